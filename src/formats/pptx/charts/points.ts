import type { Point } from '../../../model/geometry.ts'
import type { ChartRoom } from './drawing.ts'
import { autoScale } from './scale.ts'

/** A value where its mark is drawn, in px of the chart. */
export interface DrawnPoint extends Point {
  readonly series: number
  readonly category: number
}

/** Where the values of lines are drawn, as far as it can be foretold: programs choose the ends of axes themselves. */
export function pointsIn(drawing: ChartRoom): readonly DrawnPoint[] {
  const { plan, plot } = drawing
  const { least, most } = autoScale(plan.series.flatMap(({ values }) => values.filter((value) => value !== undefined)))
  const shares = sharesAcross(drawing)
  return plan.series.flatMap(({ values }, series) =>
    values.flatMap((value, category) => {
      if (value === undefined) return []
      const x = plot.left + (shares[category] ?? 0) * (plot.right - plot.left)
      const y = plot.bottom - ((value - least) / (most - least)) * (plot.bottom - plot.top)
      return [{ series, category, x, y }]
    }),
  )
}

/** How far from the left of the plot each category stands: in the middle of its part, but the two of a slope at its ends. */
function sharesAcross({ chart, plan }: ChartRoom): readonly number[] {
  const { times = [] } = chart
  const units = plan.days === undefined ? plan.categories.map((_, at) => at) : unitsOf(times, plan.days)
  const [first, last] = [Math.min(...units), Math.max(...units)]
  if (chart.kind === 'slope') return units.map((unit) => (unit - first) / Math.max(1, last - first))
  return units.map((unit) => (unit - first + 0.5) / (last - first + 1))
}

/** The periods of an axis of time, counted in its units: years or months. */
export function unitsOf(times: readonly number[], days: 'yyyy' | 'yyyy-mm'): readonly number[] {
  return times.map((time) => Math.floor((days === 'yyyy' ? time : time * 12) + 1e-6))
}
