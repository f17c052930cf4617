import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import type { Place } from '../../src/model/diagnostic.ts'
import { textsOfBlocks } from '../../src/model/walk.ts'
import { replaceAt, writeOverride } from '../../src/review/override.ts'

const head = '---\ntitle: 题\nlanguage: zh-Hans-CN\n---\n'

/** The deck with an override under the text that holds 里, and what the deck reader makes of it. */
function override(body: string, words = '裡'): { readonly text: string; readonly read: readonly string[] } {
  const deck = head + body
  const blocks = readDeck(sourceFrom('slides/a.md', deck.replaceAll('\r\n', '\n'))).value.slides.flatMap((slide) => [
    ...slide.blocks,
    ...slide.notes,
  ])
  const segment = textsOfBlocks(blocks.map(({ block }) => block)).find(({ texts }) =>
    JSON.stringify(texts['zh-Hans-CN']?.inlines).includes('里'),
  )
  if (!segment) throw new Error('There must be a text to override')
  const edit = writeOverride(deck, { segment: segment.id, place: segment.place, locale: 'zh-Hant-TW', words })
  if ('advice' in edit) return { text: edit.advice, read: [] }
  const again = readDeck(sourceFrom('slides/a.md', edit.text.replaceAll('\r\n', '\n')))
  const written = again.value.slides.flatMap((slide) =>
    textsOfBlocks([...slide.blocks, ...slide.notes].map(({ block }) => block)).flatMap(({ texts }) =>
      texts['zh-Hant-TW'] ? [JSON.stringify(texts['zh-Hant-TW'].inlines)] : [],
    ),
  )
  return { text: edit.text.slice(head.length), read: [...written, ...again.diagnostics.map(({ code }) => code)] }
}

const plain = (text: string) => JSON.stringify([{ kind: 'text', text }])

describe('an override stands under its text, and the rest stays', () => {
  test.each([
    ['a heading', '# 里\nen: In\n', '# 里\nzh-Hant-TW: 裡\nen: In\n'],
    ['a paragraph of two lines', '里，\n面\nen: In\n', '里，\n面\nzh-Hant-TW: 裡\nen: In\n'],
    ['an item', '- 里\n  en: In\n- 外\n', '- 里\n  zh-Hant-TW: 裡\n  en: In\n- 外\n'],
    ['an item without a caption', '1. 里\n2. 外\n', '1. 里\n   zh-Hant-TW: 裡\n2. 外\n'],
    ['a quotation', '> 里\n> en: In\n', '> 里\n> zh-Hant-TW: 裡\n> en: In\n'],
    ['an image', '![里](a.png)\nen: In\n', '![里](a.png)\nzh-Hant-TW: 裡\nen: In\n'],
    ['a note', '# 一\n\n<!--\n里\nen: In\n-->\n', '# 一\n\n<!--\n里\nzh-Hant-TW: 裡\nen: In\n-->\n'],
    ['a note on one line', '# 一\n\n<!-- 里 -->\n', '# 一\n\n<!-- 里\nzh-Hant-TW: 裡\n-->\n'],
    ['the end of a file without a line end', '# 里', '# 里\nzh-Hant-TW: 裡\n'],
    ['a file with Windows line ends', '# 里\r\nen: In\r\n', '# 里\r\nzh-Hant-TW: 裡\r\nen: In\r\n'],
  ])('%s', (_, before, after) => {
    expect(override(before)).toEqual({ text: after, read: [plain('裡')] })
  })

  test('with a line break', () => {
    expect(override('里\\\n外\n', '裡⏎外')).toEqual({
      text: '里\\\n外\nzh-Hant-TW: 裡\\\n外\n',
      read: [JSON.stringify([{ kind: 'text', text: '裡' }, { kind: 'break' }, { kind: 'text', text: '外' }])],
    })
  })

  test('in a table there is only advice', () => {
    expect(override('| 里 |\n|---|\n| 外 |\n').text).toContain('below the table')
  })
})

describe('in YAML and CSV', () => {
  const at = (file: string, line: number, column: number, length: number): Place => ({
    file,
    line,
    column,
    endLine: line,
    endColumn: column + length,
  })
  const write = (file: string, segment: string, place: Place) =>
    writeOverride(file, { segment, place, locale: 'zh-Hant-TW', words: '說"裡"' })

  test.each([
    [
      'a map of locales gets a key',
      'title:\n  zh: 里\n  en: In\n',
      at('slides/a.md', 2, 7, 1),
      'title:\n  zh: 里\n  zh-Hant-TW: "說\\"裡\\""\n  en: In\n',
    ],
    [
      'a map on one line too',
      'title: { zh: 里, en: In }\n',
      at('slides/a.md', 1, 14, 1),
      'title: { zh: 里, zh-Hant-TW: "說\\"裡\\"", en: In }\n',
    ],
    [
      'a map in a list is indented like its first key',
      '- zh: 里\n  en: In\n',
      at('data/a/sources.yaml', 1, 7, 1),
      '- zh: 里\n  zh-Hant-TW: "說\\"裡\\""\n  en: In\n',
    ],
  ])('%s', (_, before, place, after) => {
    expect(write(before, 'deck.title', place)).toEqual({ text: after })
  })

  test.each([
    ['title: 里\n', 'deck.title', at('slides/a.md', 1, 8, 1), 'Make the text in line 1 a map'],
    ['id,zh\na,里\n', 'figure.a.subject', at('data/a/glossary.csv', 2, 3, 1), 'column "zh-Hant-TW" of line 2'],
    ['- id: a\n  zh: 里\n', 'quote.a', at('data/a/quotes.yaml', 2, 7, 1), 'by script only'],
  ])('what no edit can do is advised: %s', (file, segment, place, advice) => {
    const edit = write(file, segment, place)
    expect('advice' in edit && edit.advice).toContain(advice)
  })

  test('a character is corrected in place, and only if it stands there', () => {
    expect(replaceAt('甲傢\r\n乙傢\r\n', at('a.md', 2, 2, 1), '傢', '家')).toEqual({ text: '甲傢\r\n乙家\r\n' })
    expect('advice' in replaceAt('甲\n', at('a.md', 1, 1, 1), '傢', '家')).toBe(true)
  })
})
