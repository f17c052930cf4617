import { describe, expect, test } from 'vitest'
import {
  createQuestions,
  type Question,
  questionLimits,
  readQuestion,
  writeQuestions,
} from '../../src/follow/present/questions.ts'

const asked = (text: unknown, locale: unknown = 'zh-Hans-CN') => JSON.stringify({ text, locale })

describe('a question', () => {
  test.each<[given: string, text: string | undefined]>([
    [asked('茶好喝吗？'), '茶好喝吗？'],
    [asked('  a\n\n\u0000b\u202e c\u200b '), 'a b c'],
    [asked('<script>alert(1)</script>'), '<script>alert(1)</script>'],
    [asked('𠮷'.repeat(280)), '𠮷'.repeat(280)],
    [asked('𠮷'.repeat(281)), undefined],
    [asked(' \u200b '), undefined],
    [asked(7), undefined],
    [asked('x', 'zh'), undefined],
    [asked('x', 'toString'), undefined],
    ['null', undefined],
    ['[', undefined],
  ])('%s is read as %s', (given, text) => {
    expect(readQuestion(given)?.text).toBe(text)
  })

  test('is told as it was typed and in the script of the deck', async () => {
    const told: Question[] = []
    const questions = createQuestions(
      async (text) => text.replace('发', '發'),
      (one) => told.push(one),
      () => 5,
    )
    expect(await questions.ask(asked('发展'), 'a')).toBe('taken')
    expect(told).toEqual([{ id: 1, at: 5, locale: 'zh-Hans-CN', original: '发展', text: '發展' }])
    expect(questions.all()).toEqual(told)
  })

  test('of one address comes four times a minute, of all not much more often', async () => {
    const clock = { now: 0 }
    const questions = createQuestions(
      async (text) => text,
      () => undefined,
      () => clock.now,
    )
    const ask = (from: string) => questions.ask(asked('x'), from)
    for (let at = 0; at < questionLimits.perAddress; at++) expect(await ask('a')).toBe('taken')
    expect(await ask('a')).toBe('too many')
    expect(await ask('b')).toBe('taken')
    clock.now = 60_001
    expect(await ask('a')).toBe('taken')
    for (let at = 0; at < 1000; at++) {
      await ask(`c${at}`)
      if (at % 100 === 0) clock.now += 60_001
    }
    expect(questions.all().length).toBe(questionLimits.kept)
  })

  test('is written down so that Markdown reads nothing into it', () => {
    const one = { id: 1, at: 0, locale: 'zh-Hans-CN', original: '![x](y) <b>', text: '![x](y) <b>' } as const
    expect(writeQuestions('茶 *1*', [one, { ...one, text: '發', original: '发' }])).toBe(
      '# 茶 \\*1\\*\n\n- 1970-01-01 00:00 \\!\\[x\\](y) \\<b\\>\n- 1970-01-01 00:00 發\n  (zh-Hans-CN: 发)\n',
    )
  })
})
