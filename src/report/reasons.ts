import type { Decision } from '../model/localized.ts'

/** One sentence for a decision: what was done, and why. */
export function reasonOf({ kind, from, to, candidates }: Decision): string {
  const others = candidates?.length ? `; it could be ${candidates.join(' or ')}` : ''
  const change = from === to ? from : `${from} → ${to || '(nothing)'}`
  return `${change}: ${reasons[kind]}${others}.`
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
