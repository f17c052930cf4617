import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { longestText, tooLong } from '../model/limits.ts'
import { type DeckLanguages, isChinese } from '../model/locale.ts'
import type { Places, RawYaml } from '../model/raw.ts'
import type { Quote, Source, Term } from '../model/records.ts'
import { otherScript, scriptNames, usualLocale } from '../model/script.ts'
import type { Inline, Segment, SegmentText } from '../model/segment.ts'
import { termSegment } from './glossary.ts'
import { readLocator } from './locator.ts'
import { parseList } from './parse.ts'
import { looksLikeId, lookUp, type Registry } from './registry.ts'
import { quotesSchema, type RawQuote } from './schemas/data-schemas.ts'
import type { RawBilingual } from './schemas/forms.ts'
import { duplicateId } from './table.ts'
import { bilingualSegment, readEmphasis } from './text.ts'

/** What a quote may refer to. */
export interface QuoteContext extends DeckLanguages {
  readonly terms: Registry<Term>
  readonly sources: Registry<Source>
  readonly diagnostics: Diagnostic[]
}

/** Reads quotes.yaml. Reports what does not fit its schema, `id-duplicate`, `source-unknown` and missing words. */
export function validateQuotes(file: RawYaml | undefined, context: QuoteContext): ReadonlyMap<string, Quote> {
  const quotes = new Map<string, Quote>()
  if (file?.value === undefined || file.value === null) return quotes
  for (const [index, raw] of parseList(quotesSchema, file, context.diagnostics)) {
    const first = quotes.get(raw.id)
    if (first) context.diagnostics.push(duplicateId(raw.id, file.placeOf([index, 'id']), first.place))
    else quotes.set(raw.id, readQuote(raw, index, file, context))
  }
  return quotes
}

function readQuote(raw: RawQuote, index: number, places: Places, context: QuoteContext): Quote {
  const { diagnostics, sources } = context
  const source =
    raw.source === undefined
      ? undefined
      : lookUp(sources, raw.source, places.placeOf([index, 'source']), 'source', diagnostics)
  const name = (field: 'speaker' | 'role', value: RawBilingual) => readName(raw, index, field, value, places, context)
  return {
    id: raw.id,
    text: readWords(raw, index, places, context),
    speaker: name('speaker', raw.speaker),
    ...(raw.role !== undefined && { role: name('role', raw.role) }),
    ...(source && { source }),
    ...readLocator(raw),
    language: raw.language ?? context.language,
    place: places.placeOf([index, 'id']),
  }
}

/** So many everyday characters of the other script, and none of its own, are no slip in a text as short as a quote. */
const fewest = 4

function readWords(raw: RawQuote, index: number, places: Places, context: QuoteContext): Segment {
  const published = raw.language ?? context.language
  const chinese = isChinese(published) ? published : context.chinese
  const words = (key: 'zh' | 'en', text: string): SegmentText => ({
    inlines: linesOf(text),
    place: places.placeOf([index, key]),
  })
  const texts = {
    ...(raw.zh && { [chinese]: words('zh', raw.zh) }),
    ...(raw.en && { en: words('en', raw.en) }),
  }
  const place = places.placeOf([index, raw.zh ? 'zh' : raw.en ? 'en' : 'id'])
  for (const { length } of [raw.zh ?? '', raw.en ?? '']) {
    if (length > longestText) context.diagnostics.push(tooLong(place, 'text', length))
  }
  if (!(published in texts)) {
    const key = published === 'en' ? 'en' : 'zh'
    const message = `The quote "${raw.id}" was published in ${published}, but its words in "${key}" are missing.`
    context.diagnostics.push(diagnose('value-missing', place, message, `Give the words as published under "${key}".`))
  }
  const script = raw.zh && isChinese(published) && otherScript(raw.zh, published, fewest)
  if (script) {
    const message = `The quote "${raw.id}" is in ${scriptNames[script]} characters, but its language is ${published}.`
    const hint = `Write "language: ${usualLocale[script]}" if it was published so, else its words as published.`
    context.diagnostics.push(diagnose('language-script', place, message, hint))
  }
  return { id: `quote.${raw.id}`, kind: 'quote', language: published, texts, place }
}

/** The lines of a text as YAML has them: verse is written below "|". */
function linesOf(text: string): readonly Inline[] {
  const lines = text.trim().split(/[^\S\n]*\n\s*/)
  return lines.flatMap((line, at): Inline[] => [...(at > 0 ? [{ kind: 'break' } as const] : []), ...readEmphasis(line)])
}

function readName(
  raw: RawQuote,
  index: number,
  field: 'speaker' | 'role',
  value: RawBilingual,
  places: Places,
  context: QuoteContext,
): Segment {
  const id = `quote.${raw.id}.${field}`
  const term = typeof value === 'string' ? context.terms.get(value) : undefined
  if (term) return termSegment(term, 'label', context.language, id)
  const path = [index, field]
  // A name is written with capitals, spaces or Han; what looks like an id was meant as one.
  if (typeof value === 'string' && looksLikeId(value, context.terms)) {
    lookUp(context.terms, value, places.placeOf(path), 'term', context.diagnostics)
  }
  const { language, chinese } = context
  const at = { id, kind: 'label', language, chinese, path, places } as const
  return bilingualSegment(value, at, context.diagnostics)
}
