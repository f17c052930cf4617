import { near, sameDimension, sizeOfUnit } from '../../../model/units/units.ts'
import { nearCode } from './codes.ts'
import type { Quantity, QuantityKind } from './quantity.ts'
import { hasMeasure, quartersOf, sameAmount, sameCurrency } from './same.ts'

/** The two ends of a range as numbers of their own; a single number is its only end. */
export function endsOf({ max, until, ...low }: Quantity): readonly Quantity[] {
  if (max === undefined && until === undefined) return [low]
  return [low, { ...low, value: max ?? low.value, ...(until && { date: until }) }]
}

/** A number as so many of another one's unit, if both units are of one kind and have one size: 98.5 TWh as 98,500 of GWh. */
export function inUnitOf(other: Quantity, quantity: Quantity): Quantity | undefined {
  if (!quantity.unit || !other.unit || !sameDimension(quantity.unit, other.unit)) return undefined
  if (quantity.unit === other.unit) return quantity
  const [size, wanted] = [sizeOfUnit(quantity.unit), sizeOfUnit(other.unit)]
  if (!size || !wanted) return undefined
  const { value, max } = quantity
  const convert = (number: number) => Number(((number * size) / wanted).toPrecision(12))
  return { ...quantity, unit: other.unit, value: convert(value), max: max === undefined ? undefined : convert(max) }
}

/** The power of ten between two numbers, or two amounts in units of one kind, if it is one that scale words are confused by. */
export function slipOf(one: Quantity, b: Quantity): number | undefined {
  const a = inUnitOf(b, one) ?? one
  const factor = Math.max(a.value, b.value) / Math.min(a.value, b.value)
  const power = Math.log10(factor)
  const whole = Math.round(power)
  if (Math.abs(power - whole) > 1e-9 || ![1, 2, 3, 4, 5, 6, 8].includes(whole)) return undefined
  const [low, high] = [a.value / b.value, (a.max ?? a.value) / (b.max ?? b.value)]
  return near(low, high, 1e-9) ? 10 ** whole : undefined
}

/** Two amounts that are a power of ten apart: 億 taken for billion. */
export function isScaleSlip(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || !sameCurrency(a, b) || !(a.firm && b.firm)) return false
  if (a.unit && b.unit)
    return (a.unit === b.unit || a.value !== b.value) && inUnitOf(b, a) !== undefined && slipOf(a, b) !== undefined
  if ((a.max === undefined) !== (b.max === undefined)) return false
  const large = a.scale > 1 || b.scale > 1 || Boolean(a.currency && b.currency) || Math.max(a.value, b.value) >= 1e4
  return large && slipOf(a, b) !== undefined
}

/** Two ranges, or a range and a number, with one end in common. */
export function isHalfRange(a: Quantity, b: Quantity): boolean {
  if (!(a.firm || b.firm) || !sameCurrency(a, b)) return false
  if (a.kind === 'date' || b.kind === 'date') {
    if (!a.date || !b.date || (!a.until && !b.until)) return false
    return sameAmount(starting(a), starting(b)) || Boolean(a.until && b.until && sameAmount(ending(a), ending(b)))
  }
  if (a.max === undefined && b.max === undefined) return false
  return endsOf(a).some((one) => endsOf(b).some((other) => sameAmount(one, other)))
}

function starting({ until: _until, ...rest }: Quantity): Quantity {
  return rest
}

function ending({ until, ...rest }: Quantity): Quantity {
  return { ...rest, ...(until && { date: until }) }
}

/** The same digits of another thing: per cent for percentage points, months for years. */
export function isOtherUnit(a: Quantity, b: Quantity): boolean {
  if (!(a.firm && b.firm) || a.value !== b.value || a.max !== b.max) return false
  if (a.kind === b.kind) return a.kind === 'number' && hasMeasure(a) && hasMeasure(b)
  const comparable = ['percent', 'points', 'times', 'number']
  return comparable.includes(a.kind) && comparable.includes(b.kind)
}

/** Two numbers of the same kind, the only ones left for each other, that differ. */
export function isOtherValue(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || b.kind === 'date') {
    if (!a.date || !b.date || !(a.firm && b.firm)) return false
    return (['year', 'month', 'day'] as const).some(
      (part) => a.date?.[part] !== undefined && b.date?.[part] !== undefined,
    )
  }
  if (a.kind !== b.kind) return Boolean(quartersOf(a) && quartersOf(b))
  if (a.kind === 'code') return nearCode(a.text, b.text)
  if (a.kind === 'number') {
    if (a.unit && b.unit) return sameDimension(a.unit, b.unit)
    if (a.currency && b.currency) return sameCurrency(a, b) || Boolean(a.local)
    return a.firm && b.firm && !(hasMeasure(a) && hasMeasure(b))
  }
  return a.firm || b.firm || spoken.includes(a.kind)
}

/** Kinds that nobody misses where they are left out, but that say one thing only where both lines have one. */
const spoken: readonly QuantityKind[] = [
  'percent',
  'ordinal',
  'quarter',
  'century',
  'decade',
  'times',
  'time',
  'half',
  'weekday',
  'lunar',
  'first',
  'discount',
]

/** 三家公司 and “four companies”: counted things, each the only one left on its side. */
export function isOtherCount(a: Quantity, b: Quantity, english: string): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return false
  // A dose: 一日三次 and “twice a day”.
  if (/次$/.test(a.text) && /^(?:once|twice)$/i.test(b.text)) return a.value !== b.value
  if (a.value < 2 || b.value < 2 || a.value >= 100) return false
  if (a.unit || b.unit || a.currency || b.currency || a.scale > 1 || b.scale > 1) return false
  if (/[十百千万]$/.test(a.text)) return false
  const counted = /^[ -](?:[a-z-]+ )?(?:[a-z-]+s|children|people|men|women|staff|police|mice|sheep|feet)\b/
  return / times$/.test(b.text) || counted.test(english.slice(b.end))
}
