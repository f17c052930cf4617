import { lookUpQuotes, type QuoteLookup } from '../check/quotes/lookup.ts'
import { checkDeck } from '../check/rules.ts'
import { joinMissing } from '../fonts/missing.ts'
import { formats } from '../formats/formats.ts'
import { localizeDeck } from '../localize/deck.ts'
import { localizeReference } from '../localize/reference.ts'
import { createLocalizeServices, type LocalizeServices } from '../localize/services.ts'
import { isSignedOff, nothingAccepted } from '../model/accepted.ts'
import type { Deck } from '../model/deck.ts'
import { type Diagnostic, diagnose, hasErrors, hasWarnings } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { type Locale, swapLines } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { createNarrower } from '../model/place.ts'
import type { BuiltDeck } from './built-deck.ts'
import { withoutConsequences, withStandIns } from './consequences.ts'
import { drawDeck } from './draw.ts'
import { createReaders, type LoadedDeck, loadDeck, type Sources } from './project.ts'
import { makeReports } from './reports.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import { createStage, type Rendered, type Stage } from './stage.ts'
import { type Library, readLibrary } from './templates.ts'
import { validateLoaded } from './validation.ts'

/** A project's templates, read, with what renders by them. */
export interface OpenedProject {
  readonly library: Library
  /** The built-in templates where the project's own have errors: to look further, nothing is rendered with those. */
  readonly standIn: Library
  readonly isSound: boolean
  readonly stage: Stage
  readonly sources: Sources
  readonly services: LocalizeServices
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the templates, and has the browser started. */
export async function openProject(
  request: BuildRequest,
  effects: BuildEffects,
  sources: Sources,
): Promise<OpenedProject> {
  if (needsBrowser(request)) effects.printer?.start()
  const { value: library, diagnostics } = await readLibrary(effects, sources)
  const isSound = !hasErrors(diagnostics)
  const standIn = isSound ? library : (await readLibrary({ ...effects, project: emptyFolder }, new Map())).value
  const stage = await createStage(standIn, effects, sources)
  return { library, standIn, isSound, stage, sources, services: createLocalizeServices(effects), diagnostics }
}

interface Building extends OpenedProject {
  readonly effects: BuildEffects
}

/** Makes one deck, or says everything that is wrong with it. */
export async function buildDeck(name: string, request: BuildRequest, building: Building): Promise<BuiltDeck> {
  const { library, standIn, isSound, stage, effects, services } = building
  effects.progress(`${name}: read`)
  const prepared = await prepareDeck(name, { ...building, request })
  const slides = prepared.loaded.raw.slides.length
  if (!isSound || hasErrors(prepared.diagnostics)) {
    const variants = prepared.variants.map((variant) => withLayouts(variant, standIn))
    const asked = isSound ? request : { ...request, fit: false }
    const diagnostics = await lookFurther({ ...prepared, variants }, { request: asked, stage, effects })
    return { name, slides, diagnostics, variants: [], accepted: prepared.accepted, files: [], reports: [], lookups: [] }
  }
  const finished = await finishDeck(prepared, request, stage, services, effects)
  const settings = { icu: effects.icu, trace: request.trace ?? false }
  return { ...finished, ...(await makeReports(finished, library, settings)) }
}

const emptyFolder: Folder = { read: async () => undefined, list: async () => [] }

/** A deck with those of its slides that there are layouts for. */
function withLayouts(deck: LocalizedDeck, { specs }: Library): LocalizedDeck {
  return { ...deck, slides: deck.slides.filter(({ layout }) => specs.has(layout)) }
}

/** Of a deck with errors, everything that rendering and measuring finds on what is sound of it; nothing is made. */
async function lookFurther(
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
  return [...before, ...withoutConsequences([...found, ...drawn.diagnostics], before, loaded)]
}

/** True if decks are printed or measured. */
function needsBrowser(request: BuildRequest): boolean {
  return request.formats.some((name) => formats[name].needsBrowser) || isOnlyMeasured(request)
}

function isOnlyMeasured({ formats: asked, fit = false }: Pick<BuildRequest, 'formats' | 'fit'>): boolean {
  return fit && asked.length === 0
}

interface Preparing {
  readonly request: Pick<BuildRequest, 'locales' | 'formats' | 'fit'>
  readonly effects: BuildEffects
  readonly library: Library
  readonly sources: Sources
  readonly services: LocalizeServices
}

interface PreparedDeck {
  readonly loaded: LoadedDeck
  /** With the slides that can be shown; empty if a locale is asked for that the deck lacks. */
  readonly variants: readonly LocalizedDeck[]
  /** The variants with their lines swapped, if a format shows them or they are measured. */
  readonly swapped: readonly LocalizedDeck[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly Diagnostic[]
}

/** Load, validate, localize, check. */
export async function prepareDeck(
  name: string,
  { request, effects, library, sources, services }: Preparing,
): Promise<PreparedDeck> {
  const { value: loaded, diagnostics: loading } = await loadDeck(
    name,
    effects.project,
    sources,
    createReaders(effects.cache),
  )
  const validated = await validateLoaded(loaded, library)
  const found = [...loading, ...validated.diagnostics, ...checkLocales(validated.value, request.locales)]
  const localized = await localizeVariants(validated.value, request, services, effects)
  const { accepted: signed } = validated.value
  // What is signed off is found too, for the report.
  const all = checkDeck({
    deck: validated.value,
    variants: localized.variants,
    accepted: { ...signed, decisions: nothingAccepted.decisions },
    locate: createNarrower((file) => sources.get(file)),
  })
  const findings = hasErrors(found) ? withoutConsequences(all, found, loaded) : all
  const accepted = findings.filter((finding) => isSignedOff(finding, signed))
  const open = findings.filter((finding) => !isSignedOff(finding, signed))
  return { loaded, ...localized, diagnostics: [...found, ...open], accepted }
}

/** Asking for locales of which a deck has none is a mistake: nothing would come of it. */
function checkLocales(deck: Deck, locales: readonly Locale[]): Diagnostic[] {
  const own = deck.variants.map(({ locale }) => locale)
  if (locales.length === 0 || own.some((locale) => locales.includes(locale))) return []
  const message = `The deck "${deck.name}" has no variant in ${locales.join(' or ')}.`
  return [diagnose('locale-unknown', undefined, message, `Its variants are ${own.join(', ')}.`)]
}

async function localizeVariants(
  deck: Deck,
  { locales, formats: asked, fit = false }: Pick<BuildRequest, 'locales' | 'formats' | 'fit'>,
  services: LocalizeServices,
  { progress }: BuildEffects,
): Promise<Pick<PreparedDeck, 'variants' | 'swapped'>> {
  const wanted = deck.variants.filter(({ locale }) => locales.length === 0 || locales.includes(locale))
  const isTurned = asked.includes('index') || isOnlyMeasured({ formats: asked, fit })
  const turned = isTurned ? wanted.flatMap((variant) => swapLines(variant) ?? []) : []
  return services.remember(deck, wanted, () => ({
    variants: wanted.map((variant) => {
      progress(`${deck.name} ${variant.locale}: convert`)
      return localizeDeck(deck, variant, services)
    }),
    swapped: turned.map((variant) => localizeDeck(deck, variant, services)),
  }))
}

/** Render and format. */
async function finishDeck(
  { loaded, variants, swapped, diagnostics: before, accepted }: PreparedDeck,
  request: BuildRequest,
  stage: Stage,
  services: LocalizeServices,
  effects: BuildEffects,
): Promise<BuiltDeck> {
  const outcomes = await Promise.all(
    variants.map((variant) => {
      effects.progress(`${loaded.name} ${variant.variant.locale}: render`)
      return stage.render(variant, loaded.images, request.formats, isOnlyMeasured(request))
    }),
  )
  const rendered = outcomes.map(({ value }) => value)
  const diagnostics = [...before, ...joinMissing(outcomes.flatMap((outcome) => outcome.diagnostics))]
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
  const turned = request.fit ? await renderSwapped(swapped, loaded.images, stage) : []
  const drawn = await drawDeck({ rendered, swapped: turned, images: loaded.images, reference }, request, stage, effects)
  diagnostics.push(...drawn.diagnostics)
  if (isStopped(diagnostics, request)) return { ...unfinished, diagnostics }
  return { ...unfinished, diagnostics, files: [...html, ...drawn.value] }
}

/** The slides as `X` shows them, to be measured. What templates and fonts lack has been said of the variants. */
async function renderSwapped(
  swapped: readonly LocalizedDeck[],
  images: LoadedDeck['images'],
  stage: Stage,
): Promise<readonly Rendered[]> {
  const outcomes = await Promise.all(swapped.map((deck) => stage.render(deck, images, [], true)))
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
