import { describe, expect, test } from 'vitest'
import type { LevelStyle, Paragraph } from '../../../../src/formats/pptx/base/model.ts'
import { hangVerse } from '../../../../src/formats/pptx/layouts/quoted-verse.ts'

const box = { x: 100, y: 0, width: 1000, height: 600 }
const levels: readonly LevelStyle[] = [
  { size: 50, color: 'ink', side: 'line' },
  { size: 20, color: 'captionInk', side: 'caption' },
]
const centred = levels.map((level) => ({ ...level, align: 'ctr' as const }))

function words(level: number, ...texts: readonly string[]): Paragraph {
  return { level, runs: texts.map((text) => ({ text, locale: 'zh-Hant-TW' })) }
}

const verse = words(0, '「', '床前明月光，', '\n', '疑是地上霜。', '」')
const caption = words(1, '“', '床前', '\n', '明', '”')

describe('quoted verse', () => {
  test('stands in the middle as one block, its marks outside', () => {
    const { paragraphs, box: own } = hangVerse([verse, caption], { box, levels: centred })
    expect(own).toBeUndefined()
    expect(paragraphs).toMatchObject([
      { indent: (1000 - 6 * 50) / 2, hang: 50, align: 'l' },
      { indent: (1000 - 2 * 20) / 2, hang: 7, align: 'l' },
    ])
  })

  test('stands at the left with its caption at one edge, before which there are only marks', () => {
    const { paragraphs, box: own } = hangVerse([verse, caption], { box, levels })
    expect(paragraphs.map(({ indent }) => indent)).toEqual([50, 50])
    expect(own).toEqual({ ...box, x: 50, width: 1050 })
  })

  test('leaves a caption in one line in the middle', () => {
    const single = words(1, '“', 'Before my bed', '”')
    expect(hangVerse([verse, single], { box, levels: centred }).paragraphs[1]).toBe(single)
  })

  test('does not move other words', () => {
    const prose = [words(0, '「', '一句話', '」'), words(1, '“', 'A line', '”')]
    expect(hangVerse(prose, { box, levels: centred })).toEqual({ paragraphs: prose })
  })
})
