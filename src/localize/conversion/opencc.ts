import type { ChineseLocale } from '../../model/locale.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import {
  heldToHongKong,
  heldToMainland,
  hongKongToMainland,
  hongKongToTaiwan,
  mainlandToHongKong,
  taiwanToHongKong,
} from './hong-kong-words.ts'
import { heldAmongComputers, heldForward, isTechnical } from './regional-words.ts'
import {
  heldAmongFilms,
  heldFromTaiwan,
  speaksOfFilms,
  fromTaiwan as wordsFromTaiwan,
  toTaiwan as wordsToTaiwan,
} from './taiwan-words.ts'

/** The version of opencc-js whose dictionaries are used; results kept from another are worth nothing. */
export const openccVersion = '1.4.2'

/** Serialized dictionaries, "from to|from to"; of equal entries the first dictionary's counts. */
export type DictionaryGroup = readonly string[]

/** One pass over a text. */
export interface Stage {
  readonly dictionaries: DictionaryGroup
  /** Regional words of our own, which come before OpenCC's; serialized. */
  readonly own?: string
  /** Words of several meanings that regional vocabulary would reword, and that are left alone; serialized. */
  readonly held?: string
  /** Whether ICU knows words of the region less well than the dictionaries do. */
  readonly lenient?: boolean
  /** The same for texts on a subject that makes a difference: computers, films. */
  readonly heldAmong?: { readonly isMeant: (text: string) => boolean; readonly held: string }
}

/** What OpenCC does between two kinds of Chinese. */
export interface Route {
  /** Replaces compatibility ideographs before anything else. */
  readonly normalization: DictionaryGroup
  /** The phrases that cut a text into pieces; no later step crosses their edges. */
  readonly segmentation: DictionaryGroup
  /** Replacements, one after the other. */
  readonly chain: readonly Stage[]
}

/** OpenCC's dictionaries by its own names, each loaded when a route asks for it. */
const openccDictionaries = {
  compatibility: () => import('opencc-js/dict/CJK_Compatibility_Ideographs'),
  simplifiedPhrases: () => import('opencc-js/dict/STPhrases'),
  simplifiedRegional: () => import('opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'),
  simplifiedCharacters: () => import('opencc-js/dict/STCharacters'),
  traditionalPhrases: () => import('opencc-js/dict/TSPhrases'),
  traditionalCharacters: () => import('opencc-js/dict/TSCharacters'),
  taiwanWords: () => import('opencc-js/dict/TWPhrases'),
  taiwanPhrases: () => import('opencc-js/dict/TWVariantsPhrases'),
  taiwanGlyphs: () => import('opencc-js/dict/TWVariants'),
  fromTaiwanWords: () => import('opencc-js/dict/TWPhrasesRev'),
  fromTaiwanPhrases: () => import('opencc-js/dict/TWVariantsRevPhrases'),
  fromTaiwanGlyphs: () => import('opencc-js/dict/TWVariantsRev'),
  hongKongWords: () => import('opencc-js/dict/HKPhrases'),
  hongKongPhrases: () => import('opencc-js/dict/HKVariantsPhrases'),
  hongKongGlyphs: () => import('opencc-js/dict/HKVariants'),
  fromHongKongWords: () => import('opencc-js/dict/HKPhrasesRev'),
  fromHongKongPhrases: () => import('opencc-js/dict/HKVariantsRevPhrases'),
  fromHongKongGlyphs: () => import('opencc-js/dict/HKVariantsRev'),
} as const

type DictionaryName = keyof typeof openccDictionaries

interface Plan {
  readonly normalized: boolean
  readonly segmentation: readonly DictionaryName[]
  readonly chain: readonly (PlannedStage | readonly DictionaryName[])[]
}

/** A pass that knows a region; the rest is what regional vocabulary adds. */
interface PlannedStage {
  readonly names: readonly DictionaryName[]
  readonly words?: RegionalWords
}

interface RegionalWords {
  readonly opencc: readonly DictionaryName[]
  readonly own: string
  readonly held: string
}

const glyphsToTaiwan = ['taiwanPhrases', 'taiwanGlyphs'] as const
const glyphsToHongKong = ['hongKongPhrases', 'hongKongGlyphs'] as const
const glyphsFromTaiwan = ['fromTaiwanPhrases', 'fromTaiwanGlyphs'] as const
const glyphsFromHongKong = ['fromHongKongPhrases', 'fromHongKongGlyphs'] as const

