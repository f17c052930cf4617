import type { ChineseLocale } from '../../model/locale.ts'
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

const timeUnits = '年|月|日|天|[号號]|[时時]|小[时時]|[点點]|[周週]|分[钟鐘鍾]|秒'
const valueUnits = '[百千万萬亿億兆]|[%％‰倍成元人个個只隻家名次项項种種篇页頁条條组組座台辆輛岁歲度米]'
const number = String.raw`\d+(?:[.,]\d+)*`
const ranges = new RegExp(
  String.raw`(?<![A-Za-z\d.,:/_-])(?<from>${number}(?:${timeUnits}|(?:[百千万萬亿億兆]|[%％‰倍])*)?)(?<mark>[-~–—～])(?=${number}(?<unit>${timeUnits}|${valueUnits}))`,
  'gu',
)

/**
 * Between two numbers with a Chinese unit a mark that the locale does not use becomes its own: 3月23-24日,
 * 150亿~200亿. A mark that it uses too stays, and so do scores, versions and telephone numbers.
 */
export function changeRangeMarks(text: string, to: ChineseLocale, isFinal: IsFinal): Edit[] {
  const edits: Edit[] = []
  for (const { index, groups } of text.matchAll(ranges)) {
    const { from = '', mark = '', unit = '' } = groups ?? {}
    const at = index + from.length
    const kind = new RegExp(`^(?:${timeUnits})$`).test(unit) ? 'time' : 'value'
    const { [kind]: own, usual } = rangeMarks[to]
    if (!isFinal(at) && !usual[kind].includes(mark)) edits.push({ start: at, end: at + 1, text: own })
  }
  return edits
}
