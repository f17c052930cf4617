import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import { placeBesidePoints, placeMostBesidePoints } from '../../model/beside-points.ts'
import type { Stroke } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { type Aside, asideOf } from './aside.ts'
import { besidePair, placeBlock, shownLabel, stackBlocks, stackPair, tallest, widest } from './block.ts'
import { headOf, type Key } from './key.ts'
import {
  boxOf,
  type Ending,
  type EndStyle,
  endBlocks,
  placeAside,
  type SideLabel,
  seriesPoints,
  type Unplaced,
} from './line-ends.ts'
import { extremesOf, omittedOf, someEndings } from './line-few.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import { categoryBlocks, columnsOf, fewNames, pitchOf } from './time-axis.ts'

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
  /** Whether values can be read off an axis. */
  readonly axis: boolean
  /**
   * Whether a few labels are enough: the highest and the lowest value, names under the axis at regular distances, and,
   * if only some lines are `named`, as many of their names as have room.
   */
  readonly sparse?: 'named' | 'partly'
}

/** The two ends of a point's part of the height: a point of a line begins where it ends. */
export interface Level {
  readonly from: number
  readonly to: number
}

/** Where everything is, in px. */
export interface LinePlan {
  /** The x of each category. */
  readonly xs: readonly number[]
  readonly y: (value: number) => number
  readonly levelOf: (point: LocalizedChartPoint) => Level
  /** The y under which the categories stand. */
  readonly base: number
  /** Where the lines of the grid begin. */
  readonly left: number
  /** The values that are written along the axis. */
  readonly ticks: readonly number[]
  /** The y of the value zero, if the scale holds it. */
  readonly zero?: number
  readonly head: Key
  /** The labels left of the first column and right of the last. */
  readonly sides: readonly SideLabel[]
  readonly texts: readonly PlacedText[]
  /** What found no room, as the end of a sentence. */
  readonly omitted?: string
}

type Values = ReadonlyMap<LocalizedChartPoint, Block>

const sideGap = 20
/** The share of the width that lines have at least. */
const leastSpan = 0.3
/** What a difference arrow takes between the last column and its labels, in px. */
const arrowRoom = 28
const between = 16
const tierGap = 14
/** Between a point and its label, with the marker between them. */
const labelGap = 20
/** How much of the lines may lie under values where there is an axis to read them off, in px. */
const mostOnLines = 30

