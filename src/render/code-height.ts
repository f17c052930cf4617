import { codeWidths, rowsOfCode } from '../model/code-rows.ts'
import type { LocalizedSegment } from '../model/localized.ts'
import type { CodeBlockOf } from '../model/segment.ts'

/** Code among other blocks, as `base.css` has it: its size follows that of the text around it. Sizes are px. */
const among = { largest: 28, share: 0.757, letters: 0.86, leading: 9 / 7, padding: { width: 48, height: 32 } }

/** The height in px of code that stands among text of a size. */
export function codeHeight(block: CodeBlockOf<LocalizedSegment>, line: number, column: number): number {
  const size = Math.min(among.largest, line * among.share)
  const rows = rowsOfCode(codeWidths(block), size * among.letters, column - among.padding.width)
  return rows * size * among.leading + among.padding.height
}
