import { lookUpQuotes, type QuoteLookup } from '../check/quotes/lookup.ts'
import type { Rendered } from '../documents/documents.ts'
import type { Format, Tools } from '../documents/formats/format.ts'
import { companionsOf, namedFormats } from '../documents/formats/formats.ts'
import { takePictures } from '../documents/formats/pictures.ts'
import { gatherMissing, joinMissing, withoutTold } from '../fonts/missing.ts'
import type { LocalizeServices } from '../localize/services.ts'
import type { OutputFile } from '../model/build-effects.ts'
import { type Diagnostic, hasErrors, hasWarnings } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { once } from '../model/once.ts'
import type { BuiltDeck } from './built-deck.ts'
import { type Looked, type Looking, lookAtSlides, printerOf } from './look.ts'
import { recallFindings } from './memory/kept-deck.ts'
import type { PreparedDeck } from './prepare.ts'
import type { BuildRequest } from './request.ts'
import { isOnlyMeasured, wantedOf } from './wants.ts'

/** What a deck is finished with. */
interface Finishing extends Looking {
  readonly services: LocalizeServices
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
  const looking = { ...prepared, rendered, unmeasured, known }
  const { printed, diagnostics: seen, fit } = await lookAtSlides(looking, finishing)
  diagnostics.push(...seen)
  const looked = { ...unfinished, ...(fit && { fit }) }
  if (hasErrors(seen)) return looked
  const tools = createTools(prepared, { rendered, printed }, finishing)
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

function createTools(
  { loaded, variants, swapped }: PreparedDeck,
  { rendered, printed }: { readonly rendered: readonly Rendered[] } & Pick<Looked, 'printed'>,
  { request, stage, services, effects }: Finishing,
): Omit<Tools, 'made'> {
  const { name, images } = loaded
  const printable = rendered.flatMap(({ print }) => print ?? [])
  const byVariant = <T>(made: readonly T[]) =>
    new Map(variants.flatMap((variant, at) => (made[at] ? [[variant, made[at]] as const] : [])))
  return {
    ...{ name, images, swapped, stage, services, effects },
    trace: request.trace ?? false,
    documents: byVariant(rendered),
    printed: byVariant(printed),
    printer: () => printerOf(effects),
    pictures: once(() => {
      effects.progress(`${name}: take pictures`)
      return takePictures(printable, printerOf(effects), request.pictureWidth)
    }),
  }
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
