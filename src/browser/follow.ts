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
  const update = () => {
    const told = bar.querySelector('.state')
    const button = bar.querySelector<HTMLElement>('.live')
    const number = place.number()
    const at = number ? ` · ${number}` : ''
    const isAway = state === 'live' && !place.isFollowing()
    bar.dataset.state = state
    const words = state === 'live' ? `${bar.dataset.live}${at}` : (bar.dataset[state] ?? '')
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
      void arrive(step).then(() => {
        place.show(step)
        update()
      })
    },
  })
  /** A page of another build, or without the slide yet. */
  const arrive = async (step: LiveStep): Promise<void> => {
    if (step.rev !== page.rev) renewPage(step.rev)
    if (page.behind === undefined) return
    const shown = reading.querySelector(`:scope > section[id="${CSS.escape(step.slide)}"]`)
    if (!shown) await fetchSlides(reading, step.slide)
  }
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

/** Slides that have been shown since the page was loaded, where none may be read ahead. */
async function fetchSlides(reading: HTMLElement, slide: string): Promise<void> {
  const answer = await fetch(`/n/${document.documentElement.lang}/${encodeURIComponent(slide)}`).catch(() => undefined)
  if (!answer?.ok) return
  const template = document.createElement('template')
  template.innerHTML = await answer.text()
  const section = template.content.firstElementChild
  const at = Number(answer.headers.get('x-slide') ?? 0)
  if (!(section instanceof HTMLElement) || reading.querySelector(`section[id="${CSS.escape(section.id)}"]`)) return
  section.dataset.at = String(at)
  const later = [...reading.querySelectorAll<HTMLElement>(':scope > section')].find(
    (one) => Number(one.dataset.at ?? 0) > at,
  )
  reading.insertBefore(section, later ?? null)
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
