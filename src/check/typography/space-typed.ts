import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { linesOf, placeOf, type WrittenLine } from '../texts.ts'

/** A space typed between Han and Latin letters, digits or values, or beside a full-width mark. */
export const spaceTyped: Rule = {
  why: 'The gap between Han and Latin is made by the layout, an eighth of an em; a typed space is added to it (CLREQ), and stays in what is copied.',
  limits: {},
  check: (checked) => linesOf(checked).flatMap((line) => checkLine(line, checked)),
}

const mark = '[，。、；：！？（）「」『』《》〈〉【】]'
const typed = new RegExp(
  [
    // Between Han and the number of an item, as in a)甲 b)乙, the space parts the items.
    `(?<=\\p{Script=Han})[ \\u00A0]+(?![A-Za-z\\d]{1,2}[)）.、])(?=[\\p{Script=Latin}\\d$€£¥\\uE000])`,
    `(?<=[\\p{Script=Latin}\\d%\\uE000])[ \\u00A0]+(?=\\p{Script=Han})`,
    `(?<=${mark})[ \\u00A0]+(?=[\\p{Script=Latin}\\p{Script=Han}\\d\\uE000])`,
    `(?<=[\\p{Script=Latin}\\p{Script=Han}\\d\\uE000])[ \\u00A0]+(?=${mark})`,
  ].join('|'),
  'gu',
)

/** Whoever types one space types many: a line is named once. */
function checkLine(line: WrittenLine, checked: CheckedDeck): Diagnostic[] {
  if (!isChinese(line.locale) || !/[ \u00A0]/.test(line.text)) return []
  const [first, ...more] = [...line.text.matchAll(typed)]
  if (!first) return []
  const where = more.length === 0 ? '' : `, and ${more.length} more in this line`
  const place = placeOf(checked, line, first.index, first.index + first[0].length)
  return [diagnose('space-typed', place, `A typed space makes the gap here too wide${where}.`, 'Take it out.')]
}
