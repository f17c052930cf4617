import type { Locale } from '../../../model/locale.ts'
import { foldText } from '../../../model/units/fold.ts'
import { unitPatterns } from '../../../model/units/units.ts'
import { inUnitOf } from './differ.ts'
import type { Quantity } from './quantity.ts'

const signs: Readonly<Record<string, string>> = {
  USD: 'US$',
  HKD: 'HK$',
  TWD: 'NT$',
  CNY: 'RMB ',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
}

/** Traditional words of a hint, in the script of a locale. */
export function inScriptOf(locale: Locale, words: string): string {
  return locale === 'zh-Hans-CN' ? foldText(words) : words
}

/** A quantity as written, with its value in English beside a Chinese scale word. */
export function describe(quantity: Quantity): string {
  const words = quantity.expression === undefined ? quantity.written : `{{${quantity.expression}}}`
  const explained = quantity.expression !== undefined || /[万亿兆成]|分之/.test(quantity.text)
  return explained && quantity.kind !== 'date' ? `${words} (${inEnglish(quantity)})` : words
}

/** A quantity as so many of the unit of another one, with that unit as written; as it is where the two share none. */
export function toldIn(other: Quantity, quantity: Quantity): { readonly quantity: Quantity; readonly unit: string } {
  const told = quantity.unit === other.unit ? undefined : inUnitOf(other, quantity)
  if (!told) return { quantity, unit: '' }
  const [unit = ''] = unitAtEnd.exec(foldText(other.written)) ?? []
  return { quantity: told, unit: other.written.slice(other.written.length - unit.length) }
}

const unitAtEnd = new RegExp(`(?:${unitPatterns.chinese}|${unitPatterns.english})$`)

/** A quantity in English digits: US$150 billion, 75%, 4 times. */
export function inEnglish({ kind, value, max, currency }: Quantity): string {
  const sign = currency?.length === 1 ? (signs[currency[0] ?? ''] ?? `${currency[0]} `) : ''
  const after = kind === 'percent' ? '%' : kind === 'times' ? ' times' : kind === 'points' ? ' percentage points' : ''
  const both = max === undefined ? englishNumber(value) : `${englishNumber(value)} to ${englishNumber(max)}`
  return sign + both + after
}

/** A number with the scale words of a Chinese locale: 1,500億, 1500亿, 1.5兆. */
export function inChinese({ value, max }: Quantity, locale: Locale): string {
  const hans = locale === 'zh-Hans-CN'
  const trillion = hans ? '万亿' : locale === 'zh-Hant-TW' ? '兆' : '萬億'
  const scales = [
    [1e12, trillion],
    [1e8, hans ? '亿' : '億'],
    [1e4, hans ? '万' : '萬'],
  ] as const
  const write = (number: number): string => {
    const [size, word] = scales.find(([least]) => Math.abs(number) >= least) ?? [1, '']
    return trimmed(number / size) + word
  }
  return max === undefined ? write(value) : `${write(value)}至${write(max)}`
}

function englishNumber(value: number): string {
  const scales = [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ] as const
  const [size, word] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, '']
  return trimmed(value / size) + word
}

function trimmed(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString('en', { maximumFractionDigits: 6 })
}
