import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { captionMissing } from './caption-missing.ts'
import { figureAgreement } from './figure-agreement.ts'
import { figureAmbiguous } from './figure-ambiguous.ts'
import { figureApproximation } from './figure-approximation.ts'
import { figureDataset } from './figure-dataset.ts'
import { figureSource } from './figure-source.ts'
import { figureTyped } from './figure-typed.ts'
import { type CheckedDeck, type Limits, type Rule, withMemory } from './rule.ts'
import { settleFindings } from './settle.ts'

/** Every rule by its code: to add one is one file and one row. Code, severity and meaning are in `diagnosticKinds`. */
export const rules = {
  'caption-missing': captionMissing,
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
