import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { type DeckLanguages, isChinese } from '../model/locale.ts'
import { resolveInside } from '../model/path.ts'
import type { Places, RawYaml } from '../model/raw.ts'
import type { Source, SourceDocument } from '../model/records.ts'
import { dateText } from './dates.ts'
import { readLocator } from './locator.ts'
import { parseList } from './parse.ts'
import { type RawSourceFields, sourcesSchema } from './schemas/data-schemas.ts'
import type { RawBilingual } from './schemas/forms.ts'
import { duplicateId } from './table.ts'
import { bilingualSegment } from './text.ts'

/** The texts of local copies of sources that exist, by path inside the project. */
export type Documents = ReadonlyMap<string, string>

/** What a source is read with. */
interface SourceContext extends DeckLanguages {
  readonly documents: Documents
  readonly diagnostics: Diagnostic[]
}

/** Reads sources.yaml. Reports what does not fit its schema, `id-duplicate`, and a file outside the project. */
export function validateSources(file: RawYaml | undefined, context: SourceContext): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  if (file?.value === undefined || file.value === null) return sources
  for (const [index, raw] of parseList(sourcesSchema, file, context.diagnostics)) {
    const place = file.placeOf([index, 'id'])
    const first = sources.get(raw.id)
    if (first) context.diagnostics.push(duplicateId(raw.id, place, first.place))
    else sources.set(raw.id, readSource(raw, index, file, context))
  }
  return sources
}

function readSource(raw: RawSourceFields, index: number, places: Places, context: SourceContext): Source {
  const { language, chinese, diagnostics } = context
  const text = (field: string, value: RawBilingual) => {
    const id = `source.${raw.id}.${field}`
    // In a Chinese deck what has English alone is a foreign work, of which its own language is shown.
    const own = isChinese(language) ? onlyEnglish(value) : undefined
    const path = own === undefined ? [index, field] : [index, field, 'en']
    return bilingualSegment(own ?? value, { id, kind: 'label', language, chinese, path, places }, diagnostics)
  }
  const container = raw['container-title']
  const short = raw['title-short']
  return {
    id: raw.id,
    title: text('title', raw.title),
    ...(short !== undefined && { shortTitle: text('title-short', short) }),
    ...(raw.author !== undefined && { author: text('author', raw.author) }),
    ...(container !== undefined && { container: text('container-title', container) }),
    ...readLocator(raw),
    ...(raw.issued !== undefined && { issued: dateText(raw.issued) }),
    ...(raw.accessed !== undefined && { accessed: dateText(raw.accessed) }),
    ...(raw.URL !== undefined && { url: raw.URL }),
    ...(raw.type !== undefined && { type: raw.type }),
    ...(raw.language !== undefined && {
      language: { tag: raw.language, place: places.placeOf([index, 'language']) },
    }),
    ...(raw.file !== undefined && readDocument(raw.file, places.placeOf([index, 'file']), context)),
    place: places.placeOf([index, 'id']),
  }
}

function onlyEnglish(value: RawBilingual): RawBilingual | undefined {
  return value instanceof Object && Object.keys(value).join() === 'en' ? value.en : undefined
}

function readDocument(
  written: string,
  place: Place,
  { documents, diagnostics }: SourceContext,
): { readonly document?: SourceDocument } {
  const path = resolveInside(place.file, written)
  if (path !== undefined) return { document: { path, text: documents.get(path), place } }
  const hint = 'Copy it into the project and write its path relative to sources.yaml.'
  diagnostics.push(diagnose('value-invalid', place, `"${written}" is not inside the project.`, hint))
  return {}
}
