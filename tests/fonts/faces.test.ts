import { describe, expect, it } from 'vitest'
import {
  admits,
  type FontFamily,
  familiesOf,
  fontSource,
  hanOf,
  installedTypefaces,
  roleOf,
  type TextStyle,
} from '../../src/fonts/faces.ts'

describe('familiesOf', () => {
  const [tw, cn] = ['duilian-zh-Hant-TW', 'duilian-zh-Hans-CN']
  it.each<[TextStyle, readonly string[]]>([
    [
      { locale: 'zh-Hant-TW', han: 'zh-Hant-TW', code: false },
      ['duilian-latin', tw, 'duilian-latin-extra', 'duilian-emoji'],
    ],
    [
      { locale: 'zh-Hans-CN', han: 'zh-Hans-CN', code: false },
      ['duilian-latin', cn, 'duilian-latin-extra', 'duilian-emoji'],
    ],
    [{ locale: 'en', han: 'zh-Hant-TW', code: false }, ['duilian-latin', 'duilian-latin-extra', tw, 'duilian-emoji']],
    [
      { locale: 'zh-Hans-CN', han: 'zh-Hans-CN', code: true },
      ['duilian-code', cn, 'duilian-latin', 'duilian-latin-extra', 'duilian-emoji'],
    ],
    [
      { locale: 'en', han: 'zh-Hant-TW', code: true },
      ['duilian-code', tw, 'duilian-latin', 'duilian-latin-extra', 'duilian-emoji'],
    ],
  ])('of %o are %o', (style, expected) => {
    expect(familiesOf(style)).toEqual(expected)
  })
})

describe('admits', () => {
  it.each<[string, FontFamily]>([
    [' Az~é±×Ā$€™', 'duilian-latin'],
    ['·‘’“”–—…→ế', 'duilian-latin-extra'],
  ])('gives %s to %s alone', (characters, family) => {
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0
      const admitting = (['duilian-latin', 'duilian-latin-extra'] as const).filter((each) => admits(each, codePoint))
      expect(admitting, character).toEqual([family])
    }
  })
})

describe('hanOf', () => {
  it.each([
    ['zh-Hant-HK', 'zh-Hant-TW', 'zh-Hant-HK'],
    ['en', 'zh-Hant-TW', 'zh-Hant-TW'],
    ['en', undefined, 'zh-Hans-CN'],
  ] as const)('of %s within %s is %s', (locale, around, expected) => {
    expect(hanOf(locale, around)).toBe(expected)
  })
})

describe('roleOf and fontSource', () => {
  it('cut both Latin families from one file', () => {
    expect(roleOf('duilian-latin-extra')).toBe(roleOf('duilian-latin'))
  })

  it('prefer the author’s file, weight by weight', () => {
    const own = { 'zh-Hant-TW': { 700: 'fonts/heavy.ttf' } }
    expect(fontSource('zh-Hant-TW', 700, own)).toEqual({ path: 'fonts/heavy.ttf' })
    expect(fontSource(roleOf('duilian-zh-Hant-TW'), 400, own)).toEqual({
      specifier: '@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
    })
  })
})

describe('installedTypefaces', () => {
  it('names the packages that are there, and with that tells one installation from another', () => {
    expect(installedTypefaces(() => undefined)).toEqual([])
    expect(installedTypefaces((specifier) => (specifier.includes('serif-tc') ? specifier : undefined))).toEqual([
      'noto-serif-tc',
    ])
  })
})
