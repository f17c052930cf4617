import type { ChartAxis, ChartKind } from './chart.ts'
import type { Figure } from './records.ts'
import type { Segment } from './segment.ts'
import { plainText } from './walk.ts'

/** What distinguishes a figure along an axis of a chart; figures with equal keys belong together. */
export function axisKey(figure: Figure, axis: ChartAxis): string {
  return axis === 'period' ? (figure.period ?? '') : sourceText(figure[axis])
}

/** The text of a segment as the author wrote it, without markup. */
export function sourceText(segment: Segment): string {
  return plainText(segment.texts[segment.language]?.inlines ?? [])
}

/** Kinds that draw a series for each `by` along `over`; the others draw one mark for each `by`. */
const grouped: ReadonlySet<ChartKind> = new Set([
  'grouped-bar',
  'stacked',
  'percent',
  'line',
  'area',
  'slope',
  'scatter',
])

/** True for a kind of chart with series along an axis. */
export function isGrouped(kind: ChartKind): boolean {
  return grouped.has(kind)
}

/** Kinds whose points are joined: they stand in the order of time, as far apart as they are in it. */
const joined: ReadonlySet<ChartKind> = new Set(['line', 'area', 'slope'])

/** True for a kind of chart that runs along a time axis if its categories are periods. */
export function runsInTime(kind: ChartKind): boolean {
  return joined.has(kind)
}

/** A scale starts at zero unless that would leave more than this share of it empty. */
const mostEmpty = 0.6

/** The least and the greatest value of a scale for points that are no bars: from zero where that lets them differ. */
export function domainOf(values: readonly number[], fromZero = false): readonly [least: number, most: number] {
  const finite = values.filter(Number.isFinite)
  const least = Math.min(...finite)
  const most = Math.max(...finite)
  const zero = fromZero || finite.length === 0 || least === most || (least >= 0 && least <= most * mostEmpty)
  return zero ? [Math.min(0, least), Math.max(0, most) || 1] : [least, most]
}
