import { describe, expect, test } from 'vitest'
import type { LevelStyle, Paragraph } from '../../../../src/formats/pptx/base/model.ts'
import { countLines, textWidth } from '../../../../src/formats/pptx/base/text-width.ts'
import { fitText, heightOf } from '../../../../src/formats/pptx/text/fit.ts'

const levels: readonly LevelStyle[] = [
  { size: 40, color: 'ink', side: 'line', before: 20 },
  { size: 20, color: 'captionInk', side: 'caption', before: 2 },
]
const paragraph = (text: string, level = 0): Paragraph => ({ level, runs: [{ text, locale: 'zh-Hant-TW' }] })
const box = (width: number, height: number) => ({ x: 0, y: 0, width, height })

describe('lines of a text', () => {
  test.each([
    ['茶', 1, 1],
    ['一二三四五', 5, 1],
    ['一二三四五', 4.9, 2],
    ['一二三\n四', 5, 2],
    ['tea in a cup', 3, 2],
    ['tea in a cup', 100, 1],
    ['over 76 billion', 5, 2],
    ['over 76\u00a0billion', 4.4, 2],
    ['over it 76\u00a0billion', 5, 2],
    ['incomprehensibilities', 3, 4],
    ['𠮷𠮷𠮷', 2, 2],
    ['', 5, 1],
  ])('%s in %d em takes %d', (text, width, lines) => {
    expect(countLines(text, width)).toBe(lines)
  })

  test.each([
    ['中文', 2],
    ['AB', 1.334],
    ['“中”', 3],
    ['“a”', 1.256],
  ])('%s is %d em wide', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width, 2)
  })
})

describe('the height of paragraphs', () => {
  test('is 1.2 of the size for each line, whatever the face, and the gaps between', () => {
    expect(heightOf([paragraph('一'), paragraph('a', 1)], levels, 400)).toBe(40 * 1.2 + 20 * 1.2 + 2)
    expect(heightOf([paragraph('一二三四五六')], levels, 200)).toBe(2 * 40 * 1.2)
  })

  test('reckons with a unit that is smaller than its number, and not with what hangs before a tab', () => {
    const unit = { text: '億美元', locale: 'zh-Hant-TW' as const, size: 22 }
    const number: Paragraph = { level: 0, runs: [{ text: '760', locale: 'zh-Hant-TW' }, unit] }
    expect(heightOf([number], levels, 140)).toBe(40 * 1.2)
    expect(heightOf([paragraph('01\t一二三四五')], levels, 204)).toBe(40 * 1.2)
  })
})

describe('text in a box', () => {
  test('that has room keeps its size', () => {
    expect(fitText([paragraph('一')], { levels }, box(400, 48))).toEqual({ scale: 1, fits: true })
  })

  test('shrinks by as little as makes it fit', () => {
    const { scale, fits } = fitText([paragraph('一二三四五六')], { levels }, box(200, 60))
    expect(fits).toBe(true)
    expect(scale).toBeLessThan(1)
    expect(heightOf([paragraph('一二三四五六')], levels, 200, scale)).toBeLessThanOrEqual(60.5)
    expect(heightOf([paragraph('一二三四五六')], levels, 200, scale + 0.025)).toBeGreaterThan(60)
  })

  test('that no size makes fit is said to overflow', () => {
    expect(fitText([paragraph('字'.repeat(500))], { levels }, box(200, 60))).toEqual({ scale: 0.55, fits: false })
  })

  test('in one line shrinks until it is one, in every face', () => {
    const { scale } = fitText([paragraph('一二三四五六')], { levels, single: true }, box(200, 400))
    expect(textWidth('一二三四五六') * 40 * scale * 1.14).toBeLessThanOrEqual(200)
  })

  test('that is a title shrinks a little rather than begin a line for one character', () => {
    expect(fitText([paragraph('一二三四五六')], { levels, sparing: true }, box(220, 400)).scale).toBe(0.9)
    // For more than a fifth it does not.
    expect(fitText([paragraph('一二三四五六七八')], { levels, sparing: true }, box(220, 400)).scale).toBe(1)
  })
})
