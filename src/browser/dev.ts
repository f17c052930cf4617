import { answerFit, type FitQuestion } from './dev-fit.ts'
import { createPanels, type Problem } from './dev-panels.ts'
import {
  keyOfView,
  type LiveState,
  renewFrame,
  renewSlides,
  replaceSlides,
  type Splice,
  takeView,
} from './dev-slides.ts'
import { type StartedDeck, startDeck } from './start.ts'
import type { View } from './views.ts'

// Runs in the pages of `duilian dev`: the deck as it is on stage, kept in step with its files.

interface Patch {
  readonly from: string
  readonly version: string
  readonly view: string
  readonly splices: readonly Splice[]
}

startDev()

function startDev(): void {
  const { dataset } = document.documentElement
  const name = dataset.deck ?? ''
  let version = dataset.version ?? ''
  const askState = async (views: readonly string[]): Promise<LiveState | undefined> => {
    const query = new URLSearchParams({ deck: name, views: views.join() })
    const answer = await fetch(`/-/state?${query}`, { cache: 'no-store' }).catch(() => undefined)
    return answer?.ok ? ((await answer.json()) as LiveState) : undefined // As the server sends it.
  }
  /** Fetches a view that has not been shown. */
  const fill = async (view: View): Promise<void> => {
    const state = await askState([keyOfView(view)])
    const loaded = state?.views[keyOfView(view)]
    if (loaded) takeView(view, loaded)
    // What was sent to the page meanwhile may be older or newer.
    if (state && state.version !== version) void resync()
  }
  // Pages without slides have the panels alone.
  const deck = document.querySelector('.reading') ? startDeck(fill) : undefined
  const panels = createPanels(deck)
  const resync = async (): Promise<void> => {
    if (!deck) return location.reload()
    const loaded = deck.views.filter(({ slides }) => slides.length > 0)
    const state = await askState(loaded.map(keyOfView))
    if (!state) return
    // Views that come or go have another page.
    if (state.frame.views.join() !== deck.views.map(keyOfView).join()) return location.reload()
    version = state.version
    await renewFrame(deck, state)
  }
  const apply = (patch: Patch) => {
    if (patch.from !== version) return void resync()
    version = patch.version
    const view = deck?.views.find((one) => keyOfView(one) === patch.view)
    if (!deck || !view || view.slides.length === 0) return
    if (patch.splices.every(({ remove, insert }) => remove === insert.length)) renewSlides(deck, view, patch.splices)
    else replaceSlides(deck, view, patch.splices)
    deck.show.update()
  }
  const open = (): EventSource => {
    const source = new EventSource(`/-/events?${new URLSearchParams({ deck: name, version, shown: shownIn(deck) })}`)
    const hear = <T>(event: string, act: (data: T) => unknown) =>
      source.addEventListener(event, ({ data }: MessageEvent<string>) => void act(JSON.parse(data) as T)) // As sent.
    hear('patch', apply)
    hear('resync', resync)
    hear('measure', (asked: FitQuestion) => answerFit(name, asked, () => version))
    hear('problems', ({ problems }: { readonly problems: readonly Problem[] }) => panels.tell(problems))
    hear('sound', () => (deck ? panels.tellSound() : location.reload()))
    return source
  }
  void (deck?.show.settled() ?? Promise.resolve()).then(() => connectWhileVisible(open))
}

function shownIn(deck: StartedDeck | undefined): string {
  return deck ? keyOfView(deck.show.view()) : ''
}

/** A page in the background lets its connection go: browsers open six to a server, no more. */
function connectWhileVisible(open: () => EventSource): void {
  let source: EventSource | undefined
  const close = () => {
    source?.close()
    source = undefined
  }
  const connect = () => {
    if (source || document.hidden) return
    source = open()
    // The browser would connect again with the version it started from.
    source.onerror = () => {
      close()
      setTimeout(connect, 500)
    }
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : connect()))
  addEventListener('pagehide', close)
  // Brought back as it was when it was left.
  addEventListener('pageshow', connect)
  connect()
}
