import { describe, expect, test } from 'vitest'
import { gatherMissing, joinMissing, reportMissing, withoutTold } from '../../src/fonts/missing.ts'
import { diagnose } from '../../src/model/diagnostic.ts'
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

test('what a second document lacks is told where it is new', () => {
  const told = report('zh-Hant-TW', '专')
  const others = [...report('zh-Hant-HK', '专'), ...report('zh-Hant-TW', '专', 9)]
  const other = diagnose('orphan', undefined, 'Another thing.')
  expect(withoutTold([...told, ...others, other], [...told, other])).toEqual([...others, other])
})

describe('all that a deck lacks', () => {
  test('is said once, at its first place, with every character, font, slide and line', () => {
    const found = [
      ...report('zh-Hant-TW', '专', 9),
      ...report('zh-Hant-TW', '专'),
      ...report('zh-Hant-HK', '专'),
      ...report('zh-Hant-HK', '⼀', 5),
    ]
    const other = diagnose('orphan', undefined, 'Another thing.')
    const [gathered, ...others] = gatherMissing(joinMissing([...found, other]))
    expect(others).toEqual([other])
    expect(gathered?.place?.line).toBe(3)
    expect(gathered?.message).toBe(
      '2 characters have no glyph: “专” (U+4E13) in zh-Hant-TW and zh-Hant-HK, on slide “s” (line 9) and on slide “s” (line 3); “⼀” (U+2F00), on slide “s” (line 5).',
    )
    expect(gathered?.hint).toBe(
      '“专”: Write the traditional form, or name a font file that has it as "fallback" under theme.fonts. “⼀”: Write “一” (U+4E00).',
    )
  })

  test('is counted beyond twenty characters', () => {
    const simplified = [...'专说语读请谁调谈认识让议论设计证评词译试话该详']
    const gathered = gatherMissing(simplified.flatMap((character) => report('zh-Hant-TW', character)))
    expect(gathered.length).toBe(1)
    expect(gathered[0]?.message).toMatch(/^23 characters have no glyph: “专”.*; 3 more\.$/)
    expect(gathered[0]?.hint).toMatch(/^Write the traditional form, or [^“]*$/)
  })

  test('stays as it is where it is one, or nothing', () => {
    const one = report('zh-Hant-TW', '专')
    expect(gatherMissing(one)).toEqual(one)
    expect(gatherMissing([])).toEqual([])
  })
})

test('a character that conversion made is told with the one that was written', () => {
  const glyph = { locale: 'zh-Hant-TW', han: 'zh-Hant-TW', code: false, codePoint: 0x23236, slides: ['s'] } as const
  const [found] = reportMissing(
    [glyph],
    () => undefined,
    () => '暅',
  )
  expect(found?.message).toBe(
    'The font for zh-Hant-TW has no glyph for “𣈶” (U+23236), which conversion made of “暅”, on slide “s”.',
  )
  expect(found?.hint).toContain('glossary.csv with “暅”')
})
