import { canonicalPeriod, partOfYear } from '../../../model/period.ts'
import type { Figure, Unit } from '../../../model/records.ts'
import type { Expression } from '../../../model/segment.ts'
import { unitOf } from '../../../model/units/written-unit.ts'
import type { Draft, Found } from './quantity.ts'

/** The number an expression makes, from the dataset, to be filled in; undefined for a term and for what cannot be computed. */
export function valueOfExpression(
  expression: Expression,
  figures: ReadonlyMap<string, Figure>,
): Draft<Found> | undefined {
  const { helper, args } = expression
  if (helper === 'date') return valueOfIsoDate(String(args[0] ?? ''))
  if (helper === 'figure' && args.length === 1) {
    // Nearly every expression of a deck.
    const figure = figures.get(String(args[0]))
    return figure && valueOfFigure(figure)
  }
  const used = args.flatMap((id) => figures.get(String(id)) ?? []).map(inFullUnits)
  const [first, second] = used
  if (!first || used.length !== args.length) return undefined
  const approximate = used.some((figure) => figure.approximate)
  const bound = approximate ? ('about' as const) : ('exact' as const)
  if (helper === 'figure') return valueOfFigure(first)
  if (helper === 'sum') return { ...measureOf(first.unit), ...total(used), bound }
  if (!second) return undefined
  const [low, high] = [first.max ?? first.value, second.max ?? second.value]
  if (helper === 'difference') {
    const points = first.unit.kind === 'percent' ? { kind: 'points' as const } : measureOf(first.unit)
    return { ...points, ...interval(first.value - high, low - second.value), bound }
  }
  if (helper === 'ratio') return { kind: 'times', ...interval(first.value / high, low / second.value), bound }
  if (helper !== 'growth') return undefined
  return { kind: 'percent', ...interval((second.value / low - 1) * 100, (high / first.value - 1) * 100), bound }
}

/** What a figure of the dataset says. */
export function valueOfFigure(figure: Figure): Draft<Found> {
  const { value, max, unit, approximate } = inFullUnits(figure)
  const { kind, currency, unit: counted } = measureOf(unit)
  return { kind, value, max, currency, unit: counted, bound: approximate ? 'about' : 'exact' }
}

/** A figure of which the scale word of its unit is counted: 88,666 万千瓦 are 886,660,000. */
export function inFullUnits(figure: Figure): Figure {
  const power = figure.unit.kind === 'count' ? unitOf(figure.unit.term).power : 0
  if (power === 0) return figure
  const { value, max } = figure
  return { ...figure, value: value * 10 ** power, ...(max !== undefined && { max: max * 10 ** power }) }
}

function measureOf(unit: Unit): Pick<Found, 'kind' | 'currency' | 'unit'> {
  if (unit.kind === 'percent' || unit.kind === 'times') return { kind: unit.kind }
  if (unit.kind === 'currency') return { kind: 'number', currency: [unit.code] }
  return { kind: 'number', ...(unit.kind === 'count' && { unit: unitOf(unit.term).unit }) }
}

function total(figures: readonly Figure[]) {
  const low = figures.reduce((sum, { value }) => sum + value, 0)
  return interval(
    low,
    figures.reduce((sum, { value, max = value }) => sum + max, 0),
  )
}

function interval(value: number, max: number): Pick<Found, 'value' | 'max'> {
  return max > value ? { value, max } : { value }
}

function valueOfIsoDate(text: string): Draft<Found> | undefined {
  const [from, until] = canonicalPeriod(text).split('/').map(partsOfIsoDate)
  if (!from?.year) return undefined
  // The quarter is told beside its year.
  if (from.month === undefined && from.year === until?.year) return { kind: 'date', value: from.year, date: from }
  return { kind: 'date', value: from.day ?? from.month ?? from.year, date: from, ...(until && { until }) }
}

function partsOfIsoDate(text: string) {
  const [year = Number.NaN, month, day] = text
    .slice(0, partOfYear(text) ? 4 : 10)
    .split('-')
    .map(Number)
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}
