import { changeRightBefore } from './bounds.ts'
import type { Found, SignSlip } from './quantity.ts'

type Reach = Pick<Found, 'value' | 'max'>

/** The size of a number alone, as `sign=false` shows it; a range with zero inside stays as it is. */
export function sizeOf<T extends Reach>(said: T): T {
  const { value, max } = said
  if (value >= 0 || (max !== undefined && max > 0)) return said
  return max === undefined ? { ...said, value: -value } : { ...said, value: Math.abs(max), max: -value }
}

/** What is wrong between a computed number, its sign and the words before it, if anything is. */
export function signSlipOf(
  { kind, value, max = value }: Pick<Found, 'kind' | 'value' | 'max'>,
  isUnsigned: boolean,
  before: string,
  language: 'chinese' | 'english',
): SignSlip | undefined {
  const isBelow = max < 0
  if (!isBelow && !isUnsigned) return undefined
  const change = changeRightBefore(before, language)
  if (isUnsigned) return kind !== 'times' && change === (isBelow ? 'up' : 'down') ? 'contrary' : undefined
  if (kind === 'times') return 'multiple'
  return change === 'down' ? 'doubled' : undefined
}
