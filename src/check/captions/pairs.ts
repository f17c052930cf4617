import type { Deck } from '../../model/deck.ts'
import type { Place } from '../../model/diagnostic.ts'
import { type Locale, localeTags } from '../../model/locale.ts'
import type { Inline, Segment } from '../../model/segment.ts'
import { hashOf } from '../hash.ts'
import { fold } from '../quotes/fold.ts'
import { localesOf, type TextRole, textsOf } from '../texts.ts'
import { termsShown } from './terms-shown.ts'

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
  /** The ids of the slides it stands on, whose quote it is, or that cite it; none of texts of the deck. */
  readonly slides: readonly string[]
}

const ofData: readonly TextRole[] = ['quote', 'speaker', 'source']

/**
 * Every pair of a deck, captions and overrides: of its slides, its YAML and its quotes, and of sources it cites and
 * terms it shows. What only stands in the data, which decks may share, is not among them.
 */
export function pairsOf(deck: Deck): readonly Pair[] {
  const bySegment = slidesByData(deck)
  const texts = textsOf(deck).map(({ segment, slide, role }) => {
    const using = ofData.includes(role) ? bySegment.get(segment) : slide && [slide.id]
    return { segment, slides: using ?? [], isShown: role !== 'source' || using !== undefined }
  })
  return [
    ...texts.filter(({ isShown }) => isShown),
    ...termSegments(deck).map((segment) => ({ segment, slides: [] })),
  ].flatMap(({ segment, slides }) => pairsOfSegment(segment).map((pair) => ({ ...pair, slides })))
}

/** For the texts of quotes and sources the ids of the slides that show them. */
function slidesByData({ slides }: Deck): ReadonlyMap<Segment, readonly string[]> {
  const found = new Map<Segment, string[]>()
  for (const { id, slots, citations } of slides) {
    const { quote, bibliography = [] } = slots
    const cited = [...new Set([...citations, ...bibliography])]
    const ofSources = cited.flatMap(({ title, shortTitle, author, container }) => [
      title,
      shortTitle,
      author,
      container,
    ])
    for (const segment of [quote?.text, quote?.speaker, quote?.role, ...ofSources]) {
      if (!segment) continue
      const known = found.get(segment)
      if (known) known.push(id)
      else found.set(segment, [id])
    }
  }
  return found
}

/** The terms a deck shows, each form a text; English ones as the glossary has them, singular and plural. */
function termSegments(deck: Deck): readonly Segment[] {
  return termsShown(deck).map(({ id, forms, place }) => {
    const given = localeTags.flatMap((locale) => {
      const text = forms[locale]
      return text ? [[locale, { inlines: [{ kind: 'text', text }], place }] as const] : []
    })
    return { id: `term.${id}`, kind: 'label', language: deck.language, texts: Object.fromEntries(given), place }
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
