import { withoutConsequences } from '../check/consequences.ts'
import { lookUpQuotes, type QuoteLookup } from '../check/quotes/lookup.ts'
import type { Rendered } from '../documents/documents.ts'
import type { Format, Tools } from '../documents/formats/format.ts'
import { companionsOf, namedFormats, needsOfFormats } from '../documents/formats/formats.ts'
import { takePictures } from '../documents/formats/pictures.ts'
import type { Stage } from '../documents/stage.ts'
import type { Library } from '../documents/templates.ts'
import { gatherMissing, joinMissing, withoutTold } from '../fonts/missing.ts'
import type { LocalizeServices } from '../localize/services.ts'
import type { BuildEffects, OutputFile } from '../model/build-effects.ts'
import { type Diagnostic, EnvironmentError, hasErrors, hasWarnings } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { BuiltDeck } from './built-deck.ts'
import { type Looked, lookAtSlides } from './look.ts'
import { recallFindings } from './memory/kept-deck.ts'
import type { PreparedDeck } from './prepare.ts'
import type { LoadedDeck } from './project.ts'
import type { BuildRequest } from './request.ts'
import { withStandIns } from './stand-ins.ts'
import { isOnlyMeasured, wantedOf } from './wants.ts'

/** What a deck is finished with. */
export interface Finishing {
  readonly request: BuildRequest
  readonly stage: Stage
  readonly services: LocalizeServices
  readonly effects: BuildEffects
}

/** Render, look at it in a browser, and have every format make its files. */
export async function finishDeck(
  prepared: PreparedDeck,
  finishing: Finishing,
): Promise<BuiltDeck & Pick<Looked, 'fit'>> {
  const { loaded, variants, diagnostics: before, accepted, parted } = prepared
  const { request, stage, effects } = finishing
  const { name, images } = loaded
  // What was measured before is not looked at again; what is printed has all slides.
  const unmeasured = parted.kept.size > 0 ? new Set(parted.missing.map(({ id }) => id)) : undefined
  const only = isOnlyMeasured(request) ? unmeasured : undefined
  const wanted = { ...wantedOf(request), ...(only && { only }) }
  const outcomes = await Promise.all(
    variants.map((variant) => {
      effects.progress(`${name} ${variant.variant.locale}: render`)
      return stage.render(variant, images, wanted)
    }),
  )
  const rendered = outcomes.map(({ value }) => value)
  const drawn = outcomes.flatMap((outcome) => outcome.diagnostics)
  const diagnostics = [...before, ...gatherMissing(joinMissing(drawn))]
  const made = { files: [], accepted, lookups: lookUpAll(variants) }
  const unfinished = { name, slides: loaded.raw.slides.length, diagnostics, variants, ...made }
  // What only warns is looked at to the end, so that `--strict` tells as much as a run without it.
  if (hasErrors(diagnostics)) return unfinished
  const known = {
    slides: new Set(Array.from(parted.kept.keys(), ({ id }) => id)),
    findings: recallFindings(parted, 'fit'),
  }
  const { printed, diagnostics: seen, fit } = await look({ ...prepared, rendered, unmeasured, known }, finishing)
  diagnostics.push(...seen)
  const looked = { ...unfinished, ...(fit && { fit }) }
  if (hasErrors(seen)) return looked
  const tools = createTools({ ...prepared, rendered, printed }, finishing)
  const files = await makeAll(namedFormats(request.formats), variants, { ...tools, made: { ...made, diagnostics } })
  // Formats with documents of their own draw the same characters again.
  const tellNew = (found: readonly Diagnostic[]) =>
    diagnostics.push(...gatherMissing(joinMissing(withoutTold(found, drawn))))
  tellNew(files.diagnostics)
  if (isStopped(diagnostics, request)) return looked
  const so = { ...made, files: files.value, diagnostics }
  const beside = await makeAll(companionsOf(request.formats), variants, { ...tools, made: so })
  tellNew(withoutTold(beside.diagnostics, files.diagnostics))
  return isStopped(diagnostics, request) ? looked : { ...looked, files: [...files.value, ...beside.value] }
}

interface Looking extends Pick<PreparedDeck, 'swapped' | 'loaded'> {
  readonly rendered: readonly Rendered[]
  /** The slides that are to be measured with swapped lines; all if undefined. */
  readonly unmeasured: ReadonlySet<string> | undefined
  readonly known?: { readonly slides: ReadonlySet<string>; readonly findings: readonly Diagnostic[] }
}

