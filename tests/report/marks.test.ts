import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/localized.ts'
import { insertValues, markResult, markSource, type Piece, type Reasoned } from '../../src/report/marks.ts'
import type { DecisionStatus } from '../../src/report/status.ts'

function decided(kind: Decision['kind'], offset: number, from: string, to: string, status?: DecisionStatus): Reasoned {
  return { decision: { kind, offset, from, to }, reason: kind, ...(status && { status }) }
}

/** Marked pieces in brackets, open ones with an exclamation mark. */
function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, mark }) => (mark ? `[${text}${mark === 'open' ? '!' : ''}]` : text)).join('')
}

describe('what changed is marked in the source and in what is shown', () => {
  test.each<[string, string, string, Reasoned[], string, string]>([
    [
      'characters and phrases',
      '头发在家里',
      '頭髮在家裡',
      [decided('converted', 0, '头发', '頭髮'), decided('converted', 4, '里', '裡')],
      '[头发]在家[里]',
      '[頭髮]在家[裡]',
    ],
    [
      'a change that waits for a person',
      '家里',
      '家裡',
      [decided('converted', 1, '里', '裡'), decided('default', 1, '里', '裡', 'open')],
      '家[里!]',
      '家[裡!]',
    ],
    [
      'a character that was left',
      '11只基金',
      '11只基金',
      [decided('classifier', 2, '只', '只', 'open')],
      '11[只!]基金',
      '11[只!]基金',
    ],
    [
      'a doubt, where the text stays as written',
      '一箇人',
      '一箇人',
      [decided('suspect', 1, '箇', '個', 'open')],
      '一[箇!]人',
      '一[箇!]人',
    ],
    [
      'behind the value of an expression, which the source lacks',
      '投资美国',
      '投資760億美元，美國',
      [decided('converted', 1, '资', '資'), decided('converted', 3, '国', '國')],
      '投[资]美[国]',
      '投[資]760億美元，美[國]',
    ],
    [
      'a mark that changed with its space',
      '你好, 世界',
      '你好，世界',
      [decided('punctuation', 2, ',', '，'), decided('punctuation', 3, ' ', '')],
      '你好[,][ ]世界',
      '你好[，]世界',
    ],
    ['but not a term that reads the same', '茶', '茶', [decided('glossary', 0, '茶', '茶')], '茶', '茶'],
    ['nor a text written for the locale', '打車', '打車', [decided('override', 0, '打車', '打車')], '打車', '打車'],
  ])('%s', (_, source, shown, reasoned, markedSource, markedShown) => {
    expect(show(markSource(source, reasoned))).toBe(markedSource)
    expect(show(markResult(shown, source, reasoned))).toBe(markedShown)
  })

  test('where the two cannot be laid side by side the text is whole, unmarked', () => {
    expect(show(markResult('甲乙', '丙丁', [decided('converted', 1, '丁', '戊')]))).toBe('甲乙')
  })

  test('everything that is said about a stretch is its reason, once', () => {
    const twice = [
      decided('converted', 0, '里', '裡'),
      decided('converted', 0, '里', '裡'),
      decided('default', 0, '里', '裡'),
    ]
    expect(markSource('里', twice)).toEqual([{ text: '里', mark: 'changed', reason: 'converted default' }])
  })
})

test.each([
  [
    '从到',
    [
      [1, 'A'],
      [2, 'B'],
    ],
    '从[A]到[B]',
  ],
  ['', [[0, 'A']], '[A]'],
  [
    '甲',
    [
      [0, 'A'],
      [0, 'B'],
    ],
    '[A][B]甲',
  ],
  ['甲', [], '甲'],
] as const)('values are put into %j', (text, at, expected) => {
  const inserted = at.map(([offset, value]) => ({ offset, value, expression: '{{figure "a"}}' }))
  const pieces = insertValues(text === '' ? [] : [{ text }], inserted)
  expect(pieces.map((piece) => (piece.expression ? `[${piece.text}]` : piece.text)).join('')).toBe(expected)
})

test('a value inside a marked stretch leaves the mark on both sides', () => {
  const pieces = insertValues([{ text: '头发', mark: 'changed' }], [{ offset: 1, value: '3', expression: '{{x}}' }])
  expect(pieces).toEqual([
    { text: '头', mark: 'changed' },
    { text: '3', expression: '{{x}}' },
    { text: '发', mark: 'changed' },
  ])
})
