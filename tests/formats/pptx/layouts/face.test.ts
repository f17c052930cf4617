import { describe, expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets, partsOf } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['謝謝', '谢谢', 'Thank you'])
const subtitle = w.segment(['下週再見', '下周再见', 'See you next week'])
const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
const line = w.paragraph(['一句話', '一句话', 'A line'])

/** The texts of a face by their placeholders: where they stand and end, and their size. */
function textsOf(content: Parameters<typeof slideOf>[0]) {
  const deck = { ...fixtureDeck(), slides: [slideOf(content, 1)] }
  const { slides } = composeDeck(deck, readColors(assets().styles)('light'), new Map())
  return (slides[0]?.items ?? []).flatMap(({ slot, box = slot?.box, content: { kind } }) =>
    slot && box && kind === 'text' && [0, 13, 18, 1].includes(slot.idx)
      ? [{ idx: slot.idx, y: box.y, end: box.y + box.height, size: slot.levels?.[0]?.size ?? 0 }]
      : [],
  )
}

describe('the texts of a face', () => {
  test.each([
    ['section', { title }, [0, 13], 84],
    ['closing', { title, subtitle }, [0, 13, 18], 84],
    ['closing', { title, subtitle, body: [line] }, [0, 13, 18, 1], 84],
    ['closing', { title, subtitle, body: [line, line, line, line] }, [0, 13, 18, 1], 44],
    ['title', { title, subtitle }, [0, 13, 18], 84],
  ] as const)('of a %s stand close in the middle, in their order', (layout, content, order, size) => {
    const texts = textsOf({ layout, ...content })
    expect(texts.map(({ idx }) => idx)).toEqual(order)
    expect(texts[0]?.size).toBe(size)
    for (const [at, { y }] of texts.slice(1).entries()) {
      const gap = y - (texts[at]?.end ?? 0)
      expect(gap).toBeGreaterThanOrEqual(0)
      expect(gap).toBeLessThanOrEqual(28)
    }
    const middle = ((texts[0]?.y ?? 0) + (texts.at(-1)?.end ?? 0)) / 2
    expect(middle).toBeGreaterThan(330)
    expect(middle).toBeLessThan(390)
  })
})

test('the number on a slide that a picture covers is a shape of its own, over the picture', () => {
  const background = { path: 'images/forum.png', focus: [50, 50] as const, scrim: 0.7 }
  const slides = [slideOf({ layout: 'bullets', title, background }, 1), slideOf({ layout: 'bullets', title }, 2)]
  const parts = partsOf({ ...fixtureDeck(), slides })
  const [covered = '', plain = ''] = [1, 2].map((at) => parts.get(`ppt/slides/slide${at}.xml`))
  expect(covered).not.toContain('type="sldNum"')
  expect(covered.indexOf('type="slidenum"')).toBeGreaterThan(covered.indexOf('<p:pic>'))
  expect(plain).toContain('type="sldNum"')
})

test('a code under a thanks has the room to be read from the last row', () => {
  const qr = { kind: 'qr' as const, url: 'https://example.org/tea', place: title.place ?? nowhere }
  const slide = slideOf({ layout: 'closing', title, subtitle, body: [qr], background: { ground: 'deep' } }, 1)
  const deck = { ...fixtureDeck(), slides: [slide] }
  const { slides } = composeDeck(deck, readColors(assets().styles)('light'), new Map())
  const [code] = (slides[0]?.items ?? []).filter(({ content }) => content.kind === 'picture')
  expect(code?.box?.width).toBeGreaterThanOrEqual(260)
})
