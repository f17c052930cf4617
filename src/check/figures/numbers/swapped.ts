import type { Quantity, QuantityKind } from './quantity.ts'

type Pair = readonly [chinese: Quantity, english: Quantity]

/**
 * A value and its counterpart that do not stand at the same date: 2020年達15.9%，2024年達19.7% and “19.7% in 2020, 15.9%
 * in 2024”. Told only where dates and values of one kind take turns in both lines, so that it is plain which belong
 * together.
 */
export function findSwapped(
  chinese: readonly Quantity[],
  english: readonly Quantity[],
  pairs: readonly Pair[],
): Pair | undefined {
  if (pairs.length < 4 || pairs.length !== chinese.length || pairs.length !== english.length) return undefined
  const other = new Map(pairs)
  for (const kind of times) {
    const [here, there] = [chinese, english].map((quantities) => datesOf(quantities.filter(isNoTimeBut(kind)), kind))
    if (here && there) return findApart(pairs, here, there, other)
  }
  return undefined
}

/** What tells times apart: years in 2023年第三季度 and 2024年第三季度, quarters in 2024年第二季度 and 第三季度. */
const times = ['date', 'quarter', 'half'] as const

function isNoTimeBut(kind: QuantityKind): (quantity: Quantity) => boolean {
  return (quantity) => quantity.kind === kind || !times.some((time) => time === quantity.kind)
}

function findApart(
  pairs: readonly Pair[],
  here: ReadonlyMap<Quantity, Quantity>,
  there: ReadonlyMap<Quantity, Quantity>,
  other: ReadonlyMap<Quantity, Quantity>,
): Pair | undefined {
  return pairs.find(([value, counterpart]) => {
    const [date, at] = [here.get(value), there.get(counterpart)]
    return date && at && at !== other.get(date)
  })
}

/** Each value with its date, if they take turns. */
function datesOf(quantities: readonly Quantity[], kind: QuantityKind): ReadonlyMap<Quantity, Quantity> | undefined {
  const [first] = quantities
  if (!first || quantities.length % 2 > 0) return undefined
  const found = new Map<Quantity, Quantity>()
  for (let at = 0; at < quantities.length; at += 2) {
    const [one, other] = quantities.slice(at, at + 2)
    const [date, value] = first.kind === kind ? [one, other] : [other, one]
    if (date?.kind !== kind || date.until || date.max !== undefined || !value || value.kind === kind) return undefined
    found.set(value, date)
  }
  const [values, dates] = [[...found.keys()], [...found.values()]]
  const differ =
    areApart(values.map(({ value }) => value)) &&
    areApart(dates.map(({ date, value }) => JSON.stringify(date ?? value)))
  return differ && areAlike(values) ? found : undefined
}

function areAlike([first, ...others]: readonly Quantity[]): boolean {
  return others.every(
    ({ kind, unit, currency }) => kind === first?.kind && unit === first.unit && `${currency}` === `${first.currency}`,
  )
}

function areApart(items: readonly (number | string)[]): boolean {
  return new Set(items).size === items.length
}
