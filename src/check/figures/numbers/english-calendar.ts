import { first } from './chinese-calendar.ts'
import { englishNumber } from './english-shares.ts'
import { lastWordPattern, ordinalPattern, parseOrdinal, wordPattern } from './english-words.ts'
import type { Found } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const short = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)'
const between = '\\.?(?: ?[–—-] ?| to )'
const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${ordinalPattern})`

const forms: readonly Form[] = [
  [
    /\b(?:a?round[- ]the[- ]clock|24\/7|24-7|24 ?[x×] ?7|(?:24|twenty-four) hours a day(?:,? (?:and )?(?:seven|7) days a week)?|24[- ]hours?(?= (?:service|a day|hotline|shop|store)))/gi,
    () => ({ kind: 'number', value: 24, unit: 'hour', firm: false }),
    /24|clock|twenty-four/i,
  ],
  [
    new RegExp(
      `\\b(?:(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?<a>${short})(?=${between}${short})|(?<=${short}${between})(?<b>${short}))\\b`,
      'g',
    ),
    readWeekday,
    /day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/,
  ],
  [
    new RegExp(
      `\\b(?:(?<d>${ordinal})(?: day)? of (?:the )?)?(?<m>${ordinal}|last) (?:lunar|Chinese) month\\b|\\b(?<d2>${ordinal})(?: day)? of (?:the )?(?<m2>${ordinal}) month\\b`,
      'gi',
    ),
    readLunar,
    /month/,
  ],
  [
    new RegExp(
      `\\b(?:top|first)[ -]?(?<n>\\d+(?![\\d.,]|st|nd|rd|th)|${wordPattern})\\b(?! ?%|[ -](?:per ?cent|thousand|million|billion|trillion|thirds?|[a-z]+-thirds?|years?\\b|months?\\b|weeks?\\b|days?\\b|hours?\\b|minutes?\\b))`,
      'gi',
    ),
    ({ groups: g = {} }) => first(englishNumber(g.n ?? '')),
    new RegExp(`(?:top|first)[ -]?(?:\\d|${lastWordPattern})`, 'i'),
  ],
]

/** What every form needs one of: most texts have none, which one test tells. */
const any = /24|clock|twenty|day|Mon\b|Tue|Wed\b|Thu|Fri\b|Sat\b|Sun\b|month|top|first/i

/** Takes from an English text what a calendar and a ranking say: weekdays, lunar dates, the top three. */
export function findEnglishCalendar(scan: Scan): void {
  if (any.test(scan.rest)) claimAll(scan, forms)
}

function readWeekday({ groups: g = {} }: RegExpExecArray): Found {
  const name = (g.w ?? g.a ?? g.b ?? '').slice(0, 3).toLowerCase()
  return { kind: 'weekday', value: weekdays.indexOf(name) + 1, firm: false }
}

function readLunar({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const [day, month] = [ordinalOf(g.d ?? g.d2), g.m === 'last' ? 12 : ordinalOf(g.m ?? g.m2)]
  if (month === undefined || month > 12) return undefined
  const date = day === undefined ? { month } : { month, day }
  return { kind: 'lunar', value: day ?? month, date, firm: false }
}

function ordinalOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d/.test(text) ? Number.parseInt(text, 10) : parseOrdinal(text)
}
