import { describe, expect, test } from 'vitest'
import { lengthInside } from '../../../src/model/geometry.ts'
import type { LocalizedChart } from '../../../src/model/localized.ts'
import { colorOf, paintsOf } from '../../../src/render/chart/paint.ts'
import { chartOf, countriesOf, pair, point } from './charts.ts'
import { type Drawn, find, numberOf, overlapsIn, renderChart, textsIn } from './drawn.ts'

const marks = (svg: string) =>
  find(svg, 'rect', 'mark').filter(({ attributes }) => !attributes.class?.includes('range'))
const top = (mark: Drawn | undefined) => numberOf(mark, 'y')
const height = (mark: Drawn | undefined) => numberOf(mark, 'height')
const bottom = (mark: Drawn | undefined) => top(mark) + height(mark)
const right = (mark: Drawn | undefined) => numberOf(mark, 'x') + numberOf(mark, 'width')

function singles(kind: LocalizedChart['kind'], values: readonly number[], changes: Partial<LocalizedChart> = {}) {
  const categories = values.map((_, at) => pair(`第${at + 1}家`, `No. ${at + 1}`))
  const series = [{ label: pair(''), accent: true }]
  return chartOf({ kind, categories, series, points: values.map((value, at) => point(0, at, value)), ...changes })
}

describe('values below zero', () => {
  test('go down from the axis as columns, their values under them', () => {
    const svg = renderChart(singles('column', [400, -200]))
    const axis = numberOf(find(svg, 'line', 'axis')[0], 'y1')
    const [up, down] = marks(svg)
    expect(bottom(up)).toBeCloseTo(axis, 0)
    expect(top(down)).toBeCloseTo(axis, 0)
    expect(height(up) / height(down)).toBeCloseTo(2, 1)
    const value = textsIn(svg, 'zh-Hant-TW').find(({ text }) => text === '-200億美元')
    expect(value?.top).toBeGreaterThan(bottom(down))
  })

  test('go left from the axis as bars, their values left of them', () => {
    const svg = renderChart(singles('bar', [400, -200]))
    const axis = numberOf(find(svg, 'line', 'axis')[0], 'x1')
    const [plus, minus] = marks(svg)
    expect(numberOf(plus, 'x')).toBeCloseTo(axis, 0)
    expect(right(minus)).toBeCloseTo(axis, 0)
    expect(numberOf(plus, 'width') / numberOf(minus, 'width')).toBeCloseTo(2, 1)
    const value = textsIn(svg, 'zh-Hant-TW').find(({ text }) => text === '-200億美元')
    expect(value?.right).toBeLessThan(numberOf(minus, 'x'))
  })
})

describe('columns on each other', () => {
  test('are as high as their values, and begin where the one under them ends', () => {
    const svg = renderChart(countriesOf('stacked', [[300], [100]]))
    const [low, high] = marks(svg)
    expect(height(low) / height(high)).toBeCloseTo(3, 0)
    expect(bottom(high)).toBeLessThanOrEqual(top(low))
    expect(top(low) - bottom(high)).toBeLessThan(4)
  })

  test('of shares are equally high, whatever they add up to', () => {
    const svg = renderChart(
      countriesOf('percent', [
        [300, 30],
        [100, 10],
      ]),
    )
    const heights = marks(svg).map(height)
    expect(heights[0]).toBeCloseTo(heights[2] ?? 0, 0)
    expect(heights[1]).toBeCloseTo(heights[3] ?? 0, 0)
  })
})

test('each step of a waterfall begins where the one before it ended', () => {
  const svg = renderChart(singles('waterfall', [400, 200, -100, 500], { accents: [] }))
  const [start, up, down, end] = marks(svg)
  expect(bottom(up)).toBeCloseTo(top(start), 0)
  expect(Math.abs(top(down) - top(up))).toBeLessThan(3)
  expect(Math.abs(bottom(down) - top(end))).toBeLessThan(3)
  expect(bottom(end)).toBeCloseTo(bottom(start), 0)
})

describe('a line along time', () => {
  const xs = (svg: string) => find(svg, 'circle', 'mark').map((marker) => numberOf(marker, 'cx'))

  test('has years as far apart as they are', () => {
    const [a = 0, b = 0, c = 0] = xs(renderChart(countriesOf('line', [[100, 300, 200]], { times: [2010, 2020, 2022] })))
    expect((b - a) / (c - b)).toBeCloseTo(5, 1)
  })

  test('is broken where it has no value', () => {
    const chart = countriesOf(
      'line',
      [
        [100, 300, 200, 250],
        [50, 60, 70, 80],
      ],
      { times: [1, 2, 3, 4] },
    )
    const svg = renderChart({ ...chart, points: chart.points.filter((one) => one.series !== 0 || one.category !== 1) })
    const pieces = find(svg, 'path', 'mark').map(({ attributes }) => (attributes.d?.match(/M/g) ?? []).length)
    expect(pieces.sort()).toEqual([1, 2])
  })

  test('keeps its first and last period where names are too many for it', () => {
    const years = Array.from({ length: 30 }, (_, at) => at)
    const ticks = [0, 50].map((value) => ({ value, label: pair(String(value)) }))
    const svg = renderChart(countriesOf('line', [years.map((at) => 20 + at)], { times: years, ticks }))
    const names = find(svg, 'text', 'label').map(({ text }) => text)
    expect(names).toContain('2020年')
    expect(names).toContain('2049年')
    expect(overlapsIn(textsIn(svg, 'zh-Hant-TW'))).toEqual([])
  })
})

