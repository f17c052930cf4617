import { describe, expect, test } from 'vitest'
import { alignToItself, applyEdits } from '../../src/localize/aligned.ts'
import { lengthenMarks, widenMarks } from '../../src/localize/punctuation.ts'
import { changeQuotationMarks } from '../../src/localize/quotation.ts'
import { locales } from '../../src/model/locale.ts'

const nothingFinal = () => false
const widen = (text: string) => applyEdits(alignToItself(text), widenMarks(text, nothingFinal)).text
const lengthen = (text: string) => applyEdits(alignToItself(text), lengthenMarks(text, nothingFinal)).text
const quote = (text: string, locale: 'zh-Hans-CN' | 'zh-Hant-TW', depth = 0) =>
  applyEdits(alignToItself(text), changeQuotationMarks(text, locales[locale].quotationMarks, depth, nothingFinal)).text

describe('half-width marks', () => {
  test.each([
    ['他說:你好,世界;好!好?', '他說：你好，世界；好！好？'],
    ['中國, 美國', '中國，美國'],
    ['用DeepSeek,中國', '用DeepSeek，中國'],
    ['結束.', '結束。'],
    ['結束. 開始', '結束。開始'],
    ['「好」, 他說', '「好」，他說'],
    ['“好”.', '“好”。'],
    ['公司(AI)的', '公司（AI）的'],
    ['公司 (AI), 中國', '公司（AI），中國'],
    ['GPT(生成)', 'GPT（生成）'],
    ['什麼是AI?', '什麼是AI？'],
    ['什麼是AI?\n下一行', '什麼是AI？\n下一行'],
  ])('beside Han become full width: %s', (text, expected) => {
    expect(widen(text)).toBe(expected)
  })

  test.each([
    '下午3:30開會',
    '用v1.2版',
    'OpenAI, Inc. 的公司',
    '函數f(x)的值',
    '(1)中國',
    '1)中國',
    'Are you OK?',
    '增加1,000萬',
    '見圖1.2',
    '用AI.',
    '等...',
  ])('stay where they belong to Latin text: %s', (text) => {
    expect(widen(text)).toBe(text)
  })

  test('stay where the text is final', () => {
    expect(widenMarks('中,國,', (at) => at === 1)).toEqual([{ start: 3, end: 4, text: '，' }])
  })
})

describe('dots and dashes', () => {
  test.each([
    ['等等...', '等等……'],
    ['等…', '等……'],
    ['......好', '……好'],
    ['他——我', '他——我'],
    ['他--我', '他——我'],
    ['他 -- 我', '他——我'],
    ['北京—上海', '北京—上海'],
    ['3月23—24日', '3月23—24日'],
    ['AI—中國', 'AI—中國'],
    ['wait... what', 'wait... what'],
    ['--watch', '--watch'],
  ])('%s becomes %s', (text, expected) => {
    expect(lengthen(text)).toBe(expected)
  })
})

describe('quotation marks', () => {
  test.each([
    ['“外‘內’外”', '「外『內』外」', '“外‘內’外”'],
    ['「外『內「裡」內』外」', '「外『內「裡」內』外」', '“外‘內“裡”內’外”'],
    ['"甲"和"乙"', '「甲」和「乙」', '“甲”和“乙”'],
    ['“甲"乙"丙”', '「甲『乙』丙」', '“甲‘乙’丙”'],
    ['用“AI”和‘ChatGPT’', '用「AI」和「ChatGPT」', '用“AI”和“ChatGPT”'],
    ['China’s 和 firms’ 的“好”', 'China’s 和 firms’ 的「好」', 'China’s 和 firms’ 的“好”'],
    ["it's 好", "it's 好", "it's 好"],
    ['15" 螢幕', '15" 螢幕', '15" 螢幕'],
    ['“沒有關上', '「沒有關上', '“沒有關上'],
  ])('%s', (text, taiwan, mainland) => {
    expect(quote(text, 'zh-Hant-TW')).toBe(taiwan)
    expect(quote(text, 'zh-Hans-CN')).toBe(mainland)
  })

  test('inside a quotation are inner ones', () => {
    expect(quote('他說“好”', 'zh-Hant-TW', 1)).toBe('他說『好』')
  })
})
