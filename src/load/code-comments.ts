import type { CommentOf } from '../model/segment.ts'
import { type Stretch, scanCode } from './code-scan.ts'

/** A comment that a caption may belong to, without its text. */
export type FoundComment = Omit<CommentOf<never>, 'text'>
type Words = FoundComment['words'][number]

/** Comments that a caption may belong to, in order. Of one whose lines begin with stars each line is a comment. */
export function findComments(
  code: string,
  syntax: string,
  isWanted: (words: string) => boolean,
): readonly FoundComment[] {
  const lines = code.split('\n')
  const starts = startsOf(lines)
  return scanCode(code, syntax).flatMap((stretch) => {
    const comment = commentAt(code, stretch, starts)
    const isStarred = /^[^\n]*(?:\n\s*(?:\*[^\n]*)?)+$/.test(code.slice(stretch.from, stretch.to))
    const parts = isStarred ? linesOfStarred(comment, lines) : [comment]
    return parts.filter(({ words }) => isWanted(wordsIn(lines, words).join('\n')))
  })
}

/** True for a fence whose words are none of a program. */
export function holdsText({ syntax }: { readonly syntax: string }): boolean {
  return /^(?:text|txt|plain|plaintext|md|markdown)$/i.test(syntax)
}

/**
 * The Chinese in a fence that holds text, or may hold it because it names no language, as one comment without signs.
 * What draws, and whatever is set apart by spaces, stays where it is.
 */
export function findProse(code: string, syntax: string): FoundComment | undefined {
  if (syntax !== '' && !holdsText({ syntax })) return undefined
  const words = code
    .split('\n')
    .flatMap((text, line): Words[] =>
      [...text.matchAll(/[^\s|\u2500-\u25ff]+(?: [^\s|\u2500-\u25ff]+)*/g)]
        .filter(([part]) => /\p{Script=Han}/u.test(part))
        .map(({ index, 0: part }) => ({ line, from: index, to: index + part.length })),
    )
  const [first] = words
  return first && { line: first.line, start: first.from, lastLine: words.at(-1)?.line ?? 0, words, signs: ['', ''] }
}

/** The words of a comment, line by line. */
export function wordsIn(lines: readonly string[], words: readonly Words[]): readonly string[] {
  return words.map(({ line, from, to }) => (lines[line] ?? '').slice(from, to))
}

/** The offsets at which lines begin. */
function startsOf(lines: readonly string[]): readonly number[] {
  let next = 0
  return lines.map((line) => {
    const start = next
    next += line.length + 1
    return start
  })
}

function commentAt(code: string, { start, from, to, end }: Stretch, starts: readonly number[]): FoundComment {
  const lineAt = (offset: number) => starts.findLastIndex((one) => one <= offset)
  const opening = code.slice(start, from).trimStart()
  const inner = code.slice(from, to)
  const line = lineAt(from)
  // A caption is one line, whatever stands between the signs and the words.
  const gap = (space = '') => (space.includes('\n') ? ' ' : space)
  const closing = end > to ? gap(/\s*$/.exec(inner)?.[0]) + code.slice(to, end) : ''
  return {
    line,
    start: from - opening.length - (starts[line] ?? 0),
    lastLine: lineAt(end),
    words: [...inner.matchAll(/\S.*/g)].map(({ index, 0: text }) => {
      const at = lineAt(from + index)
      const begin = from + index - (starts[at] ?? 0)
      return { line: at, from: begin, to: begin + text.trimEnd().length }
    }),
    signs: [opening + gap(/^\s*/.exec(inner)?.[0]), closing],
  }
}

/** Captions of all lines but the last stand inside the comment: they begin with a star too. */
function linesOfStarred(comment: FoundComment, lines: readonly string[]): readonly FoundComment[] {
  const [opening, closing] = comment.signs
  return comment.words.map((words): FoundComment => {
    const { line, from, to } = words
    const isFirst = line === comment.line
    const star = isFirst ? '' : (/^\*+\s*/.exec((lines[line] ?? '').slice(from, to))?.[0] ?? '')
    const isLast = line === comment.lastLine && closing !== ''
    return {
      line,
      start: isFirst ? comment.start : from,
      lastLine: line,
      words: [{ line, from: from + star.length, to }],
      signs: isLast ? [`${opening.trimEnd()} `, closing] : [isFirst ? ' * ' : star, ''],
    }
  })
}