test('areas on each other end where they add up to', () => {
  const svg = renderChart(
    countriesOf(
      'area',
      [
        [100, 100],
        [300, 300],
      ],
      { times: [1, 2] },
    ),
  )
  const tops = find(svg, 'path', 'mark').map(({ attributes }) =>
    Number(/M[\d.]+,([\d.]+)/.exec(attributes.d ?? '')?.[1]),
  )
  const axis = numberOf(find(svg, 'line', 'axis')[0], 'y1')
  const [low, high] = tops.map((y) => axis - y).sort((a, b) => a - b)
  expect((high ?? 0) / (low ?? 1)).toBeCloseTo(4, 1)
})

test('a ring has a part for each figure, named and valued', () => {
  const svg = renderChart(singles('donut', [50, 30, 20], { totals: [pair('100億美元', 'US$10 billion')] }))
  expect(find(svg, 'path', 'mark')).toHaveLength(3)
  expect(find(svg, 'text').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['第1家', 'No. 3', '50億美元', '100億美元']),
  )
})

test('a dot stands where its two measures meet, beside its name', () => {
  const points = [point(0, 0, 100), point(1, 0, 10), point(0, 1, 200), point(1, 1, 40)]
  const svg = renderChart(singles('scatter', [1, 2], { points, accents: [false, true] }))
  const [one, other] = find(svg, 'circle', 'mark')
  expect(numberOf(other, 'cx')).toBeGreaterThan(numberOf(one, 'cx'))
  expect(numberOf(other, 'cy')).toBeLessThan(numberOf(one, 'cy'))
  expect(find(svg, 'text', 'label').map(({ text }) => text)).toEqual(expect.arrayContaining(['第1家', '第2家']))
})

test('what is measured across is set as large as what is measured up, and not past the edge', () => {
  const points = [point(0, 0, 100), point(1, 0, 10), point(0, 1, 200), point(1, 1, 40)]
  const [up, across] = [pair('Exports', '出口'), pair('Sales', '銷量')]
  const sizeIn = (svg: string, words: string) => textsIn(svg, 'zh-Hant-TW').find(({ text }) => text === words)?.size
  const svg = renderChart(singles('scatter', [1, 2], { points, axis: up, across }))
  expect(sizeIn(svg, 'Sales')).toBe(sizeIn(svg, 'Exports'))
  const long = pair('Sales of new energy vehicles of every kind there is', '各種新能源車銷量加起來一共有多少')
  const texts = textsIn(renderChart(singles('scatter', [1, 2], { points, axis: up, across: long })), 'zh-Hant-TW')
  expect(Math.min(...texts.map(({ left }) => left))).toBeGreaterThanOrEqual(0)
})

test.each([600, 1120])('what is measured across is not cut in a drawing of %i units, however long it is', (width) => {
  const points = [point(0, 0, 100), point(1, 0, 10), point(0, 1, 200), point(1, 1, 40)]
  const lefts = Array.from({ length: 40 }, (_, at) => {
    const across = pair('Sales', '量'.repeat(at + 10))
    const svg = renderChart(singles('scatter', [1, 2], { points, across }), { width, height: 560 })
    return Math.min(...textsIn(svg, 'zh-Hant-TW').map(({ left }) => left))
  })
  expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0)
})

