import { scaleLinear } from 'd3-scale'
import type { LocalizedChart } from '../../model/localized.ts'
import { type Block, type PlacedText, placeBlock, type Sizes, stackPair } from './block.ts'
import { element } from './element.ts'
import { endOf, greatestEnd, lowOf } from './extent.ts'
import { type Key, noKey, seriesKey } from './key.ts'
import { ink, paintsOf, rangeRect, solidRect } from './paint.ts'
import type { Area, Drawing } from './svg.ts'

/** A way of setting the labels; the first that fits is taken. */
interface Setting {
  readonly sizes: Sizes
  /** Series are named under their columns instead of in a row at the top. */
  readonly direct: boolean
  /** How many rows a value's line or caption may take. */
  readonly rows: number
  /** What the setting gives up, as the end of a sentence. */
  readonly crowded?: string
}

/** Widths along the axis in px; everything else follows from them. */
interface Grid {
  readonly group: number
  readonly slot: number
  readonly column: number
  readonly left: number
}

interface Plan {
  readonly setting: Setting
  readonly grid: Grid
  readonly values: readonly Block[]
  readonly series: readonly Block[]
  readonly categories: readonly Block[]
  readonly key: Key
  /** The y of the value 0. */
  readonly base: number
  /** The height of a column of the greatest value. */
  readonly height: number
  readonly fits: boolean
}

const plain: readonly Sizes[] = [
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]
const withoutCaptions = 'values that had to lose their captions'

const settings: readonly Setting[] = [
  ...settingsWith(plain.slice(0, 3), 1),
  ...settingsWith(plain.slice(2), 2),
  ...settingsWith(
    [28, 24].map((line) => ({ line, caption: 0 })),
    1,
    withoutCaptions,
  ),
  ...settingsWith([{ line: 24, caption: 0 }], 2, withoutCaptions),
]

function settingsWith(sizes: readonly Sizes[], rows: number, crowded?: string): readonly Setting[] {
  return sizes.flatMap((one) =>
    [true, false].map((direct) => ({ sizes: one, direct, rows, ...(crowded !== undefined && { crowded }) })),
  )
}

const widestSlot = 250
const widestColumn = 96
const between = 14
const valueGap = 8
/** In more groups than these, the names of the series would only repeat themselves. */
const mostNamedGroups = 4
const tierGap = 10

/**
 * Columns from zero, one to a series, grouped by category, values on top of them. Series are named under
 * their columns where that fits, else in a row at the top.
 */
export function layoutColumns(chart: LocalizedChart, area: Area): Drawing {
  const fitting = settings.find((setting) => planColumns(chart, area, setting).fits)
  const plan = fitting ? planColumns(chart, area, fitting) : smallPlan(chart, area)
  const crowded = fitting ? fitting.crowded : `${chart.points.length} columns with their labels`
  return { ...drawColumns(chart, plan), ...(crowded !== undefined && { crowded }) }
}

function gridOf(chart: LocalizedChart, width: number): Grid {
  const count = Math.max(1, chart.categories.length)
  const each = Math.max(1, chart.series.length)
  const gap = Math.min(90, Math.max(16, (width / count) * 0.16))
  const slot = Math.min(widestSlot, (width / count - gap) / each)
  const group = slot * each + gap
  return { group, slot, column: Math.min(widestColumn, slot * 0.6), left: (width - group * count) / 2 }
}

function planColumns(chart: LocalizedChart, area: Area, setting: Setting): Plan {
  const { sizes, direct, rows } = setting
  const grid = gridOf(chart, area.width)
  const room = grid.slot - between
  const labelSizes = { line: sizes.line, caption: Math.max(24, sizes.caption) }
  const values = chart.points.map(({ label }) => stackPair(chart, label, 'value', sizes, rows > 1 ? room : undefined))
  const named = direct && chart.series.length > 1 && chart.categories.length <= mostNamedGroups
  const series = named ? chart.series.map(({ label }) => stackPair(chart, label, 'label', labelSizes, room)) : []
  const categories = chart.categories.map((pair) =>
    stackPair(chart, pair, 'label', labelSizes, grid.slot * chart.series.length),
  )
  const key = named ? noKey : seriesKey(chart, area.width)
  const tiers = [series, categories].map(tallest).filter((height) => height > 0)
  const base = area.height - tiers.reduce((sum, height) => sum + height + tierGap, 0)
  const height = scaleHeight(chart, values, base - key.height)
  const allowed = rows * (sizes.caption > 0 ? 2 : 1)
  const fits =
    height >= area.height * 0.3 &&
    values.every((value) => value.width <= room && value.rows.length <= allowed) &&
    series.every((block) => block.width <= room && block.rows.length <= 2) &&
    categories.every((block) => block.width <= grid.slot * chart.series.length && block.rows.length <= 4)
  return { setting, grid, values, series, categories, key, base, height, fits }
}

