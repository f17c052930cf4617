import { listPages } from '../documents/formats/formats.ts'
import { checkRequest } from '../documents/request-check.ts'
import { chooseDecks } from '../load/deck-names.ts'
import type { Sources } from '../load/source.ts'
import type { LocalizeServices } from '../localize/services.ts'
import type { BuildEffects, OutputFile } from '../model/build-effects.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import { once } from '../model/once.ts'
import type { ListedDeck } from '../report/listing.ts'
import type { BuiltDeck } from './built-deck.ts'
import { describeFiles, findMade, keepMade, type Made, type Noting, noteEffects } from './memory/made.ts'
import { type NotingFolder, noteReadings, sourcesOf } from './memory/readings.ts'
import type { BuildRequest } from './request.ts'
import type { OpenedProject } from './stages.ts'
import { needsBrowser } from './wants.ts'

export interface BuildResult {
  readonly decks: readonly BuiltDeck[]
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that diagnostics point into, by file name. */
  readonly sources: ReadonlyMap<string, string>
  /** The pages of the output folder that list decks; undefined if the templates are faulty. */
  readonly makeLists: (decks: readonly ListedDeck[]) => Promise<Outcome<readonly OutputFile[]> | undefined>
  /** Keeps what the next run need not make again. To be called when all files are written. */
  readonly keep: () => Promise<void>
}

/**
 * Takes decks from their source to finished files, in memory: load, validate, localize, check, render, format.
 * A deck with errors stops at the stage that found them; the other decks go on. Services `given` that were
 * used before have their dictionaries at hand. EnvironmentError: there is no such format, or no printer for it.
 */
export async function build(
  request: BuildRequest,
  effects: BuildEffects,
  given?: LocalizeServices,
): Promise<BuildResult> {
  checkRequest(request)
  const sources: Sources = new Map()
  const chosen = await chooseDecks(request.decks, effects.project)
  const known = await findUnchanged(chosen.value, request, effects)
  const isUnchanged = chosen.value.every((name) => known.has(name))
  const noting = noteEffects(effects)
  // A run that makes nothing loads nothing of what makes decks.
  const stages = once(() => import('./stages.ts'))
  // The browser comes up while the rest is loaded.
  if (!isUnchanged && needsBrowser(request)) effects.printer?.start()
  const open = once(async () => (await stages()).openProject({ ...effects, ...noting }, sources))
  const decks: BuiltDeck[] = []
  const made: (() => Promise<void>)[] = []
  for (const name of chosen.value) {
    const unchanged = known.get(name)
    if (unchanged) {
      for (const [file, text] of unchanged.sources) sources.set(file, text)
      decks.push(restoreDeck(name, unchanged))
      continue
    }
    const project = noteReadings(effects.project)
    const opened = await open()
    const { buildDeck } = await stages()
    const building = { ...opened, services: given ?? opened.services, effects: { ...effects, ...noting, project } }
    const deck = await buildDeck(name, request, building)
    decks.push({ ...deck, madeFrom: sourcesOf(project.readings()) })
    made.push(() => keepDeck(deck, request, { effects, noting, read: project, opened, sources }))
  }
  const [last] = known.values()
  const library = isUnchanged && last ? last.common : (await open()).diagnostics
  const found = [...chosen.diagnostics, ...library, ...decks.flatMap((deck) => deck.diagnostics)]
  return {
    decks,
    diagnostics: found,
    sources,
    makeLists: async (listed) => {
      const { isSound, stage } = await open()
      if (!isSound) return undefined
      const pages = await Promise.all(listPages.map(({ make }) => make(listed, { stage })))
      return {
        value: pages.flatMap(({ value }) => value),
        diagnostics: pages.flatMap(({ diagnostics }) => diagnostics),
      }
    },
    keep: async () => {
      await Promise.all(made.map((keep) => keep()))
    },
  }
}

/** The decks that are as they were when they were last made the same way. */
async function findUnchanged(
  names: readonly string[],
  request: BuildRequest,
  effects: BuildEffects,
): Promise<ReadonlyMap<string, Made>> {
  if (request.force) return new Map()
  const wanted = wantedOf(request)
  const found = await Promise.all(names.map(async (name) => [name, await findMade(name, wanted, effects)] as const))
  return new Map(found.flatMap(([name, made]) => (made ? [[name, made] as const] : [])))
}

/** All of a request that one deck depends on. */
function wantedOf({ decks: _, force: __, ...wanted }: BuildRequest): unknown {
  return wanted
}

function restoreDeck(name: string, { slides, files, diagnostics }: Made): BuiltDeck {
  return {
    name,
    slides,
    diagnostics,
    unchanged: files,
    variants: [],
    accepted: [],
    files: [],
    lookups: [],
  }
}

interface Keeping {
  readonly effects: BuildEffects
  readonly noting: Noting
  readonly read: NotingFolder
  readonly opened: OpenedProject
  readonly sources: Sources
}

/** Keeps a deck that came out well, to be known again if nothing has changed. */
async function keepDeck(deck: BuiltDeck, request: BuildRequest, keeping: Keeping): Promise<void> {
  await deck.keep?.()
  const { effects, noting, read, opened, sources } = keeping
  const isFinished = deck.files.length > 0 || request.formats.length === 0
  if (!isFinished || hasErrors([...deck.diagnostics, ...opened.diagnostics])) return
  const { name, slides, diagnostics } = deck
  const common = opened.diagnostics
  const told = new Set([...common, ...diagnostics].flatMap(({ place, file }) => place?.file ?? file ?? []))
  const texts = [...sources].filter(([file]) => told.has(file))
  // What a check makes to see whether it can be made is not written.
  const files = request.formats.length === 0 ? [] : describeFiles(deck.files)
  const made = { slides, files, diagnostics, common, sources: texts }
  await keepMade(name, wantedOf(request), made, { read, noting, effects })
}
