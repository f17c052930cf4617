import { axisKey } from '../model/axis.ts'
import type { Chart } from '../model/chart.ts'
import type { Figure } from '../model/records.ts'
import type { OverlayTools } from './chart-overlays.ts'
import { pairIn } from './chart-pair.ts'
import type { ChartUnit } from './chart-ticks.ts'
import { combine, sum } from './values/compute.ts'
import { formatQuantity, type Quantity } from './values/figure.ts'

/** What the parts of each category of a stack add up to, or all parts of a ring. */
export function totalQuantities({ kind, figures, over, whole }: Chart): readonly Quantity[] {
  const [first] = figures
  if (!first) return []
  if (kind === 'donut') return [whole ?? sumOf(figures)].filter(({ unit }) => unit.kind !== 'percent')
  if (kind !== 'stacked' && kind !== 'area') return []
  const keys = [...new Set(figures.map((figure) => axisKey(figure, over)))]
  return keys.map((key) => sumOf(figures.filter((figure) => axisKey(figure, over) === key)))
}

function sumOf(figures: readonly Figure[]): Quantity {
  const [first, ...others] = figures
  const none: Quantity = { value: 0, unit: { kind: 'none' }, approximate: false }
  const total = first ? combine(first, others, sum, undefined) : none
  return 'message' in total ? none : total
}

/** The totals that are written at the marks, by category. */
export function totalsOf(chart: Chart, seriesCount: number, units: (figure: Figure) => ChartUnit, tools: OverlayTools) {
  const [first] = chart.figures
  const drawn = chart.kind === 'donut' || (chart.kind === 'stacked' && seriesCount > 1)
  const hasNegative = chart.figures.some(({ value }) => value < 0)
  if (!first || !drawn || hasNegative) return {}
  const { write } = units(first)
  const full = (total: Quantity) => pairIn(tools.variant, (locale) => formatQuantity(total, locale, tools.termForm))
  const totals = totalQuantities(chart).map((total) => (write && chart.kind === 'stacked' ? write(total) : full(total)))
  return totals.length > 0 ? { totals } : {}
}
