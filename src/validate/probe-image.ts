import { crc32 } from 'node:zlib'
import { imageType } from '../model/path.ts'
import { probeDrawing } from './probe-drawing.ts'

/** Why a file cannot be drawn, as the end of "The file … "; undefined if nothing speaks against it. */
export type ImageFault = string | undefined

/** Pixels that browsers still draw: four bytes each, and a gigabyte for all of a picture. The largest cameras have 200 million. */
const mostPixels = 250_000_000

const torn = 'is cut off or damaged'
/** The fault of an image that another one is called than it is. */
export const foreign = 'is not of the format its ending says'

/**
 * Looks into an image as far as its structure goes: signature, size in pixels, whole parts up to the last. It is not
 * decoded, which a browser does once anyway; what is damaged without its structure telling stays unseen.
 */
export function probeImage(path: string, bytes: Uint8Array): ImageFault {
  const type = imageType(path)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (type === 'image/svg+xml') return probeDrawing(new TextDecoder().decode(bytes))
  const probe = type === undefined ? undefined : probes[type]
  try {
    const found = probe?.(buffer) ?? foreign
    return typeof found === 'string' ? found : judgeSize(found)
  } catch (error) {
    // Reading past the end of a buffer.
    if (error instanceof RangeError) return torn
    throw error
  }
}

/** What a file is by how it begins, as the end of “it is …”, and the ending of one that slides can embed. */
export function formatOf(bytes: Uint8Array): { readonly name: string; readonly ending?: string } | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  return beginnings.find(([pattern]) => pattern.test(start))?.[1]
}

const beginnings: readonly (readonly [RegExp, { readonly name: string; readonly ending?: string }])[] = [
  [/^\x89PNG/, { name: 'a PNG', ending: 'png' }],
  [/^\xff\xd8\xff/, { name: 'a JPEG', ending: 'jpg' }],
  [/^GIF8/, { name: 'a GIF', ending: 'gif' }],
  [/^RIFF[\s\S]{4}WEBP/, { name: 'a WebP', ending: 'webp' }],
  [/^[\s\S]{4}ftypavi[fs]/, { name: 'an AVIF', ending: 'avif' }],
  [/^[\s\S]{4}ftyp(?:hei|mif1|msf1)/, { name: 'a HEIC, as telephones take them' }],
  [/^(?:II\*\0|MM\0\*)/, { name: 'a TIFF' }],
  [/^BM/, { name: 'a bitmap of Windows (BMP)' }],
  [/^%PDF/, { name: 'a PDF' }],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<svg/, { name: 'an SVG', ending: 'svg' }],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, { name: 'a web page' }],
  [/^version https:\/\/git-lfs/, { name: 'a pointer of Git LFS, whose file is not here (git lfs pull)' }],
]

/** The pixels of a bitmap, or the size that a drawing asks for; undefined for what tells none. */
export function sizeOfImage(path: string, bytes: Uint8Array): Size | undefined {
  const type = imageType(path) ?? ''
  if (type === 'image/svg+xml') return sizeOfDrawing(new TextDecoder().decode(bytes))
  const found = probes[type]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return typeof found === 'object' && found.width > 0 && found.height > 0 ? found : undefined
}

/** `width` and `height` in px, or else the sides of the `viewBox`. */
function sizeOfDrawing(drawing: string): Size | undefined {
  const root = /<svg\b[^>]*>/.exec(drawing)?.[0] ?? ''
  const side = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1])
  const [width, height] = [side('width'), side('height')]
  if (width > 0 && height > 0) return { width, height }
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/.exec(root)
  return box ? { width: Number(box[1]), height: Number(box[2]) } : undefined
}

export interface Size {
  readonly width: number
  readonly height: number
}

function judgeSize({ width, height }: Size): ImageFault {
  if (width === 0 || height === 0) return torn
  return width * height > mostPixels ? `has ${width} × ${height} pixels, more than browsers draw` : undefined
}

/** What each format's structure says: the size in pixels, or what is wrong. */
const probes: Readonly<Record<string, (bytes: Buffer) => Size | string>> = {
  'image/png': probePng,
  'image/jpeg': probeJpeg,
  'image/gif': probeGif,
  'image/webp': probeWebp,
  'image/avif': probeAvif,
}

