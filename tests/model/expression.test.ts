import { expect, test } from 'vitest'
import { figuresUsed, isHelper } from '../../src/model/expression.ts'

const place = { file: 'slides/talk.md', line: 1, column: 1, endLine: 1, endColumn: 2 }

test.each([
  ['figure', ['us-vc'], ['us-vc']],
  ['sum', ['a', 'b', 'c'], ['a', 'b', 'c']],
  ['growth', ['from', 'to'], ['from', 'to']],
  ['ratio', ['a', 3], ['a']],
  ['term', ['qiming'], []],
  ['date', ['2025-03-26'], []],
  ['ratoi', ['a', 'b'], []],
])('{{%s}} with %j names the figures %j', (helper, args, expected) => {
  expect(figuresUsed({ helper, args, options: {}, place })).toEqual(expected)
})

test('what every object has is not a helper', () => {
  expect(['figure', 'toString', 'constructor', ''].filter(isHelper)).toEqual(['figure'])
})
