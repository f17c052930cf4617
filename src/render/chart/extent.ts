import type { LocalizedChartPoint } from '../../model/localized.ts'

/** The value from which a bar is drawn solid to zero; what cannot be drawn, which the check reports, is none. */
export function lowOf({ value }: LocalizedChartPoint): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0
}

/** Where a bar ends. */
export function endOf(point: LocalizedChartPoint): number {
  const { max } = point
  return max !== undefined && Number.isFinite(max) ? Math.max(lowOf(point), max) : lowOf(point)
}

/** The value that takes the whole length of the scale. */
export function greatestEnd(points: readonly (LocalizedChartPoint | undefined)[]): number {
  return Math.max(0, ...points.map((point) => (point ? endOf(point) : 0)))
}
