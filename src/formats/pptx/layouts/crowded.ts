import type { Item } from '../base/model.ts'
import { fitText } from '../text/fit.ts'
import { paragraphsIn } from './loosest.ts'
import type { Arranged } from './scene.ts'

/** From here on what stands on a slide is small, in px; of text the share of its size. */
const small = { text: 0.8, code: 18, table: 28 }

/** Whether something on a slide, its heading apart, is so small that the heading had better make room for it. */
export function isCrowded({ placed }: Arranged): boolean {
  return placed.some(({ slot, items }) => slot.idx !== 0 && slot.idx !== 13 && items.some(isSmall))
}

function isSmall(item: Item): boolean {
  const { content, slot } = item
  const box = item.box ?? slot?.box
  if (content.kind === 'table') return content.size.line < small.table
  if (content.kind !== 'text' || !slot?.levels || !box) return false
  const [first] = paragraphsIn(item).flatMap(({ runs }) => runs)
  if (slot.name === 'code') return (first?.size ?? small.code) < small.code
  return !slot.single && fitText(content.paragraphs, { ...slot, levels: slot.levels }, box).scale < small.text
}
