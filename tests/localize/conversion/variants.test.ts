import hongKongGlyphs from 'opencc-js/dict/HKVariants'
import traditionalCharacters from 'opencc-js/dict/TSCharacters'
import taiwanGlyphs from 'opencc-js/dict/TWVariants'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Converter } from '../../../src/localize/conversion/convert.ts'
import { formsInScript } from '../../../src/localize/conversion/forms.ts'
import {
  glyphVariants,
  hasVariant,
  hongKongVariants,
  keptIn,
  notInMainland,
} from '../../../src/localize/conversion/variants.ts'
import type { Locale } from '../../../src/model/locale.ts'
import { prepareAll } from '../text-fixture.ts'

let converter: Converter
beforeAll(async () => {
  converter = await prepareAll()
})

const convert = (text: string, from: Locale, to: Locale) => converter.convert(text, from, to).aligned.text
/** Each of some characters by itself in Simplified. */
const simplify = (characters: readonly string[], from: Locale = 'zh-Hant-TW') =>
  convert(characters.join('\n'), from, 'zh-Hans-CN').split('\n')
const pairs = `${glyphVariants} ${hongKongVariants} ${notInMainland}`.split(' ').map((pair) => Array.from(pair))
const entriesOf = (serialized: string) => serialized.split('|').map((entry) => entry.split(' ') as [string, string])

/** The Han characters that an encoding has from one pair of bytes to another. */
function charactersOf(encoding: string, first: number, last: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let high = first; high <= last; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (encoding === 'gbk' && low < 0xa1) continue
      const character = decoder.decode(new Uint8Array([high, low]))
      if (/^\p{Script=Han}$/u.test(character)) found.add(character)
    }
  }
  return found
}

describe('the table', () => {
  test('has pairs of a variant and what is none itself', () => {
    const variants = new Set(pairs.map(([variant]) => variant))
    expect(pairs.filter((pair) => pair.length !== 2)).toEqual([])
    expect(variants.size).toBe(pairs.length)
    expect(pairs.filter(([, character = '']) => variants.has(character))).toEqual([])
    expect(hasVariant('公共衞生')).toBe(true)
    expect(hasVariant('公共衛生')).toBe(false)
  })

  test('takes each to the Simplified form of the other, from Taiwan and from Hong Kong', () => {
    for (const from of ['zh-Hant-TW', 'zh-Hant-HK'] as const) {
      const [variants, characters] = [0, 1].map((at) =>
        simplify(
          pairs.map((pair) => pair[at] ?? ''),
          from,
        ),
      )
      expect(variants).toEqual(characters)
    }
  })

  test('holds what says nothing against a traditional text, but for the glyphs that no list has', () => {
    const text = Array.from(`${hongKongVariants} ${notInMainland}`.matchAll(/(\S)\S/g), ([, variant]) => variant).join(
      '\n',
    )
    for (const locale of ['zh-Hant-TW', 'zh-Hant-HK'] as const) {
      expect(converter.convert(text, locale, locale).decisions.map(({ from, to }) => from + to)).toEqual([])
    }
  })

  test('leaves none of Hong Kong’s and Taiwan’s glyphs apart from what they stand for', () => {
    const glyphs = [...entriesOf(hongKongGlyphs), ...entriesOf(taiwanGlyphs)]
    expect(simplify(glyphs.map(([from]) => from))).toEqual(simplify(glyphs.map(([, to]) => to)))
  })
})

/** Measures, names, words of Taiwan and rare characters, for which GB 2312 has nothing. */
const onlyTraditional =
  '伋吋汍呎抆杗沍沘釆佺劻妳姅枓沬泜玥甽芣帟昤洸炤疢耑觔郃堉屘崁晅栘浬涊浥珮珪砠祐訏訑軏迺偯偭屝惇敔晞梱梡梂琍脰脤訢釭愒棻湣湲湩焜琯甦絰詖鈇僇勣塭暘暍楛煆痳硿覜詻詨跦鄗雊僎僩嘐塽槃榣箄裯誧遝鄘鉼儅墦奭嶔撚潠潟瞋箠蔆褕頫鴃彊暸澦澴璘璟穋豭錡鴒擭橾歜毚濬濩瞭篠縿縯褽鍚櫂檮燸穠繙鎔霤韹颺鯈儳譆醱巉躂騵儸瓖矓蘗鶸囉觼欐籣籥臢鑤鑪'

