import { describe, expect, test } from 'vitest'
import { placeBesidePoints } from '../../../src/model/beside-points.ts'
import { lengthInside, spread } from '../../../src/model/geometry.ts'
import { countriesOf, point } from './charts.ts'
import { find, numberOf, renderChart } from './drawn.ts'

const markers = (svg: string) => find(svg, 'circle', 'mark')
const axisOf = (svg: string) => numberOf(find(svg, 'line', 'axis')[0], 'y1')

describe('a line chart', () => {
  const values = [
    [210, 490, 340, 400, 760],
    [120, 190, 90, 105, 140],
  ]
  const svg = renderChart(countriesOf('line', values))

  test('has its points at the heights of their values over the zero line', () => {
    // The series that is compared with is drawn first.
    const heights = markers(svg).map((marker) => axisOf(svg) - numberOf(marker, 'cy'))
    const unit = (heights[4] ?? 0) / 760
    for (const [at, value] of values.flat().entries()) expect(heights[at]).toBeCloseTo(value * unit, 0)
  })

  test('writes every value in both languages', () => {
    const texts = find(svg, 'text').map(({ text }) => text)
    for (const value of values.flat()) {
      expect(texts).toContain(`${value}億美元`)
      expect(texts).toContain(`US$${value / 10} billion`)
    }
  })

  test('names each series right of the last point', () => {
    const last = Math.max(...markers(svg).map((marker) => numberOf(marker, 'cx')))
    const names = find(svg, 'text', 'label').filter(({ text }) => text === '美國' || text === '中國')
    expect(names.map((name) => numberOf(name, 'x') > last)).toEqual([true, true])
  })

  test('keeps a zero line where values are negative', () => {
    const drawing = renderChart(countriesOf('line', [[50, -30, 20]]))
    const [high, low] = markers(drawing).map((marker) => numberOf(marker, 'cy'))
    expect(high).toBeLessThan(axisOf(drawing))
    expect(low).toBeGreaterThan(axisOf(drawing))
  })

  test('has no zero line where values differ too little to start at zero', () => {
    const drawing = renderChart(countriesOf('line', [[97, 98, 99]]))
    expect(find(drawing, 'line', 'axis')).toEqual([])
    expect(find(drawing, 'line', 'grid')).toHaveLength(1)
  })

  test('shows a range as a dashed line to its upper end', () => {
    const chart = countriesOf('line', [[100, 200, 300]])
    const points = [...chart.points.slice(0, 2), point(0, 2, 300, 400)]
    const [range] = find(renderChart({ ...chart, points }), 'path', 'range')
    expect(range?.attributes.style).toContain('stroke-dasharray')
  })

  test.each([[[[5]]], [[[5], [7]]], [[[0, 0, 0]]], [[[4, 4]]]])('of %j is drawn', (few) => {
    const drawing = renderChart(countriesOf('line', few))
    expect(drawing).not.toMatch(/NaN|Infinity/)
    expect(markers(drawing)).toHaveLength(few.flat().length)
  })
})

describe('labels at points', () => {
  const block = { rows: [], width: 80, height: 40 }
  const bounds = { left: 0, top: 0, right: 400, bottom: 300 }

  test('keep clear of the bounds, of taken room and of lines', () => {
    const taken = [{ left: 0, top: 0, right: 400, bottom: 130 }]
    const rising = [{ x1: 200, y1: 150, x2: 400, y2: 250 }]
    const [box] = placeBesidePoints([{ x: 200, y: 150, block }], { bounds, taken, strokes: rising }) ?? []
    expect(box?.top).toBeGreaterThan(150)
    expect(rising.map((stroke) => box && lengthInside(box, stroke))).toEqual([0])
  })

  test('are nearer to their own point than to any other', () => {
    const labels = [
      { x: 200, y: 150, block },
      { x: 200, y: 190, block },
    ]
    const [upper, lower] = placeBesidePoints(labels, { bounds, taken: [], strokes: [] }) ?? []
    expect(upper?.bottom).toBeLessThan(150)
    expect(lower?.top).toBeGreaterThan(190)
  })

  test('that would have to overlap are not placed', () => {
    const labels = Array.from({ length: 9 }, (_, at) => ({ x: 200, y: 150 + at, block }))
    expect(placeBesidePoints(labels, { bounds, taken: [], strokes: [] })).toBeUndefined()
  })
})

test.each([
  ['stay where they are', [10, 50, 90], [10, 50, 90]],
  ['move apart', [10, 20, 90], [10, 40, 90]],
  ['keep their order', [20, 10, 90], [40, 10, 90]],
  ['stay over the bottom', [10, 100, 110], [10, 60, 90]],
])('boxes that are spread %s', (_, wanted, tops) => {
  expect(spread(wanted, [30, 30, 30], 0, 120)).toEqual(tops)
})
