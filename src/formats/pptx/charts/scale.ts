/** The two ends of an axis of values. */
export interface Ends {
  readonly least: number
  readonly most: number
}

/** An axis starts at zero unless values differ by less than this share of the greatest. */
const smallSpan = 1 / 6
/** Steps that axes have, each times a power of ten. */
const steps = [1, 2, 5, 10]

/** The ends that programs give an axis whose ends are not set: they follow what is edited in the sheet. */
export function autoScale(values: readonly number[], fromZero = false): Ends {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (!Number.isFinite(low) || (low === 0 && high === 0)) return { least: 0, most: 1 }
  const span = high - low
  const isFlat = !fromZero && span > 0 && span < smallSpan * Math.max(Math.abs(low), Math.abs(high))
  const bottom = low < 0 ? low - span * 0.05 : isFlat ? low - span / 2 : 0
  const top = high > 0 ? high + (high - bottom) * 0.05 : isFlat ? high + span / 2 : 0
  const step = stepOf(top - bottom)
  return { least: Math.floor(bottom / step) * step, most: Math.ceil(top / step) * step }
}

/** A round step of which a span has ten at the most. */
function stepOf(span: number): number {
  const least = span / 10
  const power = 10 ** Math.floor(Math.log10(least))
  return (steps.find((step) => step * power >= least) ?? 10) * power
}
