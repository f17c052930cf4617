import { parseHanNumeral } from './han-numeral.ts'
import { type Found, valueOfDate } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

/** The year before the first of each reign, as its name may be written: those of which one still tells dates. */
const before: readonly (readonly [name: string, year: number])[] = [
  ['洪武', 1367],
  ['建文', 1398],
  ['永[乐樂]', 1402],
  ['洪熙', 1424],
  ['宣德', 1425],
  ['正[统統]', 1435],
  ['景泰', 1449],
  ['天[顺順]', 1456],
  ['成化', 1464],
  ['弘治', 1487],
  ['正德', 1505],
  ['嘉靖', 1521],
  ['隆[庆慶]', 1566],
  ['[万萬][历曆]', 1572],
  ['天[启啟啓]', 1620],
  ['崇[祯禎]', 1627],
  ['永[历曆]', 1646],
  ['[顺順]治', 1643],
  ['康熙', 1661],
  ['雍正', 1722],
  ['[乾干]隆', 1735],
  ['嘉[庆慶]', 1795],
  ['道光', 1820],
  ['咸[丰豐]', 1850],
  ['同治', 1861],
  ['光[绪緒]', 1874],
  ['宣[统統]', 1908],
  ['民[国國]', 1911],
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]

const names = `(?<name>${before.map(([name]) => name).join('|')})`
/** Those that count by the calendar of today: the months of an emperor are the moon's. */
const modern = '(?<name>民[国國]|大正|昭和|平成|令和)'
const needs = new RegExp(before.map(([name]) => name).join('|'))

const count = '(?:元|\\d{1,3}|[一二三四五六七八九十廿卅百零〇○]{1,5})'
/** What stands behind a name of which it does not repeat: 民國112年與3年前 is no year 3. */
const laterCount = '(?:\\d{2,3}|[一二三四五六七八九十廿卅百零〇○]{2,5})'
const decade =
  '(?:\\d{1,2}0|[一二三四五六七八九][〇零]|[一二三四五六七八九]?十|[一二三四五六七八九](?=.?(?:[二三四五六七八九]十|\\ufffc)))'
const joining = '[至到~～〜—–−、和及与-]'
const isYear = '年(?![间間代来前后内])'
const inMonth =
  '(?:(?<m>\\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?:(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?'
/** A year as it may stand before another one: 112年6月1日, 112年底, 103. */
const earlier = `${count}(?:年度?[初底末]?(?:[\\d一二三四五六七八九十]{1,3}月份?(?:[\\d一二三四五六七八九十]{1,3}[日号])?)?)?`
/** What a count without its 年 stands before: another year, which may have been taken already, or the Western one. */
const beforeLast = `(?=(?:${joining}${laterCount})*${joining}(?:\\ufffc|${laterCount}年)|[(（](?:西元|公元)?\\d{4}年?[)）]年)`

const forms: readonly Form[] = [
  // In Taiwan 六年级生 are born in the sixties of the Republic, which begin with 1971.
  [/(?<y>[四五六七八九])(?:年[级級]生|(?=、[五六七八九]年[级級]生))/g, readBirthDecade, /年[级級]生/],
  // 民國七十、八十年代, each end.
  [new RegExp(`(?<=${names}${decade}${joining}?)(?<y>${decade})年代`, 'g'), readDecade, needs],
  [new RegExp(`${names}(?<y>${decade})(?:年代|(?=${joining}?\\ufffc))`, 'g'), readDecade, needs],
  // Of several years only the first may have the name, and only the last its 年: 民國112年6月至113年2月, 民國115至118年.
  [
    new RegExp(
      `(?<=${modern}${earlier}(?:${joining}${earlier})*${joining})(?<y>${laterCount})(?:${isYear}${inMonth}|${beforeLast})`,
      'g',
    ),
    readYear,
    needs,
  ],
  [new RegExp(`${modern}(?<y>${count})(?:${isYear}${inMonth}|${beforeLast})`, 'g'), readYear, needs],
  [new RegExp(`${names}(?<y>${count})年(?![间間代])`, 'g'), readYear, needs],
  [new RegExp(`民(?:国|國)?前(?<y>${count})${isYear}`, 'g'), readYearBefore, /民.?前/],
]

/** Takes the years that a Chinese text counts from the first of a reign or of the Republic: 光緒二十九年, 民國24年. */
export function findEraYears(scan: Scan): void {
  claimAll(scan, forms)
}

/** A Western year, which the other line may tell by the same count: 1903, or year 29 of Guangxu. */
function readYear({ groups: { name = '', y = '', m, d } = {} }: RegExpExecArray): Found | undefined {
  const counted = countOf(y)
  const start = yearBefore(name)
  if (counted === undefined || start === undefined) return undefined
  const month = m === undefined ? undefined : countOf(m)
  const day = d === undefined ? undefined : countOf(d)
  const date = {
    year: start + counted,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  }
  return {
    kind: 'date',
    value: valueOfDate(date),
    date,
    // Who tells of an emperor in passing (“in late Qing times”) leaves the year out.
    firm: /民/.test(name),
    readings: [
      { kind: 'number', value: counted },
      { kind: 'ordinal', value: counted },
    ],
  }
}

/** The decade that most of ten years are in: 民國七十年代, from 1981 on, is the 1980s. */
function readDecade({ groups: { name = '', y = '' } = {} }: RegExpExecArray): Found | undefined {
  const counted = countOf(y)
  const start = yearBefore(name)
  if (counted === undefined || start === undefined) return undefined
  const first = start + (counted < 10 ? counted * 10 : counted)
  return { kind: 'decade', value: Math.round(first / 10) * 10, firm: true }
}

/** Pupils of the sixth year are no decade: “sixth-graders”. */
function readBirthDecade({ groups: { y = '' } = {} }: RegExpExecArray): Found {
  const counted = countOf(y) ?? 0
  const readings = (['ordinal', 'number'] as const).map((kind) => ({ kind, value: counted }))
  return { kind: 'decade', value: counted * 10 + 1910, firm: false, readings }
}

/** 民前12年 is 1900. */
function readYearBefore({ groups: { y = '' } = {} }: RegExpExecArray): Found | undefined {
  const counted = countOf(y)
  if (counted === undefined) return undefined
  const year = 1912 - counted
  return { kind: 'date', value: year, date: { year }, readings: [{ kind: 'number', value: counted }] }
}

function countOf(text: string): number | undefined {
  return text === '元' ? 1 : parseHanNumeral(text.replace('廿', '二十').replace('卅', '三十').replaceAll('○', '〇'))
}

function yearBefore(name: string): number | undefined {
  return before.find(([pattern]) => new RegExp(`^${pattern}$`).test(name))?.[1]
}
