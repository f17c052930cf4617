import { describe, expect, test } from 'vitest'
import { sentenceAt } from '../../../src/check/conversion/decisions.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Decision } from '../../../src/model/localized.ts'
import { checkPlanted } from '../planted.ts'

const hans = 'title: { zh: 题, en: Title }\nlanguage: zh-Hans-CN\n'
const hant = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n'
const slide = (body: string) => `# 一\nen: One\n\n---\n\n# 二\nen: Two\n\n${body}\n`
const segment = '2.2'

function taken(kind: Decision['kind'], offset: number, from: string, to: string, candidates?: string[]): Decision {
  return { kind, offset, from, to, ...(candidates && { candidates }) }
}

function brief({ code, place, decision }: Diagnostic): string {
  return `${code} ${place?.line}:${place?.column}-${place?.endColumn} ${decision?.from}→${decision?.to} ${decision?.locales.join(',')}`
}

describe('each kind of decision has its rule', () => {
  test.each([
    ['round-trip', hant, '文字傢', taken('suspect', 2, '傢', '家'), 'zh-Hant-TW', '"傢" may be a wrong character'],
    [
      'cross-word',
      hans,
      '可是只有他',
      taken('veto', 1, '是只', '是只', ['是隻']),
      'zh-Hant-TW',
      '"是只" was left as it is in zh-Hant-TW, not "是隻": OpenCC\'s phrase ends inside a word.',
    ],
    [
      'classifier',
      hans,
      '11只基金',
      taken('classifier', 2, '只', '隻', ['檔']),
      'zh-Hant-TW',
      'The measure word "只" became "隻" in zh-Hant-TW; it could be "檔".',
    ],
    [
      'mixed-script',
      hant,
      '推广部',
      taken('mixed', 1, '广', '广', ['廣']),
      'zh-Hant-TW',
      '"广" is a Simplified character, shown in zh-Hant-TW.',
    ],
    [
      'one-to-many',
      hans,
      '南平里',
      taken('default', 2, '里', '裡', ['里']),
      'zh-Hant-TW',
      '"里" became "裡" in zh-Hant-TW, and no phrase decides it; it could be "里".',
    ],
  ] as const)('%s', async (code, front, text, decision, locale, message) => {
    const found = await checkPlanted({ front, deck: slide(text) }, { segment, decisions: { [locale]: [decision] } })
    expect(found.map((finding) => finding.code)).toEqual([code])
    expect(found[0]?.message).toContain(message)
    expect(found[0]?.hint).toContain('duilian review')
    expect(found[0]?.severity).toBe('warning')
  })
})

describe('a line in the other script', () => {
  const mixed = (text: string, ...pairs: readonly string[]) =>
    pairs.map(([from = '', to = '']) => taken('mixed', text.indexOf(from), from, to))
  const check = (line: string, decisions: readonly Decision[]) =>
    checkPlanted(
      { front: hant, deck: slide(`- 醫院\n  en: Hospital\n  zh-Hans-CN: ${line}`) },
      { segment, decisions: { 'zh-Hans-CN': decisions } },
    )

  test('is one finding for all its characters, which tells what to write instead', async () => {
    const line = '公共衞生學院。在医學院'
    const found = await check(line, mixed(line, '衞卫', '學学'))
    expect(found.map(brief)).toEqual(['mixed-script 15:15-22 公共衞生學院。→公共卫生学院。 zh-Hans-CN'])
    expect(found[0]?.message).toBe('"公共衞生學院。" is in Traditional characters, shown in zh-Hans-CN.')
    expect(found[0]?.hint).toBe(
      'It may be "公共卫生学院。": write that, or accept it with "duilian review" if it is right.',
    )
  })

  test('that has characters of its own is told each', async () => {
    const line = '医學院在這个国家'
    const found = await check(line, mixed(line, '學学', '這这'))
    expect(found.map(({ decision }) => decision?.from)).toEqual(['學', '這'])
  })
})

