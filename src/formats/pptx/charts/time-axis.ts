import { isChinese } from '../../../model/locale.ts'
import { textWidth } from '../base/text-width.ts'
import type { ChartDrawing } from './drawing.ts'
import { unitsOf } from './points.ts'

/** How an axis of time is written. */
export interface TimeAxis {
  /** The number format of its labels. */
  readonly format: string
  readonly unit: 'years' | 'months'
  /** How many units from one label to the next. */
  readonly step: number
}

/** Between two labels under an axis, in px. */
const between = 20
/** Steps in months after which labels fall on the same months of each year. */
const monthSteps = [1, 2, 3, 4, 6, 12, 24, 60, 120]

/** Labels as far apart as they need, and where periods are if those are regular; programs would slant them. */
export function timeAxisOf(
  { chart, plot, sizes }: Pick<ChartDrawing, 'chart' | 'plot' | 'sizes'>,
  days: 'yyyy' | 'yyyy-mm',
): TimeAxis {
  const { format, widest } = formOf(days, isChinese(chart.locale))
  const units = [...unitsOf(chart.times ?? [], days)].sort((one, other) => one - other)
  const first = units[0] ?? 0
  const span = (units.at(-1) ?? first) - first
  const common = units.reduce((divisor, unit) => greatestCommon(divisor, unit - first), 0) || 1
  const each = (plot.right - plot.left) / (span + 1)
  const needed = (textWidth(widest) * sizes.category + between) / each
  const round = days === 'yyyy' ? undefined : monthSteps.find((step) => step >= needed && step % common === 0)
  return {
    format,
    unit: days === 'yyyy' ? 'years' : 'months',
    step: round ?? common * Math.max(1, Math.ceil(needed / common)),
  }
}

function formOf(days: 'yyyy' | 'yyyy-mm', inChinese: boolean) {
  if (days === 'yyyy') return inChinese ? { format: 'yyyy"年"', widest: '2000年' } : { format: 'yyyy', widest: '2000' }
  return inChinese ? { format: 'yyyy/m', widest: '2000/12' } : { format: '[$-409]mmm yyyy', widest: 'Mmm 2000' }
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other)
}
