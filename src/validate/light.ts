import { createHash } from 'node:crypto'
import type { Cache } from '../model/effects.ts'
import { imageType } from '../model/path.ts'
import type { Pixels } from '../model/pixels.ts'
import type { Light } from './scrim.ts'

/** Says how bright a picture is; undefined for one of a format that is not read, or that cannot be. */
export type LightMeter = (path: string, bytes: Uint8Array) => Promise<Light | undefined>

/**
 * What a slide says whose text stands over a picture: it depends on how bright that is, and is not kept. Of a deck
 * without such slides none is read for it.
 */
export const standsOnPicture = /^[ \t]*(?:background:|place:|layout:[ \t]*["']?cover\b)/m

/** Cells along the longer side: as wide as a letter of a title when the picture fills a slide. */
const cellsAlong = 64

/** Makes a meter that looks at the same bytes once; a cache keeps what it saw for later runs. */
export function createLightMeter(cache?: Cache): LightMeter {
  return async (path, bytes) => {
    const decode = await decoderFor(path)
    if (!decode) return undefined
    const key = `light 2 ${cellsAlong} ${createHash('sha256').update(bytes).digest('hex')}`
    const kept = await cache?.get(key)
    if (kept) return unpack(kept)
    const light = measure(decode, bytes)
    if (light) await cache?.set(key, pack(light))
    return light
  }
}

/** The pixels of a picture; undefined for one of a format that is not read, or that cannot be. */
export async function decodePicture(path: string, bytes: Uint8Array): Promise<Pixels | undefined> {
  const decode = await decoderFor(path)
  try {
    return decode?.(bytes)
  } catch {
    return undefined
  }
}

/** The decoder of a format, loaded only when a picture of that format lies behind text. */
async function decoderFor(path: string): Promise<((bytes: Uint8Array) => Pixels) | undefined> {
  switch (imageType(path)) {
    case 'image/jpeg':
      return (await import('@cwasm/jpeg-turbo')).default.decode
    case 'image/png':
      return (await import('@cwasm/lodepng')).default.decode
    case 'image/webp':
      return (await import('@cwasm/webp')).default.decode
    default:
      return undefined
  }
}

function measure(decode: (bytes: Uint8Array) => Pixels, bytes: Uint8Array): Light | undefined {
  try {
    return lightOf(decode(bytes))
  } catch {
    // What is wrong with a picture is told where it is looked into; here nothing is known of it.
    return undefined
  }
}

/** The mean colours of a picture in a grid of cells; what is transparent may show white. */
export function lightOf({ width, height, data }: Pixels): Light {
  const zoom = cellsAlong / Math.max(width, height)
  const [columns, rows] = [width, height].map((size) => Math.max(1, Math.min(size, Math.round(size * zoom)))) as [
    number,
    number,
  ]
  const sums = new Float64Array(columns * rows * 4)
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns
    for (let x = 0; x < width; x++) {
      const cell = (row + Math.floor((x * columns) / width)) * 4
      const at = (y * width + x) * 4
      const [red = 255, green = 255, blue = 255, alpha = 255] = [data[at], data[at + 1], data[at + 2], data[at + 3]]
      const clear = 255 - alpha
      sums[cell] = (sums[cell] ?? 0) + (red * alpha) / 255 + clear
      sums[cell + 1] = (sums[cell + 1] ?? 0) + (green * alpha) / 255 + clear
      sums[cell + 2] = (sums[cell + 2] ?? 0) + (blue * alpha) / 255 + clear
      sums[cell + 3] = (sums[cell + 3] ?? 0) + 1
    }
  }
  const cells = new Uint8Array(columns * rows * 3)
  for (let cell = 0; cell < columns * rows; cell++)
    for (let channel = 0; channel < 3; channel++)
      cells[cell * 3 + channel] = (sums[cell * 4 + channel] ?? 0) / (sums[cell * 4 + 3] || 1)
  return { width, height, columns, rows, cells }
}

function pack({ width, height, columns, rows, cells }: Light): Uint8Array {
  const head = new DataView(new ArrayBuffer(16))
  for (const [at, value] of [width, height, columns, rows].entries()) head.setUint32(at * 4, value, true)
  return new Uint8Array([...new Uint8Array(head.buffer), ...cells])
}

function unpack(bytes: Uint8Array): Light {
  const head = new DataView(bytes.buffer, bytes.byteOffset)
  const [width = 1, height = 1, columns = 1, rows = 1] = [0, 4, 8, 12].map((at) => head.getUint32(at, true))
  return { width, height, columns, rows, cells: bytes.subarray(16) }
}
