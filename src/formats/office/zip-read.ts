import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, OfficeFault } from './fault.ts'

/** A file in an archive. Offsets count in the bytes of the archive. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number
  readonly checksum: number
  /** Where its packed bytes are. */
  readonly dataStart: number
  readonly packedSize: number
  readonly size: number
  /** From its local header up to the next one, so with whatever follows its data. */
  readonly start: number
  readonly end: number
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number }
}

export interface ZipArchive {
  readonly bytes: Buffer
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[]
  /** Where the central directory begins, and where the record that ends the archive is. */
  readonly directory: { readonly start: number; readonly end: number }
  readonly ending: number
}

const signatures = { local: 0x04034b50, record: 0x02014b50, ending: 0x06054b50, locator: 0x07064b50 } as const
const wide = { short: 0xffff, long: 0xffffffff } as const

/**
 * Reads the central directory of a zip (APPNOTE 6.3.10, sections 4.3 and 4.5.3). Throws an OfficeFault if entries lie on
 * each other, as in zip bombs, are encrypted, or are not where the directory says.
 */
export function readZip(given: Uint8Array): ZipArchive {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  try {
    const ending = findEnding(bytes)
    const { count, start } = readEnding(bytes, ending)
    const records = readRecords(bytes, start, count)
    const end = records.at(-1)?.record.end ?? start
    return { bytes, entries: placeEntries(bytes, records, start), directory: { start, end }, ending }
  } catch (error) {
    if (error instanceof RangeError) throw damaged('its list of parts leads out of the file.')
    throw error
  }
}

/** The record at the end, which only a comment of up to 64 KB may follow. */
function findEnding(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - wide.short)
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === signatures.ending && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at
  }
  throw damaged('its end is missing, as after a broken download.')
}

function readEnding(bytes: Buffer, ending: number): { readonly count: number; readonly start: number } {
  const count = bytes.readUInt16LE(ending + 10)
  const start = bytes.readUInt32LE(ending + 16)
  if (count !== wide.short && start !== wide.long) return { count, start }
  const locator = ending - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== signatures.locator) return { count, start }
  const large = readLong(bytes, locator + 8)
  return { count: readLong(bytes, large + 32), start: readLong(bytes, large + 48) }
}

type Record = Omit<ZipEntry, 'end' | 'dataStart'>

function readRecords(bytes: Buffer, start: number, count: number): readonly Record[] {
  const records: Record[] = []
  const names = new Set<string>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== signatures.record) throw damaged('its list of parts breaks off.')
    const record = readRecord(bytes, at)
    if (names.has(record.name)) throw damaged(`it holds ${record.name} twice.`)
    names.add(record.name)
    records.push(record)
    at = record.record.end
  }
  return records
}

function readRecord(bytes: Buffer, at: number): Record {
  const flags = bytes.readUInt16LE(at + 8)
  const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
  const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
  const extra = at + 46 + nameLength
  // Older writers leave the flag for UTF-8 out; names of parts are ASCII in any case (ECMA-376-2, 7.2.3).
  const name = bytes.toString('utf8', at + 46, extra)
  if (flags & 1) {
    const hint = 'Save it without a password, and convert it then.'
    throw new OfficeFault('office-encrypted', 'is an archive whose parts are encrypted.', hint)
  }
  const [size, packedSize, start] = widen(bytes, { start: extra, end: extra + extraLength }, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ])
  return {
    name,
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    size,
    packedSize,
    start,
    record: { start: at, end: extra + extraLength + commentLength },
  }
}

/** Sizes and offset of a record, from its zip64 field where 32 bits were too few or its writer thought they might be. */
function widen(
  bytes: Buffer,
  { start, end }: { readonly start: number; readonly end: number },
  short: readonly [number, number, number],
): readonly [number, number, number] {
  for (let at = start; at + 4 <= end; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue
    let next = at + 4
    const read = (value: number) => {
      if (value !== wide.long) return value
      next += 8
      return readLong(bytes, next - 8)
    }
    return [read(short[0]), read(short[1]), read(short[2])]
  }
  return short
}

function readLong(bytes: Buffer, at: number): number {
  const value = Number(bytes.readBigUInt64LE(at))
  if (!Number.isSafeInteger(value)) throw new RangeError('no offset of any file')
  return value
}

function placeEntries(bytes: Buffer, records: readonly Record[], directory: number): readonly ZipEntry[] {
  const starts = records.map(({ start }) => start).sort((one, other) => one - other)
  const nextOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]))
  return records.map((record) => {
    const { start, name, packedSize } = record
    if (bytes.readUInt32LE(start) !== signatures.local) throw damaged(`${name} is not where its list of parts says.`)
    const dataStart = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const end = nextOf.get(start) ?? directory
    if (dataStart + packedSize > end) throw damaged(`${name} lies on another of its parts, as in a zip bomb.`)
    return { ...record, dataStart, end }
  })
}

/** The bytes of an entry as they were before they were packed; never more than it says it has. Throws an OfficeFault. */
export function unpack({ bytes }: ZipArchive, entry: ZipEntry): Buffer {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry)
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.checksum) throw damaged(`${entry.name} is not whole.`)
  return unpacked
}

function inflate(packed: Buffer, { name, method, size }: ZipEntry): Buffer {
  if (method !== 8) throw damaged(`${name} is packed in a way that no program of Office reads.`)
  if (size === 0) return Buffer.alloc(0)
  try {
    return inflateRawSync(packed, { maxOutputLength: size })
  } catch {
    throw damaged(`${name} is not whole.`)
  }
}
