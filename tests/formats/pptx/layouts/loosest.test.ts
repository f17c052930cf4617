import { describe, expect, test } from 'vitest'
import type { LevelStyle, Paragraph } from '../../../../src/formats/pptx/base/model.ts'
import { loosest } from '../../../../src/formats/pptx/layouts/loosest.ts'
import type { Placed } from '../../../../src/formats/pptx/layouts/scene.ts'

const level = (size: number): readonly LevelStyle[] => [{ size, color: 'ink', side: 'line' }]
const settings = [48, 42].map(level)

/** Lines in a box of 400 × 240 px, in 36 px. */
function placed(...lines: readonly string[]): Placed {
  const slot = {
    idx: 1,
    type: 'body' as const,
    name: 'body' as const,
    box: { x: 0, y: 0, width: 400, height: 240 },
    levels: level(36),
  }
  const paragraphs = lines.map((text): Paragraph => ({ level: 0, runs: [{ text, locale: 'zh-Hant-TW' }] }))
  return { slot, items: lines.length > 0 ? [{ slot, content: { kind: 'text', paragraphs } }] : [] }
}

const sizesOf = (texts: readonly Placed[]) => texts.map(({ slot }) => slot.levels?.[0]?.size)

describe('texts are set as large as their room lets them be', () => {
  test.each([
    ['a few lines in the largest size', [placed('一句話')], [48]],
    ['four in the next', [placed('一', '二', '三', '四')], [42]],
    ['what needs its room as it was', [placed('一'.repeat(60))], [36]],
    ['neighbours alike', [placed('一'), placed('一', '二', '三', '四')], [42, 42]],
    ['nothing as it was', [placed()], [36]],
    ['rather smaller than with a line of one character', [placed('一'.repeat(9))], [42]],
  ])('%s', (_, texts, expected) => {
    expect(sizesOf(loosest(texts, settings))).toEqual(expected)
  })

  test('a text that shares its placeholder keeps its size', () => {
    const { slot, items } = placed('一句話')
    const moved = { slot, items: items.map((item) => ({ ...item, box: { ...slot.box, height: 100 } })) }
    expect(sizesOf(loosest([moved], settings))).toEqual([36])
  })
})
