/** A quarter or a half of a year. */
export interface PartOfYear {
  readonly year: number
  readonly parts: 4 | 2
  /** From 1 on. */
  readonly number: number
}

const part = String.raw`(\d{4})-?([QH])([1-4])`
const single = new RegExp(`^${part}$`)
const interval = new RegExp(`^${part}[/–—~～-](?:(\\d{4})-?)?([QH])([1-4])$`)

/** A quarter or half of a year in its one form: 2024Q3 is 2024-Q3, and 2024Q1–Q3 are 2024-Q1/2024-Q3. Any other text as it is. */
export function canonicalPeriod(text: string): string {
  const upper = text.replace(/\s/g, '').toUpperCase()
  const [, year, kind, number] = single.exec(upper) ?? []
  if (year !== undefined) return `${year}-${kind}${number}`
  const [, from, first, low, to = from, last, high] = interval.exec(upper) ?? []
  return from === undefined ? text : `${from}-${first}${low}/${to}-${last}${high}`
}

/** The quarter or half that a text such as 2024-Q3 or 2024H1 names, if it exists. */
export function partOfYear(text: string): PartOfYear | undefined {
  const [, year, kind, number] = single.exec(text) ?? []
  const parts = kind === 'H' ? 2 : 4
  if (year === undefined || Number(number) > parts) return undefined
  return { year: Number(year), parts, number: Number(number) }
}

/** The middle of a period in years: of 2024, which may be a sum over it, 2024.5. Undefined for what is no period. */
export function timeOf(period: string): number | undefined {
  const ends = period.split('/').map(spanOf)
  const [start] = ends
  const end = ends.at(-1)
  return start && end ? (start[0] + end[1]) / 2 : undefined
}

/** Where a year, quarter, half, month or day begins and ends, in years; all months are taken for equally long. */
export function spanOf(date: string): readonly [from: number, to: number] | undefined {
  const quarter = partOfYear(date)
  if (quarter) {
    const { year, parts, number } = quarter
    return [year + (number - 1) / parts, year + number / parts]
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!-?[QH])/.exec(date)
  if (!match) return undefined
  const [, year, month, day] = match
  const start = Number(year) + (month ? (Number(month) - 1) / 12 : 0) + (day ? (Number(day) - 1) / 372 : 0)
  return [start, start + (day ? 1 / 372 : month ? 1 / 12 : 1)]
}
