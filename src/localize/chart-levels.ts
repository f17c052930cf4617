import { axisKey } from '../model/axis.ts'
import type { Chart } from '../model/chart.ts'

/** The heights that the marks of a chart reach along its axis of values; none if its values are not read off one. */
export function levelsOf(chart: Chart): readonly number[] {
  const { kind, figures } = chart
  const values = figures.map(({ value }) => value)
  if (kind === 'donut' || kind === 'slope' || kind === 'scatter') return []
  if (kind === 'percent') return [100]
  if (kind === 'line') return values
  if (kind === 'stacked' || kind === 'area') return [...sumsOf(chart, 1), ...sumsOf(chart, -1)]
  if (kind === 'waterfall') return values.slice(0, -1).map((_, at) => sum(values.slice(0, at + 1)))
  return figures.flatMap(({ value, max = value }) => [value, max])
}

/** What the positive or the negative parts of each category add up to. */
function sumsOf({ figures, over }: Chart, sign: 1 | -1): readonly number[] {
  const keys = [...new Set(figures.map((figure) => axisKey(figure, over)))]
  return keys.map((key) =>
    sum(figures.filter((figure) => axisKey(figure, over) === key).map(({ value }) => sign * Math.max(0, sign * value))),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
