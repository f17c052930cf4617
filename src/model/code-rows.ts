import { hangOf, lettersOf, linesOfCode } from './code-lines.ts'
import type { LocalizedSegment } from './localized.ts'
import type { CodeBlockOf } from './segment.ts'

/** The share of its size that a letter of code takes; a Han character fills an em. */
const letterWidth = 0.6
/** The margin of numbers, as `code.css` has it, in em. */
const numberMargin = 2.6

/** A line of code, in em: how wide it is, and how far what it has too much is set in. */
export interface CodeWidth {
  readonly width: number
  readonly hang: number
}

/** The widths of the lines of code. In a half, captions stand under the beginning of their lines. */
export function codeWidths(block: CodeBlockOf<LocalizedSegment>, isHalf = false): readonly CodeWidth[] {
  const margin = block.firstNumber === undefined ? 0 : numberMargin
  return linesOfCode(block).map(({ text, start, isCaption }) => {
    const shown = isCaption && isHalf ? text.slice(start) : text
    return { width: margin + lettersOf(shown) * letterWidth, hang: margin + hangOf(shown) * letterWidth }
  })
}

/** How many rows lines of code fill at a size (px) in a column (px): those that are longer wrap. */
export function rowsOfCode(widths: readonly CodeWidth[], size: number, column: number): number {
  return widths.reduce((sum, { width, hang }) => {
    const rest = width * size - column
    return sum + 1 + (rest > 0 ? Math.ceil(rest / Math.max(size, column - hang * size)) : 0)
  }, 0)
}
