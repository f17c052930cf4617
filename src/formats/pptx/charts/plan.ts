import type { Point } from '../../../model/geometry.ts'
import type { PlainPair } from '../../../model/localized.ts'
import type { Typed } from './workbook.ts'

/** Where a label stands at its mark. */
export type LabelPosition = 'outEnd' | 'ctr' | 't' | 'b' | 'l' | 'r' | 'none'

/** A series of a native chart: a column of its sheet. */
export interface PlanSeries {
  readonly name: string
  readonly values: readonly (number | undefined)[]
  /** The number format of each value's label; undefined: none. */
  readonly labels: readonly (string | undefined)[]
  /** Labels that the two languages write otherwise. The other one has a column of its own in the sheet. */
  readonly captions?: readonly (PlainPair | undefined)[]
  /** Labels that no number format can write, since they tell more than the value or tell it in another unit. */
  readonly lines?: readonly (string | undefined)[]
  /** What labels in cells tell: the value by default, what it is computed from, a range with the next series, a share. */
  readonly says?: 'input' | 'range' | 'share'
  /** How its values follow from those of others, or of the input. */
  readonly computed?: 'sum' | 'base' | 'end' | 'rise' | 'fall' | 'top'
  /** What its points are called, in a chart of dots; undefined: no name. */
  readonly names?: readonly (PlainPair | undefined)[]
  readonly position: LabelPosition
  readonly color: string
  readonly fill: 'solid' | 'hatch' | 'hollow' | 'none'
  /** Whether the two languages of a label stand beside each other. */
  readonly isFlat?: true
  /** Around what is filled, if in another colour. */
  readonly outline?: string
  /** Marks of other colours than the series. */
  readonly points?: readonly (string | undefined)[]
  /** Drawn as a line over columns. */
  readonly overlay?: 'reference' | 'labels'
  readonly dash?: boolean
  /** Position of single labels. */
  readonly positions?: readonly LabelPosition[]
  /** How far single labels stand from there, in px of the slide. */
  readonly offsets?: readonly (Point | undefined)[]
}

/** A native chart, as far as its kind of OOXML does not matter. */
export interface ChartPlan {
  readonly categories: readonly Typed[]
  /** What the sheet says over its categories. */
  readonly days?: 'yyyy' | 'yyyy-mm'
  /** A column that series are computed from. */
  readonly input?: { readonly name: string; readonly values: readonly number[] }
  readonly series: readonly PlanSeries[]
  readonly legend: boolean
  /** Whether the legend explains a reference alone: marks have their names elsewhere. */
  readonly onlyReference?: true
  readonly stacking: 'clustered' | 'stacked' | 'percentStacked' | 'standard'
  readonly overlap: number
}

/** A plan whose labels do not stand on each other, and how many values it had to leave without one. */
export interface PlacedPlan {
  readonly plan: ChartPlan
  /** Values that are neither written nor read off an axis. */
  readonly unwritten: number
}

export interface Grouping {
  readonly stacking: ChartPlan['stacking']
  readonly overlap: number
  readonly position: LabelPosition
}