describe('on top of a chart', () => {
  const label = pair('5.4倍', '5.4 times')
  test.each(['column', 'bar', 'line', 'slope', 'grouped-bar'] as const)(
    'of the kind %s stand arrow, line and note, on no other text',
    (kind) => {
      const overlays = {
        notes: [{ point: 1, text: pair('第一年盈利', 'First profitable year') }],
        difference: { from: 0, to: 1, label },
        reference: { value: 300, label: pair('目標 300億美元', 'Target US$30 billion') },
      }
      const base =
        kind === 'column' || kind === 'bar'
          ? singles(kind, [100, 540, 200])
          : countriesOf(kind, [
              [100, 540],
              [220, 300],
            ])
      const svg = renderChart({ ...base, overlays })
      const texts = textsIn(svg, 'zh-Hant-TW')
      expect(overlapsIn(texts)).toEqual([])
      const shown = texts.map(({ text }) => text)
      expect(shown).toEqual(expect.arrayContaining(['5.4倍', '5.4 times', '第一年盈利']))
      expect(find(svg, 'polygon', 'difference')).toHaveLength(1)
      expect(find(svg, 'line', 'reference').length).toBeGreaterThan(0)
      expect(find(svg, 'line', 'note')).toHaveLength(1)
    },
  )

  /** Five years of one company on the rise, with all that can stand on a chart. */
  const busy = (kind: LocalizedChart['kind'], at: number) => {
    const values = [137, 352, 689, 950, 1287]
    const overlays = {
      notes: [{ point: at, text: pair('首破1000億美元', 'First above US$100 billion') }],
      difference: { from: 0, to: 4, label },
      reference: { value: 1000, label: pair('目標 1000億美元', 'Target US$100 billion') },
    }
    const chart = kind === 'bar' || kind === 'column' ? singles(kind, values) : countriesOf(kind, [values])
    const short = (value: number) => ({ short: pair(String(value), String(value / 10)) })
    return { ...chart, points: chart.points.map((one) => ({ ...one, ...short(one.value) })), overlays }
  }

  const everywhere = (['bar', 'column', 'line', 'area'] as const).flatMap((kind) =>
    [0, 2, 4].map((at) => [kind, at] as const),
  )
  test.each(everywhere)('of the kind %s neither reference nor the line of note %i crosses a text', (kind, at) => {
    const svg = renderChart(busy(kind, at))
    const texts = textsIn(svg, 'zh-Hant-TW')
    const lines = [...find(svg, 'line', 'reference'), ...find(svg, 'line', 'note')].map((line) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(line, name))
      return { x1, y1, x2, y2 }
    })
    const crossed = texts.filter((text) => lines.some((line) => lengthInside(text, line) > 0))
    expect(crossed.map(({ text }) => text)).toEqual([])
  })

  test.each(['line', 'area'] as const)(
    'of the kind %s all that stands beside it leaves it most of the room',
    (kind) => {
      const xs = find(renderChart(busy(kind, 4)), 'circle', 'mark').map((mark) => numberOf(mark, 'cx'))
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1120 / 2)
    },
  )

  test('the line is at its value, and the scale holds it', () => {
    const overlays = { notes: [], reference: { value: 800, label: pair('目標') } }
    const svg = renderChart(singles('column', [400, 200], { overlays }))
    const axis = numberOf(find(svg, 'line', 'axis')[0], 'y1')
    const line = numberOf(find(svg, 'line', 'reference')[0], 'y1')
    expect((axis - line) / height(marks(svg)[0])).toBeCloseTo(2, 1)
    expect(line).toBeGreaterThan(0)
  })

  test('the arrow goes from one end to the other', () => {
    const overlays = { notes: [], difference: { from: 1, to: 0, label } }
    const svg = renderChart(singles('column', [400, 200], { overlays }))
    const tip = Number(find(svg, 'polygon', 'difference')[0]?.attributes.points?.split(/[ ,]/)[1])
    expect(tip).toBeCloseTo(top(marks(svg)[0]), 0)
  })
})

/** WCAG's relative luminance of `--chart-other` of the light theme mixed with its paper. */
function luminanceOf(share: number): number {
  const mix = [0x1d, 0x35, 0x50].map(
    (hue, at) => (hue * share + ([0xfa, 0xf7, 0xf1][at] ?? 0) * (100 - share)) / 100 / 255,
  )
  const [red = 0, green = 0, blue = 0] = mix.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each([2, 3, 4, 5])('%d series of a hue differ in lightness, and so in grey', (count) => {
  const series = Array.from({ length: count }, () => ({ label: pair(''), accent: false }))
  const paints = paintsOf({ series })
  expect(new Set(paints.map(colorOf)).size).toBe(count)
  const steps = paints.map(({ share }) => luminanceOf(share)).sort((a, b) => a - b)
  const ratios = steps.slice(1).map((light, at) => (light + 0.05) / ((steps[at] ?? 0) + 0.05))
  expect(Math.min(...ratios)).toBeGreaterThan(1.25)
})

describe('a note in a chart of columns', () => {
  const rows = [
    [120, 101, 134, 197, 62, 152],
    [40, 10, 29, 12, 5, 25],
  ]
  const all = (['stacked', 'percent', 'grouped-bar'] as const).flatMap((kind) =>
    rows.flat().map((_, point) => [kind, point] as const),
  )

  test.each(all)('of the kind %s leads to its mark %i across no other, or has its number there', (kind, note) => {
    const overlays = { notes: [{ point: note, text: pair('獅子山及長洲羣組', 'Lion Rock and Cheung Chau clusters') }] }
    const short = (value: number) => ({ short: pair(String(value)) })
    const chart = countriesOf(kind, rows)
    const svg = renderChart({
      ...chart,
      overlays,
      points: chart.points.map((one) => ({ ...one, ...short(one.value) })),
    })
    expect(overlapsIn(textsIn(svg, 'zh-Hant-TW'))).toEqual([])
    const written = find(svg, 'text').map(({ text }) => text)
    expect(written.join('')).toContain('獅子山及長洲羣組')
    const [line] = find(svg, 'line', 'note')
    if (!line) return expect(find(svg, 'text').filter(({ text }) => text === '1')).toHaveLength(2)
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(line, name))
    const crossed = marks(svg).filter((mark) => {
      const box = { left: numberOf(mark, 'x'), top: top(mark), right: right(mark), bottom: bottom(mark) }
      return lengthInside(box, { x1, y1, x2, y2 }) > 4
    })
    expect(crossed.length).toBeLessThanOrEqual(1)
  })
})
