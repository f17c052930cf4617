import { lookUpQuotes, type QuoteLookup } from '../check/quotes/lookup.ts'
import { settleFindings } from '../check/settle.ts'
import { gatherMissing, joinMissing } from '../fonts/missing.ts'
import { localizeReference } from '../localize/reference.ts'
import type { LocalizeServices } from '../localize/services.ts'
import { type Diagnostic, hasErrors, hasWarnings, type Outcome } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { BuiltDeck } from './built-deck.ts'
import { withoutConsequences, withStandIns } from './consequences.ts'
import type { Rendered } from './documents.ts'
import { type DrawnOutcome, drawDeck } from './draw.ts'
import { recallFindings } from './memory/kept-deck.ts'
import type { PreparedDeck } from './prepare.ts'
import type { LoadedDeck } from './project.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import type { Stage } from './stage.ts'
import type { Library } from './templates.ts'
import { isOnlyMeasured } from './wants.ts'
/** Render and format. */
export async function finishDeck(
  { loaded, variants, swapped, diagnostics: before, accepted, parted }: PreparedDeck,
  request: BuildRequest,
  stage: Stage,
  services: LocalizeServices,
  effects: BuildEffects,
): Promise<BuiltDeck & Pick<DrawnOutcome, 'fit'>> {
  // What was measured before is not looked at again.
  const only = isOnlyMeasured(request) && parted.kept.size > 0 ? new Set(parted.missing.map(({ id }) => id)) : undefined
  const outcomes = await Promise.all(
    variants.map((variant) => {
      effects.progress(`${loaded.name} ${variant.variant.locale}: render`)
      return stage.render(variant, loaded.images, request.formats, isOnlyMeasured(request), only)
    }),
  )
  const rendered = outcomes.map(({ value }) => value)
  const diagnostics = [...before, ...gatherMissing(joinMissing(outcomes.flatMap((outcome) => outcome.diagnostics)))]
  const made = { files: [], accepted, reports: [], lookups: lookUpAll(variants) }
  const unfinished = { name: loaded.name, slides: loaded.raw.slides.length, diagnostics, variants, ...made }
  // What only warns is looked at to the end, so that `--strict` tells as much as a run without it.
  if (hasErrors(diagnostics)) return unfinished
  const html: OutputFile[] = rendered.flatMap(({ deck, html: text }) =>
    text === undefined ? [] : [{ name: `${deck.variant.locale}.html`, bytes: text }],
  )
  if (request.formats.includes('index')) {
    const all = await stage.renderAll(variants, swapped, loaded.images)
    diagnostics.push(...all.diagnostics)
    if (hasErrors(all.diagnostics)) return { ...unfinished, diagnostics }
    html.unshift({ name: 'index.html', bytes: all.value })
  }
  const reference = request.formats.includes('interpreter') ? await makeReference(variants, services) : undefined
  const isMeasured = request.fit && rendered.some(({ print }) => print)
  const turned = isMeasured ? await renderSwapped(swapped, loaded.images, stage, only) : []
  const known = {
    slides: new Set(Array.from(parted.kept.keys(), ({ id }) => id)),
    findings: recallFindings(parted, 'fit'),
  }
  const drawing = { rendered, swapped: turned, images: loaded.images, reference, known }
  const drawn = await drawDeck(drawing, request, stage, effects)
  diagnostics.push(...drawn.diagnostics)
  const presentations = await writePresentations(variants, loaded.images, request, stage, effects)
  diagnostics.push(...presentations.diagnostics)
  const finished = { ...unfinished, diagnostics, ...(drawn.fit && { fit: drawn.fit }) }
  const files = [...html, ...presentations.value, ...drawn.value]
  return isStopped(diagnostics, request) ? finished : { ...finished, files }
}

/** A presentation of each variant, if they were asked for. */
async function writePresentations(
  variants: readonly LocalizedDeck[],
  images: LoadedDeck['images'],
  { formats }: BuildRequest,
  stage: Stage,
  { printer, sourceDate, progress }: BuildEffects,
): Promise<Outcome<readonly OutputFile[]>> {
  const value: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const deck of formats.includes('pptx') ? variants : []) {
    progress(`${deck.name} ${deck.variant.locale}: PowerPoint`)
    const date = sourceDate ?? new Date(deck.source.date ?? '2000')
    const made = await stage.writePptx(deck, images, { printer, date })
    value.push({ name: `${deck.variant.locale}.pptx`, bytes: made.value })
    const own = { deck: deck.source, accepted: deck.source.accepted }
    const known = new Set(diagnostics.map(({ message, place }) => JSON.stringify([message, place])))
    // What is so in several locales is said once.
    const found = made.diagnostics.filter(({ message, place }) => !known.has(JSON.stringify([message, place])))
    diagnostics.push(...settleFindings(own, found))
  }
  return { value, diagnostics }
}

/** The slides as `X` shows them, to be measured. What templates and fonts lack has been said of the variants. */
async function renderSwapped(
  swapped: readonly LocalizedDeck[],
  images: LoadedDeck['images'],
  stage: Stage,
  only?: ReadonlySet<string>,
): Promise<readonly Rendered[]> {
  const outcomes = await Promise.all(swapped.map((deck) => stage.render(deck, images, [], true, only)))
  return outcomes.map(({ value }) => value)
}

function lookUpAll(variants: readonly LocalizedDeck[]): readonly QuoteLookup[] {
  return variants[0] ? lookUpQuotes({ deck: variants[0].source, variants }) : []
}

/** Errors stop a deck, and with `--strict` warnings do. */
function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildRequest): boolean {
  return strict ? hasWarnings(diagnostics) : hasErrors(diagnostics)
}

/** What an interpreter looks up, in the locales of all the deck's variants, also of those that are not made now. */
async function makeReference(variants: readonly LocalizedDeck[], services: LocalizeServices) {
  const deck = variants[0]?.source
  return deck && services.remember(deck, deck.variants, () => localizeReference(deck, services))
}

/** A deck with those of its slides that there are layouts for. */
export function withLayouts(deck: LocalizedDeck, { specs }: Library): LocalizedDeck {
  return { ...deck, slides: deck.slides.filter(({ layout }) => specs.has(layout)) }
}

/** Of a deck with errors, everything that rendering and measuring finds on what is sound of it; nothing is made. */
export async function lookFurther(
  { loaded, variants, swapped, diagnostics: before }: PreparedDeck,
  {
    request,
    stage,
    effects,
  }: { readonly request: BuildRequest; readonly stage: Stage; readonly effects: BuildEffects },
): Promise<readonly Diagnostic[]> {
  const images = withStandIns(loaded.images, variants)
  const measured = isOnlyMeasured(request)
  const outcomes = await Promise.all(variants.map((variant) => stage.render(variant, images, [], measured)))
  const rendered = outcomes.map(({ value }) => value)
  const found = joinMissing(outcomes.flatMap(({ diagnostics }) => diagnostics))
  const turned = measured ? await renderSwapped(swapped, images, stage) : []
  const drawing = { rendered, swapped: turned, images, reference: undefined }
  const drawn = await drawDeck(drawing, { ...request, formats: [] }, stage, effects)
  return [...before, ...gatherMissing(withoutConsequences([...found, ...drawn.diagnostics], before, loaded))]
}
