import type { Diagnostic } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { captionMissing } from './caption-missing.ts'
import type { Rule } from './rule.ts'

/** Every rule; to add one is one file and one row. */
const rules: readonly Rule[] = [captionMissing]

/** What all rules say about a deck in all its variants. The same finding in two variants is one diagnostic. */
export function checkDecks(decks: readonly LocalizedDeck[]): readonly Diagnostic[] {
  return decks.flatMap((deck) => rules.flatMap((rule) => rule(deck)))
}
