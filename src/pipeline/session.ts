import { createLocalizeServices } from '../localize/services.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import type { Locale } from '../model/locale.ts'
import { mediaType } from '../model/media.ts'
import { deckOf, imageType, isPdf } from '../model/path.ts'
import { createRenderer } from '../render/render.ts'
import { listDecks } from './deck-names.ts'
import { createDeckSession, type DeckSession, type Refreshed } from './deck-session.ts'
import { keepView, placeholder, type ShownDeck } from './kept-view.ts'
import { makePage, type Page, renderIndex, renderWaiting } from './pages.ts'
import { noteReadings, type Reading } from './readings.ts'
import { readAsset, readFont, type ServedFile, serveImage, serveStyles, stylesOf } from './served-files.ts'
import type { SessionEffects, SoundDeck, Templates } from './sound-deck.ts'
import { readLibrary, type TemplateEffects } from './templates.ts'

export type { Refreshed } from './deck-session.ts'
export type { KeptView } from './kept-view.ts'
export type { Page } from './pages.ts'
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
  /** The locales of a deck's variants when it was last without errors. */
  locales(deck: string): readonly Locale[]
  /** Has templates read again before the next refresh. */
  forgetTemplates(): void
  /** A deck as it was last without errors; undefined if it never was, or has no such variant. */
  page(deck: string, locale: Locale): Promise<Page | undefined>
  /** Keeps the pages of a deck without errors for the next start. */
  keep(deck: string): Promise<void>
  /** A page without slides, for a deck that cannot be shown yet. */
  waitingPage(deck: string, locale: Locale, version: string): Promise<string>
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
  const opened = new Map<string, DeckSession>()
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
    const found = (await currentTemplates()) ?? (await openTemplates({ ...effects, project: noFolder })).value
    if (!found) throw new Error('The built-in templates have errors')
    return found
  }
  const open = (name: string) => {
    const known = opened.get(name) ?? createDeckSession(name, effects, services)
    opened.set(name, known)
    return known
  }
  const decks = () => listDecks(effects.project)
  const soundOf = (name: string) => opened.get(name)?.sound()
  const faulty = new Set<string>()
  const kept = new Map<string, { readonly sound: SoundDeck; readonly locales: number }>()
  const page: Session['page'] = async (name, locale) => {
    const sound = soundOf(name)
    const sections = await opened.get(name)?.sections(locale)
    return sound && sections && makePage(sections, sound)
  }
  return {
    decks,
    async refresh(name) {
      const read = await currentTemplates()
      const state = read ? await open(name).refresh(read) : 'faulty'
      if (state === 'faulty') faulty.add(name)
      else faulty.delete(name)
      return state
    },
    slideCount: (name) => soundOf(name)?.deck.slides.length ?? 0,
    locales: (name) => soundOf(name)?.deck.variants.map(({ locale }) => locale) ?? [],
    forgetTemplates() {
      isDue = true
    },
    page,
    async keep(name) {
      const sound = soundOf(name)
      if (!sound || faulty.has(name) || given.edition === undefined) return
      const last = kept.get(name)
      if (last?.sound === sound && last.locales === sound.sections.size) return
      kept.set(name, { sound, locales: sound.sections.size })
      const readings = { project: project.readings().filter(isOf(name)), templates: builtIn.readings() }
      const shown = [...sound.sections.keys()].map(async (locale) => {
        return [locale, (await page(name, locale))?.document(placeholder)] as const
      })
      const documents = Object.fromEntries(await Promise.all(shown))
      await keepView({ ...describeShown(sound), readings, documents }, { ...given, edition: given.edition })
    },
    waitingPage: async (name, locale, version) => renderWaiting(await anyTemplates(), { name, locale, version }),
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
      if (kind === 'styles' && rest.length === 0) return sound && serveStyles(stylesOf(sound))
      if (kind === 'fonts') return sound && readFont(sound.deck.theme.fonts, rest.join('/'), effects)
      const path = rest.join('/')
      return kind === 'images' ? serveImage(path, sound?.loaded.images.get(path)) : undefined
    },
  }
}

/** What all pages of a deck have in common. */
function describeShown(sound: SoundDeck): Omit<ShownDeck, 'readings' | 'documents'> {
  const { name, variants, theme } = sound.deck
  const locales = variants.map(({ locale }) => locale)
  return { name, locales, styles: stylesOf(sound), fonts: theme.fonts, fontRules: sound.fonts }
}

/** Whether a deck is made of what was read: which other decks there are, and their files, do not matter. */
function isOf(deck: string): (reading: Reading) => boolean {
  return ([, path]) => path !== 'slides' && [undefined, deck].includes(deckOf(path))
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

const noFolder: Folder = { read: async () => undefined, list: async () => [] }

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