test('every common character of Taiwan becomes one of the mainland, but for those known', () => {
  const common = charactersOf('big5', 0xa4, 0xc6)
  const mainland = charactersOf('gbk', 0xb0, 0xf7)
  expect(common.size).toBeGreaterThan(5000)
  const simplified = simplify([...common])
  const others = [...common].filter((_, at) => !mainland.has(simplified[at] ?? ''))
  expect(others.join('')).toBe(onlyTraditional)
})

test.each([
  ['衞生署、食物環境衞生署、世界衞生組織、公共衞生學院', '卫生署、食物环境卫生署、世界卫生组织、公共卫生学院'],
  ['茘枝角、龎氏、鷄蛋、顔色、産品、眞相、烟、爲、綫', '荔枝角、庞氏、鸡蛋、颜色、产品、真相、烟、为、线'],
  ['裏着羣峯牀啓説脱税悦鋭麪酶', '里着群峰床启说脱税悦锐面酶'],
  ['敎育靑年淸愼鎭塡顚黃內吿呑吳絕錄彔戶户姊黒', '教育青年清慎镇填颠黄内告吞吴绝录录户户姊黑'],
  ['大砲、姪兒、牠們、籐椅、化粧品、痲痺、佈吿、疎忽', '大炮、侄儿、它们、藤椅、化妆品、麻痹、布告、疏忽'],
  ['經濟復甦、醱酵、翻觔斗', '经济复苏、发酵、翻筋斗'],
])('%s becomes %s in Simplified', (text, simplified) => {
  expect(convert(text, 'zh-Hant-TW', 'zh-Hans-CN')).toBe(simplified)
  expect(convert(text, 'zh-Hant-HK', 'zh-Hans-CN')).toBe(simplified)
})

test.each([
  ['衞生署的鷄、顔料、産品與眞相', '衛生署的雞、顏料、產品與真相', '衞生署的雞、顏料、產品與真相'],
  ['茘枝角、畧、大砲、姪兒', '荔枝角、略、大砲、姪兒', '茘枝角、畧、大砲、姪兒'],
])('%s is written as Taiwan does, %s, and as Hong Kong does', async (text, taiwan, hongKong) => {
  const standard = converter.using({ glyphs: 'standard' })
  expect(convert(text, 'zh-Hant-HK', 'zh-Hant-TW')).toBe(taiwan)
  expect(standard.convert(text, 'zh-Hant-TW', 'zh-Hant-HK').aligned.text).toBe(hongKong)
})

test('what the standard of Hong Kong writes reads back as it was', () => {
  const text = '卫生说启温税脱悦锐阅群峰床面里着线户兑'
  const written = converter.using({ glyphs: 'standard' }).convert(text, 'zh-Hans-CN', 'zh-Hant-HK').aligned.text
  expect(written).toContain('衞')
  expect(convert(written, 'zh-Hant-HK', 'zh-Hans-CN')).toBe(text)
})

test('what Hong Kong writes as Simplified does is no fault there, and is written as Taiwan does in Taiwan', () => {
  const text = '多謝晒、吓、烟仔、踪迹、註册'
  const mixed = (from: Locale, to: Locale) =>
    converter.convert(text, from, to).decisions.map(({ kind, from: written }) => `${kind} ${written}`)
  expect(mixed('zh-Hant-HK', 'zh-Hant-HK')).toEqual(['mixed 册'])
  expect(mixed('zh-Hant-TW', 'zh-Hant-TW')).toEqual([...'晒吓烟踪迹册'].map((written) => `mixed ${written}`))
  expect(convert(text, 'zh-Hant-HK', 'zh-Hant-TW')).toBe('多謝晒、吓、煙仔、蹤跡、註册')
  expect(convert(text, 'zh-Hant-HK', 'zh-Hans-CN')).toBe('多谢晒、吓、烟仔、踪迹、注册')
})

