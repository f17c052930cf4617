import type { LocalizedChart, PlainPair } from '../model/localized.ts'

/** Every number of a chart, for those who read it rather than look at it. */
export interface ChartTable {
  /** What stands over the columns of values; empty where there is only one column, of which all is said in its rows. */
  readonly columns: readonly PlainPair[]
  /** A row for each category, a cell for each column; a cell without a value is empty. */
  readonly rows: readonly { readonly head: PlainPair; readonly cells: readonly (readonly PlainPair[])[] }[]
}

/** The table of a chart: categories down, series across. Single bars have one column. */
export function tableOfChart({ kind, series, categories, points }: LocalizedChart): ChartTable {
  const grouped = kind === 'grouped-bar' || kind === 'line'
  const columns = grouped ? series.map(({ label }) => label) : []
  const cellAt = (row: number, column: number) =>
    points.filter((point) => point.category === row && (!grouped || point.series === column)).map(({ label }) => label)
  const rows = categories.map((head, row) => ({
    head,
    cells: grouped ? columns.map((_, column) => cellAt(row, column)) : [cellAt(row, 0)],
  }))
  return { columns, rows }
}
