import { numberIn, openPdf, type PdfFile } from './pdf-file.ts'

/** The properties of a PDF that readers show and search engines read. */
export interface PdfMetadata {
  readonly title: string
  readonly author?: string
  readonly subject?: string
  readonly keywords?: string
  /** Time of creation and of the last change. */
  readonly date: Date
  /** The program that made the document. */
  readonly creator: string
}

/**
 * Sets the properties of a PDF printed by Chromium, and has readers open it with its bookmarks. Whatever
 * changes from print to print is made the same: the same document gives the same bytes. All else stays as it
 * is, for the new objects are appended (incremental update, ISO 32000-1, 7.5.6).
 * Throws an EnvironmentError if the PDF has no classic cross-reference table.
 */
export function setPdfMetadata(bytes: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const date = pdfDate(metadata.date)
  const settled = settle(bytes, date)
  const file = openPdf(settled)
  const { size, root, info, start } = file.trailer
  const infoNumber = info ?? size
  const objects = [
    { number: infoNumber, text: infoText(metadata, date, info === undefined ? '' : file.textOf(info)) },
    { number: root, text: catalogText(file) },
  ]
  const trailer = `/Size ${Math.max(size, infoNumber + 1)} /Root ${root} 0 R /Info ${infoNumber} 0 R /Prev ${start}`
  return Buffer.concat([settled, appendix(objects, trailer, settled.length)])
}

/**
 * Makes a copy without what differs from print to print, at equal length: the dates of printing, and the ids
 * of table headers, which count the nodes of everything the browser has shown before. They keep their order,
 * by which they are looked up.
 */
function settle(bytes: Uint8Array, date: string): Buffer {
  const copy = Buffer.from(bytes)
  const dates = findAll(copy, 'Date (D:', /^Date (\(D:\d{14}[+-]\d\d'\d\d'\))/)
  for (const { at } of dates) copy.write(date, at + 'Date '.length, 'latin1')
  const ids = findAll(copy, '(node', /^\(node(\d{8})\)/)
  const ranks = new Map([...new Set(ids.map(({ found }) => found))].sort().map((id, rank) => [id, rank] as const))
  for (const { at, found } of ids) {
    copy.write(String(ranks.get(found)).padStart(8, '0'), at + '(node'.length, 'latin1')
  }
  return copy
}

function findAll(buffer: Buffer, start: string, whole: RegExp): readonly { at: number; found: string }[] {
  const places: { at: number; found: string }[] = []
  for (let at = buffer.indexOf(start); at >= 0; at = buffer.indexOf(start, at + 1)) {
    const found = whole.exec(buffer.toString('latin1', at, at + 40))?.[1]
    if (found !== undefined) places.push({ at, found })
  }
  return places
}

function infoText(metadata: PdfMetadata, date: string, former: string): string {
  const { title, author, subject, keywords, creator } = metadata
  const texts = { Title: title, Author: author, Subject: subject, Keywords: keywords, Creator: creator }
  const entries = Object.entries(texts).flatMap(([key, text]) => (text ? [`/${key} ${hexString(text)}`] : []))
  const producer = /\/Producer \([^()\\]*\)/.exec(former)?.[0]
  return `<<${[...entries, ...(producer ? [producer] : []), `/CreationDate ${date}`, `/ModDate ${date}`].join('\n')}>>`
}

function catalogText(file: PdfFile): string {
  const text = file.textOf(file.trailer.root)
  const opens = numberIn(text, 'Outlines') !== undefined && !text.includes('/PageMode')
  return opens ? text.replace(/>>$/, '\n/PageMode /UseOutlines>>') : text
}

/** The objects with a cross-reference table of their own; `at` is the length of the file before them. */
function appendix(objects: readonly { number: number; text: string }[], trailer: string, at: number): Buffer {
  let body = '\n'
  let table = 'xref\n'
  for (const { number, text } of objects) {
    table += `${number} 1\n${String(at + body.length).padStart(10, '0')} 00000 n \n`
    body += `${number} 0 obj\n${text}\nendobj\n`
  }
  const end = `${table}trailer\n<<${trailer}>>\nstartxref\n${at + body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1') // One byte for each character, as `textOf` read them.
}

/** UTF-16BE with a byte-order mark, which every reader understands (ISO 32000-1, 7.9.2.2). */
function hexString(text: string): string {
  const hex = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()
  return `<${hex}>`
}

/** A date in UTC (ISO 32000-1, 7.9.4). */
function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  return `(D:${digits}+00'00')`
}
