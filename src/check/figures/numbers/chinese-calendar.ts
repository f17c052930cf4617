import { parseHanNumeral } from './han-numeral.ts'
import type { Draft, Found, Quantity } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const numeral = '[一二三四五六七八九十]'
const month = '(?<m>正|冬|腊|十[一二]?|[一二三四五六七八九])月'
const day = '(?<d>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十|二?十[一二三四五六七八九]?)'

const forms: readonly Form[] = [
  [
    /7 ?[×xX*] ?24(?:个?小时)?|24 ?[×xX*] ?7(?:个?小时)?|24\/7|24个?小时(?!内|之内|以内|后|前|制)/g,
    () => ({ kind: 'number', value: 24, unit: 'hour', firm: false }),
    /24/,
  ],
  [
    /(?:全年|一年|每年)365天|365天(?=全年|无休|天天|都)/g,
    () => ({ kind: 'number', value: 365, unit: 'day', firm: false }),
    /365/,
  ],
  [
    /(?<![\d一二两三四五六七八九十]个?)(?:星期|礼拜|周)(?<a>[一二三四五六日天])(?:[至到~～—–-](?<b>[二三四五六日天]))?(?![次回个场集节期小篇堂遍均]|天(?!气))/g,
    readWeekday,
    /周|星期|礼拜/,
  ],
  [new RegExp(`(?:农历|阴历|旧历)${month}(?:${day})?(?![日号])`, 'g'), readLunar, /历/],
  [
    new RegExp(
      `(?<!${numeral})${month}${day}(?![日号至到~～—–一二三四五六七八九十百千万亿个名位人家天年月岁多余]|-)`,
      'g',
    ),
    readLunar,
    /月[初廿二三十]/,
  ],
  [
    /(?<![以之目年月日天此从先提当眼跟面空往])前(?:(?<n>\d+)(?![\d.%,]|[万亿千百]|个?[年天月周小分秒星世]|[至到~～—–-]\d)|(?<w>[一二两三四五六七八九十百]+)(?=[名大位强甲章页条项家节届集席种]|个(?!月|小时|世纪|星期|钟|半)|季|$|[，。、；！？的]))(?:个?季度?)?/g,
    ({ groups: g = {} }) => first(parseHanNumeral(g.n ?? g.w ?? '')),
    /前/,
  ],
]

/** What every form needs one of: most texts have none, which one test tells. */
const any = /[周期拜月历前]|24|365/

/** Takes from a Chinese text what a calendar and a ranking say: weekdays, lunar dates, the first three. */
export function findChineseCalendar(scan: Scan): void {
  if (any.test(scan.rest)) claimAll(scan, forms)
}

/** The first or best of many, as many as are said. */
export function first(value: number | undefined): Found | undefined {
  if (value === undefined || value < 2) return undefined
  const readings: Quantity['readings'] = [
    { kind: 'number', value },
    { kind: 'ordinal', value },
  ]
  return { kind: 'first', value, firm: false, readings }
}

function readWeekday({ groups: g = {} }: RegExpExecArray): Found {
  const said: Draft<Found> = { kind: 'weekday', value: weekday(g.a), firm: false }
  if (g.b !== undefined) said.max = weekday(g.b)
  return said
}

function weekday(text = ''): number {
  return '一二三四五六日天'.indexOf(text) === 7 ? 7 : '一二三四五六日'.indexOf(text) + 1
}

function readLunar({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const named: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }
  const number = named[g.m ?? ''] ?? parseHanNumeral(g.m ?? '')
  const within = g.d === undefined ? undefined : parseHanNumeral(g.d.replace('初', '').replace('廿', '二十'))
  if (number === undefined) return undefined
  const date = within === undefined ? { month: number } : { month: number, day: within }
  return { kind: 'lunar', value: within ?? number, date, firm: false }
}
