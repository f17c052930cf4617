import { checkFit, type MeasuredDeck } from '../check/fit/check-fit.ts'
import { settleFindings } from '../check/settle.ts'
import { finishPdf, type PrintedKind } from '../formats/pdf.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { Printer, Probe } from '../model/effects.ts'
import type { MeasuredSlide } from '../model/fit.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { DeckReference } from '../model/reference.ts'
import { takeCover, takePictures, takeThumbnails } from './pictures.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import type { Rendered, Stage } from './stage.ts'

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
}

/** What drawing is asked for and done with. */
interface Drawing {
  readonly request: BuildRequest
  readonly effects: BuildEffects
  readonly stage: Stage
  readonly printer: Printer
}

/**
 * Everything a browser makes of a deck: measurements, PDFs, handouts, pictures. Reports what does not fit, what
 * handouts lack, and `pdf-faulty`.
 */
export async function drawDeck(
  deck: DrawnDeck,
  request: BuildRequest,
  stage: Stage,
  effects: BuildEffects,
): Promise<Outcome<readonly OutputFile[]>> {
  const { printer } = effects
  const needsBrowser = deck.rendered.some(({ print }) => print !== undefined) || wantedHandouts(request).length > 0
  if (!needsBrowser) return { value: [], diagnostics: [] }
  if (!printer) throw new Error('A format that needs a browser was asked for without one')
  const drawing = { request, effects, stage, printer }
  const made = [
    await printSlides(deck, drawing),
    await printHandouts(deck, drawing),
    await pictureSlides(deck, drawing),
  ]
  return { value: made.flatMap(({ value }) => value), diagnostics: made.flatMap(({ diagnostics }) => diagnostics) }
}

/** Prints the documents there are, and measures them on the way; without a format they are only measured. */
async function printSlides(deck: DrawnDeck, drawing: Drawing): Promise<Outcome<readonly OutputFile[]>> {
  const { request, effects, printer } = drawing
  const printable = printableOf(deck)
  const [first] = printable
  const isPrinted = request.formats.includes('pdf')
  if (!first || !(isPrinted || request.fit)) return { value: [], diagnostics: [] }
  const documents = printable.map(({ print }) => print)
  const locales = printable.map(({ deck: { variant } }) => variant.locale).join(', ')
  effects.progress(`${first.deck.name} ${locales}: ${isPrinted ? 'print' : 'measure'}`)
  const { probe, measured } = await createFitProbe(printable, effects)
  if (!isPrinted) await printer.measure(documents, probe)
  const pages = isPrinted ? await printer.print(documents, request.fit ? probe : undefined) : []
  const finished = pages.map((page, at) => finishPrinted(page, printable[at] ?? first, { kind: 'slides', effects }))
  const swapped = request.fit ? await measureSwapped(deck, drawing) : []
  const fit = request.fit ? checkFit(first.deck.source, [...measured, ...swapped]) : []
  return {
    value: finished.map(({ value }, at) => ({ name: `${printable[at]?.deck.variant.locale}.pdf`, bytes: value })),
    diagnostics: [...fit, ...finished.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** What the room sees after `X`: no document of its own shows it, so it is measured beside those that are printed. */
async function measureSwapped(deck: DrawnDeck, { effects, printer }: Drawing): Promise<readonly MeasuredDeck[]> {
  const printable = printableOf({ rendered: deck.swapped })
  if (printable.length === 0) return []
  const { probe, measured } = await createFitProbe(printable, effects)
  await printer.measure(
    printable.map(({ print }) => print),
    probe,
  )
  return measured.map((entry) => ({ ...entry, swapped: true }))
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
  const printed = await printer.print(made.map(({ value }) => value.html))
  const files = made.flatMap(({ value }, at): OutputFile[] => {
    const target = wanted[at]?.target ?? 'notes'
    const pdf = finishPrinted(printed[at] ?? new Uint8Array(), value, { kind: 'handout', effects })
    diagnostics.push(...pdf.diagnostics)
    const name = `${value.deck.variant.locale}.${target}`
    const page = { name: `${name}.html`, bytes: new TextEncoder().encode(value.html) }
    return [...(target === 'interpreter' ? [page] : []), { name: `${name}.pdf`, bytes: pdf.value }]
  })
  return { value: files, diagnostics }
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
  return rendered.flatMap(({ deck, print, characters = '' }) =>
    print === undefined ? [] : [{ deck, print, characters }],
  )
}

/** A probe that keeps what it is told of each deck. */
async function createFitProbe(printable: readonly { readonly deck: LocalizedDeck }[], effects: BuildEffects) {
  const measured = printable.map(({ deck }) => ({ deck, slides: [] as readonly MeasuredSlide[] }))
  const probe: Probe = {
    expression: await fitScript(effects),
    report: (at, value) => {
      const entry = measured[at]
      if (entry) entry.slides = value as readonly MeasuredSlide[] // What `browser/fit.ts` says it gives.
    },
  }
  return { probe, measured }
}

/** The parts of `browser/fit.ts`, which calls the others and stands last: its value is the script's. */
async function fitScript({ browserScript }: BuildEffects): Promise<string> {
  const parts = await Promise.all((['fit-lines', 'fit-colors', 'fit'] as const).map(browserScript))
  return parts.join('\n')
}

function finishPrinted(
  printed: Uint8Array,
  { deck, characters }: { readonly deck: LocalizedDeck; readonly characters: string },
  { kind, effects }: { readonly kind: PrintedKind['kind']; readonly effects: BuildEffects },
): Outcome<Uint8Array> {
  const { value, diagnostics } = finishPdf(printed, deck, { kind, characters, date: dateOf(deck, effects.sourceDate) })
  return { value, diagnostics: settleFindings({ deck: deck.source, accepted: deck.source.accepted }, diagnostics) }
}

/** The date inside a PDF never comes from the clock: the same deck gives the same bytes. */
function dateOf({ source }: LocalizedDeck, sourceDate: Date | undefined): Date {
  return sourceDate ?? new Date(`${source.date ?? '2000'}`)
}
