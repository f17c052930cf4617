import { isDuration } from '../../../model/units/units.ts'
import { sameBound } from './bounds.ts'
import { currencyPatterns } from './currencies.ts'
import { endsOf, isHalfRange, isOtherCount, isOtherUnit, isOtherValue, isScaleSlip } from './differ.ts'
import type { Quantity, QuantityKind } from './quantity.ts'
import { hasMeasure, sameAmount, sameCurrency } from './same.ts'
import { findSwapped } from './swapped.ts'

/** A text with the numbers in it. */
export interface NumberedText {
  /** Folded by `foldText`. */
  readonly text: string
  readonly quantities: readonly Quantity[]
}

export type DisagreementKind =
  | 'bound'
  | 'direction'
  | 'currency'
  | 'scale'
  | 'range'
  | 'unit'
  | 'value'
  | 'swapped'
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

const relativeTime =
  /今年|去年|前年|明年|后年|上年|同年|当年|本年|本月|上月|下月|今天|昨天|明天|今日|昨日|本周|近日|同期|去岁|今春|this year|last year|next year|previous year|prior year|year before|that year|year earlier|this month|last month|next month|today|yesterday|tomorrow|this week/i

/** What money is counted by without a number: seven yuan to the dollar, three for every yuan. */
const perMoney = new RegExp(
  `\\b(?:the|an?|per|each|every) (?:US |Hong Kong |New Taiwan )?(?:${currencyPatterns.english})\\b`,
  'i',
)

/** Whether a number without counterpart would be missed by a listener. */
function isMissed(one: Quantity, other: NumberedText): boolean {
  if (!one.firm) return false
  if (other.quantities.some((quantity) => sameAmount(one, quantity) && sameCurrency(one, quantity))) return false
  // 每10萬人有12人 has the hundred thousand apart.
  if (other.quantities.some(({ base }) => base === one.value)) return false
  if (one.expression !== undefined) return isData(one)
  if (isToldRoundly(one, other.text)) return false
  // A formula may stand in one line for both.
  if (one.text === '\ufffc') return false
  if (one.kind === 'date' && relativeTime.test(other.text)) return false
  if (one.kind === 'percent' && one.value === 100) return false
  if (one.currency && one.value === 1 && perMoney.test(other.text)) return false
  // Seven in the morning, an hour and a half, around the clock: short times are told in words in many ways.
  if (isShortTime(one) && !/\d/.test(other.text)) return false
  const digits = /\d[\d.]*/.exec(one.text)?.[0]
  const bare = one.kind === 'date' || (one.kind === 'number' && one.scale === 1 && !one.currency && !one.unit)
  return !(bare && digits !== undefined && (standsIn(digits, other.text) || isSpelledIn(digits, other.text)))
}

const powersInHan: Readonly<Record<number, string>> = {
  10: '十',
  100: '百',
  1e3: '千',
  1e4: '万',
  1e5: '十万',
  1e6: '百万',
}

/** 上百座 is “over 100”, and no number where it is read alone: most of such words count nothing. */
function isToldRoundly({ value, bound }: Quantity, chinese: string): boolean {
  const power = powersInHan[value]
  return power !== undefined && bound !== 'exact' && new RegExp(`[上成]${power}(?![十百千万亿])`).test(chinese)
}

function isShortTime({ kind, unit }: Quantity): boolean {
  return kind === 'time' || unit === 'hour' || unit === 'minute'
}

/** True if a text has these digits on their own, perhaps in a name. */
function standsIn(digits: string, text: string): boolean {
  return new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}(?!\\d)`).test(text)
}

/** True for a name such as 九一八 of 918, which counts nothing. */
function isSpelledIn(digits: string, text: string): boolean {
  return (
    /^\d{3,}$/.test(digits) &&
    text.includes(digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))))
  )
}

/** Money, shares and multiples: what a figure of the dataset is shown for. */
export function isData({ kind, currency }: Quantity): boolean {
  return currency !== undefined || kind === 'percent' || kind === 'times'
}