/** Lays a line or area chart out in one setting; undefined if its labels do not fit. */
export function planLine(scene: Scene, area: Area, setting: LineSetting): LinePlan | undefined {
  const { sizes, inner, farthest, wrapped, sparse } = setting
  if (setting.axis && !sparse && !scene.ticks) return undefined
  const last = scene.categories.length - 1
  const levels = levelsOf(scene)
  const isStacked = scene.kind === 'area' && scene.series.length > 1
  const head = headOf(scene, area.width, false)
  const widestValue = wrapped ? area.width / scene.categories.length - between : undefined
  const extremes = extremesOf(scene)
  const labelled = sparse ? [...extremes, ...scene.points.filter(({ category }) => category === last)] : scene.points
  const values: Values = new Map(
    labelled.map((point) => [
      point,
      setting.ends === 'flat'
        ? besidePair(scene, shownLabel(point), 'value', sizes)
        : stackPair(scene, shownLabel(point), 'value', sizes, widestValue),
    ]),
  )
  const written = (within: (category: number) => boolean) =>
    inner && !isStacked ? scene.points.filter(({ category }) => within(category)) : []
  const starts = written((category) => category === 0 && last > 0)
  const allEndings = endBlocks(scene, values, sizes, setting.ends)
  const endings = sparse === 'partly' ? someEndings(scene, allEndings, area.height / 2) : allEndings
  const aside = asideOf(scene)
  const ticks = setting.axis || isStacked ? tickBlocks(scene, sizes) : []
  const left = Math.max(widest(starts.map((point) => values.get(point))), widest(ticks.map(({ block }) => block)))
  const right = Math.max(widest(endings.map(({ block }) => block)), widest([aside.difference, aside.reference]))
  const asideGap = sideGap + (aside.difference ? arrowRoom : 0)
  const end = area.width - Math.max(80, right + asideGap)
  const xs = columnsOf(scene, Math.max(80, left > 0 ? left + sideGap : 0), end)
  const pitch = pitchOf(xs, area.width)
  const middle = sparse ? extremes : written((category) => category > 0 && category < last)
  if (sparse ? end - (xs[0] ?? 0) < area.width * leastSpan : pitch < (scene.times ? 8 : 24)) return undefined
  if (!sparse && !scene.times && middle.some((point) => (values.get(point)?.width ?? 0) > pitch * 1.3)) return undefined
  const categories = sparse ? fewNames(scene, xs, area.width, sizes) : categoryBlocks(scene, xs, area.width, sizes)
  if (!categories) return undefined
  const base = area.height - tallest(categories) - tierGap
  const scale = scaleOf(scene, levels, { base, top: head.height, over: headroom(middle, values, endings) })
  if (!scale) return undefined
  const mid = (point: LocalizedChartPoint) => middleOf(levels(point), scale)
  const at = (point: LocalizedChartPoint): Unplaced => ({
    point,
    block: values.get(point) ?? emptyBlock,
    y: mid(point),
  })
  const ends = endings.map(({ point, block }) => ({ point, block, y: mid(point) }))
  const bounds = { top: head.height, bottom: base }
  const startSides = placeAside(starts.map(at), { x: (xs[0] ?? 0) - sideGap, anchor: 'end', ...bounds, farthest: 60 })
  const extra = overlayLabels(scene, aside, levels, scale)
  const endX = (xs[last] ?? 0) + asideGap
  const endSides = placeAside([...ends, ...extra], {
    x: endX,
    anchor: 'start',
    ...bounds,
    farthest: farthest + 60 * extra.length,
  })
  if (!startSides || !endSides) return undefined
  const sides = [...startSides, ...endSides]
  // What can be read off an axis need not be written on lines.
  const mostCrossed = sparse ? 0 : scene.ticks ? mostOnLines : undefined
  const ground = { values, xs, scale, levels, area, base, top: head.height, sides, isPartial: sparse !== undefined }
  const inside = placeInside(scene, middle, { ...ground, ...(mostCrossed !== undefined && { mostCrossed }) })
  if (!inside) return undefined
  const texts = [
    ...categories.flatMap((block, at) => (block ? placeBlock(block, xs[at] ?? 0, base + tierGap, 'middle') : [])),
    ...placeTicks(ticks, scale, (xs[0] ?? 0) - sideGap, bounds),
    ...inside,
    ...sides.flatMap(({ block, x, top, anchor, ink: own }) => placeBlock(block, x, top, anchor, own)),
  ]
  const shown = ticks.map(({ value }) => value).filter((value) => scale.holds(value))
  const omitted = sparse && omittedOf(scene, categories, allEndings.length - endings.length)
  return {
    xs,
    base,
    ...scale,
    levelOf: levels,
    left: ticks.length > 0 ? (xs[0] ?? 0) - 10 : 0,
    ticks: shown,
    head,
    sides,
    texts,
    ...(omitted && { omitted }),
  }
}

const emptyBlock: Block = { rows: [], width: 0, height: 0 }

/** Where each point stands: areas on each other add up in the order of the series. */
function levelsOf(scene: Scene): (point: LocalizedChartPoint) => Level {
  if (scene.kind !== 'area' || scene.series.length < 2) return ({ value }) => ({ from: value, to: value })
  const found = new Map<LocalizedChartPoint, Level>()
  for (const category of scene.categories.keys()) {
    let sum = 0
    for (const series of scene.series.keys()) {
      const point = scene.points.find((one) => one.category === category && one.series === series)
      if (!point) continue
      found.set(point, { from: sum, to: sum + point.value })
      sum += point.value
    }
  }
  return (point) => found.get(point) ?? { from: point.value, to: point.value }
}

function middleOf({ from, to }: Level, { y }: Scale): number {
  return (y(from) + y(to)) / 2
}

function tickBlocks(scene: Scene, sizes: Sizes) {
  const small = { line: Math.min(26, sizes.line), caption: sizes.caption > 0 ? 24 : 0 }
  return (scene.ticks ?? []).map(({ value, label }) => ({ value, block: besidePair(scene, label, 'label', small) }))
}

