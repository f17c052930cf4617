import { area as d3Area, line as d3Line } from 'd3-shape'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { arrow, levelLine } from './aside.ts'
import { boxOfText } from './block.ts'
import { element, round } from './element.ts'
import { type SideLabel, seriesPoints } from './line-ends.ts'
import { type LinePlan, type LineSetting, planLine, strokesOf } from './line-plan.ts'
import { colorOf, ink, type Paint, paintsOf, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Sizes } from './set-text.ts'
import { type Area, type Drawing, type Mark, noDrawing } from './svg.ts'

/** A setting with what it gives up, as the end of a sentence. */
type Setting = LineSetting & {
  readonly crowded?: string
  /** Whether it is for charts along time alone. */
  readonly inTime?: true
}

const sizes = [
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
] as const
/** Names over values at the ends of the lines if they can stand near, else beside them, else wherever there is room. */
const endStyles = [
  { ends: 'stacked', farthest: 24 },
  { ends: 'beside', farthest: 40 },
  { ends: 'flat', farthest: 70 },
  { ends: 'stacked', farthest: 90 },
  { ends: 'beside', farthest: 200 },
  { ends: 'flat', farthest: 300 },
] as const
const withoutCaptions = (lines: readonly number[]) => lines.map((line) => ({ line, caption: 0 }))
const all = { inner: true, wrapped: false, axis: false }

const few = { inner: false, wrapped: false, axis: true }

/**
 * The first setting that fits is taken: values are read off an axis before captions go, along time more and more names
 * are left out under it, and only then is anything set small.
 */
const settings: readonly Setting[] = [
  ...settingsWith(sizes, all),
  ...settingsWith(sizes.slice(2), { ...all, wrapped: true }),
  ...settingsWith(sizes.slice(1), few),
  ...settingsWith(sizes.slice(2), { ...few, sparse: 'named', inTime: true }),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([28, 24]), { ...all, wrapped, crowded: 'values that had to lose their captions' }),
  ),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([20, 16]), { ...all, wrapped, crowded: 'values that had to be set small' }),
  ),
  ...settingsWith(sizes.slice(2), { ...few, axis: false, crowded: 'values that had to be left out' }),
  ...(['named', 'partly'] as const).flatMap((sparse) => settingsWith(sizes.slice(3), { ...few, sparse })),
  ...(['named', 'partly'] as const).flatMap((sparse) =>
    settingsWith(withoutCaptions([24]), { ...few, sparse, crowded: 'labels that had to lose their captions' }),
  ),
]

function settingsWith(
  list: readonly Sizes[],
  common: Omit<Setting, 'sizes' | 'ends' | 'farthest'>,
): readonly Setting[] {
  return list.flatMap((one) => endStyles.map((style) => ({ sizes: one, ...style, ...common })))
}

/**
 * Lines, or areas on each other, along time: their values at the points or, where those are too many, on an axis, and
 * the name of each series at its end. Where a series has no value its line is broken.
 */
export function layoutLine(scene: Scene, area: Area): Drawing {
  // So many points leave no setting room that does not leave out labels.
  const isDense = scene.categories.length * (scene.times ? 8 : 24) > area.width
  for (const setting of settings) {
    if ((setting.inTime && !scene.times) || (isDense && !setting.sparse)) continue
    const plan = planLine(scene, area, setting)
    if (!plan) continue
    const { crowded } = setting
    const { omitted } = plan
    const shapes = shapesOf(scene, plan, area)
    const strokes = strokesOf(scene, plan.xs, plan.y)
    const texts = [...plan.head.texts, ...plan.texts]
    const plot = { left: plan.left, top: plan.head.height, right: plan.xs.at(-1) ?? area.width, bottom: plan.base }
    const said = { ...(crowded !== undefined && { crowded }), ...(omitted !== undefined && { omitted }) }
    return { shapes, texts, marks: marksOf(scene, plan), strokes, plot, ...said }
  }
  return noDrawing
}

