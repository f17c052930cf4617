import { directionOf, englishBound, laterDirectionOf } from './bounds.ts'
import {
  lastWordPattern,
  ordinalPattern,
  parseEnglishWords,
  parseOrdinal,
  scaleNamed,
  wordPattern,
} from './english-words.ts'
import type { Draft, Found } from './quantity.ts'
import { claimAll, type Form, type Scan } from './scan.ts'

const multiples: Readonly<Record<string, number>> = {
  twice: 2,
  twofold: 2,
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
  thousandfold: 1000,
}
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  twentieth: 20,
  thirtieth: 30,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
}

const percent = '(?:%| ?per ?cent|-per ?cent|-percent)'
const rates: Readonly<Record<string, number>> = { mille: 1e3, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }

/** What one in so many is of, from a million on. */
const large = `(?:\\d+(?:\\.\\d+)?|${wordPattern}) (?:million|billion)`

const people =
  '(?:person|people|adults?|child|children|wom[ae]n|m[ae]n|patients?|students?|pupils?|workers?|voters?|households?|respondents?)'

const forms: readonly Form[] = [
  [
    new RegExp(
      `(?<![\\w.])(?<n>\\d+(?:\\.\\d+)?) ?${percent} (?:off|discounts?|cheaper)\\b|\\bdiscounts? of (?:up to )?(?<m>\\d+(?:\\.\\d+)?) ?${percent}|\\bhalf[- ](?:price|off)\\b`,
      'gi',
    ),
    readDiscount,
    /off|discount|cheaper|half[- ]price/i,
  ],
  [
    new RegExp(
      `(?<![\\w.,])(?<n>\\d+(?:\\.\\d+)?|${wordPattern}) (?:parts? )?per (?<d>mille|hundred|thousand|million|billion|1,?000|10,000|100,000|1,000,000)\\b`,
      'gi',
    ),
    readPer,
    / per (?:mille|hundred|thousand|[mb]illion|1)/i,
  ],
  [
    /\b(?:(?<three>three)[ -]|an? |one[ -])?(?<d>half|quarter|eighth)s? (?:of )?an? (?:percentage )?point\b/gi,
    readPoints,
    /point/i,
  ],
  [/\b(?:an?|each|every|per) percentage point\b/gi, () => ({ kind: 'points', value: 1, firm: false }), /point/i],
  [
    /(?<!\band )\b(?<n>an?|one|two|three|four|five|seven|nine)[ -](?<d>half|third|quarter|fifth|sixth|eighth|tenth|twentieth|thirtieth|fiftieth|hundredth|thousandth)(?:s|(?=\b))(?! (?:of the year|quarter|century|largest|time|place|party|person|year|biggest))/gi,
    readFraction,
    /[- ](?:half|third|quarter|fifth|sixth|eighth|tenth|twentieth|thirtieth|fiftieth|hundredth|thousandth)/i,
  ],
  [
    new RegExp(
      `\\b(?<n>\\d+(?:\\.\\d+)?|${wordPattern})(?: ${people})?[ -](?:in|out of)(?: every)?[ -](?<d>${large}|\\d{1,3}(?:,\\d{3})+|\\d+|ten thousand|a (?:hundred|thousand)|fifty|thirty|twenty|ten|five|four|three|two)\\b(?! (?:years|months|days|countries|percent|million|billion))`,
      'gi',
    ),
    readRate,
    new RegExp(
      `(?:\\d|\\b(?:${lastWordPattern}))(?: ${people})?[ -](?:in|out of)(?: every)?[ -](?:\\d|${lastWordPattern})`,
      'i',
    ),
  ],
  [/(?<![\d/.$€£])(?<n>[1-9])\/(?<d>[2-9]|10)(?![\d/.])/g, readRate, /\d\/\d/],
  // A batting average of .325, p < .05.
  [/(?<![\w.,)])\.\d{2,3}(?![\w.,]*\w)/g, readDecimal, /\.\d/],
  [/(?<!\band an? )\b(?:half|halv(?:e|ed|ing))\b(?! an?\b|-)/gi, (match, scan) => share(50, match, scan), /hal[fv]/i],
  [
    /\b(?:once|twice)(?= (?:an? (?!half)|per |each |every |dai|week|month|year))/gi,
    ({ 0: word }) => ({ kind: 'number', value: /^o/i.test(word) ? 1 : 2, firm: false }),
    /once|twice/i,
  ],
  [
    /\b(?<w>twice|twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|hundredfold|thousandfold|(?:doubl|tripl|trebl|quadrupl|quintupl)(?=e|ing))(?:es|ed|e|ing)?\b/gi,
    readMultiple,
    /twice|fold|doubl|tripl|trebl|upl/i,
  ],
  [
    /(?<![\d.,])\b(?:(?<n>\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b|(?:No\.|Number|Article) ?(?<m>\d+))/g,
    ({ groups: g = {} }) => ({ kind: 'ordinal', value: Number((g.n ?? g.m ?? '').replaceAll(',', '')), firm: false }),
    /\d[snrt]|No|Number|Article/,
  ],
  [
    new RegExp(`\\b(?<w>${ordinalPattern})\\b`, 'gi'),
    ({ groups: g = {} }) => ({ kind: 'ordinal', value: parseOrdinal(g.w ?? '') ?? 0, firm: false }),
  ],
]

