import { addSurroundings } from './chinese-surroundings.ts'
import { localMoney } from './currencies.ts'
import { parseHanNumeral } from './han-numeral.ts'
import { type Draft, type Found, quantityOf } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const numeral = '(?:\\d+|[一二两三四五六七八九十百]+)'
const digit = '[一二两三四五六七八九\\d]'

const forms: readonly Form[] = [
  [new RegExp(`(?<whole>${numeral})(?:丈(?<feet>${digit})尺|尺(?<inches>${digit})寸)`, 'g'), readLength, /[丈尺]/],
  // A race is won in 9秒83 or 1分52秒33.
  [/(?:(?<min>\d{1,2})分)?(?<sec>\d{1,2})秒(?<hundredths>\d{1,3})(?!\d)/g, readRaceTime, /秒\d/],
  // 三毛 alone may be a name, 三角 a shape.
  [
    new RegExp(
      [
        `(?<yuan>${numeral})[元块](?<mao>${digit})(?:[毛角](?:(?<fen>${digit})分?)?钱?)`,
        `(?<yuan2>${numeral})块(?<mao2>${digit})(?![\\d.]|[二两三四五六七八九十百千万亿个大小])`,
        `(?<mao3>${digit})(?:毛(?:(?<fen3>${digit})分?钱?|钱)|角(?:(?<fen4>${digit})分钱?|钱))`,
        `(?<mao4>\\d+(?:\\.\\d+)?)角(?![度色落形])`,
        `(?<fen5>${numeral})分钱`,
      ].join('|'),
      'g',
    ),
    readMoney,
    /[毛角块]|分钱/,
  ],
]

/** Takes what a Chinese text says in two units, the smaller of them often left out: 一尺五寸, 三毛五, 两块八. */
export function findChineseParts(scan: Scan): void {
  claimAll(scan, forms)
}

/** Minutes and seconds, each for itself: 1分52秒33 and 1:52.33. */
export function readRaceTime({ groups: g = {}, index }: RegExpExecArray, { found, text }: Scan): Found {
  const { min, sec, hundredths } = g
  if (min !== undefined)
    found.push(quantityOf({ kind: 'number', value: Number(min), unit: 'minute' }, index, index + min.length, text))
  return { kind: 'number', value: Number(`${sec}.${hundredths}`), unit: 'second' }
}

/** A length that may be told as one number, or each part for itself. */
function readLength(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { whole = '', feet = '', inches = '' } = match.groups ?? {}
  const [large, small] = [parseHanNumeral(whole), parseHanNumeral(feet || inches)]
  if (large === undefined || small === undefined) return undefined
  const end = match.index + match[0].length - 1
  scan.found.push(
    quantityOf({ kind: 'number', value: large, firm: false }, match.index, match.index + whole.length, scan.text),
    quantityOf({ kind: 'number', value: small, firm: false }, end - 1, end, scan.text),
  )
  const said: Draft<Found> = { kind: 'number', value: large + small / 10, firm: false }
  addSurroundings(said, match, scan)
  return said
}

/** Tenths and hundredths of the money of a place. */
function readMoney(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { yuan, yuan2, mao, mao2, mao3, mao4, fen, fen3, fen4, fen5 } = match.groups ?? {}
  const [whole, tenths, hundredths] = [yuan ?? yuan2, mao ?? mao2 ?? mao3 ?? mao4, fen ?? fen3 ?? fen4 ?? fen5].map(
    (part = '0') => parseHanNumeral(part) ?? 0,
  )
  const value = Math.round((whole ?? 0) * 1000 + (tenths ?? 0) * 100 + (hundredths ?? 0) * 10) / 1000
  const said: Draft<Found> = { kind: 'number', value, currency: localMoney, local: true, firm: false }
  addSurroundings(said, match, scan)
  return said
}
