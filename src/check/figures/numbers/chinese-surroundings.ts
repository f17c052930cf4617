import { chineseBound, directionOf } from './bounds.ts'
import type { Draft, Found, Reading } from './quantity.ts'
import type { Scan } from './scan.ts'

/** Adds what the words around a Chinese number say of it. */
export function addSurroundings(said: Draft<Found>, { index, 0: words }: RegExpExecArray, { rest }: Scan): void {
  const before = rest.slice(Math.max(0, index - 14), index)
  const end = index + words.length
  const direction = directionOf(before, 'chinese')
  if (direction) said.direction = direction
  said.bound = chineseBound(before, rest.slice(end, end + 4), said.unit !== undefined)
}

const comparing =
  /(?:翻|相差|差距?|高出?|多出?|增加|增长|增|成长|提高|提升|快|扩大|超出|涨|上升|升|贵|大|少|低|降)(?:了|约|近|逾|超过|至少|大约|将近|足足|有)*$/

/** 加深一倍, 远一倍, 慢了一倍. 体重3倍 is no comparison, so more than once is not read of these. */
const more = /[高深宽厚长重远强慢久难亮密广](?:了|约|近|逾|超过|至少|大约|将近|足足)*$/

/** 多4倍 is four times to some readers and five times to others; 增加一倍 is always twice. */
export function readMultiple(match: RegExpExecArray, { rest }: Scan, value: number): Partial<Found> {
  const before = rest.slice(Math.max(0, match.index - 10), match.index)
  const after = rest.slice(match.index + match[0].length)
  const compared =
    (comparing.test(before) || (value === 1 && more.test(before))) &&
    !/(?:最|扩|增|升|提|涨)?(?:至|到|达|为)(?:约|近|逾|超过|至少|大约|将近)*$/.test(before)
  const gap = /^(?:左右)?的?(?:差距|之差|差异)/.test(after)
  if (!compared && !gap) return {}
  const readings: Reading[] = [
    { kind: 'times', value: value + 1 },
    { kind: 'percent', value: value * 100 },
  ]
  if (value === 1) return { value: 2, readings: [{ kind: 'percent', value: 100 }] }
  // A hundred times more are a hundred or a hundred and one: nobody minds.
  return value < 20 ? { readings, ambiguous: 'multiple' } : { readings }
}
