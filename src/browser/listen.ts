import { type ActionName, actionOfClick, actionOfKey } from './actions.ts'

/** What decides what a key is for. */
interface Covers {
  /** Whether a dialog is open, and whether the screen is black. */
  readonly isOpen: () => boolean
  readonly isBlack: () => boolean
}

/**
 * Turns keys and clicks on the page into actions. Keys that are none go on to reveal.js, but only while slides are
 * shown with nothing over them.
 */
export function listen(covers: Covers, act: (action: ActionName, value: string) => void): void {
  addEventListener('keydown', (event) => onKey(event, covers, act), { capture: true })
  document.addEventListener('click', (event) => {
    const asked = actionOfClick(event)
    if (!asked) return
    // After a click the space bar goes on to the next slide; who came with the keyboard stays where he was.
    if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    act(...asked)
  })
  showWhilePointing()
}

function onKey(
  event: KeyboardEvent,
  { isOpen, isBlack }: Covers,
  act: (action: ActionName, value: string) => void,
): void {
  const onControl = event.target instanceof Element && event.target.closest('button, a[href]')
  const presses = /^( |Enter)$/.test(event.key)
  const isCovered = isOpen() || document.documentElement.dataset.view === 'read' || (onControl && presses)
  // reveal takes no keys while the screen is black.
  const asked = actionOfKey(event, 'room') ?? (isCovered ? undefined : actionOfKey(event, isBlack() ? 'desk' : 'stage'))
  const film = presses ? filmOf(event) : undefined
  if (film) {
    event.preventDefault()
    event.stopImmediatePropagation()
    turnOnOrOff(film)
  } else if (asked) {
    event.preventDefault()
    event.stopImmediatePropagation()
    act(...asked)
  } else if (isCovered) {
    event.stopImmediatePropagation()
  }
}

/** The film or sound that is focused itself: what its own buttons are pressed with is not told to the page. */
function filmOf({ target }: Event): HTMLMediaElement | undefined {
  return target instanceof HTMLMediaElement ? target : undefined
}

function turnOnOrOff(film: HTMLMediaElement): void {
  // Who cannot play it says so in the place of the film.
  if (film.paused) film.play().catch(() => undefined)
  else film.pause()
}

/** The controls are seen while the pointer moves, and for 2.5 s after. */
function showWhilePointing(): void {
  const { dataset } = document.documentElement
  let rest: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('pointermove', () => {
    dataset.pointer = 'moving'
    clearTimeout(rest)
    rest = setTimeout(() => delete dataset.pointer, 2500)
  })
}
