import { type ChineseLocale, isChinese, type Locale, locales } from '../../model/locale.ts'
import { type ConversionSettings, defaultConversion, type Vocabulary } from '../../model/vocabulary.ts'
import { alignToItself } from '../strings/aligned.ts'
import { convertText, notPrepared, type Tools } from './convert-text.ts'
import { convertVisible } from './invisible.ts'
import { createLibrary, type Library } from './library.ts'
import type { Conversion, Memory } from './memory.ts'
import { alone, type Surroundings } from './second-reader.ts'
import type { Word } from './words.ts'

/** Converts between kinds of Chinese. Dictionaries stay in its library, shared by all locales that need them. */
export interface Converter {
  /** Loads what conversions between these pairs of locales need, by script and with the converter's own vocabulary. */
  readonly prepare: (pairs: readonly (readonly [Locale, Locale])[]) => Promise<void>
  /**
   * Converts a text. From a locale to itself it only looks for what is wrong, and mends it if defects are to be repaired.
   * Throws if the pair was not prepared; a locale and itself, not prepared, give the text back unseen.
   * `around` is what stands beside the text in its paragraph, if it is a part of one.
   */
  readonly convert: (text: string, from: Locale, to: Locale, around?: Surroundings) => Conversion
  /** Every word, mark and space of a Chinese text, in order and without gaps. */
  readonly words: (text: string) => readonly Word[]
  /** The same converter with other options. It shares what is loaded; regional words must have been prepared. */
  readonly using: (options: ConverterOptions) => Converter
}

export interface ConverterOptions extends Partial<ConversionSettings> {
  /**
   * What becomes of characters that a program seems to have put into a traditional text: they are reported if absent,
   * repaired where a person says that the text is a program's, ignored where a person has decided already.
   */
  readonly defects?: 'ignored' | 'reported' | 'repaired'
  /** Words as published: whatever the other options say, their script may change and nothing else; nothing is repaired. */
  readonly verbatim?: boolean
}

/** What converters have in common: dictionaries, and what is known of earlier builds. */
export interface ConverterStock {
  readonly library: Library
  readonly memory?: Memory
}

/** Makes a converter; without the stock of others it has its own, which holds no dictionaries yet. */
export function createConverter(
  options: ConverterOptions = {},
  stock: ConverterStock = { library: createLibrary() },
): Converter {
  const settings = settle(options)
  const { library, memory } = stock
  const manner = Object.values(settings).join(' ')
  const findWordsCut = settings.boundaries ? library.wordFinder.wordsCut : undefined
  const reader = () => (settings.model ? library.reader() : undefined)
  return {
    words: (text) => {
      const make = () => library.wordFinder.words(text)
      return memory ? memory.words(text, make) : make()
    },
    prepare: async (pairs) => {
      const wanted = pairs.flatMap(([from, to]) => routesFor(from, to))
      const words = [...new Set<Vocabulary>(['script', settings.vocabulary])]
      await Promise.all([
        ...words.flatMap((vocabulary) => wanted.map(([from, to]) => library.load(from, to, vocabulary))),
        ...(settings.model && wanted.length > 0 ? [library.loadReader()] : []),
      ])
    },
    convert: (text, from, to, around = alone) => {
      if (!/\p{Script=Han}/u.test(text) || !isChinese(from) || !isChinese(to)) {
        if (from !== to && isChinese(from) !== isChinese(to)) throw notPrepared(from, to)
        return unchanged(text)
      }
      const seen = settings.model ? around : alone
      const tools: Tools = { settings, library, findWordsCut, reader: reader(), around: seen }
      const make = () => convertVisible(text, (visible) => convertText(visible, from, to, tools))
      const key = `${manner} ${from} ${to}${seen.before || seen.after ? ` ${seen.before}…${seen.after}` : ''}`
      return memory ? memory.conversion(key, text, make) : make()
    },
    using: (others) => createConverter({ ...options, ...others }, stock),
  }
}

type Settings = Required<ConverterOptions>

function settle(options: ConverterOptions): Settings {
  const settings: Settings = { ...defaultConversion, defects: 'reported', verbatim: false, ...options }
  if (!settings.verbatim) return settings
  return { ...settings, vocabulary: 'script', defects: settings.defects === 'ignored' ? 'ignored' : 'reported' }
}

/** The routes that a pair of locales takes. Traditional texts are looked at by a round trip. */
function routesFor(from: Locale, to: Locale): readonly (readonly [ChineseLocale, ChineseLocale])[] {
  if (!isChinese(from) || !isChinese(to)) return []
  const direct = from === to ? [] : [[from, to] as const]
  if (locales[to].script === 'Hans') return from === to ? [['zh-Hant-TW', to]] : direct
  if (locales[from].script === 'Hans') return direct
  return [...direct, [from, 'zh-Hans-CN'], ['zh-Hans-CN', from]]
}

function unchanged(text: string): Conversion {
  return { aligned: alignToItself(text), decisions: [] }
}

/**
 * The pairs of locales a deck must be prepared for: from every source to every target,
 * from the deck's language to every source (to find terms there), and to Simplified
 * (to tell whether a term differs by script only).
 */
export function pairsOf(
  language: Locale,
  sources: readonly Locale[],
  targets: readonly Locale[],
): readonly (readonly [Locale, Locale])[] {
  const froms = [language, ...sources]
  const direct = [
    ...froms.flatMap((from) => targets.map((to) => [from, to] as const)),
    ...sources.map((source) => [language, source] as const),
  ]
  const back = direct.flatMap(([from, to]) =>
    locales[from].script === 'Hans' && locales[to].script === 'Hant' ? [[to, 'zh-Hans-CN'] as const] : [],
  )
  return [...direct, ...back]
}
