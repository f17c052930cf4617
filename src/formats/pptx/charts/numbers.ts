import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../../model/localized.ts'

/** A number as a label writes it, with what stands around it. */
export interface Written {
  readonly before: string
  readonly value: number
  readonly decimals: number
  readonly grouped: boolean
  readonly after: string
}

/**
 * By what values are divided for the sheet, which holds them in the unit of the labels: number formats cannot divide by
 * the 10⁸ of 億. Read from the label of the largest value: 760億美元 for 7.6e10 tells 10⁸. 1 where labels do not tell.
 */
export function scaleOf(points: readonly LocalizedChartPoint[]): number {
  const largest = [...points].sort((one, other) => sizeOf(other) - sizeOf(one))[0]
  if (!largest) return 1
  const value = sizeOf(largest)
  for (const { value: written } of numbersIn(textOf(largest)).reverse()) {
    const power = Math.log10(value / written)
    if (written > 0 && Math.abs(power - Math.round(power)) < 0.02 && power > -0.5) return 10 ** Math.round(power)
  }
  return 1
}

function sizeOf({ value, max }: LocalizedChartPoint): number {
  return Math.max(Math.abs(value), Math.abs(max ?? 0))
}

/** What stands at a mark. */
export function textOf({ short, label }: LocalizedChartPoint): string {
  return (short ?? label).line
}

/** What stands at a mark in two languages; undefined where both write it alike. */
export function pairOf(point: LocalizedChartPoint | undefined): PlainPair | undefined {
  const pair = point?.short ?? point?.label
  return pair?.caption === undefined || pair.caption === pair.line ? undefined : pair
}

/**
 * The number format that writes a value as its label does, after `name`, and goes on to do so when the value is edited:
 * `約150億美元` for 150 is `"約"#,##0"億美元"`, and for what is below zero `"約−"#,##0"億美元"`. A label that does not hold the
 * value as it stands in the sheet is said of that value alone.
 */
export function numberFormat(text: string, value: number, name = ''): string {
  const found = findNumber(text, value)
  if (!found) return `[=${value}]${quoted(name + text)};${quoted(name)}General`
  const fraction = found.decimals > 0 ? `.${'0'.repeat(found.decimals)}` : ''
  return signedFormat(found, `${found.grouped || Math.abs(value) < 1000 ? '#,##0' : '0'}${fraction}`, { name })
}

/** A number in a label that is the value, or its size if the label says it is below zero. */
function findNumber(text: string, value: number): Written | undefined {
  return numbersIn(text)
    .reverse()
    .find(
      (number) =>
        Math.abs(number.value - Math.abs(value)) <= 0.5001 * 10 ** -number.decimals && (value < 0 || !hasMinus(number)),
    )
}

export function hasMinus({ before }: Pick<Written, 'before'>): boolean {
  return minusSign.test(before)
}

/** Before the digits, or before the currency that is before them. */
const minusSign = /[-−](?=[A-Z]*[$€£¥]?\s?$)/

/** What a sign stands before where it does not stand before the digits: in English the currency. */
const beforeDigits = /(?:[A-Z]+\$?|[A-Z]*[$€£¥])\s?$/

/**
 * A pattern with what stands around it, above zero, where a change has a plus, and below it. By itself a format for numbers below zero would write
 * a hyphen, and that before everything else.
 */
export function signedFormat(
  { before, after }: Pick<Written, 'before' | 'after'>,
  pattern: string,
  { name = '', isChange = false }: { readonly name?: string; readonly isChange?: boolean } = {},
): string {
  const sign = minusSign.exec(before)
  const isHan = /\p{Script=Han}/u.test(before + after)
  const at = sign?.index ?? (isHan ? before.length : before.search(beforeDigits))
  const [lead, rest] = at < 0 ? [before, ''] : [before.slice(0, at), before.slice(at).replace(/^[-−]/, '')]
  const write = (front: string) => `${quoted(name + front)}${pattern}${quoted(after)}`
  const unsigned = lead.replace(/\+$/, '')
  const isPlus = isChange || unsigned !== lead
  return `${write(unsigned + (isPlus ? '+' : '') + rest)};${write(`${unsigned}−${rest}`)}`
}

/** Literal text in a number format. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '”')}"`
}

/** The numbers in a text, each with what stands around it. */
export function numbersIn(text: string): Written[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => {
    const [token] = match
    return {
      before: text.slice(0, match.index),
      value: Number(token.replaceAll(',', '')),
      decimals: token.split('.')[1]?.length ?? 0,
      grouped: token.includes(','),
      after: text.slice(match.index + token.length),
    }
  })
}

/** A value in the unit of the sheet, without the noise of binary fractions. */
export function inSheet(value: number, scale: number): number {
  return Number((value / scale).toPrecision(12))
}

/** A period in years as a day in the reckoning of spreadsheets, in which 1 is the first day of 1900. */
export function serialDay(years: number): number {
  const year = Math.floor(years)
  const part = years - year
  // The middle of a year or a month stands for the whole, which begins on its first day.
  const month = Math.floor(part * 12 + 1e-6)
  const inMonth = part * 12 - month
  const day = part === 0.5 || Math.abs(inMonth - 0.5) < 1e-6 ? 1 : Math.floor(inMonth * 31) + 1
  const date = Date.UTC(year, part === 0.5 ? 0 : month, day)
  return Math.round(date / 86_400_000) + 25_569
}

/** Whether all periods of a chart are whole years. */
export function areYears(times: readonly number[]): boolean {
  return times.every((time) => time - Math.floor(time) === 0.5)
}

/** The point of a series at a category. */
export function pointAt(
  { points }: LocalizedChart,
  series: number | undefined,
  category: number,
): LocalizedChartPoint | undefined {
  return points.find((point) => point.category === category && (series === undefined || point.series === series))
}
