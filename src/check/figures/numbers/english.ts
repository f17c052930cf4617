import { unitNamed, unitPatterns } from '../../../model/units/units.ts'
import { findCodes } from './codes.ts'
import { currenciesNamed, currencyPatterns } from './currencies.ts'
import { arabic } from './digits.ts'
import { findEnglishCalendar } from './english-calendar.ts'
import { findEnglishDates } from './english-dates.ts'
import { addSurroundings, englishNumber, findEnglishShares } from './english-shares.ts'
import { numberWord, scaleNamed, scalePattern, wordPattern } from './english-words.ts'
import { englishMasks, nameMasks } from './masks.ts'
import { findPowers } from './powers.ts'
import { type Draft, type Found, multipleOfGrowth, type Quantity } from './quantity.ts'
import { findQuarters } from './quarters.ts'
import { joinRanges } from './ranges.ts'
import { claim, hide, hideAll, type Scan } from './scan.ts'

const measures = [
  '%|‰|pp[mb]\\b|percentage[ -]points?\\b|percentage(?= points?)|percent\\b|per cent\\b|pct\\b|pc\\b|ppts?\\b|pp\\b',
  `basis[ -]points?\\b|bps?\\b|times\\b|x\\b|×|fold\\b|fen\\b|jiao\\b|(?:${currencyPatterns.english})\\b|(?:${unitPatterns.english})(?![\\w·⋅])`,
].join('|')
const parts = ' and (?:an? (?:half|quarter)|one[- ]quarter|three[- ]quarters)|½|¼|¾'
const after = `(?<half>${parts})?(?<scale>${scalePattern})?(?<open>\\+|-plus\\b)?(?<late> and a half(?! m| b| t))?(?:[ -]?(?<unit>${measures}))?`

const inDigits = new RegExp(
  [
    // Where a number may begin, and never in the middle of a word: that spares the pattern most of a text.
    `(?<![A-Za-z](?=[A-Za-z]))(?=[-−\\d$€£¥₩₹₽฿₫A-Zmn])`,
    `(?<negative>(?<![\\w%)\\ufffc])[-−](?=[\\d$€£¥]|US\\$|HK\\$|NT\\$)|(?:(?<!\\bplus(?: or |/|-))[Mm]inus|[Nn]egative) (?=\\d))?`,
    `(?:(?<before>(?<![A-Za-z])(?:${currencyPatterns.sign}) ?)(?<later>[-−](?=\\d))?)?`,
    `(?:(?<![\\w.,])|(?<=[A-Z$€£¥₩₹] ?))(?<number>${arabic})${after}`,
  ].join(''),
  'g',
)
const inWords = new RegExp(`\\b(?=[aodtfsenhAODTFSENH])(?<!-)(?<number>${wordPattern})(?![\\w])${after}`, 'g')

const halves = new RegExp(
  [
    '\\b(?:[Hh]alf an? (?<w>hour|day|week|month|year|century|decade|kilomet(?:re|er)|mile|kilo|pound)',
    '|[Hh]alf an? (?<scale>million|billion|trillion)',
    '|(?:[Aa]n?|[Oo]ne) (?<one>hour|day|week|month|year|decade|kilomet(?:re|er)|mile|kilo) and a half',
    `)(?: (?<unit>${currencyPatterns.english}|${unitPatterns.english}))?\\b`,
  ].join(''),
  'g',
)
const names = [...nameMasks, ...englishMasks]
/** Without a digit or one of these words a text has no number; most have none. */
export const englishSign =
  /[\d０-９¹²³⁴-⁹]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+t(?:y|ies)|hundred|thousand|[mb]illion|trillion|dozen|first|second|once|\w+(?:th|rd)|half|halv\w+|quarters?|thirds?|twice|\w+fold|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|quintupl\w+|(?:Mon|Tues?|Wednes|Thu(?:rs)?|Fri|Satu?r?|Sun|Wed)(?:days?)?|noon|midnight|clock|percentage point|\w+uary|March|April|May|June|July|August|\w+ber)\b/i

/** Every number in an English text (folded by `foldText`), leftmost first; `mask` hides names of the deck's glossary. */
export function findEnglish(text: string, mask: RegExp | undefined): readonly Quantity[] {
  if (!englishSign.test(text)) return []
  const scan: Scan = { text, rest: text, found: [] }
  if (mask) hideAll(scan, mask)
  hide(scan, names)
  findPowers(scan, 'english', addSurroundings)
  findQuarters(scan, 'english')
  findEnglishCalendar(scan)
  findCodes(scan)
  findEnglishDates(scan)
  if (/half/i.test(text)) claim(scan, halves, readHalf)
  findEnglishShares(scan)
  if (/\d/.test(text)) claim(scan, inDigits, readAmount)
  if (numberWord.test(scan.rest)) claim(scan, inWords, readAmount)
  return joinRanges(scan, /^ ?(?:–|—|-|−|to|~) ?$/, /^(?:,| and| or|, and|, or|;) $/)
}

function readHalf(match: RegExpExecArray, scan: Scan): Found {
  const said = readHalfOf(match)
  addSurroundings(said, match, scan)
  return said
}

function readHalfOf({ groups: g = {} }: RegExpExecArray): Draft<Found> {
  const { w, one, scale = '', unit = '' } = g
  const size = scaleNamed(scale)
  const said = measure(size * (one === undefined ? 0.5 : 1.5), unit, '')
  return { ...said, scale: size, firm: size > 1, unit: said.unit ?? unitNamed(w ?? one ?? '', 'english') }
}

