import type { Item, LevelStyle, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { bodyLevels, pairLevels } from '../text/levels.ts'
import { leadOver } from './lead.ts'
import { withLevelRows } from './level-rows.ts'
import { lineSize, sized, textOfParagraph } from './line-size.ts'
import { hasRoom, paragraphsIn, withLevels } from './loosest.ts'
import { aroundColumns, framesOfColumns, underRule } from './rules.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { head, placeBlocks, placePair, roomOf } from './scene.ts'

export function columnsIn(box: Box, count: number, gap = 48): readonly Box[] {
  const each = (box.width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => ({ ...box, x: box.x + at * (each + gap), width: each }))
}

/** The same of boxes that take shares of the room between them. */
export function columnsOf(box: Box, shares: readonly number[], gap: number): readonly Box[] {
  const room = box.width - gap * (shares.length - 1)
  let x = box.x
  return shares.map((share) => {
    const column = { ...box, x, width: room * share }
    x += column.width + gap
    return column
  })
}

/** Columns, each with a heading. */
export function arrangeCompare(scene: Scene): Arranged {
  const columns = scene.slide.columns ?? []
  const count = Math.max(columns.length, 2)
  const whole = roomOf(scene)
  const lead = scene.slide.body && leadOver(whole, scene.slide.body, scene)
  const around = aroundColumns(scene)
  const boxes = columnsIn(lead?.room ?? whole, count, 48 + around)
  const top = underRule(scene) - 1
  const headings = boxes.map((box, at): Placed => {
    const slot: Slot = {
      idx: 21 + at,
      type: 'body',
      name: 'heading',
      box: { ...box, y: box.y + top, height: 88 },
      levels: pairLevels({ line: 36, caption: 26, bold: true }),
    }
    return placePair(slot, columns[at]?.heading)
  })
  const usual = count === 2 ? 33 : count === 3 ? 30 : 26
  const bodies = boxes.map((box, at): Placed => {
    const inner = { ...box, y: box.y + top + 98, height: box.height - top - 98 - around }
    const slot: StyledSlot = { idx: 31 + at, type: 'body', name: 'column', box: inner, levels: compareLevels(usual) }
    return placeBlocks(slot, columns[at]?.body, scene)
  })
  const inOneSize = sizedAlike(bodies, usual)
  return {
    placed: [
      ...head(scene),
      ...(lead ? [lead.placed] : []),
      ...headings.flatMap((heading, at) => [heading, inOneSize[at] ?? heading]),
    ],
    strokes: framesOfColumns(boxes.slice(0, Math.max(columns.length, 1)), scene),
  }
}

/** Sizes of text in columns, in px, of which all have the largest that leaves each its room. */
const compareSizes = [40, 36, 33, 30, 28, 26]

function compareLevels(size: number): readonly LevelStyle[] {
  const isClose = size <= 30
  return bodyLevels({ line: size, caption: Math.round(size * (isClose ? 0.84 : 0.78)), before: isClose ? 8 : size / 2 })
}

/** Columns in the largest size that all have room in, their rows level if there is room for that. */
function sizedAlike(bodies: readonly Placed[], usual: number): readonly Placed[] {
  const isText = bodies.every(({ items }) => items.every(({ content, box }) => content.kind === 'text' && !box))
  if (!isText || bodies.every(({ items }) => items.length === 0)) return bodies.map(enlargeSolitary)
  // Text does not outgrow the number that it stands under.
  const hasNumber = bodies.some(({ items }) => items.flatMap(paragraphsIn).some(isSolitary))
  const sizes = compareSizes.filter((size) => !hasNumber || size <= usual)
  const settings = sizes.map((size) => bodies.map((body) => enlargeSolitary(withLevels(body, compareLevels(size)))))
  const level = settings.map(withLevelRows).find((one) => one.every((one) => hasRoom(one)))
  return level ?? settings.find((one) => one.every((one) => hasRoom(one))) ?? settings.at(-1) ?? bodies
}

/** As large as keeps to one line, and not smaller than the text around it, into which a sentence then runs on. */
function solitarySize(paragraph: Paragraph, { levels = [], box }: Slot): number {
  const most = paragraph.level === 0 ? 60 : 30
  const least = levels[paragraph.level]?.size ?? most
  return Math.max(Math.min(least, most), lineSize(textOfParagraph(paragraph), most, box.width))
}

function isSolitary({ mark, runs }: Paragraph): boolean {
  return mark === 'none' && runs.length > 0 && runs.every((run) => run.bold)
}

/** A number that stands for itself is set larger than the text around it. */
function enlargeSolitary({ slot, items }: Placed): Placed {
  if (slot.name !== 'column') return { slot, items }
  const enlarged = items.map((item): Item => {
    if (item.content.kind !== 'text') return item
    const paragraphs = item.content.paragraphs.map((paragraph) =>
      isSolitary(paragraph) ? sized(paragraph, solitarySize(paragraph, slot)) : paragraph,
    )
    return { ...item, content: { kind: 'text', paragraphs } }
  })
  return { slot, items: enlarged }
}
