import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'
import type { ZipArchive, ZipEntry } from './zip-read.ts'

/** What stands in an archive in place of an entry. */
interface Replacement {
  readonly packed: Uint8Array
  readonly size: number
  readonly checksum: number
}

/**
 * An archive with other contents for some of its entries, as pieces to be written one after the other. All others are
 * copied as they are, packed; order, dates and attributes stay. fflate packs alike everywhere, zlib does not.
 */
export function replaceEntries(archive: ZipArchive, contents: ReadonlyMap<string, Uint8Array>): readonly Uint8Array[] {
  const { bytes, entries, directory, ending } = archive
  const pieces: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array) => {
    pieces.push(piece)
    length += piece.length
  }
  const moved = new Map<string, { readonly start: number; readonly replacement: Replacement | undefined }>()
  const inOrder = [...entries].sort((one, other) => one.start - other.start)
  add(bytes.subarray(0, inOrder[0]?.start ?? directory.start))
  for (const entry of inOrder) {
    const content = contents.get(entry.name)
    const replacement = content && replace(content)
    moved.set(entry.name, { start: length, replacement })
    if (replacement) {
      add(localHeader(bytes, entry, replacement))
      add(replacement.packed)
    } else add(bytes.subarray(entry.start, entry.end))
  }
  const start = length
  for (const entry of entries) {
    const place = moved.get(entry.name) ?? { start: 0, replacement: undefined }
    add(centralRecord(bytes, entry, place.start, place.replacement))
  }
  add(lastRecord(bytes, ending, { start, length: length - start, count: entries.length }))
  return pieces
}

function replace(content: Uint8Array): Replacement {
  return { packed: deflateSync(content), size: content.length, checksum: crc32(content) }
}

/** Sizes stand in the header itself, and nothing follows the data: bits 1 to 3 of the flags say otherwise. */
const sizesAhead = ~0b1110

function localHeader(bytes: Buffer, { start }: ZipEntry, { packed, size, checksum }: Replacement): Buffer {
  const name = start + 30
  const header = Buffer.from(bytes.subarray(start, name + bytes.readUInt16LE(start + 26)))
  header.writeUInt16LE(header.readUInt16LE(6) & sizesAhead, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(checksum, 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(0, 28)
  return header
}

function centralRecord(
  bytes: Buffer,
  { record, packedSize, size }: ZipEntry,
  start: number,
  replacement: Replacement | undefined,
): Buffer {
  const nameEnd = record.start + 46 + bytes.readUInt16LE(record.start + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(record.start + 30)
  const extra = withoutLongSizes(bytes.subarray(nameEnd, extraEnd))
  const made = Buffer.concat([bytes.subarray(record.start, nameEnd), extra, bytes.subarray(extraEnd, record.end)])
  if (replacement) {
    made.writeUInt16LE(made.readUInt16LE(8) & sizesAhead, 8)
    made.writeUInt16LE(8, 10)
    made.writeUInt32LE(replacement.checksum, 16)
  }
  made.writeUInt32LE(replacement?.packed.length ?? packedSize, 20)
  made.writeUInt32LE(replacement?.size ?? size, 24)
  made.writeUInt16LE(extra.length, 30)
  made.writeUInt32LE(start, 42)
  return made
}

/** The extra fields of a record but for zip64's, which is not needed below 4 GB. */
function withoutLongSizes(extra: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = Math.min(at + 4 + extra.readUInt16LE(at + 2), extra.length)
    if (extra.readUInt16LE(at) !== 1) kept.push(extra.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

function lastRecord(
  bytes: Buffer,
  ending: number,
  { start, length, count }: { readonly start: number; readonly length: number; readonly count: number },
): Buffer {
  const record = Buffer.from(bytes.subarray(ending))
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(start, 16)
  return record
}
