import type { Deck, Slide } from '../../../model/deck.ts'
import type { Place } from '../../../model/diagnostic.ts'
import { isUnsigned } from '../../../model/expression.ts'
import { isChinese, type Locale } from '../../../model/locale.ts'
import type { Segment, SegmentText } from '../../../model/segment.ts'
import { foldText } from '../../../model/units/fold.ts'
import { textsOfBlocks, textsOfSlots } from '../../../model/walk.ts'
import type { CheckedDeck } from '../../rule.ts'
import { chineseBound, englishBound } from './bounds.ts'
import { chineseSign, findChinese } from './chinese.ts'
import { type Comparison, compareNumbers } from './compare.ts'
import { englishSign, findEnglish } from './english.ts'
import { valueOfExpression } from './expressions.ts'
import { type Anchor, type Flat, flatten } from './flatten.ts'
import { maskOf } from './glossary-mask.ts'
import { findInFormulas } from './powers.ts'
import { type Draft, type NumberedText, type Quantity, quantityOf } from './quantity.ts'
import { directionOfData, signSlipOf, sizeOf } from './signs.ts'

/** A line of a couplet with the numbers in it. */
export interface NumberedLine extends NumberedText {
  readonly locale: Locale
  /** As written, code included, an expression being one character. */
  readonly written: string
  readonly place: Place
  /** Where in the source an offset of `written` stands, for those that are known. */
  readonly anchors: readonly Anchor[]
}

/** A segment whose lines hold numbers. */
export interface Couplet {
  readonly segment: Segment
  /** Absent for the texts of the deck itself. */
  readonly slide: Slide | undefined
  /** Every text the author wrote, the one in the segment's own language first. */
  readonly lines: readonly NumberedLine[]
  /** Each Chinese line against the caption; an override against the line it replaces where there is no caption; none if a line has too many numbers. */
  readonly compared: readonly ComparedLines[]
}

export interface ComparedLines extends Comparison {
  readonly chinese: NumberedLine
  readonly english: NumberedLine
}

/** Numbers that a line may have to be compared with another: some ten times what a slide can show. */
export const mostCompared = 500

/** True for a line with more numbers than are compared. */
export function hasTooMany({ quantities }: NumberedLine): boolean {
  return quantities.length > mostCompared
}

/** Every couplet of a deck with a number in it, read once for all variants: conversion changes no number. */
export function readCouplets({ deck }: Pick<CheckedDeck, 'deck'>): readonly Couplet[] {
  const reading: Reading = { figures: deck.figures, chinese: maskOf(deck, true), english: maskOf(deck, false) }
  const seen = new Set<Segment>()
  const couplets: Couplet[] = []
  const read = (segment: Segment | undefined, slide?: Slide) => {
    if (!segment || seen.has(segment)) return
    seen.add(segment)
    if (!mayHoldNumber(segment)) return
    const lines = readLines(segment, reading)
    if (lines.every(({ quantities }) => quantities.length === 0)) return
    couplets.push({ segment, slide, lines, compared: compareLines(lines) })
  }
  for (const segment of [deck.title, deck.subtitle, deck.author, deck.event, deck.description, deck.keywords])
    read(segment)
  for (const slide of deck.slides) for (const segment of textsOfSlide(slide)) read(segment, slide)
  return couplets
}

/** What a deck has that its numbers are read by: its dataset, and patterns of the names in its glossary. */
interface Reading {
  readonly figures: Deck['figures']
  readonly chinese: RegExp | undefined
  readonly english: RegExp | undefined
}

function textsOfSlide({ slots, notes }: Slide): readonly Segment[] {
  const { quote } = slots
  const texts = textsOfSlots(slots)
  if (quote) texts.push(quote.text)
  if (quote?.role) texts.push(quote.role)
  texts.push(...textsOfBlocks(notes))
  return texts
}

