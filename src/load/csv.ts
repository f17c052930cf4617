import { CsvError, parse } from 'csv-parse/sync'
import { diagnose, type Outcome } from '../model/diagnostic.ts'
import type { RawCell, RawTable } from '../model/raw.ts'
import { lineAt, placeAt, type SourceText } from './source.ts'

/**
 * Parses RFC 4180 CSV with a header line; reports `csv-syntax` (bad quoting, a wrong number of cells). Rows and columns
 * with nothing in them, which spreadsheets leave, are left out.
 */
export function parseCsv(source: SourceText): Outcome<RawTable> {
  try {
    const records = parse(source.text, {
      raw: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      cast: (value, context) => ({ value, quoted: context.quoting }),
    }) as unknown as readonly RawRecord[]
    const [header = [], ...body] = withoutEmptyColumns(placeRecords(source, records).filter((row) => !isEmpty(row)))
    return { value: { header, rows: body }, diagnostics: body.flatMap((row) => checkWidth(row, header.length)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { value: { header: [], rows: [] }, diagnostics: [syntaxProblem(source, error)] }
  }
}

/** What csv-parse gives with `raw`, `info` and our `cast`; its types do not know the combination. */
interface RawRecord {
  readonly record: readonly { readonly value: string; readonly quoted: boolean }[]
  readonly raw: string
}

function isEmpty(cells: readonly RawCell[]): boolean {
  return cells.every(({ value }) => value === '')
}

/** The rows, the header first, without the columns in which neither it nor any other row has anything. */
function withoutEmptyColumns(rows: readonly RawCell[][]): readonly RawCell[][] {
  const empty = (rows[0] ?? []).flatMap(({ value }, at) =>
    value === '' && rows.every((row) => (row[at]?.value ?? '') === '') ? [at] : [],
  )
  return empty.length === 0 ? rows : rows.map((row) => row.filter((_, at) => !empty.includes(at)))
}

function placeRecords(source: SourceText, records: readonly RawRecord[]): RawCell[][] {
  let searchFrom = 0
  return records.map(({ record, raw }) => {
    let at = source.text.indexOf(raw, searchFrom)
    searchFrom = at + raw.length
    // A record's raw text may start with the line end of a skipped blank line.
    at += raw.length - raw.replace(/^\n+/, '').length
    return record.map(({ value, quoted }) => {
      const length = quoted ? value.replaceAll('"', '""').length + 2 : value.length
      const cell = { value: value.trim(), place: placeAt(source, at, at + length) }
      at += length + 1
      return cell
    })
  })
}

function checkWidth(row: readonly RawCell[], width: number) {
  const place = row[Math.min(width, row.length - 1)]?.place
  if (row.length === width) return []
  const message = `This row has ${row.length} cells, the header has ${width}.`
  const hint = 'Put a cell that holds a comma between double quotation marks.'
  return [diagnose('csv-syntax', place, message, hint)]
}

function syntaxProblem(source: SourceText, error: CsvError) {
  const hint = 'Quote the whole cell, and write a quotation mark inside it twice: "a ""b"" c".'
  const wrong = findWrongQuote(source)
  if (wrong) return diagnose('csv-syntax', placeAt(source, wrong.at, wrong.at + 1), wrong.message, hint)
  const line = Number((error as unknown as { lines?: number }).lines ?? 1)
  const from = source.lineStarts[Math.max(0, line - 1)] ?? 0
  const to = (source.lineStarts[line] ?? source.text.length + 1) - 1
  return diagnose('csv-syntax', placeAt(source, from, to), 'This row is quoted wrongly.', hint)
}

/** A cell from its first character: quoted up to a mark that is not doubled, or plain up to its end. */
const cellForm = /"[^"]*(?:""[^"]*)*("?)|[^",\n]*/y

/**
 * The first quotation mark that is wrong. The parser only says where it noticed: one that is not closed reaches up to
 * the end of the file, or to the next quoted cell.
 */
function findWrongQuote(source: SourceText): { readonly at: number; readonly message: string } | undefined {
  const { text } = source
  for (let at = 0; at < text.length; ) {
    cellForm.lastIndex = at
    const [cell = '', closing] = cellForm.exec(text) ?? []
    const end = at + cell.length
    if (closing === '') return { at, message: 'The cell that opens with this quotation mark is never closed.' }
    if (end < text.length && text[end] !== ',' && text[end] !== '\n') {
      if (closing === undefined) return { at: end, message: 'A quotation mark stands within a cell.' }
      const [opened, closed] = [lineAt(source, at), lineAt(source, end)]
      if (opened === closed) return { at: end - 1, message: 'Text follows the mark that closes this cell.' }
      return { at, message: `The cell that opens with this quotation mark is not closed before line ${closed}.` }
    }
    at = end + 1
  }
  return undefined
}
