import { locales } from '../../../model/locale.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import { textOfRuns } from '../../../model/runs.ts'
import type { Mark, Paragraph } from '../base/model.ts'
import { type Form, runsOf } from './runs.ts'

interface PairOptions {
  /** Of the line; its caption stands one below. */
  readonly level?: number
  readonly mark?: Mark
  readonly indent?: number
  readonly step?: number
  readonly form?: Form
  /** Of the caption; that of the line if absent. */
  readonly captionForm?: Form
}

/** A line and its caption, each a paragraph on its own level. */
export function pairOf(segment: LocalizedSegment, options: PairOptions = {}): readonly Paragraph[] {
  const { level = 0, mark, indent, step, form, captionForm } = options
  const placed = { ...(indent !== undefined && { indent }), ...(step !== undefined && { step }) }
  const line = { level, runs: runsOf(segment.line, form), ...(mark !== undefined && { mark }), ...placed }
  if (!segment.caption) return [line]
  const hasMark = mark !== undefined && { mark: 'none' as const }
  return [line, { level: level + 1, runs: runsOf(segment.caption, captionForm ?? form), ...hasMark, ...placed }]
}

/** The line alone, and the caption alone, where each has a placeholder of its own. */
export function lineOf(segment: LocalizedSegment, form: Form = {}): readonly Paragraph[] {
  return [{ level: 0, runs: runsOf(segment.line, form) }]
}

export function captionOf(segment: LocalizedSegment): readonly Paragraph[] {
  return segment.caption ? [{ level: 0, runs: runsOf(segment.caption) }] : []
}

/** Several segments in one line, and their captions in another; a segment without one stands for itself. */
export function joinPairs(
  segments: readonly LocalizedSegment[],
  {
    between,
    form,
    hasCaption,
  }: {
    readonly between: string | ((at: number) => string)
    readonly form?: (at: number) => Form
    readonly hasCaption: boolean
  },
): readonly Paragraph[] {
  const row = (side: 'line' | 'caption', level: number): Paragraph => ({
    level,
    runs: segments.flatMap((segment, at) => {
      const text = (side === 'caption' ? segment.caption : undefined) ?? segment.line
      const gap = typeof between === 'string' ? between : between(at)
      return [...(at > 0 ? [{ text: gap, locale: text.locale }] : []), ...runsOf(text, form?.(at))]
    }),
  })
  return [row('line', 0), ...(hasCaption ? [row('caption', 1)] : [])]
}

/** A text in both languages without markup, for what is read out or listed. */
export function plainPair({ line, caption }: LocalizedSegment): string {
  const [first, second] = [textOfRuns(line.runs), caption ? textOfRuns(caption.runs) : '']
  return second === '' || second === first
    ? first
    : `${first}${/[。．.!?！？]$/.test(first) ? '' : locales[line.locale].language === 'zh' ? '。' : '.'} ${second}`
}
