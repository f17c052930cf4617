import { describe, expect, test } from 'vitest'
import { phrasedRuns } from '../../../../src/formats/pptx/text/phrases.ts'
import type { Locale } from '../../../../src/model/locale.ts'
import type { LocalizedText } from '../../../../src/model/localized.ts'

/** A text with a place to break at each bar. */
function textOf(marked: string, locale: Locale = 'zh-Hant-TW'): LocalizedText {
  const runs = marked.split('|').flatMap((text, at) => {
    const run = { kind: 'text' as const, text }
    return at > 0 ? [{ kind: 'opportunity' as const }, run] : [run]
  })
  return { locale, runs }
}

const lines = (text: LocalizedText, width: number) =>
  phrasedRuns(text, { size: 10, width })
    .map((run) => run.text)
    .join('')
    .split('\n')

describe('large text', () => {
  test.each([
    ['stays on the line it fits', '黃州|沒有|改變|他的|處境', 100, ['黃州沒有改變他的處境']],
    ['is broken between phrases', '黃州|沒有|改變|他的|處境', 90, ['黃州沒有改變', '他的處境']],
    ['has lines of about one length', '甲乙|丙丁|戊己|庚辛|壬癸|子丑', 110, ['甲乙丙丁戊己', '庚辛壬癸子丑']],
    ['with a phrase longer than its room is left to programs', '黃州沒有改變他的|處境', 60, ['黃州沒有改變他的處境']],
    ['without such places stays as it is', '黃州沒有改變他的處境', 60, ['黃州沒有改變他的處境']],
  ])('%s', (_, marked, width, expected) => {
    expect(lines(textOf(marked), width)).toEqual(expected)
  })

  test('in words is broken between these', () => {
    expect(lines(textOf('It changed his language for good', 'en'), 120)).toEqual([
      'It changed his ',
      'language for good',
    ])
  })

  test('is one run for each line', () => {
    const runs = phrasedRuns(textOf('甲乙|丙丁|戊己'), { size: 10, width: 50 })
    expect(runs.map(({ text }) => text)).toEqual(['甲乙丙丁', '\n', '戊己'])
  })
})
