import { formatTime } from './clock.ts'
import { countedOf, numberOf } from './slide-number.ts'
import { undress } from './undress.ts'

/** What the presenter view shows of the deck. */
export interface Moment {
  readonly slides: readonly HTMLElement[]
  /** Index into `slides`. */
  readonly at: number
  readonly lang: string
  readonly title: string
}

/** Times in milliseconds. */
export interface Times {
  readonly elapsed: () => number
  readonly onSlide: () => number
}

/** Shows slide, next slide and notes in a page that has places for them. */
export function showMoment(page: Document, { slides, at }: Moment): void {
  const slide = slides[at]
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-shown="${name}"]`)
  if (!slide) return
  const hidden = stepsOf(slide, ':not(.visible)')
  const steps = new Set([...stepsOf(slide, ''), ...hidden]).size
  const next = hidden[0] === undefined ? slides[at + 1] : slide
  const counted = countedOf(slides)
  say(find('number'), at < counted ? `${numberOf(slides, at)} / ${counted}` : numberOf(slides, at))
  say(find('steps'), steps > 0 ? `${find('steps')?.dataset.label} ${steps - hidden.length} / ${steps}` : '')
  find('current')?.replaceChildren(pageOf(page, slide, undefined))
  const upcoming = find('upcoming')
  upcoming?.replaceChildren(next ? pageOf(page, next, next === slide ? hidden[0] : -1) : (upcoming.dataset.end ?? ''))
  showNotes(find('notes'), slide)
  fitPreviews(page)
}

/** Notes stay where they are scrolled to from step to step, and begin at their top on another slide. */
function showNotes(place: HTMLElement | null, slide: HTMLElement): void {
  if (!place) return
  const notes = [...(slide.querySelector('aside.notes')?.children ?? [])]
  place.replaceChildren(...notes.map((note) => place.ownerDocument.importNode(note, true)))
  if (place.dataset.slide !== slide.id) place.closest('.desk-notes')?.scrollTo(0, 0)
  place.dataset.slide = slide.id
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
  undress(copy)
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
export function fitPreviews(page: Document): void {
  for (const preview of page.querySelectorAll<HTMLElement>('.preview')) {
    preview.style.setProperty('--scale', String(preview.clientWidth / 1280))
  }
}

/** Shows the times in a page that has places for them. */
export function showTimes(page: Document, { slides, at, lang }: Moment, stopwatch: Times): void {
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
