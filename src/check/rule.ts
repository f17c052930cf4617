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
  /** Remembers, while the rules of a deck run, what `make` made of it. */
  readonly once?: <T>(make: (checked: CheckedDeck) => T) => T
}

/** What several rules need of a deck, made once for all of them; `make` must be the same function each time. */
export function shared<T>(checked: CheckedDeck, make: (checked: CheckedDeck) => T): T {
  return checked.once ? checked.once(make) : make(checked)
}

/** A deck to check that remembers what is shared between rules. */
export function withMemory(checked: CheckedDeck): CheckedDeck {
  const made = new Map<unknown, unknown>()
  const once = <T>(make: (deck: CheckedDeck) => T): T => {
    if (!made.has(make)) made.set(make, make(checked))
    return made.get(make) as T
  }
  return { ...checked, once }
}

/** Numbers a rule goes by, by name. */
export type Limits = Readonly<Record<string, number>>

type Check = (checked: CheckedDeck, limits: Limits) => readonly Diagnostic[]

/** A rule says what is wrong with a deck; whether that is shown, and how severely, is decided in one place. */
export interface Rule {
  /** One sentence: why, and where its numbers come from. */
  readonly why: string
  /** The defaults; a deck may set others. */
  readonly limits: Limits
  /**
   * What is wrong with the deck's own texts, its data, and with each slide by itself, once for all variants; absent
   * for what is seen in the browser or in a PDF. It may be asked about some of the slides only.
   */
  readonly check?: Check
  /** What only shows when all slides are looked at; of their variants it may look at quotes alone. */
  readonly checkWhole?: Check
}
