import { type ActionName, actionOfClick, actionOfKey } from './actions.ts'
import { formatTime, type Stopwatch } from './clock.ts'

/** What the presenter view shows of the deck. */
export interface Moment {
  readonly slides: readonly HTMLElement[]
  /** Index into `slides`. */
  readonly at: number
  readonly lang: string
  readonly title: string
}

/** The window of the presenter, which drives that of the room. */
export interface Presenter {
  /** Opens the window or brings it to the front. Browsers allow it only in answer to a key or a click. */
  readonly open: () => void
  /** Shows the present moment, if the window is open. */
  readonly update: () => void
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
}

export function createPresenter({ moment, stopwatch, desk, act, made }: PresenterParts): Presenter {
  let opened: Window | undefined
  let lang: string | undefined
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
    prepare(found, act)
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
    page,
  }
}

/** An empty page in standards mode that passes keys and clicks on. */
function prepare(found: Window, act: PresenterParts['act']): void {
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
    if (!onButton) pass(event, actionOfKey(event, 'desk'))
  })
  found.addEventListener('resize', () => fitPreviews(page))
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

function showMoment(page: Document, { slides, at }: Moment): void {
  const slide = slides[at]
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-shown="${name}"]`)
  if (!slide) return
  const hidden = stepsOf(slide, ':not(.visible)')
  const steps = new Set([...stepsOf(slide, ''), ...hidden]).size
  const next = hidden[0] === undefined ? slides[at + 1] : slide
  const counted = slides.filter((slide) => slide.dataset.backup === undefined).length
  say(find('number'), at < counted ? `${at + 1} / ${counted}` : `+${at + 1 - counted}`)
  say(find('steps'), steps > 0 ? `${find('steps')?.dataset.label} ${steps - hidden.length} / ${steps}` : '')
  find('current')?.replaceChildren(pageOf(page, slide, undefined))
  const upcoming = find('upcoming')
  upcoming?.replaceChildren(next ? pageOf(page, next, next === slide ? hidden[0] : -1) : (upcoming.dataset.end ?? ''))
  const notes = slide.querySelector('aside.notes')
  const copies = [...(notes?.children ?? [])].map((note) => page.importNode(note, true))
  find('notes')?.replaceChildren(...copies)
  fitPreviews(page)
}

/** The steps of a slide, in order. reveal numbers them from 0. */
function stepsOf(slide: HTMLElement, state: string): readonly number[] {
  const steps = [...slide.querySelectorAll<HTMLElement>(`.fragment${state}`)]
  const numbers = steps.map((step, at) => Number(step.dataset.fragmentIndex ?? at))
  return [...new Set(numbers)].sort((one, other) => one - other)
}

/** A picture of a slide: as it is, or with the steps up to `step` shown. */
function pageOf(page: Document, slide: HTMLElement, step: number | undefined): HTMLElement {
  const copy = page.importNode(slide, true)
  for (const name of ['style', 'hidden', 'aria-hidden', 'inert']) copy.removeAttribute(name)
  for (const notes of copy.querySelectorAll('aside.notes')) notes.remove()
  // The same slide may be there twice.
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
  if (step !== undefined) {
    for (const [at, fragment] of [...copy.querySelectorAll<HTMLElement>('.fragment')].entries()) {
      fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex ?? at) <= step)
    }
  }
  const picture = page.createElement('div')
  picture.className = 'page'
  picture.append(copy)
  return picture
}

/** Slides are 1280 px wide, wherever they are shown. */
function fitPreviews(page: Document): void {
  for (const preview of page.querySelectorAll<HTMLElement>('.preview')) {
    preview.style.setProperty('--scale', String(preview.clientWidth / 1280))
  }
}

function showTimes(page: Document, { slides, at, lang }: Moment, stopwatch: Stopwatch): void {
  const planned = slides
    .filter((slide) => slide.dataset.backup === undefined)
    .map((slide) => Number(slide.dataset.seconds ?? 0))
  const whole = planned.every((seconds) => seconds > 0) ? planned.reduce((sum, seconds) => sum + seconds, 0) : 0
  const now = new Date().toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hour12: false })
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-shown="${name}"]`)
  showTime(find('elapsed'), find('plan'), stopwatch.elapsed(), whole)
  showTime(find('on-slide'), find('slide-plan'), stopwatch.onSlide(), planned[at] ?? 0)
  say(find('clock'), now)
}

/** A time and its plan in seconds; 0 is no plan. */
function showTime(time: HTMLElement | null, plan: HTMLElement | null, spent: number, seconds: number): void {
  say(time, formatTime(spent))
  time?.classList.toggle('late', seconds > 0 && spent > seconds * 1000)
  say(plan, seconds > 0 ? `/ ${formatTime(seconds * 1000)}` : '')
}

function say(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