function readAmount(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { negative, later, before = '', number = '', half, scale = '', late, open, unit = '' } = match.groups ?? {}
  const digits = englishNumber(number)
  if (digits === undefined) return undefined
  const size = scaleNamed(scale)
  const value = Number(((digits + partOf(half) + (late ? 0.5 : 0)) * size).toPrecision(15))
  const said: Draft<Found> = measure(value, unit === 'times' && (size > 1 || isRepeated(match)) ? '' : unit, before)
  const arabicDigits = /\d/.test(number)
  const small = value === 1 && !said.currency && said.kind === 'number'
  const firm =
    !small &&
    (arabicDigits || size > 1 || said.kind !== 'number' || said.currency !== undefined) &&
    !/^a\b|dozen/i.test(number) &&
    !(isRoundWord(number, arabicDigits) && size === 1000 && said.kind === 'number' && !said.currency)
  // 5m may be metres, 5t tonnes.
  const measured = /^[mMt]$/.test(scale) && !before && !unit
  said.scale = size
  said.firm = firm && (arabicDigits || said.kind !== 'times')
  if (measured) said.readings = [{ kind: 'number', value: digits }]
  // Ten million times are so many times, or a multiple.
  else if (unit === 'times' && size > 1) said.readings = [{ kind: 'times', value }]
  else if (said.kind === 'number' && countsPoints(match)) said.readings = [{ kind: 'points', value }]
  addSurroundings(said, match, scan)
  const multiple = multipleOfGrowth(said)
  if (multiple) said.readings = [multiple]
  if (/dozen$/i.test(number)) addTens(said)
  if ((negative ?? later) !== undefined || isBelowZero(match)) {
    said.direction = 'down'
    said.negative = true
  }
  if (said.unit || said.currency) said.per = perOf(match)
  if (open) said.bound = 'over'
  return said
}

/** Nobody counts to twelve in Chinese: a dozen is 十幾 or 十來, two dozen are 二十多. */
function addTens(said: Draft<Found>): void {
  if (said.value > 6) said.readings = [{ kind: 'number', value: said.value - (said.value % 10) }]
  if (said.bound === 'exact') said.bound = 'any'
}

/** What follows “and” or stands as one character: half, a quarter or three quarters. */
function partOf(words: string | undefined): number {
  if (words === undefined) return 0
  if (/half|½/.test(words)) return 0.5
  return /three|¾/.test(words) ? 0.75 : 0.25
}

/** Three times a week is a count, three times a number a multiple. */
function isRepeated({ index, input, 0: words }: RegExpExecArray): boolean {
  return /^ (?:an? |per |each |every |dai|week|month|year)/.test(
    input.slice(index + words.length, index + words.length + 8),
  )
}

/** “Down 4 points” may be points of an index, of a score, or percentage points. */
function countsPoints({ index, input, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length
  return /^ (?:full |whole )?points?\b/.test(input.slice(end, end + 16))
}

function isBelowZero({ index, input, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length
  return /^(?:-odd)? ?(?:degrees?)? ?(?:Celsius |Fahrenheit )?below(?: zero| freezing)?\b/.test(
    input.slice(end, end + 40),
  )
}

const perAfter = new RegExp(
  `^(?: of \\w+| (?:per|an?|each) (?:person|head|capita|household))?(?: (?:per|an?|each|every) | ?/ ?)(${unitPatterns.english}|(?<=/ ?)s)(?![\\w/]| (?:per|an?|each|every)\\b| (?:ago|later|earlier|before|after)\\b)`,
)

/** The unit that an amount is counted by: 12 tonnes per hectare; none where there are two. */
function perOf({ index, input, 0: words }: RegExpExecArray): Found['per'] {
  const end = index + words.length
  const unit = perAfter.exec(input.slice(end, end + 48))?.[1]
  return unit === undefined ? undefined : unit === 's' ? 'second' : unitNamed(unit, 'english')
}

/** “Ten thousand” and “a hundred thousand” are said of what nobody counted, as 上萬 is. */
function isRoundWord(number: string, hasDigits: boolean): boolean {
  return !hasDigits && /^(?:an?|one|ten|(?:an?|one) hundred)$/i.test(number.trim())
}

function measure(
  value: number,
  unit: string,
  before: string,
): Pick<Found, 'kind' | 'value' | 'unit' | 'weighs' | 'currency' | 'readings'> {
  const word = unit.replace(/^-/, '')
  if (/^(?:%|percent|per cent|pct|pc)$/i.test(word)) return { kind: 'percent', value }
  if (word === '‰') return { kind: 'percent', value: Number((value / 10).toPrecision(12)) }
  if (word === 'ppm' || word === 'ppb') return { kind: 'percent', value: value / (word === 'ppm' ? 1e4 : 1e7) }
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
  if (word === 'fen' || word === 'jiao') {
    const parts = word === 'fen' ? 100 : 10
    return { kind: 'number', value: Number((value / parts).toPrecision(12)), currency: ['CNY'] }
  }
  const named = before ? currenciesNamed(before) : []
  const currency = named.length > 0 ? named : currenciesNamed(word)
  if (currency.length > 0)
    return { kind: 'number', value, currency, weighs: /^pounds?$/.test(word) ? 'pound' : undefined }
  const name = unitNamed(word, 'english')
  return { kind: 'number', value, unit: name }
}
