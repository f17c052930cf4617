import { expect, test } from 'vitest'
import { doubtsIn, findMega } from '../../src/convert/doubts.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'
import type { Decision } from '../../src/model/localized.ts'

const at = (kind: Decision['kind'], offset: number, more: Partial<Decision> = {}): Decision => {
  return { kind, offset, from: '干', to: '幹', ...more }
}

test.each<[string, Decision, boolean]>([
  ['a form held for wrong', at('doubt', 1, { probability: 0.2 }), true],
  ['a form hardly likelier than another', at('unsure', 1, { probability: 0.5 }), true],
  ['a measure word', at('classifier', 1), true],
  ['what nothing decided', at('default', 1), true],
  ['what the model decided', at('default', 1, { probability: 0.9 }), false],
  ['a word of several senses', at('unsure', 1), false],
  ['a change', at('converted', 1), false],
])('%s: doubtful or not', (_, decision, isDoubtful) => {
  expect(doubtsIn('他干了', [decision], String)).toHaveLength(isDoubtful ? 1 : 0)
})

test('each place is told once, with its own line and no more than a little of it', () => {
  const text = `上一行\n一二三四五六七八九十甲乙丙干了\r\n下一行`
  const decisions = [at('unsure', 17, { probability: 0.5 }), at('doubt', 17, { candidates: ['乾'], probability: 0.2 })]
  expect(doubtsIn(text, decisions, (offset) => `at ${offset}`)).toEqual([
    {
      where: 'at 17',
      from: '干',
      to: '幹',
      candidates: ['乾'],
      excerpt: '二三四五六七八九十甲乙丙【干】了',
      isGrave: true,
    },
  ])
})

test.each<[string, ChineseLocale, ChineseLocale, readonly string[]]>([
  ['預算2.7兆', 'zh-Hant-TW', 'zh-Hans-CN', ['万亿']],
  ['預算兩兆', 'zh-Hant-TW', 'zh-Hant-HK', ['萬億']],
  ['千兆网络', 'zh-Hans-CN', 'zh-Hant-TW', ['百萬']],
  ['50兆瓦，3兆字节，100兆赫', 'zh-Hans-CN', 'zh-Hant-TW', []],
  ['瑞雪兆豐年', 'zh-Hant-TW', 'zh-Hans-CN', []],
  ['2.7兆', 'zh-Hant-HK', 'zh-Hant-TW', []],
])('兆 of %s from %s to %s', (text, from, to, candidates) => {
  expect(findMega(text, { from, to }).flatMap((decision) => decision.candidates)).toEqual(candidates)
})
