import type { LocalizedChart, LocalizedChartPoint } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { seriesColors } from './colors.ts'
import { lineInCell } from './formulas.ts'
import { areYears, inSheet, numberFormat, pairOf, pointAt, scaleOf, serialDay, textOf } from './numbers.ts'
import type { ChartPlan, Grouping, PlanSeries } from './plan.ts'
import { oneLine, twoLines } from './single.ts'

/** A part of a stack has room for a second language only from this share of the highest stack on. */
const roomForTwo = 0.2

/** Stacks whose small parts say their value in one language only. */
export function planStacked(chart: LocalizedChart, surface: Surface, grouping: Grouping): ChartPlan {
  const plan = planGrouped(chart, surface, grouping)
  const totals = plan.categories.map((_, at) => plan.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const most = Math.max(...totals)
  const series = plan.series.map((one, index): PlanSeries => {
    const captions = one.captions?.map((pair, at) => {
      const whole = grouping.stacking === 'percentStacked' ? (totals[at] ?? most) : most
      return (one.values[at] ?? 0) / whole >= roomForTwo ? pair : undefined
    })
    if (grouping.stacking !== 'percentStacked') return { ...one, ...(captions && { captions }) }
    const lines = chart.categories.map((_, category) => {
      const point = pointAt(chart, index, category)
      return point && isShare(point) ? textOf(point) : undefined
    })
    return { ...one, ...(captions && { captions }), lines, ...(lines.some((line) => line) && { says: 'share' }) }
  })
  return { ...plan, series }
}

/** Whether a label says which share a value is of its category, and then, in full, the value: 84%（760億美元）. */
function isShare({ short, label }: LocalizedChartPoint): boolean {
  return (
    short !== undefined && label.line.startsWith(short.line) && /^\s?[（(]/.test(label.line.slice(short.line.length))
  )
}

/** Areas have no place for labels of their own: what they reach is read off the axis. */
export function planUnlabelled(chart: LocalizedChart, surface: Surface, grouping: Grouping): ChartPlan {
  const plan = planGrouped(chart, surface, grouping)
  return { ...plan, series: plan.series.map(({ captions: _, lines: __, ...series }) => ({ ...series, labels: [] })) }
}

export function planGrouped(
  chart: LocalizedChart,
  surface: Surface,
  { stacking, overlap, position }: Grouping,
): ChartPlan {
  const scale = scaleOf(chart.points)
  const colors = seriesColors(
    chart.series.map(({ accent }) => accent),
    surface,
  )
  const series = chart.series.map(({ label, accent }, at): PlanSeries => {
    const own = chart.categories.map((_, category) => pointAt(chart, at, category))
    const values = own.map((point) => point && inSheet(point.value, scale))
    return {
      name: oneLine(label),
      values,
      labels: own.map((point, index) => point && numberFormat(textOf(point), values[index] ?? 0)),
      lines: own.map((point, index) => point && lineInCell(textOf(point), values[index] ?? 0)),
      captions: own.map(pairOf),
      position,
      color: colors[at] ?? surface.chartOther,
      fill: 'solid',
      dash: position === 't' && !accent,
    }
  })
  return { categories: chart.categories.map(twoLines), series, legend: series.length > 1, stacking, overlap }
}

/** What stacks add up to, written over them by a line that is not drawn. */
export function withTotals(plan: ChartPlan, { totals }: LocalizedChart, surface: Surface): ChartPlan {
  if (!totals) return plan
  const sums = plan.categories.map((_, at) => plan.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const line: PlanSeries = {
    name: '∑',
    values: sums.map((sum) => inSheet(sum, 1)),
    labels: sums.map((sum, at) => numberFormat(totals[at]?.line ?? '', sum)),
    lines: sums.map((sum, at) => lineInCell(totals[at]?.line ?? '', sum)),
    captions: totals.map((pair) => (pair.caption === undefined || pair.caption === pair.line ? undefined : pair)),
    position: 't',
    color: surface.ink,
    fill: 'none',
    overlay: 'labels',
    computed: 'sum',
  }
  return { ...plan, series: [...plan.series, line] }
}

/** Categories that are periods, as days on an axis of time; quarters stay names. */
export function inTime(plan: ChartPlan, { times, inQuarters }: LocalizedChart): ChartPlan {
  if (!times || inQuarters || new Set(times).size !== times.length) return plan
  return {
    ...plan,
    categories: times.map((time) => ({ day: serialDay(time) })),
    days: areYears(times) ? 'yyyy' : 'yyyy-mm',
  }
}

/** Two ends, each line named beside them. */
export function planSlope(chart: LocalizedChart, surface: Surface): ChartPlan {
  const plan = planGrouped(chart, surface, { stacking: 'standard', overlap: 0, position: 'r' })
  const series = plan.series.map((one, at): PlanSeries => {
    const name = `${oneLine(chart.series[at]?.label ?? { line: '' })}  `
    return {
      ...one,
      labels: one.labels.map((label, index) => {
        const point = index === 0 ? pointAt(chart, at, index) : undefined
        return point ? numberFormat(textOf(point), one.values[index] ?? 0, name) : label
      }),
      lines: one.lines?.map((line, index) => (line !== undefined && index === 0 ? name + line : line)) ?? [],
      positions: ['l', 'r'],
      // Each line has its name beside it, and no other has to be told from it.
      color: chart.series[at]?.accent ? surface.chartAccent : surface.chartOther,
      dash: false,
    }
  })
  return { ...plan, series, legend: false }
}

/** One measure across, the other up; each dot has the name of its subject. */
export function planScatter(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scales = chart.series.map((_, at) => scaleOf(chart.points.filter((point) => point.series === at)))
  const series = chart.series.map(
    ({ label }, at): PlanSeries => ({
      name: oneLine(at === 0 ? (chart.across ?? label) : (chart.axis ?? label)),
      values: chart.categories.map((_, category) => {
        const point = pointAt(chart, at, category)
        return point && inSheet(point.value, scales[at] ?? 1)
      }),
      labels: [],
      position: 'r',
      color: surface.chartOther,
      fill: 'solid',
      points: chart.categories.map((_, category) => (chart.accents?.[category] ? surface.chartAccent : undefined)),
    }),
  )
  return { categories: chart.categories.map(twoLines), series, legend: false, stacking: 'standard', overlap: 0 }
}
