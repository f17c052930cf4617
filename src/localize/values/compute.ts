import type { Unit } from '../../model/records.ts'
import type { Problem } from './call.ts'
import type { Quantity } from './figure.ts'
import { add, divide, type Interval, subtract } from './interval.ts'
import { roundTo } from './number.ts'

interface Computed {
  readonly interval: Interval
  readonly unit: Quantity['unit']
}

/** Computes with two figures of the same unit; `digits` is the number of decimals the author asked for. */
export type Computation = (a: Interval, b: Interval, unit: Unit, digits: number | undefined) => Computed | Problem

/** Computes from the first figure on, one further figure at a time. The result is approximate if any figure is. */
export function combine(
  first: Quantity & { readonly unit: Unit },
  others: readonly Quantity[],
  computation: Computation,
  digits: number | undefined,
): Quantity | Problem {
  // One figure alone is written as it was typed.
  if (others.length === 0) return first
  let total: Computed = { interval: intervalOf(first), unit: first.unit }
  for (const other of others) {
    const next = computation(total.interval, intervalOf(other), first.unit, digits)
    if ('message' in next) return next
    total = next
  }
  const { low, high } = total.interval
  const approximate = [first, ...others].some((quantity) => quantity.approximate)
  return { value: low, ...(high > low && { max: high }), unit: total.unit, approximate }
}

/** Both figures together, in their unit. */
export function sum(a: Interval, b: Interval, unit: Unit): Computed {
  return { interval: add(a, b), unit }
}

/** The first figure less the second, in their unit; between percentages, in percentage points. */
export function difference(a: Interval, b: Interval, unit: Unit): Computed {
  return { interval: subtract(a, b), unit: unit.kind === 'percent' ? { kind: 'points' } : unit }
}

/** How many times the second figure the first is, by default to one decimal. A problem if the second may be zero. */
export function ratio(a: Interval, b: Interval, _unit: Unit, digits = 1): Computed | Problem {
  const exact = divide(a, b)
  if (!exact) return { message: 'A ratio to zero does not exist.', hint: 'Name a second figure that is not zero.' }
  const interval = round(exact, digits)
  if (isZero(interval) && !isZero(exact)) {
    return { message: 'The ratio rounds to zero.', hint: 'Name the larger figure first, or give more digits.' }
  }
  return { interval, unit: { kind: 'times' } }
}

/** By how many percent the second figure is larger, by default to whole percents. A problem if the first may be zero or less. */
export function growth(from: Interval, to: Interval, _unit: Unit, digits = 0): Computed | Problem {
  const share = from.low > 0 ? divide(to, from) : undefined
  if (!share) {
    return { message: 'Growth from zero or less cannot be given in percent.', hint: 'Use "difference" instead.' }
  }
  const percent = { low: share.low * 100 - 100, high: share.high * 100 - 100 }
  return { interval: round(percent, digits), unit: { kind: 'percent' } }
}

function intervalOf({ value, max = value }: Quantity): Interval {
  return { low: value, high: max }
}

function round({ low, high }: Interval, digits: number): Interval {
  return { low: roundTo(low, digits), high: roundTo(high, digits) }
}

function isZero({ low, high }: Interval): boolean {
  return low === 0 && high === 0
}
