import { beforeAll, describe, expect, test } from 'vitest'
import { type Converter, createConverter } from '../../src/localize/conversion/convert.ts'
import { type ChineseLocale, localeTags } from '../../src/model/locale.ts'
import { createLocalizer, term } from './text-fixture.ts'

const cn = 'zh-Hans-CN'
const tw = 'zh-Hant-TW'
const hk = 'zh-Hant-HK'

let converter: Converter
beforeAll(async () => {
  const withWords = createConverter({ vocabulary: 'regional' })
  converter = withWords.using({ vocabulary: 'script' })
  await withWords.prepare(localeTags.flatMap((from) => localeTags.map((to) => [from, to] as const)))
})

const convert = (text: string, from: ChineseLocale, to: ChineseLocale) => converter.convert(text, from, to).aligned.text
const kinds = (text: string, from: ChineseLocale, to: ChineseLocale) =>
  converter.convert(text, from, to).decisions.map(({ kind }) => kind)

describe('where OpenCC errs alone, a deck is right', () => {
  test.each([
    ['在一个中国人', '在一個中國人', '在一個中國人'],
    ['启明创投', '啟明創投', '啟明創投'],
    ['管理着11只美元基金和7只人民币基金', '管理著11檔美元基金和7檔人民幣基金', '管理着11隻美元基金和7隻人民幣基金'],
    ['两只股票', '兩檔股票', '兩隻股票'],
    ['买了3只在纽约上市的中国股票', '買了3檔在紐約上市的中國股票', '買了3隻在紐約上市的中國股票'],
    ['养了3只猫', '養了3隻貓', '養了3隻貓'],
    ['2只手', '2隻手', '2隻手'],
    ['太坏的消息', '太壞的消息', '太壞的消息'],
    ['少数组织', '少數組織', '少數組織'],
    ['可是只有他', '可是只有他', '可是只有他'],
    ['是只有', '是只有', '是只有'],
    ['前3只有他', '前3只有他', '前3只有他'],
    ['被发明', '被發明', '被發明'],
    ['有着悠长历史的', '有著悠長歷史的', '有着悠長歷史的'],
    ['左拉面前', '左拉面前', '左拉面前'],
    ['司马夫妇', '司馬夫婦', '司馬夫婦'],
    ['五分之一出席', '五分之一出席', '五分之一出席'],
    ['推广部经理', '推廣部經理', '推廣部經理'],
    ['据了解，他宣布', '據了解，他宣布', '據了解，他宣布'],
    ['于谦受到干扰', '于謙受到干擾', '于謙受到干擾'],
    ['在这里面', '在這裡面', '在這裏面'],
    ['合伙人', '合夥人', '合夥人'],
    ['说群众的温床在卫生税收', '說群眾的溫床在衛生稅收', '說群眾的溫床在衛生稅收'],
    // What was right already and must stay so.
    ['皇后、乾隆、公里、茶几、准入', '皇后、乾隆、公里、茶几、准入', '皇后、乾隆、公里、茶几、准入'],
    ['干净的面包', '乾淨的麵包', '乾淨的麵包'],
    ['理发，头发发展', '理髮，頭髮發展', '理髮，頭髮發展'],
    ['算法', '算法', '算法'],
    ['无问芯穹、字节跳动', '無問芯穹、字節跳動', '無問芯穹、字節跳動'],
    ['软件', '軟件', '軟件'],
  ])('%s is %s in Taiwan and %s in Hong Kong', (source, taiwan, hongKong) => {
    expect(convert(source, cn, tw)).toBe(taiwan)
    expect(convert(source, cn, hk)).toBe(hongKong)
  })

  test.each([
    ['隨著時間，著名的著作', '随着时间，著名的著作'],
    ['準入與准入', '准入与准入'],
    ['干擾于謙', '干扰于谦'],
    ['什麼，什么', '什么，什么'],
    ['為甚麼，甚麼', '为什么，什么'],
    ['乾隆乾淨', '乾隆干净'],
    ['說話與説話', '说话与说话'],
    ['裡面、裏面、里面', '里面、里面、里面'],
    ['合夥人與合伙人', '合伙人与合伙人'],
    ['11檔美元基金、7隻股票', '11只美元基金、7只股票'],
    ['軟體', '软体'],
  ])('%s is %s on the mainland', (source, expected) => {
    expect(convert(source, tw, cn)).toBe(expected)
    expect(convert(source, hk, cn)).toBe(expected)
  })

  test('shares are counted by the custom of the exchange when Taiwan and Hong Kong read each other', () => {
    expect(convert('11檔基金', tw, hk)).toBe('11隻基金')
    expect(convert('11隻基金', hk, tw)).toBe('11檔基金')
    expect(convert('3隻貓、2檔節目', tw, hk)).toBe('3隻貓、2檔節目')
  })

  test('good text of a region stays as it is in that region', () => {
    const text = '干擾于謙，11檔基金，著名的群眾裡面，台灣與臺灣'
    expect(convert(text, tw, tw)).toBe(text)
    expect(kinds(text, tw, tw)).toEqual([])
  })
})

