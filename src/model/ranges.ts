const timeUnits = '年|月|日|天|[号號]|[时時]|小[时時]|[点點]|[周週]|分[钟鐘鍾]|秒'
const valueUnits =
  '[百千万萬亿億兆]|[%％‰倍成元人位个個只隻家名所次项項种種篇页頁条條组組座台辆輛岁歲度米步]|公(?:里|尺|分|斤|克|[顿噸吨])'
const number = String.raw`\d+(?:[.,]\d+)*`
const ranges = new RegExp(
  String.raw`(?<![A-Za-z\d.,:/_-])(?<from>${number}(?:${timeUnits}|(?:[百千万萬亿億兆]|[%％‰倍])*)?)(?<mark>[-~–—～])(?=(?<to>${number})[ \u00A0]?(?:(?<time>${timeUnits})|${valueUnits}))`,
  'gu',
)

/** A mark between two numbers with a Chinese unit. */
export interface RangeMark {
  readonly at: number
  readonly mark: string
  readonly kind: 'time' | 'value'
}

/** The marks of ranges in a Chinese text, such as 3月23-24日 and 1~2 分鐘, which conversion writes as the locale does; a score of 3-2 is none. */
export function chineseRanges(text: string): readonly RangeMark[] {
  return Array.from(text.matchAll(ranges)).flatMap(({ index, groups: g = {} }): RangeMark[] => {
    const { from = '', to = '', mark = '', time } = g
    const isScore = mark === '-' && /^\d+$/.test(from) && Number(to) <= Number(from)
    return isScore ? [] : [{ at: index + from.length, mark, kind: time === undefined ? 'value' : 'time' }]
  })
}
