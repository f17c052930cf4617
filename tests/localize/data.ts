import type { Place } from '../../src/model/diagnostic.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Figure, Term, Unit } from '../../src/model/records.ts'
import type { Segment } from '../../src/model/segment.ts'

export const place: Place = { file: 'slides/talk.md', line: 7, column: 3, endLine: 7, endColumn: 30 }

/** A glossary term with a form in every locale; English may be "singular|plural". */
export function term(id: string, forms: readonly [string, string, string, string]): Term {
  const [mainland, taiwan, hongKong, english] = forms
  return {
    id,
    written: taiwan,
    also: [],
    forms: { 'zh-Hans-CN': mainland, 'zh-Hant-TW': taiwan, 'zh-Hant-HK': hongKong, en: english },
    place,
  }
}

/** The form of a term that has one in every locale. */
export function termForm({ forms, written }: Term, locale: Locale, plural = false): string {
  const [one = written, many = one] = (forms[locale] ?? written).split('|')
  return plural ? many : one
}

export const usdFund = term('usd-fund', ['只美元基金', '檔美元基金', '隻美元基金', 'US dollar fund|US dollar funds'])
export const rmbFund = term('rmb-fund', ['只人民币基金', '檔人民幣基金', '隻人民幣基金', 'RMB fund|RMB funds'])
export const token = term('token', ['token', 'token', 'token', 'token|tokens'])

const label: Segment = { id: 'label', kind: 'label', language: 'zh-Hant-TW', texts: {}, place }

/** A figure without a source; a pair of values is a range. */
export function figure(id: string, value: number | readonly [number, number], unit: Unit, approximate = false): Figure {
  const [low, high] = typeof value === 'number' ? [value] : value
  const range = high === undefined ? {} : { max: high }
  return { id, subject: label, measure: label, value: low, ...range, unit, approximate, place }
}

/** Money in a currency given by its ISO 4217 code. */
export function money(code: string): Unit {
  return { kind: 'currency', code }
}
