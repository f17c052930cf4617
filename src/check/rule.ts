import type { Diagnostic } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'

/** A rule looks at a deck in one variant and says what is wrong with it. */
export type Rule = (deck: LocalizedDeck) => readonly Diagnostic[]
