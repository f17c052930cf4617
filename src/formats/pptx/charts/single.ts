import { locales } from '../../../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { seriesColors } from './colors.ts'
import { inSheet, numberFormat, pairOf, pointAt, scaleOf, textOf } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'

/** A name in both languages, each on a line. */
export function twoLines({ line, caption }: PlainPair): string {
  return caption === undefined || caption === line ? line : `${line}\n${caption}`
}

export function oneLine(pair: PlainPair): string {
  return twoLines(pair).replaceAll('\n', ' ')
}

/** Single marks, told apart by their names: one series, of which the accent is a point of its own. */
export function planSingle(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => point && inSheet(point.value, scale))
  const series: PlanSeries = {
    name: seriesName(chart),
    values,
    labels: own.map((point, at) => point && numberFormat(textOf(point), values[at] ?? 0)),
    captions: own.map(pairOf),
    position: 'outEnd',
    color: surface.chartOther,
    fill: 'solid',
    points: own.map((point) =>
      point && isAccent(chart, point.series, point.category) ? surface.chartAccent : undefined,
    ),
  }
  return {
    categories: chart.categories.map(twoLines),
    series: [series],
    legend: false,
    stacking: 'clustered',
    overlap: 0,
  }
}

export function isAccent({ series, accents }: LocalizedChart, at: number, category: number): boolean {
  return accents?.[category] ?? series[at]?.accent ?? false
}

function seriesName({ axis, locale }: LocalizedChart): string {
  if (axis) return oneLine(axis)
  const { script } = locales[locale]
  return script === 'Latn' ? 'Value' : `${script === 'Hans' ? '数值' : '數值'} Value`
}

/**
 * Ranges: the upper ends hatched, and the lower solid on top of them. Stacked they would hold differences; laid over each
 * other the sheet holds the true ends, and labels stand where the range ends.
 */
export function planRange(chart: LocalizedChart, surface: Surface): ChartPlan {
  const single = planSingle(chart, surface)
  const [low] = single.series
  if (!low) return single
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const uppers = own.map((point) => (point?.max === undefined ? undefined : inSheet(point.max, scale)))
  const high: PlanSeries = {
    ...low,
    name: oneLine(chart.rangeKey.high),
    values: uppers,
    labels: own.map((point, at) =>
      point && uppers[at] !== undefined ? numberFormat(textOf(point), uppers[at]) : undefined,
    ),
    fill: 'hatch',
  }
  const lower = {
    ...low,
    name: oneLine(chart.rangeKey.low),
    labels: low.labels.map((label, at) => (uppers[at] === undefined ? label : undefined)),
  }
  return { ...single, series: [high, lower], legend: uppers.some((one) => one !== undefined), overlap: 100 }
}

/** Steps from one level to another: what is under a step is a series that is not drawn. */
export function planWaterfall(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => inSheet(point?.value ?? 0, scale))
  let level = 0
  const spans = values.map((value, at) => {
    const isEnd = at === 0 || at === values.length - 1
    const from = isEnd ? 0 : level
    const to = isEnd ? value : level + value
    level = to
    return { from, to }
  })
  // Bars that cross zero cannot be stacked: they stand by themselves, and still have true values.
  if (spans.some(({ from, to }) => Math.min(from, to) < 0)) return planSingle(chart, surface)
  const tidy = (value: number) => inSheet(value, 1)
  const base: PlanSeries = {
    name: '–',
    values: spans.map(({ from, to }) => tidy(Math.min(from, to))),
    labels: [],
    position: 'none',
    color: surface.paper,
    fill: 'none',
  }
  const steps: PlanSeries = {
    name: seriesName(chart),
    values: spans.map(({ from, to }) => tidy(Math.abs(to - from))),
    labels: [],
    position: 'none',
    color: surface.chartOther,
    fill: 'solid',
    points: own.map((point) =>
      point && isAccent(chart, point.series, point.category) ? surface.chartAccent : undefined,
    ),
  }
  const tops = spans.map(({ from, to }) => tidy(Math.max(from, to)))
  const labelled: PlanSeries = {
    name: '…',
    values: tops,
    labels: own.map((point, at) => point && numberFormat(textOf(point), tops[at] ?? 0)),
    captions: own.map(pairOf),
    position: 't',
    color: surface.ink,
    fill: 'none',
    overlay: 'labels',
  }
  return {
    categories: chart.categories.map(twoLines),
    series: [base, steps, labelled],
    legend: false,
    stacking: 'stacked',
    overlap: 100,
  }
}

/** Parts of a whole. */
export function planDonut(chart: LocalizedChart, surface: Surface): ChartPlan {
  const plan = planSingle(chart, surface)
  const colors = seriesColors(
    chart.categories.map((_, at) => chart.accents?.[at] ?? false),
    surface,
  )
  const series = plan.series.map((one): PlanSeries => ({ ...one, position: 'none', points: colors }))
  return { ...plan, categories: chart.categories.map(oneLine), series, legend: true }
}
