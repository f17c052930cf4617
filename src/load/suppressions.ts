import type { Suppression } from '../model/check.ts'
import { type Line, linesOf, type Span } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** A word that is nearly `duilian-ignore` is read as one that names no rule, so that it is not lost. */
const written = /^#*[ \t]*duilian-(?:ignore(?![\w-])[ \t]*([\w-]+)?[ \t]*:?[ \t]*(.*)|.*)$/s

/**
 * The `<!-- duilian-ignore CODE: reason -->` comments in the Markdown of a slide, given the insides of its comments.
 * Each covers the block below it with its captions; the first thing on a slide covers what is said of the whole slide too.
 */
export function findSuppressions(source: SourceText, body: Span, comments: readonly Span[]): Suppression[] {
  return comments.flatMap((comment): Suppression[] => {
    const match = written.exec(source.text.slice(comment.from, comment.to).trim())
    if (!match) return []
    const place = placeAt(source, comment.from - 4, Math.min(comment.to + 3, source.text.length))
    const onlyComments = source.text.slice(body.from, comment.from - 4).replace(/<!--[\s\S]*?-->/g, '')
    const opensSlide = onlyComments.trim() === ''
    const firstLine = opensSlide ? placeAt(source, body.from).line : place.line
    return [{ ...readMatch(match), place, firstLine, lastLine: lastLineOfBlock(source, comment.to + 3, body.to) }]
  })
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

/** The last line of the block that begins below an offset: blank lines and further comments, then text up to a blank line. */
function lastLineOfBlock(source: SourceText, from: number, to: number): number {
  const gap = /^(?:\s|<!--[\s\S]*?-->)*/.exec(source.text.slice(from, to))?.[0].length ?? 0
  const blank = source.text.slice(from + gap, to).search(/\n[ \t]*(\n|$)/)
  return placeAt(source, blank < 0 ? to : from + gap + blank).line
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
