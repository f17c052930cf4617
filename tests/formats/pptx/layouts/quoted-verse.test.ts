import { describe, expect, test } from 'vitest'
import type { LevelStyle, Paragraph } from '../../../../src/formats/pptx/base/model.ts'
import { hangVerse, versesBeside } from '../../../../src/formats/pptx/layouts/quoted-verse.ts'

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

describe('a poem that would be small above its caption', () => {
  const lines = (level: number, count: number, line: string, [open, close] = ['「', '」']) =>
    words(
      level,
      open ?? '',
      ...Array.from({ length: count }, (_, at) => (at > 0 ? ['\n', line] : [line])).flat(),
      close ?? '',
    )
  const poem = [lines(0, 8, '國破山河在，'), lines(1, 8, 'The nation shattered, hills remain;', ['“', '”'])]
  const low = { ...box, height: 320 }

  test('stands beside it, on rows of one height, marks outside', () => {
    const blocks = versesBeside(poem, { box: low, levels }) ?? []
    const [line, caption] = blocks
    expect(blocks).toHaveLength(2)
    expect(line?.pitch).toBe(caption?.pitch)
    expect((line?.pitch ?? 0) * 8).toBeLessThanOrEqual(low.height)
    expect(line?.size).toBeGreaterThanOrEqual(30)
    expect((line?.box.x ?? 0) + (line?.box.width ?? 0)).toBeLessThan(caption?.box.x ?? 0)
    expect(caption?.paragraph).toMatchObject({ level: 0, align: 'l' })
  })

  test.each([
    ['has room enough', [lines(0, 2, '字'), lines(1, 2, 'a')], box],
    ['has other lines in its caption', [poem[0], lines(1, 7, 'a')], low],
    ['is too wide for both', [lines(0, 8, '字'.repeat(20)), lines(1, 8, 'word '.repeat(30))], low],
    ['has no caption', [poem[0]], low],
  ])('stays above it where it %s', (_, given, room) => {
    expect(
      versesBeside(
        given.filter((one) => one !== undefined),
        { box: room, levels },
      ),
    ).toBeUndefined()
  })
})
