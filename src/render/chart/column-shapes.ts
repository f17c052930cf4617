import { type Box, spread } from '../../model/geometry.ts'
import { placeBlock } from './block.ts'
import type { Column, Grid } from './column-list.ts'
import { type ColumnPlan, hasLabelAbove, nameGap, swatch, tierGap, valueGap } from './column-plan.ts'
import { element } from './element.ts'
import { hollowRect, ink, inkOn, type Rect, rangeRect, ruleLine, solidRect } from './paint.ts'
import type { Scene } from './scene.ts'
import type { PlacedText } from './set-text.ts'
import type { Mark } from './svg.ts'
import { placeTicks } from './ticks.ts'
import { within } from './time-axis.ts'

/** What columns are drawn as. */
interface Drawn {
  readonly shapes: string[]
  readonly texts: PlacedText[]
  readonly marks: Mark[]
}

/** Draws columns with their labels. */
export function drawColumns(scene: Scene, plan: ColumnPlan): Drawn {
  const drawn: Drawn = { shapes: [...plan.head.shapes], texts: [...plan.head.texts], marks: [] }
  drawTicks(plan, drawn)
  if (scene.kind === 'waterfall') drawn.shapes.push(...stepLines(plan))
  for (const [at, column] of plan.list.columns.entries()) drawColumn(scene, plan, at, column, drawn)
  for (const { column, block, outside, top } of plan.segments?.labels ?? []) {
    const own = plan.list.columns[column]
    if (!own) continue
    const x = middleOf(plan.grid, own)
    if (outside) drawn.texts.push(...placeBlock(block, x + plan.grid.column / 2 + 10, top))
    else drawn.texts.push(...placeBlock(block, x, top, 'middle', inkOn(own.paint)))
  }
  drawNames(scene, plan, drawn)
  return drawn
}

function drawColumn(scene: Scene, plan: ColumnPlan, at: number, column: Column, { shapes, texts, marks }: Drawn): void {
  const { grid, base, scale } = plan
  const { from, to, max = to, paint, point } = column
  const x = middleOf(grid, column)
  const y = (value: number) => base - scale.px(value)
  const rect = (a: number, b: number): Rect => ({
    x: x - grid.column / 2,
    y: Math.min(y(a), y(b)),
    width: grid.column,
    height: Math.abs(y(a) - y(b)),
  })
  if (from !== to)
    shapes.push(column.hollow ? hollowRect(paint, rect(from, to)) : solidRect(paint, apart(rect(from, to), plan)))
  if (max !== to) shapes.push(rangeRect(paint, rect(to, max)))
  const [top, bottom] = [y(Math.max(from, to, max)), y(Math.min(from, to, max))]
  const end = hasLabelAbove(scene, column) ? top : bottom
  const box: Box = { left: x - grid.column / 2, top, right: x + grid.column / 2, bottom }
  marks.push({ point, box, at: { x: box.right, y: y(max) } })
  const value = plan.values[at]
  if (!value) return
  const above = hasLabelAbove(scene, column)
  texts.push(...placeBlock(value, x, above ? end - valueGap - value.height : end + valueGap, 'middle'))
}

/** Columns on each other are parted by a hair of paper. */
function apart(box: Rect, { list }: ColumnPlan): Rect {
  if (!list.stacked || box.height < 6) return box
  return { ...box, y: box.y + 1.5, height: box.height - 3 }
}

/** Between the steps of a waterfall, where each begins. */
function stepLines({ list, grid, base, scale }: ColumnPlan): readonly string[] {
  return list.columns.slice(0, -1).map((column, at) => {
    const y = base - scale.px(column.to)
    const next = list.columns[at + 1]
    const x1 = middleOf(grid, column)
    const x2 = next ? middleOf(grid, next) : x1
    return element('line', { class: 'grid', x1, y1: y, x2, y2: y, style: `stroke:${ink.quiet};stroke-width:1.5` })
  })
}

/** Values along the axis with their lines; the line of one that is left out is not. */
function drawTicks({ ticks = [], grid, base, floor, scale, width, head }: ColumnPlan, { shapes, texts }: Drawn): void {
  const y = (value: number) => base - scale.px(value)
  const held = ticks.filter(({ value }) => y(value) <= floor + 1 && y(value) >= head.height - 1)
  shapes.push(...held.map(({ value }) => ruleLine(grid.left, y(value), width, y(value), false)))
  for (const { block, top } of placeTicks(held, { y, top: head.height - tierGap, floor: floor + tierGap }))
    texts.push(...placeBlock(block, grid.left - 12, top, 'end', ink.quiet))
}

function drawNames(scene: Scene, plan: ColumnPlan, { shapes, texts }: Drawn): void {
  const { grid, base, floor, series, list } = plan
  const under = !list.stacked && series.length > 0
  const tier = under ? Math.max(...series.map(({ height }) => height)) + tierGap : 0
  const joined = scene.kind === 'waterfall' || floor !== base || list.slots === 1
  if (joined) shapes.push(ruleLine(grid.left, base, plan.width, base, true))
  for (const [category, block] of plan.categories.entries()) {
    const middle = grid.left + grid.group * (category + 0.5)
    if (!joined) shapes.push(baseline(grid, category, base))
    if (under) {
      for (const [slot, name] of series.entries()) {
        texts.push(...placeBlock(name, middleOf(grid, { category, slot }), base + tierGap, 'middle'))
      }
    }
    if (!block) continue
    const x = within(middle, block.width, plan.reach)
    texts.push(...placeBlock(block, x, floor + tierGap + tier, 'middle'))
  }
  if (list.stacked && series.length > 0) namesBeside(scene, plan, { shapes, texts })
}

/** The names of series right of the last group, as near to their columns as the others allow, each with its paint. */
function namesBeside(
  scene: Scene,
  { list, series, grid, base, scale, floor, head }: ColumnPlan,
  { shapes, texts }: Pick<Drawn, 'shapes' | 'texts'>,
): void {
  const last = list.columns.filter(({ category }) => category === scene.categories.length - 1)
  const labels = last.flatMap((column) => {
    const block = series[scene.points[column.point]?.series ?? -1]
    return block ? [{ block, paint: column.paint, y: base - scale.px((column.from + column.to) / 2) }] : []
  })
  const tops = spread(
    labels.map(({ block, y }) => y - block.height / 2),
    labels.map(({ block }) => block.height + nameGap),
    head.height,
    floor,
  )
  const x = grid.left + grid.group * scene.categories.length + 16
  for (const [at, { block, paint }] of labels.entries()) {
    const top = tops[at] ?? 0
    const [row] = block.rows
    shapes.push(solidRect(paint, { x, y: top + (row?.y ?? 0) - swatch * 0.9, width: swatch, height: swatch }))
    texts.push(...placeBlock(block, x + swatch + 10, top))
  }
}

/** The middle of a column. */
function middleOf({ left, group, slot, slots }: Grid, column: Pick<Column, 'category' | 'slot'>): number {
  return left + group * (column.category + 0.5) + slot * (column.slot + 0.5 - slots / 2)
}

/** Each group has a baseline of its own, which holds its columns together. */
function baseline({ left, group, slot, slots }: Grid, category: number, y: number): string {
  const half = Math.min(Math.max(group * 0.4, group / 2 - 6), (slot * slots) / 2 + 4)
  const middle = left + group * (category + 0.5)
  return ruleLine(middle - half, y, middle + half, y, true)
}
