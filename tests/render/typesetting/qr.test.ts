import { expect, test } from 'vitest'
import { whenReady } from '../../../src/model/not-ready.ts'
import { createQrDrawer } from '../../../src/render/typesetting/qr.ts'

test('a code has a quiet zone of four modules and its three finders', async () => {
  const drawer = createQrDrawer()
  const { size, path } = await whenReady(() => drawer.draw('https://example.org/talk'))
  const bars = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g), ([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ])
  expect(bars.map(([x, y, width]) => `M${x} ${y}h${width}v1H${x}z`).join('')).toBe(path)
  const sides = bars.flatMap(([x = 0, y = 0, width = 0]) => [x, y, size - x - width, size - y - 1])
  expect(Math.min(...sides)).toBe(4)
  // The upper edges of the finders are seven modules wide.
  expect(bars).toContainEqual([4, 4, 7])
  expect(bars).toContainEqual([size - 11, 4, 7])
  expect(bars).toContainEqual([4, size - 11, 7])
})
