import { beforeAll, describe, expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import { compileGlossary, type Glossary } from '../../../src/localize/conversion/glossary.ts'
import type { Locale } from '../../../src/model/locale.ts'
import { prepareAll, term } from '../text-fixture.ts'

const report = term('report', {
  'zh-Hant-TW': '報導',
  'zh-Hans-CN': '报道',
  'zh-Hant-HK': '報道',
  en: 'report|reports',
})
const herald = term('herald', { 'zh-Hant-TW': '21世紀經濟報道', en: '21st Century Business Herald' }, [
  '21世紀經濟報導',
])
const google = term('google', { 'zh-Hant-TW': 'Google', 'zh-Hans-CN': '谷歌', 'zh-Hant-HK': 'Google' }, ['谷歌'])
const meta = term('meta', { 'zh-Hant-TW': 'Meta', en: 'Meta' })
const nanping = term('nanping', { 'zh-Hans-CN': '南平里', 'zh-Hant-TW': '南平里' })

const southCity = term('nanping-city', { 'zh-Hans-CN': '南平', 'zh-Hant-TW': '南平市' })
const mobile = term('mobile', { 'zh-Hans-CN': '移动', 'zh-Hant-TW': '行動' })
const mobileNet = term('mobile-net', { 'zh-Hans-CN': '移动互联网', 'zh-Hant-TW': '行動網路' })
const netPolicy = term('net-policy', { 'zh-Hans-CN': '互联网政策', 'zh-Hant-TW': '網路政策' })
const largeModel = term('llm', { 'zh-Hans-CN': 'AI大模型', 'zh-Hant-TW': 'AI大型模型' }, ['人工智能大模型'])
const taxi = term('taxi', { 'zh-Hans-CN': '出租车', 'zh-Hant-HK': '的士' }, ['出租車'])
const after = term('after', { 'zh-Hans-CN': '后', 'zh-Hant-TW': '后' })

let converter: Converter
let glossary: Glossary
beforeAll(async () => {
  converter = await prepareAll()
  glossary = compileGlossary([report, herald, google, meta, nanping], 'zh-Hant-TW', converter)
})

const find = (text: string, from: Locale, to: Locale, verbatim = false) =>
  glossary.findTerms(text, { from, to, verbatim }).map(({ start, end, form }) => [text.slice(start, end), form])

describe('terms are found', () => {
  test.each<[string, string, Locale, Locale, string[][]]>([
    ['by their written form', '讀報導', 'zh-Hant-TW', 'zh-Hans-CN', [['報導', '报道']]],
    ['by another form', '谷歌說', 'zh-Hant-TW', 'zh-Hant-HK', [['谷歌', 'Google']]],
    ['by the form of another locale', '讀報道', 'zh-Hant-TW', 'zh-Hans-CN', [['報道', '报道']]],
    ['by the form of the text’s locale', '读报道', 'zh-Hans-CN', 'zh-Hant-TW', [['报道', '報導']]],
    [
      'by a conversion of the form',
      '21世纪经济报道',
      'zh-Hans-CN',
      'zh-Hant-TW',
      [['21世纪经济报道', '21世紀經濟報道']],
    ],
    ['longest first', '21世紀經濟報道', 'zh-Hant-TW', 'zh-Hant-HK', [['21世紀經濟報道', '21世紀經濟報道']]],
    ['not inside a Latin word', 'Metadata和Meta', 'zh-Hant-TW', 'zh-Hans-CN', [['Meta', 'Meta']]],
    [
      'in English by both numbers',
      'two reports, one report',
      'en',
      'en',
      [
        ['reports', 'reports'],
        ['report', 'report'],
      ],
    ],
    [
      'unchanged where no locale changes',
      '谷歌的報道',
      'zh-Hant-TW',
      'zh-Hant-TW',
      [
        ['谷歌', '谷歌'],
        ['報道', '報道'],
      ],
    ],
  ])('%s', (_, text, from, to, expected) => {
    expect(find(text, from, to)).toEqual(expected)
  })
})

describe('hard cases', () => {
  const terms = [southCity, mobile, mobileNet, netPolicy, largeModel, taxi, after].map((row) => ({
    ...row,
    written: row.forms['zh-Hans-CN'] ?? '',
  }))
  test.each<[string, string, Locale, string[][]]>([
    ['the longest of terms that begin alike', '移动互联网', 'zh-Hant-TW', [['移动互联网', '行動網路']]],
    ['the leftmost of terms that overlap', '移动互联网政策', 'zh-Hant-TW', [['移动互联网', '行動網路']]],
    [
      'one after the other',
      '移动移动',
      'zh-Hant-TW',
      [
        ['移动', '行動'],
        ['移动', '行動'],
      ],
    ],
    ['inside a longer word', '移动性', 'zh-Hant-TW', [['移动', '行動']]],
    ['not between two words', '转移动作与江南平原', 'zh-Hant-TW', []],
    ['with Latin letters beside Han', '用AI大模型', 'zh-Hant-TW', [['AI大模型', 'AI大型模型']]],
    ['with Latin letters not in a longer word', '用OpenAI大模型', 'zh-Hant-TW', []],
    ['by another form', '人工智能大模型', 'zh-Hant-TW', [['人工智能大模型', 'AI大型模型']]],
    ['with a form for one locale', '出租车', 'zh-Hant-HK', [['出租车', '的士']]],
    ['without a form, by script', '出租车', 'zh-Hant-TW', [['出租车', '出租車']]],
    ['in the other script', '出租車', 'zh-Hant-HK', [['出租車', '的士']]],
    ['not of a single character', '后面', 'zh-Hant-TW', []],
  ])('%s', (_, text, to, expected) => {
    const glossary = compileGlossary(terms, 'zh-Hans-CN', converter)
    const found = glossary.findTerms(text, { from: 'zh-Hans-CN', to, verbatim: false })
    expect(found.map(({ start, end, form }) => [text.slice(start, end), form])).toEqual(expected)
  })
})

describe('in a quotation', () => {
  test.each<[string, string, Locale, Locale, string[][]]>([
    ['a term that differs by script only keeps its form', '南平里', 'zh-Hans-CN', 'zh-Hant-TW', [['南平里', '南平里']]],
    ['a term in other words is not put in', '谷歌的报道', 'zh-Hans-CN', 'zh-Hant-TW', []],
    ['between Taiwan and Hong Kong neither', '報導', 'zh-Hant-TW', 'zh-Hant-HK', []],
  ])('%s', (_, text, from, to, expected) => {
    expect(find(text, from, to, true)).toEqual(expected)
  })
})

describe('the form of a term', () => {
  test('is the one given for the locale, else a conversion by script', () => {
    expect(glossary.termForm(report, 'zh-Hant-HK')).toBe('報道')
    expect(glossary.termForm(herald, 'zh-Hans-CN')).toBe('21世纪经济报道')
  })

  test('in English is the singular, or the plural if asked for', () => {
    expect(glossary.termForm(report, 'en')).toBe('report')
    expect(glossary.termForm(report, 'en', true)).toBe('reports')
    expect(glossary.termForm(meta, 'en', true)).toBe('Meta')
  })

  test('is the written one if the language has none', () => {
    expect(glossary.termForm(google, 'en')).toBe('Google')
  })

  test('comes from the form in the deck’s own Chinese, or any other there is', () => {
    const bank = term('bank', { en: 'bank', 'zh-Hans-CN': '银行' }, [], 'bank')
    expect(compileGlossary([bank], 'zh-Hant-HK', converter).termForm(bank, 'zh-Hant-TW')).toBe('銀行')
    const taxi = term('taxi', { en: 'taxi', 'zh-Hans-CN': '出租车', 'zh-Hant-HK': '的士' }, [], '的士')
    expect(compileGlossary([taxi], 'zh-Hant-HK', converter).termForm(taxi, 'zh-Hant-TW')).toBe('的士')
  })
})
