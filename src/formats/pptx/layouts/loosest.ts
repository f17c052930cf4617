import type { Item, LevelStyle, Paragraph } from '../base/model.ts'
import { fitText, isOrphaned } from '../text/fit.ts'
import type { Placed } from './scene.ts'

/** Ways to set a text, the loosest first. */
export type Settings = readonly (readonly LevelStyle[])[]

/** Lines of some faces are by so much higher than PowerPoint's, which what is set larger than it need be has room for. */
const tallest = 1.15

/**
 * Texts in the loosest setting that leaves each its room, one for all that stand beside each other; where there is none
 * they stay as they are. What shares its placeholder with a table or a picture stays too.
 */
export function loosest(placed: readonly Placed[], settings: Settings): readonly Placed[] {
  const hasText = placed.some(({ items }) => items.length > 0)
  const isText = placed.every(({ items }) => items.every(({ content, box }) => content.kind === 'text' && !box))
  if (!hasText || !isText) return placed
  const set = settings.map((levels) => placed.map((one) => withLevels(one, levels)))
  const roomy = set.filter((all) => all.every((one) => hasRoom(one, tallest)))
  // Rather a size smaller than a line for a character or two.
  return [...roomy, placed].find((all) => !all.some(hasOrphan)) ?? roomy[0] ?? placed
}

/** A text in a setting of its own. */
export function withLevels({ slot, items }: Placed, levels: readonly LevelStyle[]): Placed {
  const own = { ...slot, levels }
  return { slot: own, items: items.map((item): Item => ({ ...item, slot: own })) }
}

/** Whether a text keeps its size, its lines so many times as high as PowerPoint's. */
export function hasRoom({ slot, items }: Placed, height = 1): boolean {
  const box = { ...slot.box, height: slot.box.height / height }
  return fitText(items.flatMap(paragraphsIn), { ...slot, levels: slot.levels ?? [] }, box).scale === 1
}

function hasOrphan({ slot, items }: Placed): boolean {
  const { levels = [], box } = slot
  return items.flatMap(paragraphsIn).some((one) => isOrphaned(one, levels, box.width))
}

/** The paragraphs of an item that is text. */
export function paragraphsIn({ content }: Item): readonly Paragraph[] {
  return content.kind === 'text' ? content.paragraphs : []
}
