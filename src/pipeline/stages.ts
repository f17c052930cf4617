import { lookUpQuotes, type QuoteLookup } from '../check/quotes/lookup.ts'
import { checkSlides, checkWhole, settleDeck } from '../check/rules.ts'
import { joinMissing } from '../fonts/missing.ts'
import { formats } from '../formats/formats.ts'
import { localizeDeck } from '../localize/deck.ts'
import { localizeReference } from '../localize/reference.ts'
import { createLocalizeServices, type LocalizeServices } from '../localize/services.ts'
import { isSignedOff, nothingAccepted } from '../model/accepted.ts'
import type { Deck, Slide } from '../model/deck.ts'
import { type Diagnostic, diagnose, hasErrors, hasWarnings } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { type Locale, swapLines } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { createNarrower } from '../model/place.ts'
import { registryFiles } from '../model/raw.ts'
import type { BuiltDeck } from './built-deck.ts'
import { withoutConsequences, withStandIns } from './consequences.ts'
import { type DrawnOutcome, drawDeck } from './draw.ts'
import { inPlaceOrder } from './findings.ts'
import {
  joinDeck,
  type Needs,
  type PartedDeck,
  packDeck,
  partDeck,
  type RecalledSections,
  recallFindings,
  shareOut,
} from './memory/kept-deck.ts'
import { createSlideMemory, digest, type SlideMemory } from './memory/slide-memory.ts'
import { readPack, type SlidePack, writePack } from './memory/slide-pack.ts'
import { NotKept } from './memory/stub.ts'
import { createReaders, type LoadedDeck, loadDeck, type Sources } from './project.ts'
import { makeReports } from './reports.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import type { SlideTarget } from './sections.ts'
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
  /** Where slides that are kept have their sections. */
  readonly recalled: RecalledSections
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
  const recalled: RecalledSections = new WeakMap()
  const stage = await createStage(standIn, effects, sources, (_, slide, target) => recalled.get(slide)?.(target))
  return { recalled, library, standIn, isSound, stage, sources, services: createLocalizeServices(effects), diagnostics }
}

interface Building extends OpenedProject {
  readonly effects: BuildEffects
}

/**
 * Makes one deck, or says everything that is wrong with it. Slides that are kept from earlier runs are not made again;
 * where they do not suffice, or something is wrong, the deck is made as a whole.
 */
export async function buildDeck(name: string, request: BuildRequest, building: Building): Promise<BuiltDeck> {
  const { effects, isSound } = building
  effects.progress(`${name}: read`)
  const key = isSound ? packKeyOf(name, effects) : undefined
  const last = key !== undefined && isRecallable(request) ? await readPack(key, effects.cache) : undefined
  const recalled = last && (await makeFromKept(name, request, building, last))
  return recalled ?? makeDeck(name, request, building)
}

/** Handouts show everything of every slide. */
function isRecallable({ formats: asked, force }: BuildRequest): boolean {
  return !force && !asked.includes('notes') && !asked.includes('interpreter')
}

/** One entry for each deck: its slides say themselves what they depend on. */
function packKeyOf(name: string, { edition, projectPath }: BuildEffects): string | undefined {
  return edition && ['slides', edition, projectPath('slides'), name].join(' ')
}

async function makeFromKept(
  name: string,
  request: BuildRequest,
  building: Building,
  last: SlidePack,
): Promise<BuiltDeck | undefined> {
  try {
    const made = await makeDeck(name, request, building, last)
    // What is wrong is looked for on all slides.
    return hasErrors(made.diagnostics) ? undefined : made
  } catch (error) {
    if (error instanceof NotKept) return undefined
    throw error
  }
}

async function makeDeck(name: string, request: BuildRequest, building: Building, last?: SlidePack): Promise<BuiltDeck> {
  const { library, standIn, isSound, stage, effects, services } = building
  const prepared = await prepareDeck(name, { ...building, request }, last)
  const slides = prepared.loaded.raw.slides.length
  if (!isSound || hasErrors(prepared.diagnostics)) {
    const found = { name, slides, variants: [], accepted: prepared.accepted, files: [], reports: [], lookups: [] }
    if (last) return { ...found, diagnostics: prepared.diagnostics }
    const variants = prepared.variants.map((variant) => withLayouts(variant, standIn))
    const asked = isSound ? request : { ...request, fit: false }
    return { ...found, diagnostics: await lookFurther({ ...prepared, variants }, { request: asked, stage, effects }) }
  }
  const { fit, ...finished } = await finishDeck(prepared, request, stage, services, effects)
  const settings = { icu: effects.icu, trace: request.trace ?? false }
  const reported = { ...finished, ...(await makeReports(finished, library, settings)) }
  const keep = hasErrors(reported.diagnostics) ? undefined : keeperOf(name, prepared, { building, last, fit })
  return { ...reported, ...(keep && { keep }) }
}

