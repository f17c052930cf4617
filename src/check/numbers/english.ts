import { directionOf, englishBound } from './bounds.ts'
import { currenciesNamed, currencyPatterns } from './currencies.ts'
import { findEnglishDates } from './english-dates.ts'
import {
  ordinalPattern,
  parseEnglishWords,
  parseOrdinal,
  scaleNamed,
  scalePattern,
  wordPattern,
} from './english-words.ts'
import { englishMasks, nameMasks } from './masks.ts'
import type { Found, Quantity } from './quantity.ts'
import { joinRanges } from './ranges.ts'
import { claim, hide, type Scan } from './scan.ts'
import { unitNamed, unitPatterns } from './units.ts'

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`

const amounts = new RegExp(
  [
    `(?<negative>(?<![\\w%])[-−](?=[\\d$€£¥]|US\\$|HK\\$|NT\\$)|(?:minus|negative) (?=\\d))?`,
    `(?<before>(?:(?<![A-Za-z])(?:${currencyPatterns.sign})) ?)?(?<later>[-−](?=\\d))?`,
    `(?:(?<![\\w.,])|(?<=[A-Z$€£¥₩₹] ?))(?<number>${arabic}|(?<![\\w-])(?:${wordPattern})(?![\\w]))(?<half> and a half|½)?(?<scale>${scalePattern})?`,
    `(?<open>\\+|-plus\\b)?(?:[ -]?(?<unit>%|percentage[ -]points?\\b|percentage(?= points?)|percent\\b|per cent\\b|pct\\b|pc\\b|ppts?\\b|pp\\b|basis[ -]points?\\b|bps?\\b|times\\b|x\\b|×|fold\\b|(?:${currencyPatterns.english})\\b|(?:${unitPatterns.english})(?![\\w])))?`,
  ].join(''),
  'g',
)

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
  eightfold: 8,
  tenfold: 10,
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
  hundredth: 100,
}

/** Every number in an English text (folded by `foldText`), leftmost first; `mask` hides names of the deck's glossary. */
export function findEnglish(text: string, mask: RegExp | undefined): readonly Quantity[] {
  const scan: Scan = { text, rest: text, found: [] }
  hide(scan, mask ? [mask, ...nameMasks, ...englishMasks] : [...nameMasks, ...englishMasks])
  findEnglishDates(scan)
  findShares(scan)
  claim(scan, /\b(?:(?<n>\d+)(?:st|nd|rd|th)\b|(?:No\.|Number) ?(?<m>\d+))/g, ({ groups: g = {} }) => ({
    kind: 'ordinal',
    value: Number(g.n ?? g.m),
    firm: false,
  }))
  claim(scan, new RegExp(`\\b(?<w>${ordinalPattern})\\b`, 'gi'), ({ groups: g = {} }) => ({
    kind: 'ordinal',
    value: parseOrdinal(g.w ?? '') ?? 0,
    firm: false,
  }))
  claim(scan, amounts, readAmount)
  claim(scan, /\bhalf an? (?<w>hour|day|year|century|decade|million|billion|trillion)\b/gi, ({ groups: g = {} }) => {
    const size = scaleNamed(g.w ?? '')
    const unit = unitNamed((g.w ?? '').toLowerCase(), 'english')
    return { kind: 'number', value: 0.5 * size, scale: size, firm: size > 1, ...(unit && { unit }) }
  })
  return joinRanges(scan, /^ ?(?:–|—|-|−|to|~) ?$/, /^(?:,| and| or|, and|, or|;) $/)
}

/** Two thirds, a quarter of, nine in ten, doubled, fivefold: shares in percent, and multiples. */
function findShares(scan: Scan): void {
  const share = (value: number, match: RegExpExecArray): Omit<Found, 'start' | 'end'> => ({
    kind: 'percent',
    value,
    firm: false,
    ...surroundings(match, scan, false),
  })
  claim(
    scan,
    /\b(?<n>an?|one|two|three|four|five|seven|nine)[ -](?<d>half|third|quarter|fifth|sixth|eighth|tenth|hundredth)(?:s|(?=\b))(?! (?:of the year|quarter|century|largest|time|place|party|person|year|biggest))/gi,
    (match) => {
      const { n = '', d = '' } = match.groups ?? {}
      const part = /^an?$/i.test(n) ? 1 : (parseEnglishWords(n) ?? 1)
      const said = share((part / (parts[d.toLowerCase()] ?? 1)) * 100, match)
      return d.toLowerCase() === 'quarter' ? { ...said, readings: [{ kind: 'number', value: part }] } : said
    },
  )
  claim(
    scan,
    new RegExp(
      `\\b(?<n>\\d+|${wordPattern}) (?:in|out of)(?: every)? (?<d>10|ten|100|a hundred|five|four|three|two|\\d+)\\b(?! (?:years|months|days|countries|percent|million|billion))`,
      'gi',
    ),
    (match) => {
      const { n = '', d = '' } = match.groups ?? {}
      const [part, whole] = [numberOf(n), numberOf(d)]
      return part && whole && part <= whole && whole < 1900 ? share((part / whole) * 100, match) : undefined
    },
  )
  claim(scan, /\b(?:half|halv(?:e|ed|ing))\b(?! an?\b|-)/gi, (match) => share(50, match))
  claim(
    scan,
    /\b(?<w>twice|twofold|threefold|fourfold|fivefold|sixfold|eightfold|tenfold|(?:doubl|tripl|trebl|quadrupl|quintupl)(?=e|ing))(?:es|ed|e|ing)?\b/gi,
    (match) => {
      const value = multiples[match.groups?.w?.toLowerCase() ?? ''] ?? 1
      return {
        kind: 'times',
        value,
        firm: false,
        readings: [{ kind: 'percent', value: (value - 1) * 100 }],
        ...surroundings(match, scan, false),
      }
    },
  )
}

function readAmount(match: RegExpExecArray, scan: Scan): Omit<Found, 'start' | 'end'> | undefined {
  const { negative, later, before = '', number = '', half, scale = '', open, unit = '' } = match.groups ?? {}
  const digits = numberOf(number)
  if (digits === undefined) return undefined
  const size = scaleNamed(scale)
  const value = Number(((digits + (half ? 0.5 : 0)) * size).toPrecision(15))
  const measured = measure(value, unit, before)
  const arabicDigits = /\d/.test(number)
  const small = value === 1 && !measured.currency && measured.kind === 'number'
  const firm =
    !small &&
    (arabicDigits || size > 1 || measured.kind !== 'number' || measured.currency !== undefined) &&
    !/^a\b|dozen/i.test(number)
  const metres = /^[mM]$/.test(scale) && !before && !unit
  const said = {
    ...measured,
    scale: size,
    firm: measured.kind === 'times' && !arabicDigits ? false : firm,
    ...(metres && { readings: [{ kind: 'number' as const, value: digits }] }),
    ...surroundings(match, scan, measured.unit !== undefined),
    ...((negative ?? later) !== undefined && { direction: 'down' as const }),
  }
  return open ? { ...said, bound: 'over' } : said
}

function surroundings(match: RegExpExecArray, { rest }: Scan, time: boolean) {
  const before = rest.slice(Math.max(0, match.index - 40), match.index)
  const end = match.index + match[0].length
  const direction = directionOf(before, 'english')
  return { bound: englishBound(before, rest.slice(end, end + 14), time), ...(direction && { direction }) }
}

function measure(
  value: number,
  unit: string,
  before: string,
): Pick<Found, 'kind' | 'value' | 'unit' | 'currency' | 'readings'> {
  const word = unit.replace(/^-/, '')
  if (/^(?:%|percent|per cent|pct|pc)$/i.test(word)) return { kind: 'percent', value }
  if (/^(?:percentage|ppts?$|pp$)/i.test(word)) return { kind: 'points', value }
  if (/^(?:basis|bps?$)/i.test(word)) return { kind: 'points', value: Number((value / 100).toPrecision(12)) }
  if (/^(?:times|x|×|fold)$/i.test(word))
    return {
      kind: 'times',
      value,
      readings: [
        { kind: 'number', value },
        { kind: 'percent', value: value * 100 },
      ],
    }
  const named = before ? currenciesNamed(before) : []
  const currency = named.length > 0 ? named : currenciesNamed(word)
  if (currency.length > 0) return { kind: 'number', value, currency }
  const name = unitNamed(word, 'english')
  return { kind: 'number', value, ...(name && { unit: name }) }
}

function numberOf(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : parseEnglishWords(text)
}
