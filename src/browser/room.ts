import { keepLanguages } from './announce.ts'
import { filmsOf, goOnWith } from './films.ts'
import type { Interface } from './interface.ts'
import { mendJump } from './jump.ts'
import { layOverview } from './overview.ts'
import { type RevealApi, revealOptions } from './reveal.ts'
import { makeScrollable } from './scrollable.ts'
import type { ViewName } from './settings.ts'
import { undress } from './undress.ts'

/** What the audience sees: the slides on stage, one at a time, or in the reading view, one under the other. */
export interface Room {
  /** Shows slides in a view, on the slide and at the step where the room is. */
  readonly show: (name: ViewName, slides: readonly HTMLElement[]) => Promise<void>
  /** Moves the slides that are shown into a view, at once and without moving to another slide. */
  readonly turn: (name: ViewName) => void
  /** Shows the slides, of which some came or went, from the one at an index on; `step` counts on stage. */
  readonly setOut: (at: number, step: number) => void
  /** What is around the slide goes by it again: reveal tells nobody that another is on its place. */
  readonly dress: () => void
  /** Goes to the slide at an index, and on stage to a step of it: so many are shown. */
  readonly goTo: (at: number, step?: number) => void
  readonly position: () => { readonly slides: readonly HTMLElement[]; readonly at: number }
  readonly isBlack: () => boolean
  readonly toggleBlack: () => void
}

