import { unitNamed, unitPatterns } from '../../../model/units/units.ts'
import { findChineseCalendar } from './chinese-calendar.ts'
import { findChineseDates, fullYear } from './chinese-dates.ts'
import { findChineseParts } from './chinese-parts.ts'
import { findChineseRates } from './chinese-rates.ts'
import { findChineseShares } from './chinese-shares.ts'
import { addSurroundings, readMultiple } from './chinese-surroundings.ts'
import { findCodes } from './codes.ts'
import { currenciesNamed, currencyPatterns, isLocalMoney } from './currencies.ts'
import { arabic } from './digits.ts'
import { scaleNamed } from './english-words.ts'
import { parseHanNumeral } from './han-numeral.ts'
import { chineseMasks, nameMasks } from './masks.ts'
import { findPowers } from './powers.ts'
import { type Draft, type Found, multipleOfGrowth, type Quantity } from './quantity.ts'
import { findQuarters } from './quarters.ts'
import { joinRanges } from './ranges.ts'
import { claim, hide, hideAll, type Scan } from './scan.ts'

const mega = '兆(?![瓦赫帕牛焦字比位]|欧(?!元))'
const scale = `(?:[十百千](?=[万亿兆]))?(?:万亿|[万亿]|${mega}|千(?![瓦克米伏赫焦卡帕牛])|百(?![瓦分帕]))`
const mixed = `(?:${arabic})(?:${scale}(?:零?\\d+(?:${scale})+)*(?:零?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d.,年月%]|-\\d))?)?`
const letter = '[KMBkb](?![A-Za-z\\d])|M(?![A-Za-z\\d])'
// The thousand of 千瓦 belongs to the unit where it cannot to the number: 两千万千瓦, 二十三千瓦; not 五千瓦, which is the same.
const thousand = '千(?![瓦克米伏赫焦帕牛])|(?<![十百千万亿兆]|[十百千零〇][一二三四五六七八九])千'
const han = `(?:[一二两三四五六七八九十百万亿零〇廿卅]|${thousand}|${mega})+(?:点[一二三四五六七八九零〇]+[万亿兆]*)?`
const classifier =
  '[个家项大点种条位名档只支次步轮届类层座本台份套件宗部款批组国省市县州区所间户句段章节页行列辆架艘匹棵颗杯瓶碗包箱盒号强]|期(?![间货限待权中末望盼许刊])|人(?![工民均类性才文造口])'

const amounts = new RegExp(
  [
    // What a number may begin with, which spares the pattern most of a text.
    '(?=[-−负摄华\\d一二两三四五六七八九十百千万亿兆零〇廿卅人新台臺港美A-Z€£¥￥$₩₹₽฿₫])',
    `(?<negative>(?<![\\d%)）元亿万年月日号人个\\ufffc]|\\d[页章节课讲卷期届层楼岁天周时点分秒米克斤吨次家条])[-−](?=[\\d$€£¥])|(?<!正)负(?=[\\d一二三四五六七八九十])|(?<degrees>摄氏|华氏)?零下(?=[\\d一二三四五六七八九十])|(?<scaled>摄氏|华氏)(?=[\\d一二三四五六七八九十]))?`,
    `(?<before>(?:${currencyPatterns.before}|${currencyPatterns.sign}) ?)?`,
    `(?<number>${mixed}|${han})(?<more>多(?!个百|年来)|余|几|来(?=[个家万亿年]))?(?<tail>${scale})?(?<letter>(?<=\\d)(?:${letter}))?(?<open>多|余|\\+)? ?`,
    `(?<unit>个?百分点|个?基点|bps|%|‰|pp[mb](?![a-z])|倍|成[半一二三四五六七八九]?(?!员(?!工)|[功立本为长果分就效品熟一二三])|个半(?:小时|月|钟头|世纪|星期)|年半|${currencyPatterns.after}|${unitPatterns.chinese}|${classifier})?(?<half>半(?![个年天月小日分径数价票熟]))?`,
  ].join(''),
  'g',
)

/** What follows the lower end of a range that is counted once: 二至四层, 七至八成, 两到三倍. */
const upperEnd = new RegExp(
  `^(?:至|到|~|～|〜|-|–|—|−)[一二两三四五六七八九十百廿卅]+(?:${unitPatterns.chinese}|${classifier}|倍|成(?!员(?!工)|[功立本为长果分就效品熟]))`,
)

const names = [...nameMasks, ...chineseMasks]

/** Without one of these a text has no number, in either script. */
export const chineseSign =
  /[\d０-９¹²³⁴-⁹一二两兩三四五六七八九十百千万萬亿億兆廿卅半倍番折]|[周週期拜][日天]|正月|[腊臘冬]月|元年/

/** Every number in a Chinese text (folded by `foldText`), leftmost first; `mask` hides names of the deck's glossary. */
export function findChinese(text: string, mask: RegExp | undefined): readonly Quantity[] {
  if (!chineseSign.test(text)) return []
  const scan: Scan = { text, rest: text, found: [] }
  if (mask) hideAll(scan, mask)
  hide(scan, names)
  findPowers(scan, 'chinese', addSurroundings)
  findQuarters(scan, 'chinese')
  findChineseCalendar(scan)
  findCodes(scan)
  if (/[年月日点时世季后纲綱Q:：]|\d{4}/.test(text)) findChineseDates(scan)
  findChineseRates(scan)
  findChineseShares(scan)
  findChineseParts(scan)
  claim(scan, amounts, readAmount)
  return joinRanges(scan, /^ ?(?:至|到|~|～|〜|-|–|—|−) ?$/, /^(?:、|和|及|与|，)$/)
}

