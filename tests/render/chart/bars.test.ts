import { describe, expect, test } from 'vitest'
import { lengthInside } from '../../../src/model/geometry.ts'
import type { LocalizedChart } from '../../../src/model/localized.ts'
import { chartOf, pair, point } from './charts.ts'
import { type Drawn, find, numberOf, renderChart, textsIn } from './drawn.ts'

const axisOf = (svg: string) => numberOf(find(svg, 'line', 'axis')[0], 'x1')
const solid = (svg: string) =>
  find(svg, 'rect', 'mark').filter(({ attributes }) => !attributes.class?.includes('range'))
const rightOf = (bar: Drawn | undefined) => numberOf(bar, 'x') + numberOf(bar, 'width')

function barChart(values: readonly number[], changes: Partial<LocalizedChart> = {}): LocalizedChart {
  const categories = values.map((_, at) => pair(`第${at + 1}家`, `No. ${at + 1}`))
  return chartOf({ categories, points: values.map((value, at) => point(0, at, value)), ...changes })
}

describe('bars', () => {
  test.each([[[1000, 800, 750, 650]], [[3, 2.5, 0.5]], [[1, 2, 3, 4, 5, 6, 7, 8]], [[7.6e10]]])(
    'of %j are as long as their values and start at the axis',
    (values) => {
      const svg = renderChart(barChart(values))
      const bars = solid(svg)
      const longest = Math.max(...bars.map((bar) => numberOf(bar, 'width')))
      const greatest = Math.max(...values)
      expect(bars).toHaveLength(values.length)
      for (const [at, bar] of bars.entries()) {
        expect(numberOf(bar, 'width')).toBeCloseTo((longest * (values[at] ?? 0)) / greatest, 0)
        expect(numberOf(bar, 'x')).toBe(axisOf(svg))
      }
    },
  )

  test('have their values at their ends, in both languages', () => {
    const svg = renderChart(barChart([1000, 400]))
    const bars = solid(svg)
    const values = textsIn(svg, 'zh-Hant-TW').filter(({ text }) => text.includes('億'))
    expect(values.map(({ text }) => text)).toEqual(['1000億美元', '400億美元'])
    for (const [at, value] of values.entries()) expect(value.left - rightOf(bars[at])).toBeCloseTo(16, 0)
    expect(find(svg, 'text', 'caption').map(({ text }) => text)).toEqual([
      'No. 1',
      'US$100 billion',
      'No. 2',
      'US$40 billion',
    ])
  })

  test('of the value zero are not drawn, but their value is written beside the axis', () => {
    const svg = renderChart(barChart([500, 0]))
    expect(solid(svg)).toHaveLength(1)
    const zero = textsIn(svg, 'zh-Hant-TW').find(({ text }) => text === '0億美元')
    expect((zero?.left ?? 0) - axisOf(svg)).toBeCloseTo(16, 0)
  })

  test('that are all zero leave an axis and the values', () => {
    const svg = renderChart(barChart([0, 0]))
    expect(solid(svg)).toEqual([])
    expect(svg).not.toMatch(/NaN|Infinity/)
  })
})

describe('a range', () => {
  const svg = renderChart(chartOf())
  const [amazon, , majors] = solid(svg)
  const [hatched] = find(svg, 'rect', 'range')

  test('is solid from the axis to its lower end, in proportion to the other bars', () => {
    expect(numberOf(majors, 'x')).toBe(axisOf(svg))
    expect(numberOf(majors, 'width')).toBeCloseTo(numberOf(amazon, 'width') * 0.15, 0)
  })

  test('is hatched from there to its upper end, in a dashed outline', () => {
    expect(numberOf(hatched, 'x')).toBeCloseTo(rightOf(majors), 0)
    expect(rightOf(hatched) - axisOf(svg)).toBeCloseTo(numberOf(amazon, 'width') * 0.2, 0)
    expect(hatched?.attributes.style).toContain('stroke-dasharray')
    const stripes = [
      ...(find(svg, 'path', 'hatch')[0]?.attributes.d ?? '').matchAll(/M([\d.]+) ([\d.]+)l([\d.]+) -([\d.]+)/g),
    ]
    expect(stripes.length).toBeGreaterThan(4)
    const [left, bottom] = [numberOf(hatched, 'x'), numberOf(hatched, 'y') + numberOf(hatched, 'height')]
    for (const [, x, y, right, up] of stripes) {
      expect(Number(x)).toBeGreaterThanOrEqual(left)
      expect(Number(x) + Number(right)).toBeLessThanOrEqual(rightOf(hatched) + 0.2)
      expect(Number(y)).toBeLessThanOrEqual(bottom + 0.1)
      expect(Number(y) - Number(up)).toBeGreaterThanOrEqual(numberOf(hatched, 'y') - 0.2)
    }
  })

  test('has a key in a chart of ranges only', () => {
    const texts = (kind: 'bar' | 'range') => find(renderChart(chartOf({ kind })), 'text').map(({ text }) => text)
    const key = ['區間下限', 'Low end of range', '至區間上限', 'To its high end']
    expect(texts('range')).toEqual([...texts('bar'), ...key])
  })
})

