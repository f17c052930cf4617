import { describe, expect, test } from 'vitest'
import { nothingAccepted } from '../../src/model/accepted.ts'
import { diagnose } from '../../src/model/diagnostic.ts'
import type { ReviewItem } from '../../src/review/items.ts'
import { questionsFor } from '../../src/review/questions.ts'
import { type Answer, answerItem, currentItem, type Past, type ReviewedDeck } from '../../src/review/session.ts'

const deckFile = '---\ntitle: 题\n---\n里\nen: In\n\n后\nen: After\n\n里面\nen: Inside\n'

function itemAt(line: number, from: string, to: string): ReviewItem {
  const place = { file: 'slides/a.md', line, column: 1, endLine: line, endColumn: 2 }
  const text = { inlines: [{ kind: 'text', text: from }], place } as const
  const at = { segment: `1.${line}`, written: 'zh-Hans-CN', locale: 'zh-Hant-TW', locales: ['zh-Hant-TW'] } as const
  const decision = {
    key: `k${line}`,
    ...at,
    sentence: from,
    start: 0,
    offset: 0,
    from,
    to,
    forms: [to],
    candidates: [from],
  }
  const diagnostic = { ...diagnose('one-to-many', place, 'Which?'), decision }
  return { diagnostic, decision, place, text, decisions: { 'zh-Hant-TW': [] }, places: 1 }
}

const items = [itemAt(4, '里', '裡'), itemAt(7, '后', '後'), itemAt(10, '里', '裡')] as const
const [first, second] = items

const deck: ReviewedDeck = {
  name: 'a',
  items,
  live: new Set(['k4', 'k7', 'k10', 'old-but-live']),
  accepted: {
    ...nothingAccepted,
    decisions: new Map(
      ['gone', 'old-but-live'].map((key) => [key, { code: 'x', locale: 'x', from: '', to: '', sentence: '' }]),
    ),
  },
  chinese: ['zh-Hant-TW'],
  terms: [],
  files: new Map([
    ['slides/a.md', deckFile],
    ['data/a/accepted.json', 'before'],
  ]),
}

const answer = (given: Answer, past: readonly Past[] = []) => answerItem(deck, first, given, past)

function acceptedKeys(text: string | undefined): string[] {
  return Object.keys((JSON.parse(text ?? '{}') as { decisions: object }).decisions)
}

describe('an answer becomes changes of files', () => {
  test('accepting writes the decision and drops what no longer occurs', () => {
    const [change] = answer({ kind: 'accept' }).changes
    expect(change?.path).toBe('data/a/accepted.json')
    expect(acceptedKeys(change?.after)).toEqual(['k4', 'old-but-live'])
  })

  test('accepting all alike takes those of the same word and reading', () => {
    expect(acceptedKeys(answer({ kind: 'accept-alike' }).changes[0]?.after)).toEqual(['k10', 'k4', 'old-but-live'])
  })

  test('an override goes under its text', () => {
    const { changes } = answer({ kind: 'override', words: { 'zh-Hant-TW': '里' } })
    expect(changes[0]?.after).toBe(deckFile.replace('里\n', '里\nzh-Hant-TW: 里\n'))
  })

  test('overrides for two locales stand in their order', () => {
    const { changes } = answer({ kind: 'override', words: { 'zh-Hant-TW': '里', 'zh-Hant-HK': '裏' } })
    expect(changes[0]?.after).toContain('里\nzh-Hant-TW: 里\nzh-Hant-HK: 裏\nen: In\n')
  })

  test('a row goes to a glossary that was not there', () => {
    const { changes } = answer({ kind: 'glossary', row: { id: 'li', zh: '南平里', forms: {} } })
    expect(changes[0]).toMatchObject({ path: 'data/a/glossary.csv', before: undefined })
    expect(changes[0]?.after).toContain('\nli,南平里,')
  })

  test('what cannot be done says so, changes nothing and is no past', () => {
    const table = { ...first, text: { ...first.text, place: { ...first.place, file: 'data/a/glossary.csv' } } }
    const step = answerItem(deck, table, { kind: 'override', words: { 'zh-Hant-TW': '里' } }, [])
    expect(step.message).toContain('column "zh-Hant-TW"')
    expect([step.changes, step.past]).toEqual([[], []])
  })
})

describe('going on and back', () => {
  test('the first that was not skipped is shown', () => {
    expect(currentItem(deck, [])).toBe(first)
    const { past, changes } = answer({ kind: 'skip' })
    expect(changes).toEqual([])
    expect(currentItem(deck, past)).toBe(second)
    expect(currentItem(deck, answer({ kind: 'back' }, past).past)).toBe(first)
  })

  test('going back puts files back as they were', () => {
    const { past } = answer({ kind: 'override', words: { 'zh-Hant-TW': '里' } })
    const { changes, past: left } = answer({ kind: 'back' }, past)
    expect(changes).toEqual([{ path: 'slides/a.md', before: expect.stringContaining('zh-Hant-TW'), after: deckFile }])
    expect(left).toEqual([])
  })

  test('there is nothing before the first', () => {
    expect(answer({ kind: 'back' })).toMatchObject({ changes: [], past: [], message: 'This is the first one.' })
  })
})

describe('what a letter asks for', () => {
  const ask = (letter: string, item: ReviewItem = first) => questionsFor(letter, item, deck)

  test('an override is asked for with the text in the other reading', () => {
    expect(ask('o')?.ask).toEqual([{ name: 'zh-Hant-TW', text: 'zh-Hant-TW: ', draft: '里' }])
    expect(ask('o')?.answer({ 'zh-Hant-TW': '裡' })).toEqual({ kind: 'override', words: { 'zh-Hant-TW': '裡' } })
    expect(ask('o')?.answer({ 'zh-Hant-TW': ' ' })).toBeUndefined()
  })

  test('an override is edited at the characters that are in doubt', () => {
    const inlines = [{ kind: 'text', text: '里。後' }] as const
    const item = { ...first, text: { ...first.text, inlines } }
    expect(ask('o', item)?.ask).toEqual([{ name: 'zh-Hant-TW', text: 'zh-Hant-TW: ', draft: '里。後', cursor: 1 }])
  })

  test('a doubt about the source is corrected where it stands', () => {
    const suspect = { ...first, decision: { ...first.decision, locale: 'zh-Hans-CN' as const } }
    expect(ask('o', suspect)?.answer({ to: '裡' })).toEqual({ kind: 'correct', to: '裡' })
  })

  test('a row of the glossary is asked for form by form', () => {
    expect(ask('g')?.ask.map(({ name }) => name)).toEqual(['zh', 'zh-Hant-TW', 'en'])
    expect(ask('g')?.answer({ zh: '南平里', 'zh-Hant-TW': '', en: 'Nanping Li' })).toEqual({
      kind: 'glossary',
      row: { id: 'nanping-li', zh: '南平里', forms: { en: 'Nanping Li' } },
    })
  })

  test('other letters mean nothing', () => {
    expect(ask('x')).toBeUndefined()
    expect(ask('')).toBeUndefined()
  })
})
