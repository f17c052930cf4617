import { describe, expect, test } from 'vitest'
import { addressParts } from '../../src/render/address-parts.ts'

describe('the parts of a text between which a line may end', () => {
  test.each([
    [
      '見 https://example.org/reports/2026?format=full&lang=zh 的附錄',
      '見 https://|example.|org/|reports/|2026?|format=|full&|lang=zh 的附錄',
    ],
    ['doi:10.1093/oxfordjournals.aje.a118408', 'doi:10.1093/|oxfordjournals.|aje.|a118408'],
    ['office.of.letters@arts.example.edu.tw', 'office.|of.|letters@|arts.|example.|edu.tw'],
    [String.raw`C:\Users\someone\talk_of_tea.md`, String.raw`C:\|Users\|someone\|talk_|of_|tea.md`],
    ['https://zh.wikipedia.org/wiki/茶', 'https://|zh.|wikipedia.|org/|wiki/茶'],
    ['Well-known and/or https://a.org', 'Well-known and/or https://a.org'],
    ['3.14159265358979323846', '3.14159265358979323846'],
    ['He waited (for a long while...and then)', 'He waited (for a long while...and then)'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['茶', '茶'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(addressParts(text).join('|')).toBe(expected)
    expect(addressParts(text).join('')).toBe(text)
  })
})
