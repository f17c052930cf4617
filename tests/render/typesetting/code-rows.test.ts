import { describe, expect, test } from 'vitest'
import { readDeck } from '../../../src/load/deck.ts'
import { sourceFrom } from '../../../src/load/source.ts'
import type { LocalizedSegment } from '../../../src/model/localized.ts'
import { whenReady } from '../../../src/model/not-ready.ts'
import type { CodeBlockOf, Segment } from '../../../src/model/segment.ts'
import { codeRows } from '../../../src/render/typesetting/code-rows.ts'
import { createHighlighter } from '../../../src/render/typesetting/highlight.ts'

const highlighter = createHighlighter()

/** A fence as a deck in Taiwan shows it, where each comment says 繁, or other lines, and its caption. */
function codeOf(fence: string, words: string): CodeBlockOf<LocalizedSegment> {
  const { value } = readDeck(sourceFrom('a.md', fence))
  const block = value.slides[0]?.blocks[0]?.block
  if (block?.kind !== 'code') throw new Error('This is no code')
  const runs = words.split('\n').flatMap((text, at) => [...(at > 0 ? [{ kind: 'break' }] : []), { kind: 'text', text }])
  const localize = ({ texts }: Segment) => {
    const [caption] = texts.en?.inlines ?? []
    return {
      line: { locale: 'zh-Hant-TW', runs },
      ...(caption && { caption: { locale: 'en', runs: [caption] } }),
    } as unknown as LocalizedSegment // As much of one as rows read.
  }
  const { prose, comments = [], ...rest } = block
  const texts = prose ? { prose: { ...prose, text: localize(prose.text) } } : {}
  return {
    ...rest,
    ...texts,
    ...(!prose && { comments: comments.map((one) => ({ ...one, text: localize(one.text) })) }),
  }
}

async function show(fence: string, words = '繁'): Promise<readonly string[]> {
  const rows = await whenReady(() => codeRows(codeOf(fence, words), highlighter))
  return rows.map(({ tokens, classes, locale }) => {
    const parts = tokens.map((token) => `${token.locale ? `<${token.locale}>` : ''}${token.text}`)
    return `[${[classes, locale].filter(Boolean).join(' ')}] ${parts.join('')}`
  })
}

describe('rows of code', () => {
  test('a comment of its own is converted as a whole, and its caption stands under it', async () => {
    expect(await show('```py\n  # 简\n```\nen: a')).toEqual(['[zh-Hant-TW]   # 繁', '[caption en]   # a'])
  })

  test('the caption of a comment beside code may leave its column on a phone', async () => {
    expect(await show('```py\na  # 简\n```\nen: a')).toEqual(['[zh-Hant-TW] a  # 繁', '[caption beside en]    # a'])
  })

  test.each(['py', 'no-such-language'])('words before a comment keep the language of the deck (%s)', async (syntax) => {
    expect(await show(`\`\`\`${syntax}\nsay("发热")  # 简\n\`\`\`\nen: a`)).toEqual([
      '[] say("发热")  <zh-Hant-TW># 繁',
      '[caption beside en]            # a',
    ])
  })

  test('the caption of a comment of several lines stands after the last one, between the same signs', async () => {
    expect(await show('```rust\nf(); /* 简\n        简 */ g(); // 简\n```\nen: a\nen: b')).toEqual([
      '[zh-Hant-TW] f(); /* 繁',
      '[zh-Hant-TW]          */ g(); // 繁',
      '[caption beside en]      /* a */',
      '[caption beside en]                   // b',
    ])
  })

  test('of a comment with a line for each of its own, each is converted where it stands', async () => {
    expect(await show('```html\n<!--\n  简<br>\n  简\n-->\n```\nen: a', '繁\n體')).toEqual([
      '[] <!--',
      '[zh-Hant-TW]   繁',
      '[zh-Hant-TW]   體',
      '[] -->',
      '[caption en] <!-- a -->',
    ])
  })

  test('comments beside one another are told from the words between them', async () => {
    expect(await show('```js\nf(/* 简 */ "简", /* 简 */ 1)\n```\nen: a\nen: b')).toEqual([
      '[] f(<zh-Hant-TW>/* 繁 */ "简", <zh-Hant-TW>/* 繁 */ 1)',
      '[caption beside en]   /* a */',
      '[caption beside en]                /* b */',
    ])
  })

  test.each([
    ['what a long line has too much hangs under it', 'py', `    total = ${'a + '.repeat(9)}a`, 6],
    ['a tab is as wide as it is drawn', 'py', `\ttotal = ${'a + '.repeat(9)}a`, 6],
    ['Chinese is wider than letters', 'py', `say("${'发热'.repeat(8)}")`, 2],
    ['a line that fits everywhere hangs nowhere', 'py', 'total = a + b', undefined],
  ])('%s', async (_, syntax, line, hang) => {
    const rows = await whenReady(() => codeRows(codeOf(`\`\`\`${syntax}\n${line}\n\`\`\``, ''), highlighter))
    expect(rows.map((row) => row.hang)).toEqual([hang])
  })

  test('Chinese in a fence that holds text is converted, and what is set apart by spaces or lines stays in its place', async () => {
    expect(await show('```text\n你好 abc\n│ 简  │ 简 │ x\n```', '繁一\n繁二\n繁三')).toEqual([
      '[zh-Hant-TW] 繁一',
      '[zh-Hant-TW] │ 繁二  │ 繁三 │ x',
    ])
  })
})
