import type { Deck } from '../model/deck.ts'
import { termsById } from '../model/expression.ts'
import { isChinese, type Locale, type Variant } from '../model/locale.ts'
import type { LocalizedSegment, LocalizedText } from '../model/localized.ts'
import type { Term } from '../model/records.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Expression, RawHtml, Segment } from '../model/segment.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { chineseBaseOf, writtenFor } from '../model/walk.ts'
import type { Converter } from './conversion/convert.ts'
import type { DeckTools, LocalizeServices, TextIn } from './services.ts'
import { convertHtml } from './text/html.ts'
import { localizeText } from './text/text.ts'
import { evaluateExpression } from './values/evaluate.ts'

/** Localizes the texts of one deck for one variant. */
export interface SegmentLocalizer {
  readonly localize: (segment: Segment) => LocalizedSegment
  /** Raw HTML in the Chinese of the variant; it has no counterpart. */
  readonly localizeHtml: (html: RawHtml) => RawHtml
  readonly termForm: (term: Term, locale: Locale, plural?: boolean) => string
}

/** Makes a localizer; the services must be prepared for the deck and the variant. */
export function createSegmentLocalizer(
  deck: Deck,
  variant: Variant,
  services: LocalizeServices,
  vocabulary = deck.conversion.vocabulary,
): SegmentLocalizer {
  const tools = services.toolsOf(deck)
  const glossary = tools.glossaryIn(vocabulary)
  const { termForm } = glossary
  const data = { figures: deck.figures, terms: termsById(deck.glossary), termForm, isSilent: true }
  const evaluate = (expression: Expression, locale: Locale) => evaluateExpression(expression, locale, data).value
  const converterFor = createChoice(deck, tools, vocabulary)
  const read = (segment: Segment, from: Locale, to: Locale): TextIn => {
    const converter = converterFor(segment, from)
    const { kind } = segment
    const texts = { kind, isQuotation: isVerbatim(segment, tools), isTitle: tools.isTitle(segment) }
    const request = { from, to, ...texts, chinese: deck.chinese, converter, glossary, evaluate }
    const { runs, decisions } = localizeText(segment.texts[from]?.inlines ?? [], request)
    const overridden = from === to && isOverride(segment, from, deck)
    const words = textOfRuns(runs)
    const override = overridden ? [{ kind: 'override', offset: 0, from: words, to: words } as const] : []
    return { text: { locale: to, runs }, decisions: [...override, ...decisions] }
  }
  const find = (segment: Segment, locale: Locale): TextIn | undefined =>
    tools.textOf(segment, `${locale} ${vocabulary}`, () => {
      const written = writtenFor(segment, locale, deck)
      return written && read(segment, written.locale, locale)
    })
  const localize = (segment: Segment): LocalizedSegment => {
    // A text that exists in neither language of the variant is shown as written; a rule reports it.
    const line = find(segment, variant.locale) ?? read(segment, segment.language, segment.language)
    const caption = variant.caption && find(segment, variant.caption)?.text
    // A name that both languages write alike is shown once.
    const differs = caption && wordsOf(caption) !== wordsOf(line.text)
    return {
      id: segment.id,
      kind: segment.kind,
      line: line.text,
      ...(differs && { caption }),
      decisions: line.decisions,
      place: segment.place,
    }
  }
  const { chinese } = deck
  const to = [variant.locale, variant.caption].find((locale) => locale !== undefined && isChinese(locale))
  const localizeHtml = (html: RawHtml): RawHtml => {
    if (!to || to === chinese) return html
    const converter = tools.converter.using({ vocabulary, defects: 'reported' })
    return convertHtml(html, { from: chinese, to, kind: 'text', converter, glossary, evaluate })
  }
  return { localize, localizeHtml, termForm }
}

/**
 * The converter for a text: a quotation changes its script only; a text beside the source, which a person wrote for
 * that locale, is not doubted; the source is repaired if the deck asks for that.
 */
function createChoice(deck: Deck, tools: DeckTools, vocabulary: Vocabulary) {
  const made = new Map<string, Converter>()
  return (segment: Segment, from: Locale): Converter => {
    const verbatim = isVerbatim(segment, tools)
    const decided = isOverride(segment, from, deck)
    const isOwn = segment.language === deck.language && from === deck.chinese
    const repaired = deck.conversion.repair && !decided && isOwn
    const defects = decided ? 'ignored' : repaired ? 'repaired' : 'reported'
    const key = `${verbatim} ${defects}`
    const chosen = made.get(key) ?? tools.converter.using({ vocabulary, verbatim, defects })
    made.set(key, chosen)
    return chosen
  }
}

function isVerbatim(segment: Segment, { isQuotation }: DeckTools): boolean {
  return segment.kind === 'quote' || isQuotation(segment)
}

function wordsOf({ runs }: LocalizedText): string {
  return textOfRuns(runs, ({ tex }) => tex)
}

/** True for a Chinese text that a person wrote beside the one that others are converted from. */
function isOverride(segment: Segment, locale: Locale, deck: Deck): boolean {
  return isChinese(locale) && locale !== chineseBaseOf(segment, deck)
}