/** Makes the room; `moved` is called whenever another slide or step is shown. */
export function createRoom(reveal: RevealApi, words: Interface, moved: () => void): Room {
  const reading = find('.reading')
  const stage = find('.reveal')
  const platform = find('.slides')
  let slides: readonly HTMLElement[] = []
  let started: Promise<void> | undefined
  /** The slide that was last gone to in the reading view, and how far the page was scrolled then. */
  let gone = { at: 0, y: -1 }
  let announce: () => void = () => undefined
  let arrange: () => void = () => undefined
  const isStage = () => document.documentElement.dataset.view === 'stage'
  const dress = () => dressStage(stage, reveal.getCurrentSlide())
  const indexOnStage = () => (started ? reveal.getIndices().h : 0)

  const remember = (at: number) => {
    gone = { at, y: scrollY }
  }
  // The last slides do not reach the upper part of the window: who was brought to one is on it until he scrolls.
  const indexRead = () => (gone.at < slides.length && Math.abs(scrollY - gone.y) < 1 ? gone.at : topmost(slides))
  const scrollToHash = () => {
    const found = elementOfHash(location.hash, slides)
    found?.scrollIntoView()
    const at = slides.findIndex((slide) => found && slide.contains(found))
    if (at >= 0) remember(at)
  }
  // Before reveal goes there, which would show a slide that was seen as it was left.
  const jumpOnStage = (hash: string) => {
    const found = elementOfHash(hash, slides)
    const at = slides.findIndex((slide) => found && slide.contains(found))
    if (at >= 0 && at !== indexOnStage()) reveal.slide(at, 0, -1)
  }

  const start = async (): Promise<void> => {
    await reveal.initialize(revealOptions)
    // reveal makes the deck an application, which takes line-by-line reading away; its keys work without.
    stage.removeAttribute('role')
    announce = keepLanguages(reveal, stage)
    arrange = layOverview(reveal, stage, () => slides)
    mendJump(stage, { slides: () => slides, name: () => words.word('jump'), missed: () => words.word('missed') })
    reveal.on('slidechanged', () => blurWhatLeft(stage))
    for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']) {
      reveal.on(event, () => {
        dress()
        moved()
      })
    }
  }
  const turn = (name: ViewName) => {
    document.documentElement.dataset.view = name
    const classes = { html: document.documentElement.classList, body: document.body.classList }
    // What reveal does to the page holds for the stage only.
    classes.html.toggle('reveal-full-page', name === 'stage')
    classes.body.toggle('reveal-viewport', name === 'stage')
    if (name === 'read') for (const slide of slides) undress(slide)
    const [home, other] = name === 'stage' ? [platform, reading] : [reading, platform]
    other.replaceChildren()
    const waited = slides.filter((slide) => slide.ownerDocument !== document)
    home.replaceChildren(...slides)
    for (const slide of waited) renewFilms(slide)
    if (name === 'read') makeScrollable(reading)
  }
  const goOnStage = async (at: number | undefined, step: number | undefined): Promise<void> => {
    const overview = started !== undefined && reveal.isOverview()
    if (overview) reveal.toggleOverview(false)
    turn('stage')
    if (started) {
      reveal.sync()
      reveal.layout()
      reveal.slide(at ?? 0, 0, step)
      if (overview) reveal.toggleOverview(true)
      announce()
    } else {
      started = start()
      await started
      if (at !== undefined) reveal.slide(at)
    }
    label(stage, words)
    dress()
  }

  const show = async (name: ViewName, shown: readonly HTMLElement[]): Promise<void> => {
    const wasStage = isStage() && platform.childElementCount > 0
    const first = slides.length === 0
    const at = wasStage ? indexOnStage() : indexRead()
    const step = wasStage && started ? reveal.getIndices().f : undefined
    const films = filmsOf(slides[at])
    slides = shown
    if (name === 'stage') {
      await started
      // A deck that has just been opened begins where its address says.
      await goOnStage(first ? undefined : at, step)
      goOnWith(films, slides[at], wasStage)
      return
    }
    const offset = reading.children[at]?.getBoundingClientRect().top ?? 0
    turn('read')
    goOnWith(films, slides[at], !wasStage)
    if (first) return scrollToHash()
    if (wasStage) slides[at]?.scrollIntoView()
    else scrollBy(0, (slides[at]?.getBoundingClientRect().top ?? 0) - offset)
    remember(at)
  }
  const setOut = (at: number, step: number) => {
    if (isStage()) {
      platform.replaceChildren(...slides)
      reveal.sync()
      reveal.slide(at, 0, step)
      arrange()
      dress()
      return
    }
    const offset = reading.children[topmost([...reading.children])]?.getBoundingClientRect().top ?? 0
    reading.replaceChildren(...slides)
    scrollBy(0, (slides[at]?.getBoundingClientRect().top ?? 0) - offset)
  }
  addEventListener('hashchange', () => {
    if (isStage()) jumpOnStage(location.hash)
    else scrollToHash()
  })
  platform.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null
      if (link && !reveal.isOverview()) jumpOnStage(link.getAttribute('href') ?? '')
    },
    { capture: true },
  )
  return {
    show,
    turn,
    setOut,
    dress,
    goTo(at, step) {
      if (isStage()) return reveal.slide(at, 0, step === undefined ? undefined : step - 1)
      slides[at]?.scrollIntoView()
      remember(at)
    },
    position: () => ({ slides, at: isStage() ? indexOnStage() : indexRead() }),
    isBlack: () => started !== undefined && reveal.isPaused(),
    toggleBlack: () => reveal.togglePause(),
  }
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The document has no ${selector}`)
  return found
}

/** In a template, where slides wait, browsers refuse films and their captions, and do not try again: new ones load. */
function renewFilms(slide: HTMLElement): void {
  for (const film of slide.querySelectorAll('video, audio')) film.replaceWith(film.cloneNode(true))
}

/** Keys are not for what is out of sight: browsers leave the focus, say, on the film of the slide before. */
function blurWhatLeft(stage: HTMLElement): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && stage.contains(focused.closest('.slide:not(.present)'))) focused.blur()
}

/** The controls that reveal makes, in the language of the slides. */
function label(stage: HTMLElement, words: Interface): void {
  const controls = { '.navigate-left': words.word('previous'), '.navigate-right': words.word('next') }
  for (const [selector, word] of Object.entries(controls)) {
    for (const control of stage.querySelectorAll(selector)) control.setAttribute('aria-label', word)
  }
  const resume = stage.querySelector('.resume-button')
  if (resume) resume.textContent = words.word('resume')
}

/**
 * What is around the slide goes by it: the colour beside it, in a window of another shape, is its own; the heading of
 * the first level, of which a page has one, is the deck's title, unless the slide shows it.
 */
function dressStage(stage: HTMLElement, slide: HTMLElement | undefined): void {
  if (slide) stage.style.setProperty('--stage', getComputedStyle(slide).backgroundColor)
  const title = stage.querySelector<HTMLElement>(':scope > h1')
  if (!title) return
  title.textContent = document.title
  title.hidden = slide?.querySelector('h1') !== null
}

/** The index of the slide that is read: the first that reaches into the upper part of the window. */
function topmost(slides: readonly Element[]): number {
  const at = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4)
  return Math.max(0, at)
}

/** Addresses of slides are the same in both views: #slide-id, reveal's own #/slide-id, and #5 for the fifth. */
function elementOfHash(hash: string, slides: readonly HTMLElement[]): HTMLElement | undefined {
  const id = decodeURIComponent(hash).replace(/^#\/?/, '').split('/')[0] ?? ''
  if (id === '') return undefined
  return document.getElementById(id) ?? (/^\d+$/.test(id) ? slides[Number(id) - 1] : undefined)
}
