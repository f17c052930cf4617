import { expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])

test.each([
  [2, 56, 218],
  [9, 44, 148],
])('the heading of a slide of %i lines makes room for what would be small', (count, size, top) => {
  const items = Array.from({ length: count }, () => ({ blocks: [w.paragraph(['一句話', '一句话', 'A line'])] }))
  const list = { kind: 'list' as const, ordered: false, start: 1, steps: true, items }
  const deck = { ...fixtureDeck(), slides: [slideOf({ layout: 'bullets', title, body: [list] }, 1)] }
  const [slide] = composeDeck(deck, readColors(assets().styles)('light'), new Map()).slides
  const [head, , body] = slide?.items ?? []
  expect(head?.slot?.levels?.[0]?.size).toBe(size)
  expect(body?.slot?.box.y).toBe(top)
  // Clicks are counted once, however often it is arranged.
  const steps = body?.content.kind === 'text' ? body.content.paragraphs.map(({ step }) => step) : []
  expect(Math.max(...steps.map((step) => step ?? 0))).toBe(count)
})
