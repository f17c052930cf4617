import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { deepestNesting, tooDeep } from '../model/limits.ts'
import { type ChineseLocale, isLocale, type Locale, localeTags } from '../model/locale.ts'
import { suggest } from '../model/suggest.ts'
import { findLineForm } from './line-forms.ts'
import { formulasIn } from './mask.ts'
import { closesFence, type Line, openedFence, type Span } from './slide-lines.ts'
import { linesOf } from './slides.ts'
import { isItemSlip } from './slips.ts'
import { placeAt, type SourceText } from './source.ts'

/** A line `en: text` with its continuation lines: the text of the block above it in that locale. */
export interface CaptionLine {
  readonly locale: Locale
  /** The tag itself. */
  readonly tag: Span
  readonly text: Span
}

/** A stretch of Markdown. One that follows a tag alone on its line begins with the counterpart of the block above. */
export interface Chunk extends Span {
  readonly counterpart?: { readonly locale: Locale; readonly tag: Span }
}

export interface BodyParts {
  readonly chunks: readonly Chunk[]
  readonly captions: readonly CaptionLine[]
  /** The inside of each HTML comment that stands on lines of its own. */
  readonly comments: readonly Span[]
  /** Stretches that are not Markdown of the primary text: caption lines and comments. */
  readonly blanks: readonly Span[]
  /** Code fences, in which nothing is a caption, a comment or an expression. */
  readonly fences: readonly Span[]
  /** Offsets of backslashes that keep a tag from being one. */
  readonly escapes: readonly number[]
}

interface Parts {
  chunks: Chunk[]
  captions: CaptionLine[]
  comments: Span[]
  blanks: Span[]
  fences: Span[]
  escapes: number[]
}

const tagLine = /^([ \t]*(?:>[ \t]?)*)(\\?)([A-Za-z]{2,3}(?:-[A-Za-z]{2,4}){0,2})[ \t]*([:：])[ \t\u3000]*/
const blockStart = /^[ \t]*(?:[-*+:][ \t\u3000]|\d+[.)][ \t\u3000]|#{1,6}[ \t\u3000]|>|\||`{3}|~{3}|<!--|!\[)/

/**
 * Finds the caption lines, comments and code fences of a slide or of its notes. The tag `zh` stands for a locale or is none.
 * Reports `caption-empty` and `locale-unknown` (a tag that is nearly one duilian knows).
 */
export function findCaptions(
  source: SourceText,
  span: Span,
  { isNote, zh }: { readonly isNote: boolean; readonly zh?: ChineseLocale | undefined },
): { parts: BodyParts; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const parts: Parts = { chunks: [], captions: [], comments: [], blanks: [], fences: [], escapes: [] }
  const lines = linesOf(source, span.from, span.to)
  const formulas = source.text.slice(span.from, span.to).includes('$$') ? formulasIn(source, span) : []
  let chunk: Chunk = span
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const skipped = skipFence(lines, at, parts) ?? skipRaw(lines, at, parts) ?? skipComment(source, lines, at, parts)
    if (skipped !== undefined) {
      at = skipped
      continue
    }
    if (levelsOf(line.text) > deepestNesting) {
      // It is not parsed either, which takes longer than its length would tell.
      diagnostics.push(tooDeep(placeAt(source, line.from, line.to)))
      parts.blanks.push(line)
      continue
    }
    if (!formulas.some(({ from, to }) => from < line.from && line.from < to))
      diagnostics.push(...findLineForm(source, lines, at, isNote))
    const match = tagLine.exec(line.text)
    const tag = match?.[3]
    if (!match || tag === undefined) continue
    if (match[2]) {
      if (isLocale(tag) || tag === 'zh') parts.escapes.push(line.from + (match[1]?.length ?? 0))
      continue
    }
    const tagFrom = line.from + (match[1]?.length ?? 0)
    const tagSpan = { from: tagFrom, to: line.from + match[0].trimEnd().length }
    const locale = isLocale(tag) ? tag : tag === 'zh' ? zh : undefined
    if (!locale) {
      diagnostics.push(...checkTag(source, tag, tagSpan))
      continue
    }
    if (match[4] === '：') diagnostics.push(wideColon(source, tag, tagSpan))
    const last = lastContinuation(lines, at)
    const bare = match[0].length === line.text.length
    if (bare && last === at) {
      parts.chunks.push({ ...chunk, to: line.from })
      chunk = { from: Math.min(line.to + 1, span.to), to: span.to, counterpart: { locale, tag: tagSpan } }
      continue
    }
    const end = lines[last]?.to ?? line.to
    parts.captions.push({ locale, tag: tagSpan, text: { from: line.from + match[0].length, to: end } })
    parts.blanks.push({ from: line.from, to: end })
    at = last
  }
  parts.chunks.push(chunk)
  return { parts, diagnostics }
}

