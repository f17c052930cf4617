import { type Diagnostic, diagnose, type Outcome, type Place } from '../../model/diagnostic.ts'
import type { LocalizedChart } from '../../model/localized.ts'
import { layoutBare } from './bare.ts'
import { layoutBars } from './bars.ts'
import { layoutColumns } from './columns.ts'
import { layoutDonut } from './donut.ts'
import { layoutLine } from './line.ts'
import { createMeasurer, type Measurer } from './measure.ts'
import { placeNotes } from './notes.ts'
import { mostSeries } from './paint.ts'
import { layoutScatter } from './scatter.ts'
import type { Scene } from './scene.ts'
import { layoutSlope } from './slope.ts'
import { type Area, type Drawing, writeSvg } from './svg.ts'

/** The room under a title, in px of the slide. */
const defaultArea: Area = { width: 1120, height: 440 }

const layouts: Readonly<Record<LocalizedChart['kind'], (scene: Scene, area: Area) => Drawing>> = {
  bar: layoutBars,
  range: layoutBars,
  column: layoutColumns,
  'grouped-bar': layoutColumns,
  stacked: layoutColumns,
  percent: layoutColumns,
  waterfall: layoutColumns,
  line: layoutLine,
  area: layoutLine,
  slope: layoutSlope,
  scatter: layoutScatter,
  donut: layoutDonut,
}

/**
 * Draws a chart as SVG, one unit to a px of the slide: labels in both languages, values at the marks, bars from
 * zero, ranges solid to their lower end and hatched to their upper. The text of `summary` is its alternative text.
 * Colours are the theme's custom properties; there is no style sheet and no script in it. The same chart gives
 * the same bytes. `area` is the room it will have: a chart that is scaled down afterwards has too small a type.
 *
 * Reports at `place` what keeps it from being read: `chart-invalid` for values that cannot be drawn,
 * `chart-crowded` if its labels had to be made too small or left out, or if it has more series than two hues can
 * tell apart. A `measurer` that is used for many charts measures each text once.
 */
export function drawChart(
  chart: LocalizedChart,
  area: Area = defaultArea,
  place?: Place,
  measurer: Measurer = createMeasurer(),
): Outcome<string> {
  const drawing = layOut({ ...chart, measurer }, area)
  const invalid = findInvalid(chart)
  const diagnostics = invalid ? [diagnose('chart-invalid', place, ...invalid)] : findCrowding(chart, drawing, place)
  return { value: writeSvg(chart, area, drawing), diagnostics }
}

/** Remarks get a column of their own where they find no room in the chart, and numbers where no line could lead to a mark. */
function layOut(scene: Scene, area: Area): Drawing {
  const draw = (own: Scene, room: Area) => {
    const drawing = layouts[own.kind](own, room)
    // Whatever a layout cannot do, its figures are there.
    return drawing.marks.length === 0 && own.points.length > 0 ? layoutBare(own, room) : drawing
  }
  const whole = draw(scene, area)
  if (!scene.overlays || scene.overlays.notes.length === 0) return whole
  const narrow = (share: number) => {
    const drawn = draw(scene, { ...area, width: area.width * (1 - share) })
    return drawn.plot ? { ...drawn, plot: { ...drawn.plot, right: area.width } } : drawn
  }
  const grounds = [() => whole, ...remarkShares.map((share) => () => narrow(share))]
  for (const style of ['line', 'number'] as const) {
    for (const ground of grounds) {
      const placed = placeNotes(scene, ground(), area, style)
      if (placed) return placed
    }
  }
  return { ...whole, crowded: whole.crowded ?? 'a note that has no room' }
}

const remarkShares = [0.2, 0.3]

function findCrowding(chart: LocalizedChart, { crowded, omitted }: Drawing, place: Place | undefined): Diagnostic[] {
  // The lines of a slope chart are named one by one, whatever their colour.
  const series =
    chart.kind !== 'slope' && chart.series.length > mostSeries ? `${chart.series.length} series` : undefined
  const reasons = [crowded, series].filter((reason) => reason !== undefined)
  const sentences = [
    ...(reasons.length > 0 ? [`This chart cannot be read from afar: it has ${reasons.join(' and ')}.`] : []),
    ...(omitted === undefined ? [] : [`For want of room this chart leaves out ${omitted}.`]),
  ]
  if (sentences.length === 0) return []
  const hint = 'Show fewer figures, shorten their names, or make two charts of it.'
  return [diagnose('chart-crowded', place, sentences.join(' '), hint)]
}

/** Message and hint for the first value that cannot be drawn. */
function findInvalid({ kind, points }: LocalizedChart): readonly [string, string] | undefined {
  if (points.length === 0) return ['This chart has no figures.', 'Name at least one under "figures".']
  for (const { value, max, label } of points) {
    if (![value, max ?? value].every(Number.isFinite)) {
      return [`The value "${label.line}" is not a finite number.`, 'Correct it in figures.csv.']
    }
    if (max !== undefined && max < value) {
      return [`The range "${label.line}" ends below its start.`, 'Swap "value" and "max" in figures.csv.']
    }
    if (value < 0 && (kind === 'donut' || kind === 'percent')) {
      return [`The value "${label.line}" is negative.`, 'A share cannot be: draw it as bars.']
    }
  }
  return undefined
}
