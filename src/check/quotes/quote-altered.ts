import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { CheckedDeck, Limits, Rule } from '../rule.ts'
import { placeOf } from '../texts.ts'
import { quotationsOf, quoteMatcher } from './quotations.ts'

/** Words in quotation marks that differ a little from a quote of the deck. */
export const quoteAltered: Rule = {
  why: 'A quotation is exact or it is none; up to a third of the characters differing means the same words were meant (judgement).',
  limits: { han: 6, words: 5 },
  checkWhole: findAltered,
}

function findAltered(checked: CheckedDeck, limits: Limits): readonly Diagnostic[] {
  if (checked.deck.quotes.size === 0) return []
  const match = quoteMatcher(checked)
  return quotationsOf(checked, limits).flatMap(({ line, start, end, words }) => {
    const { kind, quote } = match(words)
    if (kind !== 'near' || !quote) return []
    const hint = `Write the words as quotes.yaml has them (line ${quote.text.place.line}), or take off the quotation marks.`
    const message = `These words are nearly, but not exactly, the quote "${quote.id}".`
    return [diagnose('quote-altered', placeOf(checked, line, start, end), message, hint)]
  })
}
