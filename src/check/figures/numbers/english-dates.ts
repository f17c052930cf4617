import { fullYear, ofDate, whole } from './chinese-dates.ts'
import { readRaceTime } from './chinese-parts.ts'
import { ordinalPattern, parseEnglishWords, parseOrdinal } from './english-words.ts'
import type { DateParts, Draft, Found } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'
const day = '(?:[0-3]?\\d)(?:st|nd|rd|th)?'
const year = '(?:1[6-9]|2[01])\\d\\d'
const dash = ' ?(?:–|—|-|to) ?'
const fourDigits = /\d{4}/
const monthName = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const spokenClock = new RegExp(
  [
    `\\b(?:(?:(?<part>half|(?:a )?quarter) (?<way>past|to) )(?<h>\\d{1,2}|${hours})(?: o'clock)?`,
    `|(?<h2>\\d{1,2}|${hours}) o'clock`,
    `|(?<h3>\\d{1,2}(?::(?<m>[0-5]\\d))?|${hours})(?= (?:in the (?:morning|afternoon|evening)|at night)))`,
    '(?: (?:in the (?<d>morning|afternoon|evening)|at (?<n>night)))?\\b|\\b(?:12 |twelve )?(?<fixed>noon|midday|midnight)\\b',
  ].join(''),
  'gi',
)