/** What keeps the slides of a deck for the next run. */
function keeperOf(
  name: string,
  { loaded, variants, swapped, memory, parted, shares, machineMade }: PreparedDeck,
  made: {
    readonly building: Building
    readonly last: SlidePack | undefined
    readonly fit: ReadonlyMap<string, readonly Diagnostic[]> | undefined
  },
): (() => Promise<void>) | undefined {
  const { effects, stage } = made.building
  const key = packKeyOf(name, effects)
  const deck = variants[0]?.source
  if (key === undefined || !deck || loaded.raw.isPartial) return undefined
  const whole = { deck, parted, variants, swapped, findings: shares, fit: made.fit, machineMade }
  return async () => {
    const { pack, blobs } = packDeck(whole, memory, made.last, stage)
    await writePack(key, pack, blobs, effects.cache)
  }
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
  readonly recalled?: RecalledSections
}

interface PreparedDeck {
  readonly loaded: LoadedDeck
  /** With the slides that can be shown; empty if a locale is asked for that the deck lacks. */
  readonly variants: readonly LocalizedDeck[]
  /** The variants with their lines swapped, if a format shows them or they are measured. */
  readonly swapped: readonly LocalizedDeck[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly Diagnostic[]
  readonly memory: SlideMemory
  readonly parted: PartedDeck
  /** What was found on each slide that was made. */
  readonly shares: ReadonlyMap<Slide, readonly Diagnostic[]> | undefined
  readonly machineMade: boolean
}

/** Load, validate, localize, check; of slides that `last` keeps, what is kept. */
export async function prepareDeck(name: string, preparing: Preparing, last?: SlidePack): Promise<PreparedDeck> {
  const { request, effects, library, sources, services, recalled = new WeakMap() } = preparing
  const memory = createSlideMemory(last, () => surroundingsOf(name, preparing))
  const readers = { ...createReaders(effects.cache), readDeck: memory.readDeck }
  const { value: loaded, diagnostics: loading } = await loadDeck(name, effects.project, sources, readers)
  memory.seeImages(loaded.raw.file, loaded.images)
  const { value: deck, diagnostics: validating } = await validateLoaded(loaded, library, memory.createMemo)
  const found = [...loading, ...validating, ...checkLocales(deck, request.locales)]
  const parted = partDeck(deck, memory, needsOf(deck, request))
  const part = parted.kept.size === 0 ? deck : { ...deck, slides: parted.missing }
  const localized = await localizeVariants(part, request, services, effects, deck)
  const machineMade = services.toolsOf(part).isMachineMade()
  if (last && machineMade !== last.machineMade) throw new NotKept('What is kept was repaired otherwise')
  const join = (one: LocalizedDeck) => (last ? joinDeck(one, deck, parted, { pack: last, recalled }) : one)
  const variants = localized.variants.map(join)
  const swapped = localized.swapped.map(join)
  const checked = { part, localized: localized.variants, deck, variants, memory, parted }
  const { all, shares } = checkParted(checked, sources)
  const findings = hasErrors(found) ? withoutConsequences(all, found, loaded) : all
  const accepted = findings.filter((finding) => isSignedOff(finding, deck.accepted))
  const open = findings.filter((finding) => !isSignedOff(finding, deck.accepted))
  const diagnostics = [...found, ...open]
  return { loaded, variants, swapped, diagnostics, accepted, memory, parted, shares, machineMade }
}

/** All that a slide depends on beside its deck's file, its images and what is kept of decisions. */
function surroundingsOf(name: string, { request, effects, sources }: Preparing): string {
  const { edition = '', icu } = effects
  const isOf = (file: string) =>
    /^templates\/.*\.hbs$/.test(file) || registryFileNames.has(file.replace(`data/${name}/`, ''))
  const texts = [...sources].filter(([file]) => isOf(file)).sort(([one], [other]) => (one < other ? -1 : 1))
  return digest(edition, icu, name, ...request.locales, '', ...texts.flat())
}

const registryFileNames: ReadonlySet<string> = new Set(Object.values(registryFiles))

/** What a request asks of every slide. */
function needsOf(deck: Deck, request: Preparing['request']): Needs {
  const { formats: asked } = request
  const { wanted, turned } = variantsOf(deck, request)
  const isPrinted = isPrintedIn(request)
  const isMain = asked.length === 0 || asked.includes('html')
  const targets: SlideTarget[] = [
    ...(isMain || asked.includes('index') ? (['deck'] as const) : []),
    ...(isPrinted || !isMain ? (['print'] as const) : []),
  ]
  const turnedTargets: SlideTarget[] = isPrinted && request.fit ? ['deck', 'print'] : ['deck']
  const sections = [
    ...wanted.flatMap((variant) => targets.map((target) => [variant, target] as const)),
    ...turned.flatMap((variant) => turnedTargets.map((target) => [variant, target] as const)),
  ]
  return { variants: wanted, sections, fit: isPrinted && request.fit === true }
}

/** True if the print document is made: to be printed, pictured or measured. */
function isPrintedIn(request: Preparing['request']): boolean {
  return request.formats.some((name) => formats[name].target === 'print') || isOnlyMeasured(request)
}

interface CheckedParts {
  readonly part: Deck
  readonly localized: readonly LocalizedDeck[]
  readonly deck: Deck
  readonly variants: readonly LocalizedDeck[]
  readonly memory: SlideMemory
  readonly parted: PartedDeck
}

/** What rules say: of the slides that were made, by looking; of the others, as it is kept; of the whole, by looking. */
function checkParted({ part, localized, deck, variants, memory, parted }: CheckedParts, sources: Sources) {
  // What is signed off is found too, for the report.
  const accepted = { ...deck.accepted, decisions: nothingAccepted.decisions }
  const locate = createNarrower((file) => sources.get(file))
  const bare = { ...deck, slides: [] }
  const head = localized.map((variant) => ({ ...variant, slides: [], source: bare }))
  const onSlides = checkSlides({ deck: part, variants: localized, accepted, locate })
  const onHead = checkSlides({ deck: bare, variants: head, accepted, locate })
  const onWhole = checkWhole({ deck, variants, accepted, locate })
  const findings = inPlaceOrder([...onSlides, ...recallFindings(parted, 'findings'), ...onWhole])
  return {
    all: settleDeck({ deck, accepted }, findings),
    shares: shareOut(onSlides, onHead, parted.missing, deck, memory),
  }
}

/** Asking for locales of which a deck has none is a mistake: nothing would come of it. */
function checkLocales(deck: Deck, locales: readonly Locale[]): Diagnostic[] {
  const own = deck.variants.map(({ locale }) => locale)
  if (locales.length === 0 || own.some((locale) => locales.includes(locale))) return []
  const message = `The deck "${deck.name}" has no variant in ${locales.join(' or ')}.`
  return [diagnose('locale-unknown', undefined, message, `Its variants are ${own.join(', ')}.`)]
}

/** The variants that are asked for, and those with swapped lines if they are shown or measured. */
function variantsOf(deck: Deck, { locales, formats: asked, fit = false }: Preparing['request']) {
  const wanted = deck.variants.filter(({ locale }) => locales.length === 0 || locales.includes(locale))
  const isTurned = asked.includes('index') || isOnlyMeasured({ formats: asked, fit })
  return { wanted, turned: isTurned ? wanted.flatMap((variant) => swapLines(variant) ?? []) : [] }
}

/** Localizes a part of the slides of a whole deck. */
async function localizeVariants(
  part: Deck,
  request: Preparing['request'],
  services: LocalizeServices,
  { progress }: BuildEffects,
  whole: Deck,
): Promise<Pick<PreparedDeck, 'variants' | 'swapped'>> {
  const { wanted, turned } = variantsOf(whole, request)
  const localize = () => ({
    variants: wanted.map((variant) => {
      progress(`${whole.name} ${variant.locale}: convert`)
      return localizeDeck(part, variant, services)
    }),
    swapped: turned.map((variant) => localizeDeck(part, variant, services)),
  })
  return services.remember(part, wanted, localize, whole)
}

/** Render and format. */
async function finishDeck(
  { loaded, variants, swapped, diagnostics: before, accepted, parted }: PreparedDeck,
  request: BuildRequest,
  stage: Stage,
  services: LocalizeServices,
  effects: BuildEffects,
): Promise<BuiltDeck & Pick<DrawnOutcome, 'fit'>> {
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
  const isMeasured = request.fit && rendered.some(({ print }) => print)
  const turned = isMeasured ? await renderSwapped(swapped, loaded.images, stage) : []
  const known = {
    slides: new Set(Array.from(parted.kept.keys(), ({ id }) => id)),
    findings: recallFindings(parted, 'fit'),
  }
  const drawing = { rendered, swapped: turned, images: loaded.images, reference, known }
  const drawn = await drawDeck(drawing, request, stage, effects)
  diagnostics.push(...drawn.diagnostics)
  const finished = { ...unfinished, diagnostics, ...(drawn.fit && { fit: drawn.fit }) }
  return isStopped(diagnostics, request) ? finished : { ...finished, files: [...html, ...drawn.value] }
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
