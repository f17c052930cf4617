import { isChinese } from '../../model/locale.ts'
import type { SegmentKind } from '../../model/segment.ts'
import { type Aligned, rangeIn } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import { indexRanges, mergeRanges, type Range } from '../strings/ranges.ts'
import type { FinalSpan } from './finals.ts'
import { findLineBreaks, findSpelledNumbers, preferPauses } from './line-breaks.ts'
import { findArticles, findCompounds, findNames, findNumbers, widthOf } from './no-break.ts'
import type { TextRequest } from './request.ts'

/** Names longer than this may be broken; a value may be longer. Widths are in full-width characters. */
const longestName = 8
const longestValue = 12

/** Where lines of a text may end, and where they never do; what is behind `end` are readings. */
export function layOut(
  aligned: Aligned,
  finals: readonly FinalSpan[],
  { to, kind, converter }: TextRequest,
  end: number,
) {
  const text = aligned.text.slice(0, end)
  const placed = finals.map((span) => ({ ...span, ...rangeIn(aligned, span) }))
  const isShort = ({ kind: what, form }: FinalSpan) =>
    (hasHan(form) || /[\s–-]/.test(form)) &&
    (what === 'term' ? widthOf(form) <= longestName : what === 'expression' && widthOf(form) <= longestValue)
  const untouchable = indexRanges(placed.filter(({ kind: what }) => what === 'protected' || what === 'inline'))
  const articles = kind === 'heading' && to === 'en' ? findArticles(text) : []
  const compounds = isChinese(to) ? findCompounds(text) : []
  const numbers = [...findNumbers(text, to), ...findNames(text, to), ...articles, ...compounds].filter(
    (range) => !untouchable.meets(range),
  )
  // A line may end after “about”: 約 belongs to its number, an English word stands alone.
  const about = 'about '
  const skipAbout = (range: Range) =>
    text.startsWith(about, range.start) ? { ...range, start: range.start + about.length } : range
  const noBreaks = mergeRanges(
    [...placed.filter(isShort).map(skipAbout), ...numbers].filter(({ start, end }) => start < end),
  )
  // Large type is broken between words; running text, as is usual in Chinese, anywhere.
  const breaks = isLarge(kind) && isChinese(to)
  const words = breaks ? converter.words(text) : []
  const atoms = breaks ? mergeRanges([...noBreaks, ...placed, ...findSpelledNumbers(text, words)]) : []
  const lineBreaks = findLineBreaks(text, words, atoms)
  const preferred = kind === 'quote' ? lineBreaks : preferPauses(text, lineBreaks)
  return { noBreaks, lineBreaks: preferred, anywhere: !isLarge(kind) && isChinese(to) }
}

function isLarge(kind: SegmentKind): boolean {
  return kind === 'heading' || kind === 'statement' || kind === 'quote'
}
