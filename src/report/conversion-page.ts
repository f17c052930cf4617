import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isChinese, type Locale, locales } from '../model/locale.ts'
import type { Decision, LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { segmentsIn, textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { plainText, sourceSegments, writtenFor } from '../model/walk.ts'
import { markResult, markSource, type Piece, type Reasoned } from './marks.ts'
import { listReasons, type ReasonLine } from './reason-lines.ts'
import { isVisible, reasonOf } from './reasons.ts'
import { type DecisionStatus, statusFinder } from './status.ts'

/** What the report is made of. */
export interface ConversionRecord {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that a person has signed off. */
  readonly accepted: readonly Diagnostic[]
  readonly variants: readonly LocalizedDeck[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly versions: Versions
}

/** What conversion depends on besides the deck. */
export interface Versions {
  /** Cuts texts into words. */
  readonly icu: string
  readonly opencc: string
  /** Our own tables. */
  readonly tables: string
}

/** A text of one locale on the page. */
interface Cell {
  readonly locale: Locale
  /** "source" for the text as written. */
  readonly note?: string
  readonly pieces: readonly Piece[]
}

interface Row {
  readonly segment: string
  /** `file:line`. */
  readonly place: string
  readonly status: 'open' | 'changed' | 'same'
  readonly cells: readonly Cell[]
  readonly caption?: { readonly locale: Locale; readonly text: string }
  readonly reasons: readonly ReasonLine[]
}

interface Section {
  /** Of the slide; absent for the texts of the deck itself. */
  readonly number?: number
  readonly id?: string
  readonly status: Row['status']
  readonly links: readonly { readonly locale: Locale; readonly href: string }[]
  readonly rows: readonly Row[]
}

/** What the template of the report shows. */
export interface ConversionPage {
  readonly name: string
  readonly language: Locale
  /** "ICU 78.2": what the conversion depended on, a phrase each. */
  readonly settings: readonly string[]
  readonly columns: readonly { readonly locale: Locale; readonly name: string }[]
  readonly counts: { readonly open: number; readonly accepted: number }
  readonly sections: readonly Section[]
}

/** The report of a conversion as a person reads it: every text once, where it shows first, with what was decided on it. */
export function describeConversion(record: ConversionRecord): ConversionPage {
  const { name, diagnostics, accepted, variants, files } = record
  const [first] = variants
  if (!first) throw new Error('A deck without variants has no report')
  const describe = createDescriber(record)
  const seen = new Set<string>()
  const rowsOf = (ids: readonly string[]) => {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id))
    for (const id of fresh) seen.add(id)
    return fresh.flatMap((id) => describe(id) ?? [])
  }
  const { slides, source: _, ...texts } = first
  const own = rowsOf(segmentsIn(texts).map(({ id }) => id))
  const pages = variants.map(({ variant }) => variant.locale)
  const linked = pages.filter((locale) => files.some((file) => file.name === `${locale}.html`))
  const onSlides = slides.map(({ source, ...slide }): Section => {
    const rows = rowsOf(segmentsIn(slide).map(({ id }) => id))
    const links = linked.map((locale) => ({ locale, href: `${locale}.html#/${slide.id}` }))
    return { number: slide.number, id: slide.id, status: worst(rows), links, rows }
  })
  const sections: readonly Section[] = [{ status: worst(own), links: [], rows: own }, ...onSlides]
  return {
    name,
    settings: listSettings(record, first.source.conversion),
    language: first.source.language,
    columns: pages.map((locale) => ({ locale, name: locales[locale].name })),
    counts: { open: countDecisions(diagnostics), accepted: countDecisions(accepted) },
    sections: sections.filter(({ rows }) => rows.length > 0),
  }
}

/** The conversions between locales that the variants of a deck take, as "zh-Hans-CN → zh-Hant-TW". */
export function routesOf({ variants }: Pick<ConversionRecord, 'variants'>): readonly string[] {
  return variants.flatMap(({ variant: { locale }, source: { language } }) =>
    isChinese(locale) && isChinese(language) && locale !== language ? [`${language} → ${locale}`] : [],
  )
}

function listSettings(record: ConversionRecord, settings: Deck['conversion']): readonly string[] {
  const { versions } = record
  return [
    `opencc-js ${versions.opencc}`,
    settings.boundaries ? `ICU ${versions.icu} for word boundaries` : 'no word boundaries',
    settings.vocabulary === 'script' ? 'characters only' : 'regional vocabulary',
    ...(record.variants.some(({ variant }) => variant.locale === 'zh-Hant-HK')
      ? [`${settings.glyphs} glyphs for Hong Kong`]
      : []),
    ...routesOf(record),
  ]
}

function countDecisions(findings: readonly Diagnostic[]): number {
  return new Set(findings.flatMap(({ decision }) => (decision ? [decision.key] : []))).size
}

function worst(rows: readonly Row[]): Row['status'] {
  const found = (['open', 'changed'] as const).find((status) => rows.some((row) => row.status === status))
  return found ?? 'same'
}

function createDescriber({ variants, diagnostics, accepted }: ConversionRecord): (id: string) => Row | undefined {
  const deck = variants[0]?.source
  const segments = new Map((deck ? sourceSegments(deck) : []).map((segment) => [segment.id, segment]))
  const statusOf = statusFinder(diagnostics, accepted)
  const shown = variants.map(({ variant, slides, source: _, ...texts }) => {
    const all = segmentsIn([texts, slides.map(({ source, ...slide }) => slide)])
    return { locale: variant.locale, segments: new Map(all.map((segment) => [segment.id, segment])) }
  })
  return (id) => {
    const segment = segments.get(id)
    const localized = shown.flatMap(({ locale, segments: found }) => {
      const text = found.get(id)
      return text ? [{ locale, text }] : []
    })
    return segment && describeRow(segment, localized, (decision) => statusOf(id, decision))
  }
}

interface Localized {
  readonly locale: Locale
  readonly text: LocalizedSegment
}

function describeRow(
  segment: Segment,
  localized: readonly Localized[],
  statusOf: (decision: Decision) => DecisionStatus | undefined,
): Row {
  const reason = (decision: Decision): Reasoned => {
    const status = statusOf(decision)
    return { decision, reason: reasonOf(decision), ...(status && { status }) }
  }
  const all = localized.map(({ locale, text }) => ({ locale, text, reasoned: text.decisions.map(reason) }))
  const source = plainText(segment.texts[segment.language]?.inlines ?? [])
  const onSource = all.filter(({ locale }) => writtenFor(segment, locale)?.locale === segment.language)
  const cells = all.map(({ locale, text, reasoned }): Cell => {
    const written = plainText(writtenFor(segment, locale)?.text.inlines ?? [])
    return { locale, pieces: markResult(textOfRuns(text.line.runs), written, reasoned) }
  })
  const marked = markSource(
    source,
    onSource.flatMap(({ reasoned }) => reasoned),
  )
  const written: Cell = { locale: segment.language, note: 'source', pieces: marked }
  const caption = localized[0]?.text.caption
  const isOpen = all.some(({ reasoned }) => reasoned.some(({ status }) => status === 'open'))
  const isChanged = all.some(({ text }) => text.decisions.some(isVisible))
  return {
    segment: segment.id,
    place: `${segment.place.file}:${segment.place.line}`,
    status: isOpen ? 'open' : isChanged ? 'changed' : 'same',
    cells: [written, ...cells],
    ...(caption && { caption: { locale: caption.locale, text: textOfRuns(caption.runs) } }),
    reasons: listReasons(all, segment.language),
  }
}
