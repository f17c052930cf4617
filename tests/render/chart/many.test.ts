import { describe, expect, test } from 'vitest'
import type { LocalizedChart } from '../../../src/model/localized.ts'
import { createMeasurer } from '../../../src/render/chart/measure.ts'
import { drawPortrait } from '../../../src/render/chart/portrait.ts'
import { chartOf, countriesOf, pair, point, seeded } from './charts.ts'
import { checkChart, find, overlapsIn, renderChart, textsIn } from './drawn.ts'

const counts = [25, 65, 200]
const ticks = [0, 500, 1000].map((value) => ({ value, label: pair(String(value), String(value / 10)) }))
const kinds: readonly LocalizedChart['kind'][] = [
  'bar',
  'range',
  'column',
  'grouped-bar',
  'stacked',
  'percent',
  'waterfall',
  'line',
  'area',
  'slope',
  'scatter',
]

/** A chart of a kind with so many figures in each of its series. */
function chartOfMany(kind: LocalizedChart['kind'], count: number, series: number): LocalizedChart {
  const random = seeded(count)
  const values = Array.from({ length: count }, () => 300 + Math.round(random() * 700))
  const names = values.map((_, at) => pair(`星系${at}`, `NGC ${at}`))
  const bare = { ticks, ticksAcross: ticks }
  if (kind === 'slope') {
    const points = values.flatMap((value, at) => [point(at, 0, value), point(at, 1, 1300 - value)])
    const lines = names.map((label, at) => ({ label, accent: at === 3 }))
    return chartOf({
      kind,
      ...bare,
      series: lines,
      categories: [pair('2020年', '2020'), pair('2024年', '2024')],
      points,
    })
  }
  if (kind === 'scatter') {
    const points = values.flatMap((value, at) => [point(0, at, value), point(1, at, Math.round(random() * 900))])
    return chartOf({ kind, ...bare, categories: names, points, accents: names.map((_, at) => at === 5) })
  }
  const times = kind === 'line' || kind === 'area' ? { times: values.map((_, at) => 1960.5 + at) } : {}
  const rows = Array.from({ length: series }, (_, row) => values.map((value) => value - row * 50))
  return countriesOf(kind, rows, {
    ...bare,
    ...times,
    categories: values.map((_, at) => pair(`${1960 + at}年`, `${1960 + at}`)),
  })
}

const seriesCounts = (kind: LocalizedChart['kind']) => (many.has(kind) ? [1, 3] : [1])
const many = new Set<LocalizedChart['kind']>(['grouped-bar', 'stacked', 'percent', 'line', 'area'])

describe.each(kinds)('a %s chart of any number of figures, wide and narrow', (kind) => {
  const faults = counts.flatMap((count) =>
    seriesCounts(kind).flatMap((series) => {
      const chart = chartOfMany(kind, count, series)
      return [renderChart(chart), drawPortrait(chart, createMeasurer())].flatMap((svg) =>
        faultsIn(svg).map((fault) => `${count} × ${series}: ${fault}`),
      )
    }),
  )

  test('draws its marks, and keeps its texts apart, inside and legible', () => {
    expect(faults).toEqual([])
  })
})

function faultsIn(svg: string): readonly string[] {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
  const texts = textsIn(svg, 'zh-Hant-TW')
  const outside = texts.filter(
    ({ left, right, top, bottom }) => left < -1 || top < -1 || right > (width ?? 0) + 1 || bottom > (height ?? 0) + 1,
  )
  return [
    ...(/class="mark/.test(svg) && !/NaN|Infinity/.test(svg) ? [] : ['nothing is drawn']),
    ...overlapsIn(texts),
    ...outside.map(({ text }) => `${text} is outside`),
    ...texts.filter(({ size }) => size < 11).map(({ text, size }) => `${text} is set in ${size} px`),
  ]
}

test('a line of sixty years has years at regular distances, its first and its last, its extremes, and no warning', () => {
  const chart = chartOfMany('line', 62, 1)
  const texts = find(renderChart(chart), 'text').map(({ text }) => text)
  const years = texts.filter((text) => text.endsWith('年'))
  expect(years[0]).toBe('1960年')
  expect(years.at(-1)).toBe('2021年')
  expect(years.slice(1, -1).every((year) => Number.parseInt(year, 10) % 5 === 0)).toBe(true)
  const values = chart.points.map(({ value }) => value)
  expect(texts).toEqual(expect.arrayContaining([`${Math.max(...values)}億美元`, `${Math.min(...values)}億美元`]))
  expect(checkChart(chart)).toEqual([])
})

test.each([
  ['bar', 'the values of 99 of 100 bars'],
  ['grouped-bar', 'the values of 99 of 100 columns'],
  ['scatter', 'of 100 names'],
  ['slope', 'of 200 labels'],
] as const)('a %s chart says which labels it leaves out', (kind, words) => {
  const [diagnostic] = checkChart(chartOfMany(kind, 100, 1))
  expect(diagnostic?.code).toBe('chart-crowded')
  expect(diagnostic?.message).toContain(words)
})

test('a chart that no layout can draw is drawn as dots', () => {
  const svg = renderChart(chartOfMany('line', 20, 6), { width: 300, height: 40 })
  expect(find(svg, 'circle', 'mark')).toHaveLength(120)
})
