import type { Accepted } from '../../model/accepted.ts'
import type { Deck } from '../../model/deck.ts'
import { signFigures } from '../figures/data/signed.ts'
import { missingFrom, pairsOf } from './pairs.ts'

/** What signing pairs off changes. */
export interface SignOff {
  readonly accepted: Accepted
  /** Pairs signed off, those that were so already included; equal ones are one. */
  readonly total: number
  readonly added: number
  /** Pairs forgotten, as the deck does not hold them any more. */
  readonly removed: number
}

/**
 * Signs off the pairs of a whole deck, or those of some slides by id with all that are equal to them, and forgets what
 * they replace: for a whole deck every pair it no longer holds, for slides those that share a text with a new pair.
 */
export function signOff(deck: Deck, slides: readonly string[] | undefined): SignOff {
  const { decisions, pairs } = deck.accepted
  const known = new Set(pairs)
  const current = pairsOf(deck)
  const chosen = current.filter((pair) => !slides || pair.slides.some((id) => slides.includes(id)))
  const signed = new Set(chosen.map(({ key }) => key))
  const added = [...signed].filter((key) => !known.has(key))
  const fresh = new Set(added.flatMap((key) => key.split(' ')))
  const isReplaced = (key: string) => slides === undefined || key.split(' ').some((hash) => fresh.has(hash))
  const left = missingFrom(pairs, current).filter((key) => !isReplaced(key))
  const held = current.map(({ key }) => key).filter((key) => signed.has(key) || known.has(key))
  const kept = new Set([...held, ...left])
  return {
    accepted: { decisions, pairs: [...held, ...left], figures: signFigures(deck, slides) },
    total: signed.size,
    added: added.length,
    removed: [...known].filter((key) => !kept.has(key)).length,
  }
}
