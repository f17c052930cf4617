import { describe, expect, test } from 'vitest'
import { alignToItself, applyEdits } from '../../../src/localize/strings/aligned.ts'
import { changeTitleMarks } from '../../../src/localize/text/book-titles.ts'
import { lengthenMarks, widenMarks } from '../../../src/localize/text/punctuation.ts'
import { changeQuotationMarks } from '../../../src/localize/text/quotation.ts'
import { changeRangeMarks } from '../../../src/localize/text/range-marks.ts'
import { type ChineseLocale, locales } from '../../../src/model/locale.ts'

const nothingFinal = () => false
const widen = (text: string) => applyEdits(alignToItself(text), widenMarks(text, nothingFinal)).text
const lengthen = (text: string, script: 'Hans' | 'Hant' = 'Hant') =>
  applyEdits(alignToItself(text), lengthenMarks(text, nothingFinal, script)).text
const range = (text: string, locale: ChineseLocale) =>
  applyEdits(alignToItself(text), changeRangeMarks(text, locale, nothingFinal)).text
const title = (text: string) => applyEdits(alignToItself(text), changeTitleMarks(text, nothingFinal)).text
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
    ['什麼是AI?!中國', '什麼是AI？！中國'],
    ['(見OpenAI (2024))的', '（見OpenAI (2024)）的'],
    ['問"什麼是AI?"，"AI",和"OK!"嗎?', '問"什麼是AI？"，"AI"，和"OK!"嗎？'],
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
    '程序打印"Hello, World!"，然後退出',
    '它會問“Are you sure?”，再刪除',
    '《Mamma Mia!》和（OK?）好',
    '他說"Yes! (But \'no\'?)."',
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
    ['他──我', '他——我'],
    ['他――我', '他——我'],
    ['說"Well..."，又說"這..."，', '說"Well..."，又說"這……"，'],
    ['──────', '──────'],
    ['等。。。', '等……'],
    ['等…………', '等…………'],
    ['等⋯', '等⋯⋯'],
    ['等⋯⋯', '等⋯⋯'],
  ])('%s becomes %s', (text, expected) => {
    expect(lengthen(text)).toBe(expected)
  })

  test('a raised ellipsis is none on the mainland', () => {
    expect(lengthen('等⋯⋯和⋯', 'Hans')).toBe('等……和……')
  })
})

describe('marks of ranges', () => {
  test.each([
    ['3月23—24日', '3月23—24日', '3月23至24日', '3月23至24日'],
    ['1~2 分钟', '1—2 分钟', '1至2 分钟', '1至2 分钟'],
    ['3月23-24日', '3月23—24日', '3月23至24日', '3月23至24日'],
    ['3月23日–4月2日', '3月23日—4月2日', '3月23日–4月2日', '3月23日至4月2日'],
    ['2023-2024年', '2023—2024年', '2023至2024年', '2023至2024年'],
    ['150亿～200亿美元', '150亿～200亿美元', '150亿～200亿美元', '150亿至200亿美元'],
    ['约150~200亿', '约150～200亿', '约150至200亿', '约150至200亿'],
    ['10-15%', '10～15%', '10至15%', '10至15%'],
    ['1,000-1,500人', '1,000～1,500人', '1,000至1,500人', '1,000至1,500人'],
    ['150亿至200亿', '150亿至200亿', '150亿至200亿', '150亿至200亿'],
  ])('%s becomes each locale’s own', (text, mainland, taiwan, hongKong) => {
    expect(range(text, 'zh-Hans-CN')).toBe(mainland)
    expect(range(text, 'zh-Hant-TW')).toBe(taiwan)
    expect(range(text, 'zh-Hant-HK')).toBe(hongKong)
  })

  test.each([
    '2025-03-26',
    '电话010-62551234',
    '以3-2战胜',
    '3-2 个人',
    '第958-68页',
    'COVID-19人',
    'F-16架',
    '北京—上海',
    'v1.2-1.3版',
    '3-5',
  ])('what is no range of times or values stays: %s', (text) => {
    expect(range(text, 'zh-Hant-HK')).toBe(text)
  })
})

describe('marks of titles on the mainland', () => {
  test.each([
    ['《〈红楼梦〉研究》', '《〈红楼梦〉研究》'],
    ['〈論《紅樓夢》〉', '《論〈紅樓夢〉》'],
    ['《論《紅樓夢》》', '《論〈紅樓夢〉》'],
    ['〈背影〉和《背影》', '《背影》和《背影》'],
    ['〈a, b〉', '〈a, b〉'],
    ['《沒有關上〈好〉', '《沒有關上《好》'],
    ['〈沒有關上', '〈沒有關上'],
    ['沒有開》〈好〉', '沒有開》《好》'],
  ])('%s becomes %s', (text, expected) => {
    expect(title(text)).toBe(expected)
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
    ['“沒有關上。“好”', '「沒有關上。「好」', '“沒有關上。“好”'],
    ['沒有打開”', '沒有打開」', '沒有打開”'],
    ['內’外”', '內』外」', '內’外”'],
    ['“外‘內', '「外『內', '“外‘內'],
    ['“外‘內”好', '「外『內」好', '“外‘內”好'],
    ['“一‘二“三‘四’三”二’一”', '「一『二「三『四』三」二』一」', '“一‘二“三‘四’三”二’一”'],
    ['〝甲〞和〝乙〟', '「甲」和「乙」', '“甲”和“乙”'],
    ['『外「內」外』', '「外『內』外」', '“外‘內’外”'],
    ['1990’s 和 ’90 的“好”', '1990’s 和 ’90 的「好」', '1990’s 和 ’90 的“好”'],
    ["他說'好'，don't", "他說「好」，don't", "他說“好”，don't"],
    ['他說"外\'內\'外"', '他說「外『內』外」', '他說“外‘內’外”'],
    ['15" 螢幕和"好"', '15" 螢幕和「好」', '15" 螢幕和“好”'],
    ['"甲"和"乙', '「甲」和"乙', '“甲”和"乙'],
    ['他說："Hello, world."', '他說：「Hello, world.」', '他說：“Hello, world.”'],
    ['「他說」 He said “no” to me. 「好」', '「他說」 He said “no” to me. 「好」', '“他說” He said “no” to me. “好”'],
    ['用OpenAI “o1” 模型', '用OpenAI 「o1」 模型', '用OpenAI “o1” 模型'],
  ])('%s', (text, taiwan, mainland) => {
    expect(quote(text, 'zh-Hant-TW')).toBe(taiwan)
    expect(quote(text, 'zh-Hans-CN')).toBe(mainland)
  })

  test('inside a quotation are inner ones', () => {
    expect(quote('他說“好”', 'zh-Hant-TW', 1)).toBe('他說『好』')
  })
})
