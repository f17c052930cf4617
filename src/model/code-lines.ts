import type { Locale } from './locale.ts'
import type { LocalizedSegment, LocalizedText } from './localized.ts'
import { textOfRuns } from './runs.ts'
import type { CodeBlockOf } from './segment.ts'

/** A line of code with the texts of a variant. */
export interface CodeLine {
  readonly text: string
  /** The index of the line it is written in. */
  readonly at: number
  /** Of a comment in a language of the variant. */
  readonly locale?: Locale
  readonly isCaption: boolean
  /** Where the sign of its comment stands, in UTF-16 units. */
  readonly start?: number
}

/** The lines of code in a variant: the caption of a comment stands under it, between the same signs, so that it is still code. */
export function linesOfCode(block: CodeBlockOf<LocalizedSegment>): readonly CodeLine[] {
  const written = block.code.split('\n')
  if (!block.comments) return written.map((text, at) => ({ text, at, isCaption: false }))
  const comments = new Map(block.comments.map((comment) => [comment.line, comment]))
  return written.flatMap((text, at): CodeLine[] => {
    const comment = comments.get(at)
    if (!comment) return [{ text, at, isCaption: false }]
    const { start, from, to, text: pair } = comment
    const [sign, end] = [text.slice(start, from), text.slice(to).trimEnd()]
    const isCaption = { at, start, isCaption: true } as const
    const line = { start, text: text.slice(0, from) + wordsOf(pair.line) + text.slice(to), locale: pair.line.locale }
    const indent = text.slice(0, start).replace(/[^\t]/g, ' ')
    return [
      { ...line, at, isCaption: false },
      ...(pair.caption
        ? [{ ...isCaption, text: indent + sign + wordsOf(pair.caption) + end, locale: pair.caption.locale }]
        : []),
    ]
  })
}

function wordsOf({ runs }: LocalizedText): string {
  return textOfRuns(runs)
}
