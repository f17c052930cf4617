import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { type CompiledRoute, convertByRoute } from '../../src/localize/chain.ts'
import { compileDictionary, type Dictionary } from '../../src/localize/dictionary.ts'
import { loadRoute } from '../../src/localize/opencc.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'

const pairs = [
  { from: 'zh-Hans-CN', to: 'zh-Hant-TW', opencc: ['cn', 'tw'] },
  { from: 'zh-Hans-CN', to: 'zh-Hant-HK', opencc: ['cn', 'hk'] },
  { from: 'zh-Hant-TW', to: 'zh-Hans-CN', opencc: ['tw', 'cn'] },
  { from: 'zh-Hant-HK', to: 'zh-Hans-CN', opencc: ['tw', 'cn'] },
  { from: 'zh-Hant-TW', to: 'zh-Hant-HK', opencc: ['tw', 'hk'] },
  { from: 'zh-Hant-HK', to: 'zh-Hant-TW', opencc: ['hk', 'tw'] },
] as const

async function compile(from: ChineseLocale, to: ChineseLocale): Promise<CompiledRoute> {
  const route = await loadRoute(from, to)
  const group = (serialized: readonly string[]): Dictionary[] => serialized.map(compileDictionary)
  return {
    normalization: group(route.normalization),
    segmentation: group(route.segmentation),
    chain: route.chain.map(group),
    corrections: [],
  }
}

/** Texts of dictionary phrases, single characters and Latin, the same at every run (a linear congruential generator). */
function generateTexts(dictionaries: readonly Dictionary[], count: number): string[] {
  let seed = 20250326
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  const phrases = dictionaries.flatMap((dictionary) => [...dictionary.phrases.keys()])
  const singles = [...dictionaries.flatMap((dictionary) => [...dictionary.singles.keys()]), ...'，。「」 aA1\n𠮷豈']
  const pick = (list: readonly string[]) => list[below(list.length)] ?? ''
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(12) }, () => {
      const kind = below(4)
      if (kind === 0) return pick(singles)
      const phrase = pick(phrases)
      return kind === 1 ? phrase.slice(0, 1 + below(phrase.length)) : phrase
    }).join(''),
  )
}

const casesFile = join(import.meta.dirname, '../../../shared/acceptance/opencc-cases.json')
const officialInputs: string[] = existsSync(casesFile)
  ? JSON.parse(readFileSync(casesFile, 'utf8')).cases.map((item: { input: string }) => item.input)
  : []

describe.each(pairs)('from $from to $to', ({ from, to, opencc }) => {
  test('gives byte for byte what opencc-js gives on generated texts', async () => {
    const route = await compile(from, to)
    const convert = Converter({ from: opencc[0], to: opencc[1] })
    const texts = generateTexts([...route.segmentation, ...route.chain.flat()], 3000)
    for (const text of texts) expect(convertByRoute(text, route).aligned.text).toBe(convert(text))
  })

  test.skipIf(officialInputs.length === 0)(
    "gives byte for byte what opencc-js gives on OpenCC's own cases (skipped where they are not at hand)",
    async () => {
      const route = await compile(from, to)
      const convert = Converter({ from: opencc[0], to: opencc[1] })
      for (const text of officialInputs.filter((input) => !/[\u2ff0-\u2fff]/.test(input))) {
        expect(convertByRoute(text, route).aligned.text).toBe(convert(text))
      }
    },
  )
})

describe('alignment', () => {
  test('gives every unit an offset in the source, never decreasing', async () => {
    const route = await compile('zh-Hans-CN', 'zh-Hant-TW')
    for (const text of generateTexts(route.chain.flat(), 500)) {
      const { aligned } = convertByRoute(text, route)
      expect(aligned.offsets).toHaveLength(aligned.text.length)
      expect(aligned.offsets.every((offset, at) => offset >= (aligned.offsets[at - 1] ?? 0))).toBe(true)
      expect(Math.max(...aligned.offsets)).toBeLessThan(text.length)
    }
  })

  test('survives replacements of another length', async () => {
    const route = await compile('zh-Hant-TW', 'zh-Hans-CN')
    const { aligned } = convertByRoute('\u{2f800}後\u{2f81f}後', route)
    const last = aligned.text.lastIndexOf('后')
    expect(aligned.offsets[last]).toBe(5)
  })

  test('covers the source with its pieces', async () => {
    const route = await compile('zh-Hans-CN', 'zh-Hant-TW')
    const text = '中国人理发，𠮷皇后ab'
    const { pieces } = convertByRoute(text, route)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.phrase).map((piece) => piece.text)).toContain('理发')
  })
})

test('asking for a conversion that does not exist is a bug', () => {
  expect(() => loadRoute('zh-Hans-CN', 'zh-Hans-CN')).toThrow('no conversion')
})
