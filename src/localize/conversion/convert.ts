import { type ChineseLocale, isChinese, type Locale, locales } from '../../model/locale.ts'
import type { Decision } from '../../model/localized.ts'
import { type ConversionSettings, defaultConversion, type Vocabulary } from '../../model/vocabulary.ts'
import { type Aligned, alignThrough, alignToItself, applyEdits, type Edit, findOffset } from '../strings/aligned.ts'
import { type CompiledRoute, convertByRoute } from './chain.ts'
import { isAccepted } from './characters.ts'
import { findClassifiers } from './classifier.ts'
import { createLibrary, type Library } from './library.ts'
import type { Conversion, Memory } from './memory.ts'
import { isPlain } from './plain-words.ts'
import { goRound, judge, listGuesses, type RoundTrip, type Verdict } from './round-trip.ts'
import { listChanges, listClassifiers, listDefaults, listHolds, listMixed, listVetoes } from './trace.ts'
import type { Word } from './words.ts'

/** Converts between kinds of Chinese. Dictionaries stay in its library, shared by all locales that need them. */
export interface Converter {
  /** Loads what conversions between these pairs of locales need, by script and with the converter's own vocabulary. */
  readonly prepare: (pairs: readonly (readonly [Locale, Locale])[]) => Promise<void>
  /**
   * Converts a text. From a locale to itself it only looks for what is wrong, and mends it if defects are to be repaired.
   * Throws if the pair was not prepared; a locale and itself, not prepared, give the text back unseen.
   */
  readonly convert: (text: string, from: Locale, to: Locale) => Conversion
  /** Whether traditional texts of one locale, taken together, are evidently the work of a program. */
  readonly judge: (texts: readonly string[], locale: Locale) => Verdict
  /** Every word, mark and space of a Chinese text, in order and without gaps. */
  readonly words: (text: string) => readonly Word[]
  /** The same converter with other options. It shares what is loaded; regional words must have been prepared. */
  readonly using: (options: ConverterOptions) => Converter
}

