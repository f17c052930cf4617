import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { findMangledExpressions } from '../model/expression.ts'
import { longestText, tooLong } from '../model/limits.ts'
import { type DeckLanguages, isChinese, isLocale, type Locale } from '../model/locale.ts'
import type { Path, Places } from '../model/raw.ts'
import type { Inline, Segment, SegmentKind, SegmentText } from '../model/segment.ts'
import type { RawBilingual } from './schemas/forms.ts'

/** A segment of plain text, the same in every locale that has no text of its own. */
export function plainSegment(
  id: string,
  kind: SegmentKind,
  language: Locale,
  texts: Readonly<Partial<Record<Locale, string>>>,
  place: Place,
): Segment {
  const made = Object.entries(texts).flatMap(([locale, text]) =>
    text === undefined ? [] : [[locale, { inlines: [{ kind: 'text', text }], place } satisfies SegmentText] as const],
  )
  return { id, kind, language, texts: Object.fromEntries(made), place }
}

/** As in Markdown, but never inside of Latin words: 3*4*5 is arithmetic, and a star behind a word a footnote's. */
const emphasis = /(?<![\w*\\])(?<mark>\*{1,2})(?![\s*])(?<words>[^*\n]*[^*\s])\k<mark>(?![\w*])/g

/** The words of a text in YAML with what is emphasized (`*…*`, `**…**`) as inlines of their own. */
export function readEmphasis(text: string): readonly Inline[] {
  const inlines: Inline[] = []
  let done = 0
  for (const { 0: found, index, groups: { mark = '', words = '' } = {} } of text.matchAll(emphasis)) {
    if (done < index) inlines.push({ kind: 'text', text: text.slice(done, index) })
    inlines.push({ kind: mark === '*' ? 'emphasis' : 'strong', children: [{ kind: 'text', text: words }] })
    done = index + found.length
  }
  if (done < text.length || done === 0) inlines.push({ kind: 'text', text: text.slice(done) })
  return inlines
}

/**
 * Makes a segment of a text or map of texts in YAML; a text without a tag is in `language`, `zh` in `chinese`.
 * Reports `value-missing` where the text in `language` is missing, `caption-duplicate` where it is
 * given twice, and `value-invalid` for an expression, which only slides evaluate.
 */
export function bilingualSegment(
  raw: RawBilingual,
  at: DeckLanguages & { id: string; kind: SegmentKind; path: Path; places: Places },
  diagnostics: Diagnostic[],
): Segment {
  const { id, kind, language, chinese, path, places } = at
  const map: Readonly<Record<string, string | number | undefined>> = typeof raw === 'object' ? raw : { [language]: raw }
  const texts: Partial<Record<Locale, SegmentText>> = {}
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue
    const locale = key === 'zh' ? chinese : key
    if (!isLocale(locale)) continue
    const place = places.placeOf(typeof raw === 'object' ? [...path, key] : path)
    const text = String(value)
      .trim()
      .replace(/\s*\n\s*/g, ' ')
    if (text.length > longestText) diagnostics.push(tooLong(place, 'text', text.length))
    if (text.includes('{{') || findMangledExpressions(text).length > 0) {
      diagnostics.push(diagnose('value-invalid', place, 'An expression is not evaluated here.', 'Write the text out.'))
    }
    if (texts[locale]) {
      const message = `The text in "${locale}" is given twice.`
      diagnostics.push(diagnose('caption-duplicate', place, message, `Keep either "zh" or "${locale}".`))
    }
    texts[locale] = { inlines: readEmphasis(text), place }
  }
  const place = places.placeOf(path)
  if (!texts[language]) {
    const message = `The text in the deck's language (${language}) is missing.`
    const keys = isChinese(language) ? `"zh" or "${language}"` : `"${language}"`
    diagnostics.push(diagnose('value-missing', place, message, `Give it under ${keys}.`))
  }
  return { id, kind, language, texts, place }
}
