import { findEraYears } from './era-years.ts'
import { parseHanNumeral } from './han-numeral.ts'
import { type DateParts, type Draft, type Found, valueOfDate } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const number = '(?:\\d{1,2}|[一二两三四五六七八九十廿]{1,3})'
const year = '(?:(?:1[6-9]|2[01])\\d\\d|[一二][〇零一二三四五六七八九]{3})'
const between = '[至到—–~～-]'
const joining = new RegExp(between)

/** What follows a number that is no year. */
const counted = '[万亿千百兆多余%个家人名位元美港欧日英项倍种次公年吨米克天小瓦度亩坪平磅镑套台辆所]'

/** 八点十五 is a time, 八点五 a number. */
const clock = new RegExp(
  `(?<half>凌晨|清晨|早上|早晨|上午|[中正]午|下午|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|[早晚](?=\\d))?(?:(?<!\\d)(?<h>[01]?\\d|2[0-3])[:：](?<m>[0-5]\\d)(?!\\d)|(?<hour>${number})[点时](?:(?<minute>${number}(?=分)|\\d\\d(?!\\d)|[二三四五]?十[一二三四五六七八九]?)分?|(?<part>半(?![信途个价年天数截斤生])|正|整|一刻))?)`,
  'g',
)

/** The end of a span whose beginning has been read: 上午9点至12点. */
const laterClock = new RegExp(
  `(?<=\\ufffc${between})(?<hour>${number})[点时](?:(?<minute>${number})分|(?<part>半))?`,
  'g',
)

const forms: readonly Form[] = [
  [clock, readClock, /[:：点时]/],
  [laterClock, readClock, /\ufffc[至到~～—–-]/],
  [
    new RegExp(`(?<c>${number})世纪(?<d>\\d0|[二三四五六七八九]十)年代`, 'g'),
    ({ groups: g = {} }) => whole('decade', (numeral(g.c) - 1) * 100 + numeral(g.d)),
    /世纪/,
  ],
  [new RegExp(`(?<!个|半)(?<c>${number})世纪`, 'g'), ({ groups: g = {} }) => whole('century', numeral(g.c)), /世纪/],
  [
    /(?<![\d.,])(?:(?<d>\d{3}0|\d0|[二三四五六七八九]十)(?=[至到、和及与~～—–-](?:\d0|[二三四五六七八九]十)年代)|(?<![十百千])(?<w>[二三四五六七八])(?=、?[三四五六七八九]十年代))/g,
    ({ groups: g = {} }) => whole('decade', decadeOf(g.d ?? `${g.w}十`)),
    /年代/,
  ],
  [/(?<d>\d{4}|\d0|[二三四五六七八九][十零〇])年代/g, ({ groups: g = {} }) => whole('decade', decadeOf(g.d)), /年代/],
  [
    /(?<![\d一二三四五六七八九])(?<d>[05-9]0|[零〇五六七八九][十零〇])后(?![人年来天面])/g,
    ({ groups: g = {} }) => ({ ...whole('decade', decadeOf(g.d)), firm: false }),
    /[0零〇十]后/,
  ],
  [
    /(?<!\d)(?<d>[05-9]5)后(?![人年来天面])/g,
    ({ groups: g = {} }) => ofDate({ year: fullYear(Number(g.d)) }, false),
    /5后/,
  ],
  // 0403花蓮地震: an event is named by its day.
  [
    /(?<![\d.,])0(?<m>[1-9])(?<d>[0-3]\d)(?=[^\s\d，。；：、]{0,4}(?:[大强]?震|风灾|水灾|火灾|气爆|空难|事[件故]|灾))/g,
    readNamedDay,
    /0\d{3}/,
  ],
  [/(?<y>(?:19|20)\d\d)[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>[0-3]?\d)(?![\d%年])/g, readDate, /\d[-/.]\d/],
  [
    new RegExp(`(?<y>(?:19|20)\\d\\d)(?:[-/]|\\.(?!\\d+${counted}))(?<m>0?[1-9]|1[0-2])(?![\\d%年])`, 'g'),
    readDate,
    /\d[-/.]\d/,
  ],
  [
    /(?<![\d.,$¥€£])(?<y>(?:19|20)\d\d)[-–/](?<y2>\d\d)(?:学年度?|财年)?(?![\d.,]*\d|[%年月日万亿元倍])/g,
    readDate,
    /\d{4}[-–/]\d/,
  ],
  [
    /(?<![\d.,])(?:(?<y>\d{2,3})(?:学年度?|[课課][纲綱])|(?<y2>1[01]\d)(?:年度|年(?=\d{1,2}月|第[一二三四1-4]季|[上下]半年|[初底]|\ufffc)(?:(?<m>\d{1,2})月(?:份)?(?:(?<d>\d{1,2})[日号])?)?))/g,
    readRepublican,
    /[年纲綱]/,
  ],
  [
    /(?<![\d.,])(?<y>\d\d)年(?:(?<m>\d{1,2})月(?:份)?(?:(?<d>\d{1,2})[日号])?|(?=第?[一二三四1-4]季|Q[1-4]|[上下]半年|[初底末]))|(?<![\d.,])(?<y2>0\d)年(?!代)|(?<![一二三四五六七八九十百千零〇])(?<y3>[〇零五六七八九][〇零一二三四五六七八九])年(?!代)/g,
    readShortYear,
    /年/,
  ],
  [
    new RegExp(
      `(?<y>${year})年(?!代|间)(?:(?<m>${number})月(?:份)?(?:(?<d>${number})(?:[日号]|(?=${between}${number}[日号])))?)?`,
      'g',
    ),
    readDate,
    /年/,
  ],
  [new RegExp(`(?<y>${year})(?=${between}(?:${year}|\\d\\d)年)`, 'g'), readDate, joining],
  [
    new RegExp(`(?<![\\d个])(?<m>${number})月(?:份)?(?:(?<d>${number})(?:[日号]|(?=${between}${number}[日号])))?`, 'g'),
    readDate,
    /月/,
  ],
  [new RegExp(`(?<![\\d个])(?<m>\\d{1,2})(?=${between}\\d{1,2}月)`, 'g'), readDate, joining],
  [new RegExp(`(?<=${between}|^|[、，和及与])(?<d>\\d{1,2})[日](?![元圆本均线内])`, 'g'), readDate, /日/],
  [
    new RegExp(`(?<![\\d.,$¥€£])(?<y>(?:19|20)\\d\\d)(?:财年|学年度?|财政年度|年度)?(?![\\d.,]*\\d|${counted})`, 'g'),
    readDate,
    /\d{4}/,
  ],
]

