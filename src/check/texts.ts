import { addressPattern } from '../model/address.ts'
import type { Deck, Slide } from '../model/deck.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import { isReading } from '../model/runs.ts'
import type { Inline, Segment } from '../model/segment.ts'
import { sourceSegments, textsOfBlocks, textsOfDeck, textsOfSlots } from '../model/walk.ts'
import { type CheckedDeck, shared } from './rule.ts'

/** Where a text is shown. */
export type TextRole = 'deck' | 'title' | 'subtitle' | 'body' | 'note' | 'quote' | 'speaker' | 'source'

/** A text with its role and, if it stands on one, its slide. */
export interface DeckText {
  readonly segment: Segment
  readonly role: TextRole
  readonly slide: Slide | undefined
}

/** A text in one locale, as the author wrote it. */
export interface WrittenLine extends DeckText {
  readonly locale: Locale
  /** Without markup; breaks are "\n", values `gap`, code and addresses `codeGap`. */
  readonly text: string
  readonly place: Place
}

/** Stands for the value of an expression. Sources hold no private-use characters. */
export const gap = '\uE000'
/** Stands for code and addresses, which no rule about language concerns. */
export const codeGap = '\uE001'

/** Every text the author wrote: of the deck, its slides and notes, its quotes and its sources, in that order. */
export function textsOf(deck: Deck): readonly DeckText[] {
  const found: DeckText[] = []
  for (const text of textsOfDeck(deck)) add(found, 'deck', text)
  for (const slide of deck.slides) addSlide(found, slide)
  const quotes = [...deck.quotes.values()]
  for (const quote of quotes) add(found, 'quote', quote.text)
  for (const { speaker, role } of quotes) for (const text of [speaker, role]) add(found, 'speaker', text)
  for (const source of deck.sources.values())
    for (const text of [source.title, source.shortTitle, source.author, source.container]) add(found, 'source', text)
  return found
}

/** The texts of a slide and of its notes. */
export function textsOfSlide(slide: Slide): readonly DeckText[] {
  const found: DeckText[] = []
  addSlide(found, slide)
  return found
}

function addSlide(found: DeckText[], slide: Slide): void {
  const { title, subtitle } = slide.slots
  for (const text of textsOfSlots(slide.slots)) {
    const role = text === title ? 'title' : text === subtitle ? 'subtitle' : 'body'
    add(found, role, text, slide)
  }
  for (const text of textsOfBlocks(slide.notes)) add(found, 'note', text, slide)
}

function add(found: DeckText[], role: TextRole, segment: Segment | undefined, slide?: Slide): void {
  if (segment) found.push({ segment, role, slide })
}

/** Every text in every locale it is written in; made once for all rules. */
export function linesOf(checked: CheckedDeck): readonly WrittenLine[] {
  return shared(checked, readLines)
}

function readLines({ deck }: CheckedDeck): readonly WrittenLine[] {
  const lines: WrittenLine[] = []
  for (const { segment, role, slide } of textsOf(deck)) {
    for (const key in segment.texts) {
      const locale = key as Locale // They are its keys.
      const written = segment.texts[locale]
      const text = maskAddresses(textOfInlines(written?.inlines ?? []))
      lines.push({ segment, role, slide, locale, text, place: written?.place ?? segment.place })
    }
  }
  return lines
}

/** What a rule finds in the lines that have a sign of it: most have none, and thousands of empty lists cost as much as a rule. */
export function findInLines(
  checked: CheckedDeck,
  sign: RegExp,
  find: (line: WrittenLine) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const line of linesOf(checked)) {
    if (!sign.test(line.text)) continue
    const here = find(line)
    if (here.length > 0) found.push(...here)
  }
  return found
}

/** Every segment of a deck once; to be shared between rules. */
export function listSegments({ deck }: CheckedDeck): readonly Segment[] {
  return sourceSegments(deck)
}

