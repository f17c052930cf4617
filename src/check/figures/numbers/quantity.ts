import type { UnitName } from '../../../model/units/units.ts'

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
  | 'half'
  | 'weekday'
  | 'lunar'
  | 'first'
  | 'discount'
  | 'code'

/**
 * What is said about how exact a number is: `odd` is 余 or 多, `some` the English word, which stands for 約 and for these;
 * `most` is an upper limit, `any` stands where the words may be read either way.
 */
export type Bound = 'exact' | 'about' | 'some' | 'nearly' | 'over' | 'odd' | 'under' | 'most' | 'any'

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

/**
 * What is wrong with the sign of a computed number: a word of falling says it again, a word of rising stands before a
 * difference below zero, the data went the other way than the words say, or it is a multiple below zero.
 */
export type SignSlip = 'doubled' | 'backward' | 'contrary' | 'multiple'

/** A number found in a text, with all that a listener would write down. */
export interface Quantity {
  readonly kind: QuantityKind
  /**
   * In full units; of a date its smallest part, of a time minutes since midnight, in percent points for a share,
   * of a discount the percent taken off, of a weekday its number from Monday on, of `first` how many.
   */
  readonly value: number
  /** The upper end of a range. */
  readonly max?: number | undefined
  readonly date?: DateParts | undefined
  readonly until?: DateParts | undefined
  /** ISO 4217 codes the sign or word may stand for: several for $, ¥ and a bare 元. */
  readonly currency?: readonly string[] | undefined
  /** True for 元 without the name of a currency. */
  readonly local?: boolean | undefined
  readonly unit?: UnitName | undefined
  /** What its word measures if it is no money: pounds. */
  readonly weighs?: UnitName | undefined
  /** The measure it is counted by: 每畝800公斤, 97元/噸. */
  readonly per?: UnitName | undefined
  /** Of how many a rate is told: 100,000 of “12 per 100,000”. */
  readonly base?: number | undefined
  /** What the scale word multiplies by; 1 without one. */
  readonly scale: number
  readonly bound: Bound
  readonly direction?: 'up' | 'down' | undefined
  /** True where only the words behind it say so. */
  readonly turnsLate?: boolean | undefined
  /** True for a number below zero, not one that something fell by. */
  readonly negative?: boolean | undefined
  /** True for a time that says which half of the day it is in. */
  readonly inHalf?: boolean | undefined
  readonly readings: readonly Reading[]
  /** True for what a listener writes down; false where the other language may say it without a number. */
  readonly firm: boolean
  /** Of a number in powers of ten the letters behind it, which may be a unit that is not known here. */
  readonly behind?: string | undefined
  /** Why the words cannot be relied on, if they cannot. */
  readonly ambiguous?: 'multiple' | 'mega' | undefined
  /** The expression that made it, as written but for its options, if one did. */
  readonly expression?: string | undefined
  /** True if that shows it without its sign. */
  readonly unsigned?: boolean | undefined
  readonly slip?: SignSlip | undefined
  /** True for an expression that says “about” by itself, between words that say so too. */
  readonly isTwiceAbout?: boolean | undefined
  /** Its words, at offsets of the text in which it was found: in simplified characters, see `foldText`. */
  readonly text: string
  /** The same as the author wrote them, for messages. */
  readonly written: string
  readonly start: number
  readonly end: number
}

/** What a finder knows of a quantity without its words; the rest are defaults. */
export type Found = Pick<Quantity, 'kind' | 'value'> & Partial<Omit<Quantity, 'start' | 'end' | 'text' | 'written'>>

/** What is known so far: parts are set one by one, which costs a tenth of a spread with parts added to it. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A quantity from what a finder knows of it and where its words stand in a text. */
export function quantityOf(found: Found, start: number, end: number, text: string): Quantity {
  const own = text.slice(start, end)
  // All of one form, absent parts included, and no spread: that adds parts one by one, at ten times the cost.
  return {
    kind: found.kind,
    value: found.value,
    max: found.max,
    date: found.date,
    until: found.until,
    currency: found.currency,
    local: found.local,
    unit: found.unit,
    weighs: found.weighs,
    per: found.per,
    base: found.base,
    scale: found.scale ?? 1,
    bound: found.bound ?? 'exact',
    direction: found.direction,
    turnsLate: found.turnsLate,
    negative: found.negative,
    inHalf: found.inHalf,
    readings: found.readings ?? noReadings,
    firm: found.firm ?? true,
    behind: found.behind,
    ambiguous: found.ambiguous,
    expression: found.expression,
    unsigned: found.unsigned,
    slip: found.slip,
    isTwiceAbout: found.isTwiceAbout,
    text: own,
    written: own.trim(),
    start,
    end,
  }
}

/** Growth by 150% is growth to 2.5 times; undefined for what does not at least double. */
export function multipleOfGrowth({ kind, value, direction }: Found): Reading | undefined {
  return kind === 'percent' && direction === 'up' && value >= 100
    ? { kind: 'times', value: 1 + value / 100 }
    : undefined
}

const noReadings: readonly Reading[] = []

/** The smallest part of a date that is given. */
export function valueOfDate({ year, month, day }: DateParts): number {
  return day ?? month ?? year ?? 0
}

/** A text with the numbers in it. */
export interface NumberedText {
  /** Folded by `foldText`. */
  readonly text: string
  readonly quantities: readonly Quantity[]
}
