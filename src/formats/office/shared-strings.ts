import { type OfficeDocument, type OfficePart, textOfPart, withPart } from './package.ts'
import { relationsOf } from './relations.ts'
import { carryOut, type Splice } from './splice.ts'
import { decodeXml, scanXml } from './xml.ts'

/** A workbook in which a text that must stay above a column is not shared by other cells. */
export interface SplitStrings {
  /** The XML of the parts that this changes. */
  readonly texts: ReadonlyMap<string, string>
  /** Where the strings begin, in the part of strings, that other cells have instead. */
  readonly copiesStart: number
}

interface SharedString {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Gives the cells that are no header of a table a string of their own where they share one with a header that is held
 * (ECMA-376-1, 18.4): what stays above a column need not stay elsewhere.
 */
export function splitStrings(document: OfficeDocument, held: ReadonlySet<string>): SplitStrings {
  const nothing = { texts: new Map(), copiesStart: Number.POSITIVE_INFINITY }
  const part = held.size > 0 ? document.parts.find(({ type }) => type.endsWith('.sharedStrings')) : undefined
  if (!part) return nothing
  const xml = textOfPart(document.archive, part.entry).text
  const strings = withPart(part.entry, () => readStrings(xml))
  const copies = new Map<number, number>()
  for (const [index, { text }] of strings.entries()) if (held.has(text)) copies.set(index, strings.length + copies.size)
  const texts = new Map<string, string>()
  for (const sheet of copies.size > 0 ? document.parts : []) {
    if (!sheet.type.endsWith('.worksheet')) continue
    const { text } = textOfPart(document.archive, sheet.entry)
    const edits = withPart(sheet.entry, () => redirect(text, copies, headersOf(document, sheet)))
    if (edits.length > 0) texts.set(sheet.entry.name, carryOut(text, edits))
  }
  const last = strings.at(-1)
  if (texts.size === 0 || !last) return nothing
  const added = [...copies.keys()].map((index) => xml.slice(strings[index]?.start, strings[index]?.end)).join('')
  const counted = xml
    .slice(0, strings[0]?.start)
    .replace(/(\suniqueCount\s*=\s*["'])\d+/, (_, before) => `${before}${strings.length + copies.size}`)
  const whole = `${counted}${xml.slice(strings[0]?.start, last.end)}${added}${xml.slice(last.end)}`
  texts.set(part.entry.name, whole)
  return { texts, copiesStart: whole.length - xml.length + last.end - added.length }
}

function readStrings(xml: string): readonly SharedString[] {
  const found: SharedString[] = []
  const open: { readonly name: string; readonly contentStart: number }[] = []
  let text = ''
  scanXml(xml, {
    open: (name, _, contentStart) => {
      if (name === 'x:si') text = ''
      open.push({ name, contentStart })
    },
    close: (name, contentEnd) => {
      const start = open.pop()?.contentStart ?? contentEnd
      if (name === 'x:t' && open.at(-1)?.name !== 'x:rPh') text += decodeXml(xml.slice(start, contentEnd))
      // An empty element ends where its tag does.
      const end = contentEnd > start || xml[contentEnd - 2] !== '/' ? xml.indexOf('>', contentEnd) + 1 : contentEnd
      if (name === 'x:si') found.push({ start: xml.lastIndexOf('<', start - 1), end, text })
    },
  })
  return found
}

/** Whether a cell of a sheet is above a column of a table. */
type IsHeader = (cell: string) => boolean

function headersOf(document: OfficeDocument, sheet: OfficePart): IsHeader {
  const targets = new Set(relationsOf(document, sheet.entry.name).values())
  const tables = document.parts.filter(({ type, entry }) => type.endsWith('.table') && targets.has(entry.name))
  const rows = tables.flatMap(({ entry }) => {
    const [, attributes = ''] = /<(?:\w+:)?table\s([^>]*)>/.exec(textOfPart(document.archive, entry).text) ?? []
    const [, from = '', row = '', to = ''] = /\sref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)/.exec(` ${attributes}`) ?? []
    return from === '' ? [] : [{ row, from: columnNumber(from), to: columnNumber(to) }]
  })
  return (cell) => {
    const [, letters = '', number] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    // A cell that does not say where it is may be one.
    if (letters === '') return true
    const column = columnNumber(letters)
    return rows.some(({ row, from, to }) => row === number && from <= column && column <= to)
  }
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Points the cells that are no headers to the copies of strings. */
function redirect(xml: string, copies: ReadonlyMap<number, number>, isHeader: IsHeader): readonly Splice[] {
  const edits: Splice[] = []
  let cell: string | undefined
  let start = 0
  scanXml(xml, {
    open: (name, { written }, contentStart) => {
      start = contentStart
      if (name !== 'x:c') return
      const isShared = /\st\s*=\s*["']s["']/.test(written)
      cell = isShared ? (/\sr\s*=\s*["']([^"']*)/.exec(written)?.[1] ?? '') : undefined
    },
    close: (name, end) => {
      if (name !== 'x:v' || cell === undefined) return
      const copy = copies.get(Number(xml.slice(start, end)))
      if (copy !== undefined && !isHeader(cell)) edits.push({ start, end, text: String(copy) })
    },
  })
  return edits
}
