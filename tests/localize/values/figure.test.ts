import { describe, expect, test } from 'vitest'
import { formatQuantity, type Quantity, sharedUnit } from '../../../src/localize/values/figure.ts'
import { type Locale, localeTags } from '../../../src/model/locale.ts'
import { figure, money, rmbFund, term, termForm, token, usdFund } from '../data.ts'

type Row = [value: number | readonly [number, number], unit: Quantity['unit'], ...expected: string[]]

const usd = money('USD')
const percent = { kind: 'percent' } as const
const times = { kind: 'times' } as const
const points = { kind: 'points' } as const
const none = { kind: 'none' } as const
const funds = { kind: 'count', term: usdFund } as const
const tokens = { kind: 'count', term: token } as const

const counted = (sign: string) =>
  ({ kind: 'count', term: { ...token, id: sign, written: sign, also: [], forms: { en: sign } } }) as const

function inEveryLocale([value, unit]: Row, approximate = false): string[] {
  const { unit: _, ...numbers } = figure('x', value, none, approximate)
  return localeTags.map((locale) => formatQuantity({ ...numbers, unit }, locale, termForm))
}

describe('the figures of the sample text', () => {
  test.each<Row>([
    [2006, none, '2006', '2006', '2006', '2006'],
    [11, funds, '11只美元基金', '11檔美元基金', '11隻美元基金', '11 US dollar funds'],
    [7, { kind: 'count', term: rmbFund }, '7只人民币基金', '7檔人民幣基金', '7隻人民幣基金', '7 RMB funds'],
    [9.5e9, usd, '95亿美元', '95億美元', '95億美元', 'US$9.5 billion'],
    [1e11, usd, '1000亿美元', '1,000億美元', '1,000億美元', 'US$100 billion'],
    [8e10, usd, '800亿美元', '800億美元', '800億美元', 'US$80 billion'],
    [7.5e10, usd, '750亿美元', '750億美元', '750億美元', 'US$75 billion'],
    [6.5e10, usd, '650亿美元', '650億美元', '650億美元', 'US$65 billion'],
    [4e10, usd, '400亿美元', '400億美元', '400億美元', 'US$40 billion'],
    [7.6e10, usd, '760亿美元', '760億美元', '760億美元', 'US$76 billion'],
    [1.4e10, usd, '140亿美元', '140億美元', '140億美元', 'US$14 billion'],
  ])('%j is written as published', (...row) => {
    expect(inEveryLocale(row)).toEqual(row.slice(2))
  })

  test.each<Row>([
    [1.05e10, usd, '约105亿美元', '約105億美元', '約105億美元', 'about US$10.5 billion'],
    [4, times, '约4倍', '約4倍', '約4倍', 'about 4 times'],
    [[1.5e10, 2e10], usd, '约150亿～200亿美元', '約150億至200億美元', '約150億至200億美元', 'about US$15–20 billion'],
  ])('%j is marked as approximate', (...row) => {
    expect(inEveryLocale(row, true)).toEqual(row.slice(2))
  })
})

describe('a figure typed with zeros at its end', () => {
  test.each<[typed: Pick<Quantity, 'value' | 'max' | 'precision' | 'maxPrecision' | 'unit'>, ...expected: string[]]>([
    [{ value: 9, precision: 2, unit: percent }, '9.0%', '9.0%', '9.0%', '9.0%'],
    [{ value: 0, precision: 1, unit: percent }, '0.0%', '0.0%', '0.0%', '0.0%'],
    [{ value: 0.5, precision: 2, unit: percent }, '0.50%', '0.50%', '0.50%', '0.50%'],
    [{ value: 1, precision: 2, unit: times }, '1.0倍', '1.0倍', '1.0倍', '1.0 times'],
    [{ value: 1.5e8, precision: 3, unit: usd }, '1.50亿美元', '1.50億美元', '1.50億美元', 'US$150 million'],
    [{ value: 1e10, precision: 3, unit: usd }, '100亿美元', '100億美元', '100億美元', 'US$10.0 billion'],
    [
      { value: 8, max: 9, precision: 2, maxPrecision: 2, unit: percent },
      '8.0%～9.0%',
      '8.0%至9.0%',
      '8.0%至9.0%',
      '8.0–9.0%',
    ],
    [{ value: 8, max: 9.5, precision: 2, unit: none }, '8.0～9.5', '8.0至9.5', '8.0至9.5', '8.0–9.5'],
  ])('%j keeps them where they stand after the point', (typed, ...expected) => {
    expect(localeTags.map((locale) => formatQuantity({ ...typed, approximate: false }, locale, termForm))).toEqual(
      expected,
    )
  })
})

