import { decode } from '@cwasm/lodepng'
import { expect, test } from 'vitest'
import { bitPng } from '../../../../src/formats/pptx/base/png.ts'

test('a decoder reads what was drawn, each value as a square', () => {
  const rows = [
    [true, false, true],
    [false, false, true],
  ]
  const { width, height, data } = decode(bitPng(rows, 3))
  expect([width, height]).toEqual([9, 6])
  const seen = rows.map((_, y) => rows[0]?.map((_, x) => data[((y * 3 + 1) * width + x * 3 + 1) * 4] === 0))
  expect(seen).toEqual(rows)
  expect([...data].filter((_, at) => at % 4 === 0 && data[at] === 0)).toHaveLength(3 * 9)
})
