import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configs } from 'opencc-js/preset'
import { describe, expect, test } from 'vitest'
import { type CompiledRoute, convertByRoute } from '../../src/localize/conversion/chain.ts'
import { createConverter } from '../../src/localize/conversion/convert.ts'
import { compileDictionary, stackDictionaries } from '../../src/localize/conversion/dictionary.ts'
import { createLibrary } from '../../src/localize/conversion/library.ts'
import type { Locale } from '../../src/model/locale.ts'
import { readWeights } from '../../src/system/weights.ts'

interface OfficialCase {
  readonly id: string
  readonly input: string
  /** What each of OpenCC's configurations gives. */
  readonly expected: Readonly<Record<string, string>>
}

// OpenCC's own cases belong to OpenCC and are not part of this repository.
const file = join(import.meta.dirname, '../../../shared/acceptance/opencc-cases.json')
const cases: readonly OfficialCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : []
const expectations = cases.flatMap(({ id, input, expected }) =>
  Object.entries(expected).map(([config, wanted]) => ({ id, input, config, wanted })),
)

/** How a deck asks for what a configuration of OpenCC's does. */
const asDecks: Readonly<Record<string, { from: Locale; to: Locale; vocabulary: 'script' | 'regional' }>> = {
  s2tw: { from: 'zh-Hans-CN', to: 'zh-Hant-TW', vocabulary: 'script' },
  s2twp: { from: 'zh-Hans-CN', to: 'zh-Hant-TW', vocabulary: 'regional' },
  s2hk: { from: 'zh-Hans-CN', to: 'zh-Hant-HK', vocabulary: 'script' },
  s2hkp: { from: 'zh-Hans-CN', to: 'zh-Hant-HK', vocabulary: 'regional' },
  tw2s: { from: 'zh-Hant-TW', to: 'zh-Hans-CN', vocabulary: 'script' },
  tw2sp: { from: 'zh-Hant-TW', to: 'zh-Hans-CN', vocabulary: 'regional' },
  hk2s: { from: 'zh-Hant-HK', to: 'zh-Hans-CN', vocabulary: 'script' },
  hk2sp: { from: 'zh-Hant-HK', to: 'zh-Hans-CN', vocabulary: 'regional' },
}

/** What the types of opencc-js leave out. */
interface Configuration {
  readonly normalizationChain?: readonly (readonly string[])[]
  readonly segmentation?: readonly string[]
  readonly conversionChain: readonly (readonly string[])[]
}

function compile(name: string): CompiledRoute {
  const configuration = configs[name] as unknown as Configuration
  const { normalizationChain = [], segmentation = [], conversionChain } = configuration
  const stack = (group: readonly string[]) => stackDictionaries(group.map(compileDictionary))
  return {
    normalization: stack(normalizationChain.flat()),
    segmentation: stack(segmentation),
    own: stack([]),
    chain: conversionChain.map((group) => ({ stack: stack(group) })),
    corrections: stack([]),
  }
}

describe.skipIf(cases.length === 0)("OpenCC's own cases (skipped where they are not at hand)", () => {
  test('at least 540 of 543 are right with the configurations of OpenCC', () => {
    const routes = new Map(Object.keys(configs).map((name) => [name, compile(name)]))
    const wrong = expectations.filter(({ input, config, wanted }) => {
      const route = routes.get(config)
      return !route || convertByRoute(input, route).aligned.text !== wanted
    })
    expect(expectations).toHaveLength(543)
    expect(wrong.map(({ id, config }) => `${id} ${config}`)).toHaveLength(3)
  })

  test.each([
    ['without the character model, sixteen of 322 differ', false, () => Object.values(reasons)],
    ['with it, twenty-four', true, () => [...Object.values(reasons), ...Object.values(overruled)]],
  ])('with what a deck gets that sets nothing but the vocabulary, each for a reason: %s', async (_, model, wanted) => {
    const library = createLibrary(readWeights)
    const differing: string[] = []
    let count = 0
    for (const [config, { from, to, vocabulary }] of Object.entries(asDecks)) {
      const converter = createConverter({ vocabulary, model }, { library })
      await converter.prepare([[from, to]])
      for (const { id, input, wanted: expected } of expectations.filter(
        (expectation) => expectation.config === config,
      )) {
        count += 1
        if (converter.convert(input, from, to).aligned.text !== expected) differing.push(`${config} ${id}`)
      }
    }
    expect(count).toBe(322)
    expect(differing.sort()).toEqual([...new Set(wanted().flat())].sort())
  })
})

/** Where the model overrules the dictionary besides: words chosen to be rare, in a list of which it sees no context. */
const overruled = {
  'one of a list of noodles, which is reported as a doubt': ['s2tw s2t_ximian', 's2twp s2t_ximian'],
  '鹼 for 硷, in a sentence about how 碱 was once written': [
    's2tw BYVoid_OpenCC_PR_461_jian_s2t',
    's2twp BYVoid_OpenCC_PR_461_jian_s2t',
    's2hk BYVoid_OpenCC_PR_461_jian_s2t',
  ],
  'rare words and names: 几 噹 腊': [
    's2tw case_067_s2x',
    's2twp BYVoid_OpenCC_PR_1036_s2x',
    's2hk BYVoid_OpenCC_PR_1267_HK_proper_noun_variants_s2hk',
  ],
}

/** Why duilian gives something else; the README says the same. */
const reasons = {
  'glyphs of the Hong Kong press: 說 for 説, 麵 for 麪': ['s2hk case_013', 's2hk s2t_ximian'],
  'words of several meanings are held back: 社區, 社群, 程式, 核心, 正規化, 調製': [
    's2twp BYVoid_OpenCC_Issue_475',
    's2twp variants_tw_s2twp',
    'tw2sp variants_tw_tw2sp',
    'tw2sp ByVoid_OpenCC_Issue714',
    'tw2sp BYVoid_OpenCC_Issue_1246_core_reverse_phrase',
    'tw2sp BYVoid_OpenCC_Issue_1174_tw2sp',
  ],
  'what Taiwan measures by is 公分, as it is 公尺: not 立方釐米': ['s2twp BYVoid_OpenCC_Issue_943_s2t'],
  'names that are parts of others stay: 佛瑞 for 傑佛瑞, 叮噹': [
    'tw2sp western_classical_musicians_tw2sp',
    'tw2sp BYVoid_OpenCC_PR_1036_t2s',
  ],
  'word boundaries: 周線圖 for 週線圖, 數據庫 where scripts are mixed, 覆盖 for 复盖': [
    's2tw case_065_s2x',
    's2twp BYVoid_OpenCC_Issue_475_mixed_script_input',
    'tw2sp BYVoid_OpenCC_Issue_475_tw2sp',
  ],
  'the mainland writes 什么, whatever came out of 甚麼': ['tw2s BYVoid_OpenCC_Issue_1469_simplified_me_passthrough'],
  'Hong Kong texts take the way of tw2s, which reads 着 and 著: 慰藉着 for 慰藉著': [
    'hk2s BYVoid_OpenCC_Issue_767_solace',
  ],
}