describe('a unit of another size in another language', () => {
  const unit = (...forms: [mainland: string, taiwan: string, english: string]) => {
    const [mainland, taiwan, english] = forms
    return { kind: 'count', term: { ...term('u', [mainland, taiwan, taiwan, english]), written: mainland } } as const
  }

  test.each<readonly [value: number, unit: Quantity['unit'], mainland: string, taiwan: string, english: string]>([
    [8.87e8, unit('千瓦', '瓩', 'kW'), '8.87亿千瓦', '8.87億瓩', '887 million kW'],
    [8.87e8, unit('千瓦', '瓩', 'GW'), '8.87亿千瓦', '8.87億瓩', '887 GW'],
    [88_700, unit('万千瓦', '萬瓩', 'GW'), '8.87亿千瓦', '8.87億瓩', '887 GW'],
    [8.87, unit('亿千瓦', 'GW', 'million kW'), '8.87亿千瓦', '887 GW', '887 million kW'],
    [14.44, unit('亿千瓦', '億瓩', 'GW'), '14.44亿千瓦', '14.44億瓩', '1,444 GW'],
    [9.85e12, unit('千瓦时', '度', 'TWh'), '9.85万亿千瓦时', '9.85兆度', '9,850 TWh'],
    [1.2e8, unit('吨标准煤', '噸標準煤', 'Mtce'), '1.2亿吨标准煤', '1.2億噸標準煤', '120 Mtce'],
    [1.26e10, unit('吨', '公噸', 'Gt CO2'), '126亿吨', '126億公噸', '12.6 Gt CO2'],
    [300, unit('克/千瓦时', '克/度', 'kg/MWh'), '300克/千瓦时', '300克/度', '300 kg/MWh'],
    [97.5, unit('元/吨', '元/噸', 'yuan per tonne'), '97.5元/吨', '97.5元/噸', '97.5 yuan per tonne'],
    [1286.6, unit('万辆', '萬輛', 'vehicle|vehicles'), '1286.6万辆', '1,286.6萬輛', '12.866 million vehicles'],
    [1286.6, unit('万辆', '萬輛', '10,000 vehicles'), '1286.6万辆', '1,286.6萬輛', '12.866 million vehicles'],
    [2100, unit('千卡', '千卡', 'kcal'), '2100千卡', '2,100千卡', '2,100 kcal'],
    [100, unit('公里', '公里', 'mile|miles'), '100公里', '100公里', '100 miles'],
  ])('%d of %j', (value, counts, mainland, taiwan, english) => {
    const quantity = { value, unit: counts, approximate: false }
    const write = (locale: Locale) => formatQuantity(quantity, locale, termForm)
    expect([write('zh-Hans-CN'), write('zh-Hant-TW'), write('en')]).toEqual([mainland, taiwan, english])
  })

  test('a range and what values share have it too', () => {
    const power = unit('千瓦', '瓩', 'GW')
    const range = { value: 8e8, max: 1.2e9, unit: power, approximate: false }
    expect(formatQuantity(range, 'en', termForm)).toBe('800–1,200 GW')
    const shared = sharedUnit([{ value: 6.1e7, unit: power, approximate: false }, range], 'en', termForm)
    expect([shared?.name, shared?.write(range)]).toEqual(['GW', '800–1,200'])
  })
})

