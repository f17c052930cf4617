import { type Folded, foldAligned } from './fold.ts'

/** A source's text made ready to be searched. */
export interface SearchedText extends Folded {
  /** The text before folding, NFC, with the line ends of the file. */
  readonly plain: string
}

/** Reads a local copy by the ending of its name: HTML without its tags, anything else as it is. */
export function readDocument(path: string, text: string): SearchedText {
  const plain = (/\.html?$/i.test(path) ? withoutTags(text) : withoutMarkup(text)).normalize('NFC')
  return { plain, ...foldAligned(plain) }
}

/** The 1-based line of a position in the folded text. */
export function lineOf({ plain, offsets }: SearchedText, position: number): number {
  return plain.slice(0, offsets[position] ?? 0).split('\n').length
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
