import { isChinese } from '../../model/locale.ts'
import type { Quote } from '../../model/records.ts'
import { textOfRuns } from '../../model/runs.ts'
import { plainText } from '../../model/walk.ts'
import { countHan, countWords } from '../reading/measure.ts'
import { type CheckedDeck, shared } from '../rule.ts'
import { linesOf, type WrittenLine } from '../texts.ts'
import { fold } from './fold.ts'

/** Words between quotation marks. */
export interface Quotation {
  readonly line: WrittenLine
  /** Offsets in the line, marks included. */
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Every quotation of a deck that is long enough to be someone's words: not a term, a name or irony. */
export function quotationsOf(checked: CheckedDeck, { han = 0, words = 0 }): readonly Quotation[] {
  return shared(checked, listQuotations).filter(({ words: text, line }) =>
    isChinese(line.locale) ? countHan(text) >= han : countWords(text) >= words,
  )
}

function listQuotations(checked: CheckedDeck): readonly Quotation[] {
  const found: Quotation[] = []
  for (const line of linesOf(checked)) {
    if (line.role === 'quote' || line.role === 'source' || line.role === 'speaker') continue
    if (/[「『“"]/.test(line.text)) found.push(...quotationsIn(line))
  }
  return found
}

function quotationsIn(line: WrittenLine): readonly Quotation[] {
  return [...line.text.matchAll(/「[^「」]*(?:「[^」]*」[^「」]*)*」|『[^』]*』|“[^“”]*”|"[^"]*"/g)].map((match) => ({
    line,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].slice(1, -1),
  }))
}

/** How words stand to the quotes of a deck: part of one, nearly one, or like none. */
export type Likeness =
  | { readonly kind: 'same' | 'near'; readonly quote: Quote }
  | { readonly kind: 'none'; readonly quote?: undefined }

/** Compares words with all quotes of a deck, in every script they are shown in. */
export function quoteMatcher(checked: CheckedDeck): (words: string) => Likeness {
  return shared(checked, createQuoteMatcher)
}

function createQuoteMatcher(checked: CheckedDeck): (words: string) => Likeness {
  const shown = textsShown(checked)
  const known = [...checked.deck.quotes.values()].flatMap((quote) =>
    textsOfQuote(quote, shown).map((text): KnownQuote => ({ quote, text })),
  )
  const holders = new Map<string, KnownQuote[]>()
  for (const one of known) {
    for (const bigram of bigramsOf(one.text)) {
      const found = holders.get(bigram)
      if (found) found.push(one)
      else holders.set(bigram, [one])
    }
  }
  return (written) => {
    const words = fold(written).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    const found = [...bigramsOf(words)].map((bigram) => holders.get(bigram) ?? [])
    const [rarest = known] = found.toSorted((a, b) => a.length - b.length)
    const whole = rarest.find(({ text }) => text.includes(words))
    if (whole) return { kind: 'same', quote: whole.quote }
    const likest = found.length === 0 ? known.slice(0, mostLike) : likestOf(found)
    const near = likest.find(({ text }) => distanceInside(words, text) <= words.length * nearness)
    return near ? { kind: 'near', quote: near.quote } : { kind: 'none' }
  }
}

interface KnownQuote {
  readonly quote: Quote
  readonly text: string
}

/** How many quotes words are compared with letter by letter: those that share most with them. */
const mostLike = 20

/** The quotes with at least half of the pairs of characters that are looked for, those with most of them first. */
function likestOf(found: readonly (readonly KnownQuote[])[]): readonly KnownQuote[] {
  const counts = new Map<KnownQuote, number>()
  for (const holders of found) for (const one of holders) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= found.length / 2)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostLike)
    .map(([one]) => one)
}

/** Up to this share of the characters may differ in words that are meant to be a quote. Judgement. */
const nearness = 1 / 3

function textsOfQuote(quote: Quote, shown: ReadonlyMap<Quote, readonly string[]>): readonly string[] {
  const written = Object.values(quote.text.texts).map(({ inlines }) => plainText(inlines))
  return [...new Set([...written, ...(shown.get(quote) ?? [])].map(fold))]
}

/** The texts of each quote on the first slide of each variant that shows it. */
function textsShown({ variants }: CheckedDeck): ReadonlyMap<Quote, readonly string[]> {
  const shown = new Map<Quote, string[]>()
  for (const { slides } of variants) {
    const seen = new Set<Quote>()
    for (const { source, quote } of slides) {
      const known = source.slots.quote
      if (!known || seen.has(known)) continue
      seen.add(known)
      const lines = [quote?.text.line, quote?.text.caption].flatMap((line) => (line ? [textOfRuns(line.runs)] : []))
      shown.set(known, [...(shown.get(known) ?? []), ...lines])
    }
  }
  return shown
}

function bigramsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

/** The least number of insertions, deletions and replacements that make a text some part of another. */
function distanceInside(text: string, around: string): number {
  let row: readonly number[] = new Array<number>(around.length + 1).fill(0)
  for (let i = 0; i < text.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < around.length; j += 1) {
      const replaced = (row[j] ?? 0) + (text[i] === around[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(...row)
}
