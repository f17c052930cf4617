import type { ChartRoom } from './drawing.ts'
import { leading } from './label-size.ts'
import type { PlacedPlan, PlanSeries } from './plan.ts'
import { autoScale } from './scale.ts'

/** Parts of stacks that are too thin for a label have none. */
export function thinOut(drawing: ChartRoom): PlacedPlan {
  const { plan, chart, sizes, plot } = drawing
  const drawn = plan.series.filter(({ overlay }) => overlay === undefined)
  const sums = plan.categories.map((_, at) => {
    const values = drawn.map(({ values: own }) => own[at] ?? 0)
    const sum = (sign: 1 | -1) => values.reduce((total, value) => total + Math.max(0, value * sign), 0)
    return { above: sum(1), below: sum(-1) }
  })
  const { least, most } = autoScale(
    sums.flatMap(({ above, below }) => [above, -below]),
    true,
  )
  const heightOf = (value: number, at: number) => {
    const { above, below } = sums[at] ?? { above: 0, below: 0 }
    const span = chart.kind === 'percent' ? above + below : most - least
    return (Math.abs(value) / (span || 1)) * (plot.bottom - plot.top)
  }
  let unwritten = 0
  const series = plan.series.map((one): PlanSeries => {
    if (one.overlay !== undefined) return one
    const room = one.values.map((value, at) => heightOf(value ?? 0, at))
    const labels = one.labels.map((label, at) => ((room[at] ?? 0) >= sizes.label ? label : undefined))
    unwritten += labels.filter((label, at) => label === undefined && one.labels[at] !== undefined).length
    const forTwo = (sizes.label + sizes.caption) * leading
    return {
      ...one,
      labels,
      ...(one.captions && { captions: one.captions.map((pair, at) => ((room[at] ?? 0) >= forTwo ? pair : undefined)) }),
    }
  })
  return { plan: { ...plan, series }, unwritten }
}
