import { isChinese, type Locale } from '../../model/locale.ts'
import { canonicalPeriod } from '../../model/period.ts'
import { formatQuarters } from './quarter.ts'

/** The parts of an ISO 8601 date that are given, largest first: year, month, day, time. */
type DateParts = readonly [year: number, month?: number, day?: number, time?: string]

const dateForm =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What follows year, month, day and time. */
const chineseUnits = ['年', '月', '日', '']

/**
 * An ISO 8601 year, month, day or minute, a quarter or half such as 2024-Q3, or two of them with a slash between, as text:
 * 2025年3月23—24日, 2025年3月23日至24日, March 23–24, 2025. Undefined if there is no such date or if
 * an interval ends before it starts. Seconds and the offset from UTC are not shown.
 */
export function formatDate(text: string, locale: Locale): string | undefined {
  const [start = '', end, ...more] = canonicalPeriod(text).split('/')
  const quarters = more.length === 0 ? formatQuarters(start, end, locale) : undefined
  if (quarters !== undefined) return quarters
  const from = parseDate(start)
  if (!from || more.length > 0) return undefined
  if (end === undefined || end === start) return formatOne(from, locale)
  const to = parseDate(end)
  // ISO 8601 sorts as text.
  if (!to || end < start) return undefined
  return isChinese(locale) ? chineseInterval(from, to, locale) : englishInterval(from, to)
}

function parseDate(text: string): DateParts | undefined {
  const match = dateForm.exec(text)
  if (!match) return undefined
  const [, year, month, day, time] = match
  if (month === undefined) return [Number(year)]
  if (day === undefined) return [Number(year), Number(month)]
  const exists = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
  if (!exists) return undefined
  return time === undefined
    ? [Number(year), Number(month), Number(day)]
    : [Number(year), Number(month), Number(day), time]
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function formatOne(parts: DateParts, locale: Locale): string {
  return isChinese(locale) ? formatChinese(parts, 0) : formatEnglish(parts)
}

/** The parts from `first` on, with their units. */
function formatChinese(parts: DateParts, first: number): string {
  return parts.map((part, at) => (at < first ? '' : `${part}${chineseUnits[at]}`)).join('')
}

/**
 * What both ends have in common is written once. The mainland joins by a dash (GB/T 15834-2011, 4.13.3.2)
 * and also writes a common last unit once; Taiwan and Hong Kong write 至.
 */
function chineseInterval(from: DateParts, to: DateParts, locale: Locale): string {
  const common = from.length === to.length ? from.findIndex((part, at) => part !== to[at]) : 0
  const second = formatChinese(to, common)
  if (locale !== 'zh-Hans-CN') return `${formatChinese(from, 0)}至${second}`
  const first = formatChinese(from, 0)
  const unit = common === from.length - 1 && from.length === to.length ? (chineseUnits[common] ?? '') : ''
  return `${first.slice(0, first.length - unit.length)}—${second}`
}

function formatEnglish([year, month, day, time]: DateParts): string {
  if (month === undefined) return String(year)
  if (day === undefined) return `${monthName(month)} ${year}`
  return [`${monthName(month)} ${day}, ${year}`, time].filter((part) => part !== undefined).join(', ')
}

function englishInterval(from: DateParts, to: DateParts): string {
  const [year, month, day, time] = from
  const [endYear, endMonth, endDay, endTime] = to
  const apart = `${formatEnglish(from)}–${formatEnglish(to)}`
  if (year !== endYear || from.length !== to.length || month === undefined || endMonth === undefined) return apart
  if (day === undefined) return `${monthName(month)}–${formatEnglish(to)}`
  const sameDay = month === endMonth && day === endDay
  if (time !== undefined) return sameDay ? `${formatEnglish(from)}–${endTime}` : apart
  const last = month === endMonth ? String(endDay) : `${monthName(endMonth)} ${endDay}`
  return `${monthName(month)} ${day}–${last}, ${year}`
}

function monthName(month: number): string {
  return englishMonths[month - 1] ?? ''
}