describe('labels', () => {
  test('stand with the caption under the line while there is room, beside it when there is not', () => {
    const places = (count: number) => {
      const [line, caption] = find(renderChart(barChart(Array.from({ length: count }, () => 5))), 'text')
      return { right: numberOf(caption, 'x') - numberOf(line, 'x'), down: numberOf(caption, 'y') - numberOf(line, 'y') }
    }
    expect(places(4)).toMatchObject({ right: 0 })
    expect(places(4).down).toBeGreaterThan(24)
    expect(places(8).right).toBeGreaterThan(60)
    expect(places(8).down).toBeLessThan(6)
  })

  test('that are too long are wrapped in both languages', () => {
    const long = pair(
      '中華人民共和國工業和信息化部人工智能產業發展研究中心',
      'The research centre for the development of the artificial intelligence industry',
    )
    const svg = renderChart(barChart([3], { categories: [long] }))
    const lines = find(svg, 'text', 'label').map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(long.line)
    expect(
      find(svg, 'text', 'caption')
        .slice(0, -1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(long.caption)
  })

  test.each([2, 5, 8, 10])('of %d bars are at least 24 px high', (count) => {
    const svg = renderChart(barChart(Array.from({ length: count }, (_, at) => at + 1)))
    expect(Math.min(...textsIn(svg, 'zh-Hant-TW').map(({ size }) => size))).toBeGreaterThanOrEqual(24)
  })
})

describe('a chart of ranges that does not begin at zero', () => {
  const label = (text: string) => ({ short: pair(text) })
  const draw = (ends: readonly (readonly [number, number])[], start: number, ticks: readonly number[]) =>
    renderChart(
      chartOf({
        kind: 'range',
        categories: ends.map((_, at) => pair(`第${at + 1}家`)),
        points: ends.map(([low, high], at) => ({ ...point(0, at, low, high), ...label(`${low}至${high}`) })),
        ticks: ticks.map((value) => ({ value, label: pair(String(value)) })),
        start,
      }),
    )
  const edges = (svg: string) => find(svg, 'rect', 'mark').map((mark) => [numberOf(mark, 'x'), numberOf(mark, 'width')])

  test('has each where it is, over an axis, and no key', () => {
    const svg = draw(
      [
        [18, 21],
        [20, 24],
      ],
      16,
      [16, 20, 24],
    )
    const [[x = 0, width = 0] = [], [other = 0, wider = 0] = []] = edges(svg)
    expect((other - x) / width).toBeCloseTo(2 / 3, 2)
    expect(wider / width).toBeCloseTo(4 / 3, 2)
    const texts = find(svg, 'text').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['18至21', '16', '20', '24']))
    expect(texts).not.toContain('區間下限')
    expect(find(svg, 'rect', 'range')).toEqual([])
    expect(find(svg, 'line', 'axis')).toEqual([])
  })

  test('has an axis at zero if ranges are on both sides of it, which no value is written on', () => {
    const svg = draw(
      [
        [-22, -4],
        [-5, 8],
      ],
      -30,
      [-30, -20, -10, 0, 10],
    )
    const axis = find(svg, 'line', 'axis')
    const [, [x = 0, width = 0] = []] = edges(svg)
    expect(numberOf(axis[0], 'x1')).toBeCloseTo(x + (width * 5) / 13, 0)
    const texts = textsIn(svg, 'zh-Hant-TW')
    const lines = [...axis, ...find(svg, 'line', 'grid')].map((line) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(line, name))
      return { x1, y1, x2, y2 }
    })
    expect(texts.filter((text) => lines.some((line) => lengthInside(text, line) > 0))).toEqual([])
  })
})