const forms: readonly Form[] = [
  // A race is won in 1:52.33.
  [/(?<![\d:.])(?<min>\d{1,2}):(?<sec>[0-5]\d)\.(?<hundredths>\d{1,3})(?![\d:])/g, readRaceTime, /:\d\d\.\d/],
  [
    /(?<![\d.:$€£])(?<h>1[0-2]|0?[1-9])(?::(?<m>[0-5]\d))?(?=(?: ?[–—-] ?| to | and )\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)/g,
    readClock,
    /\d ?[ap]\.?m/,
  ],
  [spokenClock, readSpokenClock, /clock|past |quarter to|morning|afternoon|evening|night|noon|midday/],
  [
    /(?<![\d.])(?<h>[01]?\d|2[0-3])(?:[:.](?<m>[0-5]\d))? ?(?<half>[ap]\.?m\b\.?)|(?<![\d.:])(?<h2>[01]?\d|2[0-3]):(?<m2>[0-5]\d)(?![\d:]|,\d{3})/g,
    readClock,
    /\d ?[ap]|\d:\d/,
  ],
  [new RegExp(`(?<y>${year})[-/.](?<m>0[1-9]|1[0-2])(?:[-/.](?<d>[0-3]\\d))?(?!\\d)`, 'g'), readDate, /\d[-/.]\d/],
  [/\b\d{1,2}\/\d{1,2}\/(?<y>\d{4})\b/g, readDate, /\d\/\d/],
  [
    new RegExp(
      `\\b(?<m>${month}) (?<d>${day})(?!\\d)(?<more>${dash}(?<d2>${day})(?!\\d| [A-Z]))?(?:,? (?<y>${year}))?`,
      'g',
    ),
    readDate,
    monthName,
  ],
  [
    new RegExp(`\\b(?<d>${day})(?<more>${dash}(?<d2>${day}))?(?: of)? (?<m>${month})(?:,? (?<y>${year}))?`, 'g'),
    readDate,
    monthName,
  ],
  [new RegExp(`\\b(?<m>${month}),? (?:of )?(?<y>${year})\\b`, 'g'), readDate, monthName],
  [
    new RegExp(
      `\\b(?<m>${month.replace('March|', '').replace('May|', '')})(?![a-z])|(?<=\\b(?:in|of|by|since|from|to|until|last|early|late|mid|and|between|through|this|next)[ -]|[–-])(?<m2>March|May)\\b|\\b(?<m3>March|May)(?= ?[–-]|(?: to| and) ${month})`,
      'g',
    ),
    readDate,
    monthName,
  ],
  [/\b(?<c>\d{1,2})(?:st|nd|rd|th)[ -][Cc]entury/g, ({ groups: g = {} }) => whole('century', Number(g.c)), /entury/],
  [
    new RegExp(`\\b(?<c>${ordinalPattern})[ -]century`, 'gi'),
    ({ groups: g = {} }) => whole('century', parseOrdinal(g.c ?? '') ?? 0),
    /century/i,
  ],
  [
    /(?<![\d.,])(?<d>(?:1[6-9]|20)\d0)'?s\b|(?<!\w)'(?<d2>\d0)s\b|(?<=\d0'?s(?:,? and |, | to | or | through | ?[–-] ?))(?<d3>\d0)s\b|\bthe (?<w>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/gi,
    readDecade,
    /0'?s|ties/i,
  ],
  [
    /\b(?:[Aa]cademic|[Ss]chool) year (?:of )?(?<y>(?:19|20)\d\d)(?:[–/-](?:20)?(?<y2>\d\d)\b)?/g,
    readDate,
    /(?:cademic|chool) year/,
  ],
  [/(?<![\w'])'(?<y>\d\d)\b(?!s)/g, ({ groups: g = {} }) => ofDate({ year: fullYear(Number(g.y)) }, true), /'\d/],
  [
    /\b(?:FY|(?:fiscal|financial)(?: year)?) ?(?<y>(?:20)?\d\d)\b(?:[-–/](?:20)?(?<y2>\d\d)\b)?/gi,
    ({ groups: g = {} }) => readDate({ groups: { ...g, y: (g.y ?? '').padStart(4, '20') } }),
    /fy|fiscal|financial/i,
  ],
  [new RegExp(`(?<![\\d.,$€£¥])(?<y>${year})[–/-](?<y2>\\d\\d)\\b(?!\\d)`, 'g'), readDate, /\d[–/-]\d/],
  [
    new RegExp(
      `(?<![\\d.,$€£¥]|RMB ?|[A-Z]{2}[DY] ?)(?<y>${year})(?![\\d,.]*\\d|[%kmb]|[ -]?(?:million|billion|trillion|thousand|percent|times|people|jobs|companies|firms|yuan|dollars|members|staff|employees|km|years|MW|GW|tonnes))`,
      'g',
    ),
    readDate,
    fourDigits,
  ],
]

/** Takes times, dates, years, decades and centuries from an English text, in either order of day and month. */
export function findEnglishDates(scan: Scan): void {
  claimAll(scan, forms)
}

function readDate({ groups: g = {} }: Pick<RegExpExecArray, 'groups'>): Found | undefined {
  const name = g.m ?? g.m2 ?? g.m3
  const named = name === undefined ? -1 : monthNames.indexOf(name.slice(0, 3).toLowerCase())
  const number = named < 0 ? Number(name) : named + 1
  const parts: Draft<DateParts> = {}
  if (g.y !== undefined) parts.year = Number(g.y)
  if (name !== undefined) parts.month = number
  if (g.d !== undefined) parts.day = Number.parseInt(g.d, 10)
  const said = ofDate(parts, parts.year !== undefined || parts.day !== undefined)
  if (g.d2 !== undefined) return { ...said, until: { ...parts, day: Number.parseInt(g.d2, 10) } }
  if (g.y2 !== undefined && parts.year) {
    return { ...said, until: { year: Math.floor(parts.year / 100) * 100 + Number(g.y2) } }
  }
  return said
}

function readClock({ groups: g = {} }: RegExpExecArray): Found | undefined {
  const hours = Number(g.h ?? g.h2)
  const later = g.half?.startsWith('p') && hours < 12 ? 12 : g.half?.startsWith('a') && hours === 12 ? -12 : 0
  const inHalf = g.half !== undefined || hours > 12
  return { kind: 'time', value: (hours + later) * 60 + Number(g.m ?? g.m2 ?? 0), inHalf }
}

/** Half past six in the morning, seven o'clock, noon. */
function readSpokenClock({ groups: g = {} }: RegExpExecArray): Found | undefined {
  if (g.fixed) return { kind: 'time', value: g.fixed.toLowerCase() === 'midnight' ? 0 : 720, firm: false, inHalf: true }
  const words = (g.h ?? g.h2 ?? g.h3 ?? '').toLowerCase()
  const hour = /^\d/.test(words) ? Number.parseInt(words, 10) : (parseEnglishWords(words) ?? 0)
  if (hour > 12) return undefined
  const part = g.part === undefined ? 0 : /half/i.test(g.part) ? 30 : 15
  const minutes = g.way?.toLowerCase() === 'to' ? -part : part + Number(g.m ?? 0)
  const night = g.n !== undefined && hour >= 6
  const later = night || /after|even/i.test(g.d ?? '')
  const inHalf = g.n !== undefined || g.d !== undefined
  return { kind: 'time', value: ((hour % 12) + (later ? 12 : 0)) * 60 + minutes, firm: false, inHalf }
}

function readDecade({ groups: g = {} }: RegExpExecArray): Found {
  const word = g.w && parseEnglishWords(`${g.w.toLowerCase()}y`)
  const value = word || Number(g.d ?? g.d2 ?? g.d3)
  const readings = value % 100 === 0 && value > 0 ? [{ kind: 'century' as const, value: value / 100 + 1 }] : []
  return { ...whole('decade', value), readings }
}
