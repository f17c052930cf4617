import { isDuration } from '../../../model/units/units.ts'
import { sameBound } from './bounds.ts'
import { endsOf, isHalfRange, isOtherCount, isOtherUnit, isOtherValue, isScaleSlip } from './differ.ts'
import { isMissed } from './missed.ts'
import type { NumberedText, Quantity, QuantityKind } from './quantity.ts'
import { findReversed } from './reversed.ts'
import { hasMeasure, sameAmount, sameCurrency } from './same.ts'
import { findSwapped } from './swapped.ts'

export type DisagreementKind =
  | 'bound'
  | 'direction'
  | 'currency'
  | 'scale'
  | 'range'
  | 'unit'
  | 'value'
  | 'swapped'
  | 'reversed'
  | 'missing'

/** Two numbers that should be one; of `missing` there is only one. */
export interface Disagreement {
  readonly kind: DisagreementKind
  readonly chinese?: Quantity
  readonly english?: Quantity
  /** True if both are sure to say what was read, of one kind, and nothing else in the lines was left without a partner. */
  readonly certain: boolean
}

export interface Comparison {
  /** Numbers that say the same. */
  readonly pairs: readonly (readonly [chinese: Quantity, english: Quantity])[]
  readonly disagreements: readonly Disagreement[]
}

/** How well two numbers go together, best first; the first kind that fits any pair is used for it. */
type Judge = (a: Quantity, b: Quantity) => boolean

const sameExpression: Judge = (a, b) =>
  a.expression !== undefined && a.expression === b.expression && sameBound(a.bound, b.bound)
const alike: Judge = (a, b) => sameAmount(a, b) && sameCurrency(a, b) && sameDirection(a, b)
const alikeInAll: Judge = (a, b) => a.kind === b.kind && alike(a, b) && sameBound(a.bound, b.bound)
const alikeAndAsExact: Judge = (a, b) => alike(a, b) && boundsAgree(a, b)
const sameMoney: Judge = (a, b) => sameAmount(a, b) && sameCurrency(a, b)
const sameOfOtherMoney: Judge = (a, b) => sameAmount(a, b) && hasMeasure(a) && hasMeasure(b)

/** Compares the numbers of a line with those of its caption as multisets: the best pairs are made first. */
export function compareNumbers(chinese: NumberedText, english: NumberedText): Comparison {
  const [one, ...others] = chinese.quantities
  const [counterpart, ...more] = english.quantities
  // One expression in both lines, as in most lines with a figure.
  if (one && counterpart && others.length + more.length === 0 && sameExpression(one, counterpart))
    return { pairs: [[one, counterpart]], disagreements: [] }
  const left = [...chinese.quantities]
  const right = [...english.quantities]
  const pairs: (readonly [Quantity, Quantity])[] = []
  let disagreements: Disagreement[] = []
  const agree = (a: Quantity, b: Quantity) => pairs.push([a, b])
  for (const judge of [sameExpression, alikeInAll, alikeAndAsExact]) pair(left, right, judge, agree)
  // What follows is for numbers that are left over, which few lines have.
  if (left.length > 0 || right.length > 0) {
    const differ = (kind: DisagreementKind) => (a: Quantity, b: Quantity) => {
      disagreements.push({ kind, chinese: a, english: b, certain: false })
    }
    pair(left, right, alike, (a, b) => {
      agree(a, b)
      differ('bound')(a, b)
    })
    pair(left, right, sameMoney, differ('direction'))
    pair(left, right, sameOfOtherMoney, (a, b) => (a.local ? agree(a, b) : differ('currency')(a, b)))
    takeApart(left, right)
    takeApart(right, left)
    pair(left, right, isScaleSlip, differ('scale'))
    pair(left, right, isHalfRange, differ('range'))
    pair(left, right, isOtherUnit, differ('unit'))
    pair(left, right, isOtherValue, differ('value'))
    for (const side of [left, right]) dropOnes(side)
    if (left.length === 1 && right.length === 1)
      pair(left, right, (a, b) => isOtherCount(a, b, english.text), differ('value'))
    if (![...left, ...right].some(isDistinct))
      disagreements = disagreements.map((found) => ({
        ...found,
        certain: isCertain(found) && !isOfOtherUnits(found, chinese.text, english.text),
      }))
    for (const one of left)
      if (isMissed(one, english)) disagreements.push({ kind: 'missing', chinese: one, certain: false })
    for (const one of right)
      if (isMissed(one, chinese)) disagreements.push({ kind: 'missing', english: one, certain: false })
  }
  const swapped = findSwapped(chinese.quantities, english.quantities, pairs)
  if (swapped) disagreements.push({ kind: 'swapped', chinese: swapped[0], english: swapped[1], certain: false })
  const reversed = findReversed(chinese, english)
  if (reversed) disagreements.push({ kind: 'reversed', chinese: reversed[0], english: reversed[1], certain: false })
  return { pairs, disagreements }
}

