import type { Locale } from '../model/locale.ts'

/** Powers of ten by scale word. 兆 means 10⁶ on the mainland, so only a deck from Taiwan may use it. */
const scales: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  万亿: 12,
  萬億: 12,
}

const numberForm =
  /^([-+\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?(?:e\+?(-?\d{1,2}))?\s*(.*)$/i

/**
 * Parses `1000億`, `100 billion`, `10.5e9`, `1,000`, `1 000` or `－４％`, where `unit` is percent, to a number in full units;
 * undefined if it is none.
 */
export function parseNumber(text: string, language: Locale, unit = ''): number | undefined {
  const match = numberForm.exec(bareNumber(text, unit))
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0', word = ''] = match
  const scale = scaleOf(word.toLowerCase(), language)
  if (scale === undefined) return undefined
  const digits = `${whole.replace(/[, ]/g, '')}${fraction}`
  const value = Number(`${digits}e${Number(exponent) + scale}`)
  if (!Number.isFinite(value)) return undefined
  return sign === '' || sign === '+' ? value : -value
}

/**
 * How many significant digits a number is typed with, if it ends with zeros after the point, which its value does not
 * tell: 2 of `9.0`, 3 of `1.50億`, of `0.0` its one decimal; undefined for others.
 */
export function typedPrecision(text: string, unit = ''): number | undefined {
  const [, , whole = '', fraction = ''] = numberForm.exec(bareNumber(text, unit)) ?? []
  if (!fraction.endsWith('0')) return undefined
  const digits = `${whole.replace(/[, ]/g, '')}${fraction.slice(1)}`.replace(/^0+/, '')
  return digits.length || fraction.length - 1
}

/** A cell with full-width signs and digits, and spaces of any width, as plain ones, and without the sign that says its unit again. */
function bareNumber(text: string, unit: string): string {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ')
    .trim()
  return unit === 'percent' ? plain.replace(/\s*%$/, '') : plain
}

function scaleOf(word: string, language: Locale): number | undefined {
  if (word === '') return 0
  if (word === '兆') return language === 'zh-Hant-TW' ? 12 : undefined
  return Object.hasOwn(scales, word) ? scales[word] : undefined
}
