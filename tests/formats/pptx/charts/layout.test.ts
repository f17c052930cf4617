import { expect, test } from 'vitest'
import type { ChartRoom } from '../../../../src/formats/pptx/charts/drawing.ts'
import { fitsInLine, titleHeight } from '../../../../src/formats/pptx/charts/layout.ts'

const long = { line: '新能源汽車銷量（萬輛）', caption: 'sales of new energy vehicles (million vehicles)' }

test.each([
  [{ line: '億美元', caption: 'US$ billion' }, 720, true],
  [{ line: '億美元' }, 720, true],
  [long, 720, false],
  [long, 1120, true],
])('%o in %i px: beside each other %s', (pair, width, fits) => {
  expect(fitsInLine(pair, 18, width)).toBe(fits)
})

test.each([
  [undefined, 0],
  [{ line: '億美元', caption: 'US$ billion' }, 1],
  [long, 2],
])('the title %o has %i rows', (axis, rows) => {
  const sizes = { label: 23, caption: 17, category: 22, legend: 20, title: 20, value: 18 }
  const room = { chart: { axis }, sizes, box: { x: 0, y: 0, width: 720, height: 400 } } as unknown as ChartRoom
  expect(titleHeight(room) / 20 / 1.35).toBeCloseTo(rows)
})
