import { isChinese } from '../../model/locale.ts'
import type { Quote, SourceDocument } from '../../model/records.ts'
import { textOfRuns } from '../../model/runs.ts'
import { plainText } from '../../model/walk.ts'
import type { CheckedDeck } from '../rule.ts'
import { type Position, positionOf, readDocument, type SearchedText } from './document.ts'

/** What became of looking a quote up in the local copy of its source. */
export interface QuoteLookup {
  readonly quote: Quote
  readonly document: SourceDocument
  /** Where in the copy the words begin; absent if they were not found. */
  readonly at?: Position
  /** Up to where the words agree with the copy, and how that goes on; absent if nothing agrees. */
  readonly departure?: Departure
}

export interface Departure {
  readonly at: Position
  /** The last words that agree. */
  readonly after: string
  /** The words of the copy behind them. */
  readonly instead: string
}

/** Looks up every quote whose source has a local copy, in each script the quote is shown in. */
export function lookUpQuotes({ deck, variants }: Pick<CheckedDeck, 'deck' | 'variants'>): readonly QuoteLookup[] {
  const texts = new Map<string, SearchedText>()
  const read = ({ path, text = '' }: SourceDocument) => {
    const known = texts.get(path) ?? readDocument(path, text)
    texts.set(path, known)
    return known
  }
  return [...deck.quotes.values()].flatMap((quote): QuoteLookup[] => {
    const document = quote.source?.document
    if (!document) return []
    if (document.text === undefined) return [{ quote, document }]
    return [{ quote, document, ...search(formsOf(quote, variants), read(document)) }]
  })
}

/** The words in the language they were published in, then, if it is Chinese, as converted to the scripts of the variants. */
function formsOf({ text }: Quote, variants: CheckedDeck['variants']): readonly string[] {
  const published = plainText(text.texts[text.language]?.inlines ?? [])
  if (!isChinese(text.language)) return [published]
  const converted = variants.flatMap(({ variant, slides }) => {
    const shown = slides.find(({ quote }) => quote?.text.id === text.id)?.quote?.text
    return shown && variant.locale !== text.language ? [textOfRuns(shown.line.runs)] : []
  })
  return [...new Set([published, ...converted])]
}

function search(forms: readonly string[], source: SearchedText): Pick<QuoteLookup, 'at' | 'departure'> {
  let departure: Departure | undefined
  for (const form of forms) {
    const found = findInOrder(piecesOf(form, source), source)
    if (typeof found === 'number') return { at: positionOf(source, found) }
    departure ??= found
  }
  return departure ? { departure } : {}
}

/** The parts between elisions …… and additions [ ], without the marks at their edges. */
function piecesOf(words: string, { fold }: SearchedText): readonly string[] {
  return words
    .split(/…+|⋯+|\.{3,}|\[[^\]]*\]|［[^］]*］|〔[^〕]*〕/)
    .map((piece) => fold(piece).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((piece) => piece !== '')
}

function findInOrder(pieces: readonly string[], source: SearchedText): number | Departure | undefined {
  let from = 0
  let first: number | undefined
  for (const piece of pieces) {
    const at = source.text.indexOf(piece, from)
    if (at < 0) return findDeparture(piece, source)
    first ??= at
    from = at + piece.length
  }
  return first
}

/** Fewer characters than this agree by chance. Judgement. */
const telling = 4

function findDeparture(piece: string, source: SearchedText): Departure | undefined {
  let low = 0
  let high = piece.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (source.text.includes(piece.slice(0, middle))) low = middle
    else high = middle - 1
  }
  if (low < telling) return undefined
  const end = source.text.indexOf(piece.slice(0, low)) + low
  const { plain, offsets } = source
  const at = (position: number) => offsets[position] ?? plain.length
  const words = (start: number, stop: number) => unbreak(plain.slice(start, stop))
  const first = at(end - low)
  const parts = wordStart(plain, at(end))
  if (parts <= first) return undefined
  const after = words(wordStart(plain, Math.max(first, parts - 8)), parts)
  return { at: positionOf(source, end - 1), after, instead: words(parts, wordEnd(plain, at(end + 8))) }
}

/** Words of a copy without its line ends, which part no Han characters. */
function unbreak(text: string): string {
  return text
    .replace(/(?<=[^ -~])\s+(?=[^ -~])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const letter = /[\p{Script=Latin}\p{M}\p{N}'’-]/u

/** An offset, moved back to where the English word it stands in begins. */
function wordStart(text: string, offset: number): number {
  let at = offset
  while (isInWord(text, at)) at -= 1
  return at
}

/** The same, moved on to where the word ends. */
function wordEnd(text: string, offset: number): number {
  let at = offset
  while (isInWord(text, at)) at += 1
  return at
}

function isInWord(text: string, at: number): boolean {
  return letter.test(text.charAt(at)) && letter.test(text.charAt(at - 1))
}
