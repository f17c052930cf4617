import type { Deck, Slots } from './deck.ts'
import { type DeckLanguages, isChinese, type Locale, localeTags } from './locale.ts'
import { isReading } from './runs.ts'
import type { Block, BlockOf, Expression, Inline, Segment, SegmentText } from './segment.ts'

/** Calls back for every text of a block and of the blocks inside it, in reading order. */
export function visitTexts<T>(block: BlockOf<T>, visit: (text: T) => void): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'footnote':
      visit(block.text)
      return
    case 'image':
      visit(block.alt)
      return
    case 'media':
      visit(block.alt)
      for (const { text } of block.cues ?? []) visit(text)
      return
    case 'list':
      for (const { term, blocks } of block.items) {
        if (term !== undefined) visit(term)
        for (const child of blocks) visitTexts(child, visit)
      }
      return
    case 'table':
      for (const cell of [block.header, ...block.rows].flat()) if (cell.text) visit(cell.text)
      return
    case 'quotation':
      for (const child of block.blocks) visitTexts(child, visit)
      return
    case 'code':
      for (const { text } of block.comments ?? []) visit(text)
      if (block.prose) visit(block.prose.text)
      return
    case 'qr':
    case 'html':
      return
  }
}

/** Every text of blocks, in reading order. */
export function textsOfBlocks(blocks: readonly Block[]): Segment[] {
  const texts: Segment[] = []
  for (const block of blocks) visitTexts(block, (text) => texts.push(text))
  return texts
}

/** Every text written for a slide; what the data gives (quote, figure, the names in a chart) is not among them. */
export function textsOfSlots({
  title,
  subtitle,
  image,
  pictures = [],
  table,
  columns = [],
  timeline = [],
  body = [],
  footnotes = [],
  chart,
}: Slots): Segment[] {
  const texts: Segment[] = []
  const add = (text: Segment) => {
    texts.push(text)
  }
  if (title) add(title)
  if (subtitle) add(subtitle)
  if (image) visitTexts(image, add)
  for (const picture of pictures) {
    add(picture.image.alt)
    if (picture.caption) add(picture.caption)
  }
  if (table) visitTexts(table, add)
  for (const { text } of timeline) add(text)
  for (const block of body) visitTexts(block, add)
  for (const column of columns) {
    add(column.heading)
    for (const block of column.body) visitTexts(block, add)
  }
  for (const { text } of footnotes) add(text)
  for (const note of chart?.notes ?? []) add(note.text)
  if (chart?.reference?.text) add(chart.reference.text)
  return texts
}

/** A block of the same shape with every text replaced. */
export function mapTexts<A, B>(block: BlockOf<A>, map: (text: A) => B): BlockOf<B> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'footnote':
      return { ...block, text: map(block.text) }
    case 'image':
      return { ...block, alt: map(block.alt) }
    case 'media': {
      const { cues, ...rest } = block
      const own = { ...rest, alt: map(block.alt) }
      return cues ? { ...own, cues: cues.map((cue) => ({ ...cue, text: map(cue.text) })) } : own
    }
    case 'list': {
      // A term stands before what defines it, for whoever reads the texts in the order of the fields.
      const items = block.items.map(({ term, blocks, ...item }) => ({
        ...item,
        ...(term !== undefined && { term: map(term) }),
        blocks: blocks.map((child) => mapTexts(child, map)),
      }))
      return { ...block, items }
    }
    case 'table': {
      const mapCells = (cells: (typeof block.rows)[number]) =>
        cells.map((cell) => ({ align: cell.align, ...(cell.text !== undefined && { text: map(cell.text) }) }))
      return { ...block, header: mapCells(block.header), rows: block.rows.map(mapCells) }
    }
    case 'quotation':
      return { ...block, blocks: block.blocks.map((child) => mapTexts(child, map)) }
    case 'code': {
      const { comments, prose, ...rest } = block
      return {
        ...rest,
        ...(comments && { comments: comments.map((one) => ({ ...one, text: map(one.text) })) }),
        ...(prose && { prose: { ...prose, text: map(prose.text) } }),
      }
    }
    case 'qr':
    case 'html':
      return block
  }
}

