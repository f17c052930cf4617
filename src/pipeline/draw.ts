import { judgeFit, type MeasuredDeck, settleFit } from '../check/fit/check-fit.ts'
import { settleFindings } from '../check/settle.ts'
import { finishPdf, type PrintedKind } from '../formats/pdf.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { Printer, Probe } from '../model/effects.ts'
import type { DrawnSlide, MeasuredSlide } from '../model/fit.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { DeckReference } from '../model/reference.ts'
import type { Rendered } from './documents.ts'
import { inPlaceOrder } from './findings.ts'
import { takeCover, takePictures, takeThumbnails } from './pictures.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import type { Stage } from './stage.ts'

/** Of a picture of a slide, in px: what projectors and screens show whole. */
const defaultWidth = 1920

/** A deck rendered in all its variants, as far as it was asked for. */
export interface DrawnDeck {
  readonly rendered: readonly Rendered[]
  /** The variants with their lines swapped: only to be measured. */
  readonly swapped: readonly Rendered[]
  readonly images: ReadonlyMap<string, Uint8Array>
  /** For the interpreter's sheet. */
  readonly reference: DeckReference | undefined
  /** What was measured before, by which slides need not be looked at again. */
  readonly known?: KnownFit
}

/** What is known of slides that were measured before. */
export interface KnownFit {
  readonly slides: ReadonlySet<string>
  readonly findings: readonly Diagnostic[]
}

/** What a browser made of a deck. */
export interface DrawnOutcome extends Outcome<readonly OutputFile[]> {
  /** What was found on the slides that were measured now, by their ids; absent if none were. */
  readonly fit?: ReadonlyMap<string, readonly Diagnostic[]>
}

/** What drawing is asked for and done with. */
interface Drawing {
  readonly request: BuildRequest
  readonly effects: BuildEffects
  readonly stage: Stage
  readonly printer: Printer
}

const resourceHint =
  'Slides hold all they show: write an image as ![…](…), put a small file in as a data: address, or link to it.'

/**
 * Everything a browser makes of a deck: measurements, PDFs, handouts, pictures. Reports what does not fit, what
 * handouts lack, and `pdf-faulty`.
 */
export async function drawDeck(
  deck: DrawnDeck,
  request: BuildRequest,
  stage: Stage,
  effects: BuildEffects,
): Promise<DrawnOutcome> {
  const { printer } = effects
  const needsBrowser = deck.rendered.some(({ print }) => print !== undefined) || wantedHandouts(request).length > 0
  if (!needsBrowser) return { value: [], diagnostics: [] }
  if (!printer) throw new Error('A format that needs a browser was asked for without one')
  const drawing = { request, effects, stage, printer }
  const slides = await printSlides(deck, drawing)
  if (hasErrors(slides.diagnostics)) return slides
  const { fit } = slides
  const made = [slides, await printHandouts(deck, drawing), await pictureSlides(deck, drawing)]
  const value = made.flatMap((one) => one.value)
  return { value, diagnostics: made.flatMap(({ diagnostics }) => diagnostics), ...(fit && { fit }) }
}

/**
 * Prints the documents there are, and measures them on the way. `check` prints too, and keeps nothing: what only
 * the finished PDF tells, it tells as well.
 */
async function printSlides(deck: DrawnDeck, drawing: Drawing): Promise<DrawnOutcome> {
  const { request, effects, printer } = drawing
  const printable = printableOf(deck)
  const [first] = printable
  const isWanted = request.formats.includes('pdf')
  if (!first || !(isWanted || request.fit)) return { value: [], diagnostics: [] }
  if (first.deck.slides.length === 0) {
    return {
      value: [],
      diagnostics: settleFit(first.deck.source, inPlaceOrder(deck.known?.findings ?? [])),
      fit: new Map(),
    }
  }
  const documents = printable.map(({ print }) => print)
  const locales = printable.map(({ deck: { variant } }) => variant.locale).join(', ')
  effects.progress(`${first.deck.name} ${locales}: ${isWanted ? 'print' : 'measure'}`)
  const { probe, seen } = await createProbe(documents, effects, request.fit === true)
  const pages = await printer.print(documents, probe)
  const finished = pages.map((page, at) =>
    finishPrinted(page, printable[at] ?? first, { kind: 'slides', drawing, seen: seen[at] ?? unseen }),
  )
  const measured = printable.map(({ deck: variant }, at) => ({ deck: variant, slides: seen[at]?.slides ?? [] }))
  const swapped = request.fit ? await measureSwapped(deck, drawing) : []
  const fit = request.fit ? judgeFit(first.deck.source, withoutKnown([...measured, ...swapped], deck.known)) : undefined
  const found = [...(fit?.values() ?? [])].flat()
  const settled = fit ? settleFit(first.deck.source, inPlaceOrder([...found, ...(deck.known?.findings ?? [])])) : []
  const ofPdf = joinLocales(finished, printable)
  return {
    value: finished.flatMap(({ value }, at) =>
      isWanted ? [{ name: `${printable[at]?.deck.variant.locale}.pdf`, bytes: value }] : [],
    ),
    diagnostics: [...settled, ...ofPdf],
    // What is wrong with the PDF as a whole would not be seen in one of some slides.
    ...(fit && ofPdf.length === 0 && { fit }),
  }
}

function withoutKnown(measured: readonly MeasuredDeck[], known: KnownFit | undefined): readonly MeasuredDeck[] {
  return measured.map((deck) => ({ ...deck, slides: deck.slides.filter(({ id }) => !known?.slides.has(id)) }))
}

