import { checkDeck, listRules } from './check/rules.ts'
import { drawDeck } from './draw.ts'
import { formats } from './formats/formats.ts'
import { localizeDeck } from './localize/deck.ts'
import { evaluateExpression } from './localize/evaluate.ts'
import { localizeReference } from './localize/reference.ts'
import { createLocalizeServices, type LocalizeServices } from './localize/services.ts'
import type { Deck } from './model/deck.ts'
import { type Diagnostic, diagnose, hasErrors, hasWarnings, type Outcome } from './model/diagnostic.ts'
import type { Locale } from './model/locale.ts'
import type { LocalizedDeck } from './model/localized.ts'
import { isImage } from './model/path.ts'
import { narrowPlace } from './model/place.ts'
import { chooseDecks, isUnreadable, type LoadedDeck, loadDeck, type Sources } from './project.ts'
import type { ListedDeck } from './report/listing.ts'
import type { BuildEffects, BuildRequest, OutputFile } from './request.ts'
import { createStage, type Stage } from './stage.ts'
import { type Library, readLibrary } from './templates.ts'
import { validateDeck } from './validate/deck.ts'
import { noMemo, type SlideMemo } from './validate/memo.ts'

/** What came of one deck; without files if it has errors. */
export interface BuiltDeck {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
  readonly variants: readonly LocalizedDeck[]
  readonly files: readonly OutputFile[]
}

export interface BuildResult {
  readonly decks: readonly BuiltDeck[]
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that diagnostics point into, by file name. */
  readonly sources: ReadonlyMap<string, string>
  /** The page that lists decks; undefined if the templates are faulty. */
  readonly renderLanding?: (decks: readonly ListedDeck[]) => Promise<Outcome<string>>
}

/**
 * Takes decks from their source to finished files, in memory: load, validate, localize, check, render, format.
 * A deck with errors stops at the stage that found them; the other decks go on. `services` that were used
 * before have their dictionaries at hand.
 */
export async function build(
  request: BuildRequest,
  effects: BuildEffects,
  services: LocalizeServices = createLocalizeServices(effects),
): Promise<BuildResult> {
  const sources: Sources = new Map()
  if (needsBrowser(request)) effects.printer?.start()
  const chosen = await chooseDecks(request.decks, effects.project)
  const library = await readLibrary(effects.templates, effects.project, sources)
  const diagnostics = [...chosen.diagnostics, ...library.diagnostics]
  if (hasErrors(diagnostics)) return { decks: [], diagnostics, sources }
  const stage = await createStage(library.value, effects, sources)
  const decks: BuiltDeck[] = []
  for (const name of chosen.value) {
    effects.progress(`${name}: read`)
    const prepared = await prepareDeck(name, { request, effects, library: library.value, sources, services })
    decks.push(await finishDeck(prepared, request, stage, services, effects))
  }
  const found = [...diagnostics, ...decks.flatMap((deck) => deck.diagnostics)]
  return { decks, diagnostics: found, sources, renderLanding: stage.renderLanding }
}

/** True if decks are printed or measured. */
function needsBrowser(request: BuildRequest): boolean {
  return request.formats.some((name) => formats[name].needsBrowser) || isOnlyMeasured(request)
}

function isOnlyMeasured({ formats: asked, fit = false }: BuildRequest): boolean {
  return fit && asked.length === 0
}

interface Preparing {
  readonly request: BuildRequest
  readonly effects: BuildEffects
  readonly library: Library
  readonly sources: Sources
  readonly services: LocalizeServices
}

