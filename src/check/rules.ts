import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { bodyWords } from './body-words.ts'
import { captionLanguage } from './caption-language.ts'
import { captionLength } from './caption-length.ts'
import { captionMissing } from './caption-missing.ts'
import { captionStale } from './caption-stale.ts'
import { captionTerm } from './caption-term.ts'
import { figureAgreement } from './figure-agreement.ts'
import { figureAmbiguous } from './figure-ambiguous.ts'
import { figureApproximation } from './figure-approximation.ts'
import { figureDataset } from './figure-dataset.ts'
import { figureSource } from './figure-source.ts'
import { figureTyped } from './figure-typed.ts'
import { fitRules } from './fit/fit-rules.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { langTag } from './lang-tag.ts'
import { markUnbalanced } from './mark-unbalanced.ts'
import { oneIdea } from './one-idea.ts'
import { parity } from './parity.ts'
import { punctLocale } from './punct-locale.ts'
import { quoteAltered } from './quote-altered.ts'
import { quoteIncomplete } from './quote-incomplete.ts'
import { quoteLength } from './quote-length.ts'
import { quoteUntracked } from './quote-untracked.ts'
import { quoteUnverified } from './quote-unverified.ts'
import { quoteVerbatim } from './quote-verbatim.ts'
import { rangeStyle } from './range-style.ts'
import { type CheckedDeck, type Limits, type Rule, withMemory } from './rule.ts'
import { settleFindings } from './settle.ts'
import { spaceTyped } from './space-typed.ts'
import { titleEnLength } from './title-en-length.ts'
import { titleZhWidth } from './title-zh-width.ts'

/** Every rule by its code: to add one is one file and one row. Code, severity and meaning are in `diagnosticKinds`. */
export const rules = {
  'caption-missing': captionMissing,
  ...fitRules,
  'caption-language': captionLanguage,
  'caption-length': captionLength,
  'caption-term': captionTerm,
  'caption-stale': captionStale,
  'quote-untracked': quoteUntracked,
  'quote-incomplete': quoteIncomplete,
  'quote-altered': quoteAltered,
  'quote-verbatim': quoteVerbatim,
  'quote-unverified': quoteUnverified,
  'punct-locale': punctLocale,
  'space-typed': spaceTyped,
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
  'figure-source': figureSource,
  'figure-typed': figureTyped,
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
  const ran = Object.entries(table).filter(
    ([code, { check }]) => check && checked.deck.checks.get(code)?.severity !== 'off',
  )
  const remembering = withMemory(checked)
  const findings = ran.flatMap(([code, { check }]) => check?.(remembering, limitsOf(code as RuleCode, checked)) ?? [])
  return settleFindings(
    checked,
    findings,
    Object.keys(table).filter((code) => table[code]?.check),
  )
}
