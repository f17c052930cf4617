import { fitPreviews, type Moment, showMoment, showTimes } from './moment.ts'
import type { ToldMoment } from './show.ts'
import { findView, readViews, type View } from './views.ts'

// Runs on the speaker's phone: shows what the stage shows and what comes next, and asks the stage for the next step.

interface Question {
  readonly id: number
  readonly text: string
  readonly original: string
  readonly locale: string
}

interface Remote {
  readonly room: string
  readonly words: Readonly<Record<string, string>>
  readonly views: readonly [View, ...View[]]
  view: View
  /** What the stage said last, and when, in milliseconds. */
  told: ToldMoment | undefined
  received: number
  /** Whether this phone holds the remote, whether there is a stage, and whether the server is away. */
  holds: boolean
  stages: number
  lost: boolean
  /** Whether the server knows this phone no longer. */
  unpaired: boolean
}

startRemote()

function startRemote(): void {
  const { room = '', words: written = '{}' } = document.currentScript?.dataset ?? {}
  const words = JSON.parse(written) as Remote['words'] // Written with the page.
  const views = readViews()
  const unknown = { told: undefined, received: 0, holds: true, stages: 1, lost: false, unpaired: false }
  const remote: Remote = { room, words, views, view: views[0], ...unknown }
  const { dataset } = document.documentElement
  dataset.view = 'desk'
  dataset.page = 'remote'
  // The slides are shown as pictures of themselves; the document has no other use for them.
  for (const part of document.querySelectorAll('main:not(.remote main), .reading, .reveal')) part.remove()
  // As reveal numbers them, by which steps are told apart.
  for (const slide of views.flatMap(({ slides }) => slides)) {
    for (const [at, fragment] of [...slide.querySelectorAll<HTMLElement>('.fragment')].entries()) {
      fragment.dataset.fragmentIndex ??= String(at)
    }
  }
  connectToDesk(remote)
  listenToPhone(remote)
  addEventListener('resize', () => fitPreviews(document))
  setInterval(
    () => remote.told && showTimes(document, momentOf(remote, remote.told), timesOf(remote, remote.told)),
    500,
  )
}

function connectToDesk(remote: Remote): void {
  let source: EventSource | undefined
  let heard = Date.now()
  const open = () => {
    source?.close()
    heard = Date.now()
    source = new EventSource(`/d/${remote.room}`)
    const on = <T>(name: string, act: (data: T) => void) =>
      source?.addEventListener(name, (event: MessageEvent<string>) => {
        heard = Date.now()
        remote.lost = false
        remote.unpaired = false
        act(JSON.parse(event.data) as T) // As the server writes it.
      })
    on('desk', (now: ToldMoment) => show(remote, now))
    on('holder', ({ you }: { readonly you: boolean }) => {
      remote.holds = you
      warn(remote)
    })
    on('stages', ({ count }: { readonly count: number }) => {
      remote.stages = count
      warn(remote)
    })
    on('question', addQuestion)
    on('room', ({ listeners }: { readonly listeners: number }) => put('listeners', String(listeners)))
    on('beat', () => warn(remote))
    source.onerror = () => {
      remote.lost = true
      warn(remote)
      if (source?.readyState === EventSource.CLOSED) void comeBack()
    }
  }
  /** After a refusal the browser does not come back by itself, and does not say what it was. */
  const comeBack = async () => {
    setTimeout(open, 3000)
    const asked = new AbortController()
    const answer = await fetch(`/d/${remote.room}`, { signal: asked.signal }).catch(() => undefined)
    asked.abort()
    remote.unpaired = answer?.status === 401
    warn(remote)
  }
  setInterval(() => Date.now() - heard > 40_000 && open(), 5000)
  for (const name of ['pageshow', 'online']) addEventListener(name, open)
  document.addEventListener('visibilitychange', () => document.hidden || open())
  open()
}

function momentOf({ view }: Remote, now: ToldMoment): Moment {
  return {
    slides: view.slides,
    at: Math.max(
      0,
      view.slides.findIndex(({ id }) => id === now.slide),
    ),
    lang: view.lang,
    title: view.title,
  }
}

