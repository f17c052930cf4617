import type { Item, Paragraph, Slot } from '../base/model.ts'
import { heightOf, styleOf } from '../text/fit.ts'
import { paragraphsIn } from './loosest.ts'
import type { Placed } from './scene.ts'

/**
 * Columns of text whose rows, a line with its caption each, begin at one height: what a row lacks to the highest beside
 * it stands above the next. Columns that differ in what they have stay as they are.
 */
export function withLevelRows(columns: readonly Placed[]): readonly Placed[] {
  const rows = columns.map(({ items }) => rowsIn(items.flatMap(paragraphsIn)))
  const shapes = new Set(rows.map((own) => own.map(([line]) => line?.level).join()))
  if (shapes.size !== 1) return columns
  const heights = rows.map((own, at) => own.map((row) => heightIn(row, columns[at]?.slot)))
  const highest = (rows[0] ?? []).map((_, row) => Math.max(...heights.map((own) => own[row] ?? 0)))
  return columns.map(({ slot, items }, at) => {
    const lacking = highest.map((height, row) => height - (heights[at]?.[row] ?? height))
    return { slot, items: items.map((item) => pushedDown(item, lacking, slot)) }
  })
}

function isLine({ level }: Paragraph): boolean {
  return level % 2 === 0
}

function rowsIn(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const starts = paragraphs.flatMap((paragraph, at) => (isLine(paragraph) ? [at] : []))
  return starts.map((start, at) => paragraphs.slice(start, starts[at + 1]))
}

function heightIn(row: readonly Paragraph[], slot: Slot | undefined): number {
  return slot?.levels ? heightOf(row, slot.levels, slot.box.width) : 0
}

function pushedDown(item: Item, lacking: readonly number[], { levels = [] }: Slot): Item {
  if (item.content.kind !== 'text') return item
  let row = -1
  const paragraphs = item.content.paragraphs.map((paragraph) => {
    if (!isLine(paragraph)) return paragraph
    row += 1
    const lack = lacking[row - 1] ?? 0
    return lack < 1 ? paragraph : { ...paragraph, before: (styleOf(paragraph, levels).before ?? 0) + lack }
  })
  return { ...item, content: { ...item.content, paragraphs } }
}
