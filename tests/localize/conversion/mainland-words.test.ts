import { beforeAll, describe, expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import type { ChineseLocale } from '../../../src/model/locale.ts'
import { createReadingConverter } from './second-reader.ts'

let converter: Converter
beforeAll(async () => {
  converter = await createReadingConverter()
})

const asked = (text: string, from: ChineseLocale, to: ChineseLocale) =>
  converter.convert(text, from, to).decisions.filter(({ kind }) => kind !== 'converted')

describe('names in Simplified', () => {
  test.each([
    ['黃霑寫的街坊，作曲：黃霑', '黄霑写的街坊，作曲：黄霑'],
    ['曹霑字夢阮，雨露均霑', '曹霑字梦阮，雨露均沾'],
    ['王濛與朱鎔基', '王濛与朱镕基'],
    ['徐乾學，乾德二年，風乾封存，餅乾封口', '徐乾学，乾德二年，风干封存，饼干封口'],
    ['麴文泰與麴院風荷', '麴文泰与曲院风荷'],
    ['昇騰晶片，熱氣昇騰', '昇腾晶片，热气升腾'],
    ['鍾馗、鍾繇、錢鍾書、鍾欣潼', '钟馗、钟繇、钱锺书、钟欣潼'],
    ['於梨華、樊於期', '於梨华、樊於期'],
    ['蘊藉，醞藉，慰藉', '蕴藉，酝藉，慰藉'],
  ])('%s becomes %s', (source, expected) => {
    expect(converter.convert(source, 'zh-Hant-HK', 'zh-Hans-CN').aligned.text).toBe(expected)
    expect(asked(source, 'zh-Hant-HK', 'zh-Hans-CN')).toEqual([])
    expect(converter.convert(source, 'zh-Hant-TW', 'zh-Hans-CN').aligned.text).toBe(expected)
  })
})

describe('characters that are but in names there', () => {
  test.each([
    [
      '地盤下沈與沈陷，船沈入海底，石沈大海，意志消沈，他沈著應對',
      '地盘下沉与沉陷，船沉入海底，石沉大海，意志消沉，他沉着应对',
    ],
    ['沈管隧道、沈箱、基樁沈降，聲音低沈', '沉管隧道、沉箱、基桩沉降，声音低沉'],
    ['沈勇與沈毅都是人名', '沈勇与沈毅都是人名'],
    ['沈先生在台下，以下沈教授發言，以下沈降量', '沈先生在台下，以下沈教授发言，以下沉降量'],
    ['影響甚鉅，耗費鉅資，業界鉅子，鉅亨網、李澤鉅', '影响甚巨，耗费巨资，业界巨子，钜亨网、李泽钜'],
    ['鎔接、鎔鑄與朱鎔基，鉋刀，摀住耳朵', '熔接、熔铸与朱镕基，刨刀，捂住耳朵'],
    ['楞住了，發楞，楞嚴經；保祐，天祐元年', '愣住了，发愣，楞严经；保佑，天祐元年'],
  ])('%s becomes %s', (source, expected) => {
    expect(converter.convert(source, 'zh-Hant-TW', 'zh-Hans-CN').aligned.text).toBe(expected)
    expect(converter.convert(source, 'zh-Hant-HK', 'zh-Hans-CN').aligned.text).toBe(expected)
  })
})

describe('“only” and gods, again and over', () => {
  test.each([
    ['祇有騎樓，祇能怪時代，祇能夠這樣，祇是祇要', '只有骑楼，只能怪时代，只能够这样，只是只要'],
    ['祇有利，衹有，祇為了', '只有利，只有，只为了'],
    ['神祇與地祇，祇園精舍，阿僧祇劫，神衹', '神祇与地祇，祇园精舍，阿僧祇劫，神祇'],
    ['此地祇有一間，精神祇有一種', '此地只有一间，精神只有一种'],
    ['司法覆核的覆核期，被覆核的決定', '司法复核的复核期，被复核的决定'],
    ['覆診，覆檢，覆查，覆述，反覆查看', '复诊，复检，复查，复述，反复查看'],
    ['覆蓋、顛覆核心、傾覆、重蹈覆轍、覆沒', '覆盖、颠覆核心、倾覆、重蹈覆辙、覆没'],
  ])('%s becomes %s', (source, expected) => {
    expect(converter.convert(source, 'zh-Hant-HK', 'zh-Hans-CN').aligned.text).toBe(expected)
    expect(converter.convert(source, 'zh-Hant-TW', 'zh-Hans-CN').aligned.text).toBe(expected)
  })

  test('what is written with them is no wrong character in a text that stays Traditional', () => {
    expect(asked('祇有騎樓留下，司法覆核，覆診', 'zh-Hant-HK', 'zh-Hant-HK')).toEqual([])
    expect(asked('祇有騎樓留下，司法覆核，覆診', 'zh-Hant-HK', 'zh-Hant-TW')).toEqual([])
  })
})

describe('glyphs of Hong Kong', () => {
  test('are no wrong characters there or in Taiwan, nor is a lane', () => {
    const text =
      '恒生銀行與恒基地產，恒久、永恒、永恆、李勛、鷄檔；峯、麪檔、牀、羣、綫、裏、鈎、衞生、啓、脱、説；中環戲院里，二里'
    const suspects = (to: ChineseLocale) =>
      converter.convert(text, 'zh-Hant-HK', to).decisions.filter(({ kind }) => kind === 'suspect' || kind === 'mixed')
    expect(suspects('zh-Hant-HK')).toEqual([])
    expect(suspects('zh-Hant-TW')).toEqual([])
    expect(asked('恆生銀行，恒生銀行，永恒', 'zh-Hant-TW', 'zh-Hant-TW')).toEqual([])
    expect(asked('在戲院里的觀眾', 'zh-Hant-HK', 'zh-Hant-HK')).not.toEqual([])
  })

  test('恒 is 恆 in Taiwan, in names of companies too, as its press has them', () => {
    expect(converter.convert('恒生銀行，恒久', 'zh-Hant-HK', 'zh-Hant-TW').aligned.text).toBe('恆生銀行，恆久')
    expect(converter.convert('恒生银行，恒久', 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toBe('恆生銀行，恆久')
  })
})
