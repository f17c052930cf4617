import type { Outcome, Place } from '../model/diagnostic.ts'
import type { DrawnSlide } from '../model/fit.ts'
import type { LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { checkPdf, type ExpectedSlide, type PdfExpectation } from './pdf-check.ts'
import { inspectPdf, readActualTexts } from './pdf-inspect.ts'
import { setPdfMetadata } from './pdf-metadata.ts'

/** What was printed. */
export interface PrintedKind {
  /** Slides have a page each, of 16:9; a handout has as many as it needs. */
  readonly kind: 'slides' | 'handout'
  /** What its pages draw: each slide of slides, all the text of a handout. */
  readonly drawn: readonly DrawnSlide[]
  /** Where the author wrote a character that a slide shows, or else the slide. */
  readonly placeOf: (slide: string, character?: string) => Place | undefined
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
  { kind, drawn, placeOf, date }: PrintedKind,
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
  const expected = {
    ...wanted,
    characters: drawn.map(({ characters }) => characters),
    ...(kind === 'slides' && { slides: slidesOf(deck, drawn, placeOf) }),
  }
  const found = checkPdf(inspectPdf(value), expected, () => readActualTexts(value))
  return { value, diagnostics: found }
}

function slidesOf(
  { slides }: LocalizedDeck,
  drawn: PrintedKind['drawn'],
  placeOf: PrintedKind['placeOf'],
): readonly ExpectedSlide[] {
  const characters = new Map(drawn.map((slide) => [slide.id, slide.characters]))
  return slides.map(({ id }) => ({
    id,
    characters: characters.get(id) ?? '',
    placeOf: (character) => placeOf(id, character),
  }))
}

/** What the PDF of a deck must hold, apart from its characters. */
export function expectationOf(deck: LocalizedDeck): Omit<PdfExpectation, 'characters'> {
  // The first slide shows the title of the deck if it has none of its own.
  const bookmarks = deck.source.slides.some(({ slots, layout }) => slots.title !== undefined || layout === 'title')
  return { pages: deck.slides.length, language: deck.variant.locale, bookmarks }
}
