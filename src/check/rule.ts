import type { Accepted } from '../model/accepted.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'

/** A deck with everything rules may look at. */
export interface CheckedDeck {
  readonly deck: Deck
  /** One for each variant that is made, with the same slides, segments and ids. */
  readonly variants: readonly LocalizedDeck[]
  readonly accepted: Accepted
  /** The part of a place that holds just these words, at their 1-based occurrence; the whole place if it has none. */
  readonly locate: (place: Place, words: string, occurrence?: number) => Place
}

/** Numbers a rule goes by, by name. */
export type Limits = Readonly<Record<string, number>>

/** A rule says what is wrong with a deck; whether that is shown, and how severely, is decided in one place. */
export interface Rule {
  /** One sentence: why, and where its numbers come from. */
  readonly why: string
  /** The defaults; a deck may set others. */
  readonly limits: Limits
  /** All findings, once for all variants; absent for what is seen in the browser or in a PDF. */
  readonly check?: (checked: CheckedDeck, limits: Limits) => readonly Diagnostic[]
}