/** A block with what `map` makes of the blocks right inside it. */
export function mapInside(block: Block, map: (block: Block) => Block): Block {
  if (block.kind === 'quotation') return { ...block, blocks: block.blocks.map(map) }
  if (block.kind !== 'list') return block
  return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(map) })) }
}

/** Every inline of a segment in every locale it has a text in, nested ones included. */
export function inlinesOf(segment: Segment): Inline[] {
  const found: Inline[] = []
  for (const { inlines } of Object.values(segment.texts)) addInlines(inlines, found)
  return found
}

function addInlines(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline)
    if ('children' in inline) addInlines(inline.children, found)
  }
}

/** Calls back for every expression in inlines, nested ones included. */
export function visitExpressions(inlines: readonly Inline[], visit: (expression: Expression) => void): void {
  for (const inline of inlines) {
    if (inline.kind === 'expression') visit(inline.expression)
    else if ('children' in inline) visitExpressions(inline.children, visit)
  }
}

/**
 * The text of inlines without markup; a line break is "\n", expressions and HTML are left out. Readings of characters are
 * no part of it: those in Chinese stand below, each on a line of its own, the others are left out.
 */
export function plainText(inlines: readonly Inline[]): string {
  const readings: string[] = []
  return [writePlain(inlines, readings), ...readings].join('\n')
}

function writePlain(inlines: readonly Inline[], readings: string[]): string {
  let text = ''
  for (const inline of inlines) {
    if ('children' in inline) {
      const inner = writePlain(inline.children, readings)
      if (!isReading(inline)) text += inner
      else if (/\p{Script=Han}/u.test(inner)) readings.push(inner)
    } else if ('text' in inline) text += inline.text
    else if (inline.kind === 'break') text += '\n'
  }
  return text
}

/** The texts of a deck that belong to no slide. */
export function textsOfDeck(deck: Deck): readonly Segment[] {
  const { title, subtitle, author, event, description, keywords, theme } = deck
  const texts = [title, subtitle, author, event, description, keywords, theme.brand?.footer]
  return texts.filter((text) => text !== undefined)
}

/** Every text of a deck once, with those its slides take from the data: its own, then slide by slide. */
export function sourceSegments(deck: Deck): readonly Segment[] {
  const found = collectSegments([textsOfDeck(deck), deck.slides])
  return [...new Map(found.map((segment) => [segment.id, segment])).values()]
}

function collectSegments(value: unknown): readonly Segment[] {
  const found: Segment[] = []
  // The same figures, quotes and sources hang on many slides.
  const seen = new Set<object>()
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if (Array.isArray(inner)) {
      for (const child of inner) visit(child)
      return
    }
    if (seen.has(inner)) return
    seen.add(inner)
    if ('texts' in inner && 'language' in inner) found.push(inner as Segment)
    else
      for (const key in inner) {
        const child: unknown = inner[key as keyof typeof inner]
        // Most parts are words and numbers, for which a call is worth sparing.
        if (typeof child === 'object' && key !== 'place') visit(child)
      }
  }
  visit(value)
  return found
}

/**
 * The Chinese text of a segment that others are converted from: its source, else the one in the deck's own Chinese, or
 * else any there is.
 */
export function chineseBaseOf({ language, texts }: Segment, { chinese }: Pick<DeckLanguages, 'chinese'>) {
  return [language, chinese, ...localeTags].filter(isChinese).find((locale) => texts[locale])
}

/** The text a locale shows of a segment or has it converted from; undefined if it has neither. */
export function writtenFor(
  segment: Segment,
  locale: Locale,
  deck: Pick<DeckLanguages, 'chinese'>,
): { readonly locale: Locale; readonly text: SegmentText } | undefined {
  const own = segment.texts[locale]
  if (own) return { locale, text: own }
  const base = isChinese(locale) ? chineseBaseOf(segment, deck) : undefined
  const text = base && segment.texts[base]
  return text && { locale: base, text }
}
