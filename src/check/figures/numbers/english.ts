import { currenciesNamed, currencyPatterns } from './currencies.ts'
import { findEnglishDates } from './english-dates.ts'
import { addSurroundings, englishNumber, findEnglishShares } from './english-shares.ts'
import { numberWord, scaleNamed, scalePattern, wordPattern } from './english-words.ts'
import { englishMasks, nameMasks } from './masks.ts'
import type { Draft, Found, Quantity } from './quantity.ts'
import { joinRanges } from './ranges.ts'
import { claim, hide, hideAll, type Scan } from './scan.ts'
import { unitNamed, unitPatterns } from './units.ts'

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`

const measures = [
  '%|percentage[ -]points?\\b|percentage(?= points?)|percent\\b|per cent\\b|pct\\b|pc\\b|ppts?\\b|pp\\b',
  `basis[ -]points?\\b|bps?\\b|times\\b|x\\b|×|fold\\b|(?:${currencyPatterns.english})\\b|(?:${unitPatterns.english})(?![\\w])`,
].join('|')
const after = `(?<half> and a half|½)?(?<scale>${scalePattern})?(?<open>\\+|-plus\\b)?(?:[ -]?(?<unit>${measures}))?`

const inDigits = new RegExp(
  [
    // Where a number may begin, and never in the middle of a word: that spares the pattern most of a text.
    `(?<![A-Za-z](?=[A-Za-z]))(?=[-−\\d$€£¥₩₹₽฿₫A-Zmn])`,
    `(?<negative>(?<![\\w%])[-−](?=[\\d$€£¥]|US\\$|HK\\$|NT\\$)|(?:minus|negative) (?=\\d))?`,
    `(?<before>(?:(?<![A-Za-z])(?:${currencyPatterns.sign})) ?)?(?<later>[-−](?=\\d))?`,
    `(?:(?<![\\w.,])|(?<=[A-Z$€£¥₩₹] ?))(?<number>${arabic})${after}`,
  ].join(''),
  'g',
)
const inWords = new RegExp(`\\b(?=[aodtfsenhAODTFSENH])(?<!-)(?<number>${wordPattern})(?![\\w])${after}`, 'g')

const halves = /\bhalf an? (?<w>hour|day|year|century|decade|million|billion|trillion)\b/gi
const names = [...nameMasks, ...englishMasks]
/** Without a digit or one of these words a text has no number; most have none. */
export const englishSign =
  /[\d０-９]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+t(?:y|ies)|hundred|thousand|[mb]illion|trillion|dozen|first|second|\w+(?:th|rd)|half|halv\w+|quarters?|thirds?|twice|\w+fold|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|quintupl\w+|\w+uary|March|April|May|June|July|August|\w+ber)\b/i

/** Every number in an English text (folded by `foldText`), leftmost first; `mask` hides names of the deck's glossary. */
export function findEnglish(text: string, mask: RegExp | undefined): readonly Quantity[] {
  if (!englishSign.test(text)) return []
  const scan: Scan = { text, rest: text, found: [] }
  if (mask) hideAll(scan, mask)
  hide(scan, names)
  findEnglishDates(scan)
  findEnglishShares(scan)
  if (/\d/.test(text)) claim(scan, inDigits, readAmount)
  if (numberWord.test(scan.rest)) claim(scan, inWords, readAmount)
  if (/half/i.test(text)) claim(scan, halves, readHalf)
  return joinRanges(scan, /^ ?(?:–|—|-|−|to|~) ?$/, /^(?:,| and| or|, and|, or|;) $/)
}

function readHalf({ groups: g = {} }: RegExpExecArray): Found {
  const size = scaleNamed(g.w ?? '')
  const unit = unitNamed((g.w ?? '').toLowerCase(), 'english')
  return { kind: 'number', value: 0.5 * size, scale: size, firm: size > 1, unit }
}

function readAmount(match: RegExpExecArray, scan: Scan): Found | undefined {
  const { negative, later, before = '', number = '', half, scale = '', open, unit = '' } = match.groups ?? {}
  const digits = englishNumber(number)
  if (digits === undefined) return undefined
  const size = scaleNamed(scale)
  const value = Number(((digits + (half ? 0.5 : 0)) * size).toPrecision(15))
  const said: Draft<Found> = measure(value, unit, before)
  const arabicDigits = /\d/.test(number)
  const small = value === 1 && !said.currency && said.kind === 'number'
  const firm =
    !small &&
    (arabicDigits || size > 1 || said.kind !== 'number' || said.currency !== undefined) &&
    !/^a\b|dozen/i.test(number) &&
    !(isRoundWord(number, arabicDigits) && size === 1000 && said.kind === 'number' && !said.currency)
  const metres = /^[mM]$/.test(scale) && !before && !unit
  said.scale = size
  said.firm = firm && (arabicDigits || said.kind !== 'times')
  if (metres) said.readings = [{ kind: 'number', value: digits }]
  addSurroundings(said, match, scan)
  if ((negative ?? later) !== undefined) said.direction = 'down'
  if (open) said.bound = 'over'
  return said
}

/** “Ten thousand” and “a hundred thousand” are said of what nobody counted, as 上萬 is. */
function isRoundWord(number: string, hasDigits: boolean): boolean {
  return !hasDigits && /^(?:an?|one|ten|(?:an?|one) hundred)$/i.test(number.trim())
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
  return { kind: 'number', value, unit: name }
}