interface PreparedDeck {
  readonly loaded: LoadedDeck
  /** Empty if the deck has errors. */
  readonly variants: readonly LocalizedDeck[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Load, validate, localize, check. */
async function prepareDeck(
  name: string,
  { request, effects, library, sources, services }: Preparing,
): Promise<PreparedDeck> {
  const { value: loaded, diagnostics: loading } = await loadDeck(name, effects.project, sources)
  if (isUnreadable(loading)) return { loaded, variants: [], diagnostics: loading }
  const validated = validateLoaded(loaded, library)
  const found = [...loading, ...validated.diagnostics, ...checkLocales(validated.value, request.locales)]
  if (!validated.value || hasErrors(found)) return { loaded, variants: [], diagnostics: found }
  const variants = await localizeVariants(validated.value, request.locales, services, effects)
  const checked = checkDeck({
    deck: validated.value,
    variants,
    accepted: validated.value.accepted,
    locate: (place, words, occurrence) => narrowPlace(place, words, sources.get(place.file), occurrence),
  })
  return { loaded, variants, diagnostics: [...found, ...checked] }
}

/** Validates a deck that was loaded, against its own files and the templates there are. */
export function validateLoaded(
  { raw, data, images, documents }: LoadedDeck,
  library: Library,
  memo: SlideMemo = noMemo,
): Outcome<Deck | undefined> {
  return validateDeck(raw, data, {
    layouts: library.specs,
    themes: library.themes,
    rules: listRules(),
    documents,
    images: new Map([...images].map(([path, bytes]) => [path, isImage(path, bytes)])),
    checkExpression: (expression, language, known) =>
      evaluateExpression(expression, language, { ...known, termForm: (term) => term.written }).diagnostics,
    memo,
  })
}

/** Asking for locales of which a deck has none is a mistake: nothing would come of it. */
function checkLocales(deck: Deck | undefined, locales: readonly Locale[]): Diagnostic[] {
  const own = deck?.variants.map(({ locale }) => locale) ?? []
  if (!deck || locales.length === 0 || own.some((locale) => locales.includes(locale))) return []
  const message = `The deck "${deck.name}" has no variant in ${locales.join(' or ')}.`
  return [diagnose('locale-unknown', undefined, message, `Its variants are ${own.join(', ')}.`)]
}

async function localizeVariants(
  deck: Deck,
  locales: readonly Locale[],
  services: LocalizeServices,
  { progress }: BuildEffects,
) {
  const wanted = deck.variants.filter(({ locale }) => locales.length === 0 || locales.includes(locale))
  return services.remember(deck, wanted, () =>
    wanted.map((variant) => {
      progress(`${deck.name} ${variant.locale}: convert`)
      return localizeDeck(deck, variant, services)
    }),
  )
}

/** Render and format. */
async function finishDeck(
  { loaded, variants, diagnostics: before }: PreparedDeck,
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
  const diagnostics = [...before, ...outcomes.flatMap((outcome) => outcome.diagnostics)]
  const stopped = isStopped(diagnostics, request)
  const unfinished = { name: loaded.name, diagnostics, variants, files: [] }
  if (stopped) return unfinished
  const html = rendered.flatMap(({ deck, html: text }) =>
    text === undefined ? [] : [{ name: `${deck.variant.locale}.html`, bytes: new TextEncoder().encode(text) }],
  )
  const reference = request.formats.includes('interpreter') ? await makeReference(variants, services) : undefined
  const drawn = await drawDeck({ rendered, images: loaded.images, reference }, request, stage, effects)
  diagnostics.push(...drawn.diagnostics)
  if (isStopped(diagnostics, request)) return { ...unfinished, diagnostics }
  return { ...unfinished, diagnostics, files: [...html, ...drawn.value] }
}

/** Errors stop a deck, and with `--strict` warnings do. */
function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildRequest): boolean {
  return strict ? hasWarnings(diagnostics) : hasErrors(diagnostics)
}

/** What an interpreter looks up, in the locales of all the deck's variants, also of those that are not made now. */
async function makeReference(variants: readonly LocalizedDeck[], services: LocalizeServices) {
  const deck = variants[0]?.source
  if (!deck) return undefined
  await services.prepare(deck, deck.variants)
  return localizeReference(deck, services)
}