/** The greatest height at which every column still has room for its value on top. */
function scaleHeight(chart: LocalizedChart, values: readonly Block[], room: number): number {
  const greatest = greatestEnd(chart.points)
  const heights = chart.points.map((point, at) => {
    const end = endOf(point)
    return end === 0 ? room : (room - 2 * valueGap - (values[at]?.height ?? 0)) * (greatest / end)
  })
  return Math.min(room - 2 * valueGap, ...heights)
}

/** When nothing fits: one row of values in a size that their columns allow. */
function smallPlan(chart: LocalizedChart, area: Area): Plan {
  for (const line of [20, 16, 12, 9, 6, 4]) {
    const sizes = { line, caption: 0 }
    const plan = planColumns(chart, area, { sizes, direct: false, rows: 1 })
    const room = plan.grid.slot * chart.series.length
    const categories = chart.categories.map((pair) => stackPair(chart, { line: pair.line }, 'label', sizes, room))
    const isNarrow =
      plan.values.every(({ width }) => width <= plan.grid.slot) && categories.every(({ width }) => width <= room)
    const base = area.height - tallest(categories) - tierGap
    const height = scaleHeight(chart, plan.values, base - plan.key.height)
    if (isNarrow) return { ...plan, categories, base, height }
  }
  return planColumns(chart, area, { sizes: { line: 2, caption: 0 }, direct: false, rows: 1 })
}

function tallest(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map(({ height }) => height))
}

function drawColumns(chart: LocalizedChart, plan: Plan): Drawing {
  const { grid, base } = plan
  const scale = scaleLinear([0, greatestEnd(chart.points) || 1], [base, base - plan.height])
  const paints = paintsOf(chart)
  const shapes: string[] = [...plan.key.shapes]
  const texts: PlacedText[] = [...plan.key.texts]
  const middleOf = (category: number, series: number) =>
    grid.left + grid.group * (category + 0.5) + grid.slot * (series + 0.5 - chart.series.length / 2)
  for (const [at, point] of chart.points.entries()) {
    const paint = paints[point.series]
    const value = plan.values[at]
    if (!paint || !value) continue
    const x = middleOf(point.category, point.series)
    const low = scale(lowOf(point))
    const end = scale(endOf(point))
    const box = { x: x - grid.column / 2, y: low, width: grid.column, height: base - low }
    if (low < base) shapes.push(solidRect(paint, box))
    if (end < low) shapes.push(rangeRect(paint, { ...box, y: end, height: low - end }))
    texts.push(...placeBlock(value, x, end - valueGap - value.height, 'middle'))
  }
  const categoryTop = base + tierGap + (plan.series.length > 0 ? tallest(plan.series) + tierGap : 0)
  for (const [category, block] of plan.categories.entries()) {
    shapes.push(baseline(grid, category, base))
    for (const [series, name] of plan.series.entries()) {
      texts.push(...placeBlock(name, middleOf(category, series), base + tierGap, 'middle'))
    }
    texts.push(...placeBlock(block, grid.left + grid.group * (category + 0.5), categoryTop, 'middle'))
  }
  return { shapes, texts }
}

/** Each group has a baseline of its own, which holds its columns together. */
function baseline({ left, group, slot }: Grid, category: number, y: number): string {
  const inset = Math.min(20, (group % slot) / 2, group * 0.06)
  const start = left + group * category + inset
  const style = `stroke:${ink.text};stroke-width:2`
  return element('line', { class: 'axis', x1: start, y1: y, x2: start + group - 2 * inset, y2: y, style })
}
