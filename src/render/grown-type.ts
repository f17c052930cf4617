import type { TypeScale } from './measure.ts'
import type { Density } from './scales.ts'

/** Layouts of many small texts. */
const layouts: ReadonlySet<string> = new Set(['timeline', 'compare', 'table', 'split'])

/** True for many small texts that had to be set closer: they get sizes between two densities where these leave room. */
export function mayGrow(layout: string, density: Density): boolean {
  return layouts.has(layout) && density !== 'roomy' && density !== 'normal'
}

/** Between two sizes that are tried, in px. */
const step = 2
const gaps = [24, 18, 14, 10, 8, 6, 4]
/** Larger type than this keeps pairs apart, in px: without a gap they would run into each other. */
const leastGap = 8

/** The largest sizes up to those of a bound that fit, and with them the largest gap; undefined if the sizes given are. */
export function grownType(
  sizes: TypeScale,
  bound: TypeScale,
  fits: (sizes: TypeScale) => boolean,
): TypeScale | undefined {
  const count = Math.max(0, Math.ceil((bound.line - sizes.line) / step))
  const larger = Array.from({ length: count }, (_, at) => {
    const line = bound.line - at * step
    const share = (line - sizes.line) / (bound.line - sizes.line)
    return { ...sizes, line, caption: Math.round(sizes.caption + (bound.caption - sizes.caption) * share) }
  })
  const apart = Math.max(sizes.gap, leastGap)
  const type = larger.find((one) => fits({ ...one, gap: apart })) ?? sizes
  const gap = gaps.find((one) => one > sizes.gap && one <= bound.gap && fits({ ...type, gap: one }))
  return type === sizes && gap === undefined ? undefined : { ...type, gap: gap ?? sizes.gap }
}