/** PNG (third edition), 5: chunks with a checksum each, IHDR first and IEND last; what begins in lower case may be passed over. */
function probePng(bytes: Buffer): Size | string {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return foreign
  let size: Size | undefined
  let hasData = false
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const sum = bytes.readUInt32BE(at + 8 + length)
    if (/^[A-Z]/.test(type) && crc32(bytes.subarray(at + 4, at + 8 + length)) !== sum) return torn
    if (type === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    else if (!size) return torn
    hasData ||= type === 'IDAT'
    if (type === 'IEND') return size && hasData ? size : torn
    at += 12 + length
  }
}

/** JPEG (ITU-T T.81), B.1 and B.2: segments up to the start of a scan, then data up to the mark of the end. */
function probeJpeg(bytes: Buffer): Size | string {
  if (bytes.readUInt16BE(0) !== 0xffd8) return foreign
  let size: Size | undefined
  for (let at = 2; ; ) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at += 1
    const mark = bytes.readUInt16BE(at)
    if (mark < 0xff01) return torn
    const length = bytes.readUInt16BE(at + 2)
    const isFrame = mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark)
    if (isFrame) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + length
    if (mark === 0xffda) return size && bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') >= at ? size : torn
  }
}

/** GIF89a, 17 to 27: blocks up to the trailer; browsers draw what came before a missing one, so a whole picture is enough. */
function probeGif(bytes: Buffer): Size | string {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return foreign
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  const tableOf = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  const passBlocks = (from: number): number => {
    let at = from
    while (bytes.readUInt8(at) > 0) at += 1 + bytes.readUInt8(at)
    return at + 1
  }
  for (let at = 13 + tableOf(bytes.readUInt8(10)); ; ) {
    const kind = bytes.readUInt8(at)
    if (kind === 0x21) at = passBlocks(at + 2)
    else if (kind === 0x2c) {
      const end = passBlocks(at + 10 + tableOf(bytes.readUInt8(at + 9)) + 1)
      return end <= bytes.length ? size : torn
    } else return torn
  }
}

/** WebP Container Specification: the length of the whole, then chunks, of which the first tells the kind. */
function probeWebp(bytes: Buffer): Size | string {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return foreign
  if (bytes.length < 8 + bytes.readUInt32LE(4)) return torn
  const kind = bytes.toString('latin1', 12, 16)
  if (20 + bytes.readUInt32LE(16) > bytes.length) return torn
  if (kind === 'VP8 ') {
    const isKey = bytes.readUIntBE(23, 3) === 0x9d012a
    return isKey ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff } : torn
  }
  if (kind === 'VP8L') {
    const sides = bytes.readUInt32LE(21)
    return bytes.readUInt8(20) === 0x2f ? { width: (sides & 0x3fff) + 1, height: ((sides >> 14) & 0x3fff) + 1 } : torn
  }
  const hasData = kind === 'VP8X' && /VP8[ L]|ANMF/.test(bytes.toString('latin1', 30))
  return hasData ? { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 } : torn
}

/** ISO/IEC 14496-12, 4.2 and 23008-12: boxes to the end of the file; `ispe` tells the size. */
function probeAvif(bytes: Buffer): Size | string {
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 200))
  if (bytes.toString('latin1', 4, 8) !== 'ftyp' || !/avi[fs]|mif1/.test(brands)) return foreign
  const kinds = new Set<string>()
  for (let at = 0; at < bytes.length; ) {
    const short = bytes.readUInt32BE(at)
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    if (length < 8 || at + length > bytes.length) return torn
    kinds.add(bytes.toString('latin1', at + 4, at + 8))
    at += length
  }
  const size = bytes.indexOf('ispe', 0, 'latin1')
  if (!kinds.has('meta') || !(kinds.has('mdat') || bytes.includes('idat')) || size < 0) return torn
  return { width: bytes.readUInt32BE(size + 8), height: bytes.readUInt32BE(size + 12) }
}
