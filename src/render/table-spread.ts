import type { LocalizedSegment, LocalizedText } from '../model/localized.ts'
import type { TableOf } from '../model/segment.ts'
import { captionSize, type TypeScale, widthOf } from './measure.ts'
import { cellNeed } from './table-columns.ts'

/** The cells of a column with captions beside their lines: the widths in px that lines and captions take. */
interface SpreadColumn {
  readonly line: number
  readonly caption: number
}

/** Between a line and its caption, in em of the line, as `layouts.css` has it. */
const apart = 0.5
/** Columns that `layouts.css` has widths for. */
const most = 6

/** The columns of a table with captions beside their lines; undefined where these would not keep to one line. */
export function spreadColumns(
  table: TableOf<LocalizedSegment>,
  sizes: TypeScale,
  room: number,
): readonly SpreadColumn[] | undefined {
  const rows = [table.header, ...table.rows]
  if (table.header.length > most || rows.flat().some(({ align }) => align === 'center')) return undefined
  const columns = table.header.map((_, at) => {
    const texts = rows.map((row, index) => partsOf(row[at]?.text, sizes, index === 0))
    return {
      line: Math.max(...texts.map(({ line }) => line)),
      caption: Math.max(...texts.map(({ caption }) => caption)),
    }
  })
  if (columns.every(({ caption }) => caption === 0)) return undefined
  const widths = columns.map(({ line, caption }) => line + (caption > 0 ? apart * sizes.line + caption : 0))
  const gaps = sizes.cell * (columns.length - 1)
  return widths.reduce((sum, one) => sum + one, gaps) <= room ? columns : undefined
}

/** The height in px of such a table. */
export function spreadHeight({ rows }: TableOf<LocalizedSegment>, { line, leading, gap }: TypeScale): number {
  return (rows.length + 1) * (line * leading + 2 * gap + 1)
}

/** Custom properties for the widths of its lines and captions, column by column. */
export function spreadStyle(columns: readonly SpreadColumn[]): string {
  const px = (size: number) => `${Math.ceil(size)}px`
  return columns
    .flatMap((one, at) => [`--line-${at + 1}:${px(one.line)}`, `--beside-${at + 1}:${px(one.caption)}`])
    .join(';')
}

function partsOf(text: LocalizedSegment | undefined, sizes: TypeScale, strong: boolean): SpreadColumn {
  const widthIn = (one: LocalizedText, size: number) =>
    Math.max(cellNeed(one, strong).most, widthOf(one) * (strong ? 1.08 : 1)) * size
  if (!text) return { line: 0, caption: 0 }
  const { line, caption } = text
  return {
    line: widthIn(line, sizes.line),
    caption: caption ? widthIn(caption, captionSize(caption, sizes.caption)) : 0,
  }
}
