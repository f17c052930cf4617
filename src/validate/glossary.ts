import type { Diagnostic } from '../model/diagnostic.ts'
import { type ChineseLocale, type DeckLanguages, isChinese, type Locale, localeTags } from '../model/locale.ts'
import type { RawTable } from '../model/raw.ts'
import type { Term } from '../model/records.ts'
import type { Segment, SegmentKind } from '../model/segment.ts'
import { formIn } from '../model/term.ts'
import { glossaryRowSchema } from './schemas/data-schemas.ts'
import { type Row, readRows } from './table.ts'
import { plainSegment } from './text.ts'

const known = Object.keys(glossaryRowSchema.shape)

/** Reads glossary.csv, in which a form in the deck's language is required. Reports what `readRows` reports. */
export function validateGlossary(
  table: RawTable | undefined,
  { language, chinese }: DeckLanguages,
  diagnostics: Diagnostic[],
): Term[] {
  const required = ['id', isChinese(language) ? 'zh' : 'en']
  const rows = table ? readRows(table, { known, required }, diagnostics) : []
  return rows.filter(({ lacks }) => lacks.length === 0).map((row) => readTerm(row, chinese))
}

function readTerm(row: Row, chinese: ChineseLocale): Term {
  const given = localeTags.flatMap((locale) => {
    const form = row.cell(locale).value
    return form ? [[locale, form] as const] : []
  })
  const zh = row.cell('zh').value
  const forms: Term['forms'] = { ...(zh && { [chinese]: zh }), ...Object.fromEntries(given) }
  // The English of a deck in English is always there.
  const isBase = ([locale]: readonly [Locale, string]) => locale === chinese
  const other = given.find(isBase) ?? given.find(([locale]) => isChinese(locale)) ?? given[0]
  const also = row.cell('also').value.split('|')
  return {
    id: row.cell('id').value,
    written: zh || (other?.[1] ?? ''),
    also: also.map((form) => form.trim()).filter((form) => form !== ''),
    forms,
    place: row.place,
  }
}

/** A term as a segment, of whose English forms the singular is shown. */
export function termSegment(term: Term, kind: SegmentKind, language: Locale, id: string): Segment {
  const texts = { ...term.forms, [language]: formIn(term, language), ...(term.forms.en && { en: formIn(term, 'en') }) }
  return plainSegment(id, kind, language, texts, term.place)
}
