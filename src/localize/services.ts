import type { Deck } from '../model/deck.ts'
import { isChinese, type Locale, type Variant } from '../model/locale.ts'
import type { Decision, LocalizedText } from '../model/localized.ts'
import type { Segment } from '../model/segment.ts'
import { type Converter, createConverter, pairsOf } from './convert.ts'
import { compileGlossary, type Glossary } from './glossary.ts'

/** A localized text with the decisions taken on the way. */
export interface TextIn {
  readonly text: LocalizedText
  readonly decisions: readonly Decision[]
}

/** What localizing decks shares: dictionaries, which are costly to build, for all decks of a build. */
export interface LocalizeServices {
  readonly converter: Converter
  /** Loads the dictionaries that a deck's variants need. */
  readonly prepare: (deck: Deck, variants: readonly Variant[]) => Promise<void>
  /** The deck's glossary, compiled once. */
  readonly glossaryOf: (deck: Deck) => Glossary
  /** A segment's text in a locale, made once for all variants that show it: every variant has the same captions. */
  readonly textOf: (segment: Segment, locale: Locale, make: () => TextIn | undefined) => TextIn | undefined
}

/** Makes services that hold nothing yet but a converter, which may be one with its dictionaries already loaded. */
export function createLocalizeServices(converter: Converter = createConverter()): LocalizeServices {
  const glossaries = new WeakMap<Deck['glossary'], Glossary>()
  const texts = new WeakMap<Segment, Map<Locale, TextIn | undefined>>()
  return {
    converter,
    prepare: (deck, variants) => {
      const targets = variants.flatMap(({ locale, caption }) => [locale, ...(caption ? [caption] : [])])
      return converter.prepare(pairsOf(deck.language, sourcesOf(deck), targets))
    },
    textOf: (segment, locale, make) => {
      const known = texts.get(segment) ?? new Map<Locale, TextIn | undefined>()
      texts.set(segment, known)
      if (!known.has(locale)) known.set(locale, make())
      return known.get(locale)
    },
    glossaryOf: (deck) => {
      const known = glossaries.get(deck.glossary) ?? compileGlossary(deck.glossary, deck.language, converter)
      glossaries.set(deck.glossary, known)
      return known
    },
  }
}

/** Chinese locales that texts of a deck may be converted from. */
function sourcesOf(deck: Deck): readonly Locale[] {
  const quoted = deck.slides.flatMap(({ slots }) => Object.keys(slots.quote?.text.texts ?? {}) as Locale[])
  // In a deck that is not Chinese, any Chinese text may be the one that others are converted from.
  const written = isChinese(deck.language)
    ? [deck.language]
    : [
        ...deck.slides.flatMap(({ slots }) => Object.keys(slots.title?.texts ?? {}) as Locale[]),
        ...deck.glossary.flatMap(({ forms }) => Object.keys(forms) as Locale[]),
      ]
  return [...new Set([...written, ...quoted])].filter(isChinese)
}
