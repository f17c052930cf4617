import type { LiveStep } from './follow-stream.ts'
import { numberOf } from './slide-number.ts'

/** Where a listener is: with the speaker, or somewhere else in the slides. */
export interface FollowPlace {
  /** Shows what is on stage: goes there with who follows, and only marks it for who reads by himself. */
  readonly show: (step: LiveStep) => void
  /** Goes to what is on stage and stays with it. */
  readonly goLive: () => void
  readonly isFollowing: () => boolean
  /** The number of the slide on stage, as the slide shows it; empty if it is none of the page's. */
  readonly number: () => string
  /** The id of the slide that is read. */
  readonly reading: () => string
}

/** Milliseconds after a touch in which the page moves because of it, its momentum included. */
const momentum = 1500

/** Follows in a page that scrolls inside of `reading`; `moved` is called when who reads goes away or comes back. */
export function createPlace(reading: HTMLElement, moved: () => void): FollowPlace {
  let live: LiveStep | undefined
  let touched = 0
  const slides = () => [...reading.querySelectorAll<HTMLElement>(':scope > section')]
  const find = (id: string | undefined) => slides().find((slide) => slide.id === id)
  const isFollowing = () => document.documentElement.dataset.following !== undefined
  const setFollowing = (following: boolean) => {
    if (following === isFollowing()) return
    document.documentElement.toggleAttribute('data-following', following)
    moved()
  }
  const top = (element: HTMLElement) => element.getBoundingClientRect().top - reading.getBoundingClientRect().top
  const goTo = (slide: HTMLElement, newest: HTMLElement | undefined) => {
    const room = reading.clientHeight
    const from = top(slide)
    // Of a slide that is longer than the screen its newest step is what is spoken of.
    const lower = newest ? newest.getBoundingClientRect().bottom - reading.getBoundingClientRect().top : 0
    reading.scrollBy({ top: lower - from > room ? lower - room + 16 : from, behavior: 'instant' })
  }
  const place = (): void => {
    const slide = find(live?.slide)
    for (const one of slides()) one.toggleAttribute('data-live', one === slide)
    if (!slide || !live) return
    const steps = [...slide.querySelectorAll<HTMLElement>('.fragment')]
    const count = live.step
    for (const [at, fragment] of steps.entries()) {
      fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex ?? at) < count)
    }
    const newest = steps.filter((fragment) => fragment.classList.contains('visible')).at(-1)
    if (isFollowing()) goTo(slide, newest && spokenOf(newest))
  }
  const topmost = () =>
    slides().find(
      (slide) => slide.getBoundingClientRect().bottom > reading.getBoundingClientRect().top + reading.clientHeight / 3,
    )
  const touch = () => {
    touched = Date.now()
  }
  for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) {
    reading.addEventListener(name, touch, { passive: true })
  }
  reading.addEventListener('scroll', () => {
    if (Date.now() - touched > momentum || !live) return
    // Pushed by hand: who is still on the slide that is spoken of has not gone.
    if (topmost()?.id !== live.slide) setFollowing(false)
  })
  // Type that grows, a screen that turns: who follows stays where he was.
  new ResizeObserver(() => isFollowing() && place()).observe(reading)
  document.documentElement.toggleAttribute('data-following', true)
  return {
    show(step) {
      live = step
      place()
    },
    goLive() {
      setFollowing(true)
      place()
    },
    isFollowing,
    number: () => {
      const all = slides()
      const at = all.findIndex((slide) => slide.id === live?.slide)
      // Where slides are missing, each says its own.
      return all[at]?.dataset.number ?? numberOf(all, at)
    },
    reading: () => topmost()?.id ?? '',
  }
}

/** What a step is about: itself, or the last of the lines of code that it lights, which it stands for. */
function spokenOf(fragment: HTMLElement): HTMLElement {
  const step = /\bstep-(\d+)\b/.exec(fragment.className)?.[1]
  const lit = fragment.parentElement?.querySelectorAll<HTMLElement>(`.row:is(.s${step}, .a${step})`)
  return (step !== undefined && lit && [...lit].at(-1)) || fragment
}
