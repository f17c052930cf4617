import { describe, expect, test } from 'vitest'
import { check, findInCaptions, slide } from '../project.ts'

describe('a text without its counterpart is named once for all variants', () => {
  test.each([
    ['a paragraph', slide('文字'), ['caption-missing talk.md:13']],
    ['an item of a list', slide('- 甲\n  en: A\n- 乙'), ['caption-missing talk.md:15']],
    ['a table', slide('- 甲\n  en: A\n\n| 甲 |\n|---|\n| 乙 |'), ['caption-missing talk.md:16']],
    ['a note', slide('文\nen: Text\n\n<!-- 註 -->'), ['caption-missing talk.md:16']],
    ['the title of the deck', { front: 'title: 題\nlanguage: zh-Hant-TW\n' }, ['caption-missing talk.md:2']],
    [
      'a quote',
      {
        deck: '---\nlayout: quote\nquote: hope\n---\n',
        quotes: '- id: hope\n  speaker: usa\n  zh: 會好的。\n  source: report\n',
      },
      ['caption-missing quotes.yaml:3'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await check(changes)).toEqual(expected)
  })
})

test.each(['```text\n甲\n```', '```\n甲\n```'])('text in a fence has no counterpart: %j', async (body) => {
  expect(await check(slide(body))).not.toContainEqual(expect.stringContaining('caption-missing'))
})

describe('a hint says where the counterpart stands', () => {
  test.each([
    ['of a text', '文字', 'This text has', 'Add a line "en: …" right under it'],
    [
      'of a cell',
      '| 甲 |\n|---|',
      'This cell of a table has',
      'write "en:" alone on its line and below it the whole table',
    ],
    ['of a table', '| 甲 |\n|---|\n| 乙 |', 'This table has no text in "en"', 'the whole table'],
    ['of a cell in a list', '- 一\n  en: One\n\n  | 甲 |\n  |---|', 'This cell', 'the whole table'],
    ['of a comment', '```py\na # 甲\nb # 乙\n```\nen: A', 'This comment has', 'a line "en: …" for each comment'],
  ])('%s', async (_, body, message, hint) => {
    expect(await findInCaptions(slide(body))).toMatchObject([
      { message: expect.stringContaining(message), hint: expect.stringContaining(hint) },
    ])
  })
})

describe('a deck without any caption is told so once', () => {
  const bare = { front: 'title: 題\nlanguage: zh-Hant-TW\nvariants: [zh-Hant-TW]\n', deck: '# 一\n\n- 甲\n- 乙\n' }

  test('with how many there are, and how to do without', async () => {
    expect(await findInCaptions(bare)).toMatchObject([
      {
        place: { line: 2 },
        message: 'None of the 4 texts of this deck has one in "en".',
        hint: expect.stringContaining('"variants: [{ locale: zh-Hant-TW, caption: none }]"'),
      },
    ])
  })

  test.each([
    ['if one text has its caption', bare.deck.replace('甲', '甲\n  en: A'), 3],
    ['if one is silenced', bare.deck.replace('- 甲', '<!-- duilian-ignore caption-missing: a motto -->\n- 甲'), 2],
  ])('and else by its texts: %s', async (_, deck, count) => {
    expect(await check({ ...bare, deck })).toHaveLength(count)
  })
})

describe('nothing is missing', () => {
  test.each([
    ['where every text has its caption', slide('文字\nen: Text')],
    ['for a name in Latin letters', slide('- DeepSeek')],
    ['for an entry of a bibliography', slide('1. Rao SV, et al. Guideline for the care of patients. 2025;151:e1-e197')],
    [
      'for a line in English in a deck without captions',
      {
        ...slide('- Check out the guides for more of it.'),
        front: 'title: 題\nlanguage: zh-Hant-TW\nvariants: [{ locale: zh-Hant-TW, caption: none }]\n',
      },
    ],
    ['for a figure alone', slide('{{figure "us"}}')],
    [
      'in a Chinese locale, which is converted',
      { front: 'title: { zh: 題, en: T }\nlanguage: zh-Hant-TW\nvariants: [zh-Hans-CN]\n' },
    ],
    [
      'where no captions are asked for',
      {
        ...slide('文字'),
        front: 'title: 題\nlanguage: zh-Hant-TW\nvariants: [{ locale: zh-Hans-CN, caption: none }]\n',
      },
    ],
  ])('%s', async (_, changes) => {
    expect(await check(changes)).toEqual([])
  })
})
