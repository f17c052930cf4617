import { type ActionName, actionOfClick, actionOfKey } from './actions.ts'
import type { Stopwatch } from './clock.ts'
import { fitPreviews, type Moment, showMoment, showTimes } from './moment.ts'
import { recallNoteSize } from './note-size.ts'
import { type Spot, spotOf } from './pointer.ts'

/** The window of the presenter, which drives that of the room. */
export interface Presenter {
  /** Opens the window or brings it to the front. Browsers allow it only in answer to a key or a click. */
  readonly open: () => void
  /** Shows the present moment, if the window is open. */
  readonly update: () => void
  /** Makes the notes larger or smaller by so many steps. */
  readonly resizeNotes: (steps: number) => void
  /** The document of the window, if it is open. */
  readonly page: () => Document | undefined
}

interface PresenterParts {
  readonly moment: () => Moment
  readonly stopwatch: Stopwatch
  /** The view in the language of the slides. */
  readonly desk: (lang: string) => Element | undefined
  readonly act: (action: ActionName, value: string) => void
  /** Called when the view was made anew, so that its buttons say what is shown. */
  readonly made: (page: Document) => void
  /** Called when the mouse moves, with where it is on the present slide, if it is there. */
  readonly pointed: (spot: Spot | undefined) => void
}

export function createPresenter({ moment, stopwatch, desk, act, made, pointed }: PresenterParts): Presenter {
  let opened: Window | undefined
  let lang: string | undefined
  const noteSize = recallNoteSize(() => localStorage)
  const sizeNotes = (shown: Document) =>
    shown.documentElement.style.setProperty('--note-scale', String(noteSize.scale()))
  const page = () => (opened && !opened.closed ? opened.document : undefined)
  const update = () => {
    const shown = page()
    if (!shown || !opened) return
    const now = moment()
    if (now.lang !== lang) {
      lang = now.lang
      furnish(shown, now, desk(lang))
      made(shown)
    }
    showMoment(shown, now)
    showTimes(shown, now, stopwatch)
  }
  const attach = (found: Window) => {
    opened = found
    lang = undefined
    prepare(found, { act, pointed })
    sizeNotes(found.document)
    found.setInterval(() => {
      const shown = page()
      if (shown && opened === found) showTimes(shown, moment(), stopwatch)
    }, 250)
    update()
  }
  // A page opened from a file anew is a stranger to the windows it had opened.
  addEventListener('pagehide', () => opened?.close())
  return {
    open() {
      if (page()) opened?.focus()
      else {
        const found = window.open('', '', 'popup,width=1280,height=800')
        if (found) attach(found)
      }
    },
    update,
    resizeNotes(steps) {
      noteSize.change(steps)
      const shown = page()
      if (shown) sizeNotes(shown)
    },
    page,
  }
}

/** An empty page in standards mode that passes keys and clicks on. */
function prepare(found: Window, { act, pointed }: Pick<PresenterParts, 'act' | 'pointed'>): void {
  const { document: page } = found
  page.open()
  page.write('<!doctype html>')
  page.close()
  const pass = (event: Event, asked: readonly [ActionName, string] | undefined) => {
    if (!asked) return
    event.preventDefault()
    act(...asked)
  }
  page.addEventListener('click', (event) => pass(event, actionOfClick(event)))
  page.addEventListener('keydown', (event) => {
    const pressed = event.target as Element | null // Of the other window.
    const onButton = (event.key === ' ' || event.key === 'Enter') && pressed?.closest('button')
    if (onButton) return
    pass(event, actionOfKey(event, 'desk'))
    scrollNotes(page, event)
  })
  page.addEventListener('pointermove', (event) => pointed(spotOf(page.querySelector('[data-shown="current"]'), event)))
  page.documentElement.addEventListener('pointerleave', () => pointed(undefined))
  found.addEventListener('resize', () => fitPreviews(page))
}

/** Long notes are scrolled by keys that are for nothing else, wherever the focus is. */
function scrollNotes(page: Document, event: KeyboardEvent): void {
  const notes = page.querySelector('.desk-notes')
  const way = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!notes || way === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  notes.scrollBy({ top: (way * notes.clientHeight) / 4 })
}

/** The view in a language, with the style sheets and fonts of the slides. */
function furnish(page: Document, { lang, title }: Moment, desk: Element | undefined): void {
  page.documentElement.lang = lang
  page.documentElement.dataset.variant = document.documentElement.dataset.variant ?? ''
  page.documentElement.dataset.view = 'desk'
  page.title = `${desk?.querySelector('h1')?.textContent ?? ''} · ${title}`
  if (!page.querySelector('style')) {
    const styles = [...document.querySelectorAll('style[data-slides]')]
    page.head.append(...styles.map((style) => page.importNode(style, true)))
    const viewport = page.createElement('meta')
    viewport.name = 'viewport'
    viewport.content = 'width=device-width, initial-scale=1'
    page.head.append(viewport)
  }
  if (desk) page.body.replaceChildren(page.importNode(desk, true))
}
