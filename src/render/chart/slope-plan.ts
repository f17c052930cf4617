import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import type { Point } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { type Aside, asideLabels, asideOf } from './aside.ts'
import { besidePair, joinBlocks, setNames, shownLabel, stackBlocks, stackPair, tallest, widest } from './block.ts'
import { headOf, type Key } from './key.ts'
import { type EndStyle, type Labelled, seriesPoints, setName } from './line-ends.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'
import { placeAside, type SideLabel } from './side-labels.ts'
import type { Area } from './svg.ts'

/** How the labels of a slope chart are set. */
export interface SlopeSetting {
  readonly sizes: Sizes
  /** Names over their values or beside them. */
  readonly style: EndStyle
  /** How far a label may be from the end of its line, in px. */
  readonly farthest: number
  /** Whether names and values that find no room may be left out. */
  readonly partial?: true
}

/** The two columns with what stands beside them, in px. */
export interface SlopePlan {
  readonly head: Key
  /** The names of the columns. */
  readonly names: readonly Block[]
  readonly columns: Columns
  readonly top: number
  readonly bottom: number
  readonly yOf: (value: number) => number
  readonly markOf: (point: LocalizedChartPoint) => Point
  readonly sides: readonly SideLabel[]
  /** How many points have no label. */
  readonly unlabelled: number
}

interface Columns {
  readonly left: number
  readonly right: number
  /** Between the right column and its labels. */
  readonly gap: number
}

/** What stands at both columns, set. */
interface SlopeLabels {
  readonly names: readonly Block[]
  readonly left: readonly Labelled[]
  readonly right: readonly Labelled[]
  readonly aside: Aside
}

const sideGap = 18
/** The share of the height that labels may fill where some are left out: the others keep near to their lines. */
const mostFilled = 0.7
const nameGap = 18
/** Between a column and its name. */
export const tierGap = 10
const widestName = 480
const arrowRoom = 30

/** Lays a slope chart out in one setting; undefined if its labels do not fit. */
export function planSlope(scene: Scene, area: Area, setting: SlopeSetting): SlopePlan | undefined {
  const { sizes, partial } = setting
  const head = headOf(scene, area.width, false)
  const names = setNames(scene, scene.categories, sizes, area.width / 4)
  const [top, bottom] = [head.height, area.height - tallest(names) - tierGap]
  const room = partial ? (bottom - top) * mostFilled : Number.POSITIVE_INFINITY
  const labelsAt = (column: number) => fitting(scene, labelsOf(scene, column, setting), room)
  const labels: SlopeLabels = { names, left: labelsAt(0), right: labelsAt(1), aside: asideOf(scene) }
  const columns = placeColumns(labels, area)
  if (!columns) return undefined
  const yOf = heightsOf(scene, Math.max(14, sizes.line * 0.8), { top, bottom })
  const markOf = ({ category, value }: LocalizedChartPoint) => ({
    x: category === 0 ? columns.left : columns.right,
    y: yOf(value),
  })
  const sides = placeSides(scene, labels, { columns, top, bottom, yOf, markOf }, setting.farthest)
  const unlabelled = scene.points.length - labels.left.length - labels.right.length
  return sides && { head, names, columns, top, bottom, yOf, markOf, sides, unlabelled }
}

/** The labels that have room under each other, those of the accent first. */
function fitting({ series }: Scene, labels: readonly Labelled[], room: number): readonly Labelled[] {
  let left = room
  const rank = ({ point }: Labelled) => (series[point.series]?.accent ? 0 : 1)
  return [...labels]
    .sort((one, other) => rank(one) - rank(other))
    .filter(({ block }) => {
      left -= block.height + 6
      return left >= 0
    })
}

/** Name and value of each point of a column; what stands at the left is turned, so that values are next to their lines. */
function labelsOf(scene: Scene, column: number, { sizes, style }: SlopeSetting): readonly Labelled[] {
  const flat = style === 'flat'
  const set = flat ? besidePair : stackPair
  const parts = pointsOf(scene, column).map((point) => ({
    point,
    name: setName(scene, scene.series[point.series]?.label ?? { line: '' }, sizes, { flat, widest: widestName }),
    value: set(scene, shownLabel(point), 'value', sizes),
  }))
  const widestValue = widest(parts.map(({ value }) => value))
  return parts.map(({ point, name, value }) => {
    const isLeft = column === 0
    if (isLeft && isNamedRight(scene, point)) return { point, block: value }
    if (style === 'stacked') return { point, block: stackBlocks([name, value], 0) }
    const [first, second, at] = isLeft ? [name, value, name.width] : [value, name, widestValue]
    return { point, block: joinBlocks(first, second, at + nameGap) }
  })
}

function pointsOf(scene: Scene, column: number): readonly LocalizedChartPoint[] {
  return scene.series.flatMap((_, series) => seriesPoints(scene, series).filter(({ category }) => category === column))
}

/** A line is named once, at its right end or at the only one it has. */
function isNamedRight({ points }: Scene, point: LocalizedChartPoint): boolean {
  return points.some((other) => other.series === point.series && other !== point)
}

/** Where the columns stand between their labels; undefined if they would be too near to each other. */
function placeColumns({ names, left, right, aside }: SlopeLabels, { width }: Area): Columns | undefined {
  const gap = sideGap + (aside.difference ? arrowRoom : 0)
  const [halfLeft, halfRight] = names.map((name) => name.width / 2)
  const from = Math.max(widest(left.map(({ block }) => block)), halfLeft ?? 0) + sideGap
  const needed = Math.max(widest(right.map(({ block }) => block)), aside.width > 0 ? aside.width - 20 : 0)
  const to = width - Math.max(needed + gap, halfRight ?? 0)
  return to - from < Math.min(200, width / 5) ? undefined : { left: from, right: to, gap }
}

/** The scale of values, which ends `inset` px before the ends of the columns. */
function heightsOf(scene: Scene, inset: number, { top, bottom }: Pick<SlopePlan, 'top' | 'bottom'>) {
  const { reference } = scene.overlays ?? {}
  const values = [...scene.points.map(({ value }) => value), ...(reference ? [reference.value] : [])]
  const scale = scaleLinear(domainOf(values), [bottom - inset, top + inset])
  return (value: number) => (Number.isFinite(value) ? scale(value) : bottom)
}

function placeSides(
  scene: Scene,
  labels: SlopeLabels,
  { columns, top, bottom, yOf, markOf }: Pick<SlopePlan, 'columns' | 'top' | 'bottom' | 'yOf' | 'markOf'>,
  farthest: number,
): readonly SideLabel[] | undefined {
  const atHeight = (label: Labelled) => ({ ...label, y: markOf(label.point).y })
  const markAt = (at: number) => scene.points[at] && markOf(scene.points[at])
  const extra = asideLabels(scene, labels.aside, { markAt, yOf })
  const left = placeAside(labels.left.map(atHeight), {
    ...{ x: columns.left - sideGap, anchor: 'end', top, bottom },
    farthest,
  })
  const right = placeAside([...labels.right.map(atHeight), ...extra], {
    ...{ x: columns.right + columns.gap, anchor: 'start', top, bottom },
    farthest: farthest + 60 * extra.length,
  })
  return left && right && [...left, ...right]
}
