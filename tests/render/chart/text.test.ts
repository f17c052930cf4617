import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/render/chart/text-width.ts'
import { wrapText } from '../../../src/render/chart/wrap.ts'

describe('the width of a text', () => {
  test.each([
    ['Han characters are 1 em', '人工智能', 'zh-Hant-TW', 4],
    ['a full-width mark is 1 em', '（）', 'zh-Hans-CN', 2],
    ['quotation marks are 1 em in Chinese', '“”', 'zh-Hans-CN', 2],
    ['quotation marks are narrow in English', '“”', 'en', 0.96],
    ['a digit beside Han gets the gap of text-autospace', '8億', 'zh-Hant-TW', 0.63 + 1 + 0.125],
    ['narrow letters', 'ill', 'en', 0.9],
    ['wide letters', 'WM', 'en', 2],
    ['nothing', '', 'en', 0],
  ] as const)('%s', (_, text, locale, width) => {
    expect(textWidth(text, locale)).toBeCloseTo(width, 5)
  })

  test('is greater in bold', () => {
    expect(textWidth('US$76', 'en', true)).toBeGreaterThan(textWidth('US$76', 'en'))
  })
})

describe('a text', () => {
  test.each([
    ['that fits stays on one line', '人工智能', 4, 'zh-Hant-TW', ['人工智能']],
    ['in Chinese breaks between words', '人工智能產業', 4, 'zh-Hant-TW', ['人工智能', '產業']],
    ['in English breaks at spaces', 'Major Chinese companies', 9, 'en', ['Major Chinese', 'companies']],
    ['is broken evenly', 'one two three four', 8, 'en', ['one two', 'three four']],
    ['has no line that starts with a mark', '投資，缺口', 2.5, 'zh-Hans-CN', ['投', '資，', '缺口']],
    ['has no line that ends with an opening bracket', '投資（估計）', 4, 'zh-Hans-CN', ['投資', '（估計）']],
    ['keeps a number with what it counts', '投入400億美元', 6, 'zh-Hant-TW', ['投入', '400億美元']],
    ['keeps an English number with its word', 'about US$15–20 billion', 10, 'en', ['about', 'US$15–20 billion']],
    ['breaks a word that is too long for a line', 'Wissenschaft', 4, 'en', ['Wissen', 'schaft']],
  ] as const)('%s', (_, text, width, locale, lines) => {
    expect(wrapText(text, width, locale)).toEqual(lines)
  })

  test('that is a figure is never broken inside a number', () => {
    expect(wrapText('US$15.75 billion', 2, 'en', { figure: true })).toEqual(['US$15.75', 'billion'])
  })
})
