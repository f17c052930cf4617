import type { Deck } from '../model/deck.ts'
import type { Cache } from '../model/effects.ts'
import type { Locale, Variant } from '../model/locale.ts'
import type { Decision, LocalizedText } from '../model/localized.ts'
import type { Segment } from '../model/segment.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { type Converter, createConverter, pairsOf } from './conversion/convert.ts'
import { tablesVersion } from './conversion/corrections.ts'
import { modelVersion } from './conversion/edition.ts'
import { compileGlossary, type Glossary } from './conversion/glossary.ts'
import { createLibrary, type Library } from './conversion/library.ts'
import { createMemory, type Memory, memoryVersion } from './conversion/memory.ts'
import { openccVersion } from './conversion/opencc.ts'
import type { ReadWeights } from './conversion/weights.ts'
import { quotationsIn, sourceLocales, titlesIn } from './deck-texts.ts'

/** A localized text with the decisions taken on the way. */
export interface TextIn {
  readonly text: LocalizedText
  readonly decisions: readonly Decision[]
}

/** What localizing decks shares: dictionaries, which are costly to load, for all decks of a build. */
export interface LocalizeServices {
  /** Loads the dictionaries that a deck's variants need. */
  readonly prepare: (deck: Deck, variants: readonly Variant[]) => Promise<void>
  /**
   * Localizes a deck with what earlier builds keep of it: dictionaries are loaded only if a text is new, and the work
   * is then done again. What was new is kept for the next build. `whole` is the deck that this one has some slides of:
   * it is what is judged, and what is kept of its other slides stays.
   */
  readonly remember: <T>(deck: Deck, variants: readonly Variant[], work: () => T, whole?: Deck) => Promise<T>
  /** What one deck is localized with. It must be prepared, or remembered. */
  readonly toolsOf: (deck: Deck) => DeckTools
  /**
   * Has a deck localized with the glossary and the verdict of another one, whose texts it shares: one that differs in
   * nothing but its slides. Both need the same preparation.
   */
  readonly share: (from: Deck, to: Deck) => void
}

export interface DeckTools {
  /** Converts as the deck asks for. */
  readonly converter: Converter
  /** Whether a text is a quotation. */
  readonly isQuotation: (segment: Segment) => boolean
  /** Whether a text is the title of a source, or of what it appeared in. */
  readonly isTitle: (segment: Segment) => boolean
  /** The deck's glossary, compiled once for either vocabulary. */
  readonly glossaryIn: (vocabulary: Vocabulary) => Glossary
  /** A segment's text in a locale, made once for all variants that show it: every variant has the same captions. */
  readonly textOf: (segment: Segment, key: string, make: () => TextIn | undefined) => TextIn | undefined
}

/** What services may have of the world outside. */
export interface LocalizeEffects {
  readonly cache: Cache
  /** The version of ICU, on which word boundaries depend. */
  readonly icu: string
  /** The absolute path of a file in the project. */
  readonly projectPath: (path: string) => string
  /** Reads the character model. */
  readonly weights: ReadWeights
}

/**
 * Makes services that hold nothing yet; without effects they remember nothing either. The character model is read with
 * `weights`; without that there is none.
 */
export function createLocalizeServices(
  effects?: LocalizeEffects,
  weights: ReadWeights | undefined = effects?.weights,
): LocalizeServices {
  const library = createLibrary(weights)
  const tools = new WeakMap<Deck, DeckTools>()
  const equip = (deck: Deck, memory?: Memory) => {
    const made = createTools(deck, library, memory)
    tools.set(deck, made)
    return made
  }
  const prepare = (deck: Deck, variants: readonly Variant[]) => {
    const words = [deck.conversion.vocabulary, ...deck.slides.map((slide) => slide.vocabulary)]
    const vocabulary = words.includes('regional') ? 'regional' : 'script'
    return createConverter({ ...deck.conversion, vocabulary }, { library }).prepare(pairsFor(deck, variants))
  }
  return {
    prepare,
    remember: async (deck, variants, work, whole = deck) => {
      const key = effects && keyOf(deck, variants, effects)
      const kept = key === undefined ? undefined : await effects?.cache.get(key)
      const memory = createMemory(kept && new TextDecoder().decode(kept), whole === deck ? 'used' : 'all')
      const attempt = () => {
        equip(deck, memory)
        return memory.isMissing() ? undefined : { of: work() }
      }
      const prepared = async () => {
        await prepare(whole, variants)
        memory.open()
        equip(deck, memory)
        return { of: work() }
      }
      const known = kept && attempt()
      const result = known && !memory.isMissing() ? known : await prepared()
      const fresh = memory.serialize()
      if (key !== undefined && fresh !== undefined) await effects?.cache.set(key, new TextEncoder().encode(fresh))
      return result.of
    },
    toolsOf: (deck) => tools.get(deck) ?? equip(deck),
    share: (from, to) => {
      const quotations = quotationsIn(to)
      const shared = tools.get(from) ?? equip(from)
      tools.set(to, { ...shared, isQuotation: (segment) => quotations.has(segment) })
    },
  }
}

function createTools(deck: Deck, library: Library, memory: Memory | undefined): DeckTools {
  const converter = createConverter(deck.conversion, { library, ...(memory && { memory }) })
  const glossaries = new Map<Vocabulary, Glossary>()
  const texts = new WeakMap<Segment, Map<string, TextIn | undefined>>()
  const quotations = quotationsIn(deck)
  const titles = titlesIn(deck)
  return {
    converter,
    isQuotation: (segment) => quotations.has(segment),
    isTitle: (segment) => titles.has(segment),
    glossaryIn: (vocabulary) => {
      // Forms that the author gives, and those made of them, are no text to be mended.
      const made = () =>
        compileGlossary(deck.glossary, deck.chinese, converter.using({ vocabulary, defects: 'ignored' }))
      const known = glossaries.get(vocabulary) ?? made()
      glossaries.set(vocabulary, known)
      return known
    },
    textOf: (segment, key, make) => {
      const known = texts.get(segment) ?? new Map<string, TextIn | undefined>()
      texts.set(segment, known)
      if (!known.has(key)) known.set(key, make())
      return known.get(key)
    },
  }
}

function pairsFor(deck: Deck, variants: readonly Variant[]): readonly (readonly [Locale, Locale])[] {
  const targets = variants.flatMap(({ locale, caption }) => [locale, ...(caption ? [caption] : [])])
  return [
    ...pairsOf(deck.language, sourceLocales(deck), targets),
    ...targets.map((locale) => [locale, locale] as const),
  ]
}

/**
 * One entry for a deck and its variants. What a conversion depends on besides (vocabulary, glyphs, boundaries, route,
 * text) is part of its key inside the entry; the glossary cuts the text before it is converted, and so is in the text.
 */
function keyOf(deck: Deck, variants: readonly Variant[], { icu, projectPath }: LocalizeEffects): string {
  const shown = variants.map(({ locale, caption }) => `${locale}/${caption}`)
  const versions = [memoryVersion, openccVersion, tablesVersion, modelVersion, icu]
  return ['conversion', ...versions, projectPath(deck.file), ...shown].join(' ')
}
