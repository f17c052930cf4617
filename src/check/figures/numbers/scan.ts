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

/** Takes every match of a global pattern that `read` understands. */
export function claim(scan: Scan, pattern: RegExp, read: Read): void {
  const { rest } = scan
  // Not matchAll, which copies the pattern for every text.
  pattern.lastIndex = 0
  // Joined once at the end: to blank each match on its own would copy the text for each.
  let done = ''
  let at = 0
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    const said = read(match, scan)
    if (!said) continue
    const [words] = match
    const start = match.index + words.length - words.trimStart().length
    const end = match.index + words.trimEnd().length
    scan.found.push(quantityOf(said, start, end, scan.text))
    done += rest.slice(at, start) + hidden(rest.slice(start, end))
    at = end
  }
  if (at > 0) scan.rest = done + rest.slice(at)
}

/** A pattern with its reader; neighbours may share what they need. */
export type Form = readonly [pattern: RegExp, read: Read, needs?: RegExp]

/** Claims by each form in turn; what neighbours need is looked for once. */
export function claimAll(scan: Scan, forms: readonly Form[]): void {
  let last: RegExp | undefined
  let isThere = true
  for (const [pattern, read, needs] of forms) {
    if (needs !== last) isThere = needs === undefined || needs.test(scan.rest)
    last = needs
    if (isThere) claim(scan, pattern, read)
  }
}

/** Global patterns of names and idioms, with what each of their matches holds. */
export interface Masks {
  readonly needs: RegExp
  readonly patterns: readonly RegExp[]
}

/** Hides every match of global patterns: names and idioms that hold digits or numerals. */
export function hide(scan: Scan, masks: readonly Masks[]): void {
  for (const { needs, patterns } of masks)
    if (needs.test(scan.rest)) for (const pattern of patterns) hideAll(scan, pattern)
}

/** Hides every match of a global pattern. */
export function hideAll(scan: Scan, pattern: RegExp): void {
  // Hardly any text has any: to look is a fraction of what a replacement of nothing costs.
  pattern.lastIndex = 0
  if (pattern.test(scan.rest)) scan.rest = scan.rest.replace(pattern, hidden)
}

function hidden(words: string): string {
  return '\ufffc'.repeat(words.length)
}
