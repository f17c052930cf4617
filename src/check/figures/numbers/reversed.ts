import { endsOf } from './differ.ts'
import type { NumberedText, Quantity, QuantityKind } from './quantity.ts'
import { sameAmount, sameCurrency } from './same.ts'

type Pair = readonly [one: Quantity, other: Quantity]

/**
 * The first number of each line, if one goes from one number to another and the other line the other way: 62%降至58%
 * and “from 58% to 62%”. Told only of lines that have no other numbers.
 */
export function findReversed(chinese: NumberedText, english: NumberedText): Pair | undefined {
  const [there, back] = [courseOf(chinese, inChinese), courseOf(english, inEnglish)]
  if (!there || !back) return undefined
  const isSame = (one: Quantity, other: Quantity) => sameAmount(one, other) && sameCurrency(one, other)
  const isReversed = isSame(there[0], back[1]) && isSame(there[1], back[0]) && !isSame(there[0], back[0])
  return isReversed ? [there[0], back[0]] : undefined
}

/** What stands before a number that something comes from, and between it and the one that it comes to. */
interface Words {
  readonly from: RegExp
  readonly to: RegExp
  /** Whether the second word alone says that the first number is where it comes from: 62%降至58%. */
  readonly isPlain: boolean
}

const inChinese: Words = {
  from: /[从從由][^，。；、]{0,8}$/,
  to: /^[^，。；、]{0,6}(?:[降升增跌减減提涨漲扩擴缩縮变變][^，。；、]{0,3})?[至到为為](?:了|约|近|逾|超过|将近|接近|不足)?$/,
  isPlain: true,
}
const about = '(?: (?:about|nearly|almost|over|around|roughly|just|only|some|more than|less than))?'
const inEnglish: Words = {
  from: new RegExp(`\\bfrom${about} ?$`, 'i'),
  to: new RegExp(`^(?: [a-z]+){0,4} to${about} ?$`, 'i'),
  isPlain: false,
}

const measured: readonly QuantityKind[] = ['number', 'percent', 'points', 'times']

/** From where to where the numbers of a line go, if it has no others. */
function courseOf({ text, quantities }: NumberedText, { from, to, isPlain }: Words): Pair | undefined {
  const [first, second, ...others] = quantities
  if (!first || others.length > 0 || !measured.includes(first.kind)) return undefined
  const isFrom = from.test(text.slice(Math.max(0, first.start - 24), first.start))
  if (!second) {
    const [low, high] = endsOf(first).map((end) => ({ ...end, max: undefined }))
    return isFrom && low && high ? [low, high] : undefined
  }
  if (first.max !== undefined || second.max !== undefined || second.kind !== first.kind) return undefined
  return (isFrom || isPlain) && to.test(text.slice(first.end, second.start)) ? [first, second] : undefined
}
