import type { Decision } from '../../model/localized.ts'
import { findProtected } from '../conversion/protect.ts'
import { indexRanges, type Range } from '../strings/ranges.ts'
import { findTitles } from './book-titles.ts'
import { type FlatText, fixedLeaves } from './inlines.ts'
import type { TextRequest } from './request.ts'

/** A span of the source that no rule may change any more, with the text that stands for it; `apart` is between two texts. */
export interface FinalSpan extends Range {
  readonly kind: 'term' | 'expression' | 'protected' | 'inline' | 'apart'
  readonly form: string
}

/** What stands before the first word of a sentence, and no short form. A value alone, as in a cell, is none. */
const sentenceStart =
  /(?:^|[!?] |(?<!\b(?:e\.g|i\.e|vs|cf|ca|c|v|approx|etc|al|incl|No|Nos|Fig|Figs|Dr|Mr|Mrs|Ms|St|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]))\. )["“‘(]?$/

/** Finds the spans of a text whose form is settled, in order. */
export function findFinals(flat: FlatText, request: TextRequest): FinalSpan[] {
  const { text } = flat
  const { from, to, kind, isQuotation = kind === 'quote', isTitle, glossary, evaluate } = request
  const fixed = fixedLeaves(flat, from).map(({ inline, isAddress, isApart, start, end }): FinalSpan => {
    const form = text.slice(start, end)
    if (isApart) return { kind: 'apart', start, end, form }
    if (inline.kind !== 'expression') return { kind: isAddress ? 'protected' : 'inline', start, end, form }
    const value = evaluate(inline.expression, to)
    const begins = to === 'en' && sentenceStart.test(text.slice(0, start)) && /[A-Za-z]/.test(text.slice(end))
    return { kind: 'expression', start, end, form: begins ? value.replace(/^about /, 'About ') : value }
  })
  const addFree = (spans: readonly FinalSpan[]) => {
    const { meets } = indexRanges(fixed)
    for (const span of spans) if (!meets(span)) fixed.push(span)
    fixed.sort((one, other) => one.start - other.start)
  }
  addFree(findProtected(text).map((span) => ({ kind: 'protected', ...span, form: text.slice(span.start, span.end) })))
  const terms = glossary.findTerms(text, { from, to, verbatim: isQuotation, titles: findTitles(text, isTitle) })
  addFree(terms.map((term) => ({ kind: 'term', ...term })))
  return fixed
}

/** How far a second reader looks, in characters; a span that is final is one for it. */
const reach = 4

/**
 * Makes a function that gives what stands around a place as a second reader sees it, before it (-1) or after it (1):
 * a term, a value or a protected span is a letter, whatever it is. A reading is another text.
 */
export function maskFinals(text: string, finals: readonly FinalSpan[]): (at: number, direction: -1 | 1) => string {
  if (finals.length === 0) return () => ''
  let masked = ''
  const placeOf = new Map<number, number>()
  let done = 0
  for (const { kind, start, end } of [...finals, { kind: 'inline', start: text.length, end: text.length }]) {
    masked += text.slice(done, start)
    placeOf.set(start, masked.length)
    if (start < text.length) masked += kind === 'apart' ? '\n' : kind === 'inline' ? ',' : 'A'
    placeOf.set(end, masked.length)
    done = end
  }
  return (at, direction) => {
    const place = placeOf.get(at) ?? (at === 0 ? 0 : masked.length)
    const around = direction < 0 ? masked.slice(Math.max(0, place - reach), place) : masked.slice(place, place + reach)
    return around.split('\n').at(direction < 0 ? -1 : 0) ?? ''
  }
}

/** Those of them that a person may want to know of, as decisions. */
export function listFinals(text: string, finals: readonly FinalSpan[], { from, to }: TextRequest): Decision[] {
  return finals.flatMap(({ kind, start, end, form }): Decision[] => {
    if (kind === 'protected') return [{ kind: 'protected', offset: start, from: form, to: form }]
    if (kind !== 'term' || from === to) return []
    return [{ kind: 'glossary', offset: start, from: text.slice(start, end), to: form }]
  })
}