/** Where a number stands in the source. */
export function placeOfNumber({ locate }: CheckedDeck, line: NumberedLine, { start, end }: Quantity): Place {
  const anchor = line.anchors.findLast(({ at }) => at <= start)
  const from = anchor ? { ...line.place, line: anchor.line, column: anchor.column } : line.place
  const words = line.written.slice(start, end)
  const before = line.written.slice(anchor?.at ?? 0, start)
  const found = locate(from, words, before.split(words).length)
  return found === from ? line.place : found
}

function compareLines(lines: readonly NumberedLine[]): readonly ComparedLines[] {
  // Each is compared with each.
  if (lines.some(hasTooMany)) return []
  const chinese = lines.filter(({ locale }) => isChinese(locale))
  const caption = lines.find(({ locale }) => !isChinese(locale))
  const [first, ...others] = chinese
  if (caption) return chinese.map((line) => compare(line, caption))
  return first ? others.map((line) => compare(first, line)) : []
}

function compare(chinese: NumberedLine, english: NumberedLine): ComparedLines {
  const { pairs, disagreements } = compareNumbers(chinese, english)
  return { chinese, english, pairs, disagreements }
}

/** False only for a segment of plain lines none of which has what a number begins with: most segments of a deck. */
function mayHoldNumber({ texts }: Segment): boolean {
  for (const locale in texts) {
    const { inlines } = texts[locale as Locale] as SegmentText // Its own key.
    const [first] = inlines
    if (first?.kind !== 'text' || inlines.length > 1) {
      if (inlines.length > 0) return true
    } else if ((isChinese(locale as Locale) ? chineseSign : englishSign).test(first.text)) return true
  }
  return false
}

/** The lines of a segment, that in its own language first. */
function readLines({ texts, language }: Segment, reading: Reading): readonly NumberedLine[] {
  const own: NumberedLine[] = []
  const others: NumberedLine[] = []
  for (const locale of Object.keys(texts) as Locale[]) {
    const text = texts[locale]
    if (text) (locale === language ? own : others).push(readLine(locale, text, reading))
  }
  return own.concat(others)
}

function readLine(locale: Locale, { inlines, place }: SegmentText, reading: Reading): NumberedLine {
  const flat = flatten(inlines)
  const text = foldText(flat.hidden)
  const found = isChinese(locale) ? findChinese(text, reading.chinese) : findEnglish(text, reading.english)
  const computed = flat.expressions.length === 0 ? [] : readExpressions(flat, text, locale, reading)
  const typed = found.length === 0 ? computed : computed.length === 0 ? found : [...found, ...computed].sort(byStart)
  for (const one of typed as readonly Draft<Quantity>[]) one.written = flat.written.slice(one.start, one.end).trim()
  const all = flat.formulas.length === 0 ? typed : [...typed, ...findInFormulas(flat.formulas, text)].sort(byStart)
  return { locale, text, quantities: all, written: flat.written, place, anchors: flat.anchors }
}

function byStart(one: Quantity, other: Quantity): number {
  return one.start - other.start
}

/** The numbers that the expressions of a text make, in its order. */
function readExpressions(
  { expressions }: Flat,
  text: string,
  locale: Locale,
  { figures }: Reading,
): readonly Quantity[] {
  const boundIn = isChinese(locale) ? chineseBound : englishBound
  const quantities: Quantity[] = []
  for (const { at, expression } of expressions) {
    const signed = valueOfExpression(expression, figures)
    if (!signed) continue
    const before = text.slice(0, at)
    const unsigned = isUnsigned(expression)
    const value = unsigned ? sizeOf(signed) : signed
    value.unsigned = unsigned
    const went = directionOfData(expression, signed, figures)
    const shown = { isUnsigned: unsigned, isDifference: expression.helper === 'difference', went }
    value.slip = signSlipOf(signed, shown, before, isChinese(locale) ? 'chinese' : 'english')
    const said = boundIn(before, text.slice(at + 1), false)
    value.isTwiceAbout = value.bound === 'about' && (said === 'about' || said === 'some' || said === 'nearly')
    if (said !== 'exact') value.bound = said
    let name = expression.helper
    for (const arg of expression.args) name += ` ${arg}`
    value.expression = name
    quantities.push(quantityOf(value, at, at + 1, text))
  }
  return quantities
}
