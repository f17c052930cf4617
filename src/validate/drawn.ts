import { constants, inflateSync } from 'node:zlib'
import { imageType } from '../model/path.ts'
import type { Size } from './probe-image.ts'

/**
 * Bytes a pixel takes in a PNG or GIF from which it is a photograph: these take one and a half or more, screenshots, logos
 * and drawings a tenth. What lies between is rare.
 */
const ofPhotograph = 0.75

/** True for a logo, a drawing or a screenshot: a vector, a picture cut out of its ground, or one of few colours. */
export function isDrawn(path: string, bytes: Uint8Array, pixels: Size | undefined): boolean {
  const type = imageType(path)
  if (type === 'image/svg+xml') return true
  if (type !== 'image/png' && type !== 'image/gif') return false
  const isPlain = pixels !== undefined && bytes.length < ofPhotograph * pixels.width * pixels.height
  return isPlain || (type === 'image/png' && isCutOut(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
}

/**
 * True for a PNG whose first pixel is clear. No filter changes the first pixel of the first row, so that a beginning of its
 * data is enough; a palette tells by its first colours what is clear.
 */
function isCutOut(bytes: Buffer): boolean {
  const [depth, colours] = [bytes.readUInt8(24), bytes.readUInt8(25)]
  const data = chunkOf(bytes, 'IDAT')
  if (!data || ![3, 4, 6].includes(colours)) return false
  try {
    const row = inflateSync(data.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH })
    const sample = depth / 8
    if (colours === 3) return chunkOf(bytes, 'tRNS')?.[row.readUInt8(1) >> (8 - depth)] === 0
    return row.readUInt8(1 + sample * (colours === 6 ? 3 : 1)) === 0
  } catch {
    // What is wrong with its data is told where it is drawn.
    return false
  }
}

/** What the first chunk of a kind holds. */
function chunkOf(bytes: Buffer, kind: string): Buffer | undefined {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === kind) return bytes.subarray(at + 8, at + 8 + length)
    at += 12 + length
  }
  return undefined
}
