import type { DateParts, Quantity } from './quantity.ts'

/** True if a text says a number by other means than a number: II, no, 辛亥 and 二二八. */
export function isToldOtherwise(one: Quantity, text: string): boolean {
  const { kind, value, max, date } = one
  if (date) return isNamedYear(date, text) || isNamedDay(date, text)
  if (kind !== 'number' || max !== undefined || one.currency) return false
  return value === 0 ? none.test(text) : isRoundInHan(value, text) || (!one.unit && isRoman(value, text))
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
  const numeral = '[\\d一二两三四五六七八九十百千万亿兆]'
  return power !== undefined && new RegExp(`(?<!${numeral})${power}(?!${numeral})`).test(text)
}

/** 辛亥革命 is the Revolution of 1911: a year by its place in the cycle of sixty. */
function isNamedYear({ year, month }: DateParts, text: string): boolean {
  if (year === undefined || month !== undefined) return false
  const [stem, branch] = ['庚辛壬癸甲乙丙丁戊己'.charAt(year % 10), '申酉戌亥子丑寅卯辰巳午未'.charAt(year % 12)]
  return text.includes(stem + branch)
}

/** 二二八 and 九一八 name an event by its day. */
function isNamedDay({ year, month, day }: DateParts, text: string): boolean {
  if (year !== undefined || month === undefined || day === undefined) return false
  return text.includes(`${month}${day}`.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))))
}
