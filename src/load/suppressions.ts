import type { Suppression } from '../model/check.ts'
import type { Line, Span } from './slide-lines.ts'
import { linesOf } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** A word that is nearly `duilian-ignore` is read as one that names no rule, so that it is not lost. */
const written = /^#*[ \t]*duilian-(?:ignore(?![\w-])[ \t]*([\w-]+)?[ \t]*:?[ \t]*(.*)|.*)$/s

/**
 * The `<!-- duilian-ignore CODE: reason -->` comments in the Markdown of a slide, given the insides of its comments.
 * Each covers the block below it with its captions; the first thing on a slide covers what is said of the whole slide too.
 */
export function findSuppressions(source: SourceText, body: Span, comments: readonly Span[]): Suppression[] {
  const found = comments.flatMap((comment) => {
    const match = written.exec(source.text.slice(comment.from, comment.to).trim())
    return match ? [{ comment, match }] : []
  })
  if (found.length === 0) return []
  const firstText = skipComments(source.text, body.from, body.to)
  let below: Below | undefined
  const suppressions = found.toReversed().map(({ comment, match }): Suppression => {
    const place = placeAt(source, comment.from - 4, Math.min(comment.to + 3, source.text.length))
    const opensSlide = comment.from - 4 <= firstText
    const firstLine = opensSlide ? placeAt(source, body.from).line : place.line
    below = findBelow(source, comment.to + 3, body.to, below)
    return { ...readMatch(match), place, firstLine, lastLine: below.lastLine }
  })
  return suppressions.reverse()
}

/**
 * The `# duilian-ignore CODE: reason` comments of a stretch of YAML. Each covers the entry below it: the next line
 * and those indented further. One in a slide's or deck's YAML that stands first covers what is said of the whole.
 */
export function findYamlSuppressions(source: SourceText, from: number, to: number): Suppression[] {
  if (!source.text.slice(from, to).includes('duilian-')) return []
  const lines = linesOf(source, from, to)
  return lines.flatMap((line, at): Suppression[] => {
    const match = line.text.trimStart().startsWith('#') ? written.exec(line.text.trim()) : null
    if (!match) return []
    const place = placeAt(source, line.from + line.text.indexOf('#'), line.to)
    const last = lastLineOfEntry(lines, at + 1)
    return [{ ...readMatch(match), place, firstLine: place.line, lastLine: place.line - at + last }]
  })
}

function readMatch(match: RegExpExecArray): { readonly code: string; readonly reason: string } {
  return { code: match[1] ?? '', reason: (match[2] ?? '').trim() }
}

/** The block below a comment. */
interface Below {
  /** Where the comment ends. */
  readonly from: number
  /** The first blank line from there on; the end of the slide if there is none. */
  readonly blank: number
  readonly lastLine: number
}

/**
 * The block that begins below an offset, further comments passed over, up to a blank line. `next` is the block below the
 * next comment: what is known from there on is not looked for again.
 */
function findBelow(source: SourceText, from: number, to: number, next: Below | undefined): Below {
  const known = next?.from ?? to
  const blankFrom = (at: number) => {
    const found = source.text.slice(at, known).search(/\n[ \t]*(\n|$)/)
    return found < 0 ? (next?.blank ?? to) : at + found
  }
  const blank = blankFrom(from)
  const start = skipComments(source.text, from, known)
  if (next && start >= known) return { ...next, from, blank }
  return { from, blank, lastLine: placeAt(source, blank >= start ? blank : blankFrom(start)).line }
}

/** The first offset at which neither a space nor a comment stands. */
function skipComments(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at)
      if (end < 0 || end + 3 > to) return at
      at = end + 3
    } else if (/\s/.test(text.charAt(at))) at++
    else return at
  }
  return to
}

/** The index of the last line of the entry that begins at or below an index. */
function lastLineOfEntry(lines: readonly Line[], at: number): number {
  let first = at
  while (first < lines.length && /^\s*(#|$)/.test(lines[first]?.text ?? '')) first += 1
  const indent = indentOf(lines[first])
  let last = first
  for (let next = first + 1; next < lines.length; next += 1) {
    if ((lines[next]?.text ?? '').trim() === '') continue
    if (indentOf(lines[next]) <= indent) break
    last = next
  }
  return last
}

function indentOf(line: Line | undefined): number {
  return /^ */.exec(line?.text ?? '')?.[0].length ?? 0
}
