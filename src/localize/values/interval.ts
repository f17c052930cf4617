import { decimalPlaces, roundTo } from './number.ts'

/** All numbers between two, the smaller first; a single number has equal ends. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Every sum of a number of one interval and a number of the other, without binary noise. */
export function add(a: Interval, b: Interval): Interval {
  return { low: exactSum(a.low, b.low), high: exactSum(a.high, b.high) }
}

/** Every difference of a number of one interval and a number of the other, without binary noise. */
export function subtract(a: Interval, b: Interval): Interval {
  return { low: exactSum(a.low, -b.high), high: exactSum(a.high, -b.low) }
}

/** Every quotient of a number of one interval and a number of the other; undefined if the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined
  const quotients = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]
  return { low: Math.min(...quotients), high: Math.max(...quotients) }
}

/** A sum has no more decimals than its terms. */
function exactSum(a: number, b: number): number {
  return roundTo(a + b, Math.max(decimalPlaces(a), decimalPlaces(b)))
}
