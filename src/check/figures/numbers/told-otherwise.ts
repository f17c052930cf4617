import { digitsInHan } from './han-numeral.ts'
import type { DateParts, Quantity } from './quantity.ts'

const numeral = '[\\d一二两三四五六七八九十百千万亿兆〇零年月]'

/** True if a text says a number by other means than a number: II, no, 辛亥 and 二二八. */
export function isToldOtherwise(one: Quantity, text: string): boolean {
  const { kind, value, max, date } = one
  if (date) return isNamedYear(date, text) || isNamedDay(date, text)
  if (kind !== 'number' || one.currency) return false
  if (max !== undefined) return value + max === 100 && isSplit(value, text)
  if (value === 0) return none.test(text)
  if (isRoundInHan(value, text)) return true
  return !one.unit && (isRoman(value, text) || isSplit(value, text) || isDay(one.text, text))
}

const none = /\b(?:no|nil|none|zero|not|never|without|clean sheet|shut(?:s|ting)? ?out|\w+less)\b|[零无無没沒未免]/i

const romans = ' II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI'.split(' ')

/** A sequel, a type, a class; V and X alone are letters. */
function isRoman(value: number, text: string): boolean {
  const roman = romans[value - 1]
  if (!roman) return false
  const sign = String.fromCharCode(0x2160 + value - 1)
  return (
    (value <= 12 && text.includes(sign)) || (roman.length > 1 && new RegExp(`(?<![A-Z])${roman}(?![A-Z])`).test(text))
  )
}

const powers: Readonly<Record<number, string>> = { 1e5: '十万', 1e6: '百万', 1e7: '千万', 1e8: '亿' }

/** 十万片, 百万册: a power of ten, whatever the word that it is counted by. */
function isRoundInHan(value: number, text: string): boolean {
  const power = powers[value]
  return power !== undefined && new RegExp(`(?<!${numeral})${power}(?!${numeral})`).test(text)
}

/** 辛亥革命 is the Revolution of 1911: a year by its place in the cycle of sixty. */
function isNamedYear({ year, month }: DateParts, text: string): boolean {
  if (year === undefined || month !== undefined) return false
  const [stem, branch] = ['庚辛壬癸甲乙丙丁戊己'.charAt(year % 10), '申酉戌亥子丑寅卯辰巳午未'.charAt(year % 12)]
  if (text.includes(stem + branch)) return true
  // 九七回归 leaves the century out.
  return (
    year >= 1900 &&
    year < 2000 &&
    new RegExp(`(?<!${numeral})${digitsInHan(String(year).slice(2))}(?!${numeral})`).test(text)
  )
}

/** 二二八 and 九一八 name an event by its day. */
function isNamedDay({ year, month, day }: DateParts, text: string): boolean {
  if (year !== undefined || month === undefined || day === undefined) return false
  const digits = `${month}${day}`
  return new RegExp(`${digitsInHan(digits)}|(?<!\\d)${digits}(?!\\d)`).test(text)
}

/** 三七分成 is 30 and 70 of a hundred. */
function isSplit(value: number, text: string): boolean {
  if (value % 10 !== 0 || value <= 0 || value >= 100) return false
  const [one, other] = [digitsInHan(String(value / 10)), digitsInHan(String(10 - value / 10))]
  return new RegExp(`(?:${one}${other}|${other}${one})(?:开|開|分|比)`).test(text)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 318学运 is the movement of March 18. */
function isDay(digits: string, text: string): boolean {
  const [, month, day] = /^(1[0-2]|[1-9])([0-3]\d)$/.exec(digits) ?? []
  const name = months[Number(month) - 1]
  return (
    name !== undefined &&
    new RegExp(`${name}[a-z]*\\.? ${Number(day)}(?!\\d)|(?<!\\d)${Number(day)} ${name}`).test(text)
  )
}
