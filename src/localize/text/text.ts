import { type ChineseLocale, isChinese, type Locale, locales } from '../../model/locale.ts'
import type { Decision, Run } from '../../model/localized.ts'
import type { Expression, Inline, SegmentKind } from '../../model/segment.ts'
import type { Converter } from '../conversion/convert.ts'
import type { Glossary } from '../conversion/glossary.ts'
import { findProtected } from '../conversion/protect.ts'
import { type Aligned, applyEdits, type Edit, findOffset } from '../strings/aligned.ts'
import { hasHan, placeholder } from '../strings/neighbours.ts'
import { type IsFinal, indexRanges, mergeRanges, type Range } from '../strings/ranges.ts'
import { changeTitleMarks, findTitles } from './book-titles.ts'
import { convertWords } from './formula-words.ts'
import { buildRuns, type FlatText, fixedLeaves, flattenInlines } from './inlines.ts'
import { findLineBreaks, findSpelledNumbers, preferPauses } from './line-breaks.ts'
import { findArticles, findCompounds, findNumbers, widthOf } from './no-break.ts'
import { lengthenMarks, widenMarks } from './punctuation.ts'
import { changeQuotationMarks } from './quotation.ts'
import { changeRangeMarks } from './range-marks.ts'
import { closeGaps } from './typed-spaces.ts'

export interface TextRequest {
  /** The locale the text is written in. */
  readonly from: Locale
  /** The locale it is shown in: the same one, or another Chinese one. */
  readonly to: Locale
  readonly kind: SegmentKind
  /** True for words of others, as a `kind` of `quote` is: no term rewords them. */
  readonly isQuotation?: boolean
  /** True for the title of a published work. */
  readonly isTitle?: boolean
  /** The locale of Chinese in an English text, which stays as typed; absent if that is not known. */
  readonly chinese?: ChineseLocale
  /** Must be prepared for `from` and `to`. */
  readonly converter: Converter
  readonly glossary: Glossary
  readonly evaluate: (expression: Expression, locale: Locale) => string
  /** Which marks follow the locale; all if absent. A program may read those of ASCII, or any, in files that are no prose. */
  readonly marks?: 'all' | 'typographic' | 'none'
}

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
  const laidOut = { text: aligned.text, typed, ...layOut(aligned, finals, request) }
  const rangeOf = (leaf: number) => rangeIn(aligned, flat.leaves[leaf] ?? { start: 0, end: 0 })
  return {
    runs: buildRuns(inlines, laidOut, rangeOf, {
      localeOf: (text) => localeOfTyped(text, request),
      formulaOf: (tex) => formulaIn(tex, request),
    }),
    decisions: toPlainOffsets(decisions, flat),
  }
}

