import type { Trained } from './train.ts'

/** Weights are kept in steps of this size: in eight bits, and finer ones are not better (measured). */
const step = 0.1
const headerBytes = 16
const buckets = 0x10000
const fullest = 255

/**
 * Writes a weight file in the form that `openWeights` reads, with the entries that matter most: those whose weight times
 * the square root of how often they were seen is at least `least`.
 */
export function writeWeights({ keys, weights, seen }: Trained, least: number): Uint8Array {
  const kept = Array.from(keys, (key, at) => ({ key, at, rounded: Math.round((weights[at] ?? 0) / step) })).filter(
    ({ at, rounded }) => rounded !== 0 && Math.abs(weights[at] ?? 0) * Math.sqrt(seen[at] ?? 0) >= least,
  )
  kept.sort((one, other) => one.key - other.key)
  const bytes = new Uint8Array(headerBytes + buckets + kept.length * 3)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('DLM1'))
  view.setUint32(4, kept.length, true)
  view.setFloat32(12, step, true)
  const lower = headerBytes + buckets
  for (const [place, { key, rounded }] of kept.entries()) {
    const bucket = headerBytes + (key >>> 16)
    if (bytes[bucket] === fullest) throw new Error('Too many keys have the same upper half')
    bytes[bucket] = (bytes[bucket] ?? 0) + 1
    view.setUint16(lower + place * 2, key & 0xffff, true)
    view.setInt8(lower + kept.length * 2 + place, Math.max(-127, Math.min(127, rounded)))
  }
  return bytes
}
