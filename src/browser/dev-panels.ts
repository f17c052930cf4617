import type { RevealApi } from './reveal.ts'
import type { StartedDeck } from './start.ts'

declare const Reveal: RevealApi

/** As the server sends it. */
export interface Problem {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly hint?: string
  readonly where?: string
  readonly text: string
  readonly blocking: boolean
  readonly slide?: { readonly id: string; readonly number: number }
}

/** What is wrong: errors over the slides, the rest beside them. */
export interface Panels {
  readonly tell: (problems: readonly Problem[]) => void
  /** The deck can be shown again: what stopped it is gone. */
  readonly tellSound: () => void
}

/** Brings the panels of a page to life; without a deck there are no slides to go to. */
export function createPanels(deck: StartedDeck | undefined): Panels {
  let problems: readonly Problem[] = []
  let hidden = ''
  const update = () => {
    showErrors(problems, hidden)
    showFindings(problems, deck)
    markHere(deck)
  }
  panel('.dev-close')?.addEventListener('click', () => {
    hidden = errorText(problems)
    update()
  })
  panel('.dev-toggle')?.addEventListener('click', toggleMargin)
  addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (isPlain && event.key.toLowerCase() === 'm') toggleMargin()
  })
  void deck?.show.settled().then(() => Reveal.on('slidechanged', () => markHere(deck)))
  return {
    tell(told) {
      problems = told
      update()
    },
    tellSound() {
      problems = problems.filter(({ blocking }) => !blocking)
      update()
    },
  }
}

function showErrors(problems: readonly Problem[], hidden: string): void {
  const found = panel('.dev-errors')
  if (!found) return
  const errors = problems.filter(({ blocking }) => blocking)
  found.hidden = errors.length === 0 || hidden === errorText(problems)
  const title = found.querySelector('h1')
  if (title) title.textContent = errors.length === 1 ? '1 error' : `${errors.length} errors`
  found.querySelector('.dev-frames')?.replaceChildren(...errors.map(frameOf))
}

function errorText(problems: readonly Problem[]): string {
  return problems.flatMap(({ blocking, text }) => (blocking ? [text] : [])).join('\n')
}

function frameOf({ text }: Problem): HTMLElement {
  const frame = document.createElement('pre')
  frame.textContent = text
  return frame
}

function showFindings(problems: readonly Problem[], deck: StartedDeck | undefined): void {
  const count = panel('.dev-count')
  if (count) count.textContent = String(problems.length)
  panel('.dev-toggle')?.classList.toggle('dev-wanted', problems.length > 0)
  panel('.dev-findings')?.replaceChildren(...problems.map((problem) => findingOf(problem, deck)))
  const nothing = panel('.dev-nothing')
  if (nothing) nothing.hidden = problems.length > 0
}

function findingOf({ code, severity, message, hint, where, slide }: Problem, deck: StartedDeck | undefined): Node {
  const template = document.querySelector<HTMLTemplateElement>('template.dev-finding')
  const item = template?.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof HTMLElement)) return new Text(message)
  const fill = (selector: string, text: string) => {
    const element = item.querySelector(selector)
    if (element) element.textContent = text
  }
  item.dataset.severity = severity
  if (slide) item.dataset.slide = slide.id
  fill('.dev-where', slide ? `Slide ${slide.number}` : (where ?? ''))
  fill('code', code)
  fill('.dev-message', message)
  fill('.dev-hint', hint ?? '')
  if (where) item.title = where
  item.querySelector('button')?.addEventListener('click', () => {
    if (slide && deck) deck.room.goTo(slide.number - 1)
  })
  return item
}

/** Marks the findings of the slide that is shown. */
function markHere(deck: StartedDeck | undefined): void {
  const { slides = [], at = 0 } = deck?.room.position() ?? {}
  const id = slides[at]?.id
  for (const item of document.querySelectorAll<HTMLElement>('.dev-findings li')) {
    item.toggleAttribute('data-here', item.dataset.slide !== undefined && item.dataset.slide === id)
  }
}

function toggleMargin(): void {
  const margin = panel('.dev-margin')
  if (!margin) return
  margin.hidden = !margin.hidden
  panel('.dev-toggle')?.setAttribute('aria-expanded', String(!margin.hidden))
  if (!margin.hidden) document.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest' })
}

function panel(selector: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(selector) ?? undefined
}
