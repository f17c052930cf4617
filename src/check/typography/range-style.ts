import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { chineseRanges } from '../../model/ranges.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { findInLines, placeOf, type WrittenLine } from '../texts.ts'

/** Ranges that read two ways, or are joined by a hyphen that no conversion mends. */
export const rangeStyle: Rule = {
  why: 'GB/T 15835-2011 writes the scale word and the sign on both ends: 150～200億 may begin at 150. A hyphen joins words, not numbers.',
  limits: {},
  check: (checked) => findInLines(checked, /\d[^\d]{1,3}\d/, (line) => checkLine(line, checked)),
}

const number = '\\d[\\d,]*(?:\\.\\d+)?'
const free = '(?<![\\w.\\-/])'
const halfScaled = new RegExp(`${free}(${number})[ ]?([～~〜\\-–—至])[ ]?(${number})([百千]?[萬万億亿兆]|[%％])`, 'g')
const counted = '[年月日號号時时點点分秒天週周歲岁人個个名位倍元度家所次種种條条項项頁页公米克百千]'
const hyphened = new RegExp(`${free}(${number})(?:-(${number})(?=${counted})|~(${number}))`, 'g')
const englishUnit =
  '\\s?(?:%|percent|billion|million|trillion|thousand|years?|months?|weeks?|days?|hours?|minutes?|times|people|pages?)'
const english = new RegExp(
  `${free}(?:(${number})-(${number})(?=${englishUnit}(?![\\p{L}-]))|((?:19|20)\\d\\d)-((?:19|20)\\d\\d)(?![\\w-]))`,
  'gu',
)

function checkLine(line: WrittenLine, checked: CheckedDeck): Diagnostic[] {
  const say = (match: RegExpMatchArray, message: string, hint: string) => {
    const start = match.index ?? 0
    return diagnose('range-style', placeOf(checked, line, start, start + match[0].length), message, hint)
  }
  if (!isChinese(line.locale)) {
    return [...line.text.matchAll(english)].map((match) => {
      const [low, high] = [match[1] ?? match[3], match[2] ?? match[4]]
      return say(match, `"${match[0]}" has a hyphen between its ends.`, `Write an en dash: ${low}–${high}.`)
    })
  }
  // A share may be written once where a word stands between its ends.
  const scaled = [...line.text.matchAll(halfScaled)].filter(
    ([, , join, , scale]) => join !== '至' || !/[%％]/.test(scale ?? ''),
  )
  const taken = new Set(scaled.map(({ index }) => index))
  // A quotation keeps its marks.
  const mended = line.segment.kind === 'quote' ? [] : chineseRanges(line.text)
  const joined = [...line.text.matchAll(hyphened)].filter(
    ({ index, 0: found }) => !taken.has(index) && !mended.some(({ at }) => index < at && at < index + found.length),
  )
  return [
    ...scaled.map((match) => {
      const [found, low, join = '', high, scale] = match
      const wanted = `${low}${scale}${join === '至' ? '至' : '～'}${high}${scale}`
      return say(match, `"${found}" has "${scale}" at one end only.`, `Write ${wanted}, or a figure with a "max".`)
    }),
    ...joined.map((match) => {
      const [found, low, high = match[3]] = match
      const hint = `Write ${low}至${high} or ${low}～${high}; {{date "…/…"}} and figures with a "max" follow each locale.`
      return say(match, `"${found}" is a range with a half-width mark.`, hint)
    }),
  ]
}
