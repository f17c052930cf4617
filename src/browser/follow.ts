import { sendQuestions } from './follow-ask.ts'
import { chooseLocale, keepLocale, recallLocale } from './follow-locale.ts'
import { createPlace } from './follow-place.ts'
import { followRoom, type LiveStep, type StreamState } from './follow-stream.ts'
import { createTools } from './follow-tools.ts'
import { makeScrollable } from './scrollable.ts'

// Runs in the pages of listeners. Without it they are the reading view, and links to the other languages.

const page = document.documentElement.dataset
const given = new URLSearchParams(location.search)
const room = page.room ?? given.get('room') ?? ''

if (page.page === 'rooms') findLanguage()
else startFollowing()

/** Goes to the page in the reader's language, if there is one; else he chooses. */
function findLanguage(): void {
  keepRoom()
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')]
  const locale = chooseLocale(
    links.map(({ hreflang }) => hreflang),
    navigator.languages,
    recallLocale(),
  )
  const link = links.find(({ hreflang }) => hreflang === locale)
  if (link) location.replace(link.href)
}

/** Links to the other languages lead to the same room, and to the slide that is read. */
function keepRoom(reading: () => string = () => ''): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    if (!page.room && room) link.search = `?room=${encodeURIComponent(room)}`
    link.addEventListener('click', () => {
      keepLocale(link.hreflang)
      link.hash = reading()
    })
  }
}

function startFollowing(): void {
  const reading = document.querySelector<HTMLElement>('.reading')
  const bar = document.querySelector<HTMLElement>('footer.bar')
  if (!reading || !bar) return
  document.documentElement.toggleAttribute('data-scripted', true)
  const place = createPlace(reading, () => update())
  let state: StreamState = 'connecting'
  /** What is on stage, and whether the page still lacks its slide. */
  let wanted: LiveStep | undefined
  let isMissing = false
  const update = () => {
    const told = bar.querySelector('.state')
    const button = bar.querySelector<HTMLElement>('.live')
    const number = place.number()
    const at = number ? ` · ${number}` : ''
    const isAway = state === 'live' && !place.isFollowing()
    const shown = state === 'live' && isMissing ? 'missing' : state
    bar.dataset.state = shown
    const words = shown === 'live' ? `${bar.dataset.live}${at}` : (bar.dataset[shown] ?? '')
    if (told && told.textContent !== words) told.textContent = isAway ? '' : words
    if (button) {
      button.hidden = !isAway
      button.textContent = `${bar.dataset.back}${at}`
    }
  }
  keepRoom(place.reading)
  listenToButtons(place.goLive)
  makeScrollable(reading)
  const form = document.querySelector<HTMLFormElement>('form.ask')
  if (form) sendQuestions(form, `${page.relay}/q/${room}`)
  if (!room) {
    bar.hidden = true
    return
  }
  followRoom({
    stream: `${page.relay}/e/${room}`,
    last: `${page.relay}/s/${room}`,
    changed(now) {
      state = now
      update()
    },
    stepped(step) {
      wanted = step
      void arrive(step)
    },
  })
  /** Goes to a step, unless it is another build's; a slide that could not be had is asked for as long as it is wanted. */
  const arrive = async (step: LiveStep, tries = 0): Promise<void> => {
    if (step.rev !== page.rev) renewPage(step.rev)
    const isThere = page.behind === undefined || (await fetchSlide(reading, step.slide))
    if (step !== wanted) return
    isMissing = !isThere
    place.show(step)
    update()
    // A whole room asks: each at its own time.
    if (isMissing) setTimeout(() => step === wanted && void arrive(step, tries + 1), waitAfter(tries))
  }
}

/** Milliseconds before a slide is asked for again: longer every time, up to 8 s. */
function waitAfter(tries: number): number {
  return Math.min(8000, 500 * 2 ** tries) * (0.75 + Math.random() / 2)
}

/** The deck was built anew: one look is enough to have it, if it is there. */
function renewPage(rev: string): void {
  const key = `duilian renewed ${room}`
  try {
    if (sessionStorage.getItem(key) === rev) return
    sessionStorage.setItem(key, rev)
    location.reload()
  } catch {
    // Without storage nobody would know that it had been tried.
  }
}

/** Has a slide that was shown since the page was loaded, where none may be read ahead; says whether it is there now. */
async function fetchSlide(reading: HTMLElement, slide: string): Promise<boolean> {
  const isThere = () => reading.querySelector(`:scope > section[id="${CSS.escape(slide)}"]`) !== null
  if (isThere()) return true
  const html = await fetch(`/n/${document.documentElement.lang}/${encodeURIComponent(slide)}`, {
    signal: AbortSignal.timeout(8000),
  })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '')
  const template = document.createElement('template')
  template.innerHTML = html
  const section = template.content.firstElementChild
  if (!(section instanceof HTMLElement) || isThere()) return isThere()
  const at = (one: HTMLElement) => Number(one.dataset.at ?? 0)
  const others = [...reading.querySelectorAll<HTMLElement>(':scope > section')]
  reading.insertBefore(section, others.find((one) => at(one) > at(section)) ?? null)
  return true
}

function listenToButtons(goLive: () => void): void {
  const dialog = document.querySelector('dialog')
  const tools = createTools(document)
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    ...tools,
    live: goLive,
    options: () => dialog?.showModal(),
    close: () => dialog?.close(),
  }
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    if (button) actions[button.dataset.do ?? '']?.()
    // Beside the dialog.
    else if (event.target === dialog) dialog?.close()
  })
}
