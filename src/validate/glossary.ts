import type { Term } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Locale, localeTags } from '../model/locale.ts'
import type { RawTable } from '../model/raw.ts'
import type { Segment, SegmentKind } from '../model/segment.ts'
import { glossaryRowSchema } from './schemas.ts'
import { type Row, readRows } from './table.ts'
import { plainSegment } from './text.ts'

const columns = { known: Object.keys(glossaryRowSchema.shape), required: ['id', 'zh'] }

/** Reads glossary.csv. Reports what `readRows` reports. */
export function validateGlossary(table: RawTable | undefined, language: Locale, diagnostics: Diagnostic[]): Term[] {
  return table ? readRows(table, columns, diagnostics).map((row) => readTerm(row, language)) : []
}

function readTerm(row: Row, language: Locale): Term {
  const given = localeTags.flatMap((locale) => {
    const form = row.cell(locale).value
    return form ? [[locale, form] as const] : []
  })
  const written = row.cell('zh').value
  const also = row.cell('also').value.split('|')
  return {
    id: row.cell('id').value,
    written,
    also: also.map((form) => form.trim()).filter((form) => form !== ''),
    forms: { [language]: written, ...Object.fromEntries(given) },
    place: row.place,
  }
}

/** A term as a segment, of whose English forms the singular is shown. */
export function termSegment(term: Term, kind: SegmentKind, language: Locale, id: string): Segment {
  const english = term.forms.en?.split('|')[0]
  const texts = { ...term.forms, [language]: term.forms[language] ?? term.written, ...(english && { en: english }) }
  return plainSegment(id, kind, language, texts, term.place)
}
