import { describe, expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { knownLayouts } from '../../../../src/formats/pptx/layouts/names.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets, partsOf } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])
const line = w.paragraph(['一句話', '一句话', 'A line'])
const image = {
  kind: 'image' as const,
  path: 'images/forum.png',
  alt: w.segment(['講台', '讲台', 'The stage']),
}
type Content = Parameters<typeof slideOf>[0]

const lines = (count: number): Content => ({
  layout: 'bullets',
  title,
  body: Array.from({ length: count }, () => line),
})
const columns = (count: number): Content => ({
  layout: 'compare',
  title,
  columns: Array.from({ length: count }, () => ({ heading: title, body: [line] })),
})
const pictured = (picturePlace?: 'left' | 'right'): Content => {
  return { layout: 'image', title, pictures: [{ image }], ...(picturePlace && { picturePlace }) }
}

const deckOf = (contents: readonly Content[]) => {
  return { ...fixtureDeck(), slides: contents.map((content, at) => slideOf(content, at + 1)) }
}

/** The layouts that slides stand on. */
function namesOf(contents: readonly Content[]): readonly (string | undefined)[] {
  const sizes = new Map([['images/forum.png', { width: 400, height: 300 }]])
  const { slides, layouts } = composeDeck(deckOf(contents), readColors(assets().styles)('light'), sizes)
  return slides.map(({ layout }) => layouts.find(({ key }) => key === layout)?.name)
}

describe('slides share a layout', () => {
  test.each<[string, readonly Content[], readonly string[]]>([
    ['whatever the size of their text', [lines(1), lines(4)], ['要點 Bullets', '要點 Bullets']],
    ['of text', [lines(2), { ...lines(2), citations: [] }], ['要點 Bullets', '要點 Bullets']],
  ])('%s', (_, contents, names) => {
    expect(namesOf(contents)).toEqual(names)
  })

  test.each<[string, readonly Content[], readonly string[]]>([
    ['columns in number', [columns(2), columns(3)], ['對照 Compare', '對照（×3） Compare (×3)']],
    [
      'grounds',
      [{ ...lines(2), background: { ground: 'deep' } }, lines(2)],
      ['要點（深底） Bullets (on a deep ground)', '要點 Bullets'],
    ],
    ['pictures in their place', [pictured('right'), pictured()], ['圖片（圖在右） Image (at the right)', '圖片 Image']],
    ['fullness', [lines(2), lines(14)], ['要點 Bullets', '要點（小標題） Bullets (small title)']],
  ])('unless they differ: %s', (_, contents, names) => {
    expect(namesOf(contents)).toEqual(names)
  })

  test('and say only what they have otherwise', () => {
    const parts = partsOf(deckOf([lines(1), lines(1), lines(4)]))
    const styles = [1, 2, 3].map((at) => {
      const [, body] = /<p:ph type="body" idx="1"\/>(.*?)<a:p>/.exec(parts.get(`ppt/slides/slide${at}.xml`) ?? '') ?? []
      return body
    })
    expect(styles[0]).toContain('<a:lstStyle/>')
    expect(styles[1]).toContain('<a:lstStyle/>')
    expect(styles[2]).toContain('<a:lvl1pPr><a:spcBef>')
    expect(styles[2]).toMatch(/<a:defRPr sz="\d+"\/>/)
    expect(styles[2]).not.toMatch(/<a:xfrm>|latin|solidFill|lang=/)
  })
})

test('layouts are listed in an order of their own, text after the first slide', () => {
  const { layouts } = composeDeck(
    fixtureDeck(),
    readColors(assets().styles)('light'),
    new Map([['images/forum.png', { width: 400, height: 300 }]]),
  )
  const names = layouts.map(({ name }) => name.split(/[ （]/)[0])
  expect(names.slice(0, 2)).toEqual(['標題頁', '要點'])
  expect(new Set(names).size).toBe(knownLayouts.length)
})
