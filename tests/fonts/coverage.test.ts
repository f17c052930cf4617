import { describe, expect, it } from 'vitest'
import { covers, readCoverage } from '../../src/fonts/coverage.ts'
import { openBundled, type specifiers } from './fixtures.ts'

/** A cmap with one subtable, given as 16-bit numbers. */
function cmapOf(...subtable: readonly number[]): DataView {
  const words = [0, 1, 3, 1, 0, 12, ...subtable]
  const view = new DataView(new ArrayBuffer(2 * words.length))
  for (const [index, word] of words.entries()) view.setUint16(2 * index, word)
  return view
}

describe('readCoverage', () => {
  it('reads format 4 with deltas, with glyph arrays, and without glyph 0', () => {
    const ends = [0x42, 0x52, 0xffff]
    const starts = [0x41, 0x50, 0xffff]
    const deltas = [(1 - 0x41) & 0xffff, 0, 1]
    const offsets = [0, 4, 0]
    const glyphs = [7, 0, 8]
    const cmap = cmapOf(4, 48, 0, 6, 4, 1, 2, ...ends, 0, ...starts, ...deltas, ...offsets, ...glyphs)
    expect(readCoverage(cmap)).toEqual([0x41, 0x42, 0x50, 0x50, 0x52, 0x52])
  })

  it('reads format 12 beyond the BMP and joins neighbours', () => {
    const groups = [0, 0x4e00, 0, 0x4e01, 0, 5, 0, 0x4e02, 0, 0x4e02, 0, 9, 2, 0x0bb6, 2, 0x0bb7, 0, 20]
    const cmap = cmapOf(12, 0, 0, 52, 0, 0, 0, 3, ...groups)
    expect(readCoverage(cmap)).toEqual([0x4e00, 0x4e02, 0x20bb6, 0x20bb7])
  })

  it('says nothing is covered if it knows no subtable', () => {
    expect(readCoverage(cmapOf(6, 12, 0, 0x41, 1, 1))).toEqual([])
  })

  it('fails on a table that is cut off', () => {
    expect(() => readCoverage(cmapOf(12, 0, 0, 52, 0, 0, 0, 3, 0, 0x4e00))).toThrow(RangeError)
  })
})

describe('covers', () => {
  const coverage = [0x41, 0x43, 0x50, 0x50]
  it.each([
    [0x40, false],
    [0x41, true],
    [0x42, true],
    [0x43, true],
    [0x44, false],
    [0x4f, false],
    [0x50, true],
    [0x51, false],
  ])('finds code point %i at the edges of the ranges: %s', (codePoint, expected) => {
    expect(covers(coverage, codePoint)).toBe(expected)
  })

  it('finds nothing in an empty font', () => {
    expect(covers([], 0x41)).toBe(false)
  })
})

describe('the bundled fonts', () => {
  const cases: readonly (readonly [keyof typeof specifiers, string, string])[] = [
    ['sc', '亿国鄺嘅ế一，“”—…·→≈', '\u{1f600}𠮷'],
    ['tc', '億亿國鄺說，「」—…·→≈', '专说'],
    ['hk', '億亿國鄺説嘅喺，「」—…·', '专说'],
    ['latin', 'aé“”’–—…$€', '億，'],
    ['code', 'a{}→', '億'],
  ]
  it.each(cases)('%s has %s and lacks %s', async (name, has, lacks) => {
    const { coverage } = await openBundled(name)
    const found = Array.from(has + lacks).filter((character) => covers(coverage, character.codePointAt(0) ?? 0))
    expect(found.join('')).toBe(has)
  })
})
