/** Values with long texts beside them: the texts are found without reading them. */
export interface Container {
  readonly header: unknown
  /** The bytes of the text at an index. */
  readonly blob: (index: number) => Uint8Array
}

const prefixLength = 8

/** The bytes, one array after the other, of a header, which must be fit for JSON, and of blobs, which are not copied. */
export function joinContainer(header: unknown, blobs: readonly Uint8Array[]): readonly Uint8Array[] {
  const lengths = blobs.map(({ length }) => length)
  const head = new TextEncoder().encode(JSON.stringify({ header, lengths }))
  const prefix = new Uint8Array(prefixLength)
  new DataView(prefix.buffer).setBigUint64(0, BigInt(head.length))
  return [prefix, head, ...blobs]
}

/** Opens what `joinContainer` made; undefined for other bytes. */
export function openContainer(bytes: Uint8Array): Container | undefined {
  if (bytes.length < prefixLength) return undefined
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  const start = prefixLength + length
  if (start > bytes.length) return undefined
  const read = parse(bytes.subarray(prefixLength, start))
  if (!read) return undefined
  const ends = [start]
  for (const size of read.lengths) ends.push((ends.at(-1) ?? start) + size)
  if (ends.at(-1) !== bytes.length) return undefined
  return { header: read.header, blob: (index) => bytes.subarray(ends[index], ends[index + 1]) }
}

function parse(bytes: Uint8Array): { readonly header: unknown; readonly lengths: readonly number[] } | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
