import { sourceText } from '../../../model/axis.ts'
import type { Figure } from '../../../model/records.ts'
import type { Expression } from '../../../model/segment.ts'
import { changeRightBefore } from './bounds.ts'
import type { Found, SignSlip } from './quantity.ts'

type Reach = Pick<Found, 'value' | 'max'>

/** The size of a number alone, as `sign=false` shows it; a range with zero inside stays as it is. */
export function sizeOf<T extends Reach>(said: T): T {
  const { value, max } = said
  if (value >= 0 || (max !== undefined && max > 0)) return said
  return max === undefined ? { ...said, value: -value } : { ...said, value: Math.abs(max), max: -value }
}

/** How an expression shows its number, and which way the data went that it is of, if they say. */
export interface Shown {
  readonly isUnsigned: boolean
  readonly isDifference: boolean
  readonly went: 'up' | 'down' | undefined
}

/** What is wrong between a computed number, its sign and the words before it, if anything is. */
export function signSlipOf(
  { kind, value, max = value }: Pick<Found, 'kind' | 'value' | 'max'>,
  { isUnsigned, isDifference, went }: Shown,
  before: string,
  language: 'chinese' | 'english',
): SignSlip | undefined {
  const isBelow = max < 0
  if (!isBelow && !isUnsigned && !isDifference) return undefined
  const change = changeRightBefore(before, language)
  if (isBelow && !isUnsigned) {
    if (kind === 'times') return 'multiple'
    // 增長−6% is how statistics are told; 提高−3.8個百分點 are two figures in the wrong order.
    return change === 'down' ? 'doubled' : change === 'up' && isDifference ? 'backward' : undefined
  }
  if (kind === 'times' || !change || !went) return undefined
  return change === went ? undefined : 'contrary'
}

/** Which way the data of an expression went. A difference is of either order: only what is earlier and later tells. */
export function directionOfData(
  { helper, args }: Expression,
  { value, max = value }: Reach,
  figures: ReadonlyMap<string, Figure>,
): Shown['went'] {
  if (helper !== 'difference') return max < 0 ? 'down' : 'up'
  const [one, other] = args.map((id) => figures.get(String(id)))
  if (!one || !other || !isSameSeries(one, other)) return undefined
  const [from, to] = (one.period ?? '') < (other.period ?? '') ? [one, other] : [other, one]
  return from.value < to.value ? 'up' : 'down'
}

function isSameSeries(one: Figure, other: Figure): boolean {
  const [a, b] = [one.period, other.period]
  if (!a || !b || a.startsWith(b) || b.startsWith(a) || one.value === other.value) return false
  return sourceText(one.subject) === sourceText(other.subject) && sourceText(one.measure) === sourceText(other.measure)
}
