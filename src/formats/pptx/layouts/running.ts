import type { Item, LevelStyle, Ornament, Paragraph, Slot } from '../base/model.ts'
import { fitText, heightOf, styleOf } from '../text/fit.ts'
import { alignOn, bodyLevels, pairLevels, plainLevels } from '../text/levels.ts'
import { pairOf } from '../text/pairs.ts'
import { phrasedRuns } from '../text/phrases.ts'
import { columnsIn } from './columns.ts'
import { lineSize, textOfParagraph } from './line-size.ts'
import { loosest, paragraphsIn } from './loosest.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, head, placeBlocks, roomOf } from './scene.ts'

/** One sentence, large, in the middle of its room; in a few words it is as large as keeps them to their line. */
export function arrangeStatement(scene: Scene): Arranged {
  const align = alignOn(scene.surface)
  const slot = bodySlot(roomOf(scene), statementLevels(60, 34, align), 'ctr')
  const said = placeBlocks(slot, scene.slide.body, scene)
  const short = statementSizes.map((size) => statementLevels(size, Math.round(size * 0.44), align))
  const whole = short.filter((levels) => keepsToLine(said, levels))
  const [set = said] = loosest([said], [...whole, statementLevels(76, 40, align)])
  const text = phrased(set, scene)
  return { placed: [...head(scene), text], strokes: strokeBeside(text, scene) }
}

/** The stroke that binds the lines of a couplet that has no title. */
function strokeBeside({ slot, items }: Placed, { slide, deck, surface }: Scene): readonly Ornament[] {
  const paragraphs = items.flatMap(paragraphsIn)
  if (deck.theme.name !== 'couplet' || slide.title || slide.background || paragraphs.length === 0) return []
  const levels = slot.levels ?? []
  const { scale } = fitText(paragraphs, { ...slot, levels }, slot.box)
  const height = heightOf(paragraphs, levels, slot.box.width, scale)
  const y = slot.box.y + (slot.box.height - height) / 2
  return [{ preset: 'rect', box: { x: 0, y: y + 8, width: 14, height: height - 8 }, color: surface.accent }]
}

/** A sentence of several lines, broken between its phrases. */
function phrased({ slot, items }: Placed, { slide }: Scene): Placed {
  const [block, ...others] = slide.body ?? []
  const [item] = items
  const paragraphs = item ? paragraphsIn(item) : []
  const [line, ...rest] = paragraphs
  if (!item || !line || block?.kind !== 'paragraph' || others.length > 0) return { slot, items }
  const { scale } = fitText(paragraphs, { ...slot, levels: slot.levels ?? [] }, slot.box)
  const within = (paragraph: Paragraph) => {
    return { size: styleOf(paragraph, slot.levels ?? []).size * scale, width: slot.box.width }
  }
  const { caption } = block.text
  const own = [
    { ...line, runs: phrasedRuns(block.text.line, within(line)) },
    ...rest.map((one) => (caption ? { ...one, runs: phrasedRuns(caption, within(one)) } : one)),
  ]
  return { slot, items: [{ ...item, content: { kind: 'text', paragraphs: own } }] }
}

/** Of a sentence that keeps to one line, in px. */
const statementSizes = [116, 108, 100, 92, 84]

function statementLevels(line: number, caption: number, align: ReturnType<typeof alignOn>): readonly LevelStyle[] {
  return plainLevels({ line, caption, before: 30, ...align })
}

function keepsToLine({ slot, items }: Placed, levels: readonly LevelStyle[]): boolean {
  return items.flatMap(paragraphsIn).every((paragraph) => {
    const { size, side } = styleOf(paragraph, levels)
    const rows = textOfParagraph(paragraph).split('\n')
    return side === 'caption' || rows.every((row) => lineSize(row, size, slot.box.width, false) === size)
  })
}

/** Running text. */
export function arrangeBullets(scene: Scene): Arranged {
  const text = placeBlocks(bodySlot(roomOf(scene)), scene.slide.body, scene)
  return { placed: [...head(scene), ...loosest([text], looserText.map(bodyLevels))] }
}

/** Sizes of text that leaves much of its slide empty, in px. */
const looserText = [
  { line: 48, caption: 32, before: 40 },
  { line: 44, caption: 30, before: 30 },
]

/** Paragraphs set before the text of items. */
export function joined(slot: Slot, paragraphs: readonly Paragraph[], items: readonly Item[]): Placed {
  const text = items.find((item) => item.slot === slot)
  const others = items.filter((item) => item !== text)
  const own = text?.content.kind === 'text' ? text.content.paragraphs : []
  const all = [...paragraphs, ...own]
  return {
    slot,
    items: [...(all.length > 0 ? [{ slot, content: { kind: 'text' as const, paragraphs: all } }] : []), ...others],
  }
}

/** Where everything comes from: more than a few in two columns, of which neither breaks an entry. */
export function arrangeSources(scene: Scene): Arranged {
  const entries = (scene.slide.bibliography ?? []).map(({ text, url }) =>
    pairOf(text, url === undefined ? {} : { form: { link: { address: url } }, captionForm: {} }),
  )
  const boxes = columnsIn(roomOf(scene), entries.length > mostInOneColumn ? 2 : 1)
  const columns = boxes.length === 1 ? [entries.flat()] : inHalves(entries, boxes[0]?.width ?? 0)
  // Both are set in what the fuller one needs, with a little left for wider letters than are reckoned with.
  const scales = boxes.map(
    (box, at) => fitText(columns[at] ?? [], { levels: sourceLevels(1) }, { ...box, width: box.width * 0.9 }).scale,
  )
  const levels = sourceLevels(Math.min(...scales))
  const placed = boxes.map((box, at): Placed => {
    const slot: StyledSlot = { ...bodySlot(box, levels), ...(at > 0 && { idx: 20 + at, name: 'column' }) }
    const isLast = at === boxes.length - 1
    const body = isLast && scene.slide.body ? placeBlocks(slot, scene.slide.body, scene).items : []
    return joined(slot, columns[at] ?? [], body)
  })
  return { placed: [...head(scene), ...placed] }
}

const mostInOneColumn = 6

function sourceLevels(scale: number): readonly LevelStyle[] {
  return pairLevels({ line: 26 * scale, caption: 20 * scale, before: 14 })
}

/** Entries in two columns of the most even height. */
function inHalves(entries: readonly (readonly Paragraph[])[], width: number): readonly (readonly Paragraph[])[] {
  const cuts = entries.map((_, at) => [entries.slice(0, at).flat(), entries.slice(at).flat()])
  const taller = (columns: readonly (readonly Paragraph[])[]) =>
    Math.max(...columns.map((column) => heightOf(column, sourceLevels(1), width)))
  return cuts.reduce((best, cut) => (taller(cut) < taller(best) ? cut : best))
}
