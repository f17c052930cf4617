import { domainOf } from '../model/axis.ts'
import type { Chart } from '../model/chart.ts'
import { roundBelow } from './chart-ticks.ts'

/** What is left before the lowest range at least, as a share of all. */
const margin = 0.08

/**
 * Where a chart of ranges begins if not at zero: a range is a position, not a length. Where one value has no range it is
 * a length, and so are ranges near to zero that none of them crosses. `others` are values the scale has to hold too.
 */
export function startOf({ kind, figures }: Chart, others: readonly number[]): number | undefined {
  if (kind !== 'range' || figures.some(({ max }) => max === undefined)) return undefined
  const ends = [...figures.flatMap(({ value, max = value }) => [value, max]), ...others]
  if (!ends.every(Number.isFinite)) return undefined
  const [least, most] = domainOf(ends)
  if (least === 0 || least >= most) return undefined
  return roundBelow(least - (most - least) * margin, most)
}
