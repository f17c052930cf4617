import { describe, expect, test } from 'vitest'
import { checkDeck } from '../../src/check/rules.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { sortDiagnostics } from '../../src/report/diagnostics.ts'
import { type project, validateProject } from '../validate/project.ts'

async function check(changes: Partial<typeof project>): Promise<string[]> {
  const { deck } = validateProject(changes)
  if (!deck) throw new Error('The deck must be valid to be checked')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
  const found = checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
  return sortDiagnostics(found).map(({ code, place }) => `${code} ${place?.file.split('/').at(-1)}:${place?.line}`)
}

const slide = (body: string) => ({ deck: `# 題\nen: Title\n\n---\n\n# 一\nen: One\n\n${body}\n` })

describe('a text without its counterpart is named once for all variants', () => {
  test.each([
    ['a paragraph', slide('文字'), ['caption-missing talk.md:13']],
    ['an item of a list', slide('- 甲\n  en: A\n- 乙'), ['caption-missing talk.md:15']],
    [
      'a cell of a table',
      slide('- 甲\n  en: A\n\n| 甲 |\n|---|\n| 乙 |'),
      ['caption-missing talk.md:16', 'caption-missing talk.md:18'],
    ],
    ['a note', slide('文\nen: Text\n\n<!-- 註 -->'), ['caption-missing talk.md:16']],
    ['the title of the deck', { front: 'title: 題\nlanguage: zh-Hant-TW\n' }, ['caption-missing talk.md:2']],
    [
      'a quote',
      { deck: '---\nlayout: quote\nquote: hope\n---\n', quotes: '- id: hope\n  speaker: usa\n  zh: 會好的。\n' },
      ['caption-missing quotes.yaml:3'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await check(changes)).toEqual(expected)
  })
})

describe('nothing is missing', () => {
  test.each([
    ['where every text has its caption', slide('文字\nen: Text')],
    ['for a name in Latin letters', slide('- DeepSeek')],
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
