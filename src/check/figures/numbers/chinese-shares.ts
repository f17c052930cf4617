import { unitNamed } from '../../../model/units/units.ts'
import { chineseBound } from './bounds.ts'
import { addSurroundings } from './chinese-surroundings.ts'
import { parseHanNumeral } from './han-numeral.ts'
import type { Draft, Found } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const han = '[一二两三四五六七八九十百千万亿零〇]+(?:点[一二三四五六七八九零〇]+)?'
const one = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?(?:[百千]?[万亿])?|${han})`

const forms: readonly Form[] = [
  [
    new RegExp(
      `(?<negative>负)?(?<of>${one})分之(?<n>百(?![一二三四五六七八九])|${one})(?:[至到~～–-](?<to>${one})(?!分之))?`,
      'g',
    ),
    readFraction,
    /分之/,
  ],
  [/(?<![\d/.])(?<n>[1-9])\/(?<of>[2-9]|10)(?![\d/.年月日])/g, readSlash, /\d\/\d/],
  [
    /每(?<of>\d+|[两三四五六七八九十])[个名位人家辆台件部户只套][^\d，。；每]{0,8}?有(?<how>将?近|约|大约|超过?|逾|不到|不足|至少)?(?<n>\d+|[一两三四五六七八九])[个名位人家辆台件部户只套]/g,
    readRate,
    /每/,
  ],
  [/过半(?!年|天|月|小时)|一半|半数/g, readHalf, /半/],
  [
    /(?<=打)(?<n>对)折|半价|(?<![\d.一二两三四五六七八九十百])(?:(?<low>[1-9一二两三四五六七八九])[至到~～–—-])?(?<m>\d{1,2}(?:\.\d)?|[一二两三四五六七八九](?:点?[一二三四五六七八九])?|(?<=[打至到])十)折/g,
    readDiscount,
    /折|半价/,
  ],
  [
    /(?<![上前下后大多一两几个\d])半(?<unit>个?小时|个?钟头|天|年|个月|公里|公斤|斤|亩|公升|升|公顷|个?世纪|里(?=路))(?![前后来])/g,
    readHalfUnit,
    /半/,
  ],
  [new RegExp(`第(?<n>\\d+|${han})`, 'g'), readOrdinal, /第/],
  // A volume of a book, or a column of a table.
  [/(?<=卷)(?<n>[一二三四五六七八九十百零〇]+)/g, readOrdinal, /卷/],
  [/^(?<n>[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)$/g, readOrdinal, /^.{1,3}$/],
  [/(?<n>十[一二三四五六])五(?=规划|期间|时期|计划|[」”’』])/g, readOrdinal, /五/],
  [new RegExp(`(?:(?<low>${han})[至到~～–—-])?(?<n>\\d+|${han})楼(?!梯)`, 'g'), readFloor, /楼/],
  [
    /(?<![\d.])(?<m>\d)米(?<c>\d\d?)(?!\d)|(?<hm>[一二两三])米(?<hc>[一二三四五六七八九]{1,2}|[一二三四五六七八九])(?![个位名])/g,
    readHeight,
    /米/,
  ],
  [/翻(?:了|上)?(?:(?<n>[一两二三四五]|\d)番|番|倍)|(?:成倍|倍增|加倍)/g, readDoubling, /番|倍/],
]

/** Takes shares, discounts, halves, ordinals and doublings from a Chinese text. */
export function findChineseShares(scan: Scan): void {
  claimAll(scan, forms)
}

/** 百分之三十, 三分之一: a share, in percent. */
function readFraction(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { of = '', n = '', to } = match.groups ?? {}
  const whole = parseHanNumeral(of)
  const part = n === '百' ? 100 : parseHanNumeral(n)
  if (!whole || part === undefined) return undefined
  const end = to === undefined ? undefined : parseHanNumeral(to)
  const share = (count: number) => Number(((count / whole) * 100).toPrecision(12))
  const said: Draft<Found> = { kind: 'percent', value: share(part) }
  if (end) said.max = share(end)
  addSurroundings(said, match, scan)
  if (match.groups?.negative) {
    said.direction = 'down'
    said.negative = true
  }
  return said
}

/** 1/3 in digits: of no date in a Chinese line. */
function readSlash({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const [part, whole] = [Number(g.n), Number(g.of)]
  return part < whole ? { kind: 'percent', value: (part / whole) * 100, firm: false } : undefined
}

/** 每十人有七人: of up to ten, as “seven in ten”; cases in 100,000 people stay numbers. */
function readRate({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const [part, whole] = [parseHanNumeral(g.n ?? ''), parseHanNumeral(g.of ?? '')]
  if (!part || !whole || part >= whole || whole > 10) return undefined
  // “For every ten” may have both numbers apart.
  const readings = [{ kind: 'number' as const, value: part }]
  const bound = chineseBound(g.how ?? '', '', false)
  return { kind: 'percent', value: (part / whole) * 100, firm: false, bound, base: whole, readings }
}

function readHalf(match: RegExpExecArray, scan: Scan): Found {
  const said: Draft<Found> = { kind: 'percent', value: 50, firm: false }
  addSurroundings(said, match, scan)
  if (match[0] === '过半') said.bound = 'over'
  return said
}

/** 七至八折 takes off 20 to 30 percent; undefined for what is no range. */
function discountRange(most: number, least: number): Found | undefined {
  return least < most ? { kind: 'discount', value: 100 - most, max: 100 - least, firm: false } : undefined
}

/** 八折 and 85折 say what is paid in tenths or hundredths. */
function readDiscount({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const digits = (g.m ?? '五').replace('.', '').replace('点', '')
  const figures = /^\d/.test(digits) ? digits : digits.replace('两', '二')
  const paid = g.m === '十' ? 10 : parseHanNumeral(figures)
  if (paid === undefined || paid === 0) return undefined
  const percent = figures.length > 1 ? paid : paid * 10
  if (g.low !== undefined) return discountRange(percent, (parseHanNumeral(g.low.replace('两', '二')) ?? 0) * 10)
  const readings = [
    { kind: 'percent', value: percent },
    { kind: 'percent', value: 100 - percent },
  ] as const
  return { kind: 'discount', value: 100 - percent, firm: false, readings }
}

function readHalfUnit({ groups: g = {} }: RegExpExecArray): Found {
  const unit = unitNamed((g.unit ?? '').replace(/^个(?=世纪)/, ''), 'chinese')
  return { kind: 'number', value: 0.5, unit, firm: false }
}

/** 三楼 and 一至三楼. */
function readFloor(match: RegExpExecArray): Found | undefined {
  const floor = readOrdinal(match)
  const low = match.groups?.low === undefined ? undefined : parseHanNumeral(match.groups.low)
  return floor && low !== undefined ? { ...floor, value: low, max: floor.value } : floor
}

function readOrdinal({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const value = parseHanNumeral(g.n ?? '')
  return value === undefined ? undefined : { kind: 'ordinal', value, firm: false }
}

/** 1米75 and 一米八: what follows are centimetres, or tenths of a metre where it is one digit. */
function readHeight({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const [metres, rest = ''] = [parseHanNumeral(g.m ?? g.hm ?? ''), g.c ?? g.hc]
  const figures = [...rest].map((figure) => parseHanNumeral(figure)).join('')
  if (metres === undefined || figures === '') return undefined
  return { kind: 'number', value: Number(`${metres}.${figures}`), unit: 'metre' }
}

/** 翻两番 is twice doubled. */
function readDoubling(match: RegExpExecArray, scan: Scan): Found {
  const value = 2 ** (parseHanNumeral(match.groups?.n ?? '一') ?? 1)
  const readings = [{ kind: 'percent' as const, value: (value - 1) * 100 }]
  const said: Draft<Found> = { kind: 'times', value, firm: false, readings }
  addSurroundings(said, match, scan)
  return said
}
