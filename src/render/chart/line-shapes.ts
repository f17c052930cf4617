import { area as d3Area, line as d3Line } from 'd3-shape'
import type { Stroke } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { differenceArrow, levelLine, overlayStrokes } from './aside.ts'
import { boxOfText } from './block.ts'
import { element, round } from './element.ts'
import { seriesPoints } from './line-ends.ts'
import { type LinePlan, markOf, middleOf } from './line-plan.ts'
import { areStacked } from './line-scale.ts'
import { accentLast, colorOf, ink, type Paint, paintsOf, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { SideLabel } from './side-labels.ts'
import type { Area } from './svg.ts'

/** What a line or area chart is drawn as, back to front. */
export function shapesOf(scene: Scene, plan: LinePlan, area: Area): readonly string[] {
  const paints = paintsOf(scene)
  const drawn = accentLast(paints).flatMap((series) => {
    const paint = paints[series]
    return paint ? [{ series, paint }] : []
  })
  const areas = scene.kind === 'area' ? drawn.map(({ series, paint }) => areaShape(scene, series, plan, paint)) : []
  const lines = drawn.flatMap(({ series, paint }) => lineShapes(scene, series, plan, paint))
  const leaders = plan.sides.flatMap((label) => leader(label, plan))
  return [...plan.head.shapes, ...areas, ...gridLines(plan), ...overlayLines(scene, plan, area), ...leaders, ...lines]
}

/** The zero line, or a quieter line over the categories where the scale does not hold zero, and those of the ticks. */
function gridLines({ xs, y, zero, base, left, ticks }: LinePlan): readonly string[] {
  const right = (xs.at(-1) ?? 0) + 10
  const grid = ticks.filter((value) => value !== 0).map((value) => ruleLine(left, y(value), right, y(value), false))
  const style = `stroke:${ink.rule};stroke-width:1.5`
  // Ticks nearer to each other than this are a hatching.
  const isDense = (xs.at(-1) ?? 0) - (xs[0] ?? 0) < xs.length * 6
  const feet = (isDense ? [] : xs).map((x) =>
    element('line', { class: 'tick', x1: x, y1: base, x2: x, y2: base + 8, style }),
  )
  const axis = zero === undefined ? ruleLine(left, base, right, base, false) : ruleLine(left, zero, right, zero, true)
  return [...grid, ...(xs.length > 1 ? feet : []), axis]
}

/** How far behind the last column a reference ends, and the arrow of a difference stands, in px. */
const overshoot = 14
const arrowAt = 26

/** A reference line, and the arrow from one point's height to another's. */
function overlayLines(scene: Scene, plan: LinePlan, { width }: Area): readonly string[] {
  const { reference } = scene.overlays ?? {}
  const boxes = plan.texts.map((text) => boxOfText(text, scene))
  const last = plan.xs.at(-1) ?? 0
  const right = Math.min(width, last + overshoot)
  const line = reference ? levelLine(boxes, plan.left, right, plan.y(reference.value), 'reference') : []
  const markAt = (at: number) => scene.points[at] && markOf(scene.points[at], plan)
  return [...line, ...differenceArrow(scene, boxes, markAt, { x: last + arrowAt, gap: 10 })]
}

/** Where those lines run. */
export function overlaysAlong(scene: Scene, plan: LinePlan, { width }: Area): readonly Stroke[] {
  const last = plan.xs.at(-1) ?? 0
  const markAt = (at: number) => scene.points[at] && markOf(scene.points[at], plan)
  const right = Math.min(width, last + overshoot)
  return overlayStrokes(scene, { markAt, yOf: plan.y }, { left: plan.left, right, arrow: last + arrowAt })
}

type Spot = { readonly x: number; readonly low: number; readonly high: number; readonly point: LocalizedChartPoint }

/** A series by category; where it has no value there is none. */
function spotsOf(scene: Scene, series: number, { xs, y, levelOf }: LinePlan): readonly (Spot | undefined)[] {
  const points = seriesPoints(scene, series)
  const spots: (Spot | undefined)[] = scene.categories.map(() => undefined)
  for (const point of points) {
    const { from, to } = levelOf(point)
    spots[point.category] = { x: xs[point.category] ?? 0, low: y(from === to ? 0 : from), high: y(to), point }
  }
  return spots
}

function areaShape(scene: Scene, series: number, plan: LinePlan, paint: Paint): string {
  const shape = d3Area<Spot | undefined>()
    .defined((spot) => spot !== undefined)
    .x((spot) => spot?.x ?? 0)
    .y0((spot) => spot?.low ?? 0)
    .y1((spot) => spot?.high ?? 0)
    .digits(1)
  const single = scene.series.length < 2
  const fill = single ? colorOf({ ...paint, share: 27 }) : colorOf(paint)
  const style = single ? `fill:${fill}` : `fill:${fill};stroke:${ink.paper};stroke-width:2`
  return element('path', { class: `mark ${paint.hue}`, d: shape(spotsOf(scene, series, plan)) ?? '', style })
}

function lineShapes(scene: Scene, series: number, plan: LinePlan, paint: Paint): readonly string[] {
  if (areStacked(scene)) return []
  const spots = spotsOf(scene, series, plan)
  const there = spots.filter((spot) => spot !== undefined)
  const ranges = there.flatMap(({ x, high, point: { max } }) =>
    max === undefined ? [] : [range(x, high, plan.y(max), ink[paint.hue])],
  )
  return [...ranges, lineThrough(spots, paint), ...markers(there, paint)]
}

function lineThrough(spots: readonly (Spot | undefined)[], { hue, share }: Paint): string {
  const shape = d3Line<Spot | undefined>()
    .defined((spot) => spot !== undefined)
    .x((spot) => spot?.x ?? 0)
    .y((spot) => spot?.high ?? 0)
    .digits(1)
  const width = hue === 'accent' ? 6 : 4
  const style = `fill:none;stroke:${ink[hue]};stroke-width:${width};stroke-linejoin:round${dashes[share] ?? ''}`
  return element('path', { class: `mark ${hue}`, d: shape([...spots]) ?? '', style })
}

/** Full against hollow: the two hues are told apart in grey as well. */
function markers(spots: readonly Spot[], { hue }: Paint): readonly string[] {
  const fill = hue === 'accent' ? ink[hue] : ink.paper
  const [radius, edge] = spots.length > 60 ? [2, 1.5] : spots.length > 16 ? [4, 2.5] : [7, 4]
  const style = `fill:${fill};stroke:${ink[hue]};stroke-width:${edge}`
  return spots.map(({ x, high }) => element('circle', { class: `mark ${hue}`, cx: x, cy: high, r: radius, style }))
}

/** Steps of a hue are told apart by their dashes: a thin line has no colour to speak of. */
const dashes: Readonly<Record<number, string>> = {
  80: ';stroke-dasharray:18 6',
  44: ';stroke-dasharray:12 7',
  42: ';stroke-dasharray:12 7',
  40: ';stroke-dasharray:12 7',
  27: ';stroke-dasharray:6 6',
  20: ';stroke-dasharray:6 6',
  12: ';stroke-dasharray:2 6',
}

/** From the lower to the upper end of a point that is a range. */
function range(x: number, low: number, high: number, color: string): string {
  const style = `fill:none;stroke:${color};stroke-width:3;stroke-dasharray:7 4`
  const [bottom, top] = [low, high].map(round)
  return element('path', {
    class: 'mark range',
    d: `M${round(x)} ${bottom}V${top}M${round(x - 9)} ${top}H${round(x + 9)}`,
    style,
  })
}

/** A thin line to a label that had to move away from its point. */
function leader({ point, block, x, top, anchor }: SideLabel, plan: LinePlan): readonly string[] {
  if (!point) return []
  const x1 = plan.xs[point.category] ?? 0
  const y1 = middleOf(plan, point)
  const bottom = top + block.height
  const isNear = y1 > top + 4 && y1 < bottom - 4 && Math.abs(x - x1) < 60
  if (isNear || block.rows.length === 0) return []
  const y2 = Math.min(Math.max(y1, top + 16), bottom - 16)
  const style = `stroke:${ink.quiet};stroke-width:1.5`
  return [element('line', { class: 'grid', x1, y1, x2: anchor === 'end' ? x + 4 : x - 4, y2, style })]
}
