import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import type { RawDeck } from '../../src/model/raw.ts'
import type { Block, Inline, Segment } from '../../src/model/segment.ts'
import { plainText } from '../../src/model/walk.ts'

const head = '---\nlanguage: zh-Hant-TW\ntitle: 題\n---\n'

function read(text: string) {
  return readDeck(sourceFrom('slides/a.md', head + text))
}

function blocksOf(deck: RawDeck, slide = 0): Block[] {
  return deck.slides[slide]?.blocks.map(({ block }) => block) ?? []
}

function textsOf(segment: Segment): Record<string, string> {
  return Object.fromEntries(Object.entries(segment.texts).map(([locale, text]) => [locale, show(text.inlines)]))
}

function show(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'expression') return `<${inline.expression.helper} ${inline.expression.args.join(' ')}>`
      if (inline.kind === 'code') return `\`${inline.text}\``
      if (inline.kind === 'strong') return `**${show(inline.children)}**`
      return plainText([inline])
    })
    .join('')
}

function outline(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return [`h${block.depth}`, textsOf(block.text)]
    case 'paragraph':
      return ['p', textsOf(block.text)]
    case 'image':
      return ['image', block.path, textsOf(block.alt)]
    case 'list':
      return [block.steps ? 'steps' : 'list', ...block.items.map((item) => item.blocks.map(outline))]
    case 'table':
      return [
        'table',
        ...[block.header, ...block.rows].map((row) => row.map((cell) => (cell.text ? textsOf(cell.text) : null))),
      ]
    case 'quotation':
      return ['quotation', ...block.blocks.map(outline)]
    case 'code':
      return ['code', block.code]
    case 'html':
      return ['html', block.html]
  }
}

function outlineOf(text: string): unknown[] {
  const { value, diagnostics } = read(text)
  expect(diagnostics).toEqual([])
  return blocksOf(value).map(outline)
}

describe('caption lines', () => {
  test.each([
    ['a heading', '# 差距\nen: The gap\n', [['h1', { 'zh-Hant-TW': '差距', en: 'The gap' }]]],
    ['a paragraph', '差距\nen: The gap\n', [['p', { 'zh-Hant-TW': '差距', en: 'The gap' }]]],
    ['a caption after a blank line', '# 差距\n\nen: The gap\n', [['h1', { 'zh-Hant-TW': '差距', en: 'The gap' }]]],
    [
      'an override beside a caption',
      '# 軟件\nen: Software\nzh-Hans-CN: 软件\nzh-Hant-HK: 軟件\n',
      [['h1', { 'zh-Hant-TW': '軟件', en: 'Software', 'zh-Hans-CN': '软件', 'zh-Hant-HK': '軟件' }]],
    ],
    [
      'list items and a nested list',
      '- 甲\n  en: A\n- 乙\n  en: B\n  - 丙\n    en: C\n',
      [
        [
          'list',
          [['p', { 'zh-Hant-TW': '甲', en: 'A' }]],
          [
            ['p', { 'zh-Hant-TW': '乙', en: 'B' }],
            ['list', [['p', { 'zh-Hant-TW': '丙', en: 'C' }]]],
          ],
        ],
      ],
    ],
    ['steps', '* 甲\n  en: A\n', [['steps', [['p', { 'zh-Hant-TW': '甲', en: 'A' }]]]]],
    [
      'an image',
      '![圖](images/a.png)\nen: A picture\n',
      [['image', 'images/a.png', { 'zh-Hant-TW': '圖', en: 'A picture' }]],
    ],
    [
      'a caption over two lines',
      '一句長話，\n分成兩行\nen: A long sentence\nover two lines\n',
      [['p', { 'zh-Hant-TW': '一句長話，分成兩行', en: 'A long sentence over two lines' }]],
    ],
    [
      'a caption that looks like a list',
      '二〇二四年\nen: 2024. A year\n',
      [['p', { 'zh-Hant-TW': '二〇二四年', en: '2024. A year' }]],
    ],
    [
      'an escaped tag',
      '甲\n\n\\en: is a tag\n',
      [
        ['p', { 'zh-Hant-TW': '甲' }],
        ['p', { 'zh-Hant-TW': 'en: is a tag' }],
      ],
    ],
    ['a caption without a space', '# 差距\nen:The gap\n', [['h1', { 'zh-Hant-TW': '差距', en: 'The gap' }]]],
    ['emphasis at the start of a line', '*強調*的字\n', [['p', { 'zh-Hant-TW': '強調的字' }]]],
    ['a word with a colon', '注意:這裡\n', [['p', { 'zh-Hant-TW': '注意:這裡' }]]],
    [
      'markup and expressions',
      '**投入**{{figure "us"}}\nen: **Put in** {{figure "us"}}\n',
      [['p', { 'zh-Hant-TW': '**投入**<figure us>', en: '**Put in** <figure us>' }]],
    ],
    [
      'strong beside full-width punctuation',
      '這是**「重點」**的意思\n',
      [['p', { 'zh-Hant-TW': '這是**「重點」**的意思' }]],
    ],
    ['expressions in code are text', '寫`{{figure "a"}}`\n', [['p', { 'zh-Hant-TW': '寫`{{figure "a"}}`' }]]],
    ['escaped braces', '寫 \\{{x}}\n', [['p', { 'zh-Hant-TW': '寫 {{x}}' }]]],
    ['two expressions side by side', '{{term "a"}}{{figure "b"}}\n', [['p', { 'zh-Hant-TW': '<term a><figure b>' }]]],
    ['a caption in a block quote', '> 話\n> en: Words\n', [['quotation', ['p', { 'zh-Hant-TW': '話', en: 'Words' }]]]],
    ['captions in a fence are code', '```\n# 甲\nen: A\n---\n```\n', [['code', '# 甲\nen: A\n---']]],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected)
  })
})

