import { describe, expect, test } from 'vitest'
import { cellLines, cellNeed, shareColumns } from '../../src/render/table-columns.ts'
import { textOf } from './writer.ts'

const text = (words: string) => textOf([words, words, words], 'zh-Hant-TW')

describe('what a cell needs', () => {
  test.each([
    ['capitals are wider than small letters', 'TFLOPS', 'tflops'],
    ['digits are wider than what letters are on average', '100000', 'letter'],
    ['Chinese characters fill an em', '不可行不可行', 'TFLOPS'],
  ])('%s', (_, wider, narrower) => {
    expect(cellNeed(text(wider), false).most).toBeGreaterThan(cellNeed(text(narrower), false).most)
  })
  test('bold type is wider', () => {
    expect(cellNeed(text('H100'), true).most).toBeGreaterThan(cellNeed(text('H100'), false).most)
  })
  test('a word is never parted, Chinese is between all characters, and names that hold together are not', () => {
    expect(cellNeed(text('不可行'), false).least).toBe(1)
    expect(cellNeed(text('[不可行]'), false).least).toBe(3)
    expect(cellNeed(text('MacBook'), false).least).toBe(cellNeed(text('MacBook'), false).most)
  })
})

test('columns share the room as in a browser: each has its longest word', () => {
  const word = { least: 300, most: 300 }
  const long = { least: 40, most: 2000 }
  expect(shareColumns([word, long], 1000)).toEqual([300, 700])
  expect(shareColumns([word, word], 1000)).toEqual([500, 500])
  expect(shareColumns([long, long], 1000)).toEqual([500, 500])
})

test('a word that does not fit its line moves down as a whole', () => {
  expect(cellLines(text('MacBook M3 Max'), 20, true)).toBe(1)
  expect(cellLines(text('MacBook M3 Max'), 6, true)).toBe(2)
  expect(cellLines(text('不可行'), 2.9, false)).toBe(2)
})
