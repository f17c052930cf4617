import type { Figure } from '../../../model/records.ts'
import { asManyOf, near, sameDimension } from '../../../model/units/units.ts'
import { inFullUnits, valueOfFigure } from '../numbers/expressions.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameCurrency } from '../numbers/same.ts'

/** True if a number typed has the unit of a figure: the same money, a share, a multiple, what measures the same. */
export function sameUnit(typed: Quantity, figure: Figure): boolean {
  const { kind, currency, unit } = valueOfFigure(figure)
  if (kind !== typed.kind || figure.unit.kind === 'none') return false
  // 104年 is no count of cases.
  if (typed.unit && !(unit && sameDimension(typed.unit, unit))) return false
  if (!currency) return kind !== 'number' || (!typed.currency && inFullUnits(figure).value >= 100 && typed.firm)
  return typed.currency !== undefined && sameCurrency(typed, { ...typed, currency })
}

/** A figure in the unit of a number typed: 88,700 万千瓦 as 887 beside GW. */
export function toldLike(typed: Quantity, figure: Figure): Figure {
  const full = inFullUnits(figure)
  const { unit } = valueOfFigure(figure)
  const told = (value: number) => asManyOf(typed.unit, unit, value)
  return { ...full, value: told(full.value), ...(full.max !== undefined && { max: told(full.max) }) }
}

/** A number that the data gives some other way: a figure, a rounding of one, an end of a range, a sum or difference of two. */
export function isExplained(typed: Quantity, known: readonly Figure[], shown: readonly Figure[]): boolean {
  const same = known.filter((figure) => sameUnit(typed, figure)).map((figure) => toldLike(typed, figure))
  const ends = same.flatMap(({ value, max }) => (max === undefined ? [value] : [value, max]))
  const told = shown.map((figure) => toldLike(typed, figure))
  const total = told.reduce((sum, { value }) => sum + value, 0)
  return [...ends, ...derivedOf(told), total].some((value) => isRounding(typed, value))
}

function derivedOf(shown: readonly Figure[]): readonly number[] {
  const pairs = shown.flatMap((a) => shown.filter((b) => b !== a).map((b) => [a, b] as const))
  return pairs.flatMap(([a, b]) => {
    const ratio = a.value / b.value
    return [a.value + b.value, a.value - b.value, ratio, ratio - 1, (ratio - 1) * 100]
  })
}

/** True if a number typed says what is exactly this: rounded as its digits and its words say. */
export function isRounding({ value, scale, text, bound }: Quantity, exact: number): boolean {
  if (bound !== 'exact' && bound !== 'any' && near(value, exact, 0.05)) return true
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(Math.round(value / scale)))?.[0].length ?? 0)
  const step = scale * 10 ** (decimals > 0 ? -decimals : Math.min(zeros, 1))
  return Math.abs(value - exact) <= step / 2 + Math.abs(exact) * 1e-9
}
