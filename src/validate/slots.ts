import type { PicturePlace } from '../model/arrangement.ts'
import type { ColumnOf, LayoutSpec, PictureOf, SlotName, Slots } from '../model/deck.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { Block, ImageOf, Inline, ListOf, Segment, TableOf } from '../model/segment.ts'
import { plainText, textsOfSlots } from '../model/walk.ts'
import { readTimeline } from './timeline.ts'

/** The slots that are filled from the slide's blocks; the others come from its YAML. */
export type BlockSlots = Pick<
  Slots,
  'title' | 'subtitle' | 'image' | 'pictures' | 'table' | 'columns' | 'timeline' | 'body' | 'footnotes'
>

/**
 * Sorts the blocks of a slide into the slots its layout shows.
 * Reports `layout-ignores` for blocks that no slot takes: what an author writes is shown or refused.
 */
export function fillSlots(
  spec: LayoutSpec,
  blocks: readonly PlacedBlock[],
  diagnostics: Diagnostic[],
  picturePlace?: PicturePlace,
): BlockSlots {
  const left = withTitle(spec, blocks).filter(({ block }) => block.kind !== 'footnote')
  const footnotes = blocks.flatMap(({ block }) => (block.kind === 'footnote' ? [block] : []))
  const take = <B extends Block>(slot: SlotName, fits: (block: Block) => block is B): B | undefined => {
    const at = shows(spec, slot) ? left.findIndex(({ block }) => fits(block)) : -1
    return at < 0 ? undefined : (left.splice(at, 1)[0]?.block as B | undefined)
  }
  const title = take('title', isHeading(1))?.text
  const subtitle = take('subtitle', isHeading(2))?.text
  const image = take('image', isImage)
  const pictures = shows(spec, 'pictures') ? takePictures(left, picturePlace, diagnostics) : []
  const table = take('table', isTable)
  const timeline = shows(spec, 'timeline') ? takeTimeline(left, diagnostics) : undefined
  const columns = shows(spec, 'columns') ? takeColumns(left) : []
  if (!shows(spec, 'body')) diagnostics.push(...left.map((placed) => ignored(spec, placed)))
  const body = left.map(({ block }) => (spec.name === 'statement' ? stated(block) : block))
  return {
    ...(footnotes.length > 0 && { footnotes: footnotes.sort((one, other) => one.number - other.number) }),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(image && { image }),
    ...(pictures.length > 0 && { pictures }),
    ...(table && { table }),
    ...(timeline && { timeline }),
    ...(columns.length > 0 && { columns }),
    ...(shows(spec, 'body') && body.length > 0 && { body }),
  }
}

/** How many blocks of its text were written above the table, timeline or pictures of a slide; absent if none were. */
export function leadOf(blocks: readonly PlacedBlock[], slots: BlockSlots): { lead?: number } {
  const { table, timeline, pictures, body = [] } = slots
  const isMain = (block: Block) =>
    block === table || (timeline !== undefined && block.kind === 'list') || block === pictures?.[0]?.image
  const main = blocks.findIndex(({ block }) => isMain(block))
  const above = new Set(blocks.slice(0, Math.max(0, main)).map(({ block }) => block))
  const lead = body.filter((block) => above.has(block)).length
  return lead > 0 ? { lead } : {}
}

/**
 * The blocks of a slide, of which a heading that begins it is its title, of whatever depth it was written: in many decks
 * all slides but the first begin with "##". Where a layout has columns or a subtitle for "##" and does without a title,
 * it stays what it is. The headings below come up with it.
 */
export function withTitle(spec: LayoutSpec, blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const depths = blocks.flatMap(({ block }) => (block.kind === 'heading' ? [block.depth] : []))
  const first = blocks[0]?.block
  if (first?.kind !== 'heading' || first.depth === 1 || depths.includes(1) || !shows(spec, 'title')) return blocks
  const isOptional = !spec.required.includes('title')
  const isColumn = shows(spec, 'columns') && depths.filter((depth) => depth === 2).length > 1
  const isSubtitle = shows(spec, 'subtitle') && isOptional
  if (first.depth === 2 && (isColumn || isSubtitle)) return blocks
  const rise = first.depth - 1
  return blocks.map(({ block, place }, at) => {
    if (block.kind !== 'heading') return { block, place }
    const depth = at === 0 ? 1 : (Math.max(2, block.depth - rise) as 2)
    return { block: { ...block, depth }, place }
  })
}

/** What to write so that a slot is filled. */
export const slotHints: Readonly<Record<SlotName, string>> = {
  title: 'Add a heading: "# …" with its caption line.',
  subtitle: 'Add a second heading: "## …" with its caption line.',
  image: 'Add an image on a line of its own: ![what it shows](images/name.png).',
  pictures: 'Add an image on a line of its own: ![what it shows](images/name.png).',
  table: 'Add a table.',
  columns: 'Add two or more "## …" headings with text under each.',
  timeline: 'Add a list whose items begin with dates: "- 2017-07: …".',
  body: 'Add text: paragraphs or a list.',
  quote: 'Add "quote: <id from quotes.yaml>" to the YAML block of the slide.',
  figure: 'Add "figure: <id from figures.csv>" to the YAML block of the slide.',
  chart: 'Add "chart: { kind: bar, figures: [<ids from figures.csv>] }" to the YAML block of the slide.',
  figures: 'Add "figures: [<two to four ids from figures.csv>]" to the YAML block of the slide.',
  agenda: 'Give the deck slides with the layout "section".',
  bibliography: 'Add the sources of the deck to sources.yaml.',
}

