import type { RevealApi } from './reveal.ts'
import type { StartedDeck } from './start.ts'
import type { View } from './views.ts'

declare const Reveal: RevealApi

/** A stretch of the slides of a view that is replaced. */
export interface Splice {
  /** Index among the slides as they were before all splices. */
  readonly at: number
  readonly remove: number
  readonly insert: readonly string[]
}

/** A view as the server sends it. */
export interface SentView {
  readonly lang: string
  readonly title: string
  readonly interface: string
  readonly sections: readonly string[]
}

/** All that a page which is a version behind needs. */
export interface LiveState {
  readonly version: string
  readonly frame: {
    readonly theme: string
    readonly fonts: string
    readonly styles: string
    readonly views: readonly string[]
  }
  readonly views: Readonly<Record<string, SentView>>
}

/** What the server calls a view. */
export function keyOfView({ variant, swapped }: View): string {
  return swapped ? `${variant}~` : variant
}

/** Gives a view its slides and the words around them. */
export function takeView(view: View, { lang, title, interface: words, sections }: SentView): void {
  const found = document.querySelector<HTMLTemplateElement>(`template.interface[lang="${lang}"]`)
  const template = found ?? document.createElement('template')
  if (!found) {
    template.className = 'interface'
    template.lang = lang
    document.body.append(template)
  }
  template.innerHTML = words
  view.title = title
  view.slides.splice(0, view.slides.length, ...sections.map(parseSlide))
}

/** Takes everything of a page anew without leaving the slide and the step. */
export async function renewFrame(deck: StartedDeck, { frame, views }: LiveState): Promise<void> {
  const root = document.documentElement
  root.dataset.variant = frame.theme
  const styles = [frame.fonts, frame.styles]
  for (const [at, style] of [...document.querySelectorAll('style[data-slides]')].entries()) {
    if (style.textContent !== styles[at]) style.textContent = styles[at] ?? ''
  }
  const place = placeIn(deck)
  for (const view of deck.views) {
    const sent = views[keyOfView(view)]
    if (sent) takeView(view, sent)
  }
  const { lang, title } = deck.show.view()
  document.title = title
  deck.words.speak(lang, true)
  setOut(deck, place)
  deck.show.update()
}

/** Slides that only changed inside keep their elements: nothing but them is laid out again. */
export function renewSlides(deck: StartedDeck, view: View, splices: readonly Splice[]): void {
  const onStage = isOnStage(deck, view)
  const current = onStage ? Reveal.getCurrentSlide() : undefined
  const step = onStage ? (Reveal.getIndices().f ?? -1) : -1
  for (const { at, insert } of splices) {
    for (const [offset, html] of insert.entries()) {
      const slide = view.slides[at + offset]
      if (!slide) continue
      renewSlide(slide, parseSlide(html))
      if (slide === current) keepPlace(slide, step)
      else if (onStage) Reveal.syncFragments(slide)
    }
  }
  if (onStage) deck.room.dress()
}

function keepPlace(slide: HTMLElement, step: number): void {
  Reveal.syncSlide(slide)
  if (slide.querySelector('.fragment')) Reveal.navigateFragment(step)
  const hash = `#/${slide.id}`
  if (slide.id && /^#\/\D/.test(location.hash) && location.hash !== hash) history.replaceState(null, '', hash)
}

/** By which reveal.js says where a slide stands. */
const ofReveal = /^(?:hidden|aria-hidden|data-(?:index|previous-index)[hv])$/

/** Gives a slide new content; the classes and attributes by which reveal.js says where it stands stay. */
function renewSlide(slide: HTMLElement, fresh: HTMLElement): void {
  const states = ['present', 'past', 'future'].filter((state) => slide.classList.contains(state))
  for (const name of slide.getAttributeNames()) if (!ofReveal.test(name)) slide.removeAttribute(name)
  for (const { name, value } of fresh.attributes) slide.setAttribute(name, value)
  slide.classList.add(...states)
  slide.replaceChildren(...fresh.childNodes)
}

/** Takes slides out and puts others in, and stays on the slide that is shown. */
export function replaceSlides(deck: StartedDeck, view: View, splices: readonly Splice[]): void {
  const place = placeIn(deck)
  for (const { at, remove, insert } of splices.toReversed()) view.slides.splice(at, remove, ...insert.map(parseSlide))
  if (view === deck.show.view()) setOut(deck, place)
}

interface Place {
  readonly slide: HTMLElement | undefined
  readonly at: number
  readonly step: number
}

function placeIn({ room, show }: StartedDeck): Place {
  const { at } = room.position()
  const onStage = document.documentElement.dataset.view === 'stage'
  return { slide: show.view().slides[at], at, step: onStage ? (Reveal.getIndices().f ?? -1) : -1 }
}

/** Shows the slides as they are now, on the same slide: the same element, else the one of the same name, else of the same place. */
function setOut({ room, show }: StartedDeck, { slide, at, step }: Place): void {
  const { slides } = show.view()
  const same = [slide ? slides.indexOf(slide) : -1, slides.findIndex((one) => one.id === slide?.id)]
  const found = same.find((index) => index >= 0) ?? Math.min(at, slides.length - 1)
  room.setOut(found, step)
}

function isOnStage({ show }: StartedDeck, view: View): boolean {
  return document.documentElement.dataset.view === 'stage' && view === show.view()
}

function parseSlide(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  const section = template.content.firstElementChild
  if (!(section instanceof HTMLElement)) throw new Error('A slide is a section')
  return document.adoptNode(section)
}