/** Kinds that are either read or not: the words for them stand for nothing else. */
const plain: readonly QuantityKind[] = ['quarter', 'half', 'weekday', 'lunar', 'discount', 'code', 'century', 'decade']

/** What is surely a number of its kind; short counts and ordinals may be part of a phrase. */
function isDistinct({ firm, kind }: Quantity): boolean {
  return firm || plain.includes(kind)
}

function isCertain({ kind, chinese, english }: Disagreement): boolean {
  if (!chinese || !english || chinese.kind !== english.kind) return false
  if (chinese.readings.length > 0 && english.readings.length > 0 && !isNamedAlike(chinese)) return false
  if (kind === 'direction' && english.turnsLate) return false
  // 前三季度 may be “up to the third quarter”.
  if (chinese.kind === 'quarter' && (chinese.max === undefined) !== (english.max === undefined)) return false
  if (saysOtherPer(chinese, english) || chinese.ambiguous || chinese.behind !== english.behind) return false
  return isDistinct(chinese) && isDistinct(english)
}

/** Letters behind both numbers that are not the same may be units that are not known: 280 of one are 28 of another. */
function isOfOtherUnits({ chinese, english }: Disagreement, line: string, caption: string): boolean {
  if (!chinese || !english || chinese.unit || english.unit) return false
  const [one, other] = [line.slice(chinese.end), caption.slice(english.end)].map((after) => unitLike.exec(after)?.[0])
  return one !== undefined && other !== undefined && one.trim() !== other.trim()
}

/** What stands right behind a number; in a Chinese line letters are a unit. */
const unitLike = /^ ?[A-Za-zµμΩ]+[/·^²³\dA-Za-zµμΩ]*/

/** What has other names, but none that the same words have for another number. */
function isNamedAlike({ kind }: Quantity): boolean {
  return kind === 'discount' || kind === 'quarter'
}

/**
 * Money may be counted by what only one line names; a yield is then another one. An amount of money may be told in other
 * money, and for another time: three million in three years is a million a year.
 */
function saysOtherPer(a: Quantity, b: Quantity): boolean {
  if (!a.currency || !b.currency) return a.per !== b.per && !a.currency && !b.currency
  const isTimed = ({ per }: Quantity) => per !== undefined && isDuration(per)
  return a.value !== b.value && (!sameCurrency(a, b) || isTimed(a) !== isTimed(b))
}

/** Of several numbers, leaves out each one that nobody counts: 一日三次，一次10毫升. */
function dropOnes(side: Quantity[]): void {
  const others = side.filter(({ firm, kind, value }) => firm || kind !== 'number' || value !== 1)
  if (others.length > 0) side.splice(0, side.length, ...others)
}

/** Takes the numbers a judge says go together from both sides. */
function pair(left: Quantity[], right: Quantity[], judge: Judge, take: (a: Quantity, b: Quantity) => void): void {
  for (let at = 0; at < left.length && right.length > 0; ) {
    const a = left[at]
    const found = a ? right.findIndex((other) => judge(a, other)) : -1
    const b = right[found]
    if (!a || !b) {
      at += 1
      continue
    }
    left.splice(at, 1)
    right.splice(found, 1)
    take(a, b)
  }
}

/** Exactness is compared where a listener would write it down, not in dates and places of a list. */
function boundsAgree(a: Quantity, b: Quantity): boolean {
  // What is below −20 is more than twenty below zero.
  if (a.negative && b.negative) return true
  return !saysHowExact(a) || !saysHowExact(b) || sameBound(a.bound, b.bound)
}

function saysHowExact({ kind }: Quantity): boolean {
  return kind === 'number' || kind === 'percent' || kind === 'times' || kind === 'points'
}

function sameDirection(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || a.kind === 'ordinal') return true
  if (!a.direction || !b.direction) return !isSigned(a) && !isSigned(b)
  return a.direction === b.direction
}

/** A minus sign is lost if the other side has no word for it; a word may be lost to another verb. */
function isSigned({ negative }: Quantity): boolean {
  return negative === true
}

/** One side says a range, the other its two ends apart; an end that is not among them is left to be compared. */
function takeApart(ranges: Quantity[], singles: Quantity[]): void {
  if (singles.length === 0) return
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
