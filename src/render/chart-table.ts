import { isGrouped } from '../model/axis.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../model/localized.ts'

/** A text of a table: its line and, with its language, its caption. */
export interface TableText {
  readonly line: string
  readonly caption?: { readonly text: string; readonly locale: Locale }
}

/** Every number of a chart, for those who read it rather than look at it. */
export interface ChartTable {
  /** What stands over the columns of values; empty where there is only one column, of which all is said in its rows. */
  readonly columns: readonly TableText[]
  /** A row for each category, a cell for each column; a cell without a value is empty. */
  readonly rows: readonly { readonly head: TableText; readonly cells: readonly (readonly TableText[])[] }[]
}

/** The table of a chart: categories down, series across. Single bars have one column. */
export function tableOfChart({ kind, series, categories, points, captionLocale }: LocalizedChart): ChartTable {
  const grouped = isGrouped(kind)
  const textOf = ({ line, caption }: PlainPair): TableText => ({
    line,
    ...(caption !== undefined && captionLocale && { caption: { text: caption, locale: captionLocale } }),
  })
  const columns = grouped ? series.map(({ label }) => textOf(label)) : []
  const cellAt = (row: number, column: number) =>
    points
      .filter((point) => point.category === row && (!grouped || point.series === column))
      .map(({ label }) => textOf(label))
  const rows = categories.map((head, row) => ({
    head: textOf(head),
    cells: grouped ? columns.map((_, column) => cellAt(row, column)) : [cellAt(row, 0)],
  }))
  return { columns, rows }
}
