import type { Source } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { Places, RawYaml } from '../model/raw.ts'
import { parseList } from './parse.ts'
import { type RawBilingual, type RawSourceFields, sourcesSchema } from './schemas.ts'
import { duplicateId } from './table.ts'
import { bilingualSegment } from './text.ts'

/** Reads sources.yaml. Reports what does not fit its schema and `id-duplicate`. */
export function validateSources(
  file: RawYaml | undefined,
  language: Locale,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  if (file?.value === undefined || file.value === null) return sources
  for (const [index, raw] of parseList(sourcesSchema, file, diagnostics)) {
    const place = file.placeOf([index, 'id'])
    const first = sources.get(raw.id)
    if (first) diagnostics.push(duplicateId(raw.id, place, first.place))
    else sources.set(raw.id, readSource(raw, index, file, language, diagnostics))
  }
  return sources
}

function readSource(
  raw: RawSourceFields,
  index: number,
  places: Places,
  language: Locale,
  diagnostics: Diagnostic[],
): Source {
  const text = (field: string, value: RawBilingual) => {
    const at = { id: `source.${raw.id}.${field}`, kind: 'label', language, path: [index, field], places } as const
    return bilingualSegment(value, at, diagnostics)
  }
  const container = raw['container-title']
  const short = raw['title-short']
  return {
    id: raw.id,
    title: text('title', raw.title),
    ...(short !== undefined && { shortTitle: text('title-short', short) }),
    ...(raw.author !== undefined && { author: text('author', raw.author) }),
    ...(container !== undefined && { container: text('container-title', container) }),
    ...(raw.issued !== undefined && { issued: String(raw.issued) }),
    ...(raw.accessed !== undefined && { accessed: String(raw.accessed) }),
    ...(raw.URL !== undefined && { url: raw.URL }),
    place: places.placeOf([index, 'id']),
  }
}
