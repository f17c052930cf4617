import { parseHanNumeral } from './han-numeral.ts'
import { type Found, valueOfDate } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

/** The year before the first of each reign, as its name may be written: those of which one still tells dates. */
const before: readonly (readonly [name: string, year: number])[] = [
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

const names = before.map(([name]) => name).join('|')

const forms: readonly Form[] = [
  [
    new RegExp(`(?<name>${names})(?<y>元|\\d{1,3}|[一二三四五六七八九十廿卅百零〇]{1,4})年(?![间間代])`, 'g'),
    readYear,
    new RegExp(names),
  ],
]

/** Takes the years that a Chinese text counts from the first of a reign or of the Republic: 光緒二十九年, 民國24年. */
export function findEraYears(scan: Scan): void {
  claimAll(scan, forms)
}

/** A Western year, which the other line may tell by the same count: 1903, or year 29 of Guangxu. */
function readYear({ groups: { name = '', y = '' } = {} }: RegExpExecArray): Found | undefined {
  const count = y === '元' ? 1 : parseHanNumeral(y.replace('廿', '二十').replace('卅', '三十'))
  const start = before.find(([pattern]) => new RegExp(`^${pattern}$`).test(name))?.[1]
  if (count === undefined || start === undefined) return undefined
  const date = { year: start + count }
  return {
    kind: 'date',
    value: valueOfDate(date),
    date,
    // Who tells of an emperor in passing (“in late Qing times”) leaves the year out.
    firm: /民/.test(name),
    readings: [
      { kind: 'number', value: count },
      { kind: 'ordinal', value: count },
    ],
  }
}
