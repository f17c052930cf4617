import { expect, test } from 'vitest'
import { dotParts } from '../../src/render/dot-parts.ts'

test.each([
  ['李白 · 杜甫 · 王維', ['李白 ', '<·>', ' 杜甫 ', '<·>', ' 王維']],
  ['王維 ·', ['王維 ', '<·>']],
  ['奧古斯特·羅丹', ['奧古斯特·羅丹']],
  ['Rodin · Monet', ['Rodin ', '<·>', ' Monet']],
  ['', []],
])('%s', (text, expected) => {
  expect(dotParts(text).map((part) => (part.dot ? `<${part.text}>` : part.text))).toEqual(expected)
  expect(
    dotParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
