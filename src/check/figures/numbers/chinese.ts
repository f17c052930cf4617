import { chineseBound, directionOf } from './bounds.ts'
import { findChineseDates } from './chinese-dates.ts'
import { currenciesNamed, currencyPatterns, isLocalMoney } from './currencies.ts'
import { parseHanNumeral } from './han-numeral.ts'
import { chineseMasks, nameMasks } from './masks.ts'
import type { Draft, Found, Quantity, Reading } from './quantity.ts'
import { joinRanges } from './ranges.ts'
import { claim, claimAll, type Form, hide, hideAll, type Scan } from './scan.ts'
import { unitNamed, unitPatterns } from './units.ts'

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`
const scale = '(?:[十百千](?=[万亿兆]))?(?:万亿|[万亿]|兆(?![瓦赫帕字比位]|欧(?!元))|千(?![瓦克米])|百(?![瓦分]))'
const mixed = `(?:${arabic})(?:${scale}(?:\\d+(?:${scale})+)*)?`
const han = '[一二两三四五六七八九十百千万亿兆零〇]+(?:点[一二三四五六七八九零〇]+[万亿兆]*)?'
const classifier =
  '[个家项大点种条位名档只支次步轮届类层座本台份套件宗部款批组国省市县州区所间户句段章节页行列辆架艘匹棵颗杯瓶碗包箱盒号强]|人(?![工民均类性才文造口])'

const amounts = new RegExp(
  [
    // What a number may begin with, which spares the pattern most of a text.
    '(?=[-−负\\d一二两三四五六七八九十百千万亿兆零〇人新台臺港美A-Z€£¥￥$₩₹₽฿₫])',
    `(?<negative>(?<![\\d%元亿万年月日号人个])[-−](?=[\\d$€£¥])|负(?=[\\d一二三四五六七八九十]))?`,
    `(?<before>(?:${currencyPatterns.before}|${currencyPatterns.sign}) ?)?`,
    `(?<number>${mixed}|${han})(?<more>多(?!个百|年来)|余|几|来(?=[个家万亿年]))?(?<tail>${scale})?(?<open>多|余|\\+)? ?`,
    `(?<unit>个?百分点|个?基点|bps|%|‰|倍|成[半一二三四五六七八九]?(?![功立本为长果员分就效品熟一二三])|个半(?:小时|月|钟头|世纪|星期)|年半|${currencyPatterns.after}|${unitPatterns.chinese}|${classifier})?`,
  ].join(''),
  'g',
)

const one = `(?:${arabic}|${han})`

const shares: readonly Form[] = [
  [
    new RegExp(`(?<of>百|千|万|${one})分之(?<n>百|${one})(?:[至到~～–-](?<to>${one})(?!分之))?`, 'g'),
    readFraction,
    /分之/,
  ],
  [/过半(?!年|天|月|小时)|一半|半数/g, readHalf, /半/],
  [new RegExp(`第(?<n>\\d+|${han})`, 'g'), readOrdinal, /第/],
  [/(?<n>十[一二三四五六])五(?=规划|期间|时期|计划|[」”’』])/g, readOrdinal, /五/],
]
const doublings = /翻(?<n>[一两三四])番|翻倍|倍增|加倍|翻[一两]?倍/g
const names = [...nameMasks, ...chineseMasks]

/** Without one of these a text has no number, in either script. */
export const chineseSign = /[\d０-９一二两兩三四五六七八九十百千万萬亿億兆半倍]/

/** Every number in a Chinese text (folded by `foldText`), leftmost first; `mask` hides names of the deck's glossary. */
export function findChinese(text: string, mask: RegExp | undefined): readonly Quantity[] {
  if (!chineseSign.test(text)) return []
  const scan: Scan = { text, rest: text, found: [] }
  if (mask) hideAll(scan, mask)
  hide(scan, names)
  if (/[年月日点时世季Q:：]|\d{4}/.test(text)) findChineseDates(scan)
  claimAll(scan, shares)
  claim(scan, amounts, readAmount)
  if (/[翻倍]/.test(text)) claim(scan, doublings, readDoubling)
  return joinRanges(scan, /^ ?(?:至|到|~|～|〜|-|–|—|−) ?$/, /^(?:、|和|及|与|，)$/)
}

/** 百分之三十, 三分之一: a share, in percent. */
function readFraction(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { of = '', n = '', to } = match.groups ?? {}
  const whole = parseHanNumeral(of)
  const part = n === '百' ? 100 : parseHanNumeral(n)
  if (!whole || part === undefined) return undefined
  const end = to === undefined ? undefined : parseHanNumeral(to)
  const said: Draft<Found> = { kind: 'percent', value: (part / whole) * 100 }
  if (end) said.max = (end / whole) * 100
  addSurroundings(said, match, scan)
  return said
}

function readHalf(match: RegExpExecArray, scan: Scan): Found {
  const said: Draft<Found> = { kind: 'percent', value: 50, firm: false }
  addSurroundings(said, match, scan)
  if (match[0] === '过半') said.bound = 'over'
  return said
}

function readOrdinal({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const value = parseHanNumeral(g.n ?? '')
  return value === undefined ? undefined : { kind: 'ordinal', value, firm: false }
}

/** 翻两番 is twice doubled. */
function readDoubling({ groups: g = {} }: RegExpExecArray): Found {
  return { kind: 'times', value: 2 ** (parseHanNumeral(g.n ?? '一') ?? 1), firm: false }
}

function readAmount(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { negative, before = '', number = '', more, tail = '', open, unit = '' } = match.groups ?? {}
  const pair = consecutive(number + tail)
  const value = pair?.[0] ?? parseHanNumeral(number + tail)
  if (value === undefined) return undefined
  const digits = /\d/.test(number)
  const plain = !digits && !unit && !before
  // 三星, 四川: a bare numeral of one character is part of a word more often than not.
  if (plain && (!/[十百千万亿兆]/.test(number) || !/[一二两三四五六七八九]/.test(number))) return undefined
  if (!digits && !pair && /^[一二三四五六七八九]{2,}$/.test(number)) return undefined
  const said: Draft<Found> = measure(value, unit, before)
  said.scale = scaleOf(number + tail, value)
  said.firm = isFirm(said, digits, said.scale, number)
  if (pair) said.max = said.value * (pair[1] / pair[0])
  if (number.includes('兆')) said.ambiguous = 'mega'
  addSurroundings(said, match, scan)
  if (negative !== undefined) said.direction = 'down'
  if (said.kind === 'times' && !said.ambiguous) Object.assign(said, readMultiple(match, scan, value))
  if (more) said.bound = 'odd'
  else if (open) said.bound = 'over'
  return said
}

/** Adds what the words around a number say of it. */
function addSurroundings(said: Draft<Found>, { index, 0: words }: RegExpExecArray, { rest }: Scan): void {
  const before = rest.slice(Math.max(0, index - 14), index)
  const end = index + words.length
  const direction = directionOf(before, 'chinese')
  if (direction) said.direction = direction
  said.bound = chineseBound(before, rest.slice(end, end + 4), said.unit !== undefined)
}

/** 两三家, 七八成, 三四十: two digits in a row are a range. */
function consecutive(text: string): readonly [number, number] | undefined {
  const match = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)$/.exec(text)
  if (!match) return undefined
  const [, a = '', b = '', rest = ''] = match
  const [low, high] = [parseHanNumeral(a + rest), parseHanNumeral(b + rest)]
  return low !== undefined && high !== undefined && parseHanNumeral(b) === (parseHanNumeral(a) ?? 0) + 1
    ? [low, high]
    : undefined
}

/** What a number with its unit says; 成 is ten percent, 基点 a hundredth of a percentage point. */
function measure(
  value: number,
  unit: string,
  before: string,
): Pick<Found, 'kind' | 'value' | 'unit' | 'currency' | 'local'> {
  if (unit === '%') return { kind: 'percent', value }
  if (unit === '‰') return { kind: 'percent', value: value / 10 }
  if (unit.endsWith('百分点')) return { kind: 'points', value }
  if (unit.endsWith('基点') || unit === 'bps') return { kind: 'points', value: value / 100 }
  if (unit === '倍') return { kind: 'times', value }
  if (unit.startsWith('成')) {
    const rest = unit === '成半' ? 0.5 : unit.length > 1 ? (parseHanNumeral(unit.slice(1)) ?? 0) / 10 : 0
    return { kind: 'percent', value: Number(((value + rest) * 10).toPrecision(12)) }
  }
  const named = before ? currenciesNamed(before) : []
  const currency = named.length > 0 ? named : currenciesNamed(unit)
  if (currency.length > 0) return { kind: 'number', value, currency, local: named.length === 0 && isLocalMoney(unit) }
  if (unit === '年半') return { kind: 'number', value: value + 0.5, unit: 'year' }
  const half = unit.startsWith('个半')
  const name = unitNamed(half ? `个${unit.slice(2)}` : unit, 'chinese')
  return { kind: 'number', value: half ? value + 0.5 : value, unit: name }
}

function scaleOf(number: string, value: number): number {
  const word = /(?:[十百千]?万亿|[十百千]?[万亿兆]|(?<=\d)[百千])$/.exec(number)?.[0]
  const size = word === undefined ? 1 : (parseHanNumeral(word) ?? 1)
  return value >= size ? size : 1
}

function isFirm(
  said: Pick<Found, 'kind' | 'currency' | 'value'>,
  digits: boolean,
  scale: number,
  number: string,
): boolean {
  if (said.kind === 'number' && said.value === 1 && !said.currency) return false
  if (digits || said.kind !== 'number') return true
  if (!/^[一二两三四五六七八九十零〇百千]+[万亿兆]/.test(number) && scale === 1)
    return said.currency !== undefined && said.value >= 100
  return /[一二两三四五六七八九]/.test(number) || /^十[万亿]/.test(number)
}

const comparing =
  /(?:相差|差距?|高出?|多出?|增加|增长|增|成长|提高|提升|快|扩大|超出|涨|上升|升|贵|大|少|低|降)(?:了|约|近|逾|超过|至少|大约|将近|足足|有)*$/

/** 多4倍 is four times to some readers and five times to others; 增加一倍 is always twice. */
function readMultiple(match: RegExpExecArray, { rest }: Scan, value: number): Partial<Found> {
  const before = rest.slice(Math.max(0, match.index - 10), match.index)
  const after = rest.slice(match.index + match[0].length)
  const compared =
    comparing.test(before) && !/(?:最|扩|增|升|提|涨)?(?:至|到|达|为)(?:约|近|逾|超过|至少|大约|将近)*$/.test(before)
  const gap = /^(?:左右)?的?(?:差距|之差|差异)/.test(after)
  if (!compared && !gap) return {}
  const readings: Reading[] = [
    { kind: 'times', value: value + 1 },
    { kind: 'percent', value: value * 100 },
  ]
  if (value === 1) return { value: 2, readings: [{ kind: 'percent', value: 100 }] }
  return { readings, ambiguous: 'multiple' }
}
