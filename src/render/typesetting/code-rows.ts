import type { Locale } from '../../model/locale.ts'
import type { LocalizedSegment, LocalizedText } from '../../model/localized.ts'
import { textOfRuns } from '../../model/runs.ts'
import type { CodeBlockOf } from '../../model/segment.ts'
import type { Highlighter, Token } from './highlight.ts'

type LocalizedCode = CodeBlockOf<LocalizedSegment>

/** A line of code with the texts of a variant. */
export interface CodeLine {
  readonly text: string
  /** The index of the line it is written in. */
  readonly at: number
  /** Of a comment in a language of the variant. */
  readonly locale?: Locale
  readonly isCaption: boolean
}

/** A line of code as templates show it. */
export interface CodeRow {
  readonly tokens: readonly Token[]
  /** At which steps it stands out, as classes, and whether it is a caption. */
  readonly classes: string
  readonly locale?: Locale
  readonly isLast: boolean
}

/** The lines of code in a variant: the caption of a comment stands under it, between the same signs, so that it is still code. */
export function linesOfCode(block: LocalizedCode): readonly CodeLine[] {
  const written = block.code.split('\n')
  if (!block.comments) return written.map((text, at) => ({ text, at, isCaption: false }))
  const comments = new Map(block.comments.map((comment) => [comment.line, comment]))
  return written.flatMap((text, at): CodeLine[] => {
    const comment = comments.get(at)
    if (!comment) return [{ text, at, isCaption: false }]
    const { start, from, to, text: pair } = comment
    const [sign, end] = [text.slice(start, from), text.slice(to).trimEnd()]
    const isCaption = { at, isCaption: true } as const
    const line = { text: text.slice(0, from) + wordsOf(pair.line) + text.slice(to), locale: pair.line.locale }
    const indent = text.slice(0, start).replace(/[^\t]/g, ' ')
    return [
      { ...line, at, isCaption: false },
      ...(pair.caption
        ? [{ ...isCaption, text: indent + sign + wordsOf(pair.caption) + end, locale: pair.caption.locale }]
        : []),
    ]
  })
}

/** The same with what is known of their parts. */
export function codeRows(block: LocalizedCode, { highlight }: Highlighter): readonly CodeRow[] {
  const lines = linesOfCode(block)
  const code = lines.filter(({ isCaption }) => !isCaption).map(({ text }) => text)
  const tokens = highlight(code.join('\n'), block.syntax)
  return lines.map(({ text, at, locale, isCaption }, index) => ({
    tokens: isCaption ? [{ text, kind: 'comment' }] : (tokens?.[at] ?? (text === '' ? [] : [{ text }])),
    classes: [isCaption ? 'caption' : '', ...stepsAt(block, at + 1)].filter(Boolean).join(' '),
    ...(locale && { locale }),
    isLast: index === lines.length - 1,
  }))
}

/** True if lines need elements of their own. */
export function hasRows({ firstNumber, steps, comments }: CodeBlockOf<unknown>): boolean {
  return firstNumber !== undefined || steps !== undefined || comments !== undefined
}

/** `s0` for a line that stands out at the first step, `a0` for one among all of them, none of which does. */
function stepsAt({ steps = [] }: CodeBlockOf<unknown>, line: number): readonly string[] {
  return steps.flatMap((lit, at) => (lit === 'all' ? [`a${at}`] : lit.includes(line) ? [`s${at}`] : []))
}

function wordsOf({ runs }: LocalizedText): string {
  return textOfRuns(runs)
}
