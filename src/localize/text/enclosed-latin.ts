import { type IsFinal, indexRanges, mergeRanges, type Range, type RangeIndex } from '../strings/ranges.ts'
import { findQuotations } from './quotation.ts'

const inBrackets = /（[^（）]*）|《[^《》]*》|〈[^〈〉]*〉|【[^【】]*】/g
const latin = /\p{Script=Latin}/u
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]/u

/** What stands in Latin letters alone between quotation marks or brackets: its marks are its own, whatever is around. */
export function findEnclosedLatin(text: string, isFinal: IsFinal): RangeIndex {
  const brackets = Array.from(text.matchAll(inBrackets), ({ 0: { length }, index }) => inside(index, index + length))
  const isLatin = ({ start, end }: Range) => {
    const words = text.slice(start, end)
    return latin.test(words) && !chinese.test(words)
  }
  const quotations = findQuotations(text, isFinal).map(({ start, end }) => inside(start, end))
  return indexRanges(mergeRanges([...brackets, ...quotations].filter(isLatin)))
}

function inside(start: number, end: number): Range {
  return { start: start + 1, end: end - 1 }
}