describe('formatQuantity', () => {
  test.each<Row>([
    [33, percent, '33%', '33%', '33%', '33%'],
    [90.6, percent, '90.6%', '90.6%', '90.6%', '90.6%'],
    [-12, percent, '−12%', '−12%', '−12%', '−12%'],
    [1, times, '1倍', '1倍', '1倍', '1 time'],
    [3.8, times, '3.8倍', '3.8倍', '3.8倍', '3.8 times'],
    [1, points, '1个百分点', '1個百分點', '1個百分點', '1 percentage point'],
    [6.3, points, '6.3个百分点', '6.3個百分點', '6.3個百分點', '6.3 percentage points'],
    [1, funds, '1只美元基金', '1檔美元基金', '1隻美元基金', '1 US dollar fund'],
    [0, funds, '0只美元基金', '0檔美元基金', '0隻美元基金', '0 US dollar funds'],
    [2e6, funds, '200万只美元基金', '200萬檔美元基金', '200萬隻美元基金', '2 million US dollar funds'],
    [500, tokens, '500 token', '500 token', '500 token', '500 tokens'],
    [21.8, counted('°C'), '21.8 °C', '21.8 °C', '21.8 °C', '21.8 °C'],
    [1.5e8, counted('°C'), '1.5亿 °C', '1.5億 °C', '1.5億 °C', '150 million °C'],
    [109.5, counted('Ω'), '109.5 Ω', '109.5 Ω', '109.5 Ω', '109.5 Ω'],
    [30, counted('°'), '30°', '30°', '30°', '30 °'],
    [50_000, tokens, '5万token', '5萬token', '5萬token', '50,000 tokens'],
    [12_000, none, '1.2万', '1.2萬', '1.2萬', '12,000'],
    [1234.5, none, '1234.5', '1,234.5', '1,234.5', '1,234.5'],
    [8.5e10, money('CNY'), '850亿元人民币', '850億元人民幣', '850億元人民幣', 'RMB 85 billion'],
    [8.5e10, money('TWD'), '新台币850亿元', '新台幣850億元', '新台幣850億元', 'NT$85 billion'],
    [1.2e10, money('BRL'), '120亿BRL', '120億BRL', '120億BRL', 'BRL 12 billion'],
    [500, money('BRL'), '500 BRL', '500 BRL', '500 BRL', 'BRL 500'],
    [-5e9, money('TWD'), '新台币−50亿元', '新台幣−50億元', '新台幣−50億元', '−NT$5 billion'],
    [-5e9, usd, '−50亿美元', '−50億美元', '−50億美元', '−US$5 billion'],
  ])('%j is one number with its unit', (...row) => {
    expect(inEveryLocale(row)).toEqual(row.slice(2))
  })

  test.each<Row>([
    [[1.5e10, 2e10], usd, '150亿～200亿美元', '150億至200億美元', '150億至200億美元', 'US$15–20 billion'],
    [[9e8, 1.2e9], usd, '9亿～12亿美元', '9億至12億美元', '9億至12億美元', 'US$900 million–US$1.2 billion'],
    [[9e7, 1.2e8], usd, '9000万～1.2亿美元', '9,000萬至1.2億美元', '9,000萬至1.2億美元', 'US$90–120 million'],
    [[1e9, 2e9], money('TWD'), '新台币10亿～20亿元', '新台幣10億至20億元', '新台幣10億至20億元', 'NT$1–2 billion'],
    [[1e9, 2e9], money('CNY'), '10亿～20亿元人民币', '10億至20億元人民幣', '10億至20億元人民幣', 'RMB 1–2 billion'],
    [[16, 21], percent, '16%～21%', '16%至21%', '16%至21%', '16–21%'],
    [[-5, 3], percent, '−5%～3%', '−5%至3%', '−5%至3%', '−5% to 3%'],
    [[-5, -3], percent, '−5%～−3%', '−5%至−3%', '−5%至−3%', '−5% to −3%'],
    [[-5e9, 3e9], usd, '−50亿～30亿美元', '−50億至30億美元', '−50億至30億美元', '−US$5 billion to US$3 billion'],
    [[-5, 3], funds, '−5～3只美元基金', '−5至3檔美元基金', '−5至3隻美元基金', '−5 to 3 US dollar funds'],
    [[3, 4], times, '3～4倍', '3至4倍', '3至4倍', '3–4 times'],
    [[0, 1], funds, '0～1只美元基金', '0至1檔美元基金', '0至1隻美元基金', '0–1 US dollar funds'],
    [
      [9e5, 1.2e6],
      funds,
      '90万～120万只美元基金',
      '90萬至120萬檔美元基金',
      '90萬至120萬隻美元基金',
      '900,000–1.2 million US dollar funds',
    ],
    [[3, 5], tokens, '3～5 token', '3至5 token', '3至5 token', '3–5 tokens'],
    [[2006, 2010], none, '2006～2010', '2006至2010', '2006至2010', '2006–2010'],
  ])('%j is a range', (...row) => {
    expect(inEveryLocale(row)).toEqual(row.slice(2))
  })
})
