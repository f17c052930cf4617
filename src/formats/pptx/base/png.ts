import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

/**
 * A PNG in black and white: what is true is black, each value a square of `scale` pixels, so that no program blurs it.
 * The same bytes on every machine, as fflate compresses everywhere alike.
 */
export function bitPng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale]
  const stride = 1 + Math.ceil(width / 8)
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const row = rows[Math.floor(y / scale)] ?? []
    // White is 1, in the highest bit first; the byte in front says that the row is not filtered.
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 3)
      if (!row[Math.floor(x / scale)]) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