function marksOf(scene: Scene, { xs, y, levelOf }: LinePlan): readonly Mark[] {
  return scene.points.map((one, point) => {
    const at = { x: xs[one.category] ?? 0, y: y(levelOf(one).to) }
    return { point, at, box: { left: at.x - 9, top: at.y - 9, right: at.x + 9, bottom: at.y + 9 } }
  })
}

function shapesOf(scene: Scene, plan: LinePlan, area: Area): readonly string[] {
  const paints = paintsOf(scene)
  // The accent is drawn last, on top of what it is compared with.
  const order = [...paints.keys()].sort(
    (a, b) => Number(paints[b]?.hue === 'compare') - Number(paints[a]?.hue === 'compare'),
  )
  const drawn = order.flatMap((series) => {
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

/** A reference line, and the arrow from one point's height to another's. */
function overlayLines(scene: Scene, { xs, y, levelOf, left, texts }: LinePlan, { width }: Area): readonly string[] {
  const { reference, difference } = scene.overlays ?? {}
  const boxes = texts.map((text) => boxOfText(text, scene))
  const last = xs.at(-1) ?? 0
  const shapes = reference
    ? [...levelLine(boxes, left, Math.min(width, last + 14), y(reference.value), 'reference')]
    : []
  const from = difference && scene.points[difference.from]
  const to = difference && scene.points[difference.to]
  if (!from || !to) return shapes
  const at = last + 26
  for (const point of [from, to]) {
    const x = xs[point.category] ?? 0
    shapes.push(...levelLine(boxes, x + 10, at + 8, y(levelOf(point).to), 'level'))
  }
  const ends = [from, to].map((point) => ({ x: at, y: y(levelOf(point).to) }))
  return [...shapes, arrow(ends)]
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
  if (scene.kind === 'area' && scene.series.length > 1) return []
  const color = ink[paint.hue]
  const spots = spotsOf(scene, series, plan)
  const shape = d3Line<Spot | undefined>()
    .defined((spot) => spot !== undefined)
    .x((spot) => spot?.x ?? 0)
    .y((spot) => spot?.high ?? 0)
    .digits(1)
  const dash = dashes[paint.share] ?? ''
  const style = `fill:none;stroke:${color};stroke-width:${paint.hue === 'accent' ? 6 : 4};stroke-linejoin:round${dash}`
  const there = spots.filter((spot) => spot !== undefined)
  const ranges = there.flatMap(({ x, high, point: { max } }) =>
    max === undefined ? [] : [range(x, high, plan.y(max), color)],
  )
  // Full against hollow: the two hues are told apart in grey as well.
  const fill = paint.hue === 'accent' ? color : ink.paper
  const [radius, edge] = there.length > 60 ? [2, 1.5] : there.length > 16 ? [4, 2.5] : [7, 4]
  const marker = `fill:${fill};stroke:${color};stroke-width:${edge}`
  const markers = there.map(({ x, high }) =>
    element('circle', { class: `mark ${paint.hue}`, cx: x, cy: high, r: radius, style: marker }),
  )
  return [...ranges, element('path', { class: `mark ${paint.hue}`, d: shape(spots) ?? '', style }), ...markers]
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
function leader({ point, block, x, top, anchor }: SideLabel, { xs, y, levelOf }: LinePlan): readonly string[] {
  if (!point) return []
  const x1 = xs[point.category] ?? 0
  const { from, to } = levelOf(point)
  const y1 = (y(from) + y(to)) / 2
  const bottom = top + block.height
  const isNear = y1 > top + 4 && y1 < bottom - 4 && Math.abs(x - x1) < 60
  if (isNear || block.rows.length === 0) return []
  const y2 = Math.min(Math.max(y1, top + 16), bottom - 16)
  const style = `stroke:${ink.quiet};stroke-width:1.5`
  return [element('line', { class: 'grid', x1, y1, x2: anchor === 'end' ? x + 4 : x - 4, y2, style })]
}
