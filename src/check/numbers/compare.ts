import { sameBound } from './bounds.ts'
import { endsOf, isHalfRange, isOtherCount, isOtherUnit, isOtherValue, isScaleSlip } from './differ.ts'
import type { Quantity } from './quantity.ts'
import { hasMeasure, sameAmount, sameCurrency } from './same.ts'

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

/** One side says a range, the other its two ends apart; an end that is not among them is left to be compared. */
function takeApart(ranges: Quantity[], singles: Quantity[]): void {
  for (const range of [...ranges]) {
    if (range.max === undefined && range.until === undefined) continue
    const ends = endsOf(range)
    const found = ends.map((end) => singles.find((one) => sameAmount(end, one) && sameCurrency(end, one)))
    const others = singles.filter((one) => one.kind === range.kind && !found.includes(one) && one.max === undefined)
    const missed = ends.filter((_, at) => !found[at])
    if (missed.length > Math.min(1, others.length)) continue
    ranges.splice(ranges.indexOf(range), 1, ...missed)
    for (const one of found) if (one) singles.splice(singles.indexOf(one), 1)
  }
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
  // Seven in the morning, an hour and a half, around the clock: short times are told in words in many ways.
  if (isShortTime(one) && !/\d/.test(other.text)) return false
  const digits = /\d[\d.]*/.exec(one.text)?.[0]
  const bare = one.kind === 'date' || (one.kind === 'number' && one.scale === 1 && !one.currency && !one.unit)
  return !(bare && digits !== undefined && standsIn(digits, other.text))
}

function isShortTime({ kind, unit }: Quantity): boolean {
  return kind === 'time' || unit === 'hour' || unit === 'minute'
}

/** True if a text has these digits on their own, perhaps in a name. */
function standsIn(digits: string, text: string): boolean {
  return new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}(?!\\d)`).test(text)
}

/** Money, shares and multiples: what a figure of the dataset is shown for. */
export function isData({ kind, currency }: Quantity): boolean {
  return currency !== undefined || kind === 'percent' || kind === 'times'
}
