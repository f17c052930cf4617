import { fullYear, ofDate, whole } from './chinese-dates.ts'
import { parseOrdinal } from './english-words.ts'
import { parseHanNumeral } from './han-numeral.ts'
import type { Found, Quantity } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const alone = '(?<![A-Za-z\\d])'
const ends = '(?![A-Za-z\\d])'

/** 24Q3, 2024-H1, 3Q24 and 1H2024 hold a year. */
const years: readonly Form[] = [
  [new RegExp(`(?<![\\d.,A-Za-z])(?<y>(?:20)?[0-4]\\d)(?=-?[QH][1-4]${ends})`, 'g'), readYear],
  [new RegExp(`(?<=${alone}(?:[1-4]Q|[12]H))(?<y>(?:20)?[0-4]\\d)(?![A-Za-z\\d]|[.,]\\d)`, 'g'), readYear],
]

const letters = `${alone}(?:Q(?<a>[1-4])|(?<b>[1-4])Q)${ends}`
const halfLetters = `${alone}(?:H(?<h>[12])|(?<g>[12])H)${ends}`

const chinese: readonly Form[] = [
  ...years,
  [/前(?<n>[两二三23])个?季度?(?!节)/g, ({ groups: g = {} }) => firstQuarters(parseHanNumeral(g.n ?? '') ?? 3)],
  [
    new RegExp(`第(?<c>[1-4一二三四])季度?|(?<d>[1-4一二三四])季度|${letters}`, 'g'),
    ({ groups: g = {} }) => whole('quarter', parseHanNumeral(g.a ?? g.b ?? g.c ?? g.d ?? '') ?? 0),
  ],
  [
    new RegExp(`(?:(?<u>[上前])|[下后])半年|${halfLetters}`, 'g'),
    ({ groups: g = {} }) => half(g.u ? 1 : Number(g.h ?? g.g ?? 2)),
  ],
]

const english: readonly Form[] = [
  ...years,
  [/\bfirst (?<n>two|three|2|3) quarters\b/gi, ({ groups: g = {} }) => firstQuarters(/2|two/i.test(g.n ?? '') ? 2 : 3)],
  [
    new RegExp(`${letters}|\\b(?<w>first|second|third|fourth)[ -]quarter\\b`, 'gi'),
    ({ groups: g = {} }) => whole('quarter', parseOrdinal(g.w ?? '') ?? Number(g.a ?? g.b)),
  ],
  [
    new RegExp(`\\b(?<w>first|second|latter) half(?![- ](?:hour|a\\b|cent|price|pint))|${halfLetters}`, 'gi'),
    ({ groups: g = {} }) => half(Number(g.h ?? g.g ?? (/^first/i.test(g.w ?? '') ? 1 : 2))),
  ],
]

/** What every form needs one of. */
const any = { chinese: /季|半年|[QH]/, english: /quarter|half|[QH]/i } as const

/** Takes quarters and halves of years from a text, with the years in 24Q3 and 1H24. */
export function findQuarters(scan: Scan, language: 'chinese' | 'english'): void {
  if (any[language].test(scan.rest)) claimAll(scan, language === 'chinese' ? chinese : english)
}

/** The first quarters up to one are as many, and three times as many months. */
export function firstQuarters(last: number): Found {
  return { kind: 'quarter', value: 1, max: last, firm: false, readings: readingsUpTo(last) }
}

/** What else the first quarters of a year up to one are called. */
export function readingsUpTo(last: number): Quantity['readings'] {
  return [
    { kind: 'first', value: last },
    { kind: 'number', value: last * 3 },
  ]
}

function half(value: number): Found {
  return { kind: 'half', value, firm: false }
}

function readYear({ groups: g = {} }: RegExpExecArray): Found {
  const year = Number(g.y)
  return ofDate({ year: year < 100 ? fullYear(year) : year }, true)
}
