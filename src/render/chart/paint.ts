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
  remark: 'var(--accent-text)',
} as const

/** How a series is coloured: one of two hues, full or mixed with the paper. */
export interface Paint {
  readonly hue: 'accent' | 'compare'
  /** Percent of the hue in the mixture. */
  readonly share: number
}

/** Between two stripes of a hatching along the bar, in px. */
const stripeGap = 11

/** More series than the steps of two hues can tell apart. */
export const mostSeries = 6

/**
 * The steps of a hue for one, two and more series of it. They differ in lightness, so that they are told apart in grey and
 * by whoever sees few colours, and leave out the middle, on which neither light nor dark text can be read.
 */
const steps: readonly (readonly number[])[] = [
  [100],
  [100, 42],
  [100, 80, 40],
  [100, 80, 42, 20],
  [100, 80, 44, 27, 12],
]

/**
 * The paint of each series: steps of the accent for those it is meant for, of the other hue for the rest. What is more
 * than the steps gets the last.
 */
export function paintsOf({ series }: Pick<LocalizedChart, 'series'>): readonly Paint[] {
  return paintsFor(series.map(({ accent }) => accent))
}

/** The same for anything that has the accent or not. */
export function paintsFor(accents: readonly boolean[]): readonly Paint[] {
  const used = { accent: 0, compare: 0 }
  const counts = { accent: accents.filter(Boolean).length, compare: accents.filter((accent) => !accent).length }
  return accents.map((accent): Paint => {
    const hue = accent ? 'accent' : 'compare'
    const shares = steps[Math.min(counts[hue], steps.length) - 1] ?? [100]
    const share = shares[Math.min(used[hue], shares.length - 1)] ?? 100
    used[hue] += 1
    return { hue, share }
  })
}

/** The order in which series are drawn: the accent last, on top of what it is compared with. */
export function accentLast(paints: readonly Paint[]): readonly number[] {
  const isBelow = (at: number) => Number(paints[at]?.hue === 'compare')
  return [...paints.keys()].sort((one, other) => isBelow(other) - isBelow(one))
}

/** A paint as a CSS colour. */
export function colorOf({ hue, share }: Paint): string {
  return share === 100 ? ink[hue] : `color-mix(in srgb, ${ink[hue]} ${share}%, ${ink.paper})`
}

/** What a text on a paint is written in. */
export function inkOn({ share }: Paint): string {
  return share >= 80 ? ink.paper : ink.text
}

/** A bar's solid part. A step keeps its outline, so that it stands out from the paper in grey too. */
export function solidRect(paint: Paint, box: Rect): string {
  return element('rect', { class: `mark ${paint.hue}`, ...box, style: solidStyle(paint) })
}

/** The style of a filled shape in a paint. */
export function solidStyle(paint: Paint): string {
  const fill = `fill:${colorOf(paint)}`
  return paint.share === 100 ? fill : `${fill};stroke:${ink[paint.hue]};stroke-width:2`
}

/** A bar that is an outline only: what is taken away. */
export function hollowRect({ hue }: Paint, { x, y, width, height }: Rect): string {
  const inner = { x: x + 1.5, y: y + 1.5, width: Math.max(1, width - 3), height: Math.max(1, height - 3) }
  const style = `fill:${ink.paper};stroke:${ink[hue]};stroke-width:3`
  return element('rect', { class: `mark ${hue}`, ...inner, style })
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

/** A line of a chart's own: an axis, or one of the grid. */
export function ruleLine(x1: number, y1: number, x2: number, y2: number, isAxis: boolean): string {
  const style = isAxis ? `stroke:${ink.text};stroke-width:2` : `stroke:${ink.rule};stroke-width:1.5`
  return element('line', { class: isAxis ? 'axis' : 'grid', x1, y1, x2, y2, style })
}
