import { isChinese, type Locale } from '../../model/locale.ts'
import type { Term, Unit } from '../../model/records.ts'
import { powerBetween, readUnit, unitOf } from '../../model/units/written-unit.ts'
import { currencyForm } from './currency.ts'
import { type NumberParts, scaleFor, splitNumber, splitNumberAt } from './number.ts'

/** An amount to be written: a figure, or what was computed from figures. */
export interface Quantity {
  readonly value: number
  /** The upper end, if it is a range. */
  readonly max?: number
  /** How many significant digits to write at least, of the value and of the upper end. */
  readonly precision?: number
  readonly maxPrecision?: number
  /** `points` are percentage points, the unit of a difference between percentages. */
  readonly unit: Unit | { readonly kind: 'points' }
  readonly approximate: boolean
}

/** The size of a quantity alone: 6% of −6%. Undefined of a range with zero inside, which has none. */
export function withoutSign(quantity: Quantity): Quantity | undefined {
  const { value, max, precision, maxPrecision, ...rest } = quantity
  if (value >= 0) return quantity
  if (max === undefined) return { ...quantity, value: -value }
  if (max > 0) return undefined
  // What was the upper end is the lower one now.
  const digits = {
    ...(maxPrecision !== undefined && { precision: maxPrecision }),
    ...(precision !== undefined && { maxPrecision: precision }),
  }
  return { ...rest, ...digits, value: Math.abs(max), max: -value }
}

/** The form of a glossary term in a locale; English has a plural. */
export type TermForm = (term: Term, locale: Locale, plural?: boolean) => string

interface QuantityStyle {
  readonly about: string
  readonly range: string
  readonly times: readonly [one: string, many: string]
  readonly points: readonly [one: string, many: string]
}

/** Ranges of values: U+FF5E by GB/T 15835-2011 on the mainland, 至 in traditional practice, an en dash in English. */
const styles: Readonly<Record<Locale, QuantityStyle>> = {
  'zh-Hans-CN': { about: '约', range: '～', times: ['倍', '倍'], points: ['个百分点', '个百分点'] },
  'zh-Hant-TW': { about: '約', range: '至', times: ['倍', '倍'], points: ['個百分點', '個百分點'] },
  'zh-Hant-HK': { about: '約', range: '至', times: ['倍', '倍'], points: ['個百分點', '個百分點'] },
  en: {
    about: 'about ',
    range: '–',
    times: [' time', ' times'],
    points: [' percentage point', ' percentage points'],
  },
}

/** What stands around the number or, in a range, around both numbers. */
interface Frame {
  readonly before: string
  readonly after: string
}

/**
 * A quantity as text: 約105億美元, 150亿～200亿美元, about US$15–20 billion, 33%, 4倍, 11 US dollar funds.
 * Chinese writes the scale word and the percent sign at both ends of a range, English once if they are the same.
 */
export function formatQuantity(quantity: Quantity, locale: Locale, termForm: TermForm): string {
  const { value, max, precision, maxPrecision, unit, approximate } = toldIn(quantity, locale, termForm)
  const low = split(value, precision, unit, locale)
  const high = max === undefined ? undefined : split(max, maxPrecision, unit, locale)
  const plural = high !== undefined || Math.abs(value) !== 1 || precision !== undefined
  const frame = frameOf(unit, locale, plural, termForm)
  const body = high ? writeRange(low, high, frame, unit, locale) : write(low, frame, locale)
  return (approximate ? styles[locale].about : '') + body
}

/**
 * A quantity in the unit that a locale's own form names, so that 8.87亿 千瓦 are 887 GW; what it counts is taken for as
 * many of them as its scale word says, for which numbers have words of their own: 88,666 万千瓦 are 8.8666亿千瓦.
 */
function toldIn(quantity: Quantity, locale: Locale, termForm: TermForm): Quantity {
  const { value, max, unit } = quantity
  if (unit.kind !== 'count') return quantity
  const power = powerBetween(unitOf(unit.term), readUnit(termForm(unit.term, locale), locale))
  if (power === 0) return quantity
  const shift = (number: number) => (power < 0 ? number / 10 ** -power : number * 10 ** power)
  return { ...quantity, value: shift(value), ...(max !== undefined && { max: shift(max) }) }
}