describe('a tag alone on its line', () => {
  test.each([
    [
      'a list',
      '- 一\n- 二\n\nen:\n\n- one\n- two\n\n後\nen: after\n',
      [
        ['list', [['p', { 'zh-Hant-TW': '一', en: 'one' }]], [['p', { 'zh-Hant-TW': '二', en: 'two' }]]],
        ['p', { 'zh-Hant-TW': '後', en: 'after' }],
      ],
    ],
    ['a list without blank lines', '- 一\nen:\n- one\n', [['list', [['p', { 'zh-Hant-TW': '一', en: 'one' }]]]]],
    [
      'a table',
      '| 甲 | 乙 |\n|---|---|\n| 丙 |  |\nen:\n| a | b |\n|---|---|\n| c |  |\n',
      [
        [
          'table',
          [
            { 'zh-Hant-TW': '甲', en: 'a' },
            { 'zh-Hant-TW': '乙', en: 'b' },
          ],
          [{ 'zh-Hant-TW': '丙', en: 'c' }, null],
        ],
      ],
    ],
    ['a paragraph', '一段話\n\nen:\nA passage\n', [['p', { 'zh-Hant-TW': '一段話', en: 'A passage' }]]],
  ])('gives %s its counterpart', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected)
  })
})

describe('slides', () => {
  test('YAML blocks, blank lines and fences decide where slides begin', () => {
    const { value, diagnostics } = read(
      '# 一\n\n---\nlayout: quote\nquote: a\n---\n\n---\nlayout: chart\n---\n\n# 三\n\n---\n\n# 四\n\n```\n---\n```\n\n---\n',
    )
    expect(diagnostics).toEqual([])
    expect(value.slides.map((slide) => slide.frontMatter?.value ?? null)).toEqual([
      null,
      { layout: 'quote', quote: 'a' },
      { layout: 'chart' },
      null,
    ])
    expect(value.slides.map((slide) => slide.place.line)).toEqual([5, 8, 13, 20])
  })

  test('a YAML block of the first slide may follow that of the deck', () => {
    const { value } = read('\n---\nlayout: section\n---\n\n# 一\n')
    expect(value.slides).toHaveLength(1)
    expect(value.slides[0]?.frontMatter?.value).toEqual({ layout: 'section' })
  })

  test('the last comment is the notes, bilingual by the same rule', () => {
    const { value } = read('# 一\n\n<!-- not this -->\n\n文\n\n<!--\n這裡停一下。\nen: Pause here.\n\n再說。\n-->\n')
    expect(blocksOf(value).map(outline)).toEqual([
      ['h1', { 'zh-Hant-TW': '一' }],
      ['p', { 'zh-Hant-TW': '文' }],
    ])
    expect(value.slides[0]?.notes.map(({ block }) => outline(block))).toEqual([
      ['p', { 'zh-Hant-TW': '這裡停一下。', en: 'Pause here.' }],
      ['p', { 'zh-Hant-TW': '再說。' }],
    ])
  })

  test('segment ids are unique in the deck', () => {
    const { value } = read('# 一\n\n- 甲\n- 乙\n\n---\n\n# 二\n\n<!-- 註 -->\n')
    const ids = value.slides.flatMap((slide) =>
      [...slide.blocks, ...slide.notes].flatMap(({ block }) => JSON.stringify(block).match(/"id":"[^"]+"/g) ?? []),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(5)
  })
})

describe('mistakes', () => {
  test.each([
    ['caption-orphan', 5, 1, 'en: Alone\n\n# 一\n'],
    ['caption-orphan', 5, 1, 'en:\n\n- a\n'],
    ['caption-empty', 6, 1, '# 一\nen:\n'],
    ['caption-duplicate', 7, 1, '# 一\nen: One\nen: Uno\n'],
    ['caption-shape', 8, 1, '- 一\n- 二\nen:\n- one\n'],
    ['caption-shape', 8, 1, '| 甲 |\n|---|\nen:\n| a | b |\n|---|---|\n'],
    ['caption-shape', 7, 1, '| 甲 |\n|---|\nen: A\n'],
    ['locale-unknown', 6, 1, '# 一\nzh-TW: 一\n'],
    ['locale-unknown', 6, 1, '# 一\nEN: One\n'],
    ['caption-colon', 6, 1, '# 一\nen：One\n'],
    ['markdown-slip', 5, 1, '#水與月\n'],
    ['markdown-slip', 5, 1, '＃ 水\n'],
    ['markdown-slip', 5, 1, '＊老街坊\n'],
    ['markdown-slip', 5, 1, '-老街坊\n'],
    ['markdown-slip', 5, 1, '-「老街坊」\n'],
    ['markdown-slip', 5, 1, '*{{term "a"}}\n'],
    ['markdown-slip', 5, 1, '-GPT模型\n'],
    ['markdown-slip', 7, 1, '- 甲\n  en: A\n-乙\n  en: B\n'],
    ['markdown-slip', 7, 1, '* 甲\n  en: A\n*乙\n  en: B\n'],
    ['markdown-slip', 7, 1, '文\n\n———\n'],
    ['html-forbidden', 5, 3, '文字<font>粗</font>\n'],
    ['html-forbidden', 5, 1, '<div>\n文字\n</div>\n'],
    ['image-inline', 5, 3, '文字![圖](a.png)\n'],
    ['markdown-unsupported', 7, 1, '文\n\n***\n'],
    ['expression-syntax', 5, 3, '文字{{figure us}}\n'],
    ['expression-syntax', 5, 3, '文字{{figure "us"\n'],
    ['expression-syntax', 6, 9, '# 一\nen: One {{figure "us\n'],
    ['front-matter-unclosed', 7, 1, '# 一\n\n---\nlayout: quote\n'],
    ['comment-unclosed', 7, 1, '# 一\n\n```\n---\n'],
    ['comment-unclosed', 7, 1, '# 一\n\n<!-- note\n---\n'],
    ['comment-unclosed', 7, 1, '# 一\n\n<!--\n話\n\n---\n\n# 二\n\n<!--\n話\n-->\n'],
    ['comment-unclosed', 7, 1, '# 一\n\n<!--\n話\n\n---\n\n# 二\n\n話\n-->\n'],
    ['comment-unclosed', 5, 1, '<!-- duilian-ignore parity: 對\n\n# 一\n\n<!--\n話\n-->\n'],
    ['front-matter-unclosed', 7, 1, '# 一\n\n---\nlayout: closing\n\n# 二\nen: Two\n\n---\n\n# 三\n'],
    ['yaml-syntax', 8, 9, '# 一\n\n---\nlayout: [quote\n---\n'],
    ['markdown-slip', 5, 1, 'layout: cover\nbackground: panel\n---\n\n# 一\n'],
    ['markdown-slip', 9, 1, '# 一\n\n---\n\nlayout: table\n---\n\n# 二\n'],
  ])('%s at %i:%i', (code, line, column, text) => {
    const { diagnostics } = read(text)
    expect(diagnostics.map((d) => [d.code, d.place?.line, d.place?.column])).toContainEqual([code, line, column])
  })

  test('an item without its space is all that is named: its caption is not a second one of the item above', () => {
    expect(read('- 甲\n  en: A\n-乙\n  en: B\n').diagnostics.map(({ code }) => code)).toEqual(['markdown-slip'])
  })

  test.each([
    ['-5度\n'],
    ['*強調*的字\n'],
    ['**粗**的字\n'],
    ['- 甲\n  en: A\n'],
    ['source: 報告\n'],
    ['文\n\nlayout: 版式\n'],
  ])('%j is no slip', (text) => {
    expect(read(text).diagnostics).toEqual([])
  })

  test('raw HTML stays as it is where the deck allows it', () => {
    const source = sourceFrom('a.md', '---\nhtml: allow\nlanguage: zh-Hant-TW\n---\n字<b>粗</b>\n\n<div>x</div>\n')
    const { value, diagnostics } = readDeck(source)
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(value.slides)).toContain('"html":"<div>x</div>"')
  })

  test.each([
    ['a comment', '# 一\n\n<!--\n話\n\n---\n\n# 二\n\n<!--\n話\n-->\n', 2],
    ['a YAML block before a list', '# 一\n\n---\nlayout: closing\n\n# 二\n\n- 甲\n- 乙\n\n---\n\n三\n', 3],
    ['a YAML block', '# 一\n\n---\nlayout: closing\n\n二\nen: Two: 2\n\n---\n\n三\n', 3],
  ])('%s without its end is all that is reported, and the slides after it are read', (_, text, slides) => {
    const { value, diagnostics } = read(text)
    expect(diagnostics).toHaveLength(1)
    expect(value.slides).toHaveLength(slides)
  })

  const code = (words: string) => `\`\`\`\n${words}\n\`\`\`\n`
  test.each([
    ['before blocks that are sound', `# 一\n\n\`\`\`python\nf()\n\n---\n\n# 二\n\n---\n\n# 三\n\n${code('a')}`, 7, 3],
    [
      'before one of a language',
      `# 一\n\n\`\`\`python\nf()\n\n---\n# 二\n\n${code('a')}\n---\n\n## 三\n\n\`\`\`js\nb\n\`\`\`\n`,
      7,
      3,
    ],
    ['and then another', '# 一\n\n```js\na\n\n---\n\n# 二\n\n```js\nb\n\n---\n\n# 三\n', 7, 3],
    ['with no block behind it', '# 一\n\n```\na\n\n---\n\n# 二\n', 7, 2],
  ])(
    'a code block left open %s is reported where it begins, and the slides after it are read',
    (_, text, line, slides) => {
      const { value, diagnostics } = read(text)
      expect(diagnostics[0]).toMatchObject({ code: 'comment-unclosed', place: { line } })
      expect(value.slides).toHaveLength(slides)
    },
  )

  test.each([
    [code('# A\n\n---\n\n# B')],
    [`${code('# A\n\n---\n\n# B')}\n---\n\n# 二\n\n${code('b')}`],
    [`${code('# A\n\n---\n\n# B')}\n文\n\n\`\`\`js\nb\n\`\`\`\n`],
    [`\`\`\`sh\ncat <<END\n---\n# B\nEND\n\`\`\`\n\n---\n\n# 二\n\n\`\`\`js\nb\n\`\`\`\n`],
  ])('a code block that shows slides is none that was left open: %j', (text) => {
    expect(read(`# 一\n\n${text}`).diagnostics).toEqual([])
  })

  test("the deck's own YAML block without its end is reported where it starts", () => {
    const text = '---\ntitle: 題\nlanguage: zh-Hant-TW\n\n# 一\nen: One: the first\n\n---\n\n# 二\n'
    const { diagnostics } = readDeck(sourceFrom('slides/a.md', text))
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['front-matter-unclosed', 1]])
    expect(diagnostics[0]?.message).toContain('line 5')
  })

  test.each([
    ['layout:quote', 'Write a space after the colon: "layout: quote".'],
    ['layout： quote', 'Write a half-width colon and a space: "layout: quote".'],
    ['title: { zh: 一', 'Write "}" where it ends.'],
    ['title: 一\n layout: quote', 'The line below is indented'],
    ['title: 一: 二', 'Put texts that hold ": "'],
  ])('the hint for %s is of its kind', (line, hint) => {
    const { diagnostics } = read(`# 一\n\n---\nid: two\n${line}\n---\n\n# 二\n`)
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining(hint)])
  })

  test('a list at the margin of a YAML block belongs to its key', () => {
    const { value, diagnostics } = read('# 一\n\n---\nsources: # of the table\n# two\n- a\n- b\n---\n\n# 二\n')
    expect(diagnostics).toEqual([])
    expect(value.slides[1]?.frontMatter?.value).toEqual({ sources: ['a', 'b'] })
  })

  test('a comment may leave out slides', () => {
    const { value, diagnostics } = read('# 一\n\n<!--\n\n---\n\n# 二\n-->\n\n<!-- 話 -->\n')
    expect(diagnostics).toEqual([])
    expect(value.slides).toHaveLength(1)
  })

  test('all mistakes of a deck are reported at once', () => {
    const { diagnostics } = read('en: Alone\n\n文字<b>\n\n---\n\n文字{{figure us}}\n\n---\nlayout: [\n---\n')
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['caption-orphan', 'html-forbidden', 'expression-syntax', 'yaml-syntax']),
    )
  })
})

test.each([
  ['from a separator on', '# 一\n\n<!-- ---\n## 二\n\n- 文\n-->\n\n---\n\n# 三'],
  ['from a separator in its own line on', '# 一\n\n<!--\n---\n## 二\n-->\n\n---\n\n# 三'],
  ['behind the notes', '# 一\n\n<!-- 話 -->\n\n<!--\n## 二\n\n---\n\n## 乙\n-->\n\n---\n\n# 三'],
  ['alone between two others', '# 一\n\n<!-- 話 -->\n\n---\n\n<!--\n## 二\n-->\n\n---\n\n# 三'],
])('slides in a comment are left out: %s', (_, text) => {
  const { value, diagnostics } = read(text)
  expect(diagnostics).toEqual([])
  expect(value.slides.map((slide, at) => [blocksOf(value, at).map(outline), slide.notes.length])).toEqual([
    [[['h1', { 'zh-Hant-TW': '一' }]], text.includes('話') ? 1 : 0],
    [[['h1', { 'zh-Hant-TW': '三' }]], 0],
  ])
})
