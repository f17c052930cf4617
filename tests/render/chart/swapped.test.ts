import { expect, test } from 'vitest'
import type { LocalizedChart, PlainPair } from '../../../src/model/localized.ts'
import { anyChart } from './charts.ts'
import { checkChart, find, renderChart } from './drawn.ts'

const seeds = Array.from({ length: 100 }, (_, seed) => seed)

/** What the audience sees after `X`: every pair the other way round. */
function swapLines(chart: LocalizedChart): LocalizedChart {
  const turn = ({ line, caption }: PlainPair): PlainPair =>
    caption === undefined ? { line } : { line: caption, caption: line }
  return {
    ...chart,
    locale: 'en',
    captionLocale: chart.locale,
    series: chart.series.map((series) => ({ ...series, label: turn(series.label) })),
    categories: chart.categories.map(turn),
    points: chart.points.map((point) => ({ ...point, label: turn(point.label) })),
    summary: turn(chart.summary),
    rangeKey: { low: turn(chart.rangeKey.low), high: turn(chart.rangeKey.high) },
  }
}

/** Values that are nowhere on the drawing, in the language of its lines. */
function lostValues(chart: LocalizedChart): readonly string[] {
  const squeeze = (text: string) => text.replace(/\s/g, '')
  let drawn = find(renderChart(chart), 'text', 'value')
    .map(({ text }) => squeeze(text))
    .join('')
  return chart.points.flatMap(({ label }) => {
    const words = squeeze(label.line)
    const at = drawn.indexOf(words)
    if (at < 0) return [label.line]
    drawn = drawn.slice(0, at) + drawn.slice(at + words.length)
    return []
  })
}

test('a chart that shows all its values shows them all with its lines swapped', () => {
  const whole = seeds.filter((seed) => lostValues(anyChart(seed)).length === 0)
  expect(whole.length).toBeGreaterThan(seeds.length / 2)
  expect(whole.filter((seed) => lostValues(swapLines(anyChart(seed))).length > 0)).toEqual([])
})

test('a chart that shows some of its values says so', () => {
  const silent = seeds.flatMap((seed) =>
    [anyChart(seed), swapLines(anyChart(seed))].filter(
      (chart) => lostValues(chart).length > 0 && checkChart(chart, undefined).length === 0,
    ),
  )
  expect(silent).toEqual([])
})
