import type { LocalizedChart } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { inTime, planGrouped, planScatter, planSlope, planStacked, planUnlabelled, withTotals } from './grouped.ts'
import { inSheet, scaleOf } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'
import { planDonut, planRange, planSingle, twoLines } from './single.ts'
import type { Lettering } from './sizes.ts'
import { planWaterfall } from './waterfall.ts'
import type { Typed } from './workbook.ts'

/** A chart as columns of a sheet, with the label of each value, its names and labels written as there is room. */
export function planChart(
  given: LocalizedChart,
  surface: Surface,
  { names = 'stacked', isFlat = false }: Partial<Pick<Lettering, 'names' | 'isFlat'>> = {},
): ChartPlan {
  const chart = names === 'single' ? inOneLanguage(given) : given
  const made = planners[chart.kind](chart, surface)
  const join = (cell: Typed) => (typeof cell === 'string' ? cell.replace('\n', '  ') : cell)
  const flat = isFlat ? { series: made.series.map((one) => ({ ...one, isFlat: true as const })) } : {}
  const planned = { ...made, ...flat, ...(names === 'joined' && { categories: made.categories.map(join) }) }
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
  const explained = planned.legend ? {} : { legend: true, onlyReference: true as const }
  return { ...planned, series: [...planned.series, line], ...explained }
}

/** A chart whose names have no room for a second language. */
function inOneLanguage(chart: LocalizedChart): LocalizedChart {
  return {
    ...chart,
    categories: chart.categories.map(({ line }) => ({ line })),
    series: chart.series.map((one) => ({ ...one, label: { line: one.label.line } })),
  }
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
