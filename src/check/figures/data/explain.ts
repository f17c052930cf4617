import { sourceText } from '../../../model/axis.ts'
import type { Deck } from '../../../model/deck.ts'
import type { Figure } from '../../../model/records.ts'
import { unitName } from '../../../model/unit.ts'
import { inUnitOf } from '../numbers/differ.ts'
import { valueOfExpression } from '../numbers/expressions.ts'
import { type Quantity, quantityOf } from '../numbers/quantity.ts'
import type { NumberedLine } from '../numbers/read.ts'
import { isRounding, sameUnit, toldLike } from './explained.ts'
import { isHeld } from './held.ts'

/** How the data makes a number: a helper of expressions, and the ids it takes. */
export interface Derivation {
  readonly helper: 'figure' | 'sum' | 'difference' | 'ratio' | 'growth'
  readonly args: readonly string[]
}

/** A typed number with the line it stands in and the ids of the figures on its slide. */
export interface Typed {
  readonly line: NumberedLine
  readonly quantity: Quantity
  readonly shown: readonly string[]
}

/**
 * How a number typed follows from data: as a figure whose digits are too many for chance, as a rounding of one that its
 * slide shows, or as what these add up to or came from.
 */
export function explain({ line, quantity, shown }: Typed, figures: Deck['figures']): Derivation | undefined {
  const least = hasDigits(quantity, 3) ? 0 : 1000
  for (const figure of figures.values()) if (isHeld(line, quantity, figure, least)) return taken(figure)
  const own = shown.flatMap((id) => figures.get(id) ?? [])
  const rounded = own.find(
    (figure) => sameUnit(quantity, figure) && isRounding(quantity, toldLike(quantity, figure).value),
  )
  if (rounded) return taken(rounded)
  return derivationsOf(own).find((one) => isDerived(quantity, one, figures))
}

/** What a derivation makes of data. */
export function valueMade({ helper, args }: Derivation, figures: Deck['figures']): Quantity | undefined {
  const [first] = args.flatMap((id) => figures.get(id) ?? [])
  const made = first && valueOfExpression({ helper, args, options: {}, place: first.place }, figures)
  return made && quantityOf(made, 0, 0, '')
}

function taken({ id }: Figure): Derivation {
  return { helper: 'figure', args: [id] }
}

function isDerived(quantity: Quantity, derivation: Derivation, figures: Deck['figures']): boolean {
  const made = valueMade(derivation, figures)
  const first = figures.get(derivation.args[0] ?? '')
  if (!made || !first || made.kind !== quantity.kind || made.max !== undefined || !hasDigits(quantity, 2)) return false
  const { value } = inUnitOf(quantity, made) ?? made
  return (made.kind !== 'number' || sameUnit(quantity, first)) && isRounding(quantity, Math.abs(value))
}

function hasDigits({ value }: Quantity, count: number): boolean {
  return Number(value.toPrecision(count - 1)) !== value
}

/** What a text is likely to say of figures: how a thing went from one time to the next, and how things stand at one time. */
function derivationsOf(figures: readonly Figure[]): readonly Derivation[] {
  const steps = groupsOf(figures, ({ subject, measure }) => `${sourceText(subject)} ${sourceText(measure)}`).flatMap(
    stepsOf,
  )
  const sides = groupsOf(figures, ({ period = '' }) => period).flatMap((group) => {
    const ids = group.map(({ id }) => id)
    return [{ helper: 'sum' as const, args: ids }, ...pairsOf(ids).flatMap(compare)]
  })
  return [...steps, ...sides]
}

function stepsOf(group: readonly Figure[]): readonly Derivation[] {
  const ids = group.toSorted((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1)).map(({ id }) => id)
  const steps = ids.slice(1).map((id, at) => [ids[at] ?? id, id] as const)
  const [first, last] = [ids[0], ids.at(-1)]
  const whole = first !== undefined && last !== undefined && ids.length > 2 ? [[first, last] as const] : []
  return [...steps, ...whole].flatMap(([from, to]) => [
    { helper: 'growth' as const, args: [from, to] },
    { helper: 'ratio' as const, args: [to, from] },
    { helper: 'difference' as const, args: [to, from] },
  ])
}

function compare([a, b]: readonly [string, string]): readonly Derivation[] {
  return [
    { helper: 'sum', args: [a, b] },
    { helper: 'ratio', args: [a, b] },
    { helper: 'ratio', args: [b, a] },
    { helper: 'difference', args: [a, b] },
  ]
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
}

/** Those of one unit that have a key in common, where there are several. */
function groupsOf(figures: readonly Figure[], keyOf: (figure: Figure) => string): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${unitName(figure.unit)} ${keyOf(figure)}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