/** Slots whose name is not the word for what they hold. */
const slotWords: Readonly<Partial<Record<SlotName, string>>> = {
  image: 'an image',
  pictures: 'an image',
  body: 'text',
  columns: 'columns',
  figures: 'figures',
  agenda: 'the sections of the deck',
  bibliography: 'sources',
}

/** One `layout-requires` for each slot the layout needs and the slide leaves empty. */
export function checkRequired(spec: LayoutSpec, slots: Slots, place: Place): Diagnostic[] {
  // An image that could not be read has been reported.
  const isThere = (slot: SlotName) => (slot === 'image' || slot === 'pictures') && hasUnreadImage(slots)
  const missing = spec.required.filter((slot) => slots[slot] === undefined && !isThere(slot))
  return missing.map((slot) =>
    diagnose(
      'layout-requires',
      place,
      `The layout "${spec.name}" shows ${slotWords[slot] ?? `a ${slot}`}, which this slide lacks.`,
      `${slotHints[slot]}${slot === 'body' && slots.title ? ' If the heading is that text, leave out its "#".' : ''}`,
    ),
  )
}

/** Whether a text of a slide is an image whose address is none, for its spaces as a rule. */
function hasUnreadImage(slots: Slots): boolean {
  return textsOfSlots(slots).some(({ texts }) =>
    Object.values(texts).some(({ inlines }) => /!\[[^\]\n]*\]\(/.test(plainText(inlines))),
  )
}

/** The paragraphs of a statement are set as large as titles are, and broken like them. */
function stated(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, text: { ...block.text, kind: 'statement' } } : block
}

function takeColumns(left: PlacedBlock[]): ColumnOf<Segment, Block>[] {
  const first = left.findIndex(({ block }) => isHeading(2)(block))
  const columns: { heading: Segment; body: Block[] }[] = []
  for (const { block } of first < 0 ? [] : left.splice(first)) {
    if (block.kind === 'heading' && block.depth === 2) columns.push({ heading: block.text, body: [] })
    else columns.at(-1)?.body.push(block)
  }
  return columns
}

/** As many as a slide can show. */
const mostPictures = 6

/**
 * The images of a slide, each with the paragraph right after it if that is its caption: one that is emphasis as a whole,
 * or any where pictures fill the slide or stand in a grid, and no text beside them.
 */
function takePictures(
  left: PlacedBlock[],
  place: PicturePlace | undefined,
  diagnostics: Diagnostic[],
): PictureOf<Segment>[] {
  const isCaption = (block: Block | undefined): block is Extract<Block, { kind: 'paragraph' }> =>
    block?.kind === 'paragraph' && (place === 'full' || place === 'wide' || place === 'grid' || isEmphasis(block.text))
  const pictures: PictureOf<Segment>[] = []
  for (let at = 0; at < left.length; ) {
    const placed = left[at]
    if (placed?.block.kind !== 'image') {
      at++
      continue
    }
    const next = left[at + 1]?.block
    const caption = isCaption(next) ? withoutEmphasis(next.text) : undefined
    left.splice(at, caption ? 2 : 1)
    pictures.push({ image: placed.block, ...(caption && { caption }) })
    if (pictures.length === mostPictures + 1) {
      const message = `The layout "image" shows up to ${mostPictures} pictures; this is one more.`
      diagnostics.push(
        diagnose('layout-count', placed.place, message, 'Leave some out, or divide them between two slides.'),
      )
    }
  }
  return pictures
}

/** True for a text that is emphasis as a whole in its own language. */
function isEmphasis({ texts, language }: Segment): boolean {
  return wordsEmphasized(texts[language]?.inlines ?? []) !== undefined
}

/** What is emphasis as a whole: nothing stands out in it. */
function wordsEmphasized(inlines: readonly Inline[]): readonly Inline[] | undefined {
  const [only, more] = inlines
  return only?.kind === 'emphasis' && !more ? only.children : undefined
}

/** Emphasis as a whole says that a text is a caption; what is emphasized in it is something else. */
function withoutEmphasis(segment: Segment): Segment {
  const texts = Object.entries(segment.texts).map(([locale, text]) => {
    return [locale, { ...text, inlines: wordsEmphasized(text.inlines) ?? text.inlines }] as const
  })
  return { ...segment, texts: Object.fromEntries(texts) }
}

function takeTimeline(left: PlacedBlock[], diagnostics: Diagnostic[]) {
  const at = left.findIndex(({ block }) => block.kind === 'list')
  const [list] = at < 0 ? [] : left.splice(at, 1)
  return list && readTimeline(list.block as ListOf<Segment>, list.place, diagnostics) // The index is that of a list.
}

function ignored(spec: LayoutSpec, { block, place }: PlacedBlock): Diagnostic {
  const shown = [...spec.required, ...spec.optional].join(', ') || 'nothing'
  const message = `The layout "${spec.name}" has no place for this ${block.kind}.`
  return diagnose('layout-ignores', place, message, `It shows: ${shown}. Choose another layout or move the text.`)
}

function isHeading(depth: number) {
  return (block: Block): block is Extract<Block, { kind: 'heading' }> =>
    block.kind === 'heading' && block.depth === depth
}

function isImage(block: Block): block is ImageOf<Segment> {
  return block.kind === 'image'
}

function isTable(block: Block): block is TableOf<Segment> {
  return block.kind === 'table'
}

/** True if a layout has a place for a slot. */
export function shows(spec: LayoutSpec, slot: SlotName): boolean {
  return spec.required.includes(slot) || spec.optional.includes(slot)
}
