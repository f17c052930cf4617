import { beforeAll, describe, expect, test } from 'vitest'
import { type Converter, createConverter, pairsOf } from '../../../src/localize/conversion/convert.ts'
import type { Locale } from '../../../src/model/locale.ts'
import { prepareAll } from '../text-fixture.ts'

let converter: Converter
beforeAll(async () => {
  converter = await prepareAll()
})

const convert = (text: string, from: Locale, to: Locale) => converter.convert(text, from, to).aligned.text

describe('from Simplified', () => {
  test.each([
    ['在一个中国人', '在一個中國人', '在一個中國人'],
    ['可是只有他', '可是只有他', '可是只有他'],
    ['被发明', '被發明', '被發明'],
    ['有着悠长历史的', '有著悠長歷史的', '有着悠長歷史的'],
    ['左拉面前', '左拉面前', '左拉面前'],
    ['司马夫妇', '司馬夫婦', '司馬夫婦'],
    ['五分之一出席', '五分之一出席', '五分之一出席'],
    ['少数组织', '少數組織', '少數組織'],
    ['推广部经理', '推廣部經理', '推廣部經理'],
    ['据了解，他宣布', '據了解，他宣布', '據了解，他宣布'],
    ['启明创投', '啟明創投', '啟明創投'],
    ['于谦受到干扰', '于謙受到干擾', '于謙受到干擾'],
    ['太坏的消息', '太壞的消息', '太壞的消息'],
    ['准入、皇后、乾隆、公里、茶几', '准入、皇后、乾隆、公里、茶几', '准入、皇后、乾隆、公里、茶几'],
    ['干净的面包', '乾淨的麵包', '乾淨的麵包'],
    ['理发店里的头发发展', '理髮店裡的頭髮發展', '理髮店裏的頭髮發展'],
    ['说群众的温床在卫生税收', '說群眾的溫床在衛生稅收', '說群眾的溫床在衛生稅收'],
    ['软件', '軟件', '軟件'],
    ['头发就干了，衣服也干了，活干了三天', '頭髮就乾了，衣服也乾了，活幹了三天', '頭髮就乾了，衣服也乾了，活幹了三天'],
    ['（记者余丽）作者余华', '（記者余麗）作者余華', '（記者余麗）作者余華'],
    ['记者余下的时间，总裁余额不足', '記者餘下的時間，總裁餘額不足', '記者餘下的時間，總裁餘額不足'],
    ['蚊帐与账户、记账', '蚊帳與帳戶、記帳', '蚊帳與賬戶、記賬'],
  ])('%s becomes %s in Taiwan and %s in Hong Kong', (source, taiwan, hongKong) => {
    expect(convert(source, 'zh-Hans-CN', 'zh-Hant-TW')).toBe(taiwan)
    expect(convert(source, 'zh-Hans-CN', 'zh-Hant-HK')).toBe(hongKong)
  })
})

describe('to Simplified', () => {
  test.each([
    ['隨著時間，著名的著作', '随着时间，著名的著作'],
    ['説話裏面隨着羣眾啓明麪包', '说话里面随着群众启明面包'],
    ['準入與准入', '准入与准入'],
    ['干擾于謙', '干扰于谦'],
    ['什麼，什么', '什么，什么'],
    ['餅乾嘉年華，葡萄乾隆重上市，如果乾隆、乾嘉學派', '饼干嘉年华，葡萄干隆重上市，如果乾隆、乾嘉学派'],
    ['乾隆乾淨', '乾隆干净'],
    ['銀行帳戶的帳單，呆帳，進帳三萬', '银行账户的账单，呆账，进账三万'],
    ['蚊帳，收帳篷，走進帳篷', '蚊帐，收帐篷，走进帐篷'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source, 'zh-Hant-TW', 'zh-Hans-CN')).toBe(expected)
    expect(convert(source, 'zh-Hant-HK', 'zh-Hans-CN')).toBe(expected)
  })
})

describe('between Taiwan and Hong Kong', () => {
  test.each([
    ['這裡隨著著名的群眾說話', '這裏隨着著名的群眾說話'],
    ['干擾于謙，參加核心', '干擾于謙，參加核心'],
  ])('only glyphs change: %s, %s', (taiwan, hongKong) => {
    expect(convert(taiwan, 'zh-Hant-TW', 'zh-Hant-HK')).toBe(hongKong)
    expect(convert(hongKong, 'zh-Hant-HK', 'zh-Hant-TW')).toBe(taiwan)
  })
})

test('glyphs of the Hong Kong press keep their place in the alignment', () => {
  const { aligned } = converter.convert('他说话𠮷说', 'zh-Hans-CN', 'zh-Hant-HK')
  expect(aligned.text).toBe('他說話𠮷說')
  expect(aligned.offsets).toEqual([0, 1, 2, 3, 4, 5])
})

test('a changed phrase and a changed character are one decision each', () => {
  const { decisions } = converter.convert('去理发，𠮷饕餮', 'zh-Hans-CN', 'zh-Hant-TW')
  expect(decisions).toEqual([{ kind: 'converted', offset: 1, from: '理发', to: '理髮' }])
})

test('a refused phrase is a decision only if it would have read otherwise', () => {
  const { decisions } = converter.convert('可是只有他', 'zh-Hans-CN', 'zh-Hant-TW')
  expect(decisions).toEqual([{ kind: 'veto', offset: 1, from: '是只', to: '是只', candidates: ['是隻'] }])
})

test('word boundaries can be turned off', async () => {
  const plain = createConverter({ boundaries: false })
  await plain.prepare([['zh-Hans-CN', 'zh-Hant-TW']])
  expect(plain.convert('可是只有他', 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toBe('可是隻有他')
  // Without them, the one error about 中國 that the press would notice is still mended.
  expect(plain.convert('在一个中国人', 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toBe('在一個中國人')
})

test('a locale and itself need nothing; a pair that was not prepared is a bug', async () => {
  const empty = createConverter()
  await empty.prepare([
    ['en', 'en'],
    ['zh-Hant-TW', 'en'],
  ])
  expect(empty.convert('說', 'zh-Hant-TW', 'zh-Hant-TW').aligned.text).toBe('說')
  expect(() => empty.convert('说', 'zh-Hans-CN', 'zh-Hant-TW')).toThrow('not prepared')
})

describe('the pairs to prepare', () => {
  test('lead from every source to every target, and from the deck to its sources', () => {
    const pairs = pairsOf('zh-Hant-TW', ['zh-Hant-TW', 'zh-Hans-CN'], ['zh-Hant-HK'])
    expect(pairs).toContainEqual(['zh-Hant-TW', 'zh-Hant-HK'])
    expect(pairs).toContainEqual(['zh-Hans-CN', 'zh-Hant-HK'])
    expect(pairs).toContainEqual(['zh-Hant-TW', 'zh-Hans-CN'])
    expect(pairs).toContainEqual(['zh-Hant-HK', 'zh-Hans-CN'])
  })

  test('do not lead from Simplified to Traditional where nothing is written in Simplified', () => {
    const pairs = pairsOf('zh-Hant-TW', ['zh-Hant-TW'], ['zh-Hans-CN', 'zh-Hant-HK', 'en'])
    expect(pairs.filter(([from]) => from === 'zh-Hans-CN')).toEqual([])
  })
})
