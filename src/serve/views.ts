import type { Locale } from '../model/locale.ts'
import type { Problem } from '../model/problem.ts'
import type { Page, Session } from '../pipeline/session.ts'
import { findSplices } from './splice.ts'
import type { Stream } from './stream.ts'

/** A page as it was last sent, and who shows it. */
interface View {
  readonly deck: string
  readonly locale: Locale
  readonly streams: Set<Stream>
  page: Page | undefined
  version: number
}

/** What the pages of all decks show. */
export interface Views {
  /** What a page of the newest version of the list of decks is called. */
  readonly listVersion: string
  /** The document of a deck in a locale as it is now. */
  document(deck: string, locale: Locale): Promise<string>
  /** Adds a page that shows `version`; it is told to ask again if that is not the newest. */
  connect(deck: string, locale: Locale, version: string, stream: Stream): Promise<void>
  disconnect(stream: Stream): void
  /** Sends what has changed in a deck to the pages that show it. */
  push(deck: string): Promise<void>
  /** Has the list of decks shown anew. */
  listChanged(): void
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
export function createViews(
  session: Session,
  run: string,
  sent: (deck: string, locale: Locale) => string | undefined,
): Views {
  const views = new Map<string, View>()
  const viewOf = (deck: string, locale: Locale): View => {
    const key = `${deck}/${locale}`
    const known = views.get(key) ?? { deck, locale, streams: new Set(), page: undefined, version: 0 }
    views.set(key, known)
    return known
  }
  const nameOf = (view: View) => `${run}-${view.version}`
  const viewsOf = (deck: string) => [...views.values()].filter((view) => view.deck === deck)
  return {
    listVersion: firstVersion(run),
    async document(deck, locale) {
      const view = viewOf(deck, locale)
      view.page ??= await session.page(deck, locale)
      return view.page ? view.page.document(nameOf(view)) : session.waitingPage(deck, locale, nameOf(view))
    },
    async connect(deck, locale, version, stream) {
      const view = viewOf(deck, locale)
      view.streams.add(stream)
      const early = view.page ? undefined : sent(deck, locale)
      // A page that was sent early is patched from what the session makes of it, if that is the same.
      if (early !== undefined) view.page = await session.page(deck, locale)
      const isSame = early === undefined || view.page?.document(version) === early
      if (version !== nameOf(view) || !isSame) stream.send('resync', {})
    },
    disconnect(stream) {
      for (const view of views.values()) view.streams.delete(stream)
    },
    async push(deck) {
      for (const view of viewsOf(deck)) {
        if (view.streams.size > 0) pushView(view, await session.page(deck, view.locale), nameOf)
        else forget(view)
      }
    },
    listChanged() {
      for (const view of viewsOf('')) for (const stream of view.streams) stream.send('resync', {})
    },
    tell(deck, event, problems) {
      for (const view of viewsOf(deck)) for (const stream of view.streams) stream.send(event, { problems })
    },
    count: () => [...views.values()].reduce((sum, { streams }) => sum + streams.size, 0),
  }
}

/** A page that failed leaves the last one in its place; what is wrong is told elsewhere. */
function pushView(view: View, page: Page | undefined, nameOf: (view: View) => string): void {
  if (!page) return
  const before = view.page
  const splices = before?.frame === page.frame ? findSplices(before.sections, page.sections) : undefined
  view.page = page
  if (splices?.length === 0) return
  const from = nameOf(view)
  view.version += 1
  const version = nameOf(view)
  for (const stream of view.streams) {
    if (splices) stream.send('patch', { from, version, splices })
    else stream.send('resync', {})
  }
}

/** A page that nobody shows is made when somebody asks for it; one that was loaded a moment ago asks again. */
function forget(view: View): void {
  view.page = undefined
  view.version += 1
}
