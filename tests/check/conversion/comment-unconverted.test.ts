import { describe, expect, test } from 'vitest'
import { checkDeck } from '../../../src/check/rules.ts'
import { localizeDeck } from '../../../src/localize/deck.ts'
import { createLocalizeServices } from '../../../src/localize/services.ts'
import { validateProject } from '../../validate/project.ts'
import { slide } from '../project.ts'

/** Where in a body comments are said to stay as they are, and in what. */
async function find(body: string, more = ''): Promise<readonly string[]> {
  const front = `title: { zh: 題, en: T }\nlanguage: zh-Hant-TW\n${more}`
  const above = 10 + front.split('\n').length - 1
  const { deck } = validateProject({ ...slide(body), front })
  if (!deck) throw new Error('The deck must be valid to be checked')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
  return checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
    .filter(({ code }) => code === 'comment-unconverted')
    .map(({ place, message, hint }) => `${(place?.line ?? 0) - above}:${place?.column} ${message} ${hint}`)
}

const said = (locales: string) =>
  `The comments of this code stay in zh-Hant-TW where it is shown in ${locales}. Write a line "en: …" under the code for each comment with words, in their order: then they are converted too.`

describe('Chinese comments that stay in their script', () => {
  test.each([
    ['of a fence', '```py\na\nb # 軟體\nc # 甲\n```', '', [`3:5 ${said('zh-Hans-CN, zh-Hant-HK')}`]],
    ['of one in a list', '- a\n\n  ```py\n  b # 軟體\n  ```', '', [`4:7 ${said('zh-Hans-CN, zh-Hant-HK')}`]],
    [
      'without captions',
      '```py\nb # 軟體\n```',
      'variants: [zh-Hant-TW, { locale: zh-Hans-CN, caption: none }]\n',
      [`2:5 ${said('zh-Hans-CN')}`],
    ],
    [
      'of a deck without any',
      '```py\nb # 軟體\n```',
      'variants: [{ locale: zh-Hant-TW, caption: none }, { locale: zh-Hans-CN, caption: none }]\n',
      [
        `2:5 ${said('zh-Hans-CN')} In a deck without captions these lines only say which comments are words: nobody sees them.`,
      ],
    ],
    [
      'of a fence without a language',
      '```\na\n說 軟體\n```',
      '',
      [
        '3:1 The Chinese in this fence stays in zh-Hant-TW where it is shown in zh-Hans-CN, zh-Hant-HK. Write "text" behind its three marks (```text) if it is text: then it is converted; if it is code, name its language.',
      ],
    ],
  ])('are said, once a fence: %s', async (_, body, front, found) => {
    expect(await find(body, front)).toEqual(found)
  })

  test.each([
    ['where a comment has a caption', '```py\nb # 軟體\n```\nen: a'],
    ['where no comment is Chinese', '```py\nb = "# 軟體" # b\n```'],
    ['of a fence that holds text', '```text\n軟體\n```'],
    ['in the script of the deck', '```py\nb # 軟體\n```', 'variants: [zh-Hant-TW]\n'],
  ])('are none %s', async (_, body, front = '') => {
    expect(await find(body, front)).toEqual([])
  })
})
