import { type ActionName, type Actions, actionOfClick, actionOfKey } from './actions.ts'
import { createStopwatch, type Memory } from './clock.ts'
import { createInterface, reflect } from './interface.ts'
import { createPresenter } from './presenter.ts'
import type { RevealApi } from './reveal.ts'
import { createRoom } from './room.ts'
import { captionScale, keepSettings, limitSize, narrowScreen, readSettings, type Settings } from './settings.ts'
import { findView, readViews, variantsOf } from './views.ts'

// Runs inside the deck, after reveal.js and after all slides. The document begins as the reading view.

declare const Reveal: RevealApi

startDeck()

function startDeck(): void {
  const name = document.documentElement.dataset.deck ?? ''
  const views = readViews()
  const narrow = matchMedia(narrowScreen)
  const words = createInterface()
  const stopwatch = createStopwatch(() => Date.now(), memoryOf(name))
  let settings = readSettings(name)
  let view = findView(views, settings)
  const room = createRoom(Reveal, words, () => update())
  const presenter = createPresenter({
    moment: () => ({ ...room.position(), lang: view.lang, title: view.title }),
    stopwatch,
    desk: words.desk,
    act: (action, value) => actions[action](value),
    made: () => update(),
  })

  const apply = (): Promise<void> => {
    view = findView(views, settings)
    const shown = settings.view ?? (narrow.matches ? 'read' : 'stage')
    const { dataset, style } = document.documentElement
    dataset.captions = settings.captions ? 'on' : 'off'
    dataset.notes = settings.notes ? 'on' : 'off'
    style.setProperty('--caption-scale', String(captionScale(settings.size)))
    document.documentElement.lang = view.lang
    document.title = view.title
    words.speak(view.lang)
    return room.show(shown, view.slides).then(update)
  }
  const update = () => {
    const { slides, at } = room.position()
    const same = views.filter(({ variant }) => variant === view.variant)
    const shown = {
      view,
      captions: settings.captions,
      notes: settings.notes,
      black: room.isBlack(),
      canSwap: same.length > 1,
      hasCaptions: slides.some((slide) => slide.querySelector('.caption')),
    }
    stopwatch.show(slides[at]?.id ?? '')
    for (const page of [document, presenter.page()]) if (page) reflect(page, shown)
    presenter.update()
  }
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed }
    keepSettings(settings, name)
    void apply()
  }

  const actions: Actions = {
    variant(value) {
      const variants = variantsOf(views)
      const chosen = variants[Number(value) - 1] ?? value
      if (!variants.includes(chosen)) return
      words.close()
      change({ variant: chosen })
    },
    captions: () => change({ captions: !settings.captions }),
    swap: () => change({ swapped: !settings.swapped }),
    larger: () => change({ size: limitSize(settings.size + 1) }),
    smaller: () => change({ size: limitSize(settings.size - 1) }),
    notes: () => change({ notes: !settings.notes }),
    view() {
      words.close()
      change({ view: document.documentElement.dataset.view === 'read' ? 'stage' : 'read' })
    },
    presenter() {
      words.close()
      presenter.open()
      if (document.documentElement.dataset.view === 'read') change({ view: 'stage' })
    },
    menu: () => words.open('menu'),
    help: () => words.open('help'),
    close: words.close,
    next: () => Reveal.next(),
    previous: () => Reveal.prev(),
    first: () => Reveal.slide(0),
    last: () => Reveal.slide(view.slides.length - 1),
    black: () => room.toggleBlack(),
    restart() {
      stopwatch.restart()
      presenter.update()
    },
  }
  listen(words.isOpen, (action, value) => actions[action](value))
  narrow.addEventListener('change', () => void apply())
  // Paper has no steps: what is printed is the reading view.
  addEventListener('beforeprint', () => room.turn('read'))
  addEventListener('afterprint', () => void apply())
  void apply()
}

/** The session of a tab outlives a page that is loaded anew. It may be forbidden for files. */
function memoryOf(deck: string): Memory {
  const key = `duilian ${deck} started`
  return {
    recall() {
      try {
        return Number(sessionStorage.getItem(key)) || undefined
      } catch {
        return undefined
      }
    },
    keep(started) {
      try {
        sessionStorage.setItem(key, String(started))
      } catch {
        // Then the clock starts again with the page.
      }
    },
  }
}

/** Keys and clicks on the page become actions; those that are none go on to reveal.js while slides are shown. */
function listen(isOpen: () => boolean, act: (action: ActionName, value: string) => void): void {
  const { dataset } = document.documentElement
  const onKey = (event: KeyboardEvent) => {
    const asked = actionOfKey(event, 'room')
    const onControl = event.target instanceof Element && event.target.closest('button, a[href]')
    if (asked) {
      event.preventDefault()
      event.stopImmediatePropagation()
      act(...asked)
    } else if (isOpen() || dataset.view === 'read' || (onControl && /^( |Enter)$/.test(event.key))) {
      event.stopImmediatePropagation()
    }
  }
  addEventListener('keydown', onKey, { capture: true })
  document.addEventListener('click', (event) => {
    const asked = actionOfClick(event)
    if (!asked) return
    // After a click the space bar goes on to the next slide; who came with the keyboard stays where he was.
    if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    act(...asked)
  })
  let rest: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('pointermove', () => {
    dataset.pointer = 'moving'
    clearTimeout(rest)
    rest = setTimeout(() => delete dataset.pointer, 2500)
  })
}
