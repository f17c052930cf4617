import { type Part, writePackage } from '../base/package.ts'
import { el, group, type Xml, xmlDocument } from '../base/xml.ts'

/** A cell whose value follows from others; undefined: #N/A. */
export interface Computed {
  readonly formula: string
  readonly value: string | number | undefined
}

/** What is written into a cell: text, a number, a day, or nothing. */
export type Typed = string | number | { readonly day: number } | undefined

/** A cell: what is written there, or what a formula gives. */
export type Cell = Typed | Computed

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The name of a column: A for 0, AA for 26. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}

/** The address of a part of a column, rows counted from 1. */
export function cellRange(column: number, from: number, to: number): string {
  const name = columnName(column)
  return from === to ? `Sheet1!$${name}$${from}` : `Sheet1!$${name}$${from}:$${name}$${to}`
}

/** The workbook behind a chart: what PowerPoint opens for "Edit data", and without which Keynote shows no chart. */
export function writeWorkbook(rows: readonly (readonly Cell[])[], dayFormat = 'yyyy-mm-dd'): Uint8Array<ArrayBuffer> {
  // Shared strings rather than inline ones, which some readers pass over.
  const strings = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))]
  const at = new Map(strings.map((text, index) => [text, index]))
  const sheetRows = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, at))
    return el('row', { r: index + 1 }, cells)
  })
  const part = (name: string, type: string, content: Xml, relations?: Part['relations']): Part => ({
    name: `xl/${name}.xml`,
    contentType: `${spreadsheet}.${type}+xml`,
    content: xmlDocument(content),
    ...(relations && { relations }),
  })
  const sheet = el('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return writePackage(
    [
      part('workbook', 'sheet.main', el('workbook', { xmlns: main, 'xmlns:r': relations }, el('sheets', {}, sheet)), [
        { id: 'rId1', type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: 'xl/styles.xml' },
        { id: 'rId3', type: 'sharedStrings', target: 'xl/sharedStrings.xml' },
      ]),
      part('worksheets/sheet1', 'worksheet', el('worksheet', { xmlns: main }, el('sheetData', {}, sheetRows))),
      part('styles', 'styles', styles(dayFormat)),
      part(
        'sharedStrings',
        'sharedStrings',
        el(
          'sst',
          { xmlns: main },
          strings.map((text) => el('si', {}, el('t', { 'xml:space': 'preserve' }, text))),
        ),
      ),
    ],
    [{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }],
  )
}

function cellXml(cell: Cell, r: string, strings: ReadonlyMap<string, number>): Xml | undefined {
  if (cell === undefined) return undefined
  if (typeof cell === 'string') return el('c', { r, t: 's' }, el('v', {}, String(strings.get(cell))))
  if (typeof cell === 'number') return el('c', { r }, el('v', {}, String(cell)))
  if ('day' in cell) return el('c', { r, s: 1 }, el('v', {}, String(cell.day)))
  const { formula, value } = cell
  const type = value === undefined ? 'e' : typeof value === 'string' ? 'str' : undefined
  return el('c', { r, t: type }, el('f', {}, formula), el('v', {}, String(value ?? '#N/A')))
}

/** The least that a workbook needs: one font, two fills, no border, and a format for days. */
function styles(dayFormat: string): Xml {
  const fill = (patternType: string) => el('fill', {}, el('patternFill', { patternType }))
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  return el(
    'styleSheet',
    { xmlns: main },
    el('numFmts', { count: 1 }, el('numFmt', { numFmtId: 164, formatCode: dayFormat })),
    el('fonts', { count: 1 }, el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Arial' }))),
    el('fills', { count: 2 }, fill('none'), fill('gray125')),
    el(
      'borders',
      { count: 1 },
      el('border', {}, group(...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => el(side)))),
    ),
    el('cellStyleXfs', { count: 1 }, el('xf', none)),
    el(
      'cellXfs',
      { count: 2 },
      el('xf', { ...none, xfId: 0 }),
      el('xf', { ...none, numFmtId: 164, xfId: 0, applyNumberFormat: 1 }),
    ),
  )
}