function timesOf({ received }: Remote, now: ToldMoment) {
  const since = Date.now() - received
  return { elapsed: () => now.elapsed + since, onSlide: () => now.onSlide + since }
}

function show(remote: Remote, now: ToldMoment): void {
  const { told: before, views } = remote
  const moved = before && (before.slide !== now.slide || before.step !== now.step)
  remote.told = now
  remote.received = Date.now()
  const shown = {
    variant: now.variant,
    swapped: now.swapped,
    captions: now.captions,
    size: 0,
    view: undefined,
    notes: false,
  }
  const view = findView(views, shown)
  remote.view = view
  const { dataset } = document.documentElement
  dataset.captions = now.captions ? 'on' : 'off'
  for (const place of document.querySelectorAll<HTMLElement>('.preview, [data-shown="notes"]')) place.lang = view.lang
  for (const slide of view.slides) {
    for (const [at, fragment] of [...slide.querySelectorAll<HTMLElement>('.fragment')].entries()) {
      const isPast = slide.id !== now.slide || Number(fragment.dataset.fragmentIndex ?? at) < now.step
      fragment.classList.toggle('visible', isPast)
    }
  }
  showMoment(document, momentOf(remote, now))
  showTimes(document, momentOf(remote, now), timesOf(remote, now))
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-ask]')) {
    const { ask } = button.dataset
    if (ask === 'variant') button.setAttribute('aria-pressed', String(button.value === now.variant))
    if (ask === 'black' || ask === 'captions') button.setAttribute('aria-pressed', String(now[ask]))
  }
  // The speaker feels that it went on without looking; browsers allow it to pages that have been touched.
  if (moved) vibrate(30)
  warn(remote)
}

function listenToPhone(remote: Remote): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-ask]') : null
    if (button) void ask(remote, button.dataset.ask ?? '', button.value)
  })
  document.addEventListener('keydown', (event) => {
    const action = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'previous', PageUp: 'previous' }[event.key]
    if (!action) return
    event.preventDefault()
    void ask(remote, action, '')
  })
}

async function ask(remote: Remote, action: string, value: string): Promise<void> {
  const take = action === 'hold'
  const answer = await fetch(`/c/${remote.room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, value, take }),
    signal: AbortSignal.timeout(6000),
  }).catch(() => undefined)
  if (answer?.status === 204) return
  if (answer?.status === 409) {
    const { outcome } = (await answer.json()) as { readonly outcome: string }
    if (outcome === 'held') remote.holds = false
    else remote.stages = 0
  } else remote.lost = true
  vibrate([60, 60, 60])
  warn(remote)
}

function vibrate(pattern: number | number[]): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pattern)
}

/** What keeps the remote from working, in words. */
function warn(remote: Remote): void {
  const { lost, unpaired, holds, stages, words } = remote
  const reasons = [
    lost && (unpaired ? words.unpaired : words.offline),
    !holds && words.heldRemote,
    stages === 0 && words.noStage,
  ]
  put('told', reasons.filter(Boolean).join(' · '))
  const take = document.querySelector<HTMLElement>('[data-ask="hold"]')
  if (take) take.hidden = holds
}

function put(name: string, text: string): void {
  const place = document.querySelector(`[data-shown="${name}"]`)
  if (place && place.textContent !== text) place.textContent = text
}

/** A question as text, whatever is in it; below it as it was typed, if it was in another script. */
function addQuestion({ id, text, original, locale }: Question): void {
  const list = document.querySelector('[data-shown="questions"]')
  if (!list || list.querySelector(`[data-id="${id}"]`)) return
  const item = document.createElement('li')
  item.dataset.id = String(id)
  const shown = document.createElement('p')
  shown.textContent = text
  item.append(shown)
  if (original !== text) {
    const typed = document.createElement('p')
    typed.className = 'original'
    typed.lang = locale
    typed.textContent = original
    item.append(typed)
  }
  list.prepend(item)
  const section = list.closest<HTMLElement>('section')
  if (section) section.hidden = false
}
