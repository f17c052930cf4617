import { placeBesidePoints, placeMostBesidePoints } from '../../../model/beside-points.ts'
import type { Box, Point } from '../../../model/geometry.ts'
import type { PlainPair } from '../../../model/localized.ts'
import { byProminence } from '../../../model/prominence.ts'
import { textWidth } from '../base/text-width.ts'
import type { ChartRoom } from './drawing.ts'
import { leading } from './label-size.ts'
import type { LabelPosition, PlacedPlan, PlanSeries } from './plan.ts'
import { autoScale } from './scale.ts'

interface Dot extends Point {
  readonly category: number
}

/** Half of a dot, in px. */
const radius = 8

/**
 * The sides of their dots where names stand, and which names have no room on any. Only sides are chosen: the ends of the
 * axes are the program's own, and a name that was moved by px would come to stand at another dot.
 */
export function placeNames(drawing: ChartRoom): PlacedPlan {
  const { chart, plan, plot, box } = drawing
  const dots = dotsIn(drawing)
  const accents = chart.accents ?? []
  const order = byProminence(dots.map((dot) => ({ ...dot, isAccent: accents[dot.category] === true })))
  const inOrder = order.flatMap((at) => dots[at] ?? [])
  const bounds: Box = { left: plot.left + 2, right: box.width - 4, top: 0, bottom: plot.bottom }
  const taken = dots.map(({ x, y }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }))
  const ground = { bounds, taken, strokes: [], beside: true }
  const whole = labelsOf(drawing, inOrder, true)
  const bare = labelsOf(drawing, inOrder, false)
  const boxes = placeBesidePoints(whole, ground)
  const found = boxes ?? placeBesidePoints(bare, ground) ?? placeMostBesidePoints(bare, ground)
  const chosen = new Map(
    (boxes ? whole : bare).flatMap(({ name, ...label }, at) => {
      const place = found[at]
      return place ? [[label.category, { name, position: sideOf(label, place) }] as const] : []
    }),
  )
  const named = (series: PlanSeries): PlanSeries => ({
    ...series,
    names: chart.categories.map((_, category) => chosen.get(category)?.name),
    positions: chart.categories.map((_, category) => chosen.get(category)?.position ?? series.position),
  })
  const series = plan.series.map((one, at) => (at === 1 ? named(one) : one))
  return { plan: { ...plan, series }, unwritten: dots.length - chosen.size }
}

/** The subjects that have both measures, about where programs draw them. */
function dotsIn({ plan, plot }: ChartRoom): readonly Dot[] {
  const [across, up] = plan.series
  const x = scaleBetween(across?.values ?? [], plot.left, plot.right)
  const y = scaleBetween(up?.values ?? [], plot.bottom, plot.top)
  return plan.categories.flatMap((_, category) => {
    const [one, other] = [across?.values[category], up?.values[category]]
    return one === undefined || other === undefined ? [] : [{ category, x: x(one), y: y(other) }]
  })
}

function scaleBetween(values: readonly (number | undefined)[], from: number, to: number): (value: number) => number {
  const { least, most } = autoScale(values.filter((value) => value !== undefined))
  return (value) => from + ((value - least) / (most - least)) * (to - from)
}

function labelsOf({ chart, sizes }: ChartRoom, dots: readonly Dot[], withCaptions: boolean) {
  return dots.map((dot) => {
    const { line, caption } = chart.categories[dot.category] ?? { line: '' }
    const name: PlainPair = withCaptions && caption !== undefined ? { line, caption } : { line }
    const rows = name.caption === undefined || name.caption === line ? 1 : 2
    const width = Math.max(textWidth(line), rows === 2 ? textWidth(name.caption ?? '') * 0.9 : 0)
    const block = { width: width * sizes.legend * 1.08 + 4, height: rows * sizes.legend * leading }
    return { ...dot, name, block }
  })
}

/** The side of its dot that a name was found room at. */
function sideOf({ x, y }: Point, { left, right, top, bottom }: Box): LabelPosition {
  if (left >= x) return 'r'
  if (right <= x) return 'l'
  return (top + bottom) / 2 < y ? 't' : 'b'
}
