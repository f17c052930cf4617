import { type ChineseLocale, isChinese, type Locale, locales } from '../model/locale.ts'
import type { Decision } from '../model/localized.ts'
import { type Aligned, alignToItself, findOffset } from './aligned.ts'
import { type ChainResult, type CompiledRoute, convertByRoute } from './chain.ts'
import { compileDictionary, type Dictionary } from './dictionary.ts'
import { type DictionaryGroup, loadRoute, type Route } from './opencc.ts'
import { createWordFinder, type Word } from './words.ts'

export interface Conversion {
  readonly aligned: Aligned
  /** What was changed and what was refused, with offsets in the source. */
  readonly decisions: readonly Decision[]
}

/** Converts between kinds of Chinese. Dictionaries stay in it, shared by all locales that need them. */
export interface Converter {
  /** Loads what conversions between these pairs of locales need; pairs that need nothing are allowed. */
  readonly prepare: (pairs: readonly (readonly [Locale, Locale])[]) => Promise<void>
  /** Converts by script only. Throws if the pair was not prepared. */
  readonly convert: (text: string, from: Locale, to: Locale) => Conversion
  /** Every word, mark and space of a Chinese text, in order and without gaps. */
  readonly words: (text: string) => readonly Word[]
}

export interface ConverterOptions {
  /** Whether a phrase may not end inside a word that begins later; true if absent. */
  readonly boundaries?: boolean
}

/** Makes a converter that holds no dictionaries yet. */
export function createConverter({ boundaries = true }: ConverterOptions = {}): Converter {
  const routes = new Map<string, CompiledRoute>()
  const dictionaries = new Map<string, Dictionary>()
  const { words, wordsCut } = createWordFinder()
  const compileGroup = (group: DictionaryGroup) =>
    group.map((serialized) => {
      const dictionary = dictionaries.get(serialized) ?? compileDictionary(serialized)
      dictionaries.set(serialized, dictionary)
      return dictionary
    })
  const compileRoute = (route: Route, from: ChineseLocale, to: ChineseLocale): CompiledRoute => ({
    normalization: compileGroup(route.normalization),
    segmentation: compileGroup(route.segmentation),
    chain: route.chain.map(compileGroup),
    corrections: compileGroup(correctionsFor(from, to)),
  })
  return {
    words,
    prepare: async (pairs) => {
      for (const [from, to] of pairs) {
        if (from === to || !isChinese(from) || !isChinese(to) || routes.has(`${from} ${to}`)) continue
        routes.set(`${from} ${to}`, compileRoute(await loadRoute(from, to), from, to))
      }
    },
    convert: (text, from, to) => {
      if (from === to) return { aligned: alignToItself(text), decisions: [] }
      const route = routes.get(`${from} ${to}`)
      if (!route) throw new Error(`The conversion from ${from} to ${to} was not prepared.`)
      if (!/\p{Script=Han}/u.test(text)) return { aligned: alignToItself(text), decisions: [] }
      const result = convertByRoute(text, route, boundaries ? wordsCut : undefined)
      return { aligned: result.aligned, decisions: [...listChanges(result), ...listVetoes(text, route, result)] }
    },
  }
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

/** Errors of OpenCC (箇, 广), and words of two accepted spellings in the one that the press uses. */
const spellings = '一箇中國 一個中國|广部 廣部|據瞭解 據了解|宣佈 宣布'

/**
 * Glyphs of the Hong Kong press, in place of those of the Education Bureau's list that OpenCC gives.
 * The press sets 說 and 溫, and with them the other characters of the same components.
 */
const hongKongPressGlyphs =
  '兑 兌|説 說|脱 脫|閲 閱|鋭 銳|税 稅|悦 悅|蜕 蛻|啓 啟|温 溫|愠 慍|藴 蘊|醖 醞|氲 氳|揾 搵|衞 衛|麪 麵|羣 群|峯 峰|牀 床|祕 秘|户 戶|敍 敘|卧 臥'

function correctionsFor(from: ChineseLocale, to: ChineseLocale): DictionaryGroup {
  return [...(from === 'zh-Hans-CN' ? [spellings] : []), ...(to === 'zh-Hant-HK' ? [hongKongPressGlyphs] : [])]
}

/** One decision for each phrase that changed, and for each character that changed outside of phrases. */
function listChanges({ aligned, pieces }: ChainResult): Decision[] {
  const decisions: Decision[] = []
  let at = 0
  const compare = (from: string, offset: number) => {
    const start = at
    while (at < aligned.text.length && (aligned.offsets[at] ?? 0) < offset + from.length) at += 1
    const to = aligned.text.slice(start, at)
    if (from !== to) decisions.push({ kind: 'converted', offset, from, to })
  }
  for (const { phrase, text, offset } of pieces) {
    if (phrase) compare(text, offset)
    else {
      let here = offset
      for (const character of text) {
        compare(character, here)
        here += character.length
      }
    }
  }
  return decisions
}

/** The refused phrases that would have read otherwise. */
function listVetoes(text: string, route: CompiledRoute, { aligned, vetoes }: ChainResult): Decision[] {
  return vetoes.flatMap(({ start, end }): Decision[] => {
    const from = text.slice(start, end)
    const to = aligned.text.slice(findOffset(aligned, start), findOffset(aligned, end))
    const refused = convertByRoute(from, route).aligned.text
    return refused === to ? [] : [{ kind: 'veto', offset: start, from, to }]
  })
}
