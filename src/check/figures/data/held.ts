import { sourceText } from '../../../model/axis.ts'
import type { Figure } from '../../../model/records.ts'
import { near } from '../../../model/units/units.ts'
import { valueOfFigure } from '../numbers/expressions.ts'
import type { Quantity } from '../numbers/quantity.ts'
import type { NumberedLine } from '../numbers/read.ts'
import { toldLike } from './explained.ts'

/** True if a number typed in a line is exactly what a figure says; counts below `least` are equal by chance, as are shares of one or two digits of something else. */
export function isHeld(line: NumberedLine, quantity: Quantity, figure: Figure, least: number): boolean {
  return holds(figure, line, quantity, least) && (!isCommon(quantity) || isNamedIn(line.written, figure))
}

function holds(figure: Figure, line: NumberedLine, quantity: Quantity, least: number): boolean {
  if (!hasDigitsOf(quantity.value, figure.value)) return false
  const { value, max } = toldLike(quantity, figure)
  if (!near(value, quantity.value, 1e-9)) return false
  const { kind, value: full, currency } = valueOfFigure(figure)
  const counted = kind === 'number' && !currency
  if (counted && (full < least || !isCountedBy(figure, line, quantity))) return false
  if (kind !== quantity.kind || (currency && !currency.some((code) => quantity.currency?.includes(code)))) return false
  return near(max ?? value, quantity.max ?? quantity.value, 1e-9)
}

/** Units of a figure and of a text are at most powers of ten apart: most numbers are told from most figures by this alone. */
function hasDigitsOf(a: number, b: number): boolean {
  const power = Math.log10(a / b)
  return a === b || Math.abs(power - Math.round(power)) < 1e-9
}

/** True for a count that is no money, or whose unit begins with money: 97元/吨. */
function isCountedBy({ unit }: Figure, { written }: NumberedLine, { currency, start, end }: Quantity): boolean {
  if (unit.kind !== 'count') return false
  if (!currency) return true
  const names = [unit.term.written, ...unit.term.also, ...Object.values(unit.term.forms)]
  return names.flatMap((name) => name.split('|')).some((name) => written.slice(start, end + name.length).includes(name))
}

/** True for a share or multiple of one or two digits, which many figures of a dataset may happen to have. */
function isCommon({ kind, value }: Quantity): boolean {
  return kind !== 'number' && Number(value.toPrecision(2)) === value
}

function isNamedIn(text: string, { subject, measure }: Figure): boolean {
  return [subject, measure].map(sourceText).some((name) => name !== '' && text.includes(name))
}