const container = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y

/** At least how many lists, quotations and images that a line begins stand in one another; a level of a list is two columns. */
function levelsOf(line: string): number {
  let levels = 0
  let indent = 0
  let at = 0
  for (container.lastIndex = 0; ; ) {
    const mark = container.exec(line)?.[0]
    if (mark === undefined) break
    levels += 1
    // A mark itself is as wide as one level is.
    if (mark.length > 3) indent += mark.length - 1
    at = container.lastIndex
  }
  const images = line.indexOf('![', at) < 0 ? 0 : line.split('![').length - 1
  return Math.max(images, levels + Math.floor(indent / 2))
}

/** A caption goes on over the lines after it until a blank line, another tag or the start of another block. */
function lastContinuation(lines: readonly Line[], at: number): number {
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? ''
    if (!text.trim() || tagLine.test(text) || blockStart.test(text) || isItemSlip(text)) break
    // A tag alone at the margin announces the next block, so unindented text after it is that block.
    if (at === last && /^[A-Za-z-]+[ \t]*[:：][ \t\u3000]*$/.test(lines[at]?.text ?? '')) break
    last = next
  }
  return last
}

function skipFence(lines: readonly Line[], at: number, parts: Parts): number | undefined {
  const opening = lines[at]
  const fence = opening && openedFence(opening.text)
  if (!fence) return undefined
  let end = at + 1
  while (end < lines.length && !closesFence(lines[end]?.text ?? '', fence)) end++
  const last = Math.min(end, lines.length - 1)
  parts.fences.push({ from: opening.from, to: lines[last]?.to ?? opening.to })
  return last
}

/** Elements of HTML in which nothing is Markdown, whatever its lines begin with. */
function skipRaw(lines: readonly Line[], at: number, parts: Parts): number | undefined {
  const name = /^[ \t]*<(style|script|pre|textarea)(?:[\s>]|$)/i.exec(lines[at]?.text ?? '')?.[1]
  const close = name && new RegExp(`</${name}\\s*>`, 'i')
  const end = close ? lines.findIndex(({ text }, next) => next >= at && close.test(text)) : -1
  const [first, last] = [lines[at], lines[end]]
  if (!first || !last) return undefined
  parts.fences.push({ from: first.from, to: last.to })
  return end
}

function skipComment(source: SourceText, lines: readonly Line[], at: number, parts: Parts): number | undefined {
  const line = lines[at]
  if (!line || !/^[ \t]*<!--/.test(line.text)) return undefined
  const from = line.from + line.text.indexOf('<!--')
  const end = lines[lines.length - 1]?.to ?? line.to
  const found = source.text.indexOf('-->', from + 4)
  const inner = { from: from + 4, to: found < 0 || found > end ? end : found }
  const after = Math.min(inner.to + 3, end)
  parts.comments.push(inner)
  parts.blanks.push({ from, to: after })
  return lines.findIndex((candidate) => candidate.to >= after)
}

/** The line is a caption all the same, so that nothing else is said of it. */
function wideColon(source: SourceText, tag: string, span: Span): Diagnostic {
  const hint = `Write a half-width colon, "${tag}: …"; to show the line as text, put a backslash before it.`
  return diagnose('caption-colon', placeAt(source, span.from, span.to), `"${tag}：" has a full-width colon.`, hint)
}

function checkTag(source: SourceText, tag: string, span: Span): Diagnostic[] {
  const known = localeTags.find((locale) => locale.toLowerCase() === tag.toLowerCase())
  const looksLikeTag = known !== undefined || /^zh(-|$)/i.test(tag) || /^[a-z]{2,3}-[A-Z][a-z]{0,3}/.test(tag)
  if (!looksLikeTag) return []
  const nearest = known ?? suggest(tag, localeTags)
  const hint = `${nearest ? `Did you mean "${nearest}:"? ` : ''}Known tags are ${localeTags.join(', ')}; for the plain text write "\\${tag}:".`
  return [
    diagnose('locale-unknown', placeAt(source, span.from, span.to), `"${tag}" is not a locale duilian knows.`, hint),
  ]
}
