import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { captionMissing } from './caption-missing.ts'
import { classifier } from './classifier.ts'
import { crossWord } from './cross-word.ts'
import { glossaryGap } from './glossary-gap.ts'
import { mixedScript } from './mixed-script.ts'
import { oneToMany } from './one-to-many.ts'
import { roundTrip } from './round-trip.ts'
import type { CheckedDeck, Limits, Rule } from './rule.ts'
import { settleFindings } from './settle.ts'

/** Every rule by its code: to add one is one file and one row. Code, severity and meaning are in `diagnosticKinds`. */
export const rules = {
  'caption-missing': captionMissing,
  'round-trip': roundTrip,
  'cross-word': crossWord,
  classifier,
  'mixed-script': mixedScript,
  'one-to-many': oneToMany,
  'glossary-gap': glossaryGap,
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
  const findings = ran.flatMap(([code, { check }]) => check?.(checked, limitsOf(code as RuleCode, checked)) ?? [])
  return settleFindings(
    checked,
    findings,
    Object.keys(table).filter((code) => table[code]?.check),
  )
}
