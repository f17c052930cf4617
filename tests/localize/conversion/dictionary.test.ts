import simplifiedPhrases from 'opencc-js/dict/STPhrases'
import taiwanWords from 'opencc-js/dict/TWPhrases'
import { describe, expect, test } from 'vitest'
import { compileDictionary, findLongest, stackDictionaries } from '../../../src/localize/conversion/dictionary.ts'
import { createRandom } from '../random.ts'

const open = (...serialized: readonly string[]) => stackDictionaries(serialized.map(compileDictionary))
const find = (stack: ReturnType<typeof open>, text: string, at = 0, limit = text.length) =>
  findLongest(stack, text, at, limit)

describe('the longest entry', () => {
  const stack = open('一 A|一二 AB|一二三四 ABCD|二 B')
  test.each([
    ['一二三四五', { end: 4, value: 'ABCD' }],
    ['一二三', { end: 2, value: 'AB' }],
    ['一三', { end: 1, value: 'A' }],
    ['二一', { end: 1, value: 'B' }],
    ['三', undefined],
  ])('of %s', (text, match) => {
    expect(find(stack, text)).toEqual(match)
  })

  test('ends before the limit', () => {
    expect(find(stack, '一二三四', 0, 3)).toEqual({ end: 2, value: 'AB' })
    expect(find(stack, '一二三四', 0, 1)).toEqual({ end: 1, value: 'A' })
  })

  test('is the first dictionary’s where two have it', () => {
    expect(find(open('一二 X', '一二 Y|一二三 Z'), '一二')).toEqual({ end: 2, value: 'X' })
    expect(find(open('一二 X', '一二 Y|一二三 Z'), '一二三')).toEqual({ end: 3, value: 'Z' })
  })

  test('may be a character outside the basic plane, which comes after all others', () => {
    const order = open('\ue000 private|\uff0c comma|𠀀 first|𠀀一 phrase|𠮷 lucky')
    expect(find(order, '𠮷')).toEqual({ end: 2, value: 'lucky' })
    expect(find(order, '𠀀一')).toEqual({ end: 3, value: 'phrase' })
    expect(find(order, '，')).toEqual({ end: 1, value: 'comma' })
    expect(find(order, '\ud842')).toBeUndefined()
  })
})

test.each([
  ['STPhrases', simplifiedPhrases],
  ['TWPhrases', taiwanWords],
])('every entry of %s is found, searched for in place and in maps alike', (_, serialized) => {
  const entries = serialized.split('|').map((entry) => entry.split(' ') as [string, string])
  const random = createRandom(7)
  const sample = Array.from({ length: 2000 }, () => entries[random(entries.length)] ?? (['', ''] as const))
  const often = open(serialized)
  const wrong = sample.filter(([from, to]) => {
    // A dictionary that is new is searched in place; one that was asked many times has maps.
    const answers = [find(open(serialized), from), find(often, from)]
    return answers.some((answer) => answer?.value !== to || answer.end !== from.length)
  })
  expect(wrong).toEqual([])
})
