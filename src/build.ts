import { checkDecks } from './check/rules.ts'
import { type FormatName, formats } from './formats/formats.ts'
import { reportOverflow } from './formats/overflow.ts'
import { finishPdf } from './formats/pdf.ts'
import { localizeDeck } from './localize/deck.ts'
import { evaluateExpression } from './localize/evaluate.ts'
import { createLocalizeServices, type LocalizeServices } from './localize/services.ts'
import type { Deck } from './model/deck.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from './model/diagnostic.ts'
import type { Folder, Printer } from './model/effects.ts'
import type { Locale } from './model/locale.ts'
import type { LocalizedDeck } from './model/localized.ts'
import { isImage } from './model/path.ts'
import { chooseDecks, isUnreadable, type LoadedDeck, loadDeck, type Sources } from './project.ts'
import { createStage, type RenderEffects, type Rendered, type Stage } from './stage.ts'
import { type Library, readLibrary } from './templates.ts'
import { validateDeck } from './validate/deck.ts'
import { noMemo, type SlideMemo } from './validate/memo.ts'

/** What is asked for. */
export interface BuildRequest {
  /** Deck names; all decks if empty. */
  readonly decks: readonly string[]
  /** Only these locales of each deck; all its variants if empty. */
  readonly locales: readonly Locale[]
  /** `duilian check` asks for none: everything is rendered and checked, nothing is made of it. */
  readonly formats: readonly FormatName[]
  /** Whether warnings keep a deck from being made. */
  readonly strict: boolean
}

/** The world outside, as the build sees it. */
export interface BuildEffects extends RenderEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** Needed if a format is made by a browser. */
  readonly printer?: Printer
  /** The date inside PDFs, if the surroundings prescribe one (SOURCE_DATE_EPOCH). */
  readonly sourceDate?: Date
  /** Told what is being done, for people who wait. */
  readonly progress: (step: string) => void
}

export interface OutputFile {
  /** Name inside the deck's folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

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
}

/**
 * Takes decks from their source to finished files, in memory: load, validate, localize, check, render, format.
 * A deck with errors stops at the stage that found them; the other decks go on. `services` that were used
 * before have their dictionaries at hand.
 */
export async function build(
  request: BuildRequest,
  effects: BuildEffects,
  services: LocalizeServices = createLocalizeServices(),
): Promise<BuildResult> {
  const sources: Sources = new Map()
  if (request.formats.some((name) => formats[name].needsBrowser)) effects.printer?.start()
  const chosen = await chooseDecks(request.decks, effects.project)
  const library = await readLibrary(effects.templates, effects.project, sources)
  const diagnostics = [...chosen.diagnostics, ...library.diagnostics]
  if (hasErrors(diagnostics)) return { decks: [], diagnostics, sources }
  const stage = await createStage(library.value, effects, sources)
  const decks: BuiltDeck[] = []
  for (const name of chosen.value) {
    effects.progress(`${name}: read`)
    const prepared = await prepareDeck(name, { request, effects, library: library.value, sources, services })
    decks.push(await finishDeck(prepared, request, stage, effects))
  }
  return { decks, diagnostics: [...diagnostics, ...decks.flatMap((deck) => deck.diagnostics)], sources }
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
  return { loaded, variants, diagnostics: [...found, ...checkDecks(variants)] }
}

/** Validates a deck that was loaded, against its own files and the templates there are. */
export function validateLoaded(
  { raw, data, images }: LoadedDeck,
  library: Library,
  memo: SlideMemo = noMemo,
): Outcome<Deck | undefined> {
  return validateDeck(raw, data, {
    layouts: library.specs,
    themes: library.themes,
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
  await services.prepare(deck, wanted)
  return wanted.map((variant) => {
    progress(`${deck.name} ${variant.locale}: convert`)
    return localizeDeck(deck, variant, services)
  })
}

/** Render and format. */
async function finishDeck(
  { loaded, variants, diagnostics: before }: PreparedDeck,
  request: BuildRequest,
  stage: Stage,
  effects: BuildEffects,
): Promise<BuiltDeck> {
  const outcomes = await Promise.all(
    variants.map((variant) => {
      effects.progress(`${loaded.name} ${variant.variant.locale}: render`)
      return stage.render(variant, loaded.images, request.formats)
    }),
  )
  const rendered = outcomes.map(({ value }) => value)
  const diagnostics = [...before, ...outcomes.flatMap((outcome) => outcome.diagnostics)]
  const stopped = isStopped(diagnostics, request)
  const unfinished = { name: loaded.name, diagnostics, variants, files: [] }
  if (stopped || request.formats.length === 0) return unfinished
  const html = rendered.flatMap(({ deck, html: text }) =>
    text === undefined ? [] : [{ name: `${deck.variant.locale}.html`, bytes: new TextEncoder().encode(text) }],
  )
  const printed = await printDecks(rendered, effects)
  diagnostics.push(...printed.diagnostics)
  if (isStopped(printed.diagnostics, request)) return { ...unfinished, diagnostics }
  return { ...unfinished, diagnostics, files: [...html, ...printed.files] }
}

/** Errors stop a deck, and with `--strict` warnings do. */
function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildRequest): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.length > 0)
}

async function printDecks(rendered: readonly Rendered[], effects: BuildEffects) {
  const { printer, progress, sourceDate } = effects
  const printable = rendered.flatMap(({ deck, print, characters = '' }) =>
    print === undefined ? [] : [{ deck, print, characters }],
  )
  if (!printable[0]) return { files: [], diagnostics: [] }
  if (!printer) throw new Error('A format that needs a browser was asked for without one')
  progress(`${printable[0].deck.name} ${printable.map(({ deck }) => deck.variant.locale).join(', ')}: print`)
  const overflow: Diagnostic[] = []
  const pages = await printer.print(
    printable.map(({ print }) => print),
    {
      expression: await effects.browserScript('overflow'),
      report: (at, measured) =>
        overflow.push(...printable.slice(at, at + 1).flatMap(({ deck }) => reportOverflow(deck, measured))),
    },
  )
  const finished = printable.map(({ deck, characters }, at) => ({
    name: `${deck.variant.locale}.pdf`,
    ...finishPdf(pages[at] ?? new Uint8Array(), deck, { characters, date: dateOf(deck, sourceDate) }),
  }))
  return {
    files: finished.map(({ name, value: bytes }) => ({ name, bytes })),
    diagnostics: [...overflow, ...finished.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** The date inside a PDF never comes from the clock: the same deck gives the same bytes. */
function dateOf({ source }: LocalizedDeck, sourceDate: Date | undefined): Date {
  return sourceDate ?? new Date(`${source.date ?? '2000'}`)
}
