import { isChinese, type Locale } from '../../model/locale.ts'
import type { Decision, Run } from '../../model/localized.ts'
import type { Inline } from '../../model/segment.ts'
import { type Aligned, findOffset, rangeIn } from '../strings/aligned.ts'
import { hasHan, placeholder } from '../strings/neighbours.ts'
import { type IsFinal, indexRanges, type Range } from '../strings/ranges.ts'
import { convertFlat } from './convert-flat.ts'
import type { FinalSpan } from './finals.ts'
import { convertWords } from './formula-words.ts'
import { convertHtml } from './html.ts'
import { buildRuns, type FlatText, flattenInlines } from './inlines.ts'
import { layOut } from './lay-out.ts'
import type { TextRequest } from './request.ts'
import { closeGaps } from './typed-spaces.ts'

/** A text as it is shown, with the reasons why it reads as it does. */
export interface LocalizedInlines {
  readonly runs: readonly Run[]
  readonly decisions: readonly Decision[]
}

/**
 * A line of text in a locale, ready to be shown, with the reasons why it reads as it does.
 * The block is converted as one text, so that markup never cuts a phrase: terms and protected spans first,
 * then OpenCC on what lies between, then punctuation and quotation marks. English keeps every character.
 */
export function localizeText(inlines: readonly Inline[], request: TextRequest): LocalizedInlines {
  const flat = flattenInlines(inlines)
  const { aligned: converted, finals, decisions } = convertFlat(flat, request)
  const isLaidOut = isChinese(request.to) && request.kind !== 'code'
  const aligned = isLaidOut ? closeGapsAround(converted, finals, labelEnd(inlines)) : converted
  const typed = findTyped(aligned, finals, request)
  const laidOut = { text: aligned.text, typed, ...layOut(aligned, finals, request, findOffset(aligned, flat.end)) }
  const rangeOf = (leaf: number) => rangeIn(aligned, flat.leaves[leaf] ?? { start: 0, end: 0 })
  return {
    runs: buildRuns(inlines, laidOut, rangeOf, {
      localeOf: (text) => localeOfTyped(text, request),
      formulaOf: (tex) => formulaIn(tex, request),
      htmlOf: (html) => convertHtml(html, request),
    }),
    decisions: toPlainOffsets(decisions, flat),
  }
}

/** The offset at which a label in Chinese ends that a text begins with, as **定理 1** does; undefined if there is none. */
function labelEnd([first]: readonly Inline[]): number | undefined {
  const { text, end } = flattenInlines(first?.kind === 'strong' ? [first] : [])
  return hasHan(text) ? end : undefined
}

/**
 * Typed spaces are taken out of what is drawn, but for code, which no layout spaces, and other files than decks. The one
 * behind a label parts it from its text.
 */
function closeGapsAround(aligned: Aligned, finals: readonly FinalSpan[], afterLabel?: number): Aligned {
  const within = (spans: readonly FinalSpan[]): IsFinal => {
    const { holds } = indexRanges(spans)
    return (at) => holds(aligned.offsets[at] ?? 0)
  }
  const asides = finals.filter(({ kind }) => kind === 'inline' || kind === 'protected')
  const isFinal = within(finals)
  return closeGaps(aligned, (at) => isFinal(at) || aligned.offsets[at] === afterLabel, within(asides))
}

/** Chinese is drawn by a font of the locale whose author typed it. */
function localeOfTyped(text: string, { from, chinese }: TextRequest): Locale {
  return !isChinese(from) && chinese && hasHan(text) ? chinese : from
}

/** A formula as a locale shows it: its Chinese words are converted like all others. */
function formulaIn(tex: string, request: TextRequest): { readonly tex: string; readonly locale: Locale } {
  const { from, to } = request
  if (from === to || !hasHan(tex)) return { tex, locale: localeOfTyped(tex, request) }
  const convert = (text: string) => convertFlat(flattenInlines([{ kind: 'text', text }]), request).aligned.text
  return { tex: convertWords(tex, convert), locale: to }
}

/** Chinese that stays as typed in a text of another locale. */
function findTyped(aligned: Aligned, finals: readonly FinalSpan[], request: TextRequest): readonly Range[] {
  const { from, to } = request
  const { text } = aligned
  if (!hasHan(text)) return []
  if (from !== to)
    return finals.flatMap((span) => (span.kind === 'protected' && hasHan(span.form) ? [rangeIn(aligned, span)] : []))
  if (localeOfTyped(text, request) === from) return []
  const marked = indexRanges(finals.filter(({ kind }) => kind === 'inline').map((span) => rangeIn(aligned, span)))
  const found = Array.from(text.matchAll(/\p{Script=Han}+/gu), ({ 0: { length }, index: start }) => {
    return { start, end: start + length }
  })
  return found.filter((range) => !marked.meets(range))
}

/** Decisions, which are in order, count in a segment's plain text: it has nothing for a placeholder. */
function toPlainOffsets(decisions: readonly Decision[], { text }: FlatText): readonly Decision[] {
  if (!text.includes(placeholder)) return decisions
  let missing = 0
  let at = 0
  return decisions.map((decision) => {
    for (; at < decision.offset; at += 1) if (text[at] === placeholder) missing += 1
    return { ...decision, offset: decision.offset - missing }
  })
}
