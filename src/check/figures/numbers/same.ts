import {
  asManyOf,
  isMass,
  type Measure,
  near,
  sameDimension,
  sameMeasure,
  sameRate,
  type UnitName,
} from '../../../model/units/units.ts'
import { sameCode } from './codes.ts'
import type { DateParts, Quantity, QuantityKind } from './quantity.ts'

/** True if two quantities say the same number of the same thing, money and exactness left aside. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || b.kind === 'date') return sameDates(a, b)
  if (a.kind === b.kind && isOnlyItself(a)) return sameOfItself(a, b)
  const [span, other] = [quartersOf(a), quartersOf(b)]
  if (span && other && a.kind !== b.kind) return span[0] === other[0] && span[1] === other[1]
  const [x, y] = [asMeasured(a, b), asMeasured(b, a)]
  if (x !== a || y !== b) return sameReading(x, x, y, y)
  if (a.readings.length === 0 && b.readings.length === 0) return sameReading(a, a, b, b)
  return readingsOf(a).some((one) => readingsOf(b).some((other) => sameReading(a, one, b, other)))
}

/** From which quarter to which a part of a year goes. */
export function quartersOf({ kind, value, max = value }: Quantity): readonly [from: number, to: number] | undefined {
  if (kind === 'quarter') return [value, max]
  return kind === 'half' ? [value * 2 - 1, max * 2] : undefined
}

/** Kinds whose readings are for other kinds only: 八折 and “80% off” are not the same, though both may say 80. */
function isOnlyItself({ kind }: Quantity): boolean {
  return kind === 'discount' || kind === 'code' || kind === 'lunar'
}

function sameOfItself(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'code') return sameCode(a.text, b.text)
  if (a.kind === 'lunar') return samePartsWritten(a.date ?? {}, b.date ?? {})
  return near(a.value, b.value, 1e-9) && near(a.max ?? a.value, b.max ?? b.value, 1e-9)
}

/** Pounds are money unless the other side weighs, 度 are degrees unless it counts kilowatt-hours. */
export function asMeasured(one: Quantity, other: Quantity): Quantity {
  if (!other.unit) return one
  if (one.weighs && isMass(other.unit)) return { ...one, currency: undefined, unit: one.weighs, weighs: undefined }
  // A flat of 700呎.
  if (one.unit === 'foot' && other.unit === 'squareFoot' && /[呎尺]$/.test(one.text))
    return { ...one, unit: other.unit }
  return one.unit === 'degree' && sameDimension(other.unit, 'kilowattHour') ? { ...one, unit: 'kilowattHour' } : one
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

const loose: readonly QuantityKind[] = ['number', 'ordinal', 'quarter', 'century', 'times', 'first']

/** Which kinds may stand for each other: a third place and number three, four times and the number four. */
function mayCompare(a: Quantity, one: QuantityKind, b: Quantity, other: QuantityKind): boolean {
  if (one === 'number' && other === 'number')
    return Boolean(a.currency && b.unit) === false && Boolean(b.currency && a.unit) === false
  if (one === other) return true
  // The first three quarters are not the third.
  if (`${one} ${other}` === 'first quarter' || `${one} ${other}` === 'quarter first') return false
  const number = one === 'number' ? a : other === 'number' ? b : undefined
  if (number && (number.currency || number.scale > 1)) return false
  if (number?.unit && !isTemperature(number.unit)) return one === 'ordinal' || other === 'ordinal'
  return loose.includes(one) && loose.includes(other)
}

function isTemperature(unit: string): boolean {
  return unit === 'degree' || unit === 'celsius' || unit === 'fahrenheit'
}

function sameNumber(a: Quantity, kind: QuantityKind, x: number, b: Quantity, y: number): boolean {
  // 八十年代 leaves the century open.
  if (kind === 'decade') return x < 100 || y < 100 ? x % 100 === y % 100 : x === y
  if (kind === 'time') return a.inHalf && b.inHalf ? x % 1440 === y % 1440 : x % 720 === y % 720
  if (kind === 'number' && a.unit && b.unit && a.expression === b.expression)
    return sameMeasure(measureOf(a, x), measureOf(b, y))
  if (a.currency && b.currency && a.per && b.per && a.per !== b.per)
    return sameRate({ value: x, per: a.per }, { value: y, per: b.per })
  // What is computed has more digits than one would type; a third is 33 per cent.
  if (a.expression !== b.expression) return near(asManyOf(b.unit, a.unit, x), y, 0.006)
  if (kind === 'percent' && (fraction(x) || fraction(y))) return Math.abs(x - y) <= 0.7 && near(x, y, 0.1)
  return near(x, y, 1e-9)
}

function measureOf({ unit, per, negative }: Quantity, value: number): Measure {
  // Only where there is a unit.
  return { value: negative ? -value : value, unit: unit as UnitName, per }
}

function fraction(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) > 1e-6
}

function sameDates(a: Quantity, b: Quantity): boolean {
  if (a.date && b.date) {
    if (!samePartsWritten(a.date, b.date)) return false
    if (a.until && b.until) return samePartsWritten(a.until, b.until)
    return (!a.until && !b.until) || isWorkYear(a, b) || isWorkYear(b, a)
  }
  const [date, other] = a.date ? [a, b] : [b, a]
  if (other.currency || other.kind === 'percent' || other.kind === 'times' || other.kind === 'points') return false
  if (other.kind === 'code') return false
  if (other.kind === 'lunar') return !isNamedLunar(other) && samePartsWritten(date.date ?? {}, other.date ?? {})
  const { year } = date.date ?? {}
  const years = (date.until?.year ?? year ?? 0) - (year ?? 0)
  const isAsLong = years === (other.max ?? other.value) - other.value
  if (isAsLong && other.readings.some(({ kind, value }) => kind === 'date' && value === year)) return true
  if (date.readings.some(({ kind, value }) => kind === other.kind && value === other.value)) return true
  return Object.values(date.date ?? {}).includes(other.value) && !date.until
}

/** A school or business year is named by the year it begins in or by both. */
function isWorkYear({ text, date, until }: Quantity, other: Quantity): boolean {
  const last = until?.year ?? other.until?.year
  if (date?.year === undefined || (last !== undefined && last !== date.year + 1)) return false
  return date.month === undefined && /学年|财年|年度|[Aa]cademic|[Ss]chool|[Ff]iscal|FY/.test(text)
}

/** 農曆八月十五 is never the fifteenth of August; 八月十五 may be. */
function isNamedLunar({ text }: Quantity): boolean {
  return /历|正月|[腊冬]月|初|廿|lunar/i.test(text)
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
