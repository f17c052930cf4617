import { expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import { plainText } from '../../src/model/walk.ts'

/** The texts of the first image, each with its file, and what is said. */
function read(body: string) {
  const text = `---\ntitle: 題\nlanguage: zh-Hant-TW\n---\n\n${body}\n`
  const { value, diagnostics } = readDeck(sourceFrom('a.md', text))
  const block = value.slides[0]?.blocks[0]?.block
  const texts = block?.kind === 'image' || block?.kind === 'media' ? block.alt.texts : {}
  return {
    texts: Object.entries(texts).map(([locale, { inlines, path }]) =>
      [locale, plainText(inlines), path].filter(Boolean).join(' '),
    ),
    found: diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
  }
}

const base = '![圖](a.svg)\nen: Drawing\n'

test.each<[string, string, readonly string[], readonly string[]]>([
  ['on the line', `${base}zh-Hans-CN: ![图](b.svg)`, ['zh-Hans-CN 图 b.svg'], []],
  ['under it', `${base}\nzh-Hans-CN:\n\n![图](b.svg)`, ['zh-Hans-CN 图 b.svg'], []],
  ['by reference', `${base}zh-Hans-CN: ![图][r]\n\n[r]: b.svg`, ['zh-Hans-CN 图 b.svg'], []],
  ['the same file', `${base}zh-Hans-CN: ![图](a.svg)`, ['zh-Hans-CN 图'], []],
  ['a description alone', `${base}zh-Hans-CN: 图`, ['zh-Hans-CN 图'], []],
  ['no description', `${base}zh-Hans-CN: ![](b.svg)`, ['zh-Hans-CN b.svg'], ['caption-empty 8:13']],
  ['English', '![圖](a.svg)\nen: ![Drawing](b.svg)', [], ['markdown-slip 7:5']],
  ['English with the same file', '![圖](a.svg)\nen: ![Drawing](a.svg)', [], []],
  ['a film', '![片](a.mp4)\nzh-Hans-CN: ![片](b.mp4)', ['zh-Hans-CN 片'], ['markdown-slip 7:13']],
  ['an image under a text', '字\nen: ![Drawing](b.svg)', [], ['image-inline 7:5', 'caption-empty 7:1']],
  ['text beside it', `${base}zh-Hans-CN: 看![图](b.svg)`, ['zh-Hans-CN 看'], ['image-inline 8:14']],
])('another picture for one locale: %s', (_, body, simplified, problems) => {
  const { texts, found } = read(body)
  expect(texts.filter((text) => text.startsWith('zh-Hans-CN'))).toEqual(simplified)
  expect(found).toEqual(problems)
})
