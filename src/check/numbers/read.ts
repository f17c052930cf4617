import type { Deck, Quote, Slide } from '../../model/deck.ts'
import type { Place } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import type { Expression, Inline, Segment, SegmentText } from '../../model/segment.ts'
import { textsOfBlocks, textsOfSlots } from '../../model/walk.ts'
import type { CheckedDeck } from '../rule.ts'
import { chineseBound, englishBound } from './bounds.ts'
import { findChinese } from './chinese.ts'
import { type Comparison, compareNumbers, type NumberedText } from './compare.ts'
import { findEnglish } from './english.ts'
import { valueOfExpression } from './expressions.ts'
import { foldText } from './fold.ts'
import { type Quantity, quantityOf } from './quantity.ts'

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
  readonly slide?: Slide
  /** Every text the author wrote, the one in the segment's own language first. */
  readonly lines: readonly NumberedLine[]
  /** Each Chinese line against the caption; an override against the line it replaces where there is no caption. */
  readonly compared: readonly ComparedLines[]
}

export interface ComparedLines extends Comparison {
  readonly chinese: NumberedLine
  readonly english: NumberedLine
}

interface Anchor {
  readonly at: number
  readonly line: number
  readonly column: number
}

/** Every couplet of a deck with a number in it, read once for all variants: conversion changes no number. */
export function readCouplets({ deck }: CheckedDeck): readonly Couplet[] {
  const masks = { chinese: maskOf(deck, true), english: maskOf(deck, false) }
  const seen = new Set<Segment>()
  const read = (segment: Segment | undefined, slide?: Slide): Couplet[] => {
    if (!segment || seen.has(segment)) return []
    seen.add(segment)
    const lines = Object.entries(segment.texts).map(([locale, text]) => readLine(locale as Locale, text, deck, masks))
    if (lines.every(({ quantities }) => quantities.length === 0)) return []
    const own = lines.toSorted((a, b) => Number(b.locale === segment.language) - Number(a.locale === segment.language))
    return [{ segment, lines: own, compared: compareLines(own), ...(slide && { slide }) }]
  }
  const head = [deck.title, deck.subtitle, deck.author, deck.event, deck.description, deck.keywords]
  const inSlides = deck.slides.flatMap((slide) => textsOfSlide(slide).flatMap((segment) => read(segment, slide)))
  return [...head.flatMap((segment) => read(segment)), ...inSlides]
}

function textsOfSlide({ slots, notes }: Slide): readonly Segment[] {
  const { quote } = slots
  const quoted = (shown: Quote) => (shown.role ? [shown.text, shown.role] : [shown.text])
  return [...textsOfSlots(slots), ...(quote ? quoted(quote) : []), ...textsOfBlocks(notes)]
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
  const chinese = lines.filter(({ locale }) => isChinese(locale))
  const caption = lines.find(({ locale }) => !isChinese(locale))
  const [first, ...others] = chinese
  if (caption) return chinese.map((line) => ({ chinese: line, english: caption, ...compareNumbers(line, caption) }))
  return first ? others.map((line) => ({ chinese: first, english: line, ...compareNumbers(first, line) })) : []
}

function readLine(
  locale: Locale,
  text: SegmentText,
  deck: Deck,
  masks: Readonly<Record<'chinese' | 'english', RegExp | undefined>>,
): NumberedLine {
  const flat = flatten(text.inlines)
  const folded = foldText(flat.hidden)
  const found = isChinese(locale) ? findChinese(folded, masks.chinese) : findEnglish(folded, masks.english)
  const computed = flat.expressions.flatMap(({ at, expression }) => {
    const value = valueOfExpression(expression, deck.figures)
    if (!value) return []
    const said = isChinese(locale)
      ? chineseBound(folded.slice(0, at), folded.slice(at + 1), false)
      : englishBound(folded.slice(0, at), folded.slice(at + 1), false)
    const name = [expression.helper, ...expression.args].join(' ')
    const bound = said === 'exact' ? (value.bound ?? said) : said
    return [quantityOf({ ...value, bound, expression: name, start: at, end: at + 1 }, folded)]
  })
  const all = computed.length > 0 ? [...found, ...computed].toSorted((a, b) => a.start - b.start) : found
  const quantities = all.map((one) => ({ ...one, written: flat.written.slice(one.start, one.end).trim() }))
  return { locale, text: folded, quantities, written: flat.written, place: text.place, anchors: flat.anchors }
}

interface Flat {
  written: string
  /** The same with code hidden. */
  hidden: string
  readonly anchors: Anchor[]
  readonly expressions: { readonly at: number; readonly expression: Expression }[]
}

function flatten(
  inlines: readonly Inline[],
  flat: Flat = { written: '', hidden: '', anchors: [], expressions: [] },
): Flat {
  const add = (written: string, hidden = written) => {
    flat.written += written
    flat.hidden += hidden
  }
  for (const inline of inlines) {
    if (inline.kind === 'text') add(inline.text)
    else if (inline.kind === 'code') add(inline.text, '\ufffc'.repeat(inline.text.length))
    else if (inline.kind === 'break') add('\n')
    else if (inline.kind === 'expression') {
      flat.expressions.push({ at: flat.written.length, expression: inline.expression })
      add('\ufffc')
      flat.anchors.push(endOf(inline.expression.place, flat.written.length))
    } else if ('children' in inline) {
      if (inline.kind === 'link')
        flat.anchors.push({ at: flat.written.length, line: inline.place.line, column: inline.place.column })
      flatten(inline.children, flat)
      if (inline.kind === 'link') flat.anchors.push(endOf(inline.place, flat.written.length))
    }
  }
  return flat
}

function endOf({ endLine, endColumn }: Place, at: number): Anchor {
  return { at, line: endLine, column: endColumn }
}

/** A pattern of the glossary's forms that hold a number, in simplified characters; undefined if there are none. */
function maskOf(deck: Deck, chinese: boolean): RegExp | undefined {
  const forms = deck.glossary.flatMap(({ written, also, forms: given }) => {
    const own = Object.entries(given).filter(([locale]) => isChinese(locale as Locale) === chinese)
    const texts = own.flatMap(([, form]) => form.split('|'))
    return chinese === isChinese(deck.language) ? [written, ...also, ...texts] : texts
  })
  const numbered = [...new Set(forms.map(foldText))].filter((form) =>
    chinese
      ? form.length > 1 && /[\d一二两三四五六七八九十百千万亿兆半]/.test(form)
      : form.length > 1 &&
        /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half|double|million|billion)\b/i.test(
          form,
        ),
  )
  const longestFirst = numbered.toSorted((a, b) => b.length - a.length)
  const pattern = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return pattern === '' ? undefined : new RegExp(pattern, 'g')
}