test('variants stand out in a Simplified text, and those of a region do not in its own', () => {
  const mixed = (text: string, locale: Locale) =>
    converter.convert(text, locale, locale).decisions.map(({ kind, from, to }) => `${kind} ${from} ${to}`)
  expect(mixed('公共衞生', 'zh-Hans-CN')).toEqual(['mixed 衞 卫'])
  expect(mixed('公共衞生，大砲，姪兒，牠們，擧手', 'zh-Hant-HK')).toEqual([])
  expect(mixed('眞相', 'zh-Hant-TW')).toEqual(['suspect 眞 真'])
})

describe('characters that keep their form in Simplified', () => {
  /** The simplified forms beyond the basic block that the Table of General Standard Characters has. */
  const inTable =
    '㑇㘎𫵷㤘㧐𬜯𫟦𬭯𫠊𫢸𪟝𫭢𫭟𪣻𫮃𫰛𫶇𪩘𫷷𫸩㧑㧟𬀪𬀩𬂩㭎𬃊𣗋𬇙𣲗𬇹𣲘𬇕𣸣𬉼𬊤𬊈𫞩𬍤𬍡𬍛𤩽𪾢䁖䃅𬒈䅟𬕂𬘓𬘘䌹𬘡𫄨𬘫𬘩𫄧𬘭𫟅𬘯𬘬𬙂𫄷𦈡𫄸𬙊𬙋䓨䏝𦝼𫇭𬜬𫇭䓖𬟁𬟽䗖𫌀𬣙䜣𬣞𬣳𫍣𬣡𬤊𬤇𫍯𫍲𬤝𫍽䝙𫐄𬨂𨐈𪨶𫐐𫐓𬨎𬩽𫑡𬪩𬬩𬬱𫓧𬬿𬬸𬭁𬬹𫟹𫓯𨱇𬭎𫓶𬬮𬬭𬭚𫓹𬭤𬭩𨱏𬭬䥽𬭸𨱑𫔍𫔎𨱔𬭼䦃𫟼𬬻𬮱𫔶𬮿𬯎𬯀𫠆𬱖𬱟𫖯𫖳𫖮𫗧𫗴𫘜𫘝𬳶𬳵𬳽𬳿𫘧𫘦𬴂𬴃𫘨𫘬𫘪𬴊𬶍𫚖𬶋𩽾𬶏𬶐䲟𩾃𬶟䲠𬶠𫚕䲢𬶭𬶨𩾌𬶮𫚭䴓䴕䴔𬷕𫛭䴖𬸘䴗𬸣䴘𬸦𬸪䴙𬸚𬹼𬺈𫠜𬺓䶮𫭼𬒗𬭊𬭛𬭶𬭳'

  test('are those whose simplified form is beyond the basic block and not in the Table', () => {
    const derived = entriesOf(traditionalCharacters).filter(([from, to]) => {
      return from !== to && !/^[\u4e00-\u9fff]$/.test(to) && !inTable.includes(to) && from !== '𰻞'
    })
    const kept = keptIn('zh-Hans-CN').flatMap(entriesOf)
    expect(kept).toEqual(derived.map(([from]) => [from, from]))
    expect(keptIn('zh-Hant-TW')).toEqual([])
  })

  test.each([
    ['嗰度有劏房，搭𨋢落樓，唔使驚喎，噚日餸', '嗰度有劏房，搭𨋢落楼，唔使惊喎，噚日餸'],
    ['䲁魚、魟魚、䴉、𰻞𰻞麪', '鳚鱼、魟鱼、鹮、𰻝𰻝面'],
  ])('%s becomes %s', (text, simplified) => {
    expect(convert(text, 'zh-Hant-HK', 'zh-Hans-CN')).toBe(simplified)
    expect(converter.convert(simplified, 'zh-Hans-CN', 'zh-Hans-CN').decisions).toEqual([])
  })

  test('have no other form where fonts ask', async () => {
    const forms = await formsInScript('Hans', ['嗰', '衞', '說', '眞'])
    expect([...forms.values()]).toEqual(['嗰', '卫', '说', '真'])
  })
})
