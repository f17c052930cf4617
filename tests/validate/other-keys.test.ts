import { expect, test } from 'vitest'
import { keyMeantBy } from '../../src/validate/other-keys.ts'

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
