import { type ChineseLocale, locales } from '../../model/locale.ts'
import type { GlyphStyle, Vocabulary } from '../../model/vocabulary.ts'
import type { CompiledRoute } from './chain.ts'
import { correctionsFor, everydayFrom, phrasesFrom, phrasesTo } from './corrections.ts'
import { compileDictionary, type Dictionary, stackDictionaries } from './dictionary.ts'
import { type FormIn, formsBy } from './forms.ts'
import { loadCharacters, loadRoute, type Route } from './opencc.ts'
import { loadSecondReader, type SecondReader } from './second-reader.ts'
import { keptIn, variantsFor } from './variants.ts'
import type { ReadWeights } from './weights.ts'
import { createWordFinder, type WordFinder } from './words.ts'

/** How a route is meant to go. */
export interface RouteOptions {
  readonly vocabulary: Vocabulary
  readonly glyphs: GlyphStyle
}

/** The dictionaries that converters share. */
export interface Library {
  readonly wordFinder: WordFinder
  /** Loads what leads from one locale to another. A locale and itself are no pair. */
  readonly load: (from: ChineseLocale, to: ChineseLocale, vocabulary: Vocabulary) => Promise<void>
  /** A loaded route, or undefined. */
  readonly routeOf: (from: ChineseLocale, to: ChineseLocale, options: RouteOptions) => CompiledRoute | undefined
  /** The form of a character in a script, by itself; the character if it has no other, undefined if nothing was loaded. */
  readonly characterIn: (script: 'Hans' | 'Hant', character: string) => string | undefined
  /** Loads the character model, if the library was made with one. Throws an EnvironmentError if it is damaged. */
  readonly loadReader: () => Promise<void>
  /** The loaded character model, or undefined. */
  readonly reader: () => SecondReader | undefined
}

/** Makes a library that holds nothing yet. Without `readWeights` it has no character model. */
export function createLibrary(readWeights?: ReadWeights): Library {
  const routes = new Map<string, Promise<Route>>()
  const loaded = new Map<string, Route>()
  const compiled = new Map<string, CompiledRoute>()
  const characters = new Map<'Hans' | 'Hant', FormIn>()
  const compile = createCompiler()
  let loading: Promise<SecondReader> | undefined
  let reader: SecondReader | undefined
  return {
    wordFinder: createWordFinder(),
    loadReader: async () => {
      if (!readWeights) return
      loading ??= loadSecondReader(readWeights)
      reader = await loading
    },
    reader: () => reader,
    load: async (from, to, vocabulary) => {
      const key = `${from} ${to} ${vocabulary}`
      const route = routes.get(key) ?? loadRoute(from, to, vocabulary)
      routes.set(key, route)
      const { script } = locales[to]
      const [steps, single] = await Promise.all([route, loadCharacters(script)])
      loaded.set(key, steps)
      characters.set(script, compile.characters(script, single))
    },
    routeOf: (from, to, options) => {
      const { vocabulary, glyphs } = options
      const key = `${from} ${to} ${vocabulary} ${glyphs}`
      const known = compiled.get(key)
      const route = loaded.get(`${from} ${to} ${vocabulary}`)
      if (known || !route) return known
      const own = {
        variants: variantsFor(to),
        phrases: phrasesFrom(from),
        everyday: everydayFrom(from, to, options),
        words: phrasesTo(to),
        kept: keptIn(to),
        corrections: correctionsFor(from, to, options),
      }
      const made = compile.route(route, own)
      compiled.set(key, made)
      return made
    },
    characterIn: (script, character) => {
      return characters.get(script)?.(character)
    },
  }
}

/** What is not OpenCC's: variants and phrases that come before its own, what it leaves alone, and corrections after it. */
interface Own {
  readonly variants: string
  readonly phrases: readonly string[]
  /** Regional words, which are no more trusted than OpenCC's. */
  readonly everyday: readonly string[]
  /** The same where the last step decides: what comes before it may change glyphs. */
  readonly words: readonly string[]
  readonly kept: readonly string[]
  readonly corrections: readonly string[]
}

/** Opens dictionaries, each once: routes have most of them in common. */
function createCompiler() {
  const dictionaries = new Map<string, Dictionary>()
  const one = (serialized: string) => {
    const dictionary = dictionaries.get(serialized) ?? compileDictionary(serialized)
    dictionaries.set(serialized, dictionary)
    return dictionary
  }
  const stack = (group: readonly string[]) => stackDictionaries(group.map(one))
  const route = (
    { normalization, segmentation, chain }: Route,
    { variants, phrases, everyday, words, kept, corrections }: Own,
  ): CompiledRoute => ({
    normalization: stack([variants, ...normalization]),
    segmentation: stack([...phrases, ...everyday, ...words, ...segmentation]),
    own: stack([...phrases, ...words]),
    chain: chain.map(({ dictionaries: loaded, own, held, heldAmong, lenient = false }, at) => {
      const last = at === chain.length - 1
      const before = [
        ...(at === 0 ? [...phrases, ...everyday] : []),
        ...(last ? [...words, ...kept] : []),
        ...(own === undefined ? [] : [own]),
      ]
      const group = [...before, ...loaded]
      if (held === undefined) return { stack: stack(group) }
      const holding = (words: string) => ({
        stack: stack([words, ...group]),
        held: { words: stack([words]), rewording: stack(group), lenient },
      })
      return {
        ...holding(held),
        ...(heldAmong && { among: { isMeant: heldAmong.isMeant, stage: holding(heldAmong.held) } }),
      }
    }),
    corrections: stack(corrections),
  })
  const characters = (script: 'Hans' | 'Hant', single: string): FormIn => formsBy(script, single, one)
  return { characters, route }
}
