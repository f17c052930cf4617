import { expect, test } from 'vitest'
import type { Inline } from '../../src/model/segment.ts'
import { readEmphasis } from '../../src/validate/text.ts'

const show = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => ('children' in one ? `<${one.kind} ${show(one.children)}>` : 'text' in one ? one.text : ''))
    .join('')

test.each([
  ['translator of *The Story of the Stone*', 'translator of <emphasis The Story of the Stone>'],
  ['Translate everything, *even* puns.', 'Translate everything, <emphasis even> puns.'],
  ['译出*一切*，**一切**。', '译出<emphasis 一切>，<strong 一切>。'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['3*4*5 and a*b*c', '3*4*5 and a*b*c'],
  ['Revenue*, profit*', 'Revenue*, profit*'],
  ['*nix and *BSD', '*nix and *BSD'],
  ['* p < .05, ** p < .01', '* p < .05, ** p < .01'],
  ['A* search and B* search', 'A* search and B* search'],
  ['', ''],
])('emphasis in YAML, and stars that are none: %s', (text, expected) => {
  expect(show(readEmphasis(text))).toBe(expected)
})
