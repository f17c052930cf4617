import { describe, expect, test } from 'vitest'
import { nothingAccepted, renderAccepted } from '../../src/model/accepted.ts'
import { narrowPlace } from '../../src/model/place.ts'

const row = (from: string, to: string) => ({
  code: 'one-to-many',
  locale: 'zh-Hant-TW',
  from,
  to,
  sentence: `${from}。`,
})

describe('accepted.json', () => {
  test('is sorted, one entry a line, whatever the order of signing off', () => {
    const decisions = new Map([
      ['b', row('里', '裡')],
      ['a', row('后', '後')],
    ])
    const text = renderAccepted({ decisions, pairs: ['2 3', '1 2'] })
    expect(text.split('\n').map((line) => line.trim().slice(0, 6))).toEqual([
      '{',
      '"decis',
      '"a": {',
      '"b": {',
      '},',
      '"pairs',
      '"1 2",',
      '"2 3"',
      ']',
      '}',
      '',
    ])
    expect(JSON.parse(text)).toEqual({ decisions: { a: row('后', '後'), b: row('里', '裡') }, pairs: ['1 2', '2 3'] })
  })

  test('is whole when nothing is signed off', () => {
    expect(JSON.parse(renderAccepted(nothingAccepted))).toEqual({ decisions: {}, pairs: [] })
  })
})

describe('the place of words inside a place', () => {
  const text = '甲乙\n- 乙丙乙\n  乙\n'
  const place = { file: 'f', line: 2, column: 3, endLine: 3, endColumn: 4 }

  test.each([
    [1, 2, 3],
    [2, 2, 5],
    [3, 3, 3],
  ])('occurrence %i stands at line %i, column %i', (occurrence, line, column) => {
    expect(narrowPlace(place, '乙', text, occurrence)).toEqual({
      file: 'f',
      line,
      column,
      endLine: line,
      endColumn: column + 1,
    })
  })

  test.each([['丁'], ['']])('words that do not stand there (%j) have the whole place', (words) => {
    expect(narrowPlace(place, words, text)).toBe(place)
  })
})
