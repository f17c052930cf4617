import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { Decision, LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { isReading, segmentsIn, textOfRuns } from '../model/runs.ts'
import type { Expression, Inline, Segment } from '../model/segment.ts'
import { chineseBaseOf, plainText, sourceSegments, writtenFor } from '../model/walk.ts'
import { type Inserted, insertValues, markResult, markSource, type Piece, type Reasoned } from './marks.ts'
import { listReasons, type ReasonLine } from './reason-lines.ts'
import { isVisible, reasonOf } from './reasons.ts'
import { type DecisionStatus, statusFinder } from './status.ts'
import { reportWords } from './words.ts'

/** What rows are made of. */
export interface DescribedRecord {
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that a person has signed off. */
  readonly accepted: readonly Diagnostic[]
  readonly variants: readonly LocalizedDeck[]
  /** The value of an expression in the language of the deck. */
  readonly evaluate: (expression: Expression) => string
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

/** A text with its conversions and what was decided on them. */
export interface Row {
  readonly segment: string
  /** `file:line`. */
  readonly place: string
  readonly status: 'open' | 'changed' | 'same'
  readonly cells: readonly Cell[]
  readonly caption?: { readonly locale: Locale; readonly text: string }
  readonly reasons: readonly ReasonLine[]
}

/** A text that is described if it is shown: in a long deck most are left out. */
export interface DescribedText {
  /** True if a person is asked about it, or has been. */
  readonly isDecided: boolean
  readonly describe: () => Row
}

/** Makes a function that gives the text of an id; undefined for one that the deck does not hold. */
export function createDescriber({
  variants,
  diagnostics,
  accepted,
  evaluate,
}: DescribedRecord): (id: string) => DescribedText | undefined {
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
