import type { Outcome } from '../model/diagnostic.ts'
import type { LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { checkPdf } from './pdf-check.ts'
import { setPdfMetadata } from './pdf-metadata.ts'

/**
 * Finishes a printed PDF: properties from the deck, dates that do not change from run to run.
 * Reports `pdf-faulty` where pages or text are missing, which a browser does not notice itself.
 */
export function finishPdf(
  printed: Uint8Array,
  deck: LocalizedDeck,
  expected: { readonly characters: Iterable<string>; readonly pages: number | undefined; readonly date: Date },
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
    date: expected.date,
    creator: 'duilian',
  })
  const found = checkPdf(value, expected)
  const name = `${deck.name} in ${deck.variant.locale}`
  return {
    value,
    diagnostics: found.map((diagnostic) => ({ ...diagnostic, message: `${name}: ${diagnostic.message}` })),
  }
}
