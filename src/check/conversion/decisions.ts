import { type Diagnostic, type DiagnosticCode, diagnose, type OpenDecision } from '../../model/diagnostic.ts'
import { type Locale, locales } from '../../model/locale.ts'
import type { Decision } from '../../model/localized.ts'
import { shownSegments } from '../../model/runs.ts'
import type { Segment, SegmentText } from '../../model/segment.ts'
import { plainText, writtenFor } from '../../model/walk.ts'
import { hashOf } from '../hash.ts'
import { type CheckedDeck, shared } from '../rule.ts'
import { listSegments } from '../texts.ts'

/** A decision the conversion took, with all locales that took it alike. */
export interface FoundDecision extends Decision {
  readonly segment: Segment
  /** The text it was taken on, and the locale that text is written in. */
  readonly written: { readonly locale: Locale; readonly text: SegmentText }
  /** In the order of the deck's variants; never empty. */
  readonly locales: readonly [Locale, ...Locale[]]
  /** What came of it in each of the locales. */
  readonly forms: readonly string[]
}

/** How a rule words a decision. */
export interface DecisionRule {
  readonly code: DiagnosticCode
  readonly kind: Decision['kind']
  /** Whether a person is asked about a decision; about each of the kind if absent. */
  readonly asks?: (decision: Decision) => boolean
  /** Whether the doubt is about what the author wrote, the same in every locale, or about what became of it. */
  readonly about: 'source' | 'result'
  /** Makes one of decisions that say the same thing; each is told by itself if absent. */
  readonly join?: (found: readonly FoundDecision[]) => readonly FoundDecision[]
  readonly describe: (found: FoundDecision) => { readonly message: string; readonly hint: string }
}

/** One diagnostic for each decision of a kind, at the very characters, with what a person signs off. */
export function diagnoseDecisions(checked: CheckedDeck, rule: DecisionRule): readonly Diagnostic[] {
  const { join = (found) => found } = rule
  return join(findDecisions(checked, rule)).map((found) => {
    const { message, hint } = rule.describe(found)
    const { offset, from, to, candidates, written } = found
    const text = plainText(written.text.inlines)
    const { sentence, start } = sentenceAt(text, offset)
    const scope = rule.about === 'source' ? written.locale : locales[found.locales[0]].script
    // Two equal characters in one sentence are two decisions.
    const earlier = countOf(sentence.slice(0, offset - start), from)
    const key = hashOf(rule.code, scope, sentence, from, fold(to), ...(earlier > 0 ? [String(earlier)] : []))
    const place = checked.locate(written.text.place, from, countOf(text.slice(0, offset), from) + 1)
    const decided = rule.about === 'source' ? ([written.locale] as const) : found.locales
    const decision: OpenDecision = {
      key,
      locale: decided[0],
      locales: decided,
      segment: found.segment.id,
      written: written.locale,
      sentence,
      start,
      offset,
      from,
      to,
      forms: rule.about === 'source' ? [to] : found.forms,
      ...(candidates && { candidates }),
    }
    return { ...diagnose(rule.code, place, message, hint), decision }
  })
}

/** Where a person writes a reading that is not the one taken. */
export function overrideHint({ locales: shown }: FoundDecision): string {
  const lines = shown.map((locale) => `"${locale}: …"`).join(' and ')
  return `If it is wrong, write ${lines} under the text or put the word into glossary.csv; if it is right, accept it with "duilian review".`
}

/** Names locales for a message: "zh-Hant-TW and zh-Hant-HK". */
export function listLocales({ locales: shown }: Pick<FoundDecision, 'locales'>): string {
  return shown.join(' and ')
}

