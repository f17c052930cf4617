import { inflateSync } from 'node:zlib'
import { EnvironmentError } from '../model/diagnostic.ts'

/** What the newest trailer of a PDF says (ISO 32000-1, 7.5.5). */
export interface PdfTrailer {
  /** One more than the highest object number. */
  readonly size: number
  /** Object number of the catalog. */
  readonly root: number
  /** Object number of the information dictionary, if there is one. */
  readonly info: number | undefined
  /** Where the newest cross-reference table begins, in bytes. */
  readonly start: number
}

/** A PDF as Chromium writes it: classic cross-reference table, dictionaries in plain text, short keys first. */
export interface PdfFile {
  readonly trailer: PdfTrailer
  /** Where an object is, in bytes; undefined if it is free or unknown. */
  offsetOf(object: number): number | undefined
  /** The text of an object's value, without the bytes of a stream; empty if there is no such object. */
  textOf(object: number): string
  /** The bytes of a stream, inflated; empty if the object is none. */
  streamOf(object: number): Buffer
}

/** A run of entries of 20 bytes each in a cross-reference table. */
interface Section {
  readonly first: number
  readonly count: number
  readonly at: number
}

/**
 * Opens a PDF. Throws an EnvironmentError if it has no classic cross-reference table: then another program
 * than the Chromium we know has written it, and guessing would damage it.
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { trailer, sections } = readTables(buffer)
  const offsetOf = (object: number) => findEntry(buffer, sections, object)
  const spanOf = (object: number) => {
    const start = offsetOf(object)
    const body = start === undefined ? -1 : buffer.indexOf('obj', start)
    const end = body < 0 ? -1 : buffer.indexOf('endobj', body)
    return end < 0 ? undefined : { body: body + 'obj'.length, end }
  }
  return {
    trailer,
    offsetOf,
    textOf: (object) => {
      const span = spanOf(object)
      return span ? headOf(buffer.toString('latin1', span.body, span.end)) : ''
    },
    streamOf: (object) => {
      const span = spanOf(object)
      const data = span && buffer.indexOf('stream', span.body)
      if (!span || data === undefined || data < 0 || data > span.end) return Buffer.alloc(0)
      return readStream(buffer, headOf(buffer.toString('latin1', span.body, data + 'stream\r\n'.length)), data)
    },
  }
}

function headOf(text: string): string {
  return text.replace(/>>\s*stream\r?\n[\s\S]*$/, '>>').trim()
}

function readStream(buffer: Buffer, head: string, keyword: number): Buffer {
  const start = buffer.indexOf('\n', keyword) + 1
  const raw = buffer.subarray(start, start + Number(numberIn(head, 'Length')))
  return head.includes('/FlateDecode') ? inflateSync(raw) : raw
}

function readTables(buffer: Buffer): { trailer: PdfTrailer; sections: readonly Section[] } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(buffer.subarray(-64).toString('latin1'))?.[1])
  const sections: Section[] = []
  let trailer: PdfTrailer | undefined
  for (let at: number | undefined = start; at !== undefined; ) {
    const table = readTable(buffer, at)
    sections.push(...table.sections)
    const [size, root] = [numberIn(table.text, 'Size'), numberIn(table.text, 'Root')]
    if (size === undefined || root === undefined) throw unknownKind()
    trailer ??= { size, root, info: numberIn(table.text, 'Info'), start }
    const previous = numberIn(table.text, 'Prev')
    at = previous !== undefined && previous < at ? previous : undefined
  }
  if (!trailer) throw unknownKind()
  return { trailer, sections }
}

/** One table with the text of its trailer. */
function readTable(buffer: Buffer, start: number): { sections: readonly Section[]; text: string } {
  if (buffer.toString('latin1', start, start + 4) !== 'xref') throw unknownKind()
  const sections: Section[] = []
  let at = start + 'xref\n'.length
  for (;;) {
    const line = /^\s*(\d+) (\d+)\s*?\n/.exec(buffer.toString('latin1', at, at + 40))
    if (!line) break
    const section = { first: Number(line[1]), count: Number(line[2]), at: at + line[0].length }
    sections.push(section)
    at = section.at + section.count * 20
  }
  const end = buffer.indexOf('startxref', at)
  const text = buffer.toString('latin1', at, end)
  if (end < 0 || !text.trimStart().startsWith('trailer')) throw unknownKind()
  return { sections, text }
}

/** The newest table that names an object is right. */
function findEntry(buffer: Buffer, sections: readonly Section[], object: number): number | undefined {
  const section = sections.find(({ first, count }) => first <= object && object < first + count)
  if (!section) return undefined
  const at = section.at + (object - section.first) * 20
  const entry = buffer.toString('latin1', at, at + 18)
  return entry.endsWith('n') ? Number(entry.slice(0, 10)) : undefined
}

/** The whole number after a key: a value, or the object that a reference names. */
export function numberIn(text: string, key: string): number | undefined {
  const digits = new RegExp(`/${key}\\s+(\\d+)`).exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The object numbers of all references in a text. */
export function referencesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/(\d+) \d+ R\b/g), (match) => Number(match[1]))
}

function unknownKind(): EnvironmentError {
  const hint = 'Print with another Chrome, Chromium or Edge: name it with --browser.'
  return new EnvironmentError('The browser printed a PDF of a kind that duilian does not know.', hint)
}