/** The offset at which a label in Chinese ends that a text begins with, as **定理 1** does; undefined if there is none. */
function labelEnd([first]: readonly Inline[]): number | undefined {
  const { text } = first?.kind === 'strong' ? flattenInlines([first]) : { text: '' }
  return hasHan(text) ? text.length : undefined
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

/** The text of a block as it reads in a locale, before it is laid out. Decisions count in the flat text, in order. */
export interface ConvertedFlat extends Draft {
  readonly finals: readonly FinalSpan[]
}

/** Converts the text of a block as one: terms and protected spans, OpenCC, punctuation, quotation marks. */
export function convertFlat(flat: FlatText, request: TextRequest): ConvertedFlat {
  const finals = findFinals(flat, request)
  const draft = convertAround(flat.text, finals, request)
  const marked = isChinese(request.to) && hasHan(draft.aligned.text) ? punctuate(draft.aligned, finals, request) : draft
  const marks = marked === draft ? [] : marked.decisions
  const decisions = [...listFinals(flat.text, finals, request), ...draft.decisions, ...marks]
  decisions.sort((one, other) => one.offset - other.offset)
  return { aligned: marked.aligned, finals, decisions }
}

/** A span of the source that no rule may change any more, with the text that stands for it. */
interface FinalSpan extends Range {
  readonly kind: 'term' | 'expression' | 'protected' | 'inline'
  readonly form: string
}

function findFinals(flat: FlatText, request: TextRequest): FinalSpan[] {
  const { text } = flat
  const { from, to, kind, isQuotation = kind === 'quote', isTitle, glossary, evaluate } = request
  const fixed = fixedLeaves(flat, from).map(({ inline, isAddress, start, end }): FinalSpan => {
    const form = text.slice(start, end)
    if (inline.kind !== 'expression') return { kind: isAddress ? 'protected' : 'inline', start, end, form }
    return { kind: 'expression', start, end, form: evaluate(inline.expression, to) }
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

interface Draft {
  readonly aligned: Aligned
  readonly decisions: readonly Decision[]
}

function convertAround(text: string, finals: readonly FinalSpan[], { from, to, converter }: TextRequest): Draft {
  let output = ''
  const offsets: number[] = []
  const decisions: Decision[] = []
  let done = 0
  const inParagraph = maskFinals(text, finals)
  const convertTo = (end: number) => {
    if (end === done) return
    const around = { before: inParagraph(done, -1), after: inParagraph(end, 1) }
    const { aligned, decisions: found } = converter.convert(text.slice(done, end), from, to, around)
    output += aligned.text
    for (const offset of aligned.offsets) offsets.push(done + offset)
    for (const decision of found) decisions.push({ ...decision, offset: done + decision.offset })
  }
  for (const { start, end, form } of finals) {
    convertTo(start)
    output += form
    // Where markup begins inside of a term, a form of another length stands before it as a whole.
    const step = form.length === end - start ? 1 : 0
    for (let unit = 0; unit < form.length; unit += 1) offsets.push(start + unit * step)
    done = end
  }
  convertTo(text.length)
  return { aligned: { text: output, offsets }, decisions }
}

/** How far a second reader looks, in characters; a span that is final is one for it. */
const reach = 4

/**
 * Makes a function that gives what stands around a place as a second reader sees it, before it (-1) or after it (1):
 * a term, a value or a protected span is a letter, whatever it is.
 */
function maskFinals(text: string, finals: readonly FinalSpan[]): (at: number, direction: -1 | 1) => string {
  if (finals.length === 0) return () => ''
  let masked = ''
  const placeOf = new Map<number, number>()
  let done = 0
  for (const { kind, start, end } of [...finals, { kind: 'inline', start: text.length, end: text.length }]) {
    masked += text.slice(done, start)
    placeOf.set(start, masked.length)
    if (start < text.length) masked += kind === 'inline' ? ',' : 'A'
    placeOf.set(end, masked.length)
    done = end
  }
  return (at, direction) => {
    const place = placeOf.get(at) ?? (at === 0 ? 0 : masked.length)
    return direction < 0 ? masked.slice(Math.max(0, place - reach), place) : masked.slice(place, place + reach)
  }
}

/** A quotation is shown between marks already, so those inside it are inner ones. */
function punctuate(source: Aligned, finals: readonly FinalSpan[], request: TextRequest): Draft {
  const { to, kind } = request
  if (request.marks === 'none') return { aligned: source, decisions: [] }
  const { quotationMarks: marks, script } = locales[to]
  const rules = [
    widenMarks,
    (text: string, isFinal: IsFinal) => lengthenMarks(text, isFinal, script),
    // 至 for ～ is a word for a mark: a quotation keeps its marks.
    ...(isChinese(to) && kind !== 'quote'
      ? [(text: string, isFinal: IsFinal) => changeRangeMarks(text, to, isFinal)]
      : []),
    (text: string, isFinal: IsFinal) => changeQuotationMarks(text, marks, kind === 'quote' ? 1 : 0, isFinal),
    ...(script === 'Hans' ? [changeTitleMarks] : []),
  ]
  const index = indexRanges(finals)
  const decisions: Decision[] = []
  let aligned = source
  for (const rule of rules) {
    const { text, offsets } = aligned
    const isFinal = (at: number) => index.holds(offsets[at] ?? 0)
    const found: readonly Edit[] = rule(text, isFinal)
    const edits =
      request.marks === 'typographic' ? found.filter(({ start, end }) => !hasAscii(text.slice(start, end))) : found
    for (const edit of edits) {
      const from = text.slice(edit.start, edit.end)
      decisions.push({ kind: 'punctuation', offset: offsets[edit.start] ?? 0, from, to: edit.text })
    }
    aligned = applyEdits(aligned, edits)
  }
  return { aligned, decisions }
}

const hasAscii = (text: string) => /\p{ASCII}/u.test(text)

/** Names longer than this may be broken; a value may be longer. Widths are in full-width characters. */
const longestName = 8
const longestValue = 12

function layOut(aligned: Aligned, finals: readonly FinalSpan[], { to, kind, converter }: TextRequest) {
  const { text } = aligned
  const placed = finals.map((span) => ({ ...span, ...rangeIn(aligned, span) }))
  const isShort = ({ kind: what, form }: FinalSpan) =>
    (hasHan(form) || /[\s–-]/.test(form)) &&
    (what === 'term' ? widthOf(form) <= longestName : what === 'expression' && widthOf(form) <= longestValue)
  const untouchable = indexRanges(placed.filter(({ kind: what }) => what === 'protected' || what === 'inline'))
  const articles = kind === 'heading' && to === 'en' ? findArticles(text) : []
  const compounds = isChinese(to) ? findCompounds(text) : []
  const numbers = [...findNumbers(text, to), ...articles, ...compounds].filter((range) => !untouchable.meets(range))
  // A line may end after “about”: 約 belongs to its number, an English word stands alone.
  const about = 'about '
  const skipAbout = (range: Range) =>
    text.startsWith(about, range.start) ? { ...range, start: range.start + about.length } : range
  const noBreaks = mergeRanges(
    [...placed.filter(isShort).map(skipAbout), ...numbers].filter(({ start, end }) => start < end),
  )
  // Large type is broken between words; running text, as is usual in Chinese, anywhere.
  const breaks = (kind === 'heading' || kind === 'quote') && isChinese(to)
  const words = breaks ? converter.words(text) : []
  const atoms = breaks ? mergeRanges([...noBreaks, ...placed, ...findSpelledNumbers(text, words)]) : []
  const lineBreaks = findLineBreaks(text, words, atoms)
  return { noBreaks, lineBreaks: kind === 'heading' ? preferPauses(text, lineBreaks) : lineBreaks }
}

function rangeIn(aligned: Aligned, { start, end }: Range): Range {
  return { start: findOffset(aligned, start), end: findOffset(aligned, end) }
}

function listFinals(text: string, finals: readonly FinalSpan[], { from, to }: TextRequest): Decision[] {
  return finals.flatMap(({ kind, start, end, form }): Decision[] => {
    if (kind === 'protected') return [{ kind: 'protected', offset: start, from: form, to: form }]
    if (kind !== 'term' || from === to) return []
    return [{ kind: 'glossary', offset: start, from: text.slice(start, end), to: form }]
  })
}

/** Decisions, which are in order, count in a segment's plain text: it has nothing for a placeholder or a line break. */
function toPlainOffsets(decisions: readonly Decision[], { text, leaves }: FlatText): readonly Decision[] {
  if (leaves.every(({ inline }) => inline.kind === 'text' || inline.kind === 'code')) return decisions
  let missing = 0
  let at = 0
  return decisions.map((decision) => {
    for (; at < decision.offset; at += 1) if (text[at] === placeholder || text[at] === '\n') missing += 1
    return { ...decision, offset: decision.offset - missing }
  })
}
