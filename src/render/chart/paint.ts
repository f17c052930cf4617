import type { LocalizedChart } from '../../model/localized.ts'
import { element } from './element.ts'

/** The theme's custom properties that colour a chart. */
export const ink = {
  accent: 'var(--chart-accent)',
  compare: 'var(--chart-other)',
  text: 'var(--ink)',
  quiet: 'var(--caption-ink)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
} as const

/** How a series is coloured: one of two hues, full or as a tint. */
export interface Paint {
  readonly hue: 'accent' | 'compare'
  readonly tint: boolean
}

/** More series than two hues and their tints can tell apart. */
export const mostSeries = 4

/**
 * The paint of each series: the accent for those it is meant for, the other hue for the rest,
 * the tint of either for the next of its kind, and for what is left the tint that no series has.
 */
export function paintsOf(chart: LocalizedChart): readonly Paint[] {
  const paints: Paint[] = []
  const isFree = (wanted: Paint) => !paints.some(({ hue, tint }) => hue === wanted.hue && tint === wanted.tint)
  for (const { accent } of chart.series) {
    const own = accent ? 'accent' : 'compare'
    const other = accent ? 'compare' : 'accent'
    const choices: readonly Paint[] = [
      { hue: own, tint: false },
      { hue: own, tint: true },
      { hue: other, tint: true },
    ]
    paints.push(choices.find(isFree) ?? { hue: own, tint: true })
  }
  return paints
}

/** A bar's solid part. A tint keeps its outline, so that it stands out in grey too. */
export function solidRect(paint: Paint, box: Rect): string {
  const fill = `fill:${ink[paint.hue]}`
  const style = paint.tint ? `${fill};fill-opacity:.35;stroke:${ink[paint.hue]};stroke-width:2` : fill
  return element('rect', { class: `mark ${paint.hue}`, ...box, style })
}

/** The part of a bar between the two ends of a range: hatched, in a dashed outline. */
export function rangeRect(chart: LocalizedChart, series: number, paint: Paint, box: Rect): string {
  const style = `fill:url(#${hatchId(chart, series)});stroke:${ink[paint.hue]};stroke-width:2;stroke-dasharray:7 4`
  return element('rect', { class: 'mark range', ...box, style })
}

/** Where a bar is, in px. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The hatchings of the series that have ranges, under ids of the chart's own. */
export function hatchings(chart: LocalizedChart): readonly string[] {
  const hatched = new Set(chart.points.flatMap(({ series, max }) => (max === undefined ? [] : [series])))
  if (hatched.size === 0) return []
  const patterns = paintsOf(chart).flatMap((paint, series) =>
    hatched.has(series) ? [hatching(chart, series, paint)] : [],
  )
  return [element('defs', {}, patterns.join(''))]
}

function hatching(chart: LocalizedChart, series: number, { hue }: Paint): string {
  const stripe = element('rect', { width: 2.5, height: 8, style: `fill:${ink[hue]}` })
  const grid = { width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return element('pattern', { id: hatchId(chart, series), ...grid }, stripe)
}

function hatchId(chart: LocalizedChart, series: number): string {
  return `${chart.id}-hatch-${series}`
}
