import type { Place } from './diagnostic.ts'
import type { Figure } from './records.ts'
import type { Segment } from './segment.ts'

export const chartKinds = [
  'bar',
  'range',
  'column',
  'grouped-bar',
  'stacked',
  'percent',
  'waterfall',
  'line',
  'area',
  'slope',
  'scatter',
  'donut',
] as const
export type ChartKind = (typeof chartKinds)[number]
export const chartAxes = ['subject', 'period', 'measure'] as const
export type ChartAxis = (typeof chartAxes)[number]

/** What the arrow between two marks of a chart says. */
export const comparisons = ['ratio', 'growth', 'difference'] as const
export type Comparison = (typeof comparisons)[number]

/** A remark on one of a chart's marks. */
export interface ChartNote {
  readonly figure: Figure
  readonly text: Segment
}

/** A line across a chart at a value, in full units of its figures. */
export interface ChartReference {
  readonly value: number
  readonly approximate: boolean
  /** True for the mean of the chart's figures. */
  readonly average: boolean
  /** What the line is called; absent if it is what duilian calls an average. */
  readonly text?: Segment
}

export interface Chart {
  readonly kind: ChartKind
  readonly figures: readonly Figure[]
  /** What distinguishes series (colour). */
  readonly by: ChartAxis
  /** What runs along the axis of a grouped bar or line chart. */
  readonly over: ChartAxis
  /** The source text of the subject or period drawn in the accent colour; all are if absent. */
  readonly accent?: string
  readonly notes?: readonly ChartNote[]
  readonly difference?: { readonly from: Figure; readonly to: Figure; readonly show: Comparison }
  readonly reference?: ChartReference
  /** What the parts of a donut add up to; their sum if absent. */
  readonly whole?: Figure
  readonly place: Place
}
