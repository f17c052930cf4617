import type { Figure } from '../../../model/deck.ts'
import { valueOfFigure } from '../numbers/expressions.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameCurrency } from '../numbers/same.ts'
import { near } from '../numbers/units.ts'

/** True if a number typed has the unit of a figure: the same money, a share, a multiple. */
export function sameUnit(typed: Quantity, figure: Figure): boolean {
  const { kind, currency } = valueOfFigure(figure)
  if (kind !== typed.kind || figure.unit.kind === 'none') return false
  if (!currency) return kind !== 'number' || (!typed.currency && figure.value >= 100 && typed.firm)
  return typed.currency !== undefined && sameCurrency(typed, { ...typed, currency })
}

/** A number that the data gives some other way: a figure, a rounding of one, an end of a range, a sum or difference of two. */
export function isExplained(typed: Quantity, known: readonly Figure[], shown: readonly Figure[]): boolean {
  const same = known.filter((figure) => sameUnit(typed, figure))
  const ends = same.flatMap(({ value, max }) => (max === undefined ? [value] : [value, max]))
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  return [...ends, ...derivedOf(shown), total].some((value) => isRounding(typed, value))
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
