import { expect, test } from 'vitest'
import type { LocalizedChart, PlainPair } from '../../../src/model/localized.ts'
import { anyChart, countriesOf } from './charts.ts'
import { checkChart, find, renderChart } from './drawn.ts'

const seeds = Array.from({ length: 60 }, (_, seed) => seed)

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

/** Lines that wind around each other, with as many values as there is room for in one language. */
const crowded = [1, 2, 3].flatMap((series) =>
  [3, 4, 5, 6, 7, 8].map((categories) =>
    countriesOf(
      'line',
      Array.from({ length: series }, (_, row) =>
        Array.from({ length: categories }, (__, at) => 1000 + 217 * row + ((at * 373 + row * 131) % 811)),
      ),
    ),
  ),
)

test.each([
  ['of any kind', seeds.map(anyChart)],
  ['of many values', crowded],
])('charts %s that show all their values show them all with their lines swapped', (_, charts) => {
  const whole = charts.filter((chart) => lostValues(chart).length === 0)
  expect(whole.length).toBeGreaterThan(charts.length / 2)
  expect(whole.map((chart) => lostValues(swapLines(chart)).length)).toEqual(whole.map(() => 0))
})

test('a chart that shows some of its values says so', () => {
  const partial = [...seeds.map(anyChart), ...crowded]
    .flatMap((chart) => [chart, swapLines(chart)])
    .filter((chart) => lostValues(chart).length > 0)
  expect(partial.filter((chart) => checkChart(chart).length === 0)).toEqual([])
})