/** What the room sees after `X`: no document of its own shows it, so it is measured beside those that are printed. */
async function measureSwapped(deck: DrawnDeck, { effects, printer }: Drawing): Promise<readonly MeasuredDeck[]> {
  const printable = printableOf({ rendered: deck.swapped })
  if (printable.length === 0) return []
  const documents = printable.map(({ print }) => print)
  const { probe, seen } = await createProbe(documents, effects, true)
  await printer.measure(documents, probe)
  return printable.map(({ deck: variant }, at) => ({ deck: variant, slides: seen[at]?.slides ?? [], swapped: true }))
}

/** The handouts that were asked for, each printed, and the interpreter's also as a page. */
async function printHandouts(deck: DrawnDeck, drawing: Drawing): Promise<Outcome<readonly OutputFile[]>> {
  const { request, effects, stage, printer } = drawing
  const targets = wantedHandouts(request)
  const [first] = deck.rendered
  if (targets.length === 0 || !first) return { value: [], diagnostics: [] }
  const wanted = targets.flatMap((target) => deck.rendered.map((variant) => ({ target, deck: variant.deck })))
  const pictures = targets.includes('interpreter') ? await pictureSmall(deck, printer) : new Map()
  const made = await Promise.all(
    wanted.map((one) =>
      stage.renderHandout(one.target, one.deck, deck.images, {
        reference: deck.reference,
        pictures: pictures.get(one.deck) ?? [],
      }),
    ),
  )
  const diagnostics: Diagnostic[] = made.flatMap((outcome) => outcome.diagnostics)
  if (hasErrors(diagnostics)) return { value: [], diagnostics }
  effects.progress(`${first.deck.name}: print ${targets.join(', ')}`)
  const documents = made.map(({ value }) => value.html)
  const { probe, seen } = await createProbe(documents, effects, false)
  const printed = await printer.print(documents, probe)
  const finished = made.map(({ value }, at) =>
    finishPrinted(printed[at] ?? new Uint8Array(), value, { kind: 'handout', drawing, seen: seen[at] ?? unseen }),
  )
  const files = made.flatMap(({ value }, at): OutputFile[] => {
    const target = wanted[at]?.target ?? 'notes'
    const pdf = finished[at]?.value ?? new Uint8Array()
    const name = `${value.deck.variant.locale}.${target}`
    const page = { name: `${name}.html`, bytes: new TextEncoder().encode(value.html) }
    return [...(target === 'interpreter' ? [page] : []), { name: `${name}.pdf`, bytes: pdf }]
  })
  return { value: files, diagnostics: [...diagnostics, ...joinLocales(finished, wanted)] }
}

/** A small picture of each slide as a URL, for each variant. */
async function pictureSmall(deck: DrawnDeck, printer: Printer): Promise<ReadonlyMap<LocalizedDeck, readonly string[]>> {
  const printable = printableOf(deck)
  const taken = await takeThumbnails(
    printable.map(({ print }) => print),
    printer,
  )
  return new Map(printable.map(({ deck: variant }, at) => [variant, taken[at] ?? []]))
}

/** The deck's face, and if they were asked for pictures of all slides. */
async function pictureSlides(deck: DrawnDeck, drawing: Drawing): Promise<Outcome<readonly OutputFile[]>> {
  const { request, effects, stage, printer } = drawing
  const printable = printableOf(deck)
  const [first] = printable
  if (!first || request.formats.length === 0) return { value: [], diagnostics: [] }
  effects.progress(`${first.deck.name}: take pictures`)
  const bytes = await takeCover(first.print, printer)
  const cover = bytes ? [{ name: 'cover.png', bytes }] : []
  if (!request.formats.includes('png')) return { value: cover, diagnostics: [] }
  const documents = printable.map(({ deck: { variant }, print }) => ({ locale: variant.locale, html: print }))
  const pictures = await takePictures(
    documents,
    request.pictureWidth ?? defaultWidth,
    printer,
    stage.renderContactSheet,
  )
  return { value: [...cover, ...pictures.value], diagnostics: pictures.diagnostics }
}

function wantedHandouts({ formats }: BuildRequest) {
  return (['notes', 'interpreter'] as const).filter((target) => formats.includes(target))
}

function printableOf({ rendered }: Pick<DrawnDeck, 'rendered'>) {
  return rendered.flatMap(({ deck, print: bytes }) => {
    const print = bytes && new TextDecoder().decode(bytes)
    return print === undefined ? [] : [{ deck, print, html: print }]
  })
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

/** A probe that keeps what it is told of each document. */
async function createProbe(documents: readonly string[], { browserScript }: BuildEffects, fit: boolean) {
  const seen = documents.map((): Seen => ({ slides: [], drawn: [], refused: [] }))
  const names = fit ? (['drawn', 'fit-lines', 'fit-colors', 'fit'] as const) : (['drawn'] as const)
  const parts = await Promise.all(names.map(browserScript))
  const probe: Probe = {
    expression: `${parts.join('\n')}\n;({ drawn: drawnCharacters(), slides: ${fit ? 'measureSlides()' : '[]'} })`,
    report: (at, value) => Object.assign(seen[at] ?? {}, value),
    refuse: (at, url) => seen[at]?.refused.push(url),
  }
  return { probe, seen }
}

interface Printed {
  readonly kind: PrintedKind['kind']
  readonly drawing: Drawing
  readonly seen: Seen
}

function finishPrinted(
  printed: Uint8Array,
  { deck, html }: { readonly deck: LocalizedDeck; readonly html: string },
  { kind, drawing: { stage, effects }, seen: { drawn, refused } }: Printed,
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
