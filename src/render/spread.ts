import type { LocalizedSegment, LocalizedSlide, LocalizedText } from '../model/localized.ts'
import { captionSize, linesOf, type TypeScale, textHeight, widthOf } from './measure.ts'
import { cellNeed } from './table-columns.ts'

/** The two columns of `base.css` in which lines and captions stand beside each other, in px. */
const columns = { mark: 40, gap: 40, line: 0.6 }
/** More rows than this are a table, and more lines of a caption in a row look like a column of their own. */
const most = { rows: 6, captionLines: 2 }
/** The least height of a row around its text, in px. */
const rowPadding = 20

/**
 * True if all texts of a slide are short enough for each caption to stand beside its line: the couplet, upright. The
 * width is then used by both languages, where lines alone would leave half of it empty.
 */
export function isSpread(
  slide: LocalizedSlide,
  sizes: TypeScale,
  room: { readonly width: number; readonly height: number },
): boolean {
  const rows = rowsOf(slide)
  if (!rows || rows.length === 0 || rows.length > most.rows) return false
  const text = room.width - columns.mark - columns.gap
  const [line, caption] = [text * columns.line, text * (1 - columns.line)]
  let height = 0
  for (const row of rows) {
    // Most rows that do not fit say so by this: whoever asks does so for one size after the other.
    if (!row.caption || !keepsToLine(row.line, sizes.line, line)) return false
    const size = captionSize(row.caption, sizes.caption)
    if (linesOf(row.caption, size, caption) > most.captionLines) return false
    const lineHeight = textHeight(row.line, sizes.line, sizes.leading, line)
    height += Math.max(lineHeight, textHeight(row.caption, size, sizes.captionLeading, caption)) + rowPadding
    if (height > room.height) return false
  }
  return true
}

/** True if a text takes one line in a width in px; its letters and gaps are counted as wide as they may be. */
function keepsToLine(text: LocalizedText, size: number, room: number): boolean {
  return widthOf(text, size) * size <= room && cellNeed(text, false).most * size <= room
}

/** The pairs of a slide that holds one flat list and nothing else; undefined for any other. */
function rowsOf({ body = [], image }: LocalizedSlide): readonly LocalizedSegment[] | undefined {
  const [list] = body
  if (image || body.length !== 1 || list?.kind !== 'list') return undefined
  const rows = list.items.map(({ blocks: [text, ...others] }) =>
    text?.kind === 'paragraph' && others.length === 0 ? text.text : undefined,
  )
  return rows.every((row) => row !== undefined) ? rows : undefined
}
