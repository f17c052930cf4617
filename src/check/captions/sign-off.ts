import type { Accepted } from '../../model/accepted.ts'
import type { Deck } from '../../model/deck.ts'
import { pairsOf } from './pairs.ts'

/** What signing pairs off changes. */
export interface SignOff {
  readonly accepted: Accepted
  /** Pairs signed off, those that were so already included. */
  readonly total: number
  readonly added: number
  /** Pairs forgotten, as the deck does not hold them any more. */
  readonly removed: number
}

/**
 * Signs off the pairs of a whole deck, or those of some slides by id, and forgets what they replace:
 * for a whole deck every pair it no longer holds, for slides those that share a text with a new pair.
 */
export function signOff(deck: Deck, slides: readonly string[] | undefined): SignOff {
  const { decisions, pairs: known } = deck.accepted
  const pairs = pairsOf(deck)
  const current = new Set(pairs.map(({ key }) => key))
  const chosen = pairs.filter((pair) => !slides || pair.slides.some((id) => slides.includes(id)))
  const signed = new Set(chosen.map(({ key }) => key))
  const fresh = [...signed].filter((key) => !known.has(key)).flatMap((key) => key.split(' '))
  const kept = [...known].filter((key) => {
    if (current.has(key)) return true
    return slides !== undefined && !key.split(' ').some((hash) => fresh.includes(hash))
  })
  return {
    accepted: { decisions, pairs: new Set([...kept, ...signed]) },
    total: signed.size,
    added: fresh.length / 2,
    removed: known.size - kept.length,
  }
}
