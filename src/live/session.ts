import { readDeckParts } from '../documents/deck-parts.ts'
import { emptyFolder, readLibrary, type TemplateEffects } from '../documents/templates.ts'
import { listDecks } from '../load/deck-names.ts'
import { createLocalizeServices } from '../localize/services.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { mediaType } from '../model/media.ts'
import { once } from '../model/once.ts'
import { deckOf, imageType, isPdf } from '../model/path.ts'
import type { Problem } from '../model/problem.ts'
import { noteReadings, type Reading } from '../pipeline/memory/readings.ts'
import { createRenderer } from '../render/render.ts'
import { keepMeasured, type Measured, measuredOf, passOver, printPage, unjudged, unmeasured } from './fit.ts'
import { keepView, placeholder } from './kept-view.ts'
import { createLiveDeck, type LiveDeck, type Refreshed } from './live-deck.ts'
import { makePage, type Page, type PageTools, renderIndex, renderWaiting } from './page.ts'
import { readAsset, readFont, type ServedFile, serveImage } from './served-files.ts'
import type { SessionEffects, SoundDeck, Templates } from './sound-deck.ts'

export type { Measured } from './fit.ts'
export type { KeptView } from './kept-view.ts'
export type { Refreshed } from './live-deck.ts'
export type { Frame, LoadedView, Page } from './page.ts'
export type { ServedFile } from './served-files.ts'

/**
 * Decks of one project that are edited while they are shown. The stages are those of `build`, in the same order;
 * what has not changed is not made again, fonts are served whole, nothing is written.
 */
export interface Session {
  /** The names of the decks there are now. */
  decks(): Promise<readonly string[]>
  /** Reads a deck again, and says whether it can be shown and has changed. */
  refresh(deck: string): Promise<Refreshed>
  /** How many slides the deck had when it was last without errors. */
  slideCount(deck: string): number
  /** Whether a file belongs to a deck: its own, one of all decks, or one of a deck from which it takes a slide. */
  isMadeOf(deck: string, path: string): boolean
  /** Has templates read again before the next refresh. */
  forgetTemplates(): void
  /** A deck as it was last without errors; undefined if it never was. */
  page(deck: string): Page | undefined
  /** The ids of some slides that no page has measured yet, by the key of the view. */
  unmeasured(deck: string): Readonly<Record<string, readonly string[]>>
  /** Some slides of a view as a page that measures them. */
  printPage(deck: string, view: string, ids: readonly string[]): Promise<string | undefined>
  /** Takes what a page has measured; false if that is nothing new. */
  keepMeasured(deck: string, measured: Measured): boolean
  /** Those of a deck's problems of which only a page that measures could tell whether they are still there. */
  unjudged(deck: string, problems: readonly Problem[]): readonly Problem[]
  /** What has been measured of the slides as they are. */
  measured(deck: string): Measured
  /** Keeps the page of a deck without errors for the next start. */
  keep(deck: string): Promise<void>
  /** A page without slides, for a deck that cannot be shown yet. */
  waitingPage(deck: string, version: string): Promise<string>
  /** The list of decks as a page. */
  indexPage(version: string): Promise<string>
  /** What pages ask for under `/-/`, by the parts of the path after it; undefined for everything else. */
  file(path: readonly string[]): Promise<ServedFile | undefined>
}

