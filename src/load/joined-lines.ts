import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Span } from './slide-lines.ts'
import { isEnumerated } from './slips.ts'
import { placeAt, type SourceText } from './source.ts'

/** A line wider than this, in Han characters, was ended by its width. */
const widest = 24
/** What ends a line in the middle of a sentence, or one that is none. */
const open = /[\p{L}\p{N}）)」』》”’\]]$/u

/**
 * Reports `markdown-slip` at the first line of a text that is joined to a short one above it, which ends without a mark:
 * most writers, and Marp, mean a line to end there.
 */
export function findJoined({ text, ...source }: SourceText, span: Span): readonly Diagnostic[] {
  for (let end = text.indexOf('\n', span.from); end >= 0 && end < span.to; end = text.indexOf('\n', end + 1)) {
    const above = lineFrom(text, text.lastIndexOf('\n', end - 1) + 1)
    const own = lineFrom(text, end + 1)
    // A callout is told otherwise.
    if (above.words.startsWith('[!')) continue
    if (!isShort(above.words) || !open.test(above.words) || !isText(own.words)) continue
    const place = placeAt({ text, ...source }, own.from, own.from + own.words.length)
    const message = 'This line is shown behind the one above, as one text with it.'
    const hint =
      'End the line above with "\\", leave a blank line between texts, or let all lines of the deck end where they are ended: "breaks: true" in its YAML.'
    return [diagnose('markdown-slip', place, message, hint)]
  }
  return []
}

/** A line without what says that it is in a quotation or an item. */
function lineFrom(text: string, start: number): { readonly from: number; readonly words: string } {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end)
  const marks = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(line)?.[0] ?? ''
  return { from: start + marks.length, words: line.slice(marks.length).trimEnd() }
}

function isShort(words: string): boolean {
  const shown = words.replace(/\]\([^)]*\)/g, ']')
  const han = shown.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 && han + (shown.length - han) / 2 <= widest
}

function isText(words: string): boolean {
  return /^[\p{L}「『《（“]/u.test(words) && /\p{Script=Han}/u.test(words) && !isEnumerated(words)
}
