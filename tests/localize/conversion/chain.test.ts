import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { type CompiledRoute, convertByRoute } from '../../../src/localize/conversion/chain.ts'
import { compileDictionary, stackDictionaries } from '../../../src/localize/conversion/dictionary.ts'
import { loadRoute, type Route } from '../../../src/localize/conversion/opencc.ts'
import { createRandom } from '../random.ts'

const pairs = [
  { from: 'zh-Hans-CN', to: 'zh-Hant-TW', opencc: ['cn', 'tw'] },
  { from: 'zh-Hans-CN', to: 'zh-Hant-HK', opencc: ['cn', 'hk'] },
  { from: 'zh-Hant-TW', to: 'zh-Hans-CN', opencc: ['tw', 'cn'] },
  { from: 'zh-Hant-HK', to: 'zh-Hans-CN', opencc: ['tw', 'cn'] },
  { from: 'zh-Hant-TW', to: 'zh-Hant-HK', opencc: ['tw', 'hk'] },
  { from: 'zh-Hant-HK', to: 'zh-Hant-TW', opencc: ['hk', 'tw'] },
  { from: 'zh-Hans-CN', to: 'zh-Hant-TW', opencc: ['cn', 'twp'] },
  { from: 'zh-Hans-CN', to: 'zh-Hant-HK', opencc: ['cn', 'hkp'] },
  { from: 'zh-Hant-TW', to: 'zh-Hans-CN', opencc: ['twp', 'cn'] },
] as const

/** A route as OpenCC has it: without the words held back and those added. */
function compile({ normalization, segmentation, chain }: Route): CompiledRoute {
  const stack = (group: readonly string[]) => stackDictionaries(group.map(compileDictionary))
  return {
    normalization: stack(normalization),
    segmentation: stack(segmentation),
    own: stack([]),
    chain: chain.map(({ dictionaries }) => ({ stack: stack(dictionaries.filter((text) => text.includes('|'))) })),
    corrections: stack([]),
  }
}

function entriesOf({ segmentation, chain }: Route): readonly string[] {
  const serialized = new Set([...segmentation, ...chain.flatMap(({ dictionaries }) => dictionaries)])
  return [...serialized].flatMap((text) => text.split('|').map((entry) => entry.slice(0, entry.indexOf(' '))))
}

/** Texts of dictionary phrases, single characters, any Han and Latin, the same at every run. */
function generateTexts(entries: readonly string[], count: number): string[] {
  const below = createRandom(20250326)
  const marks = [...'，。「」 aA1\n𠮷豈']
  const pick = (list: readonly string[]) => list[below(list.length)] ?? ''
  const anyHan = () => String.fromCodePoint(below(20) === 0 ? 0x20000 + below(0x5000) : 0x4e00 + below(0x51ff))
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(12) }, () => {
      const kind = below(6)
      if (kind === 0) return pick(marks)
      if (kind === 1) return anyHan()
      const phrase = pick(entries)
      return kind === 2 ? [...phrase].slice(0, 1 + below(phrase.length)).join('') : phrase
    }).join(''),
  )
}

const casesFile = join(import.meta.dirname, '../../../../shared/acceptance/opencc-cases.json')
const officialInputs: string[] = existsSync(casesFile)
  ? JSON.parse(readFileSync(casesFile, 'utf8')).cases.map((item: { input: string }) => item.input)
  : []

describe.each(pairs)('from $from to $to, as OpenCC from $opencc.0 to $opencc.1', ({ from, to, opencc }) => {
  const vocabulary = opencc.some((name) => name.endsWith('p')) ? 'regional' : 'script'
  const findDifferences = (texts: readonly string[], route: Route) => {
    const compiled = compile(route)
    const convert = Converter({ from: opencc[0], to: opencc[1] })
    return texts.filter((text) => convertByRoute(text, compiled).aligned.text !== convert(text))
  }

  test('gives byte for byte what opencc-js gives on 2,000 generated texts', { timeout: 60_000 }, async () => {
    const route = await loadRoute(from, to, vocabulary)
    const texts = generateTexts(entriesOf(route), 2000)
    expect(findDifferences(texts, route)).toEqual([])
  })

  test.skipIf(officialInputs.length === 0)(
    "gives byte for byte what opencc-js gives on OpenCC's own cases (skipped where they are not at hand)",
    { timeout: 60_000 },
    async () => {
      const inputs = officialInputs.filter((input) => !/[\u2ff0-\u2fff]/.test(input))
      expect(findDifferences(inputs, await loadRoute(from, to, vocabulary))).toEqual([])
    },
  )
})

describe('alignment', () => {
  test('gives every unit an offset in the source, never decreasing', async () => {
    const route = await loadRoute('zh-Hans-CN', 'zh-Hant-TW', 'regional')
    const compiled = compile(route)
    for (const text of generateTexts(entriesOf(route), 500)) {
      const { aligned } = convertByRoute(text, compiled)
      expect(aligned.offsets).toHaveLength(aligned.text.length)
      expect(aligned.offsets.every((offset, at) => offset >= (aligned.offsets[at - 1] ?? 0))).toBe(true)
      expect(Math.max(...aligned.offsets)).toBeLessThan(text.length)
    }
  })

  test('survives replacements of another length', async () => {
    const route = compile(await loadRoute('zh-Hant-TW', 'zh-Hans-CN', 'script'))
    const { aligned } = convertByRoute('\u{2f800}後\u{2f81f}後', route)
    const last = aligned.text.lastIndexOf('后')
    expect(aligned.offsets[last]).toBe(5)
  })

  test('covers the source with its pieces', async () => {
    const route = compile(await loadRoute('zh-Hans-CN', 'zh-Hant-TW', 'script'))
    const text = '中国人理发，𠮷皇后ab'
    const { pieces } = convertByRoute(text, route)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.phrase).map((piece) => piece.text)).toContain('理发')
  })
})

test('asking for a conversion that does not exist is a bug', async () => {
  await expect(loadRoute('zh-Hans-CN', 'zh-Hans-CN', 'script')).rejects.toThrow('no conversion')
})
