import { type Aligned, applyEdits } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import type { IsFinal } from '../strings/ranges.ts'

const mark = '[，。、；：！？（）「」『』《》〈〉【】]'
/** One space alone: more of them were typed to keep things apart. */
const space = '[ \\u00A0](?![ \\u00A0])'
const typed = new RegExp(
  [
    // Between Han and the number of an item, as in a)甲 b)乙, the space parts the items.
    `(?<=\\p{Script=Han})${space}(?![A-Za-z\\d]{1,2}[)）.、])(?=[\\p{Script=Latin}\\d$€£¥])`,
    `(?<=[\\p{Script=Latin}\\d%])${space}(?=\\p{Script=Han})`,
    `(?<=${mark})${space}(?=[\\p{Script=Latin}\\p{Script=Han}\\d])`,
    `(?<=[\\p{Script=Latin}\\p{Script=Han}\\d])${space}(?=${mark})`,
  ].join('|'),
  'gu',
)
/** In 張三 李四 Google 王五 a space parts names. */
const parting = /\p{Script=Han}[ \u00A0]+\p{Script=Han}/u

/**
 * Takes out a space typed between Han and Latin letters or digits, or beside a full-width mark: the layout makes the gap,
 * an eighth of an em, and would make it beside a typed space no narrower. What is final stays, and so does the space beside
 * code and addresses, of which `isAside` is true.
 */
export function closeGaps(aligned: Aligned, isFinal: IsFinal, isAside: IsFinal): Aligned {
  const { text } = aligned
  if (!/[ \u00A0]/.test(text) || !hasHan(text) || parting.test(text)) return aligned
  const found = Array.from(text.matchAll(typed), ({ index }) => index)
  const closed = found.filter((at) => !isFinal(at) && !isAside(at - 1) && !isAside(at + 1))
  return applyEdits(
    aligned,
    closed.map((at) => ({ start: at, end: at + 1, text: '' })),
  )
}
