import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { captionFootnote } from './captions/caption-footnote.ts'
import { captionLanguage } from './captions/caption-language.ts'
import { captionLength } from './captions/caption-length.ts'
import { captionMissing } from './captions/caption-missing.ts'
import { captionStale } from './captions/caption-stale.ts'
import { captionTerm } from './captions/caption-term.ts'
import { captionUnshown } from './captions/caption-unshown.ts'
import { classifier } from './conversion/classifier.ts'
import { commentUnconverted } from './conversion/comment-unconverted.ts'
import { conversionDoubt, conversionUnsure } from './conversion/conversion-doubt.ts'
import { crossWord } from './conversion/cross-word.ts'
import { formsMerged } from './conversion/forms-merged.ts'
import { glossaryGap } from './conversion/glossary-gap.ts'
import { mixedScript } from './conversion/mixed-script.ts'
import { oneToMany } from './conversion/one-to-many.ts'
import { roundTrip } from './conversion/round-trip.ts'
import { figureAgreement } from './figures/figure-agreement.ts'
import { figureAmbiguous } from './figures/figure-ambiguous.ts'
import { figureApproximation } from './figures/figure-approximation.ts'
import { figureDataset } from './figures/figure-dataset.ts'
import { figureSign } from './figures/figure-sign.ts'
import { figureSource } from './figures/figure-source.ts'
import { figureStale } from './figures/figure-stale.ts'
import { figureTyped } from './figures/figure-typed.ts'
import { fitRules } from './fit/fit-rules.ts'
import { parity } from './parity/parity.ts'
import { pdfRules } from './pdf/pdf-rules.ts'
import { quoteAltered } from './quotes/quote-altered.ts'
import { quoteIncomplete } from './quotes/quote-incomplete.ts'
import { quoteUntracked } from './quotes/quote-untracked.ts'
import { quoteUnverified } from './quotes/quote-unverified.ts'
import { quoteVerbatim } from './quotes/quote-verbatim.ts'
import { bodyWords } from './reading/body-words.ts'
import { oneIdea } from './reading/one-idea.ts'
import { quoteLength } from './reading/quote-length.ts'
import { titleEnLength } from './reading/title-en-length.ts'
import { titleZhWidth } from './reading/title-zh-width.ts'
import { type CheckedDeck, type Limits, type Rule, withMemory } from './rule.ts'
import { settleFindings } from './settle.ts'
import { fullwidthDigit } from './typography/fullwidth-digit.ts'
import { langTag } from './typography/lang-tag.ts'
import { markUnbalanced } from './typography/mark-unbalanced.ts'
import { punctLocale } from './typography/punct-locale.ts'
import { rangeStyle } from './typography/range-style.ts'

/** Every rule by its code: to add one is one file and one row. Code, severity and meaning are in `diagnosticKinds`. */
export const rules = {
  'caption-missing': captionMissing,
  'round-trip': roundTrip,
  'conversion-doubt': conversionDoubt,
  'conversion-unsure': conversionUnsure,
  'cross-word': crossWord,
  classifier,
  'mixed-script': mixedScript,
  'forms-merged': formsMerged,
  'one-to-many': oneToMany,
  'glossary-gap': glossaryGap,
  'comment-unconverted': commentUnconverted,
  ...fitRules,
  'caption-language': captionLanguage,
  'caption-footnote': captionFootnote,
  'caption-length': captionLength,
  'caption-term': captionTerm,
  'caption-stale': captionStale,
  'caption-unshown': captionUnshown,
  'quote-untracked': quoteUntracked,
  'quote-incomplete': quoteIncomplete,
  'quote-altered': quoteAltered,
  'quote-verbatim': quoteVerbatim,
  'quote-unverified': quoteUnverified,
  'punct-locale': punctLocale,
  'fullwidth-digit': fullwidthDigit,
  'range-style': rangeStyle,
  'mark-unbalanced': markUnbalanced,
  'lang-tag': langTag,
  'title-zh-width': titleZhWidth,
  'title-en-length': titleEnLength,
  'body-words': bodyWords,
  'quote-length': quoteLength,
  'one-idea': oneIdea,
  parity: parity,
  'figure-agreement': figureAgreement,
  'figure-approximation': figureApproximation,
  'figure-ambiguous': figureAmbiguous,
  'figure-dataset': figureDataset,
  'figure-sign': figureSign,
  'figure-source': figureSource,
  'figure-stale': figureStale,
  'figure-typed': figureTyped,
  ...pdfRules,
} as const satisfies Partial<Record<DiagnosticCode, Rule>>

export type RuleCode = keyof typeof rules

const table: Readonly<Record<string, Rule>> = rules

/** The codes of all rules with the names of their limits, for validating what decks set. */
export function listRules(): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([code, { limits }]) => [code, Object.keys(limits)]))
}

/** The limits of a rule in a deck: its own, with those the deck sets in their place. */
export function limitsOf(code: RuleCode, { deck }: Pick<CheckedDeck, 'deck'>): Limits {
  return { ...table[code]?.limits, ...deck.checks.get(code)?.limits }
}

/** What all rules say that look at texts: settled by the deck's settings, suppressions and accepted decisions. */
export function checkDeck(checked: CheckedDeck): readonly Diagnostic[] {
  const remembering = withMemory(checked)
  return settleDeck(checked, [...checkSlides(remembering), ...checkWhole(remembering)])
}

/** What rules say of the deck's own texts, its data and of each of its slides by itself, unsettled. */
export function checkSlides(checked: CheckedDeck): readonly Diagnostic[] {
  return run(checked, ({ check }) => check)
}

/** What rules say that look at all slides, unsettled. */
export function checkWhole(checked: CheckedDeck): readonly Diagnostic[] {
  return run(checked, (rule) => rule.checkWhole)
}

/** All findings in the order of the rules, settled by the deck's settings, suppressions and accepted decisions. */
export function settleDeck(
  checked: Pick<CheckedDeck, 'deck' | 'accepted'>,
  findings: readonly Diagnostic[],
): readonly Diagnostic[] {
  const codes = Object.keys(table)
  const order = new Map(codes.map((code, at) => [code, at]))
  const inOrder = findings.toSorted((one, other) => (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0))
  const ran = codes.filter((code) => table[code]?.check ?? table[code]?.checkWhole)
  return settleFindings(checked, inOrder, ran)
}

function run(checked: CheckedDeck, checkOf: (rule: Rule) => Rule['check']): readonly Diagnostic[] {
  const remembering = checked.once ? checked : withMemory(checked)
  const found: Diagnostic[] = []
  for (const [code, rule] of Object.entries(table)) {
    if (checked.deck.checks.get(code)?.severity === 'off') continue
    for (const finding of checkOf(rule)?.(remembering, limitsOf(code as RuleCode, checked)) ?? []) found.push(finding)
  }
  return found
}
