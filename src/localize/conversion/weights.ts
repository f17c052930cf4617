import { EnvironmentError } from '../../model/diagnostic.ts'

/** The weights of a character model, looked up by the keys of features. */
export interface Weights {
  /** The weight of a 32-bit key in steps of `step`; 0 for a key that has none. */
  readonly find: (key: number) => number
  readonly step: number
  readonly size: number
}

/** Reads a file of the model that comes with the package; undefined if it is not there. */
export type ReadWeights = (name: string) => Promise<Uint8Array | undefined>

const magic = 0x314d4c44 // "DLM1", little endian
const headerBytes = 16
const buckets = 0x10000

/**
 * Opens a weight file. Little endian: "DLM1", u32 number of entries, u32 zero, f32 step; then a byte for each upper half
 * of a key, how many entries have it; then the lower halves as u16, rising within an upper half; then the weights as i8.
 * Throws an EnvironmentError if the parts do not fit together; that each byte is right is for a digest to say.
 */
export function openWeights(file: Uint8Array, name: string): Weights {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isWhole =
    bytes.length >= headerBytes + buckets && view.getUint32(0, true) === magic && view.getUint32(8, true) === 0
  const size = isWhole ? view.getUint32(4, true) : 0
  const step = isWhole ? view.getFloat32(12, true) : 0
  if (!isWhole || !(step > 0 && step <= 1) || bytes.length !== headerBytes + buckets + size * 3) throw damaged(name)
  const starts = new Uint32Array(buckets + 1)
  let total = 0
  for (let upper = 0; upper < buckets; upper += 1) {
    starts[upper] = total
    total += bytes[headerBytes + upper] ?? 0
  }
  starts[buckets] = total
  if (total !== size) throw damaged(name)
  const lower = readLower(bytes, size)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes + buckets + size * 2, size)
  return { find: createFinder(starts, lower, weights), step, size }
}

function createFinder(starts: Uint32Array, lower: Uint16Array, weights: Int8Array): Weights['find'] {
  return (key) => {
    const upper = key >>> 16
    const wanted = key & 0xffff
    const end = starts[upper + 1] ?? 0
    // A bucket holds seven entries on average, in which a search would take as long.
    for (let at = starts[upper] ?? 0; at < end; at += 1) {
      const found = lower[at] ?? 0
      if (found >= wanted) return found === wanted ? (weights[at] ?? 0) : 0
    }
    return 0
  }
}

function readLower(bytes: Uint8Array, size: number): Uint16Array {
  const start = bytes.byteOffset + headerBytes + buckets
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
  if (littleEndian) return new Uint16Array(bytes.buffer, start, size)
  const view = new DataView(bytes.buffer, start, size * 2)
  return Uint16Array.from({ length: size }, (_, at) => view.getUint16(at * 2, true))
}

/** What is thrown at a file of the model that is not as it was shipped. */
export function damaged(name: string): EnvironmentError {
  return new EnvironmentError(
    `The character model is damaged: ${name} is not as it was shipped.`,
    'Install duilian again, or turn the model off ("model: off" in a deck, --model off).',
  )
}