/** Takes shares, multiples and ordinals from an English text: two thirds, nine in ten, doubled, fivefold, 3rd. */
export function findEnglishShares(scan: Scan): void {
  claimAll(scan, forms)
}

function readDecimal(match: RegExpExecArray, scan: Scan): Found {
  const said: Draft<Found> = { kind: 'number', value: Number(match[0]) }
  addSurroundings(said, match, scan)
  return said
}

function share(value: number, match: RegExpExecArray, scan: Scan): Found {
  const said: Draft<Found> = { kind: 'percent', value, firm: false }
  addSurroundings(said, match, scan)
  return said
}

function readPoints(match: RegExpExecArray, scan: Scan): Found {
  const { three, d = '' } = match.groups ?? {}
  const said: Draft<Found> = { kind: 'points', value: (three ? 3 : 1) / (parts[d.toLowerCase()] ?? 1) }
  addSurroundings(said, match, scan)
  return said
}

function afterOf({ index, input, 0: words }: RegExpExecArray): string {
  return input.slice(index + words.length, index + words.length + 16)
}

function readFraction(match: RegExpExecArray, scan: Scan): Found {
  const { n = '', d = '' } = match.groups ?? {}
  const part = /^an?$/i.test(n) ? 1 : (parseEnglishWords(n) ?? 1)
  const said = share((part / (parts[d.toLowerCase()] ?? 1)) * 100, match, scan)
  if (d.toLowerCase() === 'quarter') return { ...said, readings: [{ kind: 'number', value: part }] }
  // Three hundredths of a second are 0.03秒.
  const isOfUnit = /^ of an? (?:second|millimet|centimet|met|kilomet|mile|inch)/.test(afterOf(match))
  return isOfUnit ? { ...said, readings: [{ kind: 'number', value: said.value / 100 }] } : said
}

/** “20% off” and 八折; what is taken off may also be called a share. */
function readDiscount({ groups: g = {} }: RegExpExecArray): Found {
  const value = Number(g.n ?? g.m ?? 50)
  return { kind: 'discount', value, firm: false, readings: [{ kind: 'percent', value }] }
}

/** Seven per thousand; the other line may have the seven and the thousand apart. */
function readPer(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { n = '', d = '' } = match.groups ?? {}
  const part = englishNumber(n)
  if (part === undefined) return undefined
  const whole = rates[d.toLowerCase()] ?? Number(d.replaceAll(',', ''))
  const said = share(Number(((part / whole) * 100).toPrecision(12)), match, scan)
  return { ...said, base: whole, readings: [{ kind: 'number', value: part }] }
}

function readRate(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { n = '', d = '' } = match.groups ?? {}
  const [, count = d, scale = ''] = /^(.*) (million|billion)$/i.exec(d) ?? []
  const [part, whole] = [englishNumber(n), (englishNumber(count) ?? 0) * scaleNamed(scale)]
  return part && part <= whole && (whole < 1900 || scale !== '' || Number.isInteger(Math.log10(whole)))
    ? share(Number(((part / whole) * 100).toPrecision(12)), match, scan)
    : undefined
}

function readMultiple(match: RegExpExecArray, scan: Scan): Found {
  const value = multiples[match.groups?.w?.toLowerCase() ?? ''] ?? 1
  const readings = [{ kind: 'percent' as const, value: (value - 1) * 100 }]
  const said: Draft<Found> = { kind: 'times', value, firm: false, readings }
  addSurroundings(said, match, scan)
  return said
}

/** Adds what the words around an English number say of it. */
export function addSurroundings(said: Draft<Found>, { index, 0: words }: RegExpExecArray, { rest }: Scan): void {
  const before = rest.slice(Math.max(0, index - 60), index)
  const end = index + words.length
  const direction = directionOf(before, 'english')
  if (direction) said.direction = direction
  else {
    said.direction = laterDirectionOf(rest.slice(end, end + 48))
    said.turnsLate = said.direction !== undefined
  }
  said.bound = englishBound(before, rest.slice(end, end + 14), said.unit !== undefined)
}

/** An English number in digits or words; undefined if it is none. */
export function englishNumber(text: string): number | undefined {
  return /^\d/.test(text) ? Number(/[, ]/.test(text) ? text.replace(/[, ]/g, '') : text) : parseEnglishWords(text)
}
