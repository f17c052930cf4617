import { describe, expect, test } from 'vitest'
import { decimalPlaces, formatNumber, roundTo, splitNumber } from '../../../src/localize/values/number.ts'
import { type Locale, localeTags } from '../../../src/model/locale.ts'

describe('formatNumber', () => {
  test.each([
    [0, '0', '0', '0', '0'],
    [-0, '0', '0', '0', '0'],
    [11, '11', '11', '11', '11'],
    [0.1 + 0.2, '0.3', '0.3', '0.3', '0.3'],
    [1.1 * 3, '3.3', '3.3', '3.3', '3.3'],
    [1e-7, '0.0000001', '0.0000001', '0.0000001', '0.0000001'],
    [999, '999', '999', '999', '999'],
    [7074, '7074', '7,074', '7,074', '7,074'],
    [9999.5, '9999.5', '9,999.5', '9,999.5', '9,999.5'],
    [10_000, '1万', '1萬', '1萬', '10,000'],
    [15_000, '1.5万', '1.5萬', '1.5萬', '15,000'],
    [24_353, '24353', '24,353', '24,353', '24,353'],
    [252_100, '25.21万', '25.21萬', '25.21萬', '252,100'],
    [252_120, '252120', '252,120', '252,120', '252,120'],
    [3_936_630, '3936630', '3,936,630', '3,936,630', '3,936,630'],
    [252_123, '252123', '252,123', '252,123', '252,123'],
    [1_000_000, '100万', '100萬', '100萬', '1 million'],
    [1_234_567, '1234567', '1,234,567', '1,234,567', '1,234,567'],
    [12_345_000, '1234.5万', '1,234.5萬', '1,234.5萬', '12.345 million'],
    [1_234_560_000, '123456万', '123,456萬', '123,456萬', '1,234.56 million'],
    [9.5e9, '95亿', '95億', '95億', '9.5 billion'],
    [10.5e9, '105亿', '105億', '105億', '10.5 billion'],
    [1.4e10, '140亿', '140億', '140億', '14 billion'],
    [1e11, '1000亿', '1,000億', '1,000億', '100 billion'],
    [1e12, '1万亿', '1兆', '1萬億', '1 trillion'],
    [1.5e12, '1.5万亿', '1.5兆', '1.5萬億', '1.5 trillion'],
    [1.2345e12, '12345亿', '12,345億', '12,345億', '1,234.5 billion'],
    [1e21, '1000000000万亿', '1,000,000,000兆', '1,000,000,000萬億', '1,000,000,000 trillion'],
    [9_007_199_254_740_991, '9007199254740991', ...Array<string>(3).fill('9,007,199,254,740,991')],
    [-7.6e10, '−760亿', '−760億', '−760億', '−76 billion'],
    [-0.5, '−0.5', '−0.5', '−0.5', '−0.5'],
  ])('%d is written in full in every locale', (value, ...expected) => {
    expect(localeTags.map((locale) => formatNumber(value, locale))).toEqual(expected)
  })

  test('兆 is written in Taiwan only', () => {
    const using = localeTags.filter((locale) => formatNumber(3e12, locale).includes('兆'))
    expect(using).toEqual(['zh-Hant-TW'])
  })

  test.each(localeTags)('in %s, a thousand values are read back as they were, without exponent or noise', (locale) => {
    for (const value of seededValues(1000)) {
      const text = formatNumber(value, locale)
      expect(text).not.toMatch(/e[+-]?\d|NaN|Infinity|-/)
      expect(text.match(/\d/g)?.length).toBeLessThan(32)
      expect([value, readBack(text, locale)]).toEqual([value, value])
    }
  })
})

describe('splitNumber', () => {
  test('gives the scale word apart from the digits, with its space in English', () => {
    expect(splitNumber(1.5e10, 'en')).toEqual({ sign: '', digits: '15', scale: ' billion' })
    expect(splitNumber(-1.5e10, 'zh-Hant-TW')).toEqual({ sign: '−', digits: '150', scale: '億' })
  })

  test('leaves digits ungrouped if asked to', () => {
    expect(splitNumber(2006, 'en', { grouping: false }).digits).toBe('2006')
    expect(splitNumber(2006, 'zh-Hans-CN', { grouping: true }).digits).toBe('2,006')
  })
})

test.each([
  [1.005, 2, 1.01],
  [1.45, 1, 1.5],
  [-1.45, 1, -1.5],
  [76 / 14, 1, 5.4],
  [33.333333333333336, 0, 33],
  [0.04, 1, 0],
  [0.05, 1, 0.1],
  [1e21, 2, 1e21],
  [9_007_199_254_740_991, 0, 9_007_199_254_740_991],
  [123456789012.5, 6, 123456789012.5],
])('%d to %d places is %d', (value, places, expected) => {
  expect(roundTo(value, places)).toBeCloseTo(expected, 12)
})

test.each([
  [0, 0],
  [100, 0],
  [1.5, 1],
  [0.001, 3],
  [1e-7, 7],
  [0.1 + 0.2, 1],
])('%d has %d decimals', (value, expected) => {
  expect(decimalPlaces(value)).toBe(expected)
})

/** Values an author could type: up to nine digits anywhere between 10⁻⁶ and 10¹⁵. */
function seededValues(count: number): number[] {
  let state = 20250326
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () => {
    const digits = next(10 ** (1 + next(9)))
    return Number(`${next(4) === 0 && digits > 0 ? '-' : ''}${digits}e${next(13) - 6}`)
  })
}

function readBack(text: string, locale: Locale): number {
  const [, sign, digits = '', word = ''] = /^(−?)([\d.,]+) ?(.*)$/.exec(text) ?? []
  const powers: Readonly<Record<string, number>> = {
    '': 0,
    万: 4,
    萬: 4,
    亿: 8,
    億: 8,
    万亿: 12,
    萬億: 12,
    兆: locale === 'zh-Hant-TW' ? 12 : Number.NaN,
    million: 6,
    billion: 9,
    trillion: 12,
  }
  return Number(`${sign ? '-' : ''}${digits.replaceAll(',', '')}e${powers[word]}`)
}
