import { describe, expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { hasRoom } from '../../../../src/formats/pptx/layouts/loosest.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import type { LocalizedBlock, LocalizedDeck } from '../../../../src/model/localized.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets, partsOf } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])
const name = w.segment(['市場：誰在買', '市场：谁在买', 'The market: who buys'])

function deckOf(count: number, current = 0, body: readonly LocalizedBlock[] = []): LocalizedDeck {
  const agenda = Array.from({ length: count }, (_, at) => {
    return { id: `part-${at + 1}`, number: at + 1, title: name, current: at + 1 === current }
  })
  const sections = agenda.map(({ id }, at) => ({ ...slideOf({ layout: 'section', title: name }, at + 2), id }))
  const listing = slideOf({ layout: 'agenda', title, agenda, ...(body.length > 0 && { body }) }, 1)
  return { ...fixtureDeck(), slides: [listing, ...sections] }
}

function rowsOf(deck: LocalizedDeck) {
  const [slide] = composeDeck(deck, readColors(assets().styles)('light'), new Map()).slides
  const items = (slide?.items ?? []).filter(({ slot }) => slot?.name === 'entry')
  return { items, strokes: slide?.before ?? [], all: slide?.items ?? [] }
}

describe('an agenda', () => {
  test('has titles and captions side by side, each leading to its section, and no text that is underlined', () => {
    const { items } = rowsOf(deckOf(3))
    const [first, caption, second] = items
    expect(items).toHaveLength(6)
    expect(first?.slot?.box.y).toBe(caption?.slot?.box.y)
    expect(caption?.slot?.box.x).toBeGreaterThan((first?.slot?.box.x ?? 0) + (first?.slot?.box.width ?? 0))
    expect(second?.slot?.box.y).toBeGreaterThan(first?.slot?.box.y ?? 0)
    expect(items.map(({ link }) => link)).toEqual([1, 1, 2, 2, 3, 3].map((at) => ({ slide: `part-${at}` })))
    const xml = partsOf(deckOf(3)).get('ppt/slides/slide1.xml') ?? ''
    expect(xml.match(/<a:hlinkClick r:id="rId\d+" action="ppaction:\/\/hlinksldjump"\/><\/p:cNvPr>/g)).toHaveLength(6)
    expect(xml.match(/<p:txBody>.*?<\/p:txBody>/g)?.join()).not.toContain('hlinkClick')
  })

  test('has a rule over each row and one at its end, and a bar beside where the talk is', () => {
    expect(rowsOf(deckOf(4)).strokes).toHaveLength(5)
    const bars = rowsOf(deckOf(4, 2)).strokes.filter(({ box }) => box.width === 8)
    expect(bars).toMatchObject([{ box: { y: rowsOf(deckOf(4)).strokes[1]?.box.y } }])
  })

  test.each([1, 2, 3, 5, 8, 12])('of %i sections keeps each in its row, all in one size', (count) => {
    const { items } = rowsOf(deckOf(count))
    for (const item of items) expect(item.slot && hasRoom({ slot: item.slot, items: [item] })).toBe(true)
    expect(new Set(items.map(({ slot }) => slot?.levels?.[0]?.size)).size).toBe(2)
  })

  test('has what is said below its rows', () => {
    const { items, all } = rowsOf(deckOf(5, 0, [w.paragraph(['請看', '请看', 'See'])]))
    const { y = 0, height = 0 } = items.at(-1)?.slot?.box ?? {}
    expect(all.find(({ slot }) => slot?.idx === 1)?.slot?.box.y).toBeGreaterThanOrEqual(y + height)
  })
})
