import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { createKeepingReader } from '../../src/load/kept.ts'
import { sourceFrom } from '../../src/load/source.ts'

const top = '---\ntitle: 茶\nlanguage: zh-Hant-TW\n---\n\n'
const slides = ['# 一\nen: One\n', 'id: two\n---\n\n# 二\nen: Two\n\n- 甲\n  en: A\n', '\n# 三\nen: Three\n']

function deckOf(parts: readonly string[]) {
  return sourceFrom('slides/talk.md', top + parts.join('\n---\n'))
}

describe('createKeepingReader', () => {
  test('gives the same objects for what has not changed, wherever it stands', () => {
    const read = createKeepingReader()
    const before = read(deckOf(slides)).value
    const after = read(deckOf(['# 新\nen: New\n\n第二行\nen: Second line\n', ...slides])).value
    expect(after.slides).toHaveLength(4)
    expect(after.frontMatter).toBe(before.frontMatter)
    // The first slide stood right under the YAML block, without the blank line that it now begins with.
    expect(after.slides.slice(2)).toEqual(before.slides.slice(1))
    expect(after.slides[2]).toBe(before.slides[1])
    expect(after.slides[3]).toBe(before.slides[2])
  })

  test('reads a slide again when its text, the language or the leave for HTML has changed', () => {
    const read = createKeepingReader()
    const before = read(deckOf(slides)).value
    expect(read(deckOf(slides.with(1, `${slides[1]}\n- 乙\n  en: B\n`))).value.slides[1]).not.toBe(before.slides[1])
    const english = sourceFrom('slides/talk.md', `${top.replace('zh-Hant-TW', 'zh-Hans-CN')}${slides.join('\n---\n')}`)
    const translated = read(english).value
    expect(translated.slides[2]).not.toBe(before.slides[2])
    expect(translated.frontMatter).not.toBe(before.frontMatter)
  })

  test.each(['html: allow', 'breaks: true'])('reads all slides again under %s', (line) => {
    const read = createKeepingReader()
    const before = read(deckOf(slides)).value
    const { text } = deckOf(slides)
    const after = read(sourceFrom('slides/talk.md', text.replace('title:', `${line}\ntitle:`))).value
    expect(after.slides.map((slide) => before.slides.includes(slide))).toEqual([false, false, false])
  })

  test('tells twins apart, and gives every segment an id of its own', () => {
    const read = createKeepingReader()
    const twins = deckOf([slides[0] ?? '', slides[2] ?? '', slides[2] ?? '', slides[2] ?? ''])
    const first = read(twins).value.slides
    const ids = first.flatMap(({ blocks }) =>
      blocks.map(({ block }) => (block.kind === 'heading' ? block.text.id : '')),
    )
    expect(new Set(ids).size).toBe(4)
    const again = read(twins).value.slides
    expect(again.map((slide, at) => slide === first[at])).toEqual([true, true, true, true])
  })

  test('reports what `readDeck` reports, also for slides that were kept', () => {
    const read = createKeepingReader()
    const faulty = deckOf([...slides, '\nen: orphan\n', '\n- ok\n\n<div>x</div>\n'])
    const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code)
    const expected = codes(readDeck(faulty).diagnostics)
    expect(expected.length).toBeGreaterThan(1)
    expect(codes(read(faulty).diagnostics)).toEqual(expected)
    expect(codes(read(faulty).diagnostics)).toEqual(expected)
  })
})
