import type { Edit } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import type { IsFinal, Range } from '../strings/ranges.ts'

const closing: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' }

/**
 * The marks of titles by how deep they stand, as the mainland sets them (GB/T 15834-2011, 4.15): 《 》 outside, 〈 〉
 * inside. Taiwan and Hong Kong mark an article by 〈 〉 wherever it stands, so that there nothing is to be mended.
 * Marks without a pair, and those around formulas, stay.
 */
export function changeTitleMarks(text: string, isFinal: IsFinal): Edit[] {
  const edits: Edit[] = []
  const ends: number[] = []
  for (const { start, end } of pairMarks(text, isFinal)) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) < start) ends.pop()
    const [opener, closer] = ends.length % 2 === 0 ? ['《', '》'] : ['〈', '〉']
    ends.push(end)
    if (text.charAt(start) === opener || !hasHan(text.slice(start, Math.min(end, start + longestTitle)))) continue
    edits.push({ start, end: start + 1, text: opener }, { start: end, end: end + 1, text: closer })
  }
  return edits.sort((one, other) => one.start - other.start)
}

/**
 * The titles in a text, in order and without their marks; a title within another one is a part of it. A text that is
 * one, as `isTitle` says, is so with marks around it or without.
 */
export function findTitles(text: string, isTitle = false): readonly Range[] {
  if (isTitle && !/^[《〈][^《〈》〉]+[》〉]$/.test(text)) return [{ start: 0, end: text.length }]
  if (!/[《〈]/.test(text)) return []
  const titles: Range[] = []
  for (const { start, end } of pairMarks(text, () => false)) {
    if (start >= (titles.at(-1)?.end ?? 0)) titles.push({ start: start + 1, end })
  }
  return titles
}

/** Where marks of titles and their partners stand, in order. */
function pairMarks(text: string, isFinal: IsFinal): readonly Range[] {
  const open: number[] = []
  const pairs: Range[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[《》〈〉]/g)) {
    if (isFinal(at)) continue
    if (closing[mark] !== undefined) open.push(at)
    else if (closing[text.charAt(open.at(-1) ?? -1)] === mark) pairs.push({ start: open.pop() ?? 0, end: at })
    else open.length = 0
  }
  return pairs.sort((one, other) => one.start - other.start)
}

/** Titles are looked through no further than this for a Han character, in UTF-16 units. */
const longestTitle = 200
