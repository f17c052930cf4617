import { describe, expect, test } from 'vitest'
import { findChinese } from '../../../../src/check/figures/numbers/chinese.ts'
import { findEnglish } from '../../../../src/check/figures/numbers/english.ts'
import { parseEnglishWords } from '../../../../src/check/figures/numbers/english-words.ts'
import { parseHanNumeral } from '../../../../src/check/figures/numbers/han-numeral.ts'
import { formatQuantity } from '../../../../src/localize/values/figure.ts'
import { isChinese, localeTags } from '../../../../src/model/locale.ts'
import type { Unit } from '../../../../src/model/records.ts'
import { foldText } from '../../../../src/model/units/fold.ts'

describe('a Chinese numeral has its value', () => {
  test.each([
    ['三千亿', 3e11],
    ['两万三千', 23_000],
    ['两万三', 23_000],
    ['一百五', 150],
    ['一百零五', 105],
    ['一千零五十', 1050],
    ['十', 10],
    ['二十三', 23],
    ['3.5万', 35_000],
    ['3.5万亿', 3.5e12],
    ['1亿2000万', 1.2e8],
    ['3兆5000亿', 3.5e12],
    ['一点五亿', 1.5e8],
    ['二〇二四', 2024],
    ['2,300万', 2.3e7],
    ['百', 100],
    ['五千万', 5e7],
    ['十亿', 1e9],
    ['三只', undefined],
  ])('%s', (text, value) => {
    expect(parseHanNumeral(text)).toBe(value)
  })
})

describe('an English number in words has its value', () => {
  test.each([
    ['thirty-five', 35],
    ['two hundred and five', 205],
    ['a hundred', 100],
    ['two thousand five hundred', 2500],
    ['a dozen', 12],
    ['several', undefined],
  ])('%s', (text, value) => {
    expect(parseEnglishWords(text)).toBe(value)
  })
})

describe('English numbers in words are found in a text', () => {
  test.each([
    ['Thirty-five people and two hundred and five dogs', ['Thirty-five 35', 'two hundred and five 205']],
    ['one hundred and fifty thousand homes', ['one hundred and fifty thousand 150000']],
    [
      'two thousand five hundred of a hundred thousand',
      ['two thousand five hundred 2500', 'a hundred thousand 100000'],
    ],
    ['two thousand and twelve people see three thousand', ['two thousand and twelve 2012', 'three thousand 3000']],
    ['a hundred and twenty million of a billion', ['a hundred and twenty million 120000000', 'a billion 1000000000']],
    ['seventeen hundred homes for nineteen', ['seventeen hundred 1700', 'nineteen 19']],
    ['hundreds of thousands at one', ['one 1']],
    ['fourteen and Sixty', ['fourteen 14', 'Sixty 60']],
  ])('%s', (text, numbers) => {
    const found = findEnglish(foldText(text), undefined)
    expect(found.map(({ start, end, value }) => `${text.slice(start, end)} ${value}`)).toEqual(numbers)
  })
})

describe('what duilian writes is read back', () => {
  const units: readonly Unit[] = [
    ...[
      'USD',
      'CNY',
      'HKD',
      'TWD',
      'MOP',
      'JPY',
      'EUR',
      'GBP',
      'KRW',
      'SGD',
      'INR',
      'AUD',
      'CAD',
      'CHF',
      'NZD',
      'THB',
    ].map((code) => ({ kind: 'currency', code }) as const),
    { kind: 'percent' },
    { kind: 'times' },
    { kind: 'none' },
  ]
  const values = [[3], [76e9], [1.05e10], [2_300_000], [1.5e12], [15e9, 20e9], [2, 4], [9e11, 1.2e12]] as const

  test.each(localeTags)('in %s', (locale) => {
    for (const unit of units) {
      for (const [value, max] of values) {
        for (const approximate of [false, true]) {
          const quantity = { value, ...(max !== undefined && { max }), unit, approximate }
          const text = formatQuantity(quantity, locale, () => '')
          const found = (isChinese(locale) ? findChinese : findEnglish)(foldText(text), undefined)
          const read = found.map(({ value: low, max: high, currency, bound }) => [
            low,
            high,
            unit.kind !== 'currency' || currency?.includes(unit.code),
            bound,
          ])
          expect([text, ...read]).toEqual([text, [value, max, true, approximate ? 'about' : 'exact']])
        }
      }
    }
  })
})
