import { isPdf } from '../../model/path.ts'
import { type Folded, fold, foldAligned } from './fold.ts'

/** A source's text made ready to be searched. */
export interface SearchedText extends Folded {
  /** The text before folding, NFC, with the line ends of the file. */
  readonly plain: string
  /** What positions are told in. */
  readonly unit: 'line' | 'page'
  /** Folds words that are to be found in it. */
  readonly fold: (words: string) => string
}

/** A 1-based line of a text, or page of a PDF. */
export interface Position {
  readonly unit: SearchedText['unit']
  readonly number: number
}

/** Reads a local copy by the ending of its name: HTML without its tags, the text of a PDF, anything else as it is. */
export function readDocument(path: string, text: string): SearchedText {
  if (isPdf(path)) return readPages(text.normalize('NFC'))
  const plain = (/\.html?$/i.test(path) ? withoutTags(text) : withoutMarkup(text)).normalize('NFC')
  return { plain, ...foldAligned(plain), unit: 'line', fold }
}

/** At the end of a line of print nobody can tell a hyphen from a dividing one, so none of them counts. */
function readPages(plain: string): SearchedText {
  const folded = foldAligned(plain)
  const kept = Array.from(folded.offsets.keys()).filter((at) => folded.text[at] !== '-')
  return {
    plain,
    text: kept.map((at) => folded.text[at]).join(''),
    offsets: kept.map((at) => folded.offsets[at] ?? 0),
    unit: 'page',
    fold: (words) => fold(words).replaceAll('-', ''),
  }
}

/** Where a position in the folded text stands. */
export function positionOf({ plain, offsets, unit }: SearchedText, position: number): Position {
  const separator = unit === 'page' ? '\f' : '\n'
  return { unit, number: plain.slice(0, offsets[position] ?? 0).split(separator).length }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
}

/** The text of HTML; line ends stay where they are, so that lines keep their numbers. */
function withoutTags(html: string): string {
  const keepLines = (found: string) => found.replace(/[^\n]/g, '')
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<\/?[a-z!][^>]*>/gi, keepLines)
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (found, decimal, hexadecimal, name) => {
      if (name !== undefined) return entities[name] ?? found
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    })
}

/** Emphasis inside a sentence of Markdown does not part its words. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\*{1,3}|__|`|^[ \t]*>+/gm, '')
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/\[(?!\^)/g, '')
}
