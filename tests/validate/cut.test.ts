import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { withCuts } from '../../src/validate/cut.ts'
import { describeImage } from '../../src/validate/image-file.ts'
import { pictures } from './image-fixtures.ts'

/** A PNG of so many pixels, all of one value, or of noise that no compression gets smaller. */
function png(width: number, height: number, pixel: readonly number[], { noise = false } = {}): Buffer {
  const colours = { 1: 0, 3: 2, 4: 6 }[pixel.length] ?? 0
  const row = Buffer.alloc(1 + width * pixel.length)
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) => {
      for (let at = 1; at < row.length; at++) {
        const random = Math.sin(at * 12.9898 + y * 78.233) * 43758.5453
        row[at] =
          noise && at > 4 ? Math.floor((random - Math.floor(random)) * 256) : (pixel[(at - 1) % pixel.length] ?? 0)
      }
      return Buffer.from(row)
    }),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colours], 8)
  const none = Buffer.alloc(0)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', none),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(kind, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

describe('what is drawn, and never cut', () => {
  const clear = png(200, 100, [10, 20, 30, 0], { noise: true })
  const opaque = png(200, 100, [10, 20, 30, 255], { noise: true })
  test.each([
    ['a logo cut out of its ground', 'a.png', clear, true],
    ['a photograph with an alpha channel', 'a.png', opaque, undefined],
    ['a photograph', 'a.png', png(200, 100, [10, 20, 30], { noise: true }), undefined],
    ['a screenshot', 'a.png', png(200, 100, [10, 20, 30]), true],
    ['a vector', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'), true],
    ['a photograph as JPEG', 'a.jpg', Buffer.from(pictures.jpg, 'base64'), undefined],
  ])('%s', (_, path, bytes, expected) => {
    expect(describeImage(path, bytes)).toMatchObject({ size: bytes.length })
    expect(describeImage(path, bytes).isDrawn).toBe(expected)
  })
})

describe('where a picture is cut', () => {
  const alt = { texts: {} } as never
  const cutsOf = (file: object, arrangement: Parameters<typeof withCuts>[1] = {}) => {
    const slots = { pictures: [{ image: { kind: 'image', path: 'a', alt } as const }] }
    const context = { images: new Map([['a', { size: 1, words: '', ...file }]]) } as never
    return withCuts(slots, arrangement, context).pictures?.[0]?.cut
  }
  test.each([
    ['a photograph in its middle', { pixels: { width: 900, height: 600 } }, {}, [50, 50]],
    ['a portrait above its middle', { pixels: { width: 600, height: 900 } }, {}, [50, 25]],
    ['at the focus', { pixels: { width: 600, height: 900 } }, { focus: [[10, 20]] }, [10, 20]],
    ['a drawing nowhere', { isDrawn: true }, {}, undefined],
    ['a drawing at the focus', { isDrawn: true }, { focus: [[10, 20]] }, [10, 20]],
    ['a banner nowhere', { pixels: { width: 2500, height: 1000 } }, {}, undefined],
    ['what is to be whole nowhere', { pixels: { width: 900, height: 600 } }, { whole: true }, undefined],
    ['what is not known in its middle', {}, {}, [50, 50]],
  ] as const)('%s', (_, file, arrangement, expected) => {
    expect(cutsOf(file, arrangement)).toEqual(expected)
  })
})
