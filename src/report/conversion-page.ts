import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import { segmentsIn } from '../model/runs.ts'
import { createDescriber, type DescribedRecord, type DescribedText, type Row } from './conversion-rows.ts'
import { type ReportWords, reportWords } from './words.ts'

/** What the report is made of. */
export interface ConversionRecord extends DescribedRecord {
  readonly name: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly versions: Versions
  /** Whether everything that was decided is written, or what a person reads. */
  readonly trace: boolean
}

/** What conversion depends on besides the deck. */
export interface Versions {
  /** Cuts texts into words. */
  readonly icu: string
  readonly opencc: string
  /** Our own tables. */
  readonly tables: string
}

export interface Section {
  /** Of the slide; absent for the texts of the deck itself. */
  readonly number?: number
  readonly id?: string
  readonly links: readonly { readonly locale: Locale; readonly href: string }[]
  readonly rows: readonly Row[]
}

/** What the template of the report shows. */
export interface ConversionPage {
  readonly name: string
  readonly language: Locale
  readonly words: ReportWords
  readonly written: string
  /** "ICU 78.2": what the conversion depended on, a phrase each. */
  readonly settings: readonly string[]
  readonly counted: string
  /** Slides with the texts about which a person is asked, or has been. */
  readonly decisions: readonly Section[]
  /** Slides with all other texts; none where they are left out. */
  readonly rest: readonly Section[]
  readonly restTitle: string
  readonly isRestLeftOut: boolean
}

/** More texts than these nobody reads one after the other; they are written with the whole trace. */
const mostRead = 1500

/** The report of a conversion as a person reads it: every text once, where it shows first, with what was decided on it. */
export function describeConversion(record: ConversionRecord): ConversionPage {
  const { name, diagnostics, accepted, variants, files } = record
  const [first] = variants
  if (!first) throw new Error('A deck without variants has no report')
  const describe = createDescriber(record)
  const seen = new Set<string>()
  const textsOf = (ids: readonly string[]): readonly DescribedText[] => {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id))
    for (const id of fresh) seen.add(id)
    return fresh.flatMap((id) => describe(id) ?? [])
  }
  const { slides, source: _, ...texts } = first
  const { language, reportLanguage } = first.source
  const words = reportWords(reportLanguage)
  const own = textsOf(segmentsIn(texts).map(({ id }) => id))
  const pages = variants.map(({ variant }) => variant.locale)
  const linked = pages.filter((locale) => files.some((file) => file.name === `${locale}.html`))
  const onSlides = slides.map(({ source, ...slide }): Part => {
    const links = linked.map((locale) => ({ locale, href: `${locale}.html#/${slide.id}` }))
    return { number: slide.number, id: slide.id, links, texts: textsOf(segmentsIn(slide).map(({ id }) => id)) }
  })
  const parts: readonly Part[] = [{ links: [], texts: own }, ...onSlides]
  const count = parts.reduce((sum, { texts: all }) => sum + all.filter(({ isDecided }) => !isDecided).length, 0)
  const isRestLeftOut = !record.trace && count > mostRead
  return {
    name,
    settings: listSettings(record, first.source.conversion, words.settings),
    language: reportLanguage,
    words,
    written: words.written(language),
    counted: words.counts(countDecisions(diagnostics), countDecisions(accepted)),
    decisions: only(parts, ({ isDecided }) => isDecided),
    rest: isRestLeftOut ? [] : only(parts, ({ isDecided }) => !isDecided),
    restTitle: words.rest(count),
    isRestLeftOut,
  }
}

interface Part extends Omit<Section, 'rows'> {
  readonly texts: readonly DescribedText[]
}

function only(parts: readonly Part[], wanted: (text: DescribedText) => boolean): readonly Section[] {
  return parts
    .map(({ texts, ...part }) => ({ ...part, rows: texts.filter(wanted).map(({ describe }) => describe()) }))
    .filter(({ rows }) => rows.length > 0)
}

/** The conversions between locales that the variants of a deck take, as "zh-Hans-CN → zh-Hant-TW". */
export function routesOf({ variants }: Pick<ConversionRecord, 'variants'>): readonly string[] {
  return variants.flatMap(({ variant: { locale }, source: { chinese } }) =>
    isChinese(locale) && locale !== chinese ? [`${chinese} → ${locale}`] : [],
  )
}

function listSettings(
  record: ConversionRecord,
  settings: Deck['conversion'],
  words: ReportWords['settings'],
): readonly string[] {
  const { versions } = record
  return [
    `opencc-js ${versions.opencc}`,
    settings.boundaries ? words.boundaries(versions.icu) : words.noBoundaries,
    words.vocabulary[settings.vocabulary],
    ...(record.variants.some(({ variant }) => variant.locale === 'zh-Hant-HK') ? [words.glyphs[settings.glyphs]] : []),
    ...routesOf(record),
  ]
}

function countDecisions(findings: readonly Diagnostic[]): number {
  return new Set(findings.flatMap(({ decision }) => (decision ? [decision.key] : []))).size
}