function readAmount(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { negative, before = '', number = '', more, tail = '', letter, open, unit = '' } = match.groups ?? {}
  const pair = consecutive(number + tail)
  const size = letter === undefined ? 1 : scaleNamed(letter)
  const read = pair?.[0] ?? parseHanNumeral(number + tail)
  const value = read === undefined ? undefined : Number((read * size).toPrecision(15))
  if (value === undefined) return undefined
  // 九二一地震 is the 921 earthquake.
  if (/^[一二三四五六七八九〇零]{3,}$/.test(number) && !unit && !before) return { kind: 'number', value, firm: false }
  const digits = /\d/.test(number)
  const plain = !digits && !unit && !before
  // 三星, 四川: a bare numeral of one character is part of a word more often than not.
  // 每十万人口 and 首破千万 count, though nothing is said to be ten.
  const last = match.input.charAt(match.index - 1)
  const isBase = last === '每' || (/[破过超逾近]/.test(last) && /^[十百千万亿兆]+$/.test(number))
  const rest = match.input.slice(match.index + match[0].length)
  const isLowerEnd = last !== '第' && upperEnd.test(rest)
  // 廿八日内; not 廿四味, 五卅.
  const isDays = /^[廿卅]/.test(number) && rest.startsWith('日')
  if (
    plain &&
    !isBase &&
    !isLowerEnd &&
    !isDays &&
    (!/[十百千万亿兆]/.test(number) || !/[一二两三四五六七八九]/.test(number))
  )
    return undefined
  if (!digits && !pair && /^[一二三四五六七八九]{2,}$/.test(number)) return undefined
  const said: Draft<Found> = measure(value, unit, before)
  said.scale = letter === undefined ? scaleOf(number + tail, value) : size
  addUnitParts(said, match, value)
  said.firm = isFirm(said, digits, said.scale, number)
  if (pair) said.max = said.value * (pair[1] / pair[0])
  if (number.includes('兆')) said.ambiguous = 'mega'
  addSurroundings(said, match, scan)
  if (negative !== undefined && !/^[摄华]氏$/.test(negative)) {
    said.direction = 'down'
    said.negative = true
  }
  const multiple = multipleOfGrowth(said)
  if (multiple) said.readings = [multiple]
  if (said.kind === 'times' && !said.ambiguous) Object.assign(said, readMultiple(match, scan, value))
  if (more) said.bound = 'odd'
  else if (open) said.bound = 'over'
  return said
}

/** What stands around the unit: 摄氏4度, 一公里半, 每亩800公斤; and the year that 98年 may be. */
function addUnitParts(
  said: Draft<Found>,
  { index, input, 0: words, groups: g = {} }: RegExpExecArray,
  value: number,
): void {
  const { number = '', unit, half } = g
  const degrees = g.degrees ?? g.scaled
  if (said.unit === 'degree' && degrees) said.unit = degrees === '摄氏' ? 'celsius' : 'fahrenheit'
  // Opticians of China count hundredths of a dioptre.
  if (said.unit === 'degree' && /[近远遠][视視]|老花|散光/.test(input))
    said.readings = [{ kind: 'number', value: value / 100 }]
  if (unit === '年' && /^\d{2,3}$/.test(number)) said.readings = yearsNamed(value)
  if (!said.unit && !said.currency) return
  if (half) said.value += 0.5
  const per = perOf(
    input.slice(Math.max(0, index - 12), index),
    input.slice(index + words.length, index + words.length + 8),
  )
  // Nobody pays by the degree.
  said.per = per === 'degree' && said.currency ? 'kilowattHour' : per
}

/** The years that 98年 may be: 1998, or 2009, year 98 of the Republic of China. */
function yearsNamed(value: number): Quantity['readings'] {
  const years = value < 100 ? [fullYear(value), value + 1911] : [value + 1911]
  return years.map((year) => ({ kind: 'date', value: year }))
}

const perBefore = new RegExp(`每(${unitPatterns.chinese})[^\\d每，。；]{0,6}$`)
/** 每人每年 counts by the year alone. */
const eachOf = new RegExp(`每(?:${unitPatterns.chinese})`, 'g')
const pay = /([时日周月年])(?:薪|租|费)[^\d，。；]{0,4}$/
const payUnits: Readonly<Record<string, Found['per']>> = { 时: 'hour', 日: 'day', 周: 'week', 月: 'month', 年: 'year' }
const perAfter = new RegExp(`^ ?[/每](${unitPatterns.chinese})(?![/每]|\\w)`)

/** The unit that an amount is counted by: 每亩800公斤, 97元/吨, 月薪8000元; none where there are two. */
function perOf(before: string, after: string): Found['per'] {
  const isOne = (before.match(eachOf) ?? []).length < 2
  const named = perAfter.exec(after)?.[1] ?? (isOne ? perBefore.exec(before)?.[1] : undefined)
  return named === undefined ? payUnits[pay.exec(before)?.[1] ?? ''] : unitNamed(named, 'chinese')
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
  if (unit === 'ppm' || unit === 'ppb') return { kind: 'percent', value: value / (unit === 'ppm' ? 1e4 : 1e7) }
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
