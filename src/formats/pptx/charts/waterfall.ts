import type { LocalizedChart } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { mix } from './colors.ts'
import { inSheet, numberFormat, pairOf, pointAt, scaleOf, textOf } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'
import { isAccent, planSingle, seriesName, twoLines } from './single.ts'

/** How much of the hue a step up has, beside the full one of both ends. */
const stepShare = 0.42

/**
 * Steps from one level to another, computed from a column of the sheet: what is under a step is a series that is not
 * drawn, and ends, steps up and steps down are each one, so that a step whose sign is edited looks like it.
 */
export function planWaterfall(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => inSheet(point?.value ?? 0, scale))
  const spans = spansOf(values)
  // Bars that cross zero cannot be stacked: they stand by themselves, and still have true values.
  if (spans.some(({ from, to }) => Math.min(from, to) < 0)) return planSingle(chart, surface)
  const bars = (computed: 'end' | 'rise' | 'fall', name: string, looks: Pick<PlanSeries, 'color' | 'fill'>) => ({
    ...undrawn,
    ...looks,
    name,
    values: values.map((value, at) => (kindAt(values, at) === computed ? Math.abs(value) : undefined)),
    points: own.map((point) =>
      point && isAccent(chart, point.series, point.category) ? surface.chartAccent : undefined,
    ),
    computed,
  })
  const { chartOther, paper, ink } = surface
  const step = { color: mix(chartOther, paper, stepShare), outline: chartOther, fill: 'solid' } as const
  const base: PlanSeries = {
    ...undrawn,
    name: '–',
    values: spans.map(({ from, to }) => Math.min(from, to)),
    color: paper,
    computed: 'base',
  }
  const tops: PlanSeries = {
    name: '…',
    values: spans.map(({ from, to }) => Math.max(from, to)),
    labels: own.map((point, at) => point && numberFormat(textOf(point), spans[at]?.to ?? 0)),
    lines: own.map((point) => point && textOf(point)),
    captions: own.map(pairOf),
    says: 'input',
    position: 't',
    color: ink,
    fill: 'none',
    overlay: 'labels',
    computed: 'top',
  }
  return {
    categories: chart.categories.map(twoLines),
    input: { name: seriesName(chart), values },
    series: [
      base,
      bars('end', '=', { color: chartOther, fill: 'solid' }),
      bars('rise', '+', step),
      bars('fall', '−', { color: chartOther, fill: 'hollow' }),
      tops,
    ],
    legend: false,
    stacking: 'stacked',
    overlap: 100,
  }
}

const undrawn = { labels: [], position: 'none', fill: 'none' } as const

function kindAt(values: readonly number[], at: number): 'end' | 'rise' | 'fall' {
  if (at === 0 || at === values.length - 1) return 'end'
  return (values[at] ?? 0) < 0 ? 'fall' : 'rise'
}

/** From where to where each bar stands: both ends from zero. */
function spansOf(values: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  let level = 0
  return values.map((value, at) => {
    const isEnd = kindAt(values, at) === 'end'
    const from = isEnd ? 0 : level
    level = inSheet(isEnd ? value : level + value, 1)
    return { from, to: level }
  })
}
