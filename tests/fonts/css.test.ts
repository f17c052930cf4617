import { describe, expect, it } from 'vitest'
import { fontFaceCss, fontLinkCss } from '../../src/fonts/css.ts'

describe('fontFaceCss', () => {
  it('says which characters a face is for that stands beside another of its family', () => {
    const face = { family: 'duilian-zh-Hant-TW', weight: 400, woff2: new Uint8Array() } as const
    const css = fontFaceCss([face, { ...face, only: new Set([0x20000, 0x3402]) }])
    expect(css.split('\n').map((rule) => rule.match(/unicode-range:[^}]*/)?.[0])).toEqual([
      undefined,
      'unicode-range:U+3402,U+20000',
      undefined,
    ])
  })
})

describe('fontLinkCss', () => {
  /** The fonts and ranges of a family in regular, the one that a browser looks at first in front. */
  const facesOf = (family: string, own: Parameters<typeof fontLinkCss>[1]) =>
    fontLinkCss((role, weight) => `${role}-${weight}`, own)
      .split('\n')
      .filter((rule) => rule.includes(`"${family}";font-weight:400`))
      .map((rule) => [rule.match(/url\((.*?)\)/)?.[1], rule.match(/unicode-range:([^}]*)/)?.[1]])
      .reverse()

  it('has a Han font, then the author’s fallbacks, then the fonts of other regions for Han characters', () => {
    const han = 'U+3400-9fff,U+20000-3ffff'
    const own = { 'fallback-1': { 400: 'a.ttf' }, 'fallback-2': { 700: 'b.ttf' } }
    expect(facesOf('duilian-zh-Hant-HK', own)).toEqual([
      ['zh-Hant-HK-400', undefined],
      ['fallback-1-400', undefined],
      ['fallback-2-400', undefined],
      ['zh-Hant-TW-400', han],
      ['zh-Hans-CN-400', han],
    ])
    expect(facesOf('duilian-code', own)).toEqual([['code-400', undefined]])
  })
})
