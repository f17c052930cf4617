import { describe, expect, test } from 'vitest'
import { signFigures } from '../../../src/check/figures/data/signed.ts'
import { nothingAccepted, renderAccepted } from '../../../src/model/accepted.ts'
import { validateProject } from '../../validate/project.ts'
import { checkDeck } from './figures.ts'

const header = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'
const before = [
  'old,solar,cap,2023,6.09億,,kw,,,',
  'sun,solar,cap,2024,8.87億,,kw,,,',
  'air,wind,cap,2024,5.21億,,kw,,,',
  'fee,solar,,2024,97.49,,perton,,,',
  'low,wind,,2024,1.1,,percent,,,',
].join('\n')
const after = before
  .replace('2024,8.87億', '2025,12億')
  .replace('2024,5.21億', '2025,6.4億')
  .replace('97.49', '74.63')
  .replace('1.1,', '1.3,')
const glossary =
  'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nsolar,太陽能發電,Solar,,,,\nwind,風電,Wind,,,,\ncap,裝機,Capacity,,,,\nkw,千瓦,kW,,,,\nperton,元/噸,yuan per tonne,,,,\n'
const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n'

const bars = 'layout: chart\nchart: { kind: bar, figures: [sun, air], by: subject }'
const years = 'layout: chart\nchart: { kind: column, figures: [old, sun], by: period }'
const slide = (id: string, top: string, title: string) =>
  `\n---\nid: ${id}\n${top || 'layout: closing'}\n---\n\n# ${title}\n`
const deckOf = (...slides: readonly string[]) => `# 題\nen: Title\n${slides.join('')}`

/** What is kept when slides of a deck, or all, are signed off with the old data, beside what was kept before. */
function sign(deck: string, slides?: readonly string[], figures: string = before, kept: readonly string[] = []) {
  const accepted = renderAccepted({ ...nothingAccepted, figures: kept })
  const { deck: valid } = validateProject({ front, deck, glossary, accepted, figures: `${header}${figures}\n` })
  return valid ? signFigures(valid, slides) : []
}

function findStale(deck: string, figures: readonly string[], data = after): readonly string[] {
  const accepted = renderAccepted({ ...nothingAccepted, figures })
  const files = { front, deck, glossary, accepted, figures: `${header}${data}\n` }
  return checkDeck(files, ['figure-stale']).found.map(({ message }) => message)
}

describe('a number typed that was one of the data when it was signed off', () => {
  test.each([
    ['a figure', '', '光電8.87億千瓦\nen: 887 million kW', '8.87億千瓦 was {{figure "sun"}}, now 12億.'],
    ['a price', '', '碳價97.49元/噸\nen: 97.49 yuan per tonne', '97.49元 was {{figure "fee"}}, now 74.63.'],
    ['a small share of its subject', '', '風電佔1.1%\nen: Wind: 1.1%', '1.1% was {{figure "low"}}, now 1.3%.'],
    ['a rounding', bars, '接近9億千瓦\nen: Close to 900 million kW', '9億千瓦 was {{figure "sun"}}, now 12億.'],
    ['a sum', bars, '共14.08億千瓦\nen: 1.408 billion kW', '14.08億千瓦 was {{sum "sun" "air"}}, now 18.4億.'],
    ['a growth', years, '增長46%\nen: Up 46%', '46% was {{growth "old" "sun"}}, now 97%.'],
    ['a multiple', bars, '是它的1.7倍\nen: 1.7 times', '1.7倍 was {{ratio "sun" "air"}}, now 1.88 times.'],
  ])('%s', (_, top, title, expected) => {
    const deck = deckOf(slide('a', top, title))
    expect(findStale(deck, sign(deck))).toEqual([`When this was signed off, ${expected}`])
    expect(findStale(deck, sign(deck), before)).toEqual([])
  })

  test('two of a line are one finding', () => {
    const deck = deckOf(slide('a', '', '光電8.87億千瓦，風電5.21億千瓦\nen: 887 million kW and 521 million kW'))
    expect(findStale(deck, sign(deck))).toEqual([
      'When this was signed off, 8.87億千瓦 was {{figure "sun"}}, now 12億; 5.21億千瓦 was {{figure "air"}}, now 6.4億.',
    ])
  })

  test('in the notes too, and after the sentence was edited', () => {
    const deck = deckOf(slide('a', '', '一\nen: One'), '\n<!--\n光電8.87億千瓦。\nen: 887 million kW.\n-->\n')
    expect(findStale(deck.replace('光電', '光伏'), sign(deck))).toHaveLength(1)
  })

  test.each([
    ['a share of something else', '', '佔1.1%\nen: 1.1%'],
    ['a multiple of one digit', bars, '是它的2倍\nen: Twice as much'],
    ['a growth of nothing shown', '', '增長46%\nen: Up 46%'],
    ['a number taken by key', '', '{{figure "sun"}}\nen: {{figure "sun"}}'],
  ])('not %s', (_, top, title) => {
    expect(sign(deckOf(slide('a', top, title)))).toEqual([])
  })

  test('not where the data still has the number, under another id', () => {
    const deck = deckOf(slide('a', '', '光電8.87億千瓦\nen: 887 million kW'))
    expect(findStale(deck, sign(deck), `${after}\nlast,solar,cap,2024,8.87億,,kw,,,`)).toEqual([])
  })

  test('not where the slide is told that it shows another', () => {
    const deck = deckOf(slide('a', 'layout: figure\nfigure: sun', '裝機達到8.87億千瓦\nen: 887 million kW'))
    expect(findStale(deck, sign(deck), before.replace('8.87億', '9.2億'))).toEqual([])
  })
})

describe('signing off', () => {
  const deck = deckOf(
    slide('a', '', '光電8.87億千瓦\nen: 887 million kW'),
    slide('b', '', '裝機8.87億千瓦\nen: A capacity of 887 million kW'),
  )

  test('the whole deck again takes the text as it is', () => {
    expect(sign(deck, undefined, after, sign(deck))).toEqual([])
  })

  test('one slide leaves what is kept of the others', () => {
    const kept = sign(deck)
    expect(kept).toEqual(['sun 887000000'])
    const mended = deck.replace('光電8.87億千瓦\nen: 887 million', '光電12億千瓦\nen: 1.2 billion')
    expect(sign(mended, ['a'], after, kept)).toEqual(['sun 1200000000', 'sun 887000000'])
    expect(findStale(mended, sign(mended, ['a'], after, kept))).toHaveLength(1)
  })

  test('keeps nothing where no number is typed: the file is as it was', () => {
    expect(renderAccepted({ ...nothingAccepted, figures: [] })).not.toContain('figures')
  })
})