/** The locales a segment has a text in. */
export function localesOf({ texts }: Segment): readonly Locale[] {
  return Object.keys(texts) as Locale[]
}

/** A text in Chinese and in English. */
export interface TextPair {
  readonly chinese: WrittenLine
  readonly english: WrittenLine
}

/** Every text that has both languages, its Chinese the author's own if there is one; made once for all rules. */
export function textPairsOf(checked: CheckedDeck): readonly TextPair[] {
  return shared(checked, readPairs)
}

function readPairs(checked: CheckedDeck): readonly TextPair[] {
  const pairs: TextPair[] = []
  // The lines of a text stand together; that of a quote may stand in several places, of which the first counts.
  const seen = new Set<Segment>()
  const lines = linesOf(checked)
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const segment = lines[from]?.segment
    while (lines[to]?.segment === segment) to += 1
    if (!segment || seen.has(segment)) continue
    seen.add(segment)
    const pair = pairIn(lines.slice(from, to), segment)
    if (pair) pairs.push(pair)
  }
  return pairs
}

function pairIn(lines: readonly WrittenLine[], { language }: Segment): TextPair | undefined {
  const english = lines.find(({ locale }) => locale === 'en')
  if (!english) return undefined
  const own = lines.find(({ locale }) => locale === language && isChinese(locale))
  const chinese = own ?? lines.find(({ locale }) => isChinese(locale))
  return chinese && { chinese, english }
}

function textOfInlines(inlines: readonly Inline[]): string {
  const [only] = inlines
  if (only?.kind === 'text' && inlines.length === 1) return only.text
  let text = ''
  let foreign = false
  for (const inline of inlines) {
    const before = text.length
    if (isReading(inline)) continue
    if ('children' in inline) text += textOfInlines(inline.children)
    else if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'html') foreign = foreignTag.test(inline.html) || (foreign && inline.html !== '</span>')
    else if (inline.kind === 'break') text += '\n'
    else if (inline.kind === 'expression') text += gap
    else if (inline.kind === 'code' || inline.kind === 'formula') text += codeGap
    if (foreign) text = text.slice(0, before) + codeGap.repeat(text.length - before)
  }
  return text
}

/** Words marked as another language are neither the line's Chinese nor its English. */
const foreignTag = /^<span lang=["'](?!zh|en)/

const addresses = new RegExp(String.raw`${addressPattern}|[\w.+-]+@[\w.-]+`, 'gu')

function maskAddresses(text: string): string {
  if (!/:\/\/|www\.|@/.test(text)) return text
  return text.replace(addresses, (found) => codeGap.repeat(found.length))
}

/**
 * Where a stretch of a line stands in its file. Values in it are left out; the whole line if the words
 * cannot be found, as when the author broke the line there.
 */
export function placeOf({ locate }: Pick<CheckedDeck, 'locate'>, line: WrittenLine, start: number, end: number): Place {
  const { text, place } = line
  const isPlain = (at: number) => at >= 0 && at < text.length && !'\uE000\uE001\n'.includes(text.charAt(at))
  let first = start
  while (first < end && !isPlain(first)) first += 1
  let last = first
  while (last < end && isPlain(last)) last += 1
  if (first === last) return place
  let from = first
  while (from > first - neighbours && isPlain(from - 1)) from -= 1
  let to = last
  while (to < last + neighbours && isPlain(to)) to += 1
  const words = text.slice(first, last)
  const around = text.slice(from, to)
  // The words with their neighbours are told from the same words in markup, addresses or expressions.
  const outer = locate(place, around, countBefore(text, around, from) + 1)
  if (outer === place) return locate(place, words, countBefore(text, words, first) + 1)
  return locate(outer, words, countBefore(around, words, first - from) + 1)
}

const neighbours = 8

function countBefore(text: string, words: string, position: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < position; at = text.indexOf(words, at + words.length)) count += 1
  return count
}
