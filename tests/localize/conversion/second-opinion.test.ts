import { beforeAll, describe, expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import type { ChineseLocale } from '../../../src/model/locale.ts'
import { createReadingConverter, readText } from './second-reader.ts'

const mainland = 'zh-Hans-CN'
const taiwan = 'zh-Hant-TW'
const hongKong = 'zh-Hant-HK'

let converter: Converter
beforeAll(async () => {
  converter = await createReadingConverter()
})

describe('from Simplified', () => {
  test.each([
    ['a default is overruled', '余额不足余先生只好作罢', '餘額不足余先生只好作罷', ['model 余→余']],
    [
      'a phrase of two is overruled, and where the model is not sure, asked about',
      '今年春天又干又冷',
      '今年春天又乾又冷',
      ['model 干→乾', 'doubt 干→乾'],
    ],
    ['what the model has hardly read', '一块怀表和秒表，三峡纤夫拉纤', '一塊懷錶和秒錶，三峽縴夫拉縴', []],
    ['and no part of other words', '关怀表示感谢，拉纤维，发菜单', '關懷表示感謝，拉纖維，發菜單', []],
    ['up a river', '往上游走，往下游去', '往上游走，往下游去', []],
    ['what both are sure of is not asked about', '我来自台湾，在家里发了一封信', '我來自臺灣，在家裡發了一封信', []],
    ['a phrase of four stands', '干干净净', '乾乾淨淨', []],
    ['of a word decided by hand nothing is asked', '向上级汇报，借助工具', '向上級匯報，借助工具', []],
    ['nor of a name', '后羿射日，谷神不死', '后羿射日，谷神不死', []],
    ['a year and a line of the sun', '回归年和北回归线', '回歸年和北回歸線', []],
    ['what comes back', '香港回归祖国，回归期475年，自回归以来', '香港回歸祖國，回歸期475年，自回歸以來', []],
    ['what statistics does', '线性回归与回归分析，自回归模型', '線性迴歸與迴歸分析，自迴歸模型', []],
    ['reckoning of the calendar', '《历算全书》讲天文历算', '《曆算全書》講天文曆算', []],
    ['and no part of other words', '外汇报价，学历算高', '外匯報價，學歷算高', []],
    ['what was decided by hand stands', '走了两里路', '走了兩里路', []],
    ['a form that is hardly likelier', '里 台 发', '裡 臺 發', ['unsure 里→裡']],
  ])('%s', (_, source, text, read) => {
    expect(readText(converter, source, mainland, taiwan)).toEqual({ text, read })
  })

  test('the glyphs are those of the region', () => {
    const { decisions } = converter.convert('里 台 发', mainland, hongKong)
    expect(readText(converter, '里 台 发', mainland, hongKong).text).toBe('裏 台 發')
    expect(decisions.find(({ kind }) => kind === 'unsure')).toMatchObject({ to: '裏', candidates: ['里'] })
  })

  test('off, it changes nothing and says nothing', () => {
    const off = converter.using({ model: false })
    expect(readText(off, '余额不足余先生只好作罢', mainland, taiwan)).toEqual({
      text: '餘額不足餘先生只好作罷',
      read: [],
    })
  })

  test('what stands beside a text in its paragraph is seen', () => {
    const of = (before: string) => converter.convert('干', mainland, taiwan, { before, after: '' }).aligned.text
    expect([of('牛肉'), of('你想')]).toEqual(['乾', '幹'])
  })

  test('a decision has both forms and the probability', () => {
    const { decisions } = converter.convert('余额不足余先生只好作罢', mainland, taiwan)
    const overruled = decisions.find(({ kind }) => kind === 'model')
    expect(overruled).toMatchObject({ offset: 4, from: '余', to: '余', candidates: ['餘'], basis: 'character' })
    expect(overruled?.probability).toBeGreaterThan(0.7)
  })
})

describe('著 and 着', () => {
  const works = '專著 論著 遺著 編著 名著 顯著 著稱 譯著 巨著 舊著 土著 著作 功勳卓著'.split(' ')
  const aspects = '看著 隨著 沿著 站著 意味著 議論著 靠近著 沉著 睡不著 執著'.split(' ')
  test.each(works)('%s stays everywhere', (word) => {
    for (const to of [mainland, hongKong] as const) {
      for (const around of [word, `這${word}很好`, `他的${word}隨著時間流傳`]) {
        const { aligned } = converter.convert(around, taiwan, to)
        expect(aligned.text.charAt(around.indexOf(word) + word.indexOf('著'))).toBe('著')
      }
    }
  })
  test.each(aspects)('%s does not', (word) => {
    for (const to of [mainland, hongKong] as const) {
      const around = `他${word}什麼`
      expect(converter.convert(around, taiwan, to).aligned.text.charAt(around.indexOf('著'))).toBe('着')
    }
  })
  test('from Hong Kong, where both are written', () => {
    expect(converter.convert('看着他的論著', hongKong, mainland).aligned.text).toBe('看着他的论著')
    expect(converter.convert('看着他的論著', hongKong, taiwan).aligned.text).toBe('看著他的論著')
  })
  test.each([
    ['乾隆年間，衣服乾了', '乾隆年间，衣服干了'],
    ['乾坤與乾燥', '乾坤与干燥'],
    ['乾嘉學派吃餅乾', '乾嘉学派吃饼干'],
    ['覆蓋，恢復，天翻地覆', '覆盖，恢复，天翻地覆'],
    ['聲名狼藉，憑藉實力', '声名狼藉，凭借实力'],
    ['瞭望塔，明瞭真相', '瞭望塔，明了真相'],
    ['宮商角徵羽，象徵', '宫商角徵羽，象征'],
  ])('its like: %s', (source, text) => {
    expect(converter.convert(source, taiwan, mainland).aligned.text).toBe(text)
  })
})

test('of 乾 in a reign nothing is asked', () => {
  expect(readText(converter, '乾嘉學派的考據', taiwan, mainland).read).toEqual([])
})

describe('a Traditional text', () => {
  test.each([
    ...['回歸年不同', '北迴歸線', '《曆算全書》', '向上級匯報', '工作彙報', '借助工具', '藉助工具'],
    ...['旺舖招租', '兩間店舖', '舖位', '街邊店鋪'],
  ])('%s is spelt as some do', (text) => {
    for (const locale of [taiwan, hongKong] as const) {
      const { decisions } = converter.convert(text, locale, locale)
      expect(decisions.filter(({ kind }) => kind === 'suspect')).toEqual([])
    }
  })
  const repairing = () => converter.using({ defects: 'repaired' })
  test.each([
    ['呼吁各方', '呼籲各方'],
    ['先后加入', '先後加入'],
    ['創始合伙人', '創始合夥人'],
    ['基于判斷', '基於判斷'],
    ['采用架構', '採用架構'],
    ['并不擔心', '並不擔心'],
    ['滯后于人', '滯後於人'],
    ['投資遠小于需求', '投資遠小於需求'],
    ['不利于發展', '不利於發展'],
    ['這是什么', '這是什麼'],
    ['一箇中國人', '一個中國人'],
    ['11只美元基金', '11檔美元基金'],
    ['復雜的系統', '複雜的系統'],
    ['投資準入', '投資准入'],
    ['在報告里面', '在報告裡面'],
  ])('%s of a program is mended', (source, text) => {
    const to: ChineseLocale = taiwan
    expect(repairing().convert(source, to, to).aligned.text).toBe(text)
  })
  test.each(['皇后與太后', '于右任先生', '一里路', '剪了頭髮就出發', '有範圍的范先生'])(
    '%s of a person is not',
    (text) => {
      expect(repairing().convert(text, taiwan, taiwan).aligned.text).toBe(text)
    },
  )
})

describe('what is invisible between two characters', () => {
  test.each([
    ['头\u200b发与皇\ufeff后', taiwan, '頭\u200b髮與皇\ufeff后'],
    ['干\u2060燥的面\u200c包', taiwan, '乾\u2060燥的麵\u200c包'],
    ['里\u00ad头', hongKong, '裏\u00ad頭'],
  ] as const)('parts no word and stays: %j', (source, to, text) => {
    const { aligned, decisions } = converter.convert(source, mainland, to)
    expect(aligned.text).toBe(text)
    expect(aligned.offsets).toHaveLength(text.length)
    for (const { offset, from } of decisions) expect(source.startsWith(from, offset)).toBe(true)
  })
  test('among other signs it parts what it parted', () => {
    expect(converter.convert('A\u200bB，\u200b发', mainland, taiwan).aligned.text).toBe('A\u200bB，\u200b發')
  })
})