/** Says what came of the characters: `"里" became "裡" in zh-Hant-TW and "裏" in zh-Hant-HK`. */
export function describeChange({ from, forms, locales: shown }: FoundDecision): string {
  const [first] = forms
  if (forms.every((form) => form === from)) return `"${from}" was left as it is in ${listLocales({ locales: shown })}`
  if (forms.every((form) => form === first)) return `"${from}" became "${first}" in ${listLocales({ locales: shown })}`
  return `"${from}" became ${shown.map((locale, at) => `"${forms[at]}" in ${locale}`).join(' and ')}`
}

/**
 * Glyphs that Taiwan and Hong Kong write differently for the same reading, folded to Taiwan's:
 * 裡 in one and 裏 in the other is one decision.
 */
const folded: Readonly<Record<string, string>> = { 裏: '裡', 麪: '麵', 台: '臺', 着: '著', 線: '綫', 啓: '啟' }

function fold(text: string): string {
  return text.replace(/./gu, (character) => folded[character] ?? character)
}

function findDecisions(checked: CheckedDeck, rule: DecisionRule): readonly FoundDecision[] {
  const found = new Map<string, FoundDecision>()
  for (const { locale, id, decision } of shared(checked, listDecisions)) {
    if (decision.kind !== rule.kind || rule.asks?.(decision) === false) continue
    const segment = shared(checked, indexSegments).get(id)
    const written = segment && writtenFor(segment, locale, checked.deck)
    if (!segment || !written) continue
    const key = [id, decision.offset, decision.from, fold(decision.to), written.locale].join('\0')
    const known = found.get(key)
    if (known?.locales.includes(locale)) continue
    const shown = known ? ([...known.locales, locale] as const) : ([locale] as const)
    const forms = [...(known?.forms ?? []), decision.to]
    found.set(key, { ...decision, ...known, segment, written, locales: shown, forms })
  }
  return [...found.values()]
}

interface ShownDecision {
  readonly locale: Locale
  /** Of the segment. */
  readonly id: string
  readonly decision: Decision
}

/** Kinds that rules ask about. Where two stand on the same characters, the classifier says more. */
const asked: readonly Decision['kind'][] = [
  'suspect',
  'veto',
  'classifier',
  'mixed',
  'default',
  'doubt',
  'unsure',
  'held',
]

const guessed: readonly Decision['kind'][] = ['default', 'doubt', 'unsure']

function listDecisions({ variants }: CheckedDeck): readonly ShownDecision[] {
  const shown: ShownDecision[] = []
  for (const deck of variants) {
    const { locale } = deck.variant
    for (const { id, decisions } of shownSegments(deck)) {
      for (const decision of decisions) {
        const { kind, offset } = decision
        if (!asked.includes(kind) || (guessed.includes(kind) && isCounted(decisions, offset))) continue
        if (kind === 'veto' && isDoubted(decisions, decision)) continue
        shown.push({ locale, id, decision })
      }
    }
  }
  return shown
}

function isCounted(decisions: readonly Decision[], at: number): boolean {
  return decisions.some(({ kind, offset }) => kind === 'classifier' && offset === at)
}

/** Whether the character model says something about a character of a refused phrase: then it says why as well. */
function isDoubted(decisions: readonly Decision[], { offset: start, from }: Decision): boolean {
  return decisions.some(
    ({ kind, offset }) => (kind === 'doubt' || kind === 'unsure') && start <= offset && offset < start + from.length,
  )
}

function indexSegments(checked: CheckedDeck): ReadonlyMap<string, Segment> {
  return new Map(shared(checked, listSegments).map((segment) => [segment.id, segment]))
}

/** The sentence around an offset, with its final mark, and where it starts. */
export function sentenceAt(text: string, offset: number): { readonly sentence: string; readonly start: number } {
  for (const { 0: sentence, index: start } of text.matchAll(/[^。！？!?\n]*[。！？!?\n]*/g)) {
    if (offset < start + sentence.length) return { sentence: sentence.trimEnd(), start }
  }
  return { sentence: text, start: 0 }
}

/** How often words stand in a text, not counting those that overlap with one before. */
export function countOf(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1
}
