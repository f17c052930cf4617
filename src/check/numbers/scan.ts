import { type Found, type Quantity, quantityOf } from './quantity.ts'

/** A text in which numbers are being looked for; what has been found is blanked out for the patterns after it. */
export interface Scan {
  /** Folded, and of the length of the written text. */
  readonly text: string
  rest: string
  readonly found: Quantity[]
}

/** What a match says; undefined leaves its words to later patterns. */
export type Read = (match: RegExpExecArray, scan: Scan) => Found | undefined

/**
 * Takes every match of a global pattern that `read` understands. A pattern names in `needs` what each of its
 * matches holds, which is looked for first: what no text of a deck has need not be compiled.
 */
export function claim(scan: Scan, pattern: RegExp, read: Read, needs?: RegExp): void {
  const { rest } = scan
  if (needs && !needs.test(rest)) return
  // Not matchAll, which copies the pattern for every text.
  pattern.lastIndex = 0
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    const said = read(match, scan)
    if (!said) continue
    const [words] = match
    const start = match.index + words.length - words.trimStart().length
    const end = match.index + words.trimEnd().length
    scan.found.push(quantityOf(said, start, end, scan.text))
    blank(scan, start, end)
  }
}

/** Hides every match of global patterns: names and idioms that hold digits or numerals. */
export function hide(scan: Scan, patterns: readonly RegExp[]): void {
  for (const pattern of patterns) {
    // Hardly any text has any of them: to look is a fraction of what a replacement of nothing costs.
    pattern.lastIndex = 0
    if (pattern.test(scan.rest)) scan.rest = scan.rest.replace(pattern, hidden)
  }
}

function hidden(words: string): string {
  return '\ufffc'.repeat(words.length)
}

function blank(scan: Scan, start: number, end: number): void {
  scan.rest = scan.rest.slice(0, start) + '\ufffc'.repeat(end - start) + scan.rest.slice(end)
}