/** Takes times, dates, years, decades and centuries from a Chinese text. */
export function findChineseDates(scan: Scan): void {
  findEraYears(scan)
  claimAll(scan, forms)
}

function readDate({ groups: g = {}, 0: words }: RegExpExecArray): Found | undefined {
  const date = partsOf(g)
  const possible = (date.month ?? 1) >= 1 && (date.month ?? 1) <= 12 && (date.day ?? 1) >= 1 && (date.day ?? 1) <= 31
  if (!possible) return undefined
  const said = ofDate(date, /\d/.test(words) || date.year !== undefined)
  // 2024-25学年 ends in 2025.
  return g.y2 && date.year ? { ...said, until: { year: Math.floor(date.year / 100) * 100 + Number(g.y2) } } : said
}

function readNamedDay(match: RegExpExecArray): Found | undefined {
  const said = readDate(match)
  return said && { ...said, firm: false, readings: [{ kind: 'number', value: Number(match[0]) }] }
}

/** The parts that a match has named y, m and d. */
export function partsOf({ y, m, d }: Readonly<Record<string, string | undefined>>): DateParts {
  const parts: Draft<DateParts> = {}
  if (y !== undefined) parts.year = numeral(y)
  if (m !== undefined) parts.month = numeral(m)
  if (d !== undefined) parts.day = numeral(d)
  return parts
}

/** A date as a finding. */
export function ofDate(date: DateParts, firm: boolean): Found {
  return { kind: 'date', value: valueOfDate(date), date, firm }
}

/** A decade, century, quarter: never written down wrongly without another number beside it. */
export function whole(kind: 'decade' | 'century' | 'quarter', value: number): Found {
  return { kind, value, firm: kind === 'decade' }
}

/** Years of the Republic of China begin with 1912; a school year is named by the year it begins in. */
function readRepublican({ groups: g = {} }: RegExpExecArray): Found {
  const year = numeral(g.y ?? g.y2)
  return {
    ...ofDate({ ...partsOf({ m: g.m, d: g.d }), year: year + 1911 }, true),
    readings: [{ kind: 'number', value: year }],
  }
}

function readShortYear({ groups: g = {} }: RegExpExecArray): Found | undefined {
  // 八九年 may be eight or nine years.
  if (g.y3 && numeral(g.y3.charAt(1)) === numeral(g.y3.charAt(0)) + 1) return undefined
  const short = numeral(g.y ?? g.y2 ?? g.y3)
  return ofDate({ ...partsOf({ m: g.m, d: g.d }), year: fullYear(short) }, true)
}

/** The year that two digits stand for. */
export function fullYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short
}

/** 八十, 八零 and 80 are 80. */
function decadeOf(text = ''): number {
  return numeral(text.replace(/(?<=^[一二三四五六七八九])[零〇]/, '十'))
}

function readClock({ groups: g = {}, index }: RegExpExecArray, { rest }: Scan): Found | undefined {
  const { half, h, m, hour, minute, part } = g
  const follows = index > 0 && rest.charAt(index - 2) === '\ufffc'
  const isWhole = h !== undefined || half !== undefined || (minute !== undefined && hour) || tellsPart(hour, part)
  if (!isWhole && !follows) return undefined
  const minutes = part === '半' ? 30 : part === '一刻' ? 15 : numeral(m ?? minute ?? '0')
  const hours = numeral(h ?? hour ?? '0')
  if (hours > 24 || minutes > 59) return undefined
  const firm = /\d/.test(`${h ?? ''}${hour ?? ''}`)
  return {
    kind: 'time',
    value: (hours + laterBy(half, hours)) * 60 + minutes,
    firm,
    inHalf: half !== undefined || hours > 12,
  }
}

/** 7点半 and 三点半 are times, also without the half of the day; 一点半 may be a little bit of half. */
function tellsPart(hour: string | undefined, part: string | undefined): boolean {
  return hour !== undefined && hour !== '一' && part !== undefined && part !== '正'
}

/** 下午两点 is at 14; 中午十一点 is not at 23, 夜里一点 is at one, 晚上12点 and 凌晨12点 are at midnight. */
function laterBy(half: string | undefined, hours: number): number {
  if (half === undefined || hours > 12) return 0
  if (hours === 12) return /[晚夜晨]/.test(half) ? 12 : 0
  if (/夜/.test(half)) return hours >= 6 ? 12 : 0
  return /下午|傍晚|晚/.test(half) || (/[中正]午/.test(half) && hours < 6) ? 12 : 0
}

function numeral(text: string | undefined): number {
  return parseHanNumeral(text ?? '0') ?? 0
}
