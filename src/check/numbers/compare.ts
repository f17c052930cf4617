import { sameBound } from './bounds.ts'
import type { Quantity } from './quantity.ts'
import { hasMeasure, sameAmount, sameCurrency } from './same.ts'
import { sameMeasure } from './units.ts'

/** A text with the numbers in it. */
export interface NumberedText {
  /** Folded by `foldText`. */
  readonly text: string
  readonly quantities: readonly Quantity[]
}

export type DisagreementKind = 'bound' | 'direction' | 'currency' | 'scale' | 'range' | 'unit' | 'value' | 'missing'

/** Two numbers that should be one; of `missing` there is only one. */
export interface Disagreement {
  readonly kind: DisagreementKind
  readonly chinese?: Quantity
  readonly english?: Quantity
}

export interface Comparison {
  /** Numbers that say the same. */
  readonly pairs: readonly (readonly [chinese: Quantity, english: Quantity])[]
  readonly disagreements: readonly Disagreement[]
}

/** How well two numbers go together, best first; the first kind that fits any pair is used for it. */
type Judge = (a: Quantity, b: Quantity) => boolean

/** Compares the numbers of a line with those of its caption as multisets: the best pairs are made first. */
export function compareNumbers(chinese: NumberedText, english: NumberedText): Comparison {
  const left = [...chinese.quantities]
  const right = [...english.quantities]
  const pairs: (readonly [Quantity, Quantity])[] = []
  const disagreements: Disagreement[] = []
  const pair = (judge: Judge, take: (a: Quantity, b: Quantity) => void) => {
    for (const a of [...left]) {
      const b = right.find((other) => judge(a, other))
      if (!b) continue
      left.splice(left.indexOf(a), 1)
      right.splice(right.indexOf(b), 1)
      take(a, b)
    }
  }
  const agree = (a: Quantity, b: Quantity) => pairs.push([a, b])
  const differ = (kind: DisagreementKind) => (a: Quantity, b: Quantity) => {
    disagreements.push({ kind, chinese: a, english: b })
  }
  const alike: Judge = (a, b) => sameAmount(a, b) && sameCurrency(a, b) && sameDirection(a, b)
  pair((a, b) => a.expression !== undefined && a.expression === b.expression && sameBound(a.bound, b.bound), agree)
  pair((a, b) => a.kind === b.kind && alike(a, b) && sameBound(a.bound, b.bound), agree)
  pair((a, b) => alike(a, b) && boundsAgree(a, b), agree)
  pair(alike, (a, b) => {
    agree(a, b)
    disagreements.push({ kind: 'bound', chinese: a, english: b })
  })
  pair((a, b) => sameAmount(a, b) && sameCurrency(a, b), differ('direction'))
  pair(
    (a, b) => sameAmount(a, b) && hasMeasure(a) && hasMeasure(b),
    (a, b) => {
      if (a.local) agree(a, b)
      else disagreements.push({ kind: 'currency', chinese: a, english: b })
    },
  )
  takeApart(left, right)
  takeApart(right, left)
  pair(isScaleSlip, differ('scale'))
  pair(isHalfRange, differ('range'))
  pair(isOtherUnit, differ('unit'))
  pair(isOtherValue, differ('value'))
  if (left.length === 1 && right.length === 1) pair((a, b) => isOtherCount(a, b, english.text), differ('value'))
  disagreements.push(
    ...left.filter((one) => isMissed(one, english)).map((one) => ({ kind: 'missing', chinese: one }) as const),
    ...right.filter((one) => isMissed(one, chinese)).map((one) => ({ kind: 'missing', english: one }) as const),
  )
  return { pairs, disagreements }
}

/** Exactness is compared where a listener would write it down, not in dates and places of a list. */
function boundsAgree(a: Quantity, b: Quantity): boolean {
  const compared = [a, b].every(({ kind }) => ['number', 'percent', 'times', 'points'].includes(kind))
  return !compared || sameBound(a.bound, b.bound)
}

function sameDirection(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || a.kind === 'ordinal') return true
  if (!a.direction || !b.direction) return !isSigned(a) && !isSigned(b)
  return a.direction === b.direction
}

/** A minus sign is lost if the other side has no word for it; a word may be lost to another verb. */
function isSigned({ text }: Quantity): boolean {
  return /^[-−]|^负/.test(text)
}

/** One side says a range, the other its two ends apart. */
function takeApart(ranges: Quantity[], singles: Quantity[]): void {
  for (const range of [...ranges]) {
    const { max: _max, until: _until, ...low } = range
    if (range.max === undefined && range.until === undefined) continue
    const high: Quantity = { ...low, value: range.max ?? range.value, ...(range.until && { date: range.until }) }
    const first = singles.find((one) => sameAmount(low, one) && sameCurrency(low, one))
    const second = singles.find((one) => one !== first && sameAmount(high, one) && sameCurrency(high, one))
    if (!first || !second) continue
    ranges.splice(ranges.indexOf(range), 1)
    singles.splice(singles.indexOf(first), 1)
    singles.splice(singles.indexOf(second), 1)
  }
}