test('a character of the other script is mended in the line of the deck, wherever else that is shown', async () => {
  const decisions = { 'zh-Hant-TW': [taken('mixed', 1, '广', '廣')], 'zh-Hant-HK': [taken('mixed', 1, '广', '廣')] }
  const found = await checkPlanted({ front: hant, deck: slide('推广部') }, { segment, decisions })
  expect(found.map(({ hint }) => hint)).toEqual([
    'It may be "廣": write that, or accept it with "duilian review" if it is right.',
  ])
})

describe('a finding points at the very characters', () => {
  const at = (offset: number, from: string) => ({
    segment,
    decisions: { 'zh-Hant-TW': [taken('default', offset, from, `${from}!`)] },
  })
  test.each([
    ['in a line', '走里面的里弄', at(4, '里'), '13:5-6'],
    ['behind markup', '**走**里面[链里](https://example.org/里)里', at(5, '里'), '13:35-36'],
    ['behind an expression', '{{figure "us"}}里', at(0, '里'), '13:16-17'],
    ['in an item below its marker', '- 走里', at(1, '里'), '13:4-5'],
    ['on the second line of a block', '走路\n里面', at(2, '里'), '14:1-2'],
    ['not in the caption below', '走里\nen: 里', at(1, '里'), '13:2-3'],
    ['at a phrase', '走里面', at(1, '里面'), '13:2-4'],
  ])('%s', async (_, text, planted, expected) => {
    const found = await checkPlanted({ front: hans, deck: slide(text) }, planted)
    expect(found.map(({ place }) => `${place?.line}:${place?.column}-${place?.endColumn}`)).toEqual([expected])
  })
})

describe('the same decision is one finding', () => {
  const both = (hk: string) => ({
    segment,
    decisions: {
      'zh-Hant-TW': [taken('default', 1, '里', '裡')],
      'zh-Hant-HK': [taken('default', 1, '里', hk)],
    },
  })
  test.each([
    ['in two locales', both('裡'), ['one-to-many 13:2-3 里→裡 zh-Hant-TW,zh-Hant-HK']],
    [
      'in two locales that write it with glyphs of their own',
      both('裏'),
      ['one-to-many 13:2-3 里→裡 zh-Hant-TW,zh-Hant-HK'],
    ],
    [
      'but not with another reading',
      both('里'),
      ['one-to-many 13:2-3 里→裡 zh-Hant-TW', 'one-to-many 13:2-3 里→里 zh-Hant-HK'],
    ],
  ])('%s', async (_, planted, expected) => {
    const found = await checkPlanted({ front: hans, deck: slide('走里') }, planted)
    expect(found.map(brief).sort()).toEqual(expected.sort())
  })

  test('a doubt about the source names the source, whichever locales are made', async () => {
    const suspect = [taken('suspect', 0, '傢', '家')]
    const keys = async (front: string, locale: 'zh-Hant-TW' | 'zh-Hans-CN') =>
      (await checkPlanted({ front, deck: slide('傢') }, { segment, decisions: { [locale]: suspect } })).map(
        ({ decision }) => `${decision?.locale} ${decision?.key}`,
      )
    const one = await keys(hant, 'zh-Hant-TW')
    expect(one[0]).toMatch(/^zh-Hant-TW [0-9a-f]{16}$/)
    expect(await keys(`${hant}variants: [zh-Hans-CN]\n`, 'zh-Hans-CN')).toEqual(one)
  })
})

