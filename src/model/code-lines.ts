import type { Locale } from './locale.ts'
import type { LocalizedSegment, Run } from './localized.ts'
import { textOfRuns } from './runs.ts'
import type { CodeBlockOf, CommentOf } from './segment.ts'

/** A line of code with the texts of a variant. */
export interface CodeLine {
  readonly text: string
  /** The index of the line it is written in. */
  readonly at: number
  /** Of a comment in a language of the variant. */
  readonly locale?: Locale
  readonly isCaption: boolean
  /** Of a caption, where its sign stands, in UTF-16 units. */
  readonly start?: number
  /** True of the caption of a comment that stands beside code. */
  readonly isBeside?: true
  /** Where comments stand that are converted, in UTF-16 units. */
  readonly comments?: readonly { readonly from: number; readonly to: number }[]
}

/** Lines of more letters may wrap where code has half of a slide. */
const mostInHalf = 30

/** How many letters wide a line of code is; a Han character counts as its width in them. */
export function lettersOf(text: string): number {
  let letters = 0
  for (const letter of text) letters += letter > '\u2e7f' ? 1 / 0.6 : letter === '\t' ? 4 : 1
  return letters
}

/** How many letters what a long line of code has too much is set in: a little more than the line itself; 0 for one that is not long. */
export function hangOf(text: string): number {
  if (lettersOf(text) <= mostInHalf) return 0
  return lettersOf(/^\s*/.exec(text)?.[0] ?? '') + 2
}

type Comment = CommentOf<LocalizedSegment>

/** What the words of a comment become in one of its lines. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly words: string
  readonly locale: Locale
}

/** The lines of code in a variant: the caption of a comment stands under it, between the same signs, so that it is still code. */
export function linesOfCode(block: CodeBlockOf<LocalizedSegment>): readonly CodeLine[] {
  const { code, prose, comments = prose ? [prose] : [] } = block
  const written = code.split('\n')
  if (comments.length === 0) return written.map((text, at) => ({ text, at, isCaption: false }))
  const pieces = comments.flatMap(piecesOf)
  return written.flatMap((text, at): CodeLine[] => [
    lineOf(
      text,
      at,
      pieces.filter(({ line }) => line === at),
    ),
    ...comments.filter(({ lastLine }) => lastLine === at).flatMap((comment) => captionOf(comment, written)),
  ])
}

/** The words of a comment in a variant, in the lines of those that are written; if there are others, all in the first. */
function piecesOf({ line, start, words, text }: Comment): readonly (Piece & { readonly line: number })[] {
  const { locale, runs } = text.line
  const shown = splitAtBreaks(runs)
  const fits = shown.length === words.length
  return words.map((one, at) => ({
    ...one,
    start: at === 0 && one.line === line ? start : one.from,
    words: (fits ? shown[at] : at === 0 && textOfRuns(runs)) || '',
    locale,
  }))
}

function splitAtBreaks(runs: readonly Run[]): readonly string[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'break') lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines.map((line) => textOfRuns(line))
}

function lineOf(written: string, at: number, pieces: readonly Piece[]): CodeLine {
  let text = ''
  let end = 0
  const comments = pieces.map(({ start, from, to, words }) => {
    text += written.slice(end, start)
    const begin = text.length
    text += written.slice(start, from) + words
    end = to
    return { from: begin, to: text.length }
  })
  const [first] = pieces
  const line = { text: text + written.slice(end), at, isCaption: false }
  return first ? { ...line, locale: first.locale, comments } : line
}

function captionOf({ line, lastLine, start, signs, text }: Comment, written: readonly string[]): readonly CodeLine[] {
  if (!text.caption) return []
  const { locale } = text.caption
  const before = (written[line] ?? '').slice(0, start)
  const caption = before.replace(/[^\t]/g, ' ') + signs[0] + textOfRuns(text.caption.runs) + signs[1]
  const isBeside = before.trim() !== '' && { isBeside: true as const }
  return [{ text: caption, at: lastLine, locale, isCaption: true, start, ...isBeside }]
}
