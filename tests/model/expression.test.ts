import { expect, test } from 'vitest'
import { figuresUsed, findMangledExpressions, isHelper } from '../../src/model/expression.ts'

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

test.each([
  ['About ｛｛figure “shops”｝｝ and', '{{figure "shops"}}'],
  ['有｛{figure 「shops」}｝間', '{{figure "shops"}}'],
  ['{figure "shops"} waiting', '{{figure "shops"}}'],
  ['{{figure "shops"｝｝', undefined],
  ['{ {figure "shops"} }', '{{figure "shops"}}'],
  ['{figure "shops"}}', '{{figure "shops"}}'],
  ['｛｛ratio “us-vc” “cn-vc” digits=1｝｝', '{{ratio "us-vc" "cn-vc" digits=1}}'],
  ['{term ‘qiming’}', '{{term "qiming"}}'],
  ['<figure "shops">', '{{figure "shops"}}'],
  ['｛｛qr follow｝｝', '{{qr follow}}'],
  ['{figure}', undefined],
  ['a set {date, term} of "words"', undefined],
  ['{"figure": "shops"}', undefined],
  ['the {figure of "shops"}', undefined],
  ['｛一、二｝', undefined],
  ['\\{figure "shops"}', undefined],
])('%j was to be %s', (text, meant) => {
  expect(findMangledExpressions(text).map((found) => found.meant)).toEqual(meant === undefined ? [] : [meant])
})
