import { describe, expect, test } from 'vitest'
import type { LocalizedChart } from '../../../src/model/localized.ts'
import { builtInTemplates } from '../templates.ts'
import { chartOf, countriesOf, pair, point } from './charts.ts'
import { checkChart, drawnIn, find, renderChart } from './drawn.ts'

const kinds: readonly LocalizedChart[] = [
  chartOf(),
  chartOf({ kind: 'range' }),
  countriesOf('grouped-bar', [
    [400, 760],
    [105, 140],
  ]),
  countriesOf('line', [
    [400, 760],
    [105, 140],
  ]),
]
const place = { file: 'slides/talk.md', line: 3, column: 1, endLine: 3, endColumn: 9 }

describe.each(kinds.map((chart) => [chart.kind, chart] as const))('a %s chart', (_, chart) => {
  const svg = renderChart(chart)
  const elements = drawnIn(svg)

  test('is an image named by its summary in both languages', () => {
    const [root] = elements
    expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'chart-1-title chart-1-desc' })
    expect(find(svg, 'title')).toMatchObject([{ attributes: { id: 'chart-1-title' }, text: chart.summary.line }])
    expect(find(svg, 'desc')).toMatchObject([
      { attributes: { id: 'chart-1-desc', lang: 'en' }, text: chart.summary.caption },
    ])
    expect(find(svg, 'g')[0]?.attributes['aria-hidden']).toBe('true')
  })

  test('marks captions, and nothing else, as being in their language', () => {
    const captions = find(svg, 'text', 'caption')
    expect(captions.length).toBeGreaterThan(0)
    expect(find(svg, 'text').filter(({ attributes }) => attributes.lang === 'en')).toEqual(captions)
  })

  test('shows every label with its caption', () => {
    const texts = find(svg, 'text').map(({ text }) => text)
    const pairs = [
      ...chart.categories,
      ...chart.points.map(({ label }) => label),
      ...chart.series.map(({ label }) => label),
    ]
    const wanted = pairs.flatMap(({ line, caption }) => [line, caption ?? '']).filter((text) => text !== '')
    expect(wanted.filter((text) => !texts.includes(text))).toEqual([])
  })

  test('has ids of its own', () => {
    const ids = (id: string) => drawnIn(renderChart({ ...chart, id })).flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids('a')).size).toBe(ids('a').length)
    expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([])
  })

  test('is the same in every drawing, in numbers of one decimal at most', () => {
    expect(renderChart(structuredClone(chart))).toBe(svg)
    expect(svg).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined|="-0"/)
  })

  test('has neither a style sheet nor a script, and its colours from the theme', () => {
    expect(elements.filter(({ name }) => name === 'style' || name === 'script')).toEqual([])
    expect(svg).not.toMatch(/(fill|stroke):(?!var\(--|url\(#|none)/)
    expect(elements.filter(({ attributes }) => attributes.fill ?? attributes.stroke)).toEqual([])
  })

  test('escapes what it shows', () => {
    const evil = pair('<b>&"\'', '</text><script>')
    const harmful = { ...chart, summary: evil, rangeKey: { low: evil, high: evil } }
    const drawing = renderChart({ ...harmful, points: chart.points.map((one) => ({ ...one, label: evil })) })
    expect(find(drawing, 'script')).toEqual([])
    expect(find(drawing, 'title')[0]?.text).toBe(evil.line)
    expect(find(drawing, 'text', 'value')[0]?.text).toBe(evil.line)
  })
})

test('a chart without captions has no description and no other language', () => {
  const { captionLocale: _, ...chart } = chartOf({
    categories: [pair('甲')],
    points: [{ ...point(0, 0, 1), label: pair('1') }],
  })
  const svg = renderChart({ ...chart, summary: pair('甲：1') })
  expect(svg).not.toMatch(/<desc|lang=/)
  expect(drawnIn(svg)[0]?.attributes['aria-labelledby']).toBe('chart-1-title')
})

test('an English chart with Chinese captions marks the captions as Chinese', () => {
  const svg = renderChart(
    chartOf({
      locale: 'en',
      captionLocale: 'zh-Hans-CN',
      categories: [pair('China', '中国')],
      points: [point(0, 0, 1)],
    }),
  )
  expect(find(svg, 'text', 'caption')[0]).toMatchObject({ attributes: { lang: 'zh-Hans-CN' }, text: '中国' })
})

test('the room it is drawn in is the size of its view box', () => {
  expect(renderChart(chartOf(), { width: 900, height: 312 })).toContain('viewBox="0 0 900 312"')
})

test('every colour of a chart is one that the themes define', () => {
  const used = new Set(
    kinds.flatMap((chart) => [...renderChart(chart).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')),
  )
  const themes = [...builtInTemplates()].filter(([name]) => name.startsWith('themes/'))
  expect(used.size).toBeGreaterThan(3)
  expect(themes.length).toBeGreaterThan(0)
  for (const [, theme] of themes) expect([...used].filter((name) => !theme.text.includes(`${name}: #`))).toEqual([])
})

describe('the check', () => {
  test('finds nothing in a chart that can be read', () => {
    expect(kinds.flatMap((chart) => checkChart(chart, place))).toEqual([])
  })

  test.each([
    ['a negative part', chartOf({ kind: 'donut', points: [point(0, 0, -5)] }), 'is negative'],
    ['a negative share', countriesOf('percent', [[-5, 3]]), 'is negative'],
    ['a range that ends below its start', chartOf({ points: [point(0, 0, 5, 3)] }), 'ends below its start'],
    [
      'a value that is no number',
      chartOf({ points: [{ ...point(0, 0, 1), value: Number.NaN }] }),
      'is not a finite number',
    ],
    ['no figures', chartOf({ points: [] }), 'has no figures'],
  ])('reports %s as invalid, and it can still be drawn', (_, chart, message) => {
    const diagnostics = checkChart(chart, place)
    expect(diagnostics).toMatchObject([{ code: 'chart-invalid', severity: 'error', place }])
    expect(diagnostics[0]?.message).toContain(message)
    expect(renderChart(chart)).not.toMatch(/NaN|Infinity|="-\d+\.?\d*" height/)
  })

  test.each(['line', 'grouped-bar', 'stacked'] as const)('lets a %s be negative', (kind) => {
    expect(checkChart(countriesOf(kind, [[-5, 3]]), place)).toEqual([])
  })

  const many = Array.from({ length: 20 }, (_, at) => at + 1)
  test.each([
    [
      'too many bars',
      chartOf({
        categories: many.map((n) => pair(`第${n}家`, `No. ${n}`)),
        points: many.map((n) => point(0, n - 1, n)),
      }),
      '20 bars',
    ],
    [
      'columns too narrow for captions',
      countriesOf('grouped-bar', [
        [1, 2, 3, 4, 5, 6],
        [6, 5, 4, 3, 2, 1],
      ]),
      'captions',
    ],
    ['too many columns', countriesOf('grouped-bar', [many, many, many]), '60 columns'],
    ['too many lines', countriesOf('line', [many, many, many, many, many, many]), 'of 20 names'],
    ['more series than hues', countriesOf('grouped-bar', [[1], [2], [3], [4], [5], [6], [7]]), '7 series'],
  ])('reports %s as crowded', (_, chart, message) => {
    const diagnostics = checkChart(chart, place)
    expect(diagnostics).toMatchObject([{ code: 'chart-crowded', severity: 'warning', place }])
    expect(diagnostics[0]?.message).toContain(message)
  })
})
