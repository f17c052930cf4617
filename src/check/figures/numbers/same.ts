import type { DateParts, Quantity, QuantityKind } from './quantity.ts'
import { near, sameMeasure } from './units.ts'

/** True if two quantities say the same number of the same thing, money and exactness left aside. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || b.kind === 'date') return sameDates(a, b)
  if (a.readings.length === 0 && b.readings.length === 0) return sameReading(a, a, b, b)
  return readingsOf(a).some((one) => readingsOf(b).some((other) => sameReading(a, one, b, other)))
}

/** True unless both name money, and not the same. */
export function sameCurrency(a: Quantity, b: Quantity): boolean {
  return !a.currency || !b.currency || a.currency.some((code) => b.currency?.includes(code))
}

/** True for an amount of money, a count in a unit, a share and so on: a number that says what it counts. */
export function hasMeasure({ kind, unit, currency }: Quantity): boolean {
  return kind !== 'number' || unit !== undefined || currency !== undefined
}

/** A reading, or the number itself with the end of its range. */
type Reach = Pick<Quantity, 'kind' | 'value' | 'max'>

function readingsOf({ kind, value, max, readings }: Quantity): readonly Reach[] {
  return [{ kind, value, max }, ...readings]
}

function sameReading(a: Quantity, one: Reach, b: Quantity, other: Reach): boolean {
  if ((one.max === undefined) !== (other.max === undefined) || !mayCompare(a, one.kind, b, other.kind)) return false
  const same = (x: number, y: number) => sameNumber(a, one.kind, x, b, y)
  return same(one.value, other.value) && (one.max === undefined || same(one.max, other.max ?? one.max))
}

const loose: readonly QuantityKind[] = ['number', 'ordinal', 'quarter', 'century', 'times']

/** Which kinds may stand for each other: a third place and number three, four times and the number four. */
function mayCompare(a: Quantity, one: QuantityKind, b: Quantity, other: QuantityKind): boolean {
  if (one === 'number' && other === 'number')
    return Boolean(a.currency && b.unit) === false && Boolean(b.currency && a.unit) === false
  if (one === other) return true
  const number = one === 'number' ? a : other === 'number' ? b : undefined
  if (number && (number.currency || number.scale > 1)) return false
  if (number?.unit && number.unit !== 'degree') return one === 'ordinal' || other === 'ordinal'
  return loose.includes(one) && loose.includes(other)
}

function sameNumber(a: Quantity, kind: QuantityKind, x: number, b: Quantity, y: number): boolean {
  if (kind === 'decade') return x % 100 === y % 100
  if (kind === 'time') return x % 720 === y % 720
  if (kind === 'number' && a.unit && b.unit) return sameMeasure(x, a.unit, y, b.unit)
  // What is computed has more digits than one would type; a third is 33 per cent.
  if (a.expression !== b.expression) return near(x, y, 0.006)
  if (kind === 'percent' && !(Number.isInteger(x) && Number.isInteger(y)))
    return Math.abs(x - y) <= (fraction(x) || fraction(y) ? 0.7 : 1e-9)
  return near(x, y, 1e-9)
}

function fraction(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) > 1e-6
}

function sameDates(a: Quantity, b: Quantity): boolean {
  if (a.date && b.date) {
    if (!samePartsWritten(a.date, b.date)) return false
    if (a.until && b.until) return samePartsWritten(a.until, b.until)
    return !a.until && !b.until
  }
  const [date, other] = a.date ? [a, b] : [b, a]
  if (other.currency || other.kind === 'percent' || other.kind === 'times' || other.kind === 'points') return false
  return Object.values(date.date ?? {}).includes(other.value) && !date.until
}

/** Dates agree if what both say is equal and they share a part: 3月23日 and March 23, 2025. */
export function samePartsWritten(a: DateParts, b: DateParts): boolean {
  let shared = 0
  for (const part of dateParts) {
    if (a[part] === undefined || b[part] === undefined) continue
    if (a[part] !== b[part]) return false
    shared += 1
  }
  return shared > 0
}

const dateParts = ['year', 'month', 'day'] as const
