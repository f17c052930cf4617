import { expect, test } from 'vitest'
import type { ChartDrawing, ChartRoom } from '../../../../src/formats/pptx/charts/drawing.ts'
import { fitsInLine, isLegendBeside, legendSize, titleHeight } from '../../../../src/formats/pptx/charts/layout.ts'

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

test.each([
  ['short', 'grouped-bar', '系列 Series', 3, false],
  [
    'long',
    'grouped-bar',
    '長江三角洲的中小型製造業企業 Small and medium enterprises of the Yangtze River Delta',
    4,
    true,
  ],
  ['long', 'donut', '長江三角洲的中小型製造業企業 Small and medium enterprises of the Yangtze River Delta', 4, false],
] as const)('a legend of %s names stands beside a %s: %s, %i times: %s', (_, kind, name, count, isBeside) => {
  const sizes = { label: 23, caption: 17, category: 22, legend: 20, title: 20, value: 18 }
  const plan = { legend: true, series: Array.from({ length: count }, () => ({ name })) }
  const box = { x: 0, y: 0, width: 1120, height: 400 }
  const room = { chart: { kind }, plan, sizes, box } as unknown as ChartRoom
  expect(isLegendBeside(room)).toBe(isBeside)
  const size = legendSize({ ...room, plot: { left: 0, right: 740, top: 60, bottom: 300 } } as unknown as ChartDrawing)
  expect(size).toBeGreaterThanOrEqual(12)
  expect(size).toBeLessThanOrEqual(sizes.legend)
})
