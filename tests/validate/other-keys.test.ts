import { expect, test } from 'vitest'
import { keyMeantBy, valueMeantBy } from '../../src/validate/other-keys.ts'

const ofSource = ['id', 'title', 'author', 'container-title', 'issued', 'URL', 'accessed', 'language', 'file']
const ofQuote = ['id', 'speaker', 'role', 'zh', 'en', 'source']

test.each([
  ['date', ofSource, 'issued'],
  ['Year', ofSource, 'issued'],
  ['journal', ofSource, 'container-title'],
  ['access date', ofSource, 'accessed'],
  ['doi', ofSource, 'URL'],
  ['author', ofQuote, 'speaker'],
  ['text', ofQuote, 'zh'],
  ['colour', ofSource, undefined],
  ['bg', ofSource, undefined],
])('%s is another word for a known key', (word, known, key) => {
  expect(keyMeantBy(word, known)).toBe(key)
})

test.each([
  ['pie', ['bar', 'column', 'donut'], 'donut'],
  ['Stacked bar', ['bar', 'stacked'], 'stacked'],
  ['圓餅圖', ['donut'], 'donut'],
  ['year', ['subject', 'period', 'measure'], 'period'],
  ['year', ['light', 'dark'], undefined],
])('%s is another word for a known value', (word, known, value) => {
  expect(valueMeantBy(word, known)).toBe(value)
})
