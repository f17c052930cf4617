import { type Aside, asideOf } from './aside.ts'
import { setNames, shownLabel, stackPair, tallest, widest } from './block.ts'
import type { Column, ColumnList, Grid } from './column-list.ts'
import { labelSegments, type SegmentLabels } from './column-segments.ts'
import { fitZeroScale, type Reach, type ZeroScale } from './extent.ts'
import { headOf, type Key } from './key.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import type { Tick } from './ticks.ts'
import { fewNames } from './time-axis.ts'

/** A way of setting the labels; the first that fits is taken. */
export interface ColumnSetting {
  readonly sizes: Sizes
  /** Series are named at their columns instead of in a row at the top. */
  readonly direct: boolean
  /** How many rows a value's line or caption may take. */
  readonly rows: number
  /** What the setting gives up, as the end of a sentence. */
  readonly crowded?: string
  /** The share of the height that the columns have at least. */
  readonly least: number
  /** Whether words may be broken. */
  readonly torn: boolean
  /** Whether values that find no room in their columns or beside them may be left out. */
  readonly partial?: true
}

/** Columns laid out. */
export interface ColumnPlan {
  readonly list: ColumnList
  readonly grid: Grid
  /** The labels at the ends of columns, by column. */
  readonly values: readonly (Block | undefined)[]
  /** The labels of columns that stand on each other. */
  readonly segments?: SegmentLabels
  readonly series: readonly Block[]
  readonly categories: readonly (Block | undefined)[]
  /** The values along the axis, where columns do not say theirs. */
  readonly ticks?: readonly Tick[]
  readonly head: Key
  readonly aside: Aside
  /** Where the room of the columns ends. */
  readonly width: number
  /** How far to the right names may reach. */
  readonly reach: number
  /** The y of the value 0, and under which the names stand. */
  readonly base: number
  readonly floor: number
  readonly scale: ZeroScale
  readonly fits: boolean
}

/** The share of the height that a key with captions may take. */
const tallestHead = 0.35
/** Longer names make charts of names. */
const mostNameRows = 7
const widestSlot = 250
const widestColumn = 176
/** The widest name of a series beside its columns. */
const widestBeside = 300
const between = 6
export const valueGap = 8
/** In more groups than these, the names of the series would only repeat themselves. */
const mostNamedGroups = 4
export const tierGap = 10
/** Between names beside a stack, and the side of the square before each, in px. */
export const nameGap = 6
export const swatch = 20

function gridOf(scene: Scene, slots: number, width: number): Grid {
  const count = Math.max(1, scene.categories.length)
  const least = Math.min(
    90,
    (width / count) * 0.4,
    Math.max(14, (width / count) * (slots > 1 && count > 4 ? 0.1 : 0.16)),
  )
  const slot = Math.min(widestSlot, (width / count - least) / slots)
  const share = slots > 1 ? 0.72 : 0.68
  return { left: 0, group: width / count, slot, column: Math.min(widestColumn, slot * share), slots }
}

/** Lays columns out in one setting. */
export function planColumns(scene: Scene, area: Area, list: ColumnList, setting: ColumnSetting): ColumnPlan {
  const { sizes, rows } = setting
  const aside = asideOf(scene)
  const naming = namingOf(scene, list, setting.direct, aside)
  const labelSizes = labelSizesOf(sizes)
  const setSeries = (room: number) => {
    const names = scene.series.map(({ label }) => label)
    return setNames(scene, names, labelSizes, room)
  }
  const beside = naming === 'beside' ? setSeries(widestBeside) : []
  const width = area.width - aside.width - (naming === 'beside' ? widest(beside) + swatch + 26 : 0)
  const grid = gridOf(scene, list.slots, width)
  const room = roomOf(list, grid)
  const head = headOf(scene, area.width, naming === 'head', area.height * tallestHead)
  const values = endLabels(scene, list, sizes, rows > 1 ? room : undefined)
  const series = naming === 'under' ? setSeries(room) : beside
  const whole = setNames(scene, scene.categories, labelSizes, grid.group - 8)
  // Of periods in a row those at regular distances say the others, before any is torn.
  const isThinned = setting.torn && scene.times !== undefined && whole.some(({ torn }) => torn)
  const categories = isThinned ? fewNames(scene, middlesOf(scene, grid), area.width, labelSizes) : whole
  const tiers = [naming === 'under' ? series : [], categories].map(tallest).filter((height) => height > 0)
  const floor = area.height - tiers.reduce((sum, height) => sum + height + tierGap, 0)
  const scale = fitZeroScale(reachesOf(scene, list, values), floor - head.height)
  const base = floor - scale.below
  const segments = list.stacked
    ? labelSegments(scene, list.columns, { scale, grid, base, floor, top: head.height, sizes })
    : undefined
  const plan = { list, grid, values, series, categories, head, aside, width, reach: area.width, base, floor, scale }
  const made = segments ? { ...plan, segments } : plan
  const names = isThinned ? [] : whole
  return { ...made, fits: haveRoom(scene, area, { ...made, categories: names }, naming, setting) }
}

