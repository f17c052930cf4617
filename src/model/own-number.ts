import type { LocalizedText } from './localized.ts'
import { textOfRuns } from './runs.ts'

const numeral = '〇零一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾'

/** What counts a section as its author writes it: 一、 1. （二） 第三章 第四部分 Part 5 IV. 06 */
const ownNumbers = [
  `[${numeral}]{1,3}[、．.：:]`,
  '\\d{1,2}(?:[、．]|[.)）：:](?!\\d))',
  `[（(](?:[${numeral}]{1,3}|\\d{1,2})[)）]`,
  `第(?:[${numeral}]{1,3}|\\d{1,2})(?:部分|部份|[章节節篇讲講课課])`,
  '(?:part|chapter|section|act) (?:\\d{1,2}|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)\\b',
  '[ivx]{1,4}[.、．] ?',
  '0\\d(?=\\D)',
]
const ownNumber = new RegExp(`^\\s*(?:${ownNumbers.join('|')})`, 'i')

/** True for a title that begins with a number which its author gave it: no other is put beside it. */
export function hasOwnNumber({ runs }: LocalizedText): boolean {
  return ownNumber.test(textOfRuns(runs))
}
