import type { Code, FootnoteDefinition, List, ListItem, Paragraph, Parent, RootContent, Table } from 'mdast'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { longestText, tooLong } from '../model/limits.ts'
import type { Locale } from '../model/locale.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { BlockOf, CellOf, Segment, SegmentKind } from '../model/segment.ts'
import { mapTexts, plainText } from '../model/walk.ts'
import { attachCaption, type Target } from './attach-caption.ts'
import { reportCallout, reportLooseTable, reportUnused, reportWideRows } from './block-slips.ts'
import { findCaptions } from './captions.ts'
import { dropUncaptioned, isFormulaFence, readCode, readFormulaFence } from './code.ts'
import type { MarkdownContext } from './context.ts'
import { mergeCounterpart } from './counterpart.ts'
import { definitionSign, joinDefinitions, splitList } from './definition-lists.ts'
import type { DraftText, PlacedDraft } from './draft.ts'
import { findFootnotes } from './footnotes.ts'
import { readHtmlBlock } from './html.ts'
import { findImage, mediumOf, readImage } from './images.ts'
import { isTooDeep, parseBlocks } from './markdown.ts'
import { readInlines, spanOf, unsupported } from './phrasing.ts'
import { findQr } from './qr.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** What a stretch of a deck holds. */
export interface Body {
  readonly blocks: readonly PlacedBlock[]
  /** The insides of HTML comments, in order. */
  readonly comments: readonly Span[]
}

interface Reading {
  readonly context: MarkdownContext
  readonly kind: 'text' | 'note'
  readonly base: number
  readonly language: Locale
  readonly targets: Target[]
}

/**
 * Reads the blocks of a slide or of its notes, with captions and overrides attached.
 * `nextId` gives each segment an id that is unique in the deck.
 */
export function readBody(
  given: MarkdownContext,
  span: Span,
  options: { kind: 'text' | 'note'; language: Locale; nextId: () => string },
): Body {
  const footnotes = findFootnotes(given.source, span)
  const context = footnotes ? { ...given, footnotes } : given
  const { parts, diagnostics } = findCaptions(context.source, span, { isNote: options.kind === 'note', zh: context.zh })
  context.diagnostics.push(...diagnostics)
  const targets: Target[] = []
  const drafts: PlacedDraft[] = []
  for (const chunk of parts.chunks) {
    const nodes = parseBlocks(context, chunk, parts).filter((node) => !isTooDeep(context, node, chunk.from))
    const reading = { context, kind: options.kind, base: chunk.from, language: options.language, targets }
    const known = targets.length
    const blocks = joinDefinitions(nodes.flatMap((node) => readBlock(reading, node)))
    if (chunk.counterpart) {
      const counterpart = blocks.shift()
      // Caption lines belong to the primary text, never to its counterpart.
      const inside = targets.filter((target, at) => at >= known && counterpart && endsIn(target, context, counterpart))
      targets.splice(known, inside.length)
      mergeCounterpart(context, chunk.counterpart, drafts.at(-1), counterpart)
    }
    drafts.push(...blocks)
  }
  targets.sort((one, other) => one.end - other.end)
  for (const caption of parts.captions) attachCaption(context, caption, targets)
  for (const note of footnotes?.unreferred() ?? []) context.diagnostics.push(unreferred(context, note))
  const finish = (draft: DraftText) => {
    for (const text of [draft.text, ...draft.others.values()]) {
      const { length } = plainText(text.inlines)
      if (length > longestText) context.diagnostics.push(tooLong(text.place, 'text', length))
    }
    return finishSegment(draft, options.language, options.nextId())
  }
  const blocks = drafts.map(({ block, place }) => ({ block: mapTexts(dropUncaptioned(block), finish), place }))
  return { blocks, comments: parts.comments }
}

function endsIn(target: Target, context: MarkdownContext, block: PlacedDraft): boolean {
  const end = context.source.lineStarts[block.place.endLine] ?? context.source.text.length + 1
  return target.end < end
}

function finishSegment(draft: DraftText, language: Locale, id: string): Segment {
  const texts = Object.fromEntries([...draft.others, [language, draft.text]])
  return { id, kind: draft.kind, language, texts, place: draft.text.place }
}

function readBlock(reading: Reading, node: RootContent): PlacedDraft[] {
  const { context, base } = reading
  const span = spanOf(node, base)
  const place = placeAt(context.source, span.from, span.to)
  switch (node.type) {
    case 'heading': {
      const kind = reading.kind === 'note' ? 'note' : 'heading'
      return [{ place, block: { kind: 'heading', depth: node.depth, text: readText(reading, node, span, kind) } }]
    }
    case 'paragraph':
      return [{ place, block: readParagraph(reading, node, span) }]
    case 'list':
      return splitList(context.source, base, node).map((list) => {
        const own = spanOf(list, base)
        return { place: placeAt(context.source, own.from, own.to), block: readList(reading, list) }
      })
    case 'table':
      reading.targets.push({ end: span.to })
      return [{ place, block: readTable(reading, node) }]
    case 'blockquote': {
      reportCallout(context, span)
      const blocks = node.children.flatMap((child) => readBlock(reading, child))
      return [{ place, block: { kind: 'quotation', blocks: blocks.map(({ block }) => block) } }]
    }
    case 'code':
      return [{ place, block: readFence(reading, node, span) }]
    case 'footnoteDefinition':
      return readFootnote(reading, node)
    case 'definition':
      reportUnused(context, span, node)
      return []
    case 'html':
      return readHtmlBlock(context, span, node.value).map((block) => ({ place, block }))
    default:
      context.diagnostics.push(unsupported(context.source, span, node))
      return []
  }
}

