import { parse, postprocess, preprocess } from 'micromark'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { combineExtensions } from 'micromark-util-combine-extensions'
import type { Locale } from '../model/locale.ts'
import type { PassagePart } from '../model/passage.ts'
import { type HtmlReading, readHtml } from './html-passages.ts'
import { findChunks } from './markdown-chunks.ts'

/** A piece of Markdown's syntax; offsets are UTF-16 units. */
export interface Token {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Where a token begins and where it ends. */
export type Event = readonly ['enter' | 'exit', Token]

/** Parses Markdown: CommonMark, GFM tables, footnotes and strikethrough, `**` beside Han as decks have it. */
export function parseEvents(text: string): readonly Event[] {
  const extension = combineExtensions([
    gfmTable(),
    gfmFootnote(),
    // One `~` is a range: 3~5年.
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    cjkFriendlyExtension(),
  ])
  const starts = findChunks(text)
  const labels = findLabels(text)
  return starts.flatMap((start, at) => {
    const context = parse({ extensions: [extension] })
    for (const label of labels.references) context.defined.push(label)
    context.gfmFootnotes = [...labels.footnotes]
    const chunk = text.slice(start, starts[at + 1])
    const events = postprocess(context.document().write(preprocess()(chunk, undefined, true)))
    return events.map(([direction, { type, start: from, end: to }]): Event => {
      return [direction, { type, start: start + from.offset, end: start + to.offset }]
    })
  })
}

/** The labels of definitions, which may stand in another chunk than what refers to them, as the parser compares them. */
function findLabels(text: string) {
  const labels = { references: new Set<string>(), footnotes: new Set<string>() }
  for (const { 1: note, 2: label = '' } of text.matchAll(
    /^[ \t>]*(?:[-*+] +|\d+[.)] +)?\[(\^)?([^[\]\n]{1,999})\]:/gm,
  )) {
    const known = note ? labels.footnotes : labels.references
    known.add(
      label
        .replace(/[\t ]+/g, ' ')
        .trim()
        .toLowerCase()
        .toUpperCase(),
    )
  }
  return labels
}

/**
 * The raw HTML of a text, read as one document with everything else blanked out: `<div lang="ja">` may be closed
 * some paragraphs below.
 */
export function readRawHtml(text: string, events: readonly Event[], from: Locale): HtmlReading {
  const pieces: string[] = []
  const raw: Range[] = []
  for (const [direction, { type, start, end }] of events) {
    if (direction === 'exit' || (type !== 'htmlFlowData' && type !== 'htmlTextData')) continue
    pieces.push(' '.repeat(start - (raw.at(-1)?.end ?? 0)), text.slice(start, end))
    raw.push({ start: start, end: end })
  }
  if (raw.length === 0) return { passages: [], isKept: () => false }
  const { passages, isKept } = readHtml(pieces.join(''), from)
  return { isKept, passages: passages.map((passage) => passage.flatMap((part) => clip(part, raw))) }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** What of a part lies in raw HTML. */
function clip(part: PassagePart, raw: readonly Range[]): readonly PassagePart[] {
  const clipped: PassagePart[] = []
  for (let at = firstEndingAfter(raw, part.start); ; at += 1) {
    const range = raw[at]
    if (!range || range.start >= part.end) return clipped
    clipped.push({ ...part, start: Math.max(part.start, range.start), end: Math.min(part.end, range.end) })
  }
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
