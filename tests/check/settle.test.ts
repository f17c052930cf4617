import { describe, expect, test } from 'vitest'
import { settleFindings } from '../../src/check/settle.ts'
import { nothingAccepted } from '../../src/model/accepted.ts'
import type { CheckSettings } from '../../src/model/check.ts'
import { diagnose } from '../../src/model/diagnostic.ts'
import { validateProject } from '../validate/project.ts'
import { check, slide } from './project.ts'

const ignore = (rest: string) => `<!-- duilian-ignore ${rest} -->`
const quotes = (comment: string, id = 'hope') =>
  `- id: ${id}\n  speaker: usa\n  ${comment}\n  zh: 會好的。\n  source: report\n- id: fear\n  speaker: usa\n  zh: 不好。\n  source: report\n`

describe('a comment silences a rule', () => {
  test.each([
    ['for the block below it', slide(`${ignore('caption-missing: a motto')}\n厚德載物`), []],
    ['also over blank lines', slide(`文\nen: Text\n\n${ignore('caption-missing: a motto')}\n\n厚德載物`), []],
    [
      'but not for the block after that',
      slide(`${ignore('caption-missing: a motto')}\n厚德載物\n\n自強不息`),
      ['caption-missing talk.md:16'],
    ],
    ['for all items of a list', slide(`${ignore('caption-missing: names')}\n- 甲\n- 乙`), []],
    ['for one item alone', slide(`- 甲\n${ignore('caption-missing: a name')}\n- 乙`), ['caption-missing talk.md:13']],
    [
      'for an entry of data',
      {
        deck: '---\nlayout: quote\nquote: hope\n---\n\n---\nlayout: quote\nquote: fear\n---\n',
        quotes: quotes('# duilian-ignore caption-missing: in one language only'),
      },
      ['caption-missing quotes.yaml:8'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await check(changes)).toEqual(expected)
  })
})

describe('a comment that silences nothing', () => {
  test('is reported where it stands', async () => {
    expect(await check(slide(`${ignore('caption-missing: a motto')}\n文\nen: Text`))).toEqual([
      'ignore-unused talk.md:13',
    ])
  })

  test('is not reported of a rule that was not asked', () => {
    const { deck } = validateProject(slide(`${ignore('caption-missing: a motto')}\n文\nen: Text`))
    expect(deck && settleFindings({ deck, accepted: nothingAccepted }, [], [])).toEqual([])
  })
})

describe('a comment that cannot be understood is an error', () => {
  test.each([
    ['without a rule', ignore(''), 'names no rule'],
    ['misspelt itself', '<!-- duilian-ignor caption-missing: x -->', 'names no rule'],
    ['with an unknown rule', ignore('caption-mising: x'), 'Did you mean "caption-missing"?'],
    ['without a reason', ignore('caption-missing'), 'No reason is given'],
    ['with an empty reason', ignore('caption-missing:'), 'No reason is given'],
  ])('%s', (_, comment, says) => {
    const { diagnostics } = validateProject(slide(`${comment}\n文\nen: Text`))
    expect(diagnostics.map(({ code }) => code)).toEqual(['ignore-invalid'])
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain(says)
    expect(diagnostics[0]?.place).toMatchObject({ line: 13, column: 1 })
  })
})

describe('a deck sets its rules', () => {
  const front = (checks: string) => ({
    ...slide('文字'),
    front: `title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\nchecks: ${checks}\n`,
  })

  test('a rule that is off finds nothing', async () => {
    expect(await check(front('{ caption-missing: off }'))).toEqual([])
  })

  test.each([
    ['an unknown rule', '{ caption-mising: off }', 'key-unknown', 11],
    ['an unknown severity', '{ caption-missing: loud }', 'value-invalid', 28],
    ['an unknown limit', '{ caption-missing: { warn: 3 } }', 'key-unknown', 30],
  ])('%s is an error at its place', (_, checks, code, column) => {
    const { diagnostics } = validateProject(front(checks))
    expect(diagnostics.map((found) => found.code)).toEqual([code])
    expect(diagnostics[0]?.place).toMatchObject({ line: 4, column })
  })

  test('a rule that there was may be set still', () => {
    expect(validateProject(front('{ space-typed: off }')).diagnostics).toEqual([])
  })

  test('everything that is wrong is said at once', () => {
    const wrong =
      '{ caption-mising: off, caption-missing: loud, caption-length: { mosst: 3, least: far, severity: x } }'
    const rules = new Map([
      ['caption-missing', []],
      ['caption-length', ['least', 'most']],
    ])
    const { diagnostics } = validateProject(front(wrong), { rules })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'There is no rule "caption-mising".',
      '"caption-length" has no limit "mosst".',
      '"caption-missing" cannot be "loud".',
      '"severity" cannot be "x".',
      '"least" must be a number.',
    ])
  })

  test('a severity that is set is the one shown', () => {
    const { deck } = validateProject({})
    const checks: CheckSettings = new Map([['caption-missing', { severity: 'info', limits: {} }]])
    const found = [diagnose('caption-missing', undefined, 'x.')]
    const settled = deck && settleFindings({ deck: { ...deck, checks }, accepted: nothingAccepted }, found, [])
    expect(settled?.map(({ severity }) => severity)).toEqual(['info'])
  })
})

test('a decision that is signed off is not raised again', () => {
  const { deck } = validateProject({})
  const where = { segment: '1.1', written: 'zh-Hans-CN', sentence: '里。', start: 0, offset: 0 } as const
  const change = { locale: 'zh-Hant-TW', locales: ['zh-Hant-TW'], from: '里', to: '裡', forms: ['裡'] } as const
  const decision = { key: 'k', ...where, ...change }
  const finding = { ...diagnose('caption-missing', undefined, 'x.'), decision }
  const row = { code: 'x', locale: 'zh-Hant-TW', from: '里', to: '裡', sentence: '里。' }
  const settle = (decisions: ReadonlyMap<string, typeof row>) =>
    deck && settleFindings({ deck, accepted: { ...nothingAccepted, decisions } }, [finding], [])
  expect(settle(new Map([['k', row]]))).toEqual([])
  expect(settle(new Map([['other', row]]))).toEqual([finding])
})
