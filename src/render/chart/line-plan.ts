import type { Point } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { asideLabels } from './aside.ts'
import { placeBlock, tallest, widest } from './block.ts'
import { headOf, type Key } from './key.ts'
import type { Labelled } from './line-ends.ts'
import { omittedOf } from './line-few.ts'
import { type LineLabels, type LineSetting, setLabels } from './line-labels.ts'
import { type LineScale, labelGap, scaleOf } from './line-scale.ts'
import { placeInner } from './line-values.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText } from './set-text.ts'
import { placeAside, type SideLabel, textsOf, type Unplaced } from './side-labels.ts'
import type { Area } from './svg.ts'
import { placeTicks, type Tick } from './ticks.ts'
import { categoryBlocks, columnsOf, fewNames, pitchOf } from './time-axis.ts'

/** Where everything is, in px. */
export interface LinePlan extends LineScale {
  /** The x of each category. */
  readonly xs: readonly number[]
  /** The y under which the categories stand. */
  readonly base: number
  /** Where the lines of the grid begin. */
  readonly left: number
  /** The values that are written along the axis. */
  readonly ticks: readonly number[]
  readonly head: Key
  /** The labels left of the first column and right of the last. */
  readonly sides: readonly SideLabel[]
  readonly texts: readonly PlacedText[]
  /** What found no room, as the end of a sentence. */
  readonly omitted?: string
}

/** The columns, and how high what stands in them may be. */
interface Frame {
  readonly xs: readonly number[]
  readonly scale: LineScale
  readonly top: number
  readonly bottom: number
}

const sideGap = 20
/** The share of the width that lines with few labels have at least. */
const leastSpan = 0.3
/** What a difference arrow takes between the last column and its labels, in px. */
const arrowRoom = 28
/** What is kept left and right of the columns at least. */
const leastMargin = 80
const tierGap = 14

/** Lays a line or area chart out in one setting; undefined if its labels do not fit. */
export function planLine(scene: Scene, area: Area, setting: LineSetting): LinePlan | undefined {
  const isSparse = setting.sparse !== undefined
  if (setting.axis && !isSparse && !scene.ticks) return undefined
  const labels = setLabels(scene, area, setting)
  const xs = placeColumns(scene, area, labels, setting)
  const names = xs && (isSparse ? fewNames : categoryBlocks)(scene, xs, area.width, setting.sizes)
  if (!names) return undefined
  const head = headOf(scene, area.width, false)
  const [top, bottom] = [head.height, area.height - tallest(names) - tierGap]
  const scale = scaleOf(scene, { top, bottom, over: headroom(labels) })
  if (!scale) return undefined
  const frame: Frame = { xs, scale, top, bottom }
  const sides = placeSides(scene, labels, frame, setting.farthest)
  const inner = sides && placeInner(scene, labels.inner, innerGround(frame, area, sides, isSparse))
  if (!inner) return undefined
  const omitted = isSparse && omittedOf(scene, names, labels.unnamed)
  return {
    ...scale,
    xs,
    base: bottom,
    left: labels.ticks.length > 0 ? (xs[0] ?? 0) - 10 : 0,
    ticks: labels.ticks.map(({ value }) => value).filter((value) => scale.holds(value)),
    head,
    sides,
    texts: [...placeNames(names, frame), ...textsAlong(labels.ticks, frame), ...inner, ...textsOf(sides)],
    ...(omitted && { omitted }),
  }
}

/** The columns between what stands left and right of them; undefined if they would be too near to each other. */
function placeColumns(
  scene: Scene,
  { width }: Area,
  labels: LineLabels,
  { sparse, span = sparse ? leastSpan : 0 }: LineSetting,
): readonly number[] | undefined {
  const { starts, endings, ticks, aside } = labels
  const left = widest([...starts, ...ticks].map(({ block }) => block))
  const right = widest([...endings.map(({ block }) => block), aside.difference, aside.reference])
  const end = width - Math.max(leastMargin, right + endGap(labels))
  const xs = columnsOf(scene, Math.max(leastMargin, left > 0 ? left + sideGap : 0), end)
  if (end - (xs[0] ?? 0) < width * span) return undefined
  return !sparse && isTooDense(scene, pitchOf(xs, width), labels.inner) ? undefined : xs
}

