import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { Decision, LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { isReading, segmentsIn, textOfRuns } from '../model/runs.ts'
import type { Expression, Inline, Segment } from '../model/segment.ts'
import { chineseBaseOf, plainText, sourceSegments, writtenFor } from '../model/walk.ts'
import { type Inserted, insertValues, markResult, markSource, type Piece, type Reasoned } from './marks.ts'
import { listReasons, type ReasonLine } from './reason-lines.ts'
import { isVisible, reasonOf } from './reasons.ts'
import { type DecisionStatus, statusFinder } from './status.ts'
import { type ReportWords, reportWords } from './words.ts'

/** What the report is made of. */
export interface ConversionRecord {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that a person has signed off. */
  readonly accepted: readonly Diagnostic[]
  readonly variants: readonly LocalizedDeck[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly versions: Versions
  /** The value of an expression in the language of the deck. */
  readonly evaluate: (expression: Expression) => string
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

/** A text of one locale on the page. */
interface Cell {
  readonly locale: Locale
  /** The other locales that read the same, after a comma. */
  readonly same: string
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
  const textsOf = (ids: readonly string[]): readonly Text[] => {
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

/** A text that is described if it is shown: in a long deck most are left out. */
interface Text {
  /** True if a person is asked about it, or has been. */
  readonly isDecided: boolean
  readonly describe: () => Row
}

interface Part extends Omit<Section, 'rows'> {
  readonly texts: readonly Text[]
}

function only(parts: readonly Part[], wanted: (text: Text) => boolean): readonly Section[] {
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

function createDescriber({
  variants,
  diagnostics,
  accepted,
  evaluate,
}: ConversionRecord): (id: string) => Text | undefined {
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
    const status = (decision: Decision) => statusOf(id, decision)
    const isDecided = localized.some(({ text }) => text.decisions.some((decision) => status(decision) !== undefined))
    if (!segment || !deck) return undefined
    return { isDecided, describe: () => describeRow(segment, localized, { deck, evaluate, statusOf: status }) }
  }
}

interface Localized {
  readonly locale: Locale
  readonly text: LocalizedSegment
}

interface RowTools {
  readonly deck: Deck
  readonly evaluate: (expression: Expression) => string
  readonly statusOf: (decision: Decision) => DecisionStatus | undefined
}

function describeRow(segment: Segment, localized: readonly Localized[], { deck, evaluate, statusOf }: RowTools): Row {
  const words = reportWords(deck.reportLanguage)
  const reason = (decision: Decision): Reasoned => {
    const status = statusOf(decision)
    return { decision, reason: reasonOf(decision, words), ...(status && { status }) }
  }
  const all = localized.map(({ locale, text }) => ({ locale, text, reasoned: text.decisions.map(reason) }))
  const inlines = segment.texts[segment.language]?.inlines ?? []
  const onSource = all
    .filter(({ locale }) => writtenFor(segment, locale, deck)?.locale === segment.language)
    .flatMap(({ reasoned }) => reasoned)
  const cells = all.map(({ locale, text, reasoned }): Cell => {
    const written = plainText(writtenFor(segment, locale, deck)?.text.inlines ?? [])
    return { locale, same: '', pieces: markResult(textOfRuns(text.line.runs), written, reasoned) }
  })
  const pieces = insertValues(markSource(plainText(inlines), onSource), valuesIn(inlines, evaluate))
  const written: Cell = { locale: segment.language, same: '', note: words.source, pieces }
  const caption = localized[0]?.text.caption
  const statuses = all.flatMap(({ reasoned }) => reasoned.flatMap(({ status }) => status ?? []))
  const isChanged = all.some(({ text }) => text.decisions.some(isVisible))
  return {
    segment: segment.id,
    place: `${segment.place.file}:${segment.place.line}`,
    status: statuses.includes('open') ? 'open' : isChanged ? 'changed' : 'same',
    cells: joinSame([written, ...cells]),
    ...(caption && { caption: { locale: caption.locale, text: textOfRuns(caption.runs) } }),
    reasons: listReasons(all, chineseBaseOf(segment, deck) ?? segment.language, words),
  }
}

/** Locales that read the same share a cell. */
function joinSame(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = []
  for (const cell of cells) {
    const key = JSON.stringify(cell.pieces)
    const at = joined.findIndex(({ pieces }) => JSON.stringify(pieces) === key)
    const known = joined[at]
    if (!known) joined.push(cell)
    else if (known.locale !== cell.locale) joined[at] = { ...known, same: `${known.same}, ${cell.locale}` }
  }
  return joined
}

/** The values of the expressions in a text, each where its plain text lacks it. */
function valuesIn(inlines: readonly Inline[], evaluate: (expression: Expression) => string): readonly Inserted[] {
  const found: Inserted[] = []
  let offset = 0
  const visit = (inline: Inline): void => {
    if (inline.kind === 'expression') {
      const { expression } = inline
      found.push({ offset, value: evaluate(expression), expression: writeExpression(expression) })
    } else if (isReading(inline)) return
    else if ('children' in inline) for (const child of inline.children) visit(child)
    else if (inline.kind === 'break') offset += 1
    else if ('text' in inline) offset += inline.text.length
  }
  for (const inline of inlines) visit(inline)
  return found
}

function writeExpression({ helper, args, options }: Expression): string {
  const write = (value: string | number | boolean) => (typeof value === 'string' ? `"${value}"` : String(value))
  const named = Object.entries(options).map(([name, value]) => `${name}=${write(value)}`)
  return `{{${[helper, ...args.map(write), ...named].join(' ')}}}`
}
