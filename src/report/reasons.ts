import type { Decision } from '../model/localized.ts'

/** One sentence for a decision: what was done, and why. */
export function reasonOf(decision: Decision): string {
  const { from, to } = decision
  return `${from === to ? from : `${from} → ${to || '(nothing)'}`}: ${explain(decision)}.`
}

/** Why a decision was taken, and what else the text could read. */
export function explain({ kind, candidates }: Pick<Decision, 'kind' | 'candidates'>): string {
  return `${reasons[kind]}${candidates?.length ? `; it could be ${candidates.join(' or ')}` : ''}`
}

/** True for a decision that shows: something reads otherwise, or was written for the locale. */
export function isVisible({ kind, from, to }: Decision): boolean {
  return kind === 'override' || from !== to
}

const reasons: Readonly<Record<Decision['kind'], string>> = {
  converted: 'converted by OpenCC',
  glossary: 'given in the glossary',
  veto: 'a phrase of OpenCC was refused because it ends inside a word',
  punctuation: 'a mark of this locale',
  override: 'written for this locale',
  protected: 'left alone',
  repaired: 'a wrong character of a machine-made text was mended',
  suspect: 'to Simplified and back it reads otherwise',
  default: 'no phrase decides which form is meant',
  classifier: 'a measure word after a number',
  mixed: 'a character of the other script',
  held: 'left, because its regional form depends on the sense',
}
