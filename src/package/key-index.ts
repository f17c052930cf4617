/** Numbers for 32-bit keys in the order in which they were first met, and how often each was met. */
export interface KeyIndex {
  /** The number of a key, which is met `times` times more. Throws if there is no room left. */
  readonly add: (key: number, times: number) => number
  readonly size: () => number
  /** Every key at its number. */
  readonly keys: () => Uint32Array
  /** By number. */
  readonly seen: Uint32Array
}

/** Makes an index with room for three quarters of 2 to the power of `bits` keys. */
export function createKeyIndex(bits: number): KeyIndex {
  const capacity = 2 ** bits
  const slots = new Int32Array(capacity)
  const keys = new Uint32Array(capacity)
  const seen = new Uint32Array(capacity)
  let size = 0
  return {
    add: (key, times) => {
      let slot = (Math.imul(key, 0x9e3779b1) >>> 0) >>> (32 - bits)
      // A slot holds a number plus one, so that 0 is an empty one.
      for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
        if (keys[number - 1] === key) {
          seen[number - 1] = (seen[number - 1] ?? 0) + times
          return number - 1
        }
        slot = (slot + 1) % capacity
      }
      if (size > capacity * 0.75) throw new Error(`More than ${size} features`)
      keys[size] = key
      seen[size] = times
      size += 1
      slots[slot] = size
      return size - 1
    },
    size: () => size,
    keys: () => keys.subarray(0, size),
    seen,
  }
}
