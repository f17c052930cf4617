import { expect, test } from 'vitest'
import type { Cache } from '../../src/model/effects.ts'
import { createLightMeter, lightOf } from '../../src/validate/light.ts'
import { makePng } from '../browser/png.ts'

/** A cache that gives its bytes as Node's file system does: as a part of a larger buffer. */
function bufferedCache(): Cache {
  const kept = new Map<string, Uint8Array>()
  return {
    get: async (key) => {
      const bytes = kept.get(key)
      if (!bytes) return undefined
      const pool = Buffer.alloc(bytes.length + 7, 0xff)
      pool.set(bytes, 7)
      return pool.subarray(7)
    },
    set: async (key, bytes) => {
      kept.set(key, Buffer.concat([bytes].flat()))
    },
  }
}

test('what a picture was seen to be is the same when it comes out of a cache', async () => {
  const meter = createLightMeter(bufferedCache())
  const bytes = makePng(200, 100)
  const seen = await meter('a.png', bytes)
  expect(seen).toMatchObject({ width: 200, height: 100, columns: 64, rows: 32 })
  const again = await meter('a.png', bytes)
  expect({ ...again, cells: [...(again?.cells ?? [])] }).toEqual({ ...seen, cells: [...(seen?.cells ?? [])] })
})

test.each([
  ['a drawing', 'a.svg'],
  ['a format that is not read', 'a.avif'],
])('nothing is known of %s', async (_, path) => {
  expect(await createLightMeter()(path, new Uint8Array([1, 2, 3]))).toBeUndefined()
})

test('nothing is known of a damaged picture', async () => {
  expect(await createLightMeter()('a.jpg', new Uint8Array([1, 2, 3]))).toBeUndefined()
})

test('the cells hold mean colours, and what is transparent may show white', () => {
  const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 0, 0, 0])
  expect([...lightOf({ width: 2, height: 1, data }).cells]).toEqual([255, 0, 0, 255, 255, 255])
})
