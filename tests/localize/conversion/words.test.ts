import { expect, test } from 'vitest'
import { createWordFinder } from '../../../src/localize/conversion/words.ts'

const { words, wordsCut } = createWordFinder()

test('words cover a text without gaps, across sentences and lines', () => {
  const text = `可是只有他。\n好！？${'天地'.repeat(2000)}`
  const found = words(text)
  expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(found.every(({ start }, at) => start === (found[at - 1]?.end ?? 0))).toBe(true)
})

test('a position inside a word gives where the word begins', () => {
  const cutAt = wordsCut('好。可是只有他')
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(cutAt)).toEqual([-1, -1, -1, 2, -1, 4, -1, -1])
})

test('sentences before the first question are passed over', () => {
  const cutAt = wordsCut('中國。中國。中國')
  expect(cutAt(7)).toBe(6)
})