/** A picture, film or code of the room that is all of its paragraph is no text. */
function readParagraph(reading: Reading, node: Paragraph, span: Span): PlacedDraft['block'] {
  const { context, targets } = reading
  const [only, ...rest] = node.children
  if (rest.length === 0 && only) {
    const image = findImage(context, only)
    const qr = findQr(context, span)
    if (qr) {
      targets.push({ end: span.to })
      return qr
    }
    if (image) {
      const draft = readImage(context, image, span)
      targets.push({ end: span.to, draft })
      return mediumOf(draft)
    }
  }
  reportLooseTable(context, span)
  return { kind: 'paragraph', text: readText(reading, node, span, reading.kind) }
}

/** A fence of code, or of a formula, which is text. */
function readFence({ context, targets, language, kind }: Reading, node: Code, span: Span): PlacedDraft['block'] {
  if (isFormulaFence(node)) {
    const text = readFormulaFence(context, node, span)
    const draft: DraftText = { kind, text, others: new Map() }
    targets.push({ end: span.to, draft })
    return { kind: 'paragraph', text: draft }
  }
  const code = readCode(context, node, { span, language, kind })
  targets.push({ end: span.to, code })
  return code.block
}

function unreferred({ source }: MarkdownContext, { from, to }: Span): Diagnostic {
  const message = 'No text of this slide refers to this footnote.'
  const mark = source.text.slice(from, to)
  const hint = `Write "${mark}" behind the words it is about, or take the footnote out.`
  return diagnose('markdown-slip', placeAt(source, from, to), message, hint)
}

/** A footnote is one paragraph: there is no room for more at the foot of a slide. */
function readFootnote(reading: Reading, node: FootnoteDefinition): PlacedDraft[] {
  const { context, base } = reading
  const [only, ...more] = node.children
  for (const child of more) context.diagnostics.push(unsupported(context.source, spanOf(child, base), node))
  if (only?.type !== 'paragraph') return []
  const span = spanOf(only, base)
  const text = readText(reading, only, span, reading.kind)
  const { from } = spanOf(node, base)
  const mark = { from, to: from + `[^${node.label ?? node.identifier}]`.length }
  const number = context.footnotes?.define(node.identifier, mark) ?? 1
  return [{ place: placeAt(context.source, span.from, span.to), block: { kind: 'footnote', number, text } }]
}

function readText(reading: Reading, node: Parent, span: Span, kind: SegmentKind): DraftText {
  const place = placeAt(reading.context.source, span.from, span.to)
  const inlines = readInlines(reading.context, reading.base, node)
  const draft: DraftText = { kind, text: { inlines, place }, others: new Map() }
  reading.targets.push({ end: span.to, draft })
  return draft
}

function readList(reading: Reading, node: List): BlockOf<DraftText> {
  const start = spanOf(node, reading.base).from
  const marker = /^(?:[-*+:]|\d+[.)])/.exec(reading.context.source.text.slice(start, start + 12))?.[0] ?? '-'
  const items = node.children.map((item: ListItem) => ({
    blocks: item.children.flatMap((child) => readBlock(reading, child)).map(({ block }) => block),
    ...(typeof item.checked === 'boolean' && { task: item.checked ? ('done' as const) : ('open' as const) }),
  }))
  const steps = marker === '*' || marker.endsWith(')')
  const definitions = marker === definitionSign && { definitions: true as const }
  return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, steps, ...definitions, items }
}

function readTable(reading: Reading, node: Table): BlockOf<DraftText> {
  reportWideRows(reading.context, reading.base, node)
  const alignOf = (column: number) => node.align?.[column] ?? 'left'
  const written = node.children.map((row) =>
    row.children.map((cell, column): CellOf<DraftText> => {
      const span = spanOf(cell, reading.base)
      const align = alignOf(column)
      if (cell.children.length === 0) return { align }
      const place = placeAt(reading.context.source, span.from, span.to)
      const inlines = readInlines(reading.context, reading.base, cell)
      return { align, text: { kind: 'text', text: { inlines, place }, others: new Map() } }
    }),
  )
  // Rows that are too short have empty cells at their end; an empty one too many is none.
  const width = Math.max(node.align?.length ?? 0, ...written.map((row) => row.findLastIndex(({ text }) => text) + 1))
  const [header = [], ...rows] = written.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { align: alignOf(column) }),
  )
  return { kind: 'table', header, rows }
}
