import { CsvError, parse } from 'csv-parse/sync'
import { diagnose, type Outcome } from '../model/diagnostic.ts'
import type { RawCell, RawTable } from '../model/raw.ts'
import { type Separator, separatorOf } from '../model/separator.ts'
import { lineAt, placeAt, type SourceText } from './source.ts'

/**
 * Parses RFC 4180 CSV with a header line, its cells parted by commas, or as the header is by semicolons or tabs.
 * Reports `csv-syntax`: bad quoting, a wrong number of cells, numbers that may be read in two ways. Rows and columns with
 * nothing in them, which spreadsheets leave, are left out.
 */
export function parseCsv(source: SourceText): Outcome<RawTable> {
  const separator = separatorOf(source.text)
  try {
    const records = parse(source.text, {
      raw: true,
      info: true,
      delimiter: separator,
      skip_empty_lines: true,
      relax_column_count: true,
      cast: (value, context) => ({ value, quoted: context.quoting }),
    }) as unknown as readonly RawRecord[]
    const [header = [], ...body] = withoutEmptyColumns(placeRecords(source, records).filter((row) => !isEmpty(row)))
    const check = (row: RawCell[]) => [
      ...checkWidth(row, header.length, separator),
      ...(separator === ';' ? checkNumbers(row) : []),
    ]
    const rows = body.map((row) => fill(row, header.length))
    return { value: { header, rows, place: placeAt(source, 0) }, diagnostics: rows.flatMap(check) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { value: { header: [], rows: [], isUnread: true }, diagnostics: [syntaxProblem(source, error, separator)] }
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

const names: Readonly<Record<Separator, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** Empty cells at the end may be left out, but for a row with others, of which one may be what is missing. */
function fill(row: RawCell[], width: number): RawCell[] {
  const last = row.at(-1)
  if (!last || row.length >= width) return row
  const isWhole = last.value === '' || row.every(({ value }) => value !== '')
  return isWhole ? [...row, ...Array.from({ length: width - row.length }, () => ({ ...last, value: '' }))] : row
}

function checkWidth(row: readonly RawCell[], width: number, separator: Separator) {
  const place = row[Math.min(width, row.length - 1)]?.place
  if (row.length === width) return []
  const message = `This row has ${row.length} cells, the header has ${width}.`
  const hint =
    row.length > width
      ? `Put a cell that holds a ${names[separator]} between double quotation marks.`
      : `Behind each cell stands a ${names[separator]}, also behind an empty one.`
  return [diagnose('csv-syntax', place, message, hint)]
}

/** Where semicolons part the cells, a comma is the point of most numbers, and a point parts thousands. */
function checkNumbers(row: readonly RawCell[]) {
  return row.flatMap(({ value, place }) => {
    if (!/^[-+\u2212]?\d{1,3}([.,])\d{3}(?:\1\d{3})* ?(?:[千万萬亿億兆]*|(?:b|m|tr)illion|thousand)$/.test(value))
      return []
    const message = `"${value}" may be thousands or a fraction in a file whose cells are parted by ";".`
    const hint = `Write ${value.replaceAll(/[.,]/g, '')} if that is meant; for a fraction, part the cells by commas.`
    return [diagnose('csv-syntax', place, message, hint)]
  })
}

function syntaxProblem(source: SourceText, error: CsvError, separator: Separator) {
  const hint = 'Quote the whole cell, and write a quotation mark inside it twice: "a ""b"" c".'
  const wrong = findWrongQuote(source, separator)
  if (wrong) return diagnose('csv-syntax', placeAt(source, wrong.at, wrong.at + 1), wrong.message, hint)
  const line = Number((error as unknown as { lines?: number }).lines ?? 1)
  const from = source.lineStarts[Math.max(0, line - 1)] ?? 0
  const to = (source.lineStarts[line] ?? source.text.length + 1) - 1
  return diagnose('csv-syntax', placeAt(source, from, to), 'This row is quoted wrongly.', hint)
}

/** A cell from its first character: quoted up to a mark that is not doubled, or plain up to its end. */
const cellForm = (separator: Separator) => new RegExp(`"[^"]*(?:""[^"]*)*("?)|[^"${separator}\\n]*`, 'y')

/**
 * The first quotation mark that is wrong. The parser only says where it noticed: one that is not closed reaches up to
 * the end of the file, or to the next quoted cell.
 */
function findWrongQuote(
  source: SourceText,
  separator: Separator,
): { readonly at: number; readonly message: string } | undefined {
  const { text } = source
  const form = cellForm(separator)
  for (let at = 0; at < text.length; ) {
    form.lastIndex = at
    const [cell = '', closing] = form.exec(text) ?? []
    const end = at + cell.length
    if (closing === '') return { at, message: 'The cell that opens with this quotation mark is never closed.' }
    if (end < text.length && text[end] !== separator && text[end] !== '\n') {
      if (closing === undefined) return { at: end, message: 'A quotation mark stands within a cell.' }
      const [opened, closed] = [lineAt(source, at), lineAt(source, end)]
      if (opened === closed) return { at: end - 1, message: 'Text follows the mark that closes this cell.' }
      return { at, message: `The cell that opens with this quotation mark is not closed before line ${closed}.` }
    }
    at = end + 1
  }
  return undefined
}
