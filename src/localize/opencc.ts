import type { ChineseLocale } from '../model/locale.ts'

/** Serialized dictionaries, "from to|from to"; of equal entries the first dictionary's counts. */
export type DictionaryGroup = readonly string[]

/** What OpenCC does between two kinds of Chinese. */
export interface Route {
  /** Replaces compatibility ideographs before anything else. */
  readonly normalization: DictionaryGroup
  /** The phrases that cut a text into pieces; no later step crosses their edges. */
  readonly segmentation: DictionaryGroup
  /** Replacements, one after the other. */
  readonly chain: readonly DictionaryGroup[]
}

/** A configuration as opencc-js keeps it. */
export interface OpenccConfig {
  readonly normalizationChain?: readonly DictionaryGroup[]
  readonly segmentation?: DictionaryGroup
  readonly conversionChain: readonly DictionaryGroup[]
}

/**
 * The one place where locales meet OpenCC's names.
 * To Simplified the route is always `tw2s`: `t2s` and `hk2s` leave 著 as it is, and `tw2s` reads Hong Kong's glyphs too.
 * Between Taiwan and Hong Kong only glyph variants change, for which OpenCC has chains but no configuration.
 */
const routes: Readonly<Record<ChineseLocale, Readonly<Partial<Record<ChineseLocale, () => Promise<Route>>>>>> = {
  'zh-Hans-CN': {
    'zh-Hant-TW': () => fromSimplified('s2tw'),
    'zh-Hant-HK': () => fromSimplified('s2hk'),
  },
  'zh-Hant-TW': {
    'zh-Hans-CN': () => toSimplified('tw2s'),
    'zh-Hant-HK': async () => glyphs(await Promise.all([import('opencc-js/from/tw'), import('opencc-js/to/hk')])),
  },
  'zh-Hant-HK': {
    'zh-Hans-CN': () => toSimplified('tw2s'),
    'zh-Hant-TW': async () => glyphs(await Promise.all([import('opencc-js/from/hk'), import('opencc-js/to/tw')])),
  },
}

/**
 * Loads the dictionaries that lead from one locale to another, and no others.
 * Throws on a pair that has no route, such as a locale and itself: asking for one is a bug.
 */
export function loadRoute(from: ChineseLocale, to: ChineseLocale): Promise<Route> {
  const load = routes[from][to]
  if (!load) throw new Error(`There is no conversion from ${from} to ${to}.`)
  return load()
}

async function fromSimplified(name: string): Promise<Route> {
  const { configs } = await import('opencc-js/preset/cn2t')
  return readConfig(name, configs[name])
}

async function toSimplified(name: string): Promise<Route> {
  const { configs } = await import('opencc-js/preset/t2cn')
  return readConfig(name, configs[name])
}

function readConfig(name: string, config: OpenccConfig | undefined): Route {
  if (!config) throw new Error(`opencc-js has no configuration ${name}.`)
  return {
    normalization: config.normalizationChain?.flat() ?? [],
    segmentation: config.segmentation ?? [],
    chain: config.conversionChain,
  }
}

function glyphs(modules: readonly { readonly default: readonly DictionaryGroup[] }[]): Route {
  return { normalization: [], segmentation: [], chain: modules.flatMap((module) => module.default) }
}
