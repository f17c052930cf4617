import type { Item, Ornament, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { bodyLevels, pairLevels } from '../text/levels.ts'
import { lineSize, sized, textOfParagraph } from './line-size.ts'
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

export function ruleOver({ x, y, width: length }: Box, at: number, { surface }: Scene): Ornament {
  return { preset: 'rect', box: { x, y, width: length, height: 3 }, color: at === 0 ? surface.accent : surface.ink }
}

/** Columns, each with a heading. */
export function arrangeCompare(scene: Scene): Arranged {
  const columns = scene.slide.columns ?? []
  const count = Math.max(columns.length, 2)
  const room = roomOf(scene)
  const boxes = columnsIn(room, count)
  const size = count === 2 ? 33 : count === 3 ? 30 : 26
  const placed = boxes.flatMap((box, at): readonly Placed[] => {
    const heading: Slot = {
      idx: 21 + at,
      type: 'body',
      name: 'heading',
      box: { ...box, y: box.y + 12, height: 88 },
      levels: pairLevels({ line: 36, caption: 26, bold: true }),
    }
    const body: StyledSlot = {
      idx: 31 + at,
      type: 'body',
      name: 'column',
      box: { ...box, y: box.y + 110, height: box.height - 110 },
      levels: bodyLevels({ line: size, caption: size * 0.78, before: 14 }),
    }
    const column = columns[at]
    return [placePair(heading, column?.heading), placeBlocks(body, column?.body, scene)].map(enlargeSolitary)
  })
  return {
    placed: [...head(scene), ...placed],
    strokes: boxes.slice(0, Math.max(columns.length, 1)).map((box, at) => ruleOver(box, at, scene)),
  }
}

/** As large as keeps to one line, and not smaller than the text around it, into which a sentence then runs on. */
function solitarySize(paragraph: Paragraph, { levels = [], box }: Slot): number {
  const most = paragraph.level === 0 ? 60 : 30
  const least = levels[paragraph.level]?.size ?? most
  return Math.max(Math.min(least, most), lineSize(textOfParagraph(paragraph), most, box.width))
}

/** A number that stands for itself is set larger than the text around it. */
function enlargeSolitary({ slot, items }: Placed): Placed {
  if (slot.name !== 'column') return { slot, items }
  const enlarged = items.map((item): Item => {
    if (item.content.kind !== 'text') return item
    const paragraphs = item.content.paragraphs.map((paragraph) =>
      paragraph.mark === 'none' && paragraph.runs.length > 0 && paragraph.runs.every((run) => run.bold)
        ? sized(paragraph, solitarySize(paragraph, slot))
        : paragraph,
    )
    return { ...item, content: { kind: 'text', paragraphs } }
  })
  return { slot, items: enlarged }
}
