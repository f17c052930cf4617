import { scaleLinear } from 'd3-scale'
import type { LocalizedChart, LocalizedChartPoint } from '../../model/localized.ts'
import { placeBesidePoints } from './beside-points.ts'
import { type Block, type PlacedText, placeBlock, type Sizes, stackBlocks, stackPair } from './block.ts'
import type { Stroke } from './geometry.ts'
import { boxOf, type EndStyle, endBlocks, placeAside, type SideLabel, seriesPoints } from './line-ends.ts'
import type { Area } from './svg.ts'

/** How the labels are set. */
export interface LineSetting {
  readonly sizes: Sizes
  readonly ends: EndStyle
  /** How far a label may be from the end of its line, in px. */
  readonly farthest: number
  /** Whether all values are written, or only those at the ends of the lines. */
  readonly inner: boolean
  /** Whether values wider than their share of the width are set in several rows. */
  readonly wrapped: boolean
}

/** Where everything is, in px. */
export interface LinePlan {
  /** The x of each category. */
  readonly xs: readonly number[]
  readonly y: (value: number) => number
  /** The y under which the categories stand. */
  readonly base: number
  /** The y of the value zero, if the scale holds it. */
  readonly zero?: number
  /** The labels left of the first column and right of the last. */
  readonly sides: readonly SideLabel[]
  readonly texts: readonly PlacedText[]
}

type Values = ReadonlyMap<LocalizedChartPoint, Block>

const sideGap = 20
const between = 16
const tierGap = 14
/** Between a point and its label, with the marker between them. */
const labelGap = 20
/** A scale starts at zero unless that would leave more than this share of the height empty. */
const mostEmpty = 0.6

/** Lays a line chart out in one setting; undefined if its labels do not fit. */
export function planLine(chart: LocalizedChart, area: Area, setting: LineSetting): LinePlan | undefined {
  const { sizes, inner, farthest, wrapped } = setting
  const last = chart.categories.length - 1
  const widestValue = wrapped ? area.width / chart.categories.length - between : undefined
  const values: Values = new Map(
    chart.points.map((point) => [point, stackPair(chart, point.label, 'value', sizes, widestValue)]),
  )
  const written = (within: (category: number) => boolean) =>
    inner ? chart.points.filter(({ category }) => within(category)) : []
  const starts = written((category) => category === 0 && last > 0).map((point) => ({
    point,
    block: blockOf(values, point),
  }))
  const endings = endBlocks(chart, values, sizes, setting.ends)
  const xs = columnsAt(last + 1, area.width, widest(starts), widest(endings))
  const pitch = last > 0 ? (xs[1] ?? 0) - (xs[0] ?? 0) : area.width
  const middle = written((category) => category > 0 && category < last)
  if (pitch < 24 || middle.some((point) => blockOf(values, point).width > pitch * 1.3)) return undefined
  const categories = categoryBlocks(chart, xs, area.width, pitch, sizes)
  const base = area.height - Math.max(0, ...categories.map(({ height }) => height)) - tierGap
  const scale = scaleOf(chart, base, headroom(middle, values, endings))
  if (!scale || categories.some(({ rows }) => rows.length > 4)) return undefined
  const left = placeAside(starts, scale.y, { x: (xs[0] ?? 0) - sideGap, anchor: 'end', bottom: base, farthest: 60 })
  const right = placeAside(endings, scale.y, { x: (xs[last] ?? 0) + sideGap, anchor: 'start', bottom: base, farthest })
  const inside =
    left && right && placeInside(chart, middle, { values, xs, scale, area, base, sides: [...left, ...right] })
  if (!inside) return undefined
  const sides = [...left, ...right]
  const texts = [
    ...categories.flatMap((block, at) => placeBlock(block, xs[at] ?? 0, base + tierGap, 'middle')),
    ...inside,
    ...sides.flatMap(({ block, x, top, anchor }) => placeBlock(block, x, top, anchor)),
  ]
  return { xs, base, ...scale, sides, texts }
}

function blockOf(values: Values, point: LocalizedChartPoint): Block {
  return values.get(point) ?? stackBlocks([], 0)
}

function widest(labels: readonly { readonly block: Block }[]): number {
  return Math.max(0, ...labels.map(({ block }) => block.width))
}

/** The x of each category: as far apart as the labels at both sides allow. */
function columnsAt(count: number, width: number, left: number, right: number): readonly number[] {
  const first = Math.max(80, left > 0 ? left + sideGap : 0)
  const last = width - Math.max(80, right + sideGap)
  return Array.from({ length: count }, (_, at) => first + ((last - first) * at) / Math.max(1, count - 1))
}