/** Between the last column and the labels right of it. */
function endGap({ aside }: LineLabels): number {
  return sideGap + (aside.difference ? arrowRoom : 0)
}

function isTooDense({ times }: Scene, pitch: number, inner: readonly Labelled[]): boolean {
  if (pitch < (times ? 8 : 24)) return true
  return !times && inner.some(({ block }) => block.width > pitch * 1.3)
}

/** How far under the top a point must stay for its label, which is over it or, at the ends, beside it. */
function headroom({ endings, inner }: LineLabels): (point: LocalizedChartPoint) => number {
  const room = new Map(endings.map(({ point, block }) => [point, Math.min(60, block.height / 2)]))
  for (const { point, block } of inner) room.set(point, block.height + labelGap)
  return (point) => Math.max(labelGap, room.get(point) ?? 0)
}

/** The labels left of the first column and right of the last. */
function placeSides(
  scene: Scene,
  labels: LineLabels,
  { xs, scale, top, bottom }: Frame,
  farthest: number,
): readonly SideLabel[] | undefined {
  const atHeight = ({ point, block }: Labelled): Unplaced => ({ point, block, y: middleOf(scale, point) })
  const markAt = (at: number) => scene.points[at] && markOf(scene.points[at], { xs, ...scale })
  const extra = asideLabels(scene, labels.aside, { markAt, yOf: scale.y })
  const start = placeAside(labels.starts.map(atHeight), {
    ...{ x: (xs[0] ?? 0) - sideGap, anchor: 'end', top, bottom },
    farthest: 60,
  })
  const end = placeAside([...labels.endings.map(atHeight), ...extra], {
    ...{ x: (xs.at(-1) ?? 0) + endGap(labels), anchor: 'start', top, bottom },
    farthest: farthest + 60 * extra.length,
  })
  return start && end && [...start, ...end]
}

/** The middle of a point's part of the height. */
export function middleOf({ y, levelOf }: Pick<LineScale, 'y' | 'levelOf'>, point: LocalizedChartPoint): number {
  const { from, to } = levelOf(point)
  return (y(from) + y(to)) / 2
}

/** Where a point ends. */
export function markOf(point: LocalizedChartPoint, { xs, y, levelOf }: Pick<LinePlan, 'xs' | 'y' | 'levelOf'>): Point {
  return { x: xs[point.category] ?? 0, y: y(levelOf(point).to) }
}

function innerGround({ xs, scale, top, bottom }: Frame, area: Area, sides: readonly SideLabel[], isPartial: boolean) {
  // Left of the first column stands the axis.
  const left = isPartial ? (xs[0] ?? 0) - 12 : 0
  return { xs, scale, sides, isPartial, bounds: { left, top, right: area.width, bottom: bottom - 6 } }
}

function placeNames(names: readonly (Block | undefined)[], { xs, bottom }: Frame): readonly PlacedText[] {
  return names.flatMap((block, at) => (block ? placeBlock(block, xs[at] ?? 0, bottom + tierGap, 'middle') : []))
}

/** Labels at the heights of their values; the line of one that is left out is not. */
function textsAlong(ticks: readonly Tick[], { xs, scale, top, bottom }: Frame): readonly PlacedText[] {
  const held = ticks.filter(({ value }) => scale.holds(value))
  const placed = placeTicks(held, { y: scale.y, top: top - 8, floor: bottom + tierGap })
  return placed.flatMap((tick) => placeBlock(tick.block, (xs[0] ?? 0) - sideGap, tick.top, 'end', ink.quiet))
}
