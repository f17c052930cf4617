import type { Frame, LoadedView, Page, Session } from '../live/session.ts'
import type { Problem } from '../model/problem.ts'
import { findSplices } from './splice.ts'
import type { Stream } from './stream.ts'

/** The page of a deck as it was last sent, and who shows it. */
interface View {
  readonly deck: string
  /** Each with the key of what it shows: that is sent first. */
  readonly streams: Map<Stream, string>
  page: Page | undefined
  /** The slides as they were last sent, by the key of what they are shown in; what nobody has asked for is not there. */
  readonly sections: Map<string, readonly string[]>
  version: number
  /** Ends when what is under way has been sent. */
  work: Promise<unknown>
}

/** All that a page which is a version behind needs. */
export interface PageState {
  readonly version: string
  readonly frame: Frame
  readonly views: Readonly<Record<string, LoadedView>>
}

/** What the pages of all decks show. */
export interface Views {
  /** What a page of the newest version of the list of decks is called. */
  readonly listVersion: string
  /** The document of a deck as it is now. */
  document(deck: string): Promise<string>
  /** What the document would be now, with what of it was asked for by key; undefined for a deck that cannot be shown. */
  state(deck: string, keys: readonly string[]): Promise<PageState | undefined>
  /** Adds a page that shows `version`; it is told to ask again if that is not the newest. */
  connect(deck: string, at: { readonly version: string; readonly shown: string }, stream: Stream): Promise<void>
  disconnect(stream: Stream): void
  /** Sends what has changed in a deck to the pages that show it. */
  push(deck: string): Promise<void>
  /** Has the list of decks shown anew. */
  listChanged(): void
  /** Has a page of the newest version measure slides, by view; false if there is none. */
  askFit(deck: string, slides: Readonly<Record<string, readonly string[]>>): boolean
  /** True if that is still what the page of a deck is called. */
  isNewest(deck: string, version: string): boolean
  /** Sends what is wrong with a deck, or that it can be shown again, to its pages. */
  tell(deck: string, event: 'problems' | 'sound', problems: readonly Problem[]): void
  /** How many pages are connected. */
  count(): number
}

/** What every version of a page is called at first in a run of the server: versions of another run count for nothing. */
export function firstVersion(run: string): string {
  return `${run}-0`
}

/**
 * Makes views. `run` names this run of the server, `sent` gives the documents that were sent before the session had
 * read anything: they are of the first version, as the session is to confirm.
 */
export function createViews(session: Session, run: string, sent: (deck: string) => string | undefined): Views {
  const views = new Map<string, View>()
  const viewOf = (deck: string): View => {
    const known = views.get(deck)
    if (known) return known
    const view: View = {
      ...{ deck, streams: new Map(), page: undefined, sections: new Map(), version: 0 },
      work: Promise.resolve(),
    }
    views.set(deck, view)
    return view
  }
  const nameOf = (view: View) => `${run}-${view.version}`
  // One after the other: a page never gets what has changed before or after what it changes.
  const inLine = <T>(view: View, act: () => Promise<T>): Promise<T> => {
    const done = view.work.then(act)
    view.work = done.catch(() => undefined)
    return done
  }
  return {
    listVersion: firstVersion(run),
    document(deck) {
      const view = viewOf(deck)
      return inLine(view, async () => {
        view.page ??= session.page(deck)
        const version = nameOf(view)
        const html = await view.page?.document(version)
        if (view.page) await load(view, view.page, view.page.opened)
        return html ?? session.waitingPage(deck, version)
      })
    },
    state(deck, keys) {
      const view = viewOf(deck)
      return inLine(view, async () => {
        view.page ??= session.page(deck)
        const { page } = view
        if (!page) return undefined
        const loaded = keys.map(async (key) => [key, await load(view, page, key)] as const)
        const found = (await Promise.all(loaded)).flatMap(([key, one]) => (one ? [[key, one] as const] : []))
        return { version: nameOf(view), frame: page.frame, views: Object.fromEntries(found) }
      })
    },
    connect(deck, { version, shown }, stream) {
      const view = viewOf(deck)
      view.streams.set(stream, shown)
      return inLine(view, async () => {
        const early = view.page ? undefined : sent(deck)
        // A page that was sent early is patched from what the session makes of it, if that is the same.
        if (early !== undefined) view.page = session.page(deck)
        if (early !== undefined && view.page) await load(view, view.page, view.page.opened)
        const isSame = early === undefined || (await view.page?.document(version)) === early
        if (version !== nameOf(view) || !isSame) stream.send('resync', {})
      })
    },
    disconnect(stream) {
      for (const view of views.values()) view.streams.delete(stream)
    },
    async push(deck) {
      const view = viewOf(deck)
      await inLine(view, async () => {
        if (view.streams.size > 0) await pushView(view, session.page(deck), nameOf)
        else forget(view)
      })
    },
    listChanged() {
      for (const stream of viewOf('').streams.keys()) stream.send('resync', {})
    },
    askFit(deck, slides) {
      const view = viewOf(deck)
      const [stream] = view.streams.keys()
      stream?.send('measure', { version: nameOf(view), views: slides })
      return stream !== undefined
    },
    isNewest: (deck, version) => nameOf(viewOf(deck)) === version,
    tell(deck, event, problems) {
      for (const stream of viewOf(deck).streams.keys()) stream.send(event, { problems })
    },
    count: () => [...views.values()].reduce((sum, { streams }) => sum + streams.size, 0),
  }
}

/** What is shown by a key, which from now on is kept in step. */
async function load(view: View, page: Page, key: string): Promise<LoadedView | undefined> {
  const loaded = await page.view(key)
  if (loaded) view.sections.set(key, loaded.sections)
  return loaded
}

/** A page that failed leaves the last one in its place; what is wrong is told elsewhere. */
async function pushView(view: View, page: Page | undefined, nameOf: (view: View) => string): Promise<void> {
  if (!page) return
  const before = view.page
  view.page = page
  if (before?.origin !== page.origin) {
    view.version += 1
    for (const stream of view.streams.keys()) stream.send('resync', {})
    return
  }
  const shown = new Set(view.streams.values())
  const keys = [...view.sections.keys()].sort((one, other) => Number(shown.has(other)) - Number(shown.has(one)))
  for (const key of keys) {
    const sections = await page.sections(key)
    const splices = sections ? findSplices(view.sections.get(key) ?? [], sections) : []
    if (!sections || splices.length === 0) continue
    view.sections.set(key, sections)
    const from = nameOf(view)
    view.version += 1
    for (const stream of view.streams.keys()) stream.send('patch', { from, version: nameOf(view), view: key, splices })
  }
}

/** A page that nobody shows is made when somebody asks for it; one that was loaded a moment ago asks again. */
function forget(view: View): void {
  view.page = undefined
  view.sections.clear()
  view.version += 1
}
