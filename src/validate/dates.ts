const form = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/

/** A date as text: YAML reads a year alone as a number, one before 1000 without its first digit. */
export function dateText(written: string | number): string {
  return String(written).padStart(4, '0')
}

/** True for an ISO 8601 year, month or day that exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? []
  if (year === undefined) return false
  return month === undefined || day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year, month))
}

/** What is wrong with a text that is to be a date, as the end of "must be …", and what to write; undefined for a date. */
export function findDateFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  if (isDate(text)) return undefined
  const message = 'an ISO 8601 year, month or day such as 2025-03-26'
  const meant = datesMeant(text)
  if (meant.length > 0) return { message, hint: `Write ${meant.join(' or ')}.` }
  const [, year, month] = form.exec(text) ?? []
  if (year !== undefined && month !== undefined) {
    const last = daysIn(year, month)
    return { message: 'a day that exists', hint: `The last day of that month is ${year}-${month}-${last}.` }
  }
  return { message, hint: 'Write, for example, 2025, 2025-03 or 2025-03-26.' }
}

/** The dates that a text may mean that is none: 2026/4/3, 民國115年4月3日. */
export function datesMeant(text: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?$/.exec(text) ?? []
  return [...new Set([isoOf(year, month, day), ...otherwise(text)])].filter(isDate)
}

function isoOf(year = '', month?: string, day?: string): string {
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}

/** What a date may mean that is written as people do: 2026年4月3日, 民國115年4月3日, 3/4/2026, the first being the day or the month. */
function otherwise(text: string): readonly string[] {
  const [, era, counted = '', month, day] =
    /^(民[國国])?\s*(\d{1,4})\s*(?:年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日號号])?)?)?$/.exec(text.trim()) ?? []
  if (counted !== '') return yearsMeant(counted, era).map((year) => isoOf(year, month, day))
  const [, one, other, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? []
  return year === undefined ? [] : [isoOf(year, other, one), isoOf(year, one, other)]
}

/** The years that a count may mean: in Taiwan 104 is 2015 more often than a year of antiquity. */
function yearsMeant(counted: string, era: string | undefined): readonly string[] {
  const ofRepublic = String(Number(counted) + 1911)
  if (era) return [ofRepublic]
  return /^\d{2,3}$/.test(counted) ? [ofRepublic, counted.padStart(4, '0')] : [counted]
}

/** Day 0 of the next month is the last of this one. */
function daysIn(year: string, month: string): number {
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month), 0)
  return date.getUTCDate()
}