/** Opens a project. Nothing is read yet. */
export function createSession(given: SessionEffects): Session {
  const project = noteReadings(keepLargeFiles(given))
  const builtIn = noteReadings(given.templates)
  const effects = { ...given, project, templates: builtIn }
  const services = createLocalizeServices(undefined, given.weights)
  const opened = new Map<string, LiveDeck>()
  let templates: Promise<OpenedTemplates> | undefined
  let isDue = true
  const currentTemplates = async () => {
    if (isDue) {
      const last = templates
      templates = (async () => openTemplates(effects, await last))()
    }
    isDue = false
    return (await templates)?.value
  }
  // Pages of our own are shown even while the project's templates have errors.
  const anyTemplates = async () => {
    const found = (await currentTemplates()) ?? (await openTemplates({ ...effects, project: emptyFolder })).value
    if (!found) throw new Error('The built-in templates have errors')
    return found
  }
  const open = (name: string) => {
    const known = opened.get(name) ?? createLiveDeck(name, effects, services)
    opened.set(name, known)
    return known
  }
  const decks = () => listDecks(effects.project)
  const soundOf = (name: string) => opened.get(name)?.sound()
  const isMadeOf: Session['isMadeOf'] = (name, path) =>
    [undefined, name].includes(deckOf(path)) || opened.get(name)?.isReadFrom(path) === true
  const faulty = new Set<string>()
  const kept = new Map<string, SoundDeck>()
  const deckParts = once(() => readDeckParts(effects, 'dev'))
  const toolsFor = (name: string, sound: SoundDeck): PageTools => ({
    draw: async (view) => opened.get(name)?.sections(sound, view),
    deckParts,
  })
  const page: Session['page'] = (name) => {
    const sound = soundOf(name)
    return sound && makePage(sound, toolsFor(name, sound))
  }
  return {
    decks,
    async refresh(name) {
      const read = await currentTemplates()
      const before = soundOf(name)
      const state = read ? await open(name).refresh(read) : 'faulty'
      const sound = soundOf(name)
      if (!before && sound) passOver(sound)
      if (state === 'faulty') faulty.add(name)
      else faulty.delete(name)
      return state
    },
    slideCount: (name) => soundOf(name)?.deck.slides.length ?? 0,
    isMadeOf,
    forgetTemplates() {
      isDue = true
    },
    page,
    async keep(name) {
      const sound = soundOf(name)
      if (!sound || faulty.has(name) || given.edition === undefined) return
      if (kept.get(name) === sound) return
      kept.set(name, sound)
      // Which other decks there are does not matter.
      const isOf = ([, path]: Reading) => path !== 'slides' && isMadeOf(name, path)
      const readings = { project: project.readings().filter(isOf), templates: builtIn.readings() }
      const document = await page(name)?.document(placeholder)
      const shown = { name, readings, fonts: sound.deck.theme.fonts, fontRules: sound.fonts }
      if (document !== undefined) await keepView({ ...shown, document }, { ...given, edition: given.edition })
    },
    unmeasured: (name) => {
      const sound = soundOf(name)
      return sound ? unmeasured(sound) : {}
    },
    printPage: async (name, view, ids) => {
      const sound = soundOf(name)
      return sound && printPage(sound, { view, ids }, toolsFor(name, sound))
    },
    keepMeasured: (name, measured) => {
      const sound = soundOf(name)
      return sound !== undefined && keepMeasured(sound, measured)
    },
    unjudged: (name, problems) => {
      const sound = soundOf(name)
      return sound ? unjudged(sound, problems) : []
    },
    measured: (name) => {
      const sound = soundOf(name)
      return sound ? measuredOf(sound) : {}
    },
    waitingPage: async (name, version) => renderWaiting(await anyTemplates(), { name, version }),
    async indexPage(version) {
      const entries = (await decks()).map((name) => {
        const deck = soundOf(name)?.deck
        return { name, ...(deck && { deck }) }
      })
      return renderIndex(await anyTemplates(), entries, version)
    },
    async file([kind = '', first = '', ...rest]) {
      const sound = soundOf(first)
      if (kind === 'assets' && rest.length === 0) return readAsset(first, effects)
      if (kind === 'fonts') return sound && readFont(sound.deck.theme.fonts, rest.join('/'), effects)
      const path = rest.join('/')
      return kind === 'images' ? serveImage(path, sound?.loaded.images.get(path)) : undefined
    },
  }
}

/** Templates with the texts they were read from. */
interface OpenedTemplates {
  readonly texts: ReadonlyMap<string, string>
  /** Undefined if one of them has errors, which `check` reports. */
  readonly value: Templates | undefined
}

/** Reads all templates; gives `last` again if their texts are the same. */
async function openTemplates(effects: TemplateEffects, last?: OpenedTemplates): Promise<OpenedTemplates> {
  const texts = new Map<string, string>()
  const { value: library, diagnostics } = await readLibrary(effects, texts)
  if (last && texts.size === last.texts.size && [...texts].every(([file, text]) => last.texts.get(file) === text))
    return last
  const value = hasErrors(diagnostics) ? undefined : { library, renderer: createRenderer(library.templates) }
  return { texts, value }
}

/** The project's folder, reading an image or a PDF again only if its size or time has changed: it gives the same bytes until then. */
function keepLargeFiles({ project, files, projectPath }: SessionEffects): Folder {
  const known = new Map<string, { readonly status: string; readonly bytes: Uint8Array | undefined }>()
  return {
    list: (path) => project.list(path),
    async read(path) {
      if (imageType(path) === undefined && mediaType(path) === undefined && !isPdf(path)) return project.read(path)
      const found = await files.stat(projectPath(path))
      const status = found ? `${found.size} ${found.modified}` : 'none'
      const last = known.get(path)
      if (last?.status === status) return last.bytes
      const bytes = await project.read(path)
      known.set(path, { status, bytes })
      return bytes
    },
  }
}
