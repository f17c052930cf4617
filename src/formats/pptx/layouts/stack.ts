import type { Item } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { fitText, heightOf } from '../text/fit.ts'
import { paragraphsIn } from './loosest.ts'
import type { Placed } from './scene.ts'

/** Lines of some faces are by so much higher than PowerPoint's. */
const tallest = 1.1

/** Where texts stand under each other: all of the height there is, and whether they stand in its middle or at its end. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly at: 'middle' | 'end'
}

/** Texts under each other, each with the room in px above it. */
export interface Row {
  readonly placed: Placed
  readonly gap: number
}

/** What texts under each other take, in px; those that are empty take nothing. */
export function stackHeight(rows: readonly Row[]): number {
  return full(rows).reduce((sum, { placed, gap }, at) => sum + heightIn(placed) + (at === 0 ? 0 : gap), 0)
}

/** Texts under each other as a group, each as high as it is: what has more than its room is squeezed. */
export function stacked(rows: readonly Row[], { top, bottom, at }: Area): readonly Placed[] {
  const needed = stackHeight(rows)
  const squeeze = Math.min(1, (bottom - top) / Math.max(1, needed))
  let y = at === 'end' ? bottom - needed * squeeze : top + (bottom - top - needed * squeeze) / 2
  let isFirst = true
  return rows.map(({ placed, gap }) => {
    if (placed.items.length === 0) return placed
    if (!isFirst) y += gap * squeeze
    isFirst = false
    const box: Box = { ...boxOf(placed), y, height: heightIn(placed) * squeeze }
    y += box.height
    return { ...placed, items: placed.items.map((item): Item => ({ ...item, box })) }
  })
}

function full(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ placed }) => placed.items.length > 0)
}

/** The column of a text: its own, where its marks stand before that of its placeholder. */
function boxOf({ slot, items: [item] }: Placed): Box {
  return item?.box ?? slot.box
}

/** The height of a text, in the size it is set in to spare a line. */
function heightIn({ slot, items }: Placed): number {
  const paragraphs = items.flatMap(paragraphsIn)
  const levels = slot.levels ?? []
  const box = { ...boxOf({ slot, items }), height: Number.POSITIVE_INFINITY }
  const { scale } = fitText(paragraphs, { ...slot, levels }, box)
  return Math.ceil(heightOf(paragraphs, levels, box.width, scale) * tallest)
}
