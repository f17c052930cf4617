import type { Box as Edges } from '../../../model/geometry.ts'
import type { Variant } from '../../../model/locale.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import type { Scheme } from '../base/color.ts'
import type { Surface } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'
import type { SheetColumns } from './sheet.ts'

/** Sizes of type in a chart, in px of the slide. */
export interface ChartSizes {
  readonly label: number
  readonly caption: number
  readonly category: number
  readonly legend: number
  readonly title: number
  readonly value: number
}

/** What a chart is drawn with. */
export interface ChartDrawing {
  readonly chart: LocalizedChart
  readonly plan: ChartPlan
  readonly surface: Surface
  readonly scheme: Scheme
  readonly variant: Variant
  readonly sizes: ChartSizes
  /** Its frame on the slide. */
  readonly box: Box
  /** Where its marks stand, in px of the frame. */
  readonly plot: Edges
  readonly columns: SheetColumns
}

/** What decides where marks and labels stand. */
export type ChartRoom = Pick<ChartDrawing, 'chart' | 'plan' | 'sizes' | 'box' | 'plot'>

/** A series with its place among the others. */
export interface ChartColumn {
  readonly series: PlanSeries
  readonly at: number
}
