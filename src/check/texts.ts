import type { Deck, Slide } from '../model/deck.ts'
import type { Place } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { Inline, Segment, SegmentText } from '../model/segment.ts'
import { sourceSegments, textsOfBlocks } from '../model/walk.ts'
import { type CheckedDeck, shared } from './rule.ts'

/** Where a text is shown. */
export type TextRole = 'deck' | 'title' | 'subtitle' | 'body' | 'note' | 'quote' | 'speaker' | 'source'

/** A text with its role and, if it stands on one, its slide. */
export interface DeckText {
  readonly segment: Segment
  readonly role: TextRole
  readonly slide?: Slide
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
  const own = [deck.title, deck.subtitle, deck.author, deck.event, deck.description, deck.keywords]
  const quotes = [...deck.quotes.values()]
  const sources = [...deck.sources.values()].flatMap(({ title, shortTitle, author, container }) => [
    title,
    shortTitle,
    author,
    container,
  ])
  const named = quotes.flatMap(({ speaker, role }) => [speaker, role])
  return [
    ...withRole('deck', own),
    ...deck.slides.flatMap(textsOfSlide),
    ...withRole(
      'quote',
      quotes.map(({ text }) => text),
    ),
    ...withRole('speaker', named),
    ...withRole('source', sources),
  ]
}

/** The texts of a slide and of its notes. */
export function textsOfSlide(slide: Slide): readonly DeckText[] {
  const { title, subtitle, image, table, columns = [], body = [] } = slide.slots
  const alone = [image, table].filter((block) => block !== undefined)
  const inColumns = columns.flatMap((column) => [column.heading, ...textsOfBlocks(column.body)])
  return [
    ...withRole('title', [title], slide),
    ...withRole('subtitle', [subtitle], slide),
    ...withRole('body', [...textsOfBlocks([...alone, ...body]), ...inColumns], slide),
    ...withRole('note', textsOfBlocks(slide.notes), slide),
  ]
}

function withRole(role: TextRole, segments: readonly (Segment | undefined)[], slide?: Slide): DeckText[] {
  return segments.flatMap((segment) => (segment ? [{ segment, role, ...(slide && { slide }) }] : []))
}

/** Every text in every locale it is written in; made once for all rules. */
export function linesOf(checked: CheckedDeck): readonly WrittenLine[] {
  return shared(checked, readLines)
}

function readLines({ deck }: CheckedDeck): readonly WrittenLine[] {
  const lines: WrittenLine[] = []
  for (const { segment, role, slide } of textsOf(deck)) {
    for (const locale of localesOf(segment)) {
      const { text, place } = lineIn(segment, locale)
      lines.push({ segment, role, ...(slide && { slide }), locale, text, place })
    }
  }
  return lines
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
  const bySegment = new Map<Segment, WrittenLine[]>()
  for (const line of linesOf(checked)) {
    const lines = bySegment.get(line.segment)
    if (lines) lines.push(line)
    else bySegment.set(line.segment, [line])
  }
  return [...bySegment].flatMap(([{ language }, lines]): TextPair[] => {
    const english = lines.find(({ locale }) => locale === 'en')
    const chinese = lines.find(({ locale }) => locale === language && isChinese(locale))
    const other = chinese ?? lines.find(({ locale }) => isChinese(locale))
    return english && other ? [{ chinese: other, english }] : []
  })
}

function lineIn({ texts, place }: Segment, locale: Locale): Pick<WrittenLine, 'text' | 'place'> {
  const found: SegmentText | undefined = texts[locale]
  return { text: maskAddresses(textOfInlines(found?.inlines ?? [])), place: found?.place ?? place }
}

function textOfInlines(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if ('children' in inline) text += textOfInlines(inline.children)
    else if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'break') text += '\n'
    else if (inline.kind === 'expression') text += gap
    else if (inline.kind === 'code') text += codeGap
  }
  return text
}

function maskAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return text
  return text.replace(/(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w.-]+/g, (found) => codeGap.repeat(found.length))
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
