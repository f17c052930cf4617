import type { ChineseLocale } from '../../model/locale.ts'
import { chineseRanges } from '../../model/ranges.ts'
import type { Edit } from '../strings/aligned.ts'
import type { IsFinal } from '../strings/ranges.ts'

interface RangeMarks {
  /** What stands in for a mark that the locale does not use, between times and between values. */
  readonly time: string
  readonly value: string
  /** The marks the locale uses, which stay. */
  readonly usual: { readonly time: string; readonly value: string }
}

/**
 * Marks of ranges: on the mainland 一字線 between times and 浪紋線 between values (GB/T 15834-2011, 4.13.3),
 * in Taiwan – or ～ (Ministry of Education, 2008) beside 至, in the Hong Kong press 至 alone.
 */
const rangeMarks: Readonly<Record<ChineseLocale, RangeMarks>> = {
  'zh-Hans-CN': { time: '—', value: '～', usual: { time: '—', value: '～' } },
  'zh-Hant-TW': { time: '至', value: '至', usual: { time: '–～', value: '～' } },
  'zh-Hant-HK': { time: '至', value: '至', usual: { time: '', value: '' } },
}

/**
 * Between two numbers with a Chinese unit a mark that the locale does not use becomes its own: 3月23-24日,
 * 150亿~200亿. A mark that it uses too stays, and so do scores, versions and telephone numbers.
 */
export function changeRangeMarks(text: string, to: ChineseLocale, isFinal: IsFinal): Edit[] {
  const edits: Edit[] = []
  for (const { at, mark, kind } of chineseRanges(text)) {
    const { [kind]: own, usual } = rangeMarks[to]
    if (!isFinal(at) && !usual[kind].includes(mark)) edits.push({ start: at, end: at + 1, text: own })
  }
  return edits
}
