import type { Decision } from '../model/localized.ts'

/** One sentence for a decision: what was done, and why. */
export function reasonOf(decision: Decision): string {
  const { from, to } = decision
  return `${from === to ? from : `${from} → ${to || '(nothing)'}`}: ${explain(decision)}.`
}

/** Why a decision was taken, and what else the text could read. */
export function explain(decision: Pick<Decision, 'kind' | 'to' | 'candidates' | 'probability' | 'basis'>): string {
  const { kind, candidates = [], probability, basis } = decision
  const others = candidates.join(' or ')
  if (probability === undefined) return `${reasons[kind]}${others && `; it could be ${others}`}`
  const ground = basis && kind !== 'unsure' ? grounds[basis] : reasons[kind]
  return `${ground}; ${compare(decision.to, others || 'another form', probability)}`
}

/** "in this context 乾 is 40 times as likely as 幹". */
function compare(shown: string, others: string, probability: number): string {
  const odds = probability / (1 - probability)
  if (odds > 1000) return `in this context ${shown} is over 1000 times as likely as ${others}`
  if (odds >= 1.2) return `in this context ${shown} is ${round(odds)} times as likely as ${others}`
  if (odds > 1 / 1.2) return `in this context ${shown} is as likely as ${others}`
  const against = 1 / odds > 1000 ? 'over 1000' : round(1 / odds)
  return `in this context ${others} is ${against} times as likely as ${shown}`
}

/** Two digits say as much as anyone may read into odds. */
function round(odds: number): string {
  return String(Number(odds.toPrecision(2)))
}

/** What stands behind a form, where the character model has an opinion of it. */
const grounds: Readonly<Record<NonNullable<Decision['basis']>, string>> = {
  character: 'OpenCC has no phrase here',
  phrase: 'OpenCC goes by a phrase',
  refused: "OpenCC's phrase ends inside a word and was refused",
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
  model: 'the character model overruled the dictionary',
  doubt: 'the character model holds it for wrong',
  unsure: 'another form is about as likely, or the word has several senses',
}