describe('with regional vocabulary', () => {
  const regional = (text: string, from: ChineseLocale, to: ChineseLocale) =>
    converter.using({ vocabulary: 'regional' }).convert(text, from, to)

  test.each([
    ['软件、互联网、人工智能', '軟體、網際網路、人工智慧'],
    ['移动互联网', '行動網路'],
    ['算法与鼠标', '演算法與滑鼠'],
    ['太坏的消息', '太壞的消息'],
    ['司法程序、文件、社区', '司法程序、文件、社區'],
    ['数据库与数据', '資料庫與數據'],
    ['少数组织', '少數組織'],
  ])('%s is %s in Taiwan', (source, expected) => {
    expect(regional(source, cn, tw).aligned.text).toBe(expected)
  })

  test.each([
    ['軟體、網際網路', '软件、互联网'],
    ['執行程式與資料', '执行程式与资料'],
  ])('%s is %s on the mainland', (source, expected) => {
    expect(regional(source, tw, cn).aligned.text).toBe(expected)
  })

  test('words move between Taiwan and Hong Kong too', () => {
    expect(regional('軟體與硬碟', tw, hk).aligned.text).toBe('軟件與硬碟')
    expect(regional('搜尋引擎', hk, tw).aligned.text).toBe('搜尋引擎')
  })

  test('a word of several meanings is held back, and the trace says so', () => {
    expect(regional('在文件和社区里', cn, tw).decisions.filter(({ kind }) => kind === 'held')).toEqual([
      { kind: 'held', offset: 1, from: '文件', to: '文件', candidates: ['檔案'] },
      { kind: 'held', offset: 4, from: '社区', to: '社區', candidates: ['社群'] },
    ])
  })

  test('the glossary may ask for a word that is held back', () => {
    const words = converter.using({ vocabulary: 'regional' })
    const localize = createLocalizer(words, [term('file', { 'zh-Hant-TW': '檔案' }, [], '文件')], cn)
    expect(localize('打开文件和数据', { from: cn, to: tw }).plain).toBe('打開檔案和數據')
  })

  test('a quotation keeps its words', () => {
    const quoted = converter.using({ vocabulary: 'regional', verbatim: true })
    expect(quoted.convert('11只基金用软件', cn, tw).aligned.text).toBe('11隻基金用軟件')
  })
})

describe('what names and the glossary have to settle is settled there', () => {
  const terms = [
    term('llm', { 'zh-Hans-CN': '大语言模型', 'zh-Hant-TW': '大型語言模型' }),
    term('google', { 'zh-Hans-CN': '谷歌', 'zh-Hant-TW': 'Google' }),
    term('band', { 'zh-Hans-CN': '电视频段', 'zh-Hant-TW': '電視頻段' }),
    term('nanpingli', { 'zh-Hans-CN': '南平里', 'zh-Hant-TW': '南平里' }),
    term('report', { 'zh-Hans-CN': '北京报道', 'zh-Hant-TW': '北京報導' }),
    term('library', { 'zh-Hans-CN': '国会図書館', 'zh-Hant-TW': '国会図書館' }),
  ]
  test.each(['script', 'regional'] as const)('with %s vocabulary', (vocabulary) => {
    const localize = createLocalizer(converter.using({ vocabulary }), terms, cn)
    const source = '谷歌的大语言模型，电视频段，南平里，北京报道，国会図書館'
    expect(localize(source, { from: cn, to: tw }).plain).toBe(
      'Google的大型語言模型，電視頻段，南平里，北京報導，国会図書館',
    )
  })
})

describe('what nobody can know is reported', () => {
  test('a classifier whose noun is not known, and one that a good text has no use for', () => {
    expect(converter.convert('十一只', cn, tw).decisions).toContainEqual({
      kind: 'classifier',
      offset: 2,
      from: '只',
      to: '隻',
      candidates: ['檔', '支'],
    })
    expect(converter.convert('11只美元基金', tw, tw).decisions).toEqual([
      { kind: 'classifier', offset: 2, from: '只', to: '只', candidates: ['檔'] },
    ])
  })

  test('a character of known risk that no phrase decided', () => {
    expect(converter.convert('他把头埋在里', cn, tw).decisions).toContainEqual({
      kind: 'default',
      offset: 5,
      from: '里',
      to: '裡',
      candidates: ['里'],
    })
    expect(kinds('理发、里程、以后', cn, tw)).not.toContain('default')
  })

  test('a simplified character in a traditional text, and the reverse', () => {
    expect(converter.convert('中國发展', tw, tw).decisions).toEqual([
      { kind: 'mixed', offset: 2, from: '发', to: '發' },
    ])
    expect(converter.convert('中国發展', cn, cn).decisions).toEqual([
      { kind: 'mixed', offset: 2, from: '發', to: '发' },
    ])
    expect(kinds('皇后的公里，台灣的面子', tw, tw)).toEqual([])
    expect(kinds('乾隆与著名的瞭望', cn, cn)).toEqual([])
  })

  test('a character that a round trip does not give back', () => {
    expect(converter.convert('一箇人，以后乾擾', tw, tw).decisions).toEqual([
      { kind: 'suspect', offset: 1, from: '箇', to: '個' },
      { kind: 'suspect', offset: 5, from: '后', to: '後' },
      { kind: 'suspect', offset: 6, from: '乾', to: '干' },
    ])
    expect(kinds('中颱與強颱的動向，防颱準備，計程車跳錶', tw, tw)).toEqual([])
    expect(kinds('的士起錶加價，咪錶泊車，息率逾六厘', hk, hk)).toEqual([])
    expect(kinds('說與説，裏與裡，台與臺，着與著，公布與公佈', tw, tw)).toEqual([])
  })

  test('a text that a person wrote for the locale is not doubted', () => {
    expect(converter.using({ defects: 'ignored' }).convert('一箇人，11只基金', tw, tw).decisions).toEqual([])
  })
})

test('the glyphs of the Education Bureau are there for Hong Kong decks that ask for them', () => {
  const standard = converter.using({ glyphs: 'standard' })
  expect(standard.convert('说启温卫', cn, hk).aligned.text).toBe('説啓温衞')
  expect(convert('说启温卫', cn, hk)).toBe('說啟溫衛')
})
