import type { UnitName } from './units.ts'

export type QuantityKind =
  | 'number'
  | 'ordinal'
  | 'percent'
  | 'points'
  | 'times'
  | 'date'
  | 'time'
  | 'decade'
  | 'century'
  | 'quarter'

/**
 * What is said about how exact a number is: `odd` is 余 or 多, `some` the English word, which stands for 約 and for these;
 * `any` where the words may be read either way.
 */
export type Bound = 'exact' | 'about' | 'some' | 'nearly' | 'over' | 'odd' | 'under' | 'any'

/** The parts of a date that are written; what the context gives is left open. */
export interface DateParts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** Something else the same words may mean, or another way to say the same. */
export interface Reading {
  readonly kind: QuantityKind
  readonly value: number
}

/** A number found in a text, with all that a listener would write down. */
export interface Quantity {
  readonly kind: QuantityKind
  /** In full units; of a date its smallest part, of a time minutes since midnight, in percent points for a share. */
  readonly value: number
  /** The upper end of a range. */
  readonly max?: number
  readonly date?: DateParts
  readonly until?: DateParts
  /** ISO 4217 codes the sign or word may stand for: several for $, ¥ and a bare 元. */
  readonly currency?: readonly string[]
  /** True for 元 without the name of a currency. */
  readonly local?: boolean
  readonly unit?: UnitName
  /** What the scale word multiplies by; 1 without one. */
  readonly scale: number
  readonly bound: Bound
  readonly direction?: 'up' | 'down'
  readonly readings: readonly Reading[]
  /** True for what a listener writes down; false where the other language may say it without a number. */
  readonly firm: boolean
  /** Why the words cannot be relied on, if they cannot. */
  readonly ambiguous?: 'multiple' | 'mega'
  /** The expression that made it, as written, if one did. */
  readonly expression?: string
  /** Its words, at offsets of the text in which it was found: in simplified characters, see `foldText`. */
  readonly text: string
  /** The same as the author wrote them, for messages. */
  readonly written: string
  readonly start: number
  readonly end: number
}

/** What a finder knows of a quantity; the rest are defaults. */
export type Found = Pick<Quantity, 'kind' | 'value' | 'start' | 'end'> & Partial<Quantity>

/** A quantity from what a finder knows of it. */
export function quantityOf(found: Found, text: string): Quantity {
  const own = text.slice(found.start, found.end)
  return {
    scale: 1,
    bound: 'exact',
    readings: [],
    firm: true,
    text: own,
    written: own.trim(),
    ...found,
  }
}

/** The smallest part of a date that is given. */
export function valueOfDate({ year, month, day }: DateParts): number {
  return day ?? month ?? year ?? 0
}
