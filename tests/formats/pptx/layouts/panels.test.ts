import { describe, expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import type { LocalizedBlock } from '../../../../src/model/localized.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])
const words = w.paragraph(['一句話', '一句话', 'A line'])
const code = (text: string) => ({ kind: 'code' as const, syntax: 'py', code: text, locale: 'zh-Hant-TW' as const })

/** What stands on a slide under its title: the type size of its first text, and the top and the end of its box. */
function partsOf(layout: string, body: readonly LocalizedBlock[]) {
  const deck = { ...fixtureDeck(), slides: [slideOf({ layout, title, body }, 1)] }
  const tokensOf = (text: string) => text.split('\n').map((line) => [{ text: line, kind: 'keyword' as const }])
  const { slides } = composeDeck(deck, readColors(assets().styles)('light'), new Map(), tokensOf)
  return (slides[0]?.items ?? []).flatMap(({ slot, box, content }) => {
    if (content.kind !== 'text' || slot?.idx === 0 || slot?.idx === 13) return []
    const { y = 0, height = 0 } = box ?? slot?.box ?? {}
    const [run] = content.paragraphs[0]?.runs ?? []
    return [{ name: slot?.name, text: run?.text, size: run?.size, color: run?.color, top: y, end: y + height }]
  })
}

describe('code', () => {
  test.each([
    ['a short line', 'x = 1', 40],
    ['a line of 60 letters', 'x'.repeat(60), 30],
    ['twenty lines', Array.from({ length: 20 }, () => 'x = 1').join('\n'), 18],
  ])('of %s is as large as that lets it be', (_, text, size) => {
    expect(partsOf('code', [code(text)])).toMatchObject([{ name: 'code', size, color: 'codeKeyword' }])
  })

  test('in a half is as large as that lets it be', () => {
    const [, panel] = partsOf('split', [words, code('let x = 1')])
    expect(panel).toMatchObject({ name: 'code', size: 40 })
  })

  test('has a panel as high as its lines', () => {
    const [panel] = partsOf('code', [code('x = 1')])
    expect((panel?.end ?? 0) - (panel?.top ?? 0)).toBe(90)
  })

  test('stands in order with what is said of it, and nothing on anything else', () => {
    const parts = partsOf('code', [words, code('a = 1'), words, code('b = 1'), words])
    expect(parts.map(({ text }) => text)).toEqual(['一句話', 'a = 1', '一句話', 'b = 1', '一句話'])
    const ends = parts.map(({ end }) => end)
    for (const [at, { top }] of parts.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(ends[at] ?? 0)
    expect(Math.max(...ends)).toBeLessThanOrEqual(626)
  })
})
