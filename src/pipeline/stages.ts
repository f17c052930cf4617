import { createStage, type Stage } from '../documents/stage.ts'
import { emptyFolder, type Library, readLibrary } from '../documents/templates.ts'
import type { Sources } from '../load/source.ts'
import { createLocalizeServices, type LocalizeServices } from '../localize/services.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { BuiltDeck } from './built-deck.ts'
import { finishDeck } from './finish.ts'
import { lookFurther } from './look-further.ts'
import type { RecalledSections } from './memory/kept-deck.ts'
import { type MadeDeck, packDeck } from './memory/pack-deck.ts'
import { readPack, type SlidePack, writePack } from './memory/slide-pack.ts'
import { NotKept } from './memory/stub.ts'
import { type PreparedDeck, prepareDeck } from './prepare.ts'
import type { BuildRequest } from './request.ts'
import { needsWhole } from './wants.ts'

/** A project's templates, read, with what renders by them. */
export interface OpenedProject {
  readonly library: Library
  readonly isSound: boolean
  /** Of the built-in templates where the project's own have errors: to look further, nothing is rendered with those. */
  readonly stage: Stage
  readonly sources: Sources
  readonly services: LocalizeServices
  /** Where slides that are kept have their sections. */
  readonly recalled: RecalledSections
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the templates. */
export async function openProject(effects: BuildEffects, sources: Sources): Promise<OpenedProject> {
  const { value: library, diagnostics } = await readLibrary(effects, sources)
  const isSound = !hasErrors(diagnostics)
  const standIn = isSound ? library : (await readLibrary({ ...effects, project: emptyFolder }, new Map())).value
  const recalled: RecalledSections = new WeakMap()
  const stage = await createStage(standIn, effects, sources, (_, slide, target) => recalled.get(slide)?.(target))
  return { recalled, library, isSound, stage, sources, services: createLocalizeServices(effects), diagnostics }
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

function isRecallable(request: BuildRequest): boolean {
  return !request.force && !needsWhole(request)
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
  const { isSound, stage, effects, services } = building
  const prepared = await prepareDeck(name, { ...building, request }, last)
  const { diagnostics, accepted, loaded } = prepared
  const unmade = { name, slides: loaded.raw.slides.length, diagnostics, accepted, variants: [], files: [], lookups: [] }
  if (!isSound || hasErrors(diagnostics)) {
    if (last) return unmade
    const asked = isSound ? request : { ...request, fit: false }
    return { ...unmade, diagnostics: await lookFurther(prepared, { request: asked, stage, effects }) }
  }
  if (loaded.raw.isShelf) return unmade
  const { fit, ...finished } = await finishDeck(prepared, { request, stage, services, effects })
  const keep = hasErrors(finished.diagnostics) ? undefined : keeperOf(name, prepared, fit, building, last)
  return { ...finished, ...(keep && { keep }) }
}

/** What keeps the slides of a deck for the next run. */
function keeperOf(
  name: string,
  prepared: PreparedDeck,
  fit: MadeDeck['fit'],
  { effects, stage }: Building,
  last: SlidePack | undefined,
): (() => Promise<void>) | undefined {
  const key = packKeyOf(name, effects)
  const deck = prepared.variants[0]?.source
  if (key === undefined || !deck || prepared.loaded.raw.isPartial) return undefined
  return async () => {
    const { pack, pieces } = packDeck({ ...prepared, deck, fit }, last, stage)
    await writePack(key, pack, { pieces, last }, effects.cache)
  }
}