export interface ConverterOptions extends Partial<ConversionSettings> {
  /**
   * What becomes of characters that a program seems to have put into a traditional text: they are reported if absent,
   * repaired where the whole text was found to be a program's, ignored where a person has decided already.
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
  const tools: Tools = {
    settings,
    library,
    findWordsCut: settings.boundaries ? library.wordFinder.wordsCut : undefined,
  }
  return {
    words: (text) => {
      const make = () => library.wordFinder.words(text)
      return memory ? memory.words(text, make) : make()
    },
    prepare: async (pairs) => {
      const wanted = pairs.flatMap(([from, to]) => routesFor(from, to))
      const words = [...new Set<Vocabulary>(['script', settings.vocabulary])]
      await Promise.all(words.flatMap((vocabulary) => wanted.map(([from, to]) => library.load(from, to, vocabulary))))
    },
    convert: (text, from, to) => {
      if (!/\p{Script=Han}/u.test(text) || !isChinese(from) || !isChinese(to)) {
        if (from !== to && isChinese(from) !== isChinese(to)) throw notPrepared(from, to)
        return unchanged(text)
      }
      const make = () => convertText(text, from, to, tools)
      return memory ? memory.conversion(`${manner} ${from} ${to}`, text, make) : make()
    },
    judge: (texts, locale) => {
      if (!isChinese(locale) || locales[locale].script !== 'Hant') return judge(0, 0)
      const trips = texts.map((text) => tripOf(text, locale, tools)?.differences.length ?? 0)
      const han = texts.reduce((sum, text) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0)
      return judge(
        han,
        trips.reduce((sum, count) => sum + count, 0),
      )
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

interface Tools {
  readonly settings: Settings
  readonly library: Library
  readonly findWordsCut: Library['wordFinder']['wordsCut'] | undefined
}

/** The routes that a pair of locales takes. Traditional texts are looked at by a round trip. */
function routesFor(from: Locale, to: Locale): readonly (readonly [ChineseLocale, ChineseLocale])[] {
  if (!isChinese(from) || !isChinese(to)) return []
  const direct = from === to ? [] : [[from, to] as const]
  if (locales[to].script === 'Hans') return from === to ? [['zh-Hant-TW', to]] : direct
  if (locales[from].script === 'Hans') return direct
  return [...direct, [from, 'zh-Hans-CN'], ['zh-Hans-CN', from]]
}

function notPrepared(from: Locale, to: Locale): Error {
  return new Error(`The conversion from ${from} to ${to} was not prepared.`)
}

function unchanged(text: string): Conversion {
  return { aligned: alignToItself(text), decisions: [] }
}

function convertText(text: string, from: ChineseLocale, to: ChineseLocale, tools: Tools): Conversion {
  const { library, settings } = tools
  const route = from === to ? undefined : library.routeOf(from, to, settings)
  if (from !== to && !route) throw notPrepared(from, to)
  const traditional = locales[from].script === 'Hant' && locales[to].script === 'Hant'
  const trip = traditional && settings.defects !== 'ignored' ? tripOf(text, from, tools) : undefined
  const repairing = trip !== undefined && settings.defects === 'repaired'
  const mended = repairing ? repair(text, from, trip) : { aligned: alignToItself(text), decisions: [] }
  const routed = route ? follow(route, mended.aligned, from, to, tools) : mended
  const glyphs = traditional ? library.routeOf('zh-Hans-CN', from, settings) : undefined
  const { aligned } = routed
  const mixed = listMixed(aligned, to, library, glyphs)
  const isMixed = new Set(mixed.map(({ offset }) => offset))
  const suspects = (repairing ? [] : (trip?.differences ?? [])).filter(
    ({ offset, from: written, to: returned }) => !isMixed.has(offset) && !isAccepted(written, returned),
  )
  const decisions: Decision[] = [
    ...mended.decisions,
    ...(route ? routed.decisions : []),
    ...suspects.map((difference): Decision => ({ kind: 'suspect', ...difference })),
    ...(repairing && glyphs ? listDefaults(text, aligned, trip.guesses, glyphs) : []),
    ...mixed,
    ...(settings.defects === 'ignored' ? [] : listClassifiers(text, aligned, from, to)),
  ]
  return { aligned, decisions: decisions.sort((one, other) => one.offset - other.offset) }
}

function tripOf(text: string, from: ChineseLocale, { library, settings, findWordsCut }: Tools): RoundTrip | undefined {
  const script = { ...settings, vocabulary: 'script' } as const
  const there = library.routeOf(from, 'zh-Hans-CN', script)
  const back = library.routeOf('zh-Hans-CN', from, script)
  return there && back && goRound(text, { there, back, findWordsCut })
}

/** Puts the characters right that a round trip does not give back; regional glyphs stay as written. */
function repair(text: string, locale: ChineseLocale, { differences }: RoundTrip): Conversion {
  const mended = differences.map(({ offset, from, to }) => ({ offset, from, to }))
  for (const { offset, written, form } of findClassifiers(text, locale)) {
    if (form !== undefined && written === '只' && form !== written) mended.push({ offset, from: written, to: form })
  }
  mended.sort((one, other) => one.offset - other.offset)
  const edits = mended
    .filter(({ offset }, at) => offset !== mended[at + 1]?.offset)
    .map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to }))
  const aligned = applyEdits(alignToItself(text), edits)
  const decisions = edits.map(({ start, end, text: to }): Decision => {
    return { kind: 'repaired', offset: start, from: text.slice(start, end), to }
  })
  return { aligned, decisions }
}

/** Follows a route; decisions have offsets in the source of the text that comes in. */
function follow(route: CompiledRoute, source: Aligned, from: ChineseLocale, to: ChineseLocale, tools: Tools) {
  const { text } = source
  const converted = convertByRoute(text, route, tools.findWordsCut)
  const result = {
    ...converted,
    aligned: applyEdits(converted.aligned, classify(text, converted.aligned, to, tools.settings)),
  }
  const all = locales[from].script === 'Hans' ? listGuesses(result) : []
  const guesses = all.filter(({ offset }) => !isPlain(text, offset))
  const decisions = [
    ...listChanges(result),
    ...listVetoes(text, route, result),
    ...listHolds(text, result),
    ...listDefaults(text, result.aligned, guesses, route),
  ].map((decision) => ({ ...decision, offset: source.offsets[decision.offset] ?? 0 }))
  return { aligned: alignThrough(result.aligned, source), decisions }
}

/** The classifiers that nouns ask for in a locale. */
function classify(text: string, aligned: Aligned, to: ChineseLocale, { verbatim }: Settings): Edit[] {
  return findClassifiers(text, to, verbatim).flatMap(({ offset, form }) => {
    const start = findOffset(aligned, offset)
    return form === undefined || aligned.offsets[start] !== offset ? [] : [{ start, end: start + 1, text: form }]
  })
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
