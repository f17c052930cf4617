import type { Stopwatch } from './clock.ts'
import { type Interface, reflect } from './interface.ts'
import type { Pointer } from './pointer.ts'
import type { Presenter } from './presenter.ts'
import type { Room } from './room.ts'
import { captionScale, keepSettings, narrowScreen, readSettings, type Settings } from './settings.ts'
import { findView, type View } from './views.ts'

/** What is shown, and how: the settings carried out in the room, in the tools around it and in the presenter view. */
export interface Show {
  readonly settings: () => Settings
  readonly view: () => View
  /** Changes settings, keeps them and carries them out. */
  readonly change: (changed: Partial<Settings>) => void
  /** Carries the settings out. */
  readonly apply: () => void
  /** Resolves when what was asked for is shown. */
  readonly settled: () => Promise<void>
  /** Lets everything around the slides say what is shown. */
  readonly update: () => void
}

interface ShowParts {
  readonly deck: string
  readonly views: readonly [View, ...View[]]
  readonly words: Interface
  readonly room: Room
  readonly pointer: Pointer
  readonly presenter: Presenter
  readonly stopwatch: Stopwatch
  readonly fill?: (view: View) => Promise<void>
}

/** A show with the settings of the address, or of the last time. */
export function createShow({ deck, views, words, room, pointer, presenter, stopwatch, fill }: ShowParts): Show {
  let settings = readSettings(deck)
  let view = findView(views, settings)
  let shown = Promise.resolve()
  const update = () => {
    const { slides, at } = room.position()
    const shown = {
      view,
      captions: settings.captions,
      notes: settings.notes,
      black: room.isBlack(),
      pointer: pointer.isOn(),
      canSwap: views.filter(({ variant }) => variant === view.variant).length > 1,
      hasCaptions: slides.some((slide) => slide.querySelector('.caption')),
    }
    stopwatch.show(slides[at]?.id ?? '')
    for (const page of [document, presenter.page()]) if (page) reflect(page, shown)
    presenter.update()
    tellMoment(slides[at], { view, settings, black: shown.black, stopwatch })
  }
  const apply = () => {
    const asked = findView(views, settings)
    if (!fill || asked.slides.length > 0) shown = carryOut(asked)
    // Meanwhile another one may be asked for.
    else shown = fill(asked).then(() => (asked === findView(views, settings) ? carryOut(asked) : undefined))
  }
  const carryOut = (asked: View): Promise<void> => {
    view = asked
    const { dataset, style } = document.documentElement
    dataset.captions = settings.captions ? 'on' : 'off'
    dataset.notes = settings.notes ? 'on' : 'off'
    style.setProperty('--caption-scale', String(captionScale(settings.size)))
    document.documentElement.lang = view.lang
    document.title = view.title
    words.speak(view.lang)
    const automatic = matchMedia(narrowScreen).matches ? 'read' : 'stage'
    return room.show(settings.view ?? automatic, view.slides).then(update)
  }
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed }
    keepSettings(settings, deck)
    apply()
  }
  return { settings: () => settings, view: () => view, change, apply, settled: () => shown, update }
}

/** What other scripts of the page are told whenever another slide, step or setting is shown: `duilian-moment`. */
export interface ToldMoment {
  readonly slide: string
  /** How many of its steps are shown. */
  readonly step: number
  readonly variant: string
  readonly swapped: boolean
  readonly captions: boolean
  readonly black: boolean
  /** Milliseconds of the talk, and of the slide. */
  readonly elapsed: number
  readonly onSlide: number
}

/**
 * What another script of the page asks with `duilian-take-up`: to go on where another window of the talk was. `done` is
 * called when that is shown; who hears it cancels the event.
 */
export interface TakenUp extends Pick<ToldMoment, 'slide' | 'step' | 'elapsed'> {
  readonly done: () => void
}

function tellMoment(
  slide: HTMLElement | undefined,
  {
    view,
    settings,
    black,
    stopwatch,
  }: Pick<ShowParts, 'stopwatch'> & { view: View; settings: Settings; black: boolean },
): void {
  const fragments = [...(slide?.querySelectorAll<HTMLElement>('.fragment') ?? [])]
  const isStage = document.documentElement.dataset.view === 'stage'
  // Who reads sees all of them.
  const steps = fragments.flatMap((fragment, at) =>
    !isStage || fragment.classList.contains('visible') ? [Number(fragment.dataset.fragmentIndex ?? at) + 1] : [],
  )
  const detail: ToldMoment = {
    slide: slide?.id ?? '',
    step: Math.max(0, ...steps),
    variant: view.variant,
    swapped: view.swapped,
    captions: settings.captions,
    black,
    elapsed: stopwatch.elapsed(),
    onSlide: stopwatch.onSlide(),
  }
  document.dispatchEvent(new CustomEvent('duilian-moment', { detail }))
}