function categoryBlocks(
  chart: LocalizedChart,
  xs: readonly number[],
  width: number,
  pitch: number,
  { line }: Sizes,
): readonly Block[] {
  const outer = 2 * Math.min(xs[0] ?? width, width - (xs.at(-1) ?? 0))
  const room = Math.min(outer, pitch) - between
  return chart.categories.map((pair) => stackPair(chart, pair, 'label', { line, caption: Math.min(24, line) }, room))
}

type Scale = Pick<LinePlan, 'y' | 'zero'>

/** How far under the top a point must stay for its label, which is over it or, at the ends, beside it. */
function headroom(
  middle: readonly LocalizedChartPoint[],
  values: Values,
  endings: readonly { readonly point: LocalizedChartPoint; readonly block: Block }[],
): (point: LocalizedChartPoint) => number {
  const room = new Map(endings.map(({ point, block }) => [point, Math.min(60, block.height / 2)]))
  for (const point of middle) room.set(point, blockOf(values, point).height + labelGap)
  return (point) => Math.max(labelGap, room.get(point) ?? 0)
}

/** The scale of values, from zero where that leaves the lines room to differ; undefined if there is no room. */
function scaleOf(chart: LocalizedChart, base: number, over: (point: LocalizedChartPoint) => number): Scale | undefined {
  const all = chart.points.flatMap(({ value, max }) => [value, max ?? value]).filter(Number.isFinite)
  const least = Math.min(...all)
  const most = Math.max(...all)
  const fromZero = all.length === 0 || least === most || (least >= 0 && least <= most * mostEmpty)
  const [start, end] = fromZero ? [Math.min(0, least), Math.max(0, most) || 1] : [least, most]
  // Under a scale that does not start at zero, labels may stand below their points.
  const lift = fromZero && start === 0 ? 0 : Math.max(...chart.points.map(over))
  const heights = chart.points.map((point) => {
    const share = (Math.max(point.value, point.max ?? point.value) - start) / (end - start)
    return share > 0 ? (base - lift - over(point)) / share : Number.POSITIVE_INFINITY
  })
  const height = Math.min(base - lift - labelGap, ...heights)
  if (!(height >= base * 0.3)) return undefined
  const scale = scaleLinear([start, end], [base - lift, base - lift - height])
  const y = (value: number) => (Number.isFinite(value) ? scale(value) : base)
  return start <= 0 && end >= 0 ? { y, zero: scale(0) } : { y }
}

interface Inside {
  readonly values: Values
  readonly xs: readonly number[]
  readonly scale: Scale
  readonly area: Area
  readonly base: number
  readonly sides: readonly SideLabel[]
}

/** The values between the first and the last column. */
function placeInside(
  chart: LocalizedChart,
  points: readonly LocalizedChartPoint[],
  { values, xs, scale, area, base, sides }: Inside,
): readonly PlacedText[] | undefined {
  const labels = points.map((point) => ({
    x: xs[point.category] ?? 0,
    y: scale.y(point.value),
    block: blockOf(values, point),
  }))
  const bounds = { left: 0, top: 0, right: area.width, bottom: base - 6 }
  const { zero } = scale
  const axis = zero === undefined ? [] : [{ x1: 0, y1: zero, x2: area.width, y2: zero }]
  const strokes = [...strokesOf(chart, xs, scale.y), ...axis]
  const boxes = placeBesidePoints(labels, { bounds, taken: sides.map(boxOf), strokes })
  return (
    boxes &&
    labels.flatMap(({ block }, at) => {
      const box = boxes[at]
      return box ? placeBlock(block, (box.left + box.right) / 2, box.top, 'middle') : []
    })
  )
}

/** The straight pieces of all lines, and what ranges add to them. */
function strokesOf(chart: LocalizedChart, xs: readonly number[], y: (value: number) => number): readonly Stroke[] {
  return chart.series.flatMap((_, series) => {
    const points = seriesPoints(chart, series)
    return points.flatMap(({ category, value, max }, at) => {
      const before = points[at - 1]
      const end = { x2: xs[category] ?? 0, y2: y(value) }
      const range = max === undefined ? [] : [{ x1: end.x2, y1: y(max), ...end }]
      return before ? [...range, { x1: xs[before.category] ?? 0, y1: y(before.value), ...end }] : range
    })
  })
}
