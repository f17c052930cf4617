import { createDeckSession, type DeckSession, type Refreshed, type Templates } from './deck-session.ts'
import { createLocalizeServices } from './localize/services.ts'
import { hasErrors } from './model/diagnostic.ts'
import type { Folder } from './model/effects.ts'
import type { Locale } from './model/locale.ts'
import { imageType } from './model/path.ts'
import { makePage, type Page, renderIndex, renderWaiting } from './pages.ts'
import { listDecks } from './project.ts'
import { createRenderer } from './render/render.ts'
import { readAsset, readFont, readImage, readStyles, type ServedFile } from './served-files.ts'
import type { RenderEffects } from './stage.ts'
import { readLibrary, type TemplateEffects } from './templates.ts'

export type { Refreshed } from './deck-session.ts'
export type { Page } from './pages.ts'
export type { ServedFile } from './served-files.ts'

/** The world outside, as a session sees it. */
export interface SessionEffects extends RenderEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
}

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
  /** A page without slides, for a deck that cannot be shown yet. */
  waitingPage(deck: string, locale: Locale, version: string): Promise<string>
  /** The list of decks as a page. */
  indexPage(version: string): Promise<string>
  /** What pages ask for under `/-/`, by the parts of the path after it; undefined for everything else. */
  file(path: readonly string[]): Promise<ServedFile | undefined>
}

/** Opens a project. Nothing is read yet. */
export function createSession(given: SessionEffects): Session {
  const effects = { ...given, project: keepImages(given) }
  const services = createLocalizeServices()
  const opened = new Map<string, DeckSession>()
  let templates: Promise<Templates | undefined> | undefined
  const currentTemplates = () => {
    templates ??= openTemplates(effects)
    return templates
  }
  // Pages of our own are shown even while the project's templates have errors.
  const anyTemplates = async () => {
    const found = (await currentTemplates()) ?? (await openTemplates({ ...effects, project: noFolder }))
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
  return {
    decks,
    async refresh(name) {
      const read = await currentTemplates()
      return read ? open(name).refresh(read) : 'faulty'
    },
    slideCount: (name) => soundOf(name)?.deck.slides.length ?? 0,
    locales: (name) => soundOf(name)?.deck.variants.map(({ locale }) => locale) ?? [],
    forgetTemplates() {
      templates = undefined
    },
    async page(name, locale) {
      const sound = soundOf(name)
      const sections = await opened.get(name)?.sections(locale)
      return sound && sections && makePage(sections, sound)
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
      if (kind === 'styles' && rest.length === 0) return sound && readStyles(sound)
      if (kind === 'fonts') return sound && readFont(sound, rest.join('/'), effects)
      return kind === 'images' ? sound && readImage(sound, rest.join('/')) : undefined
    },
  }
}

/** All templates, compiled; undefined if one of them has errors, which `check` reports. */
async function openTemplates(effects: TemplateEffects): Promise<Templates | undefined> {
  const { value: library, diagnostics } = await readLibrary(effects, new Map())
  return hasErrors(diagnostics) ? undefined : { library, renderer: createRenderer(library.templates) }
}

const noFolder: Folder = { read: async () => undefined, list: async () => [] }

/** The project's folder, reading an image again only if its size or time has changed: it gives the same bytes until then. */
function keepImages({ project, files, projectPath }: SessionEffects): Folder {
  const known = new Map<string, { readonly status: string; readonly bytes: Uint8Array | undefined }>()
  return {
    list: (path) => project.list(path),
    async read(path) {
      if (imageType(path) === undefined) return project.read(path)
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
