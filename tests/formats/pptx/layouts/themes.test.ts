import { describe, expect, test } from 'vitest'
import type { Ornament } from '../../../../src/formats/pptx/base/model.ts'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])
const line = w.paragraph(['一句話', '一句话', 'A line'])
const column = { heading: title, body: [line] }

function composed(theme: 'couplet' | 'essay' | 'poster', content: Parameters<typeof slideOf>[0]) {
  const deck = { ...fixtureDeck(), slides: [slideOf(content, 1)] }
  const named = { ...deck, theme: { ...deck.theme, name: theme } }
  const { slides, layouts } = composeDeck(named, readColors(assets(theme).styles)('light'), new Map())
  const [slide] = slides
  const layout = layouts.find(({ key }) => key === slide?.layout)
  if (!slide || !layout) throw new Error('Nothing was composed')
  return { strokes: slide.before, items: slide.items, ornaments: layout.ornaments }
}

const sizesOf = (strokes: readonly Ornament[]) => strokes.map(({ box }) => [box.width, box.height])

describe('a section', () => {
  const section = { layout: 'section', title, progress: { number: 2, count: 4, share: 0.5 } }

  test.each([
    ['couplet', 38, 176],
    ['poster', 120, 264],
  ] as const)('of %s has its number in %i px, and its way from %i px on', (theme, size, from) => {
    const { items, strokes } = composed(theme, section)
    const number = items.find(({ slot }) => slot?.name === 'progress')?.slot
    expect(number?.levels?.[0]?.size).toBe(size)
    expect(strokes[0]?.box.x).toBe(from)
    const [track, done] = strokes
    expect(done?.box.width).toBe((track?.box.width ?? 0) / 2)
    expect((number?.box.y ?? 0) + (number?.box.height ?? 0) / 2).toBeCloseTo((track?.box.y ?? 0) + 1.5)
  })

  test.each([
    ['title', 1],
    ['section', 3],
    ['closing', 1],
    ['cover', 0],
  ])('and the %s of an essay have a stroke between title and caption', (layout, count) => {
    const { items, strokes } = composed('essay', { ...section, layout })
    const boxOf = (idx: number) => items.find(({ slot }) => slot?.idx === idx)?.box
    expect(strokes).toHaveLength(layout === 'section' ? 3 : count)
    if (count === 0) return
    const { box } = strokes.at(-1) ?? {}
    const end = (boxOf(0)?.y ?? 0) + (boxOf(0)?.height ?? 0)
    expect(box).toMatchObject({ x: 580, width: 120, height: 3 })
    expect(box?.y).toBeGreaterThan(end)
    expect((box?.y ?? 0) + 3).toBeLessThan(boxOf(13)?.y ?? 0)
  })
})

describe('columns', () => {
  test.each([
    [
      'couplet',
      [
        [536, 3],
        [536, 3],
      ],
    ],
    [
      'essay',
      [
        [536, 1],
        [536, 1],
      ],
    ],
    [
      'poster',
      [
        [572, 408],
        [572, 408],
        [572, 12],
        [572, 12],
      ],
    ],
  ] as const)('of %s have its rules, and those of a poster panels', (theme, sizes) => {
    expect(sizesOf(composed(theme, { layout: 'compare', title, columns: [column, column] }).strokes)).toEqual(sizes)
  })
})

test.each([
  ['couplet', false, 1],
  ['couplet', true, 0],
  ['essay', false, 0],
] as const)('a sentence of %s (titled: %s) has %i strokes beside it', (theme, isTitled, count) => {
  const content = { layout: 'statement', body: [line], ...(isTitled && { title }) }
  expect(composed(theme, content).strokes).toHaveLength(count)
})

test('a rule under a title ends with the column that a picture leaves', () => {
  const image = { kind: 'image' as const, path: 'a.png', alt: title }
  const { ornaments } = composed('essay', { layout: 'image', title, pictures: [{ image }], picturePlace: 'right' })
  expect(ornaments[0]?.box).toMatchObject({ x: 80, width: 540 })
})

test('names in the middle stand beside each other, as a group in the middle', () => {
  const { items } = composed('essay', { layout: 'title', title })
  const [author, date] = [16, 17].map((idx) => items.find(({ slot }) => slot?.idx === idx)?.box)
  const first = author ?? date
  const last = date ?? author
  expect((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1280)
})
