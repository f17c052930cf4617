import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { longestText, tooLong } from '../model/limits.ts'
import type { RawCell, RawTable } from '../model/raw.ts'
import { didYouMean } from '../model/suggest.ts'

/** A row by column name. A column that the file lacks is an empty cell at the start of the row. */
export interface Row {
  readonly place: Place
  readonly cell: (column: string) => RawCell
  /** Required columns in which it is empty: all else of it can be looked at, and nothing made of it. */
  readonly lacks: readonly string[]
}

/**
 * Reads the rows of a table by its header.
 * Reports `csv-column` for columns that are unknown or given twice and for `required` ones that are
 * missing, `value-missing` for an empty required cell, `id-duplicate` for a second row with the same id.
 */
export function readRows(
  table: RawTable,
  columns: { readonly known: readonly string[]; readonly required: readonly string[] },
  diagnostics: Diagnostic[],
): Row[] {
  const positions = readHeader(table, columns, diagnostics)
  const rows = table.rows.flatMap((cells): Row[] => {
    const first = cells[0]
    if (!first) return []
    for (const { value, place } of cells) {
      if (value.length > longestText) diagnostics.push(tooLong(place, 'text', value.length))
    }
    const empty: RawCell = { value: '', place: first.place }
    const cell = (column: string) => cells[positions.get(column) ?? -1] ?? empty
    const lacks = columns.required.filter((column) => positions.has(column) && cell(column).value === '')
    return [{ place: first.place, cell, lacks }]
  })
  const seen = new Map<string, Row>()
  for (const row of rows) {
    for (const column of row.lacks) {
      const place = row.cell(column).place
      diagnostics.push(diagnose('value-missing', place, `"${column}" is empty.`, 'Fill the cell or remove the row.'))
    }
    const id = row.cell('id')
    // An empty one is missing, not given twice.
    if (id.value === '') continue
    if (seen.has(id.value)) diagnostics.push(duplicateId(id.value, id.place, seen.get(id.value)?.place))
    else seen.set(id.value, row)
  }
  return rows
}

/** The diagnostic for a second thing with the same id. */
export function duplicateId(id: string, place: Place, first: Place | undefined): Diagnostic {
  const where = first ? ` It is also in line ${first.line}.` : ''
  return diagnose('id-duplicate', place, `The id "${id}" is given twice.${where}`, 'Give each its own id.')
}

function readHeader(
  table: RawTable,
  columns: { readonly known: readonly string[]; readonly required: readonly string[] },
  diagnostics: Diagnostic[],
): Map<string, number> {
  const positions = new Map<string, number>()
  for (const [at, { value, place }] of table.header.entries()) {
    if (value === '') {
      const hint = 'Name it in the first line, or delete what is in it.'
      diagnostics.push(diagnose('csv-column', place, 'A column with something in it has no name.', hint))
    } else if (positions.has(value)) {
      diagnostics.push(diagnose('csv-column', place, `The column "${value}" is given twice.`, 'Remove one of the two.'))
    } else if (!columns.known.includes(value)) {
      const hint = didYouMean(value, columns.known, `Known columns are ${columns.known.join(', ')}.`)
      diagnostics.push(diagnose('csv-column', place, `"${value}" is not a column duilian knows here.`, hint))
    }
    positions.set(value, at)
  }
  if (table.isUnread) return positions
  const missing = columns.required.filter((name) => !positions.has(name)).map((name) => `"${name}"`)
  if (missing.length > 0) {
    const hint = `The first line must name the columns: ${columns.known.join(',')}.`
    const what = missing.length === 1 ? `The column ${missing[0]} is` : `The columns ${missing.join(', ')} are`
    const message = table.header.length === 0 ? 'The file holds nothing.' : `${what} missing.`
    diagnostics.push(diagnose('csv-column', table.header[0]?.place ?? table.place, message, hint))
  }
  return positions
}
