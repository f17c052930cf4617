import { isChinese, type Locale } from '../../model/locale.ts'
import { textWidth } from './text-width.ts'

/** No line starts with these, and none ends with those: GB/T 15834-2011, 5.1. */
const closing = /^[，。、：；！？」』）》〉】”’…—·～%％,.!?:;)\]}]/
const opening = /[「『（《〈【“‘([{]$/
const digitsAtEnd = /\d$/

/** What kind of text is wrapped. */
export interface WrapStyle {
  readonly strong?: boolean
  /** A number with its unit: never broken inside. */
  readonly figure?: boolean
}

/** How texts are measured and parted. */
export interface WrapTools {
  readonly widthOf: (text: string, locale: Locale, strong: boolean) => number
  readonly split: (text: string, locale: Locale) => readonly string[]
}

const plainTools: WrapTools = { widthOf: textWidth, split: wordsOf }

/**
 * Breaks a text into lines of at most `width` em, as even as they can be: between words, in Chinese between the
 * words of the dictionary, never between a number and what it counts. A word that is wider is broken anywhere,
 * except in figures, which then stay wider than they should be.
 */
export function wrapText(
  text: string,
  width: number,
  locale: Locale,
  { strong = false, figure = false }: WrapStyle = {},
  { widthOf, split }: WrapTools = plainTools,
): readonly string[] {
  if (widthOf(text, locale, strong) <= width) return [text]
  const measure = (line: string) => widthOf(line.trimEnd(), locale, strong)
  const fits = (line: string) => measure(line) <= width
  const words = keepFigures(glue(split(text, locale), locale), fits)
  // A word that is too wide is broken between characters, at last even where that makes a bad line.
  const parts = figure ? words : words.flatMap((word) => (fits(word) ? [word] : glue(Array.from(word), locale)))
  const pieces = figure ? parts : parts.flatMap((part) => (fits(part) ? [part] : Array.from(part)))
  const loose = fill(pieces, width, measure)
  const even = evenOut(pieces, loose, width, measure)
  const lines = even.every((line) => measure(line) <= width) ? even : loose
  return lines.map((line) => line.trim())
}

/** The lines of the narrowest column that still takes as few: halving the interval seven times is finer than a pixel. */
function evenOut(
  pieces: readonly string[],
  loose: readonly string[],
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  let least = width / loose.length
  let most = width
  let even = loose
  while (most - least > 0.05) {
    const middle = (least + most) / 2
    const tried = fill(pieces, middle, measure)
    if (tried.length > loose.length) least = middle
    else {
      most = Math.min(middle, Math.max(...tried.map(measure)))
      even = tried
    }
  }
  return even
}

/** Where a text may be broken; a space belongs to the word before it. */
export function wordsOf(text: string, locale: Locale, segmenter?: Intl.Segmenter): readonly string[] {
  if (!isChinese(locale)) return text.split(/(?<=[\s—/])/)
  const words = segmenter ?? new Intl.Segmenter(locale, { granularity: 'word' })
  return Array.from(words.segment(text), ({ segment }) => segment)
}

/** Joins what must not be parted: marks to their words and, in Chinese, numbers to what they count. */
function glue(words: readonly string[], locale: Locale): readonly string[] {
  const pieces: string[] = []
  for (const word of words) {
    const before = pieces.at(-1)
    const isMark = before !== undefined && (closing.test(word) || opening.test(before) || /^\s/.test(word))
    const isCounted = before !== undefined && isChinese(locale) && digitsAtEnd.test(before)
    if (isMark || isCounted) pieces[pieces.length - 1] = before + word
    else pieces.push(word)
  }
  return pieces
}

/** Joins a number to the word after it (10.5 billion) where both fit on a line. */
function keepFigures(pieces: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const kept: string[] = []
  for (const piece of pieces) {
    const before = kept.at(-1)
    if (before !== undefined && /\d\s*$/.test(before) && fits(before + piece)) kept[kept.length - 1] = before + piece
    else kept.push(piece)
  }
  return kept
}

function fill(pieces: readonly string[], width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && measure(line + piece) <= width) lines[lines.length - 1] = line + piece
    else lines.push(piece)
  }
  return lines
}
