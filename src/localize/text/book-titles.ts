import type { Edit } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import type { IsFinal } from '../strings/ranges.ts'

const closing: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' }

/**
 * The marks of titles by how deep they stand, as the mainland sets them (GB/T 15834-2011, 4.15): 《 》 outside, 〈 〉
 * inside. Taiwan and Hong Kong mark an article by 〈 〉 wherever it stands, so that there nothing is to be mended.
 * Marks without a pair, and those around formulas, stay.
 */
export function changeTitleMarks(text: string, isFinal: IsFinal): Edit[] {
  const open: number[] = []
  const partner = new Map<number, number>()
  for (const { 0: mark, index: at } of text.matchAll(/[《》〈〉]/g)) {
    if (isFinal(at)) continue
    if (closing[mark] !== undefined) open.push(at)
    else if (closing[text.charAt(open.at(-1) ?? -1)] === mark) partner.set(open.pop() ?? 0, at)
    else open.length = 0
  }
  const edits: Edit[] = []
  const ends: number[] = []
  for (const [start, end] of [...partner].sort(([one], [other]) => one - other)) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) < start) ends.pop()
    const [opener, closer] = ends.length % 2 === 0 ? ['《', '》'] : ['〈', '〉']
    ends.push(end)
    if (text.charAt(start) === opener || !hasHan(text.slice(start, Math.min(end, start + longestTitle)))) continue
    edits.push({ start, end: start + 1, text: opener }, { start: end, end: end + 1, text: closer })
  }
  return edits.sort((one, other) => one.start - other.start)
}

/** Titles are looked through no further than this for a Han character, in UTF-16 units. */
const longestTitle = 200
