import { parseHanNumeral } from './han-numeral.ts'
import { type DateParts, type Draft, type Found, valueOfDate } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const year = '(?:(?:1[6-9]|2[01])\\d\\d|[一二][〇零一二三四五六七八九]{3})'
const between = '[至到—–~～-]'
const joining = new RegExp(between)

const clock = new RegExp(
  `(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间)?(?:(?<!\\d)(?<h>[01]?\\d|2[0-3])[:：](?<m>[0-5]\\d)(?!\\d)|(?<hour>${number})[点时](?:(?<minute>${number})分?|(?<part>半|正|整|一刻))?)`,
  'g',
)

const forms: readonly Form[] = [
  [clock, readClock, /[:：点时]/],
  [
    new RegExp(`(?<c>${number})世纪(?<d>\\d0|[二三四五六七八九]十)年代`, 'g'),
    ({ groups: g = {} }) => whole('decade', (numeral(g.c) - 1) * 100 + numeral(g.d)),
    /世纪/,
  ],
  [new RegExp(`(?<!个|半)(?<c>${number})世纪`, 'g'), ({ groups: g = {} }) => whole('century', numeral(g.c)), /世纪/],
  [/(?<d>\d{4}|\d0|[二三四五六七八九]十)年代/g, ({ groups: g = {} }) => whole('decade', numeral(g.d)), /年代/],
  [
    /(?:第(?<a>[1-4一二三四])季度?|(?<b>[1-4一二三四])季度|Q(?<c>[1-4])\b)/g,
    ({ groups: g = {} }) => whole('quarter', numeral(g.a ?? g.b ?? g.c)),
    /第|季|Q/,
  ],
  [/(?<y>(?:19|20)\d\d)[-/.](?<m>0?[1-9]|1[0-2])(?:[-/.](?<d>[0-3]?\d))?(?![\d%年])/g, readDate, /\d[-/.]\d/],
  [
    /民国(?<y>\d{2,3}|[一二三四五六七八九十百零〇]{2,4})年/g,
    ({ groups: g = {} }) => ofDate({ year: numeral(g.y) + 1911 }, true),
    /民国/,
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
    /(?<![\d.,$¥€£])(?<y>(?:19|20)\d\d)(?:财年)?(?![\d.,]*\d|[万亿千百兆多余%个家人名位元美港欧日英项倍种次公年吨米克天小瓦度亩坪平磅镑套台辆所])/g,
    readDate,
    /\d{4}/,
  ],
]

/** Takes times, dates, years, decades, centuries and quarters from a Chinese text. */
export function findChineseDates(scan: Scan): void {
  claimAll(scan, forms)
}

function readDate({ groups: g = {}, 0: words }: RegExpExecArray): Found | undefined {
  const date = partsOf(g)
  const possible = (date.month ?? 1) >= 1 && (date.month ?? 1) <= 12 && (date.day ?? 1) >= 1 && (date.day ?? 1) <= 31
  return possible ? ofDate(date, /\d/.test(words) || date.year !== undefined) : undefined
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

function readClock({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const { half, h, m, hour, minute, part } = g
  if (h === undefined && half === undefined && (minute === undefined || !hour)) return undefined
  const minutes = part === '半' ? 30 : part === '一刻' ? 15 : numeral(m ?? minute ?? '0')
  const hours = numeral(h ?? hour ?? '0')
  if (hours > 24 || minutes > 59) return undefined
  const later = half !== undefined && /下午|傍晚|晚|夜/.test(half) && hours < 12
  return { kind: 'time', value: (hours + (later ? 12 : 0)) * 60 + minutes, firm: /\d/.test(`${h ?? ''}${hour ?? ''}`) }
}

function numeral(text: string | undefined): number {
  return parseHanNumeral(text ?? '0') ?? 0
}
