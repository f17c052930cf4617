import { inPlaceOrder } from '../check/findings.ts'
import { judgeFit, settleFit } from '../check/fit/check-fit.ts'
import type { Rendered } from '../documents/documents.ts'
import { needsOfFormats } from '../documents/formats/formats.ts'
import { measureDocuments, type PrintableDocument, printDocuments } from '../documents/print.ts'
import type { Stage } from '../documents/stage.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { type Diagnostic, EnvironmentError } from '../model/diagnostic.ts'
import type { Printer } from '../model/effects.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { PreparedDeck } from './prepare.ts'
import type { BuildRequest } from './request.ts'

/** The slides of a deck that a browser is to look at. */
interface LookedAt extends Pick<PreparedDeck, 'swapped' | 'loaded'> {
  readonly rendered: readonly Rendered[]
  /** The slides that are to be measured with swapped lines; all if undefined. */
  readonly unmeasured: ReadonlySet<string> | undefined
  /** What was measured before, by which slides need not be looked at again. */
  readonly known?: { readonly slides: ReadonlySet<string>; readonly findings: readonly Diagnostic[] }
}

/** What looking is done with. */
export interface Looking {
  readonly request: BuildRequest
  readonly stage: Stage
  readonly effects: BuildEffects
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
 * Prints the documents there are and measures them on the way, as far as that is asked for. `check` prints too, and
 * keeps nothing: what only the finished PDF tells, it tells as well.
 */
export async function lookAtSlides(deck: LookedAt, { request, stage, effects }: Looking): Promise<Looked> {
  const measures = request.fit === true
  const documents = printableOf(deck.rendered)
  const [first] = documents
  const isAsked = measures || needsOfFormats(request.formats).has('printed')
  if (!first || !isAsked) return { printed: [], diagnostics: [] }
  const { slides: known, findings } = deck.known ?? { slides: new Set<string>(), findings: [] }
  const swapped = measures ? printableOf(await renderSwapped(deck, stage)) : []
  const { source, name, slides: shown } = first.deck
  if (shown.length === 0) {
    return { printed: [], diagnostics: settleFit(source, inPlaceOrder(findings)), fit: new Map() }
  }
  const locales = documents.map(({ deck: { variant } }) => variant.locale).join(', ')
  effects.progress(`${name} ${locales}: print`)
  const printing = { stage, effects, printer: () => printerOf(effects) }
  const turned = swapped.filter((one) => one.deck.slides.length > 0)
  const [{ value: printed, diagnostics, measured }, beside] = await Promise.all([
    printDocuments(documents, 'slides', printing, measures ? { known } : undefined),
    measureDocuments(turned, printing, { known }),
  ])
  if (!measures) return { printed, diagnostics }
  const fit = judgeFit(source, [
    ...measured.map((slides, at) => ({ deck: deckAt(documents, at), slides })),
    // What the room sees after `X`: no document of its own shows it.
    ...beside.map((slides, at) => ({ deck: deckAt(turned, at), slides, swapped: true })),
  ])
  const settled = settleFit(source, inPlaceOrder([...[...fit.values()].flat(), ...findings]))
  // What is wrong with the PDF as a whole would not be seen in one of some slides.
  return { printed, diagnostics: [...settled, ...diagnostics], ...(diagnostics.length === 0 && { fit }) }
}

/** The slides as `X` shows them, to be measured. What templates and fonts lack has been said of the variants. */
async function renderSwapped(
  { swapped, loaded: { images }, unmeasured: only }: LookedAt,
  stage: Stage,
): Promise<readonly Rendered[]> {
  const wanted = { document: false, print: true, main: 'deck', ...(only && { only }) } as const
  const outcomes = await Promise.all(swapped.map((deck) => stage.render(deck, images, wanted)))
  return outcomes.map(({ value }) => value)
}

function deckAt(documents: readonly PrintableDocument[], at: number): LocalizedDeck {
  const document = documents[at]
  if (!document) throw new Error('Every document that was measured is one of those given')
  return document.deck
}

function printableOf(rendered: readonly Rendered[]): readonly PrintableDocument[] {
  return rendered.flatMap(({ deck, print }) => (print ? [{ deck, html: new TextDecoder().decode(print) }] : []))
}

/** What prints; throws if there is none. */
export function printerOf({ printer }: BuildEffects): Printer {
  if (!printer) {
    throw new EnvironmentError('A format was asked for that needs a browser, and no printer was given.', 'Give one.')
  }
  return printer
}