/** What else is held where a text speaks of something, by what is held otherwise. */
const subjects: ReadonlyMap<string, Pick<Stage, 'heldAmong'>> = new Map([
  [heldForward, { heldAmong: { isMeant: isTechnical, held: heldAmongComputers } }],
  [heldFromTaiwan, { heldAmong: { isMeant: speaksOfFilms, held: heldAmongFilms } }],
])

/**
 * The one place where locales meet OpenCC's names.
 * To Simplified the route is always OpenCC's `tw2s`: `t2s` and `hk2s` leave 著 as it is, and `tw2s` reads Hong Kong's
 * glyphs too. Between Taiwan and Hong Kong glyph variants change, for which OpenCC has chains but no configuration,
 * and words of our own: OpenCC's would go by way of the mainland.
 */
const plans: Readonly<Record<ChineseLocale, Readonly<Partial<Record<ChineseLocale, Plan>>>>> = {
  'zh-Hans-CN': {
    'zh-Hant-TW': fromSimplified({
      names: glyphsToTaiwan,
      words: { opencc: ['taiwanWords'], own: wordsToTaiwan, held: heldForward },
    }),
    'zh-Hant-HK': fromSimplified({
      names: glyphsToHongKong,
      words: { opencc: ['hongKongWords'], own: mainlandToHongKong, held: heldForward },
    }),
  },
  'zh-Hant-TW': {
    'zh-Hans-CN': toSimplified({
      names: glyphsFromTaiwan,
      words: { opencc: ['fromTaiwanWords'], own: wordsFromTaiwan, held: heldFromTaiwan },
    }),
    'zh-Hant-HK': between(
      { names: glyphsFromTaiwan, words: { opencc: [], own: taiwanToHongKong, held: heldToHongKong } },
      { names: glyphsToHongKong },
    ),
  },
  'zh-Hant-HK': {
    'zh-Hans-CN': toSimplified({
      names: glyphsFromTaiwan,
      words: { opencc: ['fromHongKongWords'], own: hongKongToMainland, held: heldToMainland },
    }),
    'zh-Hant-TW': between(
      { names: glyphsFromHongKong, words: { opencc: [], own: hongKongToTaiwan, held: heldToHongKong } },
      { names: glyphsToTaiwan },
    ),
  },
}

/**
 * Loads the dictionaries that lead from one locale to another, and no others.
 * Throws on a pair that has no route, such as a locale and itself: asking for one is a bug.
 */
export async function loadRoute(from: ChineseLocale, to: ChineseLocale, vocabulary: Vocabulary): Promise<Route> {
  const plan = plans[from][to]
  if (!plan) throw new Error(`There is no conversion from ${from} to ${to}.`)
  const load = (names: readonly DictionaryName[]) =>
    Promise.all(names.map(async (name) => (await openccDictionaries[name]()).default))
  const loadStage = async (stage: Plan['chain'][number]): Promise<Stage> => {
    if (!('names' in stage)) return { dictionaries: await load(stage) }
    const { words, names } = stage
    if (vocabulary === 'script' || !words) return { dictionaries: await load(names) }
    const { opencc, own, held } = words
    const dictionaries = await load([...opencc, ...names])
    // 個人工智慧 is no 個人 for ICU's sake; but a word of two characters that it cuts (儘快取得: 快取) is an accident.
    return { dictionaries, own, held, lenient: held !== heldForward, ...subjects.get(held) }
  }
  const [normalization, segmentation, chain] = await Promise.all([
    load(plan.normalized ? ['compatibility'] : []),
    load(plan.segmentation),
    Promise.all(plan.chain.map(loadStage)),
  ])
  return { normalization, segmentation, chain }
}

/** The serialized dictionary of single characters that leads to a script. */
export async function loadCharacters(script: 'Hans' | 'Hant'): Promise<string> {
  const name = script === 'Hant' ? 'simplifiedCharacters' : 'traditionalCharacters'
  return (await openccDictionaries[name]()).default
}

function fromSimplified(stage: PlannedStage): Plan {
  const phrases = ['simplifiedPhrases', 'simplifiedRegional'] as const
  return {
    normalized: true,
    segmentation: phrases,
    chain: [[...phrases, 'simplifiedCharacters'], stage],
  }
}

function toSimplified(stage: PlannedStage): Plan {
  return {
    normalized: true,
    segmentation: ['traditionalPhrases'],
    chain: [stage, ['traditionalPhrases', 'traditionalCharacters']],
  }
}

function between(from: PlannedStage, to: PlannedStage): Plan {
  return { normalized: false, segmentation: [], chain: [from, to] }
}
