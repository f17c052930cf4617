import { expect, test } from 'vitest'
import { joinMissing, reportMissing } from '../../src/fonts/missing.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'

const report = (locale: ChineseLocale, character: string, line = 3) => {
  const place = { file: 'slides/a.md', line, column: 1, endLine: line, endColumn: 2 }
  const glyph = { locale, han: locale, code: false, codePoint: character.codePointAt(0) ?? 0, slides: ['s'] }
  return reportMissing([glyph], () => place)
}

test('a character that the fonts of several variants lack is reported once, with their names', () => {
  const found = [...report('zh-Hant-TW', '𠔻'), ...report('zh-Hans-CN', '𠔻'), ...report('zh-Hant-HK', '𠔻')]
  const [joined, ...others] = joinMissing(found)
  expect(others).toEqual([])
  expect(joined?.message).toContain('The fonts for zh-Hant-TW, zh-Hans-CN and zh-Hant-HK have no glyph for “𠔻”')
  expect(joined?.hint).toContain('other characters')
  expect(joined?.place?.line).toBe(3)
})

test('what is lacking elsewhere, or is another character, is reported for itself', () => {
  const found = [...report('zh-Hant-TW', '𠔻'), ...report('zh-Hant-HK', '𠔻', 4), ...report('zh-Hant-HK', '𠮷')]
  expect(joinMissing(found)).toEqual(found)
})

test('a hint that fits all stays', () => {
  const found = [...report('zh-Hant-TW', '专'), ...report('zh-Hant-HK', '专')]
  expect(joinMissing(found).map(({ hint }) => hint)).toEqual([found[0]?.hint])
})
