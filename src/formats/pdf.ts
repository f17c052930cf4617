import type { Outcome } from '../model/diagnostic.ts'
import type { LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { checkPdf, type PdfExpectation } from './pdf-check.ts'
import { inspectPdf, readActualTexts } from './pdf-inspect.ts'
import { setPdfMetadata } from './pdf-metadata.ts'

/** What was printed. */
export interface PrintedKind {
  /** Slides have a page each, of 16:9; a handout has as many as it needs. */
  readonly kind: 'slides' | 'handout'
  /** Every character its pages show. */
  readonly characters: Iterable<string>
  /** The date in its properties. */
  readonly date: Date
}

/**
 * Finishes a printed PDF: properties from the deck, dates that do not change from run to run.
 * Reports what a browser does not notice itself, see `checkPdf`.
 */
export function finishPdf(
  printed: Uint8Array,
  deck: LocalizedDeck,
  { kind, characters, date }: PrintedKind,
): Outcome<Uint8Array> {
  const words = (segment: LocalizedSegment | undefined) => segment && textOfRuns(segment.line.runs)
  const author = words(deck.author)
  const subject = words(deck.description ?? deck.subtitle)
  const keywords = words(deck.keywords)
  const value = setPdfMetadata(printed, {
    title: textOfRuns(deck.title.line.runs),
    ...(author && { author }),
    ...(subject && { subject }),
    ...(keywords && { keywords }),
    date,
    creator: 'duilian',
  })
  const wanted =
    kind === 'slides' ? expectationOf(deck) : { handout: true, language: deck.variant.locale, bookmarks: false }
  const found = checkPdf(inspectPdf(value), { ...wanted, characters }, () => readActualTexts(value))
  const name = `${deck.name} in ${deck.variant.locale}`
  return {
    value,
    diagnostics: found.map((diagnostic) => ({ ...diagnostic, message: `${name}: ${diagnostic.message}` })),
  }
}

/** What the PDF of a deck must hold, apart from its characters. */
export function expectationOf(deck: LocalizedDeck): Omit<PdfExpectation, 'characters'> {
  // The first slide shows the title of the deck if it has none of its own.
  const bookmarks = deck.slides.some(({ title, layout }) => title !== undefined || layout === 'title')
  return { pages: deck.slides.length, language: deck.variant.locale, bookmarks }
}
