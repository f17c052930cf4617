import { inPlaceOrder } from '../check/findings.ts'
import { judgeFit, settleFit } from '../check/fit/check-fit.ts'
import type { Rendered } from '../documents/documents.ts'
import { measureDocuments, type PrintableDocument, type Printing, printDocuments } from '../documents/print.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'

/** The slides of a deck as they are to be printed or measured. */
export interface LookedAt {
  readonly rendered: readonly Rendered[]
  /** The variants with their lines swapped: only to be measured. */
  readonly swapped: readonly Rendered[]
  /** What was measured before, by which slides need not be looked at again. */
  readonly known?: KnownFit
}

/** What is known of slides that were measured before. */
export interface KnownFit {
  readonly slides: ReadonlySet<string>
  readonly findings: readonly Diagnostic[]
}

/** What a browser made of the slides of a deck, and found on them. */
export interface Looked {
  /** The finished PDF of each document. */
  readonly printed: readonly Uint8Array[]
  readonly diagnostics: readonly Diagnostic[]
  /** What was found on the slides that were measured now, by their ids; absent if none were. */
  readonly fit?: ReadonlyMap<string, readonly Diagnostic[]>
}

/**
 * Prints the documents there are, and measures them on the way if that is asked for. `check` prints too, and keeps
 * nothing: what only the finished PDF tells, it tells as well.
 */
export async function lookAtSlides(deck: LookedAt, measures: boolean, printing: Printing): Promise<Looked> {
  const documents = printableOf(deck.rendered)
  const [first] = documents
  if (!first) return { printed: [], diagnostics: [] }
  const { source, name } = first.deck
  const known = deck.known?.findings ?? []
  if (first.deck.slides.length === 0) {
    return { printed: [], diagnostics: settleFit(source, inPlaceOrder(known)), fit: new Map() }
  }
  const locales = documents.map(({ deck: { variant } }) => variant.locale).join(', ')
  printing.effects.progress(`${name} ${locales}: print`)
  const measuring = { known: deck.known?.slides ?? new Set<string>() }
  const turned = measures ? printableOf(deck.swapped).filter((one) => one.deck.slides.length > 0) : []
  const [{ value: printed, diagnostics, measured }, beside] = await Promise.all([
    printDocuments(documents, 'slides', printing, measures ? measuring : undefined),
    measureDocuments(turned, printing, measuring),
  ])
  if (!measures) return { printed, diagnostics }
  const fit = judgeFit(source, [
    ...measured.map((slides, at) => ({ deck: deckAt(documents, at), slides })),
    // What the room sees after `X`: no document of its own shows it.
    ...beside.map((slides, at) => ({ deck: deckAt(turned, at), slides, swapped: true })),
  ])
  const settled = settleFit(source, inPlaceOrder([...[...fit.values()].flat(), ...known]))
  // What is wrong with the PDF as a whole would not be seen in one of some slides.
  return { printed, diagnostics: [...settled, ...diagnostics], ...(diagnostics.length === 0 && { fit }) }
}

function deckAt(documents: readonly PrintableDocument[], at: number): LocalizedDeck {
  const document = documents[at]
  if (!document) throw new Error('Every document that was measured is one of those given')
  return document.deck
}

function printableOf(rendered: readonly Rendered[]): readonly PrintableDocument[] {
  return rendered.flatMap(({ deck, print }) => (print ? [{ deck, html: new TextDecoder().decode(print) }] : []))
}