/** The power of ten between two numbers, if it is one that scale words are confused by. */
export function slipOf(a: Quantity, b: Quantity): number | undefined {
  const factor = Math.max(a.value, b.value) / Math.min(a.value, b.value)
  const power = Math.log10(factor)
  const whole = Math.round(power)
  if (Math.abs(power - whole) > 1e-9 || ![1, 2, 3, 4, 5, 6, 8].includes(whole)) return undefined
  if (
    a.max !== undefined &&
    b.max !== undefined &&
    Math.abs(Math.log10(a.max / a.value) - Math.log10(b.max / b.value)) > 1e-9
  )
    return undefined
  return 10 ** whole
}

function isScaleSlip(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || !sameCurrency(a, b) || !(a.firm && b.firm)) return false
  if (a.unit && b.unit) return a.unit === b.unit && slipOf(a, b) !== undefined
  if ((a.max === undefined) !== (b.max === undefined)) return false
  const large = a.scale > 1 || b.scale > 1 || Boolean(a.currency && b.currency) || Math.max(a.value, b.value) >= 1e4
  return large && slipOf(a, b) !== undefined
}

function isHalfRange(a: Quantity, b: Quantity): boolean {
  if (!(a.firm || b.firm) || !sameCurrency(a, b)) return false
  if (a.kind === 'date' || b.kind === 'date') {
    if (!a.date || !b.date || (!a.until && !b.until)) return false
    return sameAmount(starting(a), starting(b)) || Boolean(a.until && b.until && sameAmount(ending(a), ending(b)))
  }
  if (a.max === undefined && b.max === undefined) return false
  const ends = ({ max: _max, ...low }: Quantity): readonly Quantity[] =>
    _max === undefined ? [low] : [low, { ...low, value: _max }]
  return ends(a).some((one) => ends(b).some((other) => sameAmount(one, other)))
}

function starting({ until: _until, ...rest }: Quantity): Quantity {
  return rest
}

function ending({ until, ...rest }: Quantity): Quantity {
  return { ...rest, ...(until && { date: until }) }
}

/** The same digits of another thing: per cent for percentage points, months for years. */
function isOtherUnit(a: Quantity, b: Quantity): boolean {
  if (!(a.firm && b.firm) || a.value !== b.value || a.max !== b.max) return false
  const shares = ['percent', 'points', 'times']
  if (a.kind !== b.kind)
    return (
      (shares.includes(a.kind) && (shares.includes(b.kind) || b.kind === 'number')) ||
      (shares.includes(b.kind) && a.kind === 'number')
    )
  return a.kind === 'number' && hasMeasure(a) && hasMeasure(b)
}

/** Two numbers of the same kind, the only ones left for each other, that differ. */
function isOtherValue(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || b.kind === 'date') {
    if (!a.date || !b.date || !(a.firm && b.firm)) return false
    return (['year', 'month', 'day'] as const).some(
      (part) => a.date?.[part] !== undefined && b.date?.[part] !== undefined,
    )
  }
  if (a.kind !== b.kind) return false
  if (a.kind === 'number') {
    if (a.unit && b.unit) return sameMeasure(1, a.unit, 1, a.unit) && dimensionsMeet(a, b)
    if (a.currency && b.currency) return sameCurrency(a, b) || Boolean(a.local)
    return a.firm && b.firm && !(hasMeasure(a) && hasMeasure(b))
  }
  return a.firm || b.firm || ['ordinal', 'quarter', 'century', 'decade'].includes(a.kind)
}

function dimensionsMeet(a: Quantity, b: Quantity): boolean {
  return Boolean(a.unit && b.unit && sameMeasure(0, a.unit, 0, b.unit))
}

/** 三家公司 and “four companies”: counted things, each the only one left on its side. */
function isOtherCount(a: Quantity, b: Quantity, english: string): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || a.value < 2 || b.value < 2 || a.value >= 100) return false
  if (a.unit || b.unit || a.currency || b.currency || a.scale > 1 || b.scale > 1) return false
  return !/[十百千万]$/.test(a.text) && /^[ -][a-z-]+(?: [a-z-]+)?s\b/.test(english.slice(b.end))
}

const relativeTime =
  /今年|去年|前年|明年|后年|上年|同年|当年|本年|本月|上月|下月|今天|昨天|明天|今日|昨日|本周|近日|同期|去岁|今春|this year|last year|next year|previous year|prior year|year before|that year|year earlier|this month|last month|next month|today|yesterday|tomorrow|this week/i

/** Whether a number without counterpart would be missed by a listener. */
function isMissed(one: Quantity, other: NumberedText): boolean {
  if (!one.firm) return false
  if (other.quantities.some((quantity) => sameAmount(one, quantity) && sameCurrency(one, quantity))) return false
  if (one.expression !== undefined) return isData(one)
  if (one.kind === 'date' && relativeTime.test(other.text)) return false
  if (one.kind === 'percent' && one.value === 100) return false
  const digits = /\d[\d.]*/.exec(one.text)?.[0]
  const bare = one.kind === 'date' || (one.kind === 'number' && one.scale === 1 && !one.currency && !one.unit)
  return !(bare && digits !== undefined && standsIn(digits, other.text))
}

/** True if a text has these digits on their own, perhaps in a name. */
function standsIn(digits: string, text: string): boolean {
  return new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}(?!\\d)`).test(text)
}

/** Money, shares and multiples: what a figure of the dataset is shown for. */
export function isData({ kind, currency }: Quantity): boolean {
  return currency !== undefined || kind === 'percent' || kind === 'times'
}
