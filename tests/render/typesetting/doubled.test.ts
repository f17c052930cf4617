import { expect, test } from 'vitest'
import { hasDoubledBackslashes } from '../../../src/render/typesetting/doubled.ts'

test.each([
  ['\\\\frac{a}{b}', true],
  ['a \\\\; b', true],
  ['\\\\sum_i x', true],
  ['x_1\\\\\\\\x_2', true],
  ['a \\\\ b', false],
  ['a\\\\b', false],
  ['a\\\\\\frac{b}{c}', false],
  ['a\\\\[4pt]b', false],
  ['\\frac{a}{b}\\;c', false],
  ['a\\\\summand', false],
])('%s has backslashes doubled: %s', (tex, expected) => {
  expect(hasDoubledBackslashes(tex)).toBe(expected)
})