/** Labels at the heights of their values; one that would stand on the one under it is left out, its line is not. */
function placeTicks(
  ticks: readonly { readonly value: number; readonly block: Block }[],
  { y, holds }: Scale,
  x: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly PlacedText[] {
  let edge = bottom + tierGap
  return ticks.flatMap(({ value, block }) => {
    const wanted = Math.min(y(value) - block.height / 2, bottom + tierGap - block.height)
    if (!holds(value) || wanted + block.height > edge || wanted < top - 8) return []
    edge = wanted - 4
    return placeBlock(block, x, wanted, 'end', ink.quiet)
  })
}

/** What overlays write right of the chart. */
function overlayLabels(
  scene: Scene,
  aside: Aside,
  levels: (point: LocalizedChartPoint) => Level,
  { y }: Scale,
): readonly Unplaced[] {
  const { difference, reference } = scene.overlays ?? {}
  const from = difference && scene.points[difference.from]
  const to = difference && scene.points[difference.to]
  return [
    ...(aside.reference && reference ? [{ block: aside.reference, y: y(reference.value) }] : []),
    ...(aside.difference && from && to
      ? [{ block: aside.difference, y: (y(levels(from).to) + y(levels(to).to)) / 2, ink: ink.remark }]
      : []),
  ]
}

interface Scale extends Pick<LinePlan, 'y' | 'zero'> {
  readonly holds: (value: number) => boolean
}

/** How far under the top a point must stay for its label, which is over it or, at the ends, beside it. */
function headroom(
  middle: readonly LocalizedChartPoint[],
  values: Values,
  endings: readonly Ending[],
): (point: LocalizedChartPoint) => number {
  const room = new Map(endings.map(({ point, block }) => [point, Math.min(60, block.height / 2)]))
  for (const point of middle) room.set(point, (values.get(point)?.height ?? 0) + labelGap)
  return (point) => Math.max(labelGap, room.get(point) ?? 0)
}

/** The scale of values, from zero where that leaves the lines room to differ; undefined if there is no room. */
function scaleOf(
  scene: Scene,
  levels: (point: LocalizedChartPoint) => Level,
  room: { readonly base: number; readonly top: number; readonly over: (point: LocalizedChartPoint) => number },
): Scale | undefined {
  const { base, top, over } = room
  const { reference } = scene.overlays ?? {}
  const isArea = scene.kind === 'area'
  const ends = scene.points.map((point) => ({
    point,
    low: levels(point).to,
    high: Math.max(levels(point).to, isArea ? 0 : (point.max ?? point.value)),
  }))
  const all = [...ends.flatMap(({ low, high }) => [low, high]), ...(reference ? [reference.value] : [])]
  const [start, end] = domainOf(all, isArea)
  // Under a scale that does not start at zero, labels may stand below their points.
  const lift = start === 0 ? 0 : Math.max(0, ...scene.points.map(over))
  const free = base - top
  const heights = ends.map(({ point, high }) => {
    const share = (high - start) / (end - start)
    return share > 0 ? (free - lift - over(point)) / share : Number.POSITIVE_INFINITY
  })
  const height = Math.min(free - lift - labelGap, ...heights)
  if (!(height >= free * 0.3)) return undefined
  const scale = scaleLinear([start, end], [base - lift, base - lift - height])
  const y = (value: number) => (Number.isFinite(value) ? scale(value) : base)
  const holds = (value: number) => value >= start && value <= end * 1.001
  return start <= 0 && end >= 0 ? { y, holds, zero: scale(0) } : { y, holds }
}

interface Inside {
  readonly values: Values
  readonly xs: readonly number[]
  readonly scale: Scale
  readonly levels: (point: LocalizedChartPoint) => Level
  readonly area: Area
  readonly base: number
  readonly top: number
  readonly sides: readonly SideLabel[]
  readonly mostCrossed?: number
  /** Whether values that find no room are left out. */
  readonly isPartial: boolean
}

/** The values between the first and the last column. */
function placeInside(
  scene: Scene,
  points: readonly LocalizedChartPoint[],
  { values, xs, scale, levels, area, base, top, sides, mostCrossed, isPartial }: Inside,
): readonly PlacedText[] | undefined {
  const labels = points.map((point) => ({
    x: xs[point.category] ?? 0,
    y: scale.y(levels(point).to),
    block: values.get(point) ?? stackBlocks([], 0),
  }))
  // Left of the first column stands the axis.
  const bounds = { left: isPartial ? (xs[0] ?? 0) - 12 : 0, top, right: area.width, bottom: base - 6 }
  const { zero } = scale
  const axis = zero === undefined ? [] : [{ x1: 0, y1: zero, x2: area.width, y2: zero }]
  const strokes = [...strokesOf(scene, xs, scale.y), ...axis]
  const place = isPartial ? placeMostBesidePoints : placeBesidePoints
  const boxes = place(labels, {
    ...{ bounds, taken: sides.map(boxOf), strokes },
    ...(mostCrossed !== undefined && { mostCrossed }),
  })
  return (
    boxes &&
    labels.flatMap(({ block }, at) => {
      const box = boxes[at]
      return box ? placeBlock(block, (box.left + box.right) / 2, box.top, 'middle') : []
    })
  )
}

/** The straight pieces of all lines, and what ranges add to them. */
export function strokesOf(scene: Scene, xs: readonly number[], y: (value: number) => number): readonly Stroke[] {
  return scene.series.flatMap((_, series) => {
    const points = seriesPoints(scene, series)
    return points.flatMap(({ category, value, max }, at) => {
      const before = points[at - 1]
      const end = { x2: xs[category] ?? 0, y2: y(value) }
      const range = max === undefined ? [] : [{ x1: end.x2, y1: y(max), ...end }]
      return before ? [...range, { x1: xs[before.category] ?? 0, y1: y(before.value), ...end }] : range
    })
  })
}
