import { describe, expect, test } from 'vitest'
import { createWordFinder } from '../../../src/localize/conversion/words.ts'
import { mergeRanges } from '../../../src/localize/strings/ranges.ts'
import { findLineBreaks, findSpelledNumbers, preferPauses } from '../../../src/localize/text/line-breaks.ts'
import { findCompounds, findNames, findNumbers, widthOf } from '../../../src/localize/text/no-break.ts'
import type { Locale } from '../../../src/model/locale.ts'

const { words } = createWordFinder()

function breakAt(text: string, ...atoms: readonly string[]): string {
  const ranges = atoms.map((atom) => ({ start: text.indexOf(atom), end: text.indexOf(atom) + atom.length }))
  const positions = findLineBreaks(text, words(text), ranges)
  return [0, ...positions].map((from, at) => text.slice(from, positions[at])).join('|')
}

describe('a heading may be broken', () => {
  test.each([
    ['between words, a particle staying with the word before it', '中國的投資缺口', '中國的|投資|缺口'],
    ['a preposition with the word after it', '他在中國投資', '他在|中國|投資'],
    ['not before a closing mark', '落後，但不過熱', '落後，|但不過熱'],
    ['not after an opening mark', '所謂「平等」的原則', '所謂|「平等」的|原則'],
    ['not beside a name dot', '約翰·史密斯發言', '約翰·史密斯|發言'],
    ['not inside Latin text', 'DeepSeek R1.5 發布', 'DeepSeek R1.5 發布'],
  ])('%s', (_, text, expected) => {
    expect(breakAt(text)).toBe(expected)
  })

  test('not inside a name or figure', () => {
    expect(breakAt('中國人工智能產業', '人工智能')).toBe('中國|人工智能|產業')
    expect(breakAt('鄺子平認為', '鄺子平')).toBe('鄺子平|認為')
  })
})

test.each([
  ['把流水线从四十分钟降到四分钟', ['四十分钟', '四分钟']],
  ['第二次工業革命用了百分之五的時間', ['第二次', '百分之五']],
  ['統一個人資料', []],
  ['萬一三星不來', []],
])('numbers in characters stand together: %s', (text, expected) => {
  expect(findSpelledNumbers(text, words(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

describe('a pause is the best place to break a heading', () => {
  test.each([
    ['維多利亞港：一個海港的前世今生', '維多利亞港：|一個海港的前世今生'],
    ['落後，但不過熱', '落後，|但不過熱'],
    ['一個海港的前世、今生', '一個|海港的|前世、|今生'],
    ['中國人工智能產業的投資缺口：一個很長很長的副標題', '中國|人工|智能|產業的|投資|缺口：|一個|很長|很長的副|標題'],
  ])('%s', (text, expected) => {
    const positions = preferPauses(text, findLineBreaks(text, words(text), []))
    expect([0, ...positions].map((from, at) => text.slice(from, positions[at])).join('|')).toBe(expected)
  })
})

describe('numbers stand together with what belongs to them', () => {
  test.each<[Locale, string, string[]]>([
    ['zh-Hant-TW', '投入400億美元', ['400億美元']],
    ['zh-Hans-CN', '从1,000万到1.5亿元', ['1,000万', '1.5亿元']],
    ['zh-Hant-TW', '2024年3月23日和2025年', ['2024年3月23日', '2025年']],
    ['zh-Hant-TW', '3月23—24日', ['3月23—24日']],
    ['zh-Hant-TW', '約4倍、10多年、超過50%', ['約4倍', '10多年', '超過50%']],
    ['zh-Hant-TW', '接近760億，合約3年', ['760億', '3年']],
    ['zh-Hant-TW', '15–20億美元', ['15–20億美元']],
    ['zh-Hant-TW', '11檔基金和3人', ['11檔', '3人']],
    ['zh-Hant-TW', '2024人工智能', []],
    ['zh-Hant-TW', '代號1234', []],
    ['zh-Hant-TW', '波長是632.8 nm，功率500 MW而已', ['632.8 nm', '500 MW']],
    ['zh-Hant-TW', '長1.000 ± 0.001 mm', ['1.000 ± 0.001 mm']],
    ['zh-Hant-TW', '有3 Apple店', []],
    ['en', 'It is 1.000 ± 0.001 mm long', ['1.000 ± 0.001 mm']],
    ['en', 'US$76 billion, 3.8 times', ['US$76 billion', '3.8 times']],
    ['en', 'on March 23–24, 2025, and 23 March 2025', ['March 23–24, 2025', '23 March 2025']],
    ['en', 'US$15–20 billion for 10 years', ['US$15–20 billion', '10 years']],
    ['en', 'in 2024, 76 firms', []],
  ])('%s: %s', (locale, text, expected) => {
    expect(findNumbers(text, locale).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

test.each([
  ['iPad落單，Wi-Fi斷了也照做', ['Wi-Fi']],
  ['穿T-shirt寫e-mail', ['T-shirt', 'e-mail']],
  ['COVID-19之後的GPT-4o', ['COVID-19', 'GPT-4o']],
  ['2026-11-03、甲-乙', []],
  ['一個attention-deficit-hyperactivity的例子', []],
])('of %s no line ends within %j', (text, expected) => {
  expect(findCompounds(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test.each([
  ['zh-Hant-HK', '何藩 · 黃霑 · 沈國輝', ['何藩 ·', '黃霑 ·', '沈國輝']],
  ['zh-Hans-CN', '弗吉尼亚·伍尔夫', []],
  ['en', 'Fan Ho · Siu Kwong-hang · Mei-wah', ['o ·', 'Kwong-hang', 'g ·', 'Mei-wah']],
  ['en', 'A state-of-the-art follow-up', []],
] as const)('in %s, of the names of %s no line ends within %j', (locale, text, expected) => {
  const found = findNames(text, locale).map(({ start, end }) => text.slice(start, end))
  expect(found.sort()).toEqual([...expected].sort())
})

test('ranges that overlap become one, those that touch do not', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 0, end: 3 },
    { start: 2, end: 4 },
  ]
  expect(mergeRanges(ranges)).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 6 },
  ])
})

test('a Latin letter is half as wide as a Han character', () => {
  expect(widthOf('400億')).toBe(2.5)
})
