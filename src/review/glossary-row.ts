import type { Locale } from '../model/locale.ts'
import { type Separator, separatorOf } from '../model/separator.ts'
import { joinLines, lineEndOf, splitLines } from './lines.ts'

/** A row of glossary.csv. */
export interface GlossaryRow {
  readonly id: string
  /** The form in the deck's language. */
  readonly zh: string
  readonly forms: Readonly<Partial<Record<Locale, string>>>
}

const header = 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also'

/** The file with a row at its end, in the order of its own columns; a file with just the header and the row if there is none. */
export function appendGlossaryRow(file: string | undefined, row: GlossaryRow): string {
  const lines = splitLines(file?.trim() ? file : `${header}\n`)
  const first = lines[0]?.text ?? ''
  const separator = separatorOf(first)
  const columns = first.replace(/^\ufeff/, '').split(separator)
  const cells: Readonly<Record<string, string | undefined>> = { ...row.forms, id: row.id, zh: row.zh }
  const end = lineEndOf(lines)
  const text = columns.map((column) => quoteCell(cells[column.trim()] ?? '', separator)).join(separator)
  const closed = lines.map((line) => (line.end === '' ? { ...line, end } : line))
  return joinLines([...closed, { text, end }])
}

/** An id for a term that no other has: its English in lower case with hyphens, or `term-1`, `term-2`, … */
export function termId(english: string, taken: readonly string[]): string {
  const slug = english
    .split('|', 1)
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  const base = slug || 'term'
  if (slug && !taken.includes(slug)) return slug
  for (let number = slug ? 2 : 1; ; number += 1) {
    const id = `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

function quoteCell(cell: string, separator: Separator): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
}
