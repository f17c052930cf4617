import type { LocalizedChart } from '../../model/localized.ts'
import { element, round } from './element.ts'

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

/** Between two stripes of a hatching along the bar, in px. */
const stripeGap = 11

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

/**
 * The part of a bar between the two ends of a range: hatched, in a dashed outline. The stripes are lines of
 * their own, because Chromium turns an SVG pattern into a coarse bitmap when it prints.
 */
export function rangeRect({ hue }: Paint, box: Rect): string {
  const stroke = `fill:none;stroke:${ink[hue]}`
  const stripes = element('path', { class: 'hatch', d: stripesIn(box), style: `${stroke};stroke-width:2.5` })
  const outline = { class: 'mark range', ...box, style: `${stroke};stroke-width:2;stroke-dasharray:7 4` }
  return stripes + element('rect', outline)
}

/** Lines that rise at 45° across a box, as far apart as `stripeGap` says. */
function stripesIn({ x, y, width, height }: Rect): string {
  let path = ''
  for (let from = stripeGap - height; from < width; from += stripeGap) {
    const right = Math.max(0, from)
    const up = Math.max(0, -from)
    const run = Math.min(width - right, height - up)
    path += `M${round(x + right)} ${round(y + height - up)}l${round(run)} ${round(-run)}`
  }
  return path
}

/** Where a bar is, in px. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
