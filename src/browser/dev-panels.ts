// Runs in the pages of `duilian dev`, before dev.js: shows what is wrong, errors over the slides, the rest beside them.
;(() => {
  /** What this script uses of reveal.js. */
  interface Reveal {
    isReady(): boolean
    on(event: string, listener: () => void): void
    slide(horizontal: number, vertical: number, fragment: number): void
    getCurrentSlide(): HTMLElement | undefined
    addKeyBinding(key: { keyCode: number; key: string; description: string }, action: () => void): void
  }

  /** As the server sends it. */
  interface Problem {
    readonly code: string
    readonly severity: string
    readonly message: string
    readonly hint?: string
    readonly where?: string
    readonly text: string
    readonly blocking: boolean
    readonly slide?: { readonly id: string; readonly number: number }
  }

  const reveal = (window as { readonly Reveal?: Reveal }).Reveal // Absent on pages without slides.
  let problems: readonly Problem[] = []
  let hidden = ''

  start()

  function start(): void {
    document.addEventListener('duilian-problems', (event) => {
      problems = (event as CustomEvent<readonly Problem[]>).detail // dev.ts sends it.
      showProblems()
    })
    find('.dev-close')?.addEventListener('click', () => {
      hidden = errorText()
      showProblems()
    })
    find('.dev-toggle')?.addEventListener('click', toggleMargin)
    reveal?.on('slidechanged', markHere)
    // Where scripts come slowly, reveal.js is ready before this one is there.
    if (reveal?.isReady()) bindKey()
    else reveal?.on('ready', bindKey)
  }

  function bindKey(): void {
    reveal?.addKeyBinding({ keyCode: 77, key: 'M', description: 'Findings' }, toggleMargin)
  }

  function showProblems(): void {
    const errors = problems.filter(({ blocking }) => blocking)
    const panel = find('.dev-errors')
    if (panel) {
      panel.hidden = errors.length === 0 || hidden === errorText()
      const title = panel.querySelector('h1')
      if (title) title.textContent = errors.length === 1 ? '1 error' : `${errors.length} errors`
      panel.querySelector('.dev-frames')?.replaceChildren(...errors.map(frameOf))
    }
    const count = find('.dev-count')
    if (count) count.textContent = String(problems.length)
    find('.dev-variants')?.classList.toggle('dev-wanted', problems.length > 0)
    find('.dev-findings')?.replaceChildren(...problems.map(findingOf))
    const nothing = find('.dev-nothing')
    if (nothing) nothing.hidden = problems.length > 0
    markHere()
  }

  function errorText(): string {
    return problems.flatMap(({ blocking, text }) => (blocking ? [text] : [])).join('\n')
  }

  function frameOf({ text }: Problem): HTMLElement {
    const frame = document.createElement('pre')
    frame.textContent = text
    return frame
  }

  function findingOf({ code, severity, message, hint, where, slide }: Problem): Node {
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
      if (slide) reveal?.slide(slide.number - 1, 0, -1)
    })
    return item
  }

  /** Marks the findings of the slide that is shown. */
  function markHere(): void {
    const id = reveal?.getCurrentSlide()?.id
    for (const item of document.querySelectorAll<HTMLElement>('.dev-findings li')) {
      item.toggleAttribute('data-here', item.dataset.slide !== undefined && item.dataset.slide === id)
    }
  }

  function toggleMargin(): void {
    const margin = find('.dev-margin')
    if (!margin) return
    margin.hidden = !margin.hidden
    find('.dev-toggle')?.setAttribute('aria-expanded', String(!margin.hidden))
    if (!margin.hidden) document.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest' })
  }

  function find(selector: string): HTMLElement | undefined {
    return document.querySelector<HTMLElement>(selector) ?? undefined
  }
})()
