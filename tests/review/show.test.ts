import { expect, test } from 'vitest'
import { diagnose } from '../../src/model/diagnostic.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { ReviewItem } from '../../src/review/items.ts'
import { listOpen, showItem } from '../../src/review/show.ts'

const place = { file: 'slides/a.md', line: 4, column: 1, endLine: 4, endColumn: 2 }

function itemWith(from: string, forms: Readonly<Partial<Record<Locale, string>>>): ReviewItem {
  const locales = Object.keys(forms) as Locale[] // As typed.
  const [locale = 'en', ...others] = locales
  const [to = from] = Object.values(forms)
  const where = { key: 'k', segment: '1.1', written: 'zh-Hans-CN', sentence: from, start: 0, offset: 0 } as const
  const decision = { ...where, locale, locales: [locale, ...others], from, to, forms: Object.values(forms) }
  const text = { inlines: [{ kind: 'text', text: from }], place } as const
  return { diagnostic: diagnose('one-to-many', place, 'Which?'), decision, place, text, decisions: {}, places: 1 }
}

test.each([
  ['alike', '后', { 'zh-Hant-TW': '後', 'zh-Hant-HK': '後' }, '后 → 後   zh-Hant-TW, zh-Hant-HK'],
  [
    'in their own glyphs',
    '里',
    { 'zh-Hant-TW': '裡', 'zh-Hant-HK': '裏' },
    '里 → 裡   zh-Hant-TW; 里 → 裏   zh-Hant-HK',
  ],
  ['as it was', '余', { 'zh-Hant-TW': '余' }, '余   zh-Hant-TW'],
])('locales that write a character %s', (_, from, forms, shown) => {
  expect(showItem(itemWith(from, forms))).toContain(`\n  ${shown}\n`)
})

test('a list says the same on one line', () => {
  const shown = listOpen([itemWith('里', { 'zh-Hant-TW': '裡', 'zh-Hant-HK': '裏' })])
  expect(shown).toBe('slides/a.md:4:1: 里 → 裡 (zh-Hant-TW); 里 → 裏 (zh-Hant-HK) in "里" [one-to-many]\n')
})
