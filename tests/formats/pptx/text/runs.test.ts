import { expect, test } from 'vitest'
import { runsOf } from '../../../../src/formats/pptx/text/runs.ts'
import type { Run } from '../../../../src/model/localized.ts'

const text = (one: string): Run => ({ kind: 'text', text: one })
const element = (tag: 'ruby' | 'rt' | 'rp', ...runs: Run[]): Run => ({ kind: 'element', tag, runs })
const html = (one: string): Run => ({ kind: 'html', html: one })

test.each<['zh-Hant-TW' | 'en', string, readonly Run[]]>([
  ['zh-Hant-TW', '籌（ㄔㄡˊ）算', [element('ruby', text('籌'), element('rt', text('ㄔㄡˊ'))), text('算')]],
  ['en', 'chou (rod)', [element('ruby', text('chou'), element('rp', text('(')), element('rt', text('rod')))]],
  ['zh-Hant-TW', '籌（ㄔ）', [html('<ruby>'), text('籌'), html('<rt class="a">'), text('ㄔ'), html('</rt>')]],
])('a reading in %s stands in brackets: %s', (locale, expected, runs) => {
  expect(
    runsOf({ locale, runs })
      .map((run) => run.text)
      .join(''),
  ).toBe(expected)
})

test('emphasis is italic in English, but for Chinese in it, and coloured in Chinese', () => {
  const emphasis = (...runs: Run[]): Run => ({ kind: 'emphasis', runs })
  const typed: Run = { kind: 'text', text: '石头记', locale: 'zh-Hans-CN' }
  expect(runsOf({ locale: 'en', runs: [emphasis(text('The '), typed)] })).toEqual([
    { text: 'The ', locale: 'en', italic: true },
    { text: '石头记', locale: 'zh-Hans-CN' },
  ])
  expect(runsOf({ locale: 'zh-Hant-TW', runs: [emphasis(text('石頭記'))] })).toEqual([
    { text: '石頭記', locale: 'zh-Hant-TW', color: 'accentText' },
  ])
})

test.each<[Run['kind'], string, string]>([
  ['nobreak', 'about US$76 billion', 'about US$76\u00a0billion'],
  ['nobreak', 'RMB 934', 'RMB\u00a0934'],
  ['nobreak', 'Massachusetts Institute of Technology', 'Massachusetts Institute of Technology'],
  ['text', 'in 2024 they', 'in 2024 they'],
])('a number keeps to the line of its unit: %s %s', (kind, given, expected) => {
  const [run] = runsOf({ locale: 'en', runs: [{ kind, text: given } as Run] })
  expect(run?.text).toBe(expected)
})
