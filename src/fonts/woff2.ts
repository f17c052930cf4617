import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { readTables, tagAt } from './sfnt.ts'

/** Part of every cache key of a packed font: raised when the packing changes. */
export const packingVersion = 3

/** Table tags that WOFF2 writes as a number (W3C WOFF 2.0, section 4.1), four characters each, in order. */
const knownTags =
  'cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtx' +
  'BASEGDEFGPOSGSUBEBSCJSTFMATHCBDTCBLCCOLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhsty' +
  'justlcarmortmorxopbdproptrakZapfSilfGlatGlocFeatSill'

const headerSize = 48
const compress = promisify(brotliCompress)

/**
 * Packs a TrueType font as WOFF2 without transforming its tables. The result is about a fifth larger than
 * with Google's encoder and made far faster; Brotli runs beside the main thread. It fills 2 MB of fresh memory at quality 6
 * and 16 MB at 8, which takes ten times as long for one in two hundred bytes of a font of a thousand characters.
 */
export async function packWoff2(font: Uint8Array): Promise<Uint8Array> {
  const tables = [...readTables(font)]
  const directory = Buffer.concat(tables.map(([tag, bytes]) => directoryEntry(tag, bytes.length)))
  const packed = await compress(Buffer.concat(tables.map(([, bytes]) => bytes)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 },
  })
  const unpackedSize = tables.reduce((size, [, bytes]) => size + padded(bytes.length), 12 + 16 * tables.length)
  const contentSize = headerSize + directory.length + packed.length
  const header = Buffer.alloc(headerSize)
  header.write(`wOF2${tagAt(font, 0)}`, 'latin1')
  header.writeUInt32BE(padded(contentSize), 8)
  header.writeUInt16BE(tables.length, 12)
  header.writeUInt32BE(unpackedSize, 16)
  header.writeUInt32BE(packed.length, 20)
  return Buffer.concat([header, directory, packed], padded(contentSize))
}

/** Flags, tag if it has no number, and length. Version 3 of a `glyf` or `loca` table means "not transformed". */
function directoryEntry(tag: string, length: number): Buffer {
  const known = knownTags.match(/.{4}/g)?.indexOf(tag) ?? -1
  const version = tag === 'glyf' || tag === 'loca' ? 3 : 0
  const flags = (version << 6) | (known < 0 ? 63 : known)
  return Buffer.from([flags, ...(known < 0 ? Buffer.from(tag, 'latin1') : []), ...base128(length)])
}

/** UIntBase128: seven bits a byte, most significant first, the top bit set on all but the last. */
function base128(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [...base128(value >>> 7).map((byte) => byte | 0x80), low]
}

function padded(length: number): number {
  return (length + 3) & ~3
}
