import { beforeAll, expect, test } from 'vitest'
import { type Converter, createConverter } from '../../../src/localize/conversion/convert.ts'
import { bothWays, fromMainland } from '../../../src/localize/conversion/everyday-words.ts'
import type { ChineseLocale } from '../../../src/model/locale.ts'

const [mainland, taiwan, hongKong] = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const

let converter: Converter
beforeAll(async () => {
  converter = createConverter({ vocabulary: 'regional' })
  await converter.prepare([
    [mainland, taiwan],
    [mainland, hongKong],
    [taiwan, mainland],
    [hongKong, mainland],
    [taiwan, hongKong],
    [hongKong, taiwan],
  ])
})

const convert = (text: string, from: ChineseLocale, to: ChineseLocale) => converter.convert(text, from, to).aligned.text
const rowsOf = (table: string) =>
  table.split('|').map((row) => {
    const [inMainland = '', inTaiwan = '', inHongKong = ''] = row.split(' ')
    return { [mainland]: inMainland, [taiwan]: inTaiwan, [hongKong]: inHongKong }
  })
const inGlyphs = (text: string, locale: ChineseLocale) =>
  locale === hongKong ? converter.using({ vocabulary: 'script' }).convert(text, taiwan, hongKong).aligned.text : text

test.each([
  [mainland, taiwan],
  [mainland, hongKong],
  [taiwan, mainland],
  [hongKong, mainland],
  [taiwan, hongKong],
  [hongKong, taiwan],
] as const)('words of %s are those of %s, and in the middle of a sentence', (from, to) => {
  const rows = from === mainland ? [...rowsOf(bothWays), ...rowsOf(fromMainland)] : rowsOf(bothWays)
  const wrong = rows.flatMap((row) => {
    const found = convert(`在${inGlyphs(row[from], from)}中`, from, to)
    return found === `在${inGlyphs(row[to], to)}中` ? [] : [`${row[from]} ${found}`]
  })
  expect(wrong.join('|')).toBe('')
})

test.each([
  ['主流媒体与一流媒体', '主流媒體與一流媒體'],
  ['航空客运和航空客机', '航空客運和航空客機'],
  ['公司运营收入增长', '公司營運收入增長'],
  ['航运营收创新高', '航運營收創新高'],
  ['客运营业时间', '客運營業時間'],
  ['产品经营销售', '產品經營銷售'],
  ['每公里根据路况收费', '每公里根據路況收費'],
  ['宣布什么时候开始', '宣布什麼時候開始'],
  ['普通胀气', '普通脹氣'],
  ['菠萝包配菠萝蜜', '菠蘿包配菠蘿蜜'],
  ['空间站立着三个人', '空間站立著三個人'],
  ['项目与数据', '項目與數據'],
])('%s holds no such word in Taiwan', (source, expected) => {
  expect(convert(source, mainland, taiwan)).toBe(expected)
})

test.each([
  ['辦公車輛', '办公车辆'],
  ['道瓊斯指數與貝克漢姆', '道琼斯指数与贝克汉姆'],
  ['搭公車上班', '搭公交车上班'],
  ['交通膨脹', '交通膨胀'],
  ['百貨櫃檯', '百货柜台'],
  ['執行長達三年', '执行长达三年'],
])('%s holds no such word on the mainland', (source, expected) => {
  expect(convert(source, taiwan, mainland)).toBe(expected)
})

test.each([
  ['1.5万亿元', '1.5兆元', '1.5萬億元'],
  ['一万亿美元的市场', '一兆美元的市場', '一萬億美元的市場'],
  ['十五万亿元人民币', '十五兆元人民幣', '十五萬億元人民幣'],
  ['上万亿元', '上兆元', '上萬億元'],
  ['10余万亿日元', '10餘兆日圓', '10餘萬億日圓'],
])('%s is %s in Taiwan and %s in Hong Kong', (inMainland, inTaiwan, inHongKong) => {
  expect(convert(inMainland, mainland, taiwan)).toBe(inTaiwan)
  expect(convert(inMainland, mainland, hongKong)).toBe(inHongKong)
  expect(convert(inTaiwan, taiwan, mainland)).toBe(inMainland)
  expect(convert(inTaiwan, taiwan, hongKong)).toBe(inHongKong)
  expect(convert(inHongKong, hongKong, taiwan)).toBe(inTaiwan)
})