/** A plain integer below 10,000 may be a year, which is never grouped. */
function split(value: number, precision = 0, unit: Quantity['unit'], locale: Locale): NumberParts {
  const plain = unit.kind === 'none' && Number.isInteger(value) && Math.abs(value) < 10_000
  return splitNumber(value, locale, { precision, ...(plain && { grouping: false }) })
}

function frameOf(unit: Quantity['unit'], locale: Locale, plural: boolean, termForm: TermForm): Frame {
  const after = (text: string): Frame => ({ before: '', after: text })
  switch (unit.kind) {
    case 'currency':
      return currencyForm(unit.code, locale)
    case 'percent':
      return after('%')
    case 'times':
    case 'points':
      return after(styles[locale][unit.kind][plural ? 1 : 0])
    case 'count': {
      const form = readUnit(termForm(unit.term, locale, plural), locale).name
      return after(isChinese(locale) ? form : ` ${form}`)
    }
    case 'none':
      return after('')
  }
}

/** Signs of units that have a space before them in Chinese too (GB 3101): 21.8 °C, 109.5 Ω; not the ° of an angle. */
const signOfUnit = /^(?:°[CF]|[ΩΩμµ])/

/** English puts the sign before the currency, Chinese before the digits. */
function write({ sign, digits, scale }: NumberParts, { before, after }: Frame, locale: Locale): string {
  const number = isChinese(locale) ? before + sign + digits + scale : sign + before + digits + scale
  // Two Latin words need a space; between Han and Latin the style sheet makes the gap, but not before ° and Ω.
  const isParted = signOfUnit.test(after) || (/\d$/.test(number) && /^[a-z\d]/i.test(after))
  return number + (isParted ? ' ' : '') + after
}

function writeRange(low: NumberParts, high: NumberParts, frame: Frame, unit: Quantity['unit'], locale: Locale): string {
  const { range } = styles[locale]
  const open = unit.kind === 'percent' ? frame : { ...frame, after: '' }
  const rest = { ...frame, before: '' }
  if (isChinese(locale)) return write(low, open, locale) + range + write(high, rest, locale)
  // An en dash before a minus sign cannot be read.
  if (low.sign) return `${write(low, open, locale)} to ${write(high, frame, locale)}`
  const shared = low.scale === high.scale
  const first = shared ? write({ ...low, scale: '' }, { ...frame, after: '' }, locale) : write(low, open, locale)
  return first + range + write(high, shared ? rest : frame, locale)
}

/** How values that share a unit are written where it is said once. */
export interface SharedUnit {
  /** What is said once: 億美元, US$ billion; empty if there is nothing to say. */
  readonly name: string
  /** A value without it: 約760, about 76. */
  readonly write: (quantity: Quantity) => string
}

/**
 * The unit that values of one unit share, in the largest scale in which all are short. A percent sign, which is short
 * itself, stays with its number. Undefined if no scale suits all values.
 */
export function sharedUnit(
  quantities: readonly Quantity[],
  locale: Locale,
  termForm: TermForm,
): SharedUnit | undefined {
  const unit = quantities[0]?.unit ?? { kind: 'none' }
  if (unit.kind === 'percent' || unit.kind === 'points') {
    return { name: '', write: (quantity) => formatQuantity(quantity, locale, termForm) }
  }
  const tell = (quantity: Quantity) => toldIn(quantity, locale, termForm)
  const scale = scaleFor(
    quantities.map(tell).flatMap(({ value, max }) => (max === undefined ? [value] : [value, max])),
    locale,
  )
  if (!scale) return undefined
  const [power, word] = scale
  const { before, after } = frameOf(unit, locale, true, termForm)
  const joint = word !== '' && /^[a-z]/i.test(after) ? ' ' : ''
  const name = `${before}${word}${joint}${after}`.replace(/\s+/g, ' ').trim()
  const bare: Frame = { before: '', after: '' }
  const none: Unit = { kind: 'none' }
  return {
    name,
    write(quantity) {
      const { value, max, precision = 0, maxPrecision = 0, approximate } = tell(quantity)
      const low = splitNumberAt(value, locale, power, { precision })
      const high = splitNumberAt(max ?? value, locale, power, { precision: maxPrecision })
      const body = max === undefined ? write(low, bare, locale) : writeRange(low, high, bare, none, locale)
      return (approximate ? styles[locale].about : '') + body
    },
  }
}
