import type { Deck } from '../../model/deck.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Locale } from '../../model/locale.ts'
import type { Inline, Segment } from '../../model/segment.ts'
import { hashOf } from '../hash.ts'
import { fold } from '../quotes/fold.ts'
import { localesOf, type TextRole, textsOf } from '../texts.ts'

/** One of the two texts of a pair. */
export interface PairSide {
  readonly locale: Locale
  readonly hash: string
  readonly place: Place
}

/** A text in the language it was written in, and its counterpart in another locale: what a person signs off. */
export interface Pair {
  /** The hashes of the two texts with a space between, as in `accepted.json`. */
  readonly key: string
  readonly source: PairSide
  readonly other: PairSide
  /** The id of the slide it stands on or whose quote it is; undefined for texts of the deck. */
  readonly slides: readonly string[]
}

const signed: readonly TextRole[] = ['deck', 'title', 'subtitle', 'body', 'note', 'quote', 'speaker']

/** Every pair of a deck, captions and overrides, those of its quotes included. */
export function pairsOf(deck: Deck): readonly Pair[] {
  const quoting = (segment: Segment) =>
    deck.slides.filter(({ slots: { quote } }) => quote && [quote.text, quote.speaker, quote.role].includes(segment))
  return textsOf(deck)
    .filter(({ role }) => signed.includes(role))
    .flatMap(({ segment, slide, role }) => {
      const slides = role === 'quote' || role === 'speaker' ? quoting(segment) : slide ? [slide] : []
      const ids = slides.map(({ id }) => id)
      return pairsOfSegment(segment).map((pair) => ({ ...pair, slides: ids }))
    })
}

/** Those of the keys that the pairs do not have any more: of two equal ones that were signed off, one may be left. */
export function missingFrom(keys: readonly string[], pairs: readonly Pair[]): readonly string[] {
  const left = new Map<string, number>()
  for (const { key } of pairs) left.set(key, (left.get(key) ?? 0) + 1)
  return keys.filter((key) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

function pairsOfSegment(segment: Segment): readonly Omit<Pair, 'slides'>[] {
  const others = localesOf(segment).filter((locale) => locale !== segment.language)
  const source = others.length > 0 ? sideOf(segment, segment.language) : undefined
  if (!source) return []
  return others.flatMap((locale) => {
    const other = sideOf(segment, locale)
    return other ? [{ key: `${source.hash} ${other.hash}`, source, other }] : []
  })
}

function sideOf({ texts }: Segment, locale: Locale): PairSide | undefined {
  const text = texts[locale]
  return text && { locale, hash: hashOf(fold(signatureOf(text.inlines))), place: text.place }
}

/** The words of a text with its expressions as they were written, without markup. */
function signatureOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return signatureOf(inline.children)
      if ('text' in inline) return inline.text
      if (inline.kind !== 'expression') return ''
      const { helper, args, options } = inline.expression
      return `{{${JSON.stringify([helper, args, options])}}}`
    })
    .join('')
}
