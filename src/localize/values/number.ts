import type { Locale } from '../../model/locale.ts'

/** U+2212, which is as wide as the digits. */
export const minus = '\u2212'

/** A number as text in its parts, so that the two ends of a range can share a scale word. */
export interface NumberParts {
  readonly sign: '' | typeof minus
  readonly digits: string
  /** What follows the digits: 億, or in English a space and billion; empty if there is no scale word. */
  readonly scale: string
}

interface NumberStyle {
  readonly grouping: boolean
  /** Powers of ten that have a word, largest first. */
  readonly scales: readonly (readonly [power: number, word: string])[]
}

/** 兆 is 10¹² in Taiwan but 10⁶ on the mainland, so only one row may have it. */
const styles: Readonly<Record<Locale, NumberStyle>> = {
  'zh-Hans-CN': { grouping: false, scales: scaleWords('万亿', '亿', '万') },
  'zh-Hant-TW': { grouping: true, scales: scaleWords('兆', '億', '萬') },
  'zh-Hant-HK': { grouping: true, scales: scaleWords('萬億', '億', '萬') },
  en: {
    grouping: true,
    scales: [
      [12, ' trillion'],
      [9, ' billion'],
      [6, ' million'],
    ],
  },
}

/** More decimals than this before a scale word and a smaller scale is taken. */
const maxScaledPlaces = 3
/** A count that is exact to its tens is one that happens to end in 0: 3,936,630 stands beside 3,129,648 as it is. */
const roundedAway = 2
/** Numbers with more digits before the point are hard to take in. */
const mostWholeDigits = 6

/** A finite number as text, all its digits kept: 1.05e10 is 105億, 105亿 or 10.5 billion. */
export function formatNumber(value: number, locale: Locale): string {
  const { sign, digits, scale } = splitNumber(value, locale)
  return sign + digits + scale
}

/** How a number is written besides its locale's custom. */
export interface NumberOptions {
  /** Whether thousands are grouped, whatever the custom. */
  readonly grouping?: boolean
  /** At least so many significant digits, so far as they stand after the point: 9 to two is 9.0, 90 is 90. */
  readonly precision?: number
}

/** A finite number in the parts `formatNumber` joins. */
export function splitNumber(value: number, locale: Locale, options: NumberOptions = {}): NumberParts {
  const decimal = toDecimal(value)
  const fits = ([power]: readonly [number, string]) =>
    decimal.point > power &&
    placesOf({ ...decimal, point: decimal.point - power }) <= Math.min(maxScaledPlaces, power - roundedAway)
  const [power, scale] = styles[locale].scales.find(fits) ?? [0, '']
  return { ...splitNumberAt(value, locale, power, options), scale }
}

/** A finite number as so many powers of ten, without a scale word: 7.6e10 at 8 is 760. */
export function splitNumberAt(
  value: number,
  locale: Locale,
  power: number,
  { grouping = styles[locale].grouping, precision = 0 }: NumberOptions = {},
): NumberParts {
  const decimal = toDecimal(value)
  const point = decimal.digits === '' ? 0 : decimal.point - power
  const [whole = '', written = ''] = writeOut({ ...decimal, point }).split('.')
  const fraction = written.padEnd(precision - point, '0')
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return {
    sign: value < 0 ? minus : '',
    digits: fraction === '' ? grouped : `${grouped}.${fraction}`,
    scale: '',
  }
}

/**
 * The largest scale in which all numbers are short, its power of ten and its word: at most six digits and three decimals.
 * 0 and no word for small numbers; undefined if none will do.
 */
export function scaleFor(
  values: readonly number[],
  locale: Locale,
): readonly [power: number, word: string] | undefined {
  const decimals = values.filter((value) => value !== 0).map(toDecimal)
  const greatest = Math.max(1, ...decimals.map(({ point }) => point))
  return [...styles[locale].scales, [0, ''] as const].find(
    ([power]) =>
      (power === 0 || greatest > power) &&
      greatest - power <= mostWholeDigits &&
      decimals.every((decimal) => placesOf({ ...decimal, point: decimal.point - power }) <= maxScaledPlaces),
  )
}

/** Rounds half away from zero by the decimal digits one sees: 1.005 to two places is 1.01. */
export function roundTo(value: number, places: number): number {
  const { digits, point } = toDecimal(value)
  const shifted = Math.round(Number(`0.${digits}e${point + places}`))
  return Number.isSafeInteger(shifted) ? Math.sign(value) * Number(`${shifted}e${-places}`) : value
}

/** How many decimals a number has when written out. */
export function decimalPlaces(value: number): number {
  return placesOf(toDecimal(value))
}

/** A magnitude as 0.digits × 10^point, without trailing zeros; zero has no digits. */
interface Decimal {
  readonly digits: string
  readonly point: number
}

/** Fifteen significant digits are what a double keeps of any decimal; beyond them is noise, save in integers. */
function toDecimal(value: number): Decimal {
  const significant = Number.isSafeInteger(value) ? undefined : 14
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(significant).split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  return { digits, point: digits === '' ? 0 : Number(exponent) + 1 }
}

function placesOf({ digits, point }: Decimal): number {
  return Math.max(0, digits.length - point)
}

function writeOut({ digits, point }: Decimal): string {
  const whole = digits.slice(0, Math.max(0, point)).padEnd(point, '0') || '0'
  const fraction = point < 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function scaleWords(trillion: string, hundredMillion: string, tenThousand: string): NumberStyle['scales'] {
  return [
    [12, trillion],
    [8, hundredMillion],
    [4, tenThousand],
  ]
}
