import { hasMinus, numbersIn, signedFormat, type Written } from './numbers.ts'

/** A number that a text tells: where the sheet has it, or what computes it there. */
export interface Told {
  readonly from: string
  readonly value: number
  /** Digits after the point to keep of it, in the unit of the sheet. */
  readonly places: number
  /** As how many powers of ten zero is told, which does not show it. */
  readonly powerOfZero?: number
  /** A step, of which a plus is said too. */
  readonly isChange?: boolean
}

/** A number of a text that is a value in another unit: 7.6 is 760 at −2. */
interface Found extends Written {
  readonly power: number
  readonly end: number
}

/**
 * The formula that writes a text anew whenever the numbers it tells change: `about 7.6 million` for 760 in B2 is
 * `TEXT(B2/100,…)`. A text that does not show its numbers stands as long as these are what they were; then `otherwise`.
 */
export function textFormula(text: string, told: readonly Told[], otherwise: string): string {
  const found = findAll(text, told)
  if (!found) {
    const unchanged = told.map(({ from, value }) => `${from}=${value}`).join(',')
    return `IF(AND(${unchanged}),${literal(text)},${otherwise})`
  }
  return found
    .map((number, at) => {
      const before = text.slice(found[at - 1]?.end ?? 0, number.before.length)
      const after = at === found.length - 1 ? number.after : ''
      return written({ ...number, before, after }, told[at])
    })
    .join('&')
}

/** As how many powers of ten a text tells a value; undefined if it does not. */
export function powerIn(text: string, value: number): number | undefined {
  return findAll(text, [{ from: '', value, places: 0 }])?.[0]?.power
}

/** The text of a label that tells a value, but in another unit than the sheet, where a number format could not write it. */
export function lineInCell(text: string, value: number): string | undefined {
  const power = powerIn(text, value)
  return power === undefined || power === 0 ? undefined : text
}

/** Digits after the point that a text shows of a value. */
export function placesIn(text: string, value: number): number {
  const [found] = findAll(text, [{ from: '', value, places: 0, powerOfZero: 0 }]) ?? []
  return found ? found.decimals + found.power : 0
}

/** The numbers of a text that are the values told, in their order; undefined if one is missing. */
function findAll(text: string, told: readonly Told[]): readonly Found[] | undefined {
  const found: Found[] = []
  let numbers = numbersIn(text)
  // What is told last stands last: years and the like stand before.
  for (const one of [...told].reverse()) {
    const number = [...numbers].reverse().flatMap((written) => scaled(written, one) ?? [])[0]
    if (!number) return undefined
    numbers = numbers.filter(({ before }) => before.length < number.before.length)
    found.unshift({ ...number, end: text.length - number.after.length })
  }
  return found
}

function scaled(written: Written, { value, powerOfZero }: Told): (Written & { power: number }) | undefined {
  if (hasMinus(written) && value >= 0) return undefined
  if (value === 0 || written.value === 0) {
    return value === written.value && powerOfZero !== undefined ? { ...written, power: powerOfZero } : undefined
  }
  const power = Math.round(Math.log10(written.value / Math.abs(value)))
  const isSame = Math.abs(written.value - Math.abs(value) * 10 ** power) <= 0.5001 * 10 ** -written.decimals
  return isSame ? { ...written, power } : undefined
}

/** A number with what stands around it, of which as many digits are kept as in the other language. */
function written(number: Written & { power: number }, told: Told | undefined): string {
  const { power, decimals, grouped, value } = number
  const from = told?.from ?? ''
  const scaledValue = power === 0 ? from : `${from}${power > 0 ? '*' : '/'}${10 ** Math.abs(power)}`
  const whole = grouped || value < 1000 ? '#,##0' : '0'
  const most = Math.min(Math.max(decimals, (told?.places ?? 0) - power), 6)
  const format = (least: number, upTo: number) =>
    literal(
      signedFormat(number, upTo > 0 ? `${whole}.${'0'.repeat(least)}${'#'.repeat(upTo - least)}` : whole, {
        isChange: told?.isChange === true,
      }),
    )
  if (decimals > 0 || most === 0) return `TEXT(${scaledValue},${format(decimals, most)})`
  // With `#` alone a whole number would end in a point.
  const isWhole = `ROUND(${scaledValue},${most})=ROUND(${scaledValue},0)`
  return `TEXT(${scaledValue},IF(${isWhole},${format(0, 0)},${format(1, most)}))`
}

/** A text in a formula, which takes no more than 255 characters at once. */
function literal(text: string): string {
  const parts = text.match(/[\s\S]{1,120}/gu) ?? ['']
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&')
}
