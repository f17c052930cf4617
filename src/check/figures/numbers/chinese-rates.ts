import { addSurroundings } from './chinese-surroundings.ts'
import { parseHanNumeral } from './han-numeral.ts'
import type { Draft, Found } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const digits = '[一二三四五六七八九]'

const forms: readonly Form[] = [
  // Banks of Hong Kong lend at 3.5厘 or 五厘二五, which is 3.5% or 5.25%, and lower that by 八分之一厘.
  [
    new RegExp(
      `(?<=[息率][^，。；]{0,12}?)(?:(?<of>[二四八])分之(?<part>${digits})|(?<n>\\d+(?:\\.\\d+)?|半|${digits}))厘(?<half>半)?(?<more>${digits}{1,2})?(?![米升定清])`,
      'g',
    ),
    readLi,
    /厘/,
  ],
  // The central bank of Taiwan moves by 半码 or 一码, a quarter of a percentage point.
  [/(?<=[升降加减]息)[了共约]?(?<n>\d|半|[一两三四])[码碼](?<half>半)?(?!头)/g, readMa, /[码碼]/],
  // A batting average of 三成二五 is .325.
  [new RegExp(`(?<n>${digits})成(?<c>${digits}[一二三四五六七八九零〇])(?!${digits})`, 'g'), readAverage, /成/],
  [
    /零百(?=加速)|百公里加速/g,
    () => ({ kind: 'number', value: 0, max: 100, unit: 'kilometre', firm: false }),
    /百公里加速|零百/,
  ],
]

/** Takes from a Chinese text the rates that have words of their own: 3.5厘, 升息一码, 三成二五; and the speed that a car gains. */
export function findChineseRates(scan: Scan): void {
  claimAll(scan, forms)
}

function readLi(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { of, part, n, half, more } = match.groups ?? {}
  const value = of ? numeral(part) / numeral(of) : numeral(n) + (half ? 0.5 : decimals(more))
  const said: Draft<Found> = { kind: 'percent', value, firm: /\d/.test(n ?? ''), readings: [{ kind: 'points', value }] }
  addSurroundings(said, match, scan)
  return said
}

function readMa({ groups: { n, half } = {} }: RegExpExecArray, { text }: Scan): Found | undefined {
  // 降息一码，即25个基点 says it twice.
  if (/基点|百分点/.test(text)) return undefined
  const count = numeral(n) + (half ? 0.5 : 0)
  return { kind: 'points', value: count / 4, firm: false, readings: [{ kind: 'number', value: count }] }
}

function readAverage({ groups: { n, c } = {} }: RegExpExecArray): Found {
  const value = numeral(n) * 10 + numeral(c) / 10
  return { kind: 'percent', value, readings: [{ kind: 'number', value: value / 100 }] }
}

/** 五厘二五 is 5.25%. */
function decimals(more = ''): number {
  return Number(`0.${[...more].map((digit) => parseHanNumeral(digit)).join('')}`)
}

function numeral(text = '0'): number {
  return text === '半' ? 0.5 : (parseHanNumeral(text) ?? 0)
}
