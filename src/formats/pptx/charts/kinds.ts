import type { LocalizedChart } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { inTime, planGrouped, planScatter, planSlope, planStacked, planUnlabelled, withTotals } from './grouped.ts'
import { inSheet, scaleOf } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'
import { planDonut, planRange, planSingle, twoLines } from './single.ts'
import { planWaterfall } from './waterfall.ts'
import type { Typed } from './workbook.ts'

/** A chart as columns of a sheet, with the label of each value; `joined` sets both languages of a category in one line. */
export function planChart(chart: LocalizedChart, surface: Surface, joined = false): ChartPlan {
  const made = planners[chart.kind](chart, surface)
  const join = (cell: Typed) => (typeof cell === 'string' ? cell.replace('\n', '  ') : cell)
  const planned = joined ? { ...made, categories: made.categories.map(join) } : made
  const reference = chart.overlays?.reference
  if (!reference || !['column', 'grouped-bar', 'stacked', 'waterfall', 'line', 'area', 'slope'].includes(chart.kind))
    return planned
  const value = inSheet(reference.value, scaleOf(chart.points))
  const label = twoLines(reference.label).replace('\n', ' ')
  const line: PlanSeries = {
    name: label,
    values: planned.categories.map(() => value),
    // Named in the legend: over the marks it would meet their labels.
    labels: [],
    position: 't',
    color: surface.captionInk,
    fill: 'none',
    overlay: 'reference',
    dash: true,
  }
  return { ...planned, series: [...planned.series, line], legend: true }
}

const planners: Readonly<Record<LocalizedChart['kind'], (chart: LocalizedChart, surface: Surface) => ChartPlan>> = {
  bar: planSingle,
  column: planSingle,
  range: planRange,
  'grouped-bar': (chart, surface) =>
    planGrouped(chart, surface, { stacking: 'clustered', overlap: -10, position: 'outEnd' }),
  stacked: (chart, surface) =>
    withTotals(planGrouped(chart, surface, { stacking: 'stacked', overlap: 100, position: 'ctr' }), chart, surface),
  percent: (chart, surface) =>
    planStacked(chart, surface, { stacking: 'percentStacked', overlap: 100, position: 'ctr' }),
  waterfall: planWaterfall,
  line: (chart, surface) =>
    inTime(planGrouped(chart, surface, { stacking: 'standard', overlap: 0, position: 't' }), chart),
  area: (chart, surface) =>
    inTime(planUnlabelled(chart, surface, { stacking: 'stacked', overlap: 0, position: 'none' }), chart),
  slope: planSlope,
  scatter: planScatter,
  donut: planDonut,
}
