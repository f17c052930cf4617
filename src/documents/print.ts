import { settleFindings } from '../check/settle.ts'
import { finishPdf, type PrintedKind } from '../formats/pdf.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts'
import type { Printer, Probe } from '../model/effects.ts'
import { type DrawnSlide, fitScripts, type MeasuredSlide } from '../model/fit.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { Stage } from './stage.ts'

/** A document that a browser can print. */
export interface PrintableDocument {
  readonly deck: LocalizedDeck
  readonly html: string
}

/** What printing is done with. */
interface Printing {
  readonly stage: Stage
  readonly effects: BuildEffects
  readonly printer: () => Printer
}

const resourceHint =
  'Slides hold all they show: write an image as ![…](…), put a small file in as a data: address, or link to it.'

/** The documents as finished PDFs, in order, with what was measured on the way. */
interface PrintedDocuments extends Outcome<readonly Uint8Array[]> {
  /** The slides of each document that were to be measured. */
  readonly measured: readonly (readonly MeasuredSlide[])[]
}

/** What is to be measured. */
interface Measuring {
  /** The ids of slides that are left out: of a thousand slides, measuring takes as long as printing. */
  readonly known: ReadonlySet<string>
}

/** Prints documents of slides or handouts of one deck. Reports `pdf-faulty` and `resource-outside`. */
export async function printDocuments(
  documents: readonly PrintableDocument[],
  kind: PrintedKind['kind'],
  printing: Printing,
  measuring?: Measuring,
): Promise<PrintedDocuments> {
  const { effects, printer } = printing
  const pages = documents.map(({ html }) => html)
  const { probe, seen } = await createProbe(pages, effects, { draws: true, ...(measuring && { measuring }) })
  const printed = await printer().print(pages, probe)
  // A printer that only collects documents prints none.
  const finished = documents.flatMap((document, at) => {
    const bytes = printed[at]
    return bytes ? [finishPrinted(bytes, document, { kind, printing, seen: seen[at] ?? unseen })] : []
  })
  return {
    value: finished.map(({ value }) => value),
    diagnostics: joinLocales(finished, documents),
    measured: seen.map(({ slides }) => slides),
  }
}

/** The slides of documents as a browser lays them out for print. */
export async function measureDocuments(
  documents: readonly PrintableDocument[],
  { effects, printer }: Printing,
  measuring: Measuring,
): Promise<PrintedDocuments['measured']> {
  if (documents.length === 0) return []
  const pages = documents.map(({ html }) => html)
  const { probe, seen } = await createProbe(pages, effects, { draws: false, measuring })
  await printer().measure(pages, probe)
  return seen.map(({ slides }) => slides)
}

/** What a browser has seen of a document. */
interface Seen {
  /** Empty if it was not asked to measure. */
  slides: readonly MeasuredSlide[]
  drawn: readonly DrawnSlide[]
  /** Addresses that it asks for beside itself. */
  readonly refused: string[]
}

const unseen: Seen = { slides: [], drawn: [], refused: [] }

/** What a browser is asked about a document: what it draws, and how large the slides are. */
interface Questions {
  readonly draws: boolean
  readonly measuring?: Measuring
}

/** A probe that keeps what it is told of each document. */
async function createProbe(
  documents: readonly string[],
  { browserScript }: BuildEffects,
  { draws, measuring }: Questions,
) {
  const seen = documents.map((): Seen => ({ slides: [], drawn: [], refused: [] }))
  const names = [...(draws ? ['drawn'] : []), ...(measuring ? fitScripts : [])]
  const parts = await Promise.all(names.map(browserScript))
  const answers = [...(draws ? ['drawn: drawnCharacters()'] : []), ...(measuring ? [measureAllBut(measuring)] : [])]
  const probe: Probe = {
    expression: `${parts.join('\n')}\n;({ ${answers.join(', ')} })`,
    report: (at, value) => Object.assign(seen[at] ?? {}, value),
    refuse: (at, url) => seen[at]?.refused.push(url),
  }
  return { probe, seen }
}

function measureAllBut({ known }: Measuring): string {
  const slides = `Array.from(document.querySelectorAll('section.slide'))`
  const ids = `new Set(${JSON.stringify([...known])})`
  return `slides: ((known) => measureSlides(${slides}.filter(({ id }) => !known.has(id))))(${ids})`
}

interface Printed {
  readonly kind: PrintedKind['kind']
  readonly printing: Printing
  readonly seen: Seen
}

function finishPrinted(
  printed: Uint8Array,
  { deck, html }: PrintableDocument,
  { kind, printing: { stage, effects }, seen: { drawn, refused } }: Printed,
): Outcome<Uint8Array> {
  const { value, diagnostics } = finishPdf(printed, deck, {
    kind,
    drawn,
    placeOf: (slide, character) => stage.placeOf(deck, slide, character),
    date: dateOf(deck, effects.sourceDate),
  })
  const asked = [...new Set(refused)].map((url) => reportRefused(url, html, deck))
  return {
    value,
    diagnostics: settleFindings({ deck: deck.source, accepted: deck.source.accepted }, [...asked, ...diagnostics]),
  }
}

/** What is said alike of a deck in several locales is said once. */
function joinLocales(
  finished: readonly Outcome<unknown>[],
  printed: readonly { readonly deck: LocalizedDeck }[],
): readonly Diagnostic[] {
  const groups = new Map<string, { readonly diagnostic: Diagnostic; readonly locales: Set<string> }>()
  for (const [at, { diagnostics }] of finished.entries()) {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.message])
      const group = groups.get(key) ?? { diagnostic, locales: new Set<string>() }
      groups.set(key, group)
      group.locales.add(printed[at]?.deck.variant.locale ?? '')
    }
  }
  return [...groups.values()].map(({ diagnostic, locales }) => ({
    ...diagnostic,
    message: `${printed[0]?.deck.name} in ${[...locales].join(', ')}: ${diagnostic.message}`,
  }))
}

/** What a document asks for, at the last slide that begins before the file is named; a style sheet names none. */
function reportRefused(url: string, html: string, deck: LocalizedDeck): Diagnostic {
  const name = url.split('/').at(-1) || url
  const before = html.slice(html.lastIndexOf('</style>'), Math.max(0, html.lastIndexOf(name)))
  const id = [...before.matchAll(/<section[^>]* id="([^"]+)"/g)].at(-1)?.[1]
  const slide = deck.slides.find((one) => one.id === id)
  const shown = /^file:/.test(url) ? name : url.slice(0, 200)
  const message = `${slide ? `Slide ${slide.number} (“${slide.id}”)` : 'A style sheet or template'} asks for “${shown}”, which is not in the document.`
  return diagnose('resource-outside', slide?.source.place, message, resourceHint)
}

/** The date inside a PDF never comes from the clock: the same deck gives the same bytes. */
function dateOf({ source }: LocalizedDeck, sourceDate: Date | undefined): Date {
  return sourceDate ?? new Date(`${source.date ?? '2000'}`)
}