function middlesOf({ categories }: Scene, { left, group }: Grid): readonly number[] {
  return categories.map((_, at) => left + group * (at + 0.5))
}

/** Where series are named: under or beside their columns, or else over the chart. */
type Naming = 'under' | 'beside' | 'head'

function namingOf(scene: Scene, { stacked }: ColumnList, direct: boolean, aside: Aside): Naming {
  const { series, kind, points, categories } = scene
  const many = series.length > 1 && kind !== 'column' && kind !== 'waterfall'
  if (!many || !direct) return 'head'
  if (stacked) return aside.width === 0 ? 'beside' : 'head'
  const hasNegative = points.some(({ value }) => value < 0)
  return !hasNegative && categories.length <= mostNamedGroups ? 'under' : 'head'
}

function labelSizesOf({ line, caption }: Sizes): Sizes {
  return { line: Math.min(32, line), caption: caption > 0 ? Math.max(24, Math.min(28, caption)) : 24 }
}

/** How wide a label at a column may be. */
function roomOf({ stacked, slots }: ColumnList, grid: Grid): number {
  return (stacked || slots === 1 ? grid.group : grid.slot) - between
}

/** True if every label has room, and the columns enough of the height. */
function haveRoom(
  scene: Scene,
  area: Area,
  plan: Omit<ColumnPlan, 'fits' | 'categories'> & { readonly categories: readonly Block[] },
  naming: Naming,
  { sizes, rows, least, torn, partial }: ColumnSetting,
): boolean {
  const { list, grid, values, series, categories, head, floor, scale, segments } = plan
  const room = roomOf(list, grid)
  const allowed = rows * (sizes.caption > 0 ? 2 : 1)
  return (
    scale.length >= (area.height - head.height) * least &&
    values.every((value) => !value || (value.width <= room && value.rows.length <= allowed)) &&
    (naming !== 'under' || series.every((block) => block.width <= room && block.rows.length <= 2)) &&
    (naming !== 'beside' || (fitsBeside(series, floor - head.height) && isComplete(scene))) &&
    categories.every((block) => block.width <= grid.group - 6 && block.rows.length <= mostNameRows) &&
    (torn || [...series, ...categories].every((block) => !block.torn)) &&
    (partial || (segments?.missing ?? 0) === 0)
  )
}

function fitsBeside(series: readonly Block[], room: number): boolean {
  return series.reduce((sum, { height }) => sum + height + nameGap, 0) <= room
}

/** Names beside the last group need every series in it. */
function isComplete({ series, points, categories }: Scene): boolean {
  const last = points.filter(({ category }) => category === categories.length - 1)
  return series.every((_, at) => last.some((point) => point.series === at && point.value !== 0))
}

/** What stands at the ends of columns: their values, or what columns on each other add up to. */
function endLabels(
  scene: Scene,
  { columns, stacked }: ColumnList,
  sizes: Sizes,
  width: number | undefined,
): readonly (Block | undefined)[] {
  if (!stacked) {
    return columns.map(({ point }) => {
      const own = scene.points[point]
      return own && stackPair(scene, shownLabel(own), 'value', sizes, width)
    })
  }
  return columns.map((column, at) => {
    const total = scene.totals?.[column.category]
    const isTop = topOf(columns, column.category) === at
    return total && isTop ? stackPair(scene, total, 'value', sizes, width) : undefined
  })
}

/** The index of the highest column of a category. */
function topOf(columns: readonly Column[], category: number): number {
  return columns.reduce((top, column, at) => {
    if (column.category !== category) return top
    return top < 0 || column.to > (columns[top]?.to ?? 0) ? at : top
  }, -1)
}

/** What needs room along the scale. Labels of columns that stand in the air are over their upper ends. */
export function reachesOf(
  scene: Scene,
  { columns }: ColumnList,
  values: readonly (Block | undefined)[],
): readonly Reach[] {
  const reaches = columns.flatMap((column, at): Reach[] => {
    const height = values[at]?.height ?? 0
    const over = height > 0 ? height + 2 * valueGap : 0
    const ends = [column.from, column.to, column.max ?? column.to]
    const [least, most] = [Math.min(...ends), Math.max(...ends)]
    const upwards = hasLabelAbove(scene, column)
    return [
      { value: most, over: upwards ? over : 2 },
      { value: least, over: upwards ? 0 : over },
    ].filter(({ value }) => value !== 0 || upwards)
  })
  const reference = scene.overlays?.reference
  return reference ? [...reaches, { value: reference.value, over: 20 }] : reaches
}

/** True if the label of a column stands over it, which is where it ends if it is not negative. */
export function hasLabelAbove({ kind }: Pick<Scene, 'kind'>, { from, to, max }: Column): boolean {
  return kind === 'waterfall' ? Math.max(from, to) > 0 : (max ?? to) >= 0
}
