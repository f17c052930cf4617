import type { SectionOf } from '../../../model/deck.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import { hasOwnNumber } from '../../../model/own-number.ts'
import type { LevelStyle, Ornament, Paragraph, TextRun } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { captionOf, lineOf } from '../text/pairs.ts'
import { leadUnder } from './lead.ts'
import { hasRoom } from './loosest.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { endOf, head, placeText, roomOf } from './scene.ts'

type Section = SectionOf<LocalizedSegment>

/** What a row has at most, and where titles begin behind their numbers, in px. */
const row = { most: 150, indent: 110 }
/** Titles beside their captions: the share of those, and what parts them in px. */
const beside = { share: 0.44, gap: 40 }
/** Of titles and their captions in px, the largest first. */
const sizes = [
  { line: 48, caption: 32 },
  { line: 44, caption: 30 },
  { line: 38, caption: 27 },
  { line: 33, caption: 25 },
  { line: 28, caption: 22 },
  { line: 24, caption: 20 },
  { line: 20, caption: 17 },
] as const
type Size = (typeof sizes)[number]
/** Lines of some faces are by so much higher than PowerPoint's. */
const tallest = 1.15

/** The sections of the talk in rows between rules, each a link to where it begins; counted, where their author has not done it. */
export function arrangeAgenda(scene: Scene): Arranged {
  const { slide } = scene
  const sections = slide.agenda ?? []
  const under = slide.body && leadUnder(roomOf(scene), slide.body, scene)
  const rows = rowsIn(under?.room ?? roomOf(scene), Math.max(sections.length, least))
  const isCounted = !sections.every(({ title }) => hasOwnNumber(title.line)) || sections.length === 0
  const placedIn = (size: Size) =>
    rows.flatMap((box, at) => placeRow(box, at, sections[at], { scene, size, isCounted }))
  const set = sizes.map(placedIn)
  const placed = set.find((all) => all.every((one) => hasRoom(one, tallest))) ?? set.at(-1) ?? []
  const last = rows[Math.max(sections.length, 1) - 1]
  return {
    placed: [...head(scene), ...placed, ...(under ? [under.placeAfter(last ? endOf(last) : under.room.y)] : [])],
    strokes: strokesOf(rows.slice(0, Math.max(sections.length, 1)), sections, scene),
  }
}

/** So many rows has the layout of a talk without sections. */
const least = 3

function rowsIn(room: Box, count: number): readonly Box[] {
  const height = Math.min(row.most, room.height / count)
  return Array.from({ length: count }, (_, at) => ({ ...room, y: room.y + at * height, height }))
}

interface Setting {
  readonly scene: Scene
  readonly size: Size
  readonly isCounted: boolean
}

/** A row: its number and title, and beside them its caption, all of which lead to the section. */
function placeRow(
  box: Box,
  at: number,
  section: Section | undefined,
  { scene, size, isCounted }: Setting,
): readonly Placed[] {
  const indent = isCounted ? row.indent : 0
  const hasCaption = scene.deck.variant.caption !== undefined
  const share = hasCaption ? 1 - beside.share : 1
  const width = (box.width - indent - (hasCaption ? beside.gap : 0)) * share + indent
  const line = slotOf(21 + at, { ...box, width }, { size: size.line, color: 'ink', side: 'line', indent, hang: indent })
  const x = box.x + width + beside.gap
  const caption = slotOf(
    41 + at,
    { ...box, x, width: box.x + box.width - x },
    { size: size.caption, color: 'captionInk', side: 'caption' },
  )
  const texts = [
    placeText(line, section && titleOf(section, { scene, size, isCounted })),
    ...(hasCaption ? [placeText(caption, section && captionOf(section.title))] : []),
  ]
  return texts.map((one) => ({
    ...one,
    items: one.items.map((item) => (section ? { ...item, link: { slide: section.id } } : item)),
  }))
}

function slotOf(idx: number, box: Box, level: LevelStyle): StyledSlot {
  return { idx, type: 'body', name: 'entry', box, anchor: 'ctr', levels: [level] }
}

/** A title behind its number, or where such would stand; that of the section the talk is in has the theme's colour. */
function titleOf({ title, number, current }: Section, { scene, isCounted }: Setting): readonly Paragraph[] {
  const color = current ? { color: 'accentText' as const } : {}
  const { locale } = scene.deck.variant
  const ordinal = hasOwnNumber(title.line) ? '' : String(number).padStart(2, '0')
  const before: TextRun = { text: `${ordinal}\t`, locale, color: 'captionInk', ...color }
  return lineOf(title, color).map((line) => (isCounted ? { ...line, runs: [before, ...line.runs] } : line))
}

/** Rules between the rows, and a bar beside the section that the talk is in. */
function strokesOf(rows: readonly Box[], sections: readonly Section[], { surface }: Scene): readonly Ornament[] {
  const [first] = rows
  if (!first) return []
  const rule = (y: number): Ornament => ({ preset: 'rect', box: { ...first, y, height: 1 }, color: surface.rule })
  const bars = rows.flatMap(({ x, y, height }, at): readonly Ornament[] =>
    sections[at]?.current ? [{ preset: 'rect', box: { x: x - 24, y, width: 8, height }, color: surface.accent }] : [],
  )
  return [...rows.map(({ y }) => rule(y)), rule(endOf(rows.at(-1) ?? first)), ...bars]
}