describe('what the character model says', () => {
  const sure = { probability: 0.98, basis: 'character' } as const
  const unlikely = { probability: 0.2, basis: 'character' } as const
  test.each([
    ['agrees with a guess: nobody is asked', [{ ...taken('default', 1, '里', '裡', ['里']), ...sure }], []],
    ['overruled it', [{ ...taken('model', 1, '里', '裡', ['里']), ...sure }], []],
    ['has no opinion', [taken('default', 1, '里', '裡', ['里'])], ['one-to-many']],
    [
      'doubts what was guessed: one finding',
      [
        { ...taken('default', 1, '里', '裡', ['里']), ...unlikely },
        { ...taken('doubt', 1, '里', '裡', ['里']), ...unlikely },
      ],
      ['conversion-doubt'],
    ],
    [
      'doubts a part of a refused phrase: one finding',
      [taken('veto', 0, '走里', '走裡', ['走里']), { ...taken('doubt', 1, '里', '裡', ['里']), ...unlikely }],
      ['conversion-doubt'],
    ],
    ['is not sure', [{ ...taken('unsure', 1, '里', '裡', ['里']), probability: 0.5 }], ['conversion-unsure']],
    ['a word of several senses', [taken('held', 0, '走里', '走里', ['行里'])], ['conversion-unsure']],
  ])('%s', async (_, decisions, codes) => {
    const found = await checkPlanted(
      { front: hans, deck: slide('走里') },
      { segment, decisions: { 'zh-Hant-TW': decisions } },
    )
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})

test('a character on which another rule says more is found once', async () => {
  const decisions = {
    'zh-Hant-TW': [taken('classifier', 2, '只', '只', ['隻']), taken('default', 2, '只', '只', ['隻'])],
  }
  const found = await checkPlanted({ front: hans, deck: slide('11只') }, { segment, decisions })
  expect(found.map(({ code }) => code)).toEqual(['classifier'])
})

test('a message names the form of each locale', async () => {
  const decisions = {
    'zh-Hant-TW': [taken('default', 1, '里', '裡')],
    'zh-Hant-HK': [taken('default', 1, '里', '裏')],
  }
  const [found] = await checkPlanted({ front: hans, deck: slide('走里') }, { segment, decisions })
  expect(found?.message).toContain('"里" became "裡" in zh-Hant-TW and "裏" in zh-Hant-HK')
})

describe('the key of a decision', () => {
  const keyIn = async (text: string, offset: number) => {
    const decisions = { 'zh-Hant-TW': [taken('default', offset, '里', '裡')] }
    const [found] = await checkPlanted({ front: hans, deck: slide(text) }, { segment, decisions })
    return found?.decision?.key
  }

  test('stays when another sentence of the text is edited, and changes with its own', async () => {
    const key = await keyIn('走里。后句。', 1)
    expect(key).toBe(await keyIn('走里。前句改了。', 1))
    expect(key).toBe(await keyIn('前句。走里。', 4))
    expect(key).not.toBe(await keyIn('去里。后句。', 1))
  })

  test('tells two equal characters of a sentence apart', async () => {
    expect(await keyIn('里里。', 0)).not.toBe(await keyIn('里里。', 1))
  })

  test('that is accepted silences the finding, and only it', async () => {
    const decisions = {
      'zh-Hant-TW': [taken('default', 0, '里', '裡'), taken('default', 3, '里', '裡')],
    }
    const files = { front: hans, deck: slide('里。后里。') }
    const [first, second] = await checkPlanted(files, { segment, decisions })
    const row = { code: 'one-to-many', locale: 'zh-Hant-TW', from: '里', to: '裡', sentence: '里。' }
    const accepted = { decisions: new Map([[first?.decision?.key ?? '', row]]), pairs: [] }
    const left = await checkPlanted(files, { segment, decisions }, accepted)
    expect(left.map(({ decision }) => decision?.key)).toEqual([second?.decision?.key])
  })
})

test.each([
  ['甲。乙！丙', 0, '甲。', 0],
  ['甲。乙！丙', 2, '乙！', 2],
  ['甲。乙！丙', 4, '丙', 4],
  ['甲？！乙', 1, '甲？！', 0],
  ['甲. b', 3, '甲. b', 0],
])('the sentence of %s at %i is %s', (text, offset, sentence, start) => {
  expect(sentenceAt(text, offset)).toEqual({ sentence, start })
})