/** What a browser makes of the slides, as far as that is asked for. */
async function look(
  { swapped, loaded, rendered, unmeasured, known }: Looking,
  { request, stage, effects }: Pick<Finishing, 'request' | 'stage' | 'effects'>,
): Promise<Looked> {
  const measures = request.fit === true
  const isPrinted = rendered.some(({ print }) => print !== undefined)
  if (!isPrinted || !(measures || needsOfFormats(request.formats).has('printed'))) {
    return { printed: [], diagnostics: [] }
  }
  const turned = measures ? await renderSwapped(swapped, loaded.images, stage, unmeasured) : []
  const deck = { rendered, swapped: turned, ...(known && { known }) }
  return lookAtSlides(deck, measures, { stage, effects, printer: () => printerOf(effects) })
}

/** The slides as `X` shows them, to be measured. What templates and fonts lack has been said of the variants. */
async function renderSwapped(
  swapped: readonly LocalizedDeck[],
  images: LoadedDeck['images'],
  stage: Stage,
  only?: ReadonlySet<string>,
): Promise<readonly Rendered[]> {
  const wanted = { document: false, print: true, main: 'deck', ...(only && { only }) } as const
  const outcomes = await Promise.all(swapped.map((deck) => stage.render(deck, images, wanted)))
  return outcomes.map(({ value }) => value)
}

function createTools(
  {
    loaded,
    variants,
    swapped,
    rendered,
    printed,
  }: PreparedDeck & { readonly rendered: readonly Rendered[]; readonly printed: readonly Uint8Array[] },
  { request, stage, services, effects }: Finishing,
): Omit<Tools, 'made'> {
  const documents = new Map(variants.flatMap((variant, at) => (rendered[at] ? [[variant, rendered[at]] as const] : [])))
  const printable = rendered.flatMap(({ print }) => print ?? [])
  let pictures: Promise<readonly (readonly Uint8Array[])[]> | undefined
  return {
    ...{ name: loaded.name, images: loaded.images, swapped, documents, stage, services, effects },
    trace: request.trace ?? false,
    printed: new Map(variants.flatMap((variant, at) => (printed[at] ? [[variant, printed[at]] as const] : []))),
    printer: () => printerOf(effects),
    pictures: () => {
      effects.progress(`${loaded.name}: take pictures`)
      pictures ??= takePictures(printable, printerOf(effects), request.pictureWidth)
      return pictures
    },
  }
}

function printerOf({ printer }: BuildEffects) {
  if (!printer) {
    throw new EnvironmentError('A format was asked for that needs a browser, and no printer was given.', 'Give one.')
  }
  return printer
}

/** The files of formats, one after the other; an error stops those that would follow. */
async function makeAll(formats: readonly Format[], variants: readonly LocalizedDeck[], tools: Tools) {
  const value: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const format of formats) {
    if (hasErrors(diagnostics)) break
    const made = await format.make(variants, tools)
    value.push(...made.value)
    diagnostics.push(...made.diagnostics)
  }
  return { value, diagnostics }
}

function lookUpAll(variants: readonly LocalizedDeck[]): readonly QuoteLookup[] {
  return variants[0] ? lookUpQuotes({ deck: variants[0].source, variants }) : []
}

/** Errors stop a deck, and with `--strict` warnings do. */
function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildRequest): boolean {
  return strict ? hasWarnings(diagnostics) : hasErrors(diagnostics)
}

/** A deck with those of its slides that there are layouts for. */
export function withLayouts(deck: LocalizedDeck, { specs }: Library): LocalizedDeck {
  return { ...deck, slides: deck.slides.filter(({ layout }) => specs.has(layout)) }
}

/** Of a deck with errors, everything that rendering and measuring finds on what is sound of it; nothing is made. */
export async function lookFurther(
  { loaded, variants, swapped, diagnostics: before }: PreparedDeck,
  { request: asked, stage, effects }: Pick<Finishing, 'request' | 'stage' | 'effects'>,
): Promise<readonly Diagnostic[]> {
  const request = { ...asked, formats: [] }
  const images = withStandIns(loaded.images, variants)
  const measured = isOnlyMeasured(asked)
  const wanted = { document: false, print: measured, main: 'deck' } as const
  const outcomes = await Promise.all(variants.map((variant) => stage.render(variant, images, wanted)))
  const rendered = outcomes.map(({ value }) => value)
  const found = joinMissing(outcomes.flatMap(({ diagnostics }) => diagnostics))
  const looked = { swapped: measured ? swapped : [], loaded: { ...loaded, images }, rendered, unmeasured: undefined }
  const seen = await look(looked, { request, stage, effects })
  return [...before, ...gatherMissing(withoutConsequences([...found, ...seen.diagnostics], before, loaded))]
}
