import type { ActionName, Actions } from './actions.ts'
import { createStopwatch, type Stopwatch, sessionMemory } from './clock.ts'
import { createInterface, type Interface } from './interface.ts'
import { listen } from './listen.ts'
import { createPointer, type Pointer } from './pointer.ts'
import { createPresenter, type Presenter } from './presenter.ts'
import type { RevealApi } from './reveal.ts'
import { createRoom, type Room } from './room.ts'
import { limitSize, narrowScreen } from './settings.ts'
import { createShow, type Show, type TakenUp } from './show.ts'
import { readViews, type View, variantsOf } from './views.ts'

declare const Reveal: RevealApi

/** A deck that is shown. */
export interface StartedDeck {
  readonly views: readonly [View, ...View[]]
  readonly show: Show
  readonly room: Room
  readonly words: Interface
}

/** Brings a document of slides to life. `fill` fetches a view that the document holds only by name. */
export function startDeck(fill?: (view: View) => Promise<void>): StartedDeck {
  const deck = document.documentElement.dataset.deck ?? ''
  const views = readViews()
  const words = createInterface()
  const stopwatch = createStopwatch(() => Date.now(), sessionMemory(deck))
  const room = createRoom(Reveal, words, () => show.update())
  const pointer = createPointer()
  const presenter = createPresenter({
    moment: () => ({ ...room.position(), lang: show.view().lang, title: show.view().title }),
    stopwatch,
    desk: words.desk,
    act: (action, value) => actions[action](value),
    made: () => show.update(),
    pointed: (spot) => pointer.pointAt(spot),
  })
  const show = createShow({ deck, views, words, room, pointer, presenter, stopwatch, ...(fill && { fill }) })
  const actions = createActions({ show, views, words, room, pointer, presenter, stopwatch })
  listen({ isOpen: words.isOpen, isBlack: room.isBlack }, (action, value) => actions[action](value))
  // What drives the deck from afar is a script of this page: nothing outside of it can send events.
  document.addEventListener('duilian-ask', (event) => {
    const { action, value } = (event as CustomEvent<{ action: ActionName; value: string }>).detail
    if (Object.hasOwn(actions, action)) actions[action](value)
  })
  document.addEventListener('duilian-take-up', (event) => {
    event.preventDefault()
    const { slide, step, elapsed, done } = (event as CustomEvent<TakenUp>).detail
    void show.settled().then(() => {
      const at = show.view().slides.findIndex(({ id }) => id === slide)
      stopwatch.goOn(elapsed)
      if (at >= 0) room.goTo(at, step)
      show.update()
      done()
    })
  })
  document.addEventListener('duilian-look', show.update)
  document.addEventListener('duilian-told', (event) => {
    for (const place of presenter.page()?.querySelectorAll('[data-shown="room"]') ?? []) {
      place.textContent = (event as CustomEvent<string>).detail
    }
  })
  // It does not bubble.
  document.addEventListener('loadedmetadata', ({ target }) => shapeFilm(target), { capture: true })
  matchMedia(narrowScreen).addEventListener('change', show.apply)
  // Paper has no steps: what is printed is the reading view.
  addEventListener('beforeprint', () => room.turn('read'))
  addEventListener('afterprint', show.apply)
  show.apply()
  return { views, show, room, words }
}

/** Tells the style sheet what shape a film has. */
function shapeFilm(film: EventTarget | null): void {
  if (!(film instanceof HTMLVideoElement) || film.videoHeight === 0) return
  film.style.setProperty('--shape', String(film.videoWidth / film.videoHeight))
}

interface Parts {
  readonly show: Show
  readonly views: readonly View[]
  readonly words: Interface
  readonly room: Room
  readonly pointer: Pointer
  readonly presenter: Presenter
  readonly stopwatch: Stopwatch
}

function createActions({ show, views, words, room, pointer, presenter, stopwatch }: Parts): Actions {
  const { change, settings } = show
  const isRead = () => document.documentElement.dataset.view === 'read'
  // Nobody sees where a black screen goes: what would move it brings the slide back.
  const uncovered = (move: () => void) => (room.isBlack() ? room.toggleBlack() : move())
  return {
    variant(value) {
      const variants = variantsOf(views)
      const chosen = variants[Number(value) - 1] ?? value
      if (!variants.includes(chosen)) return
      words.close()
      change({ variant: chosen })
    },
    captions: () => change({ captions: !settings().captions }),
    swap: () => change({ swapped: !settings().swapped }),
    larger: () => change({ size: limitSize(settings().size + 1) }),
    smaller: () => change({ size: limitSize(settings().size - 1) }),
    notesLarger: () => presenter.resizeNotes(1),
    notesSmaller: () => presenter.resizeNotes(-1),
    notes: () => change({ notes: !settings().notes }),
    view() {
      words.close()
      change({ view: isRead() ? 'stage' : 'read' })
    },
    presenter() {
      words.close()
      presenter.open()
      if (isRead()) change({ view: 'stage' })
    },
    menu: () => words.open('menu'),
    help: () => words.open('help'),
    close: words.close,
    next: () => uncovered(() => Reveal.next()),
    previous: () => uncovered(() => Reveal.prev()),
    first: () => uncovered(() => room.goTo(0, 0)),
    last: () => uncovered(() => room.goTo(show.view().slides.length - 1, 0)),
    black: room.toggleBlack,
    pointer() {
      pointer.toggle()
      show.update()
    },
    restart() {
      stopwatch.restart()
      presenter.update()
    },
  }
}
