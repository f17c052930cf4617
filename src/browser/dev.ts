// Runs in the pages of `duilian dev`, as a plain script after reveal.js and deck.js. It has no imports and no exports.
;(() => {
  /** What this script uses of reveal.js. */
  interface Reveal {
    isReady(): boolean
    on(event: string, listener: () => void): void
    sync(): void
    syncSlide(slide: HTMLElement): void
    syncFragments(slide: HTMLElement): void
    navigateFragment(index: number): boolean
    slide(horizontal: number, vertical: number, fragment: number): void
    getIndices(slide?: HTMLElement): { readonly h: number; readonly v: number; readonly f?: number }
    getCurrentSlide(): HTMLElement | undefined
  }

  /** Of what is wrong, all that is looked at here. */
  interface Problem {
    readonly blocking: boolean
  }

  interface Patch {
    readonly from: string
    readonly version: string
    readonly splices: readonly { readonly at: number; readonly remove: number; readonly insert: readonly string[] }[]
  }

  const reveal = (window as { readonly Reveal?: Reveal }).Reveal // Absent on pages without slides.
  const root = document.documentElement
  let version = root.dataset.version ?? ''
  let problems: readonly Problem[] = []

  start()

  function start(): void {
    if (!reveal || reveal.isReady()) connect()
    else reveal.on('ready', connect)
  }

  /** A page in the background lets its connection go: browsers open six to a server, no more. */
  function connect(): void {
    let source: EventSource | undefined
    const open = () => {
      if (source) return
      const { deck = '', locale = '' } = root.dataset
      source = new EventSource(`/-/events?${new URLSearchParams({ deck, locale, version })}`)
      // The browser would connect again with the version it started from.
      source.onerror = () => {
        close()
        setTimeout(() => document.hidden || open(), 500)
      }
      listen(source, 'patch', (patch: Patch) => (patch.from === version ? apply(patch) : resync()))
      listen(source, 'resync', resync)
      listen(source, 'problems', (told: { readonly problems: readonly Problem[] }) => tell(told.problems))
      listen(source, 'sound', () => (reveal ? tell(problems.filter(({ blocking }) => !blocking)) : location.reload()))
    }
    const close = () => {
      source?.close()
      source = undefined
    }
    document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
    addEventListener('pagehide', close)
    if (!document.hidden) open()
  }

  function listen<T>(source: EventSource, name: string, act: (data: T) => unknown): void {
    source.addEventListener(name, (event: MessageEvent<string>) => void act(JSON.parse(event.data) as T)) // As sent.
  }

  function apply(patch: Patch): void {
    version = patch.version
    if (!reveal) return
    if (patch.splices.every(({ remove, insert }) => remove === insert.length)) renewSlides(reveal, patch)
    else replaceSlides(reveal, patch)
  }

  /** Slides that only changed inside keep their elements: nothing but them is laid out again. */
  function renewSlides(deck: Reveal, { splices }: Patch): void {
    const slides = listSlides()
    const current = deck.getCurrentSlide()
    const step = deck.getIndices().f ?? -1
    for (const { at, insert } of splices) {
      for (const [offset, html] of insert.entries()) {
        const slide = slides[at + offset]
        if (!slide) continue
        renew(slide, html)
        if (slide === current) keepPlace(deck, slide, step)
        else deck.syncFragments(slide)
      }
    }
  }

  function keepPlace(deck: Reveal, slide: HTMLElement, step: number): void {
    deck.syncSlide(slide)
    if (slide.querySelector('.fragment')) deck.navigateFragment(step)
    const hash = `#/${slide.id}`
    if (slide.id && /^#\/\D/.test(location.hash) && location.hash !== hash) history.replaceState(null, '', hash)
  }

  /** Gives a slide new content; the classes by which reveal.js says where it stands stay. */
  function renew(slide: HTMLElement, html: string): void {
    const fresh = parse(html)
    if (!fresh) return
    const states = ['present', 'past', 'future'].filter((state) => slide.classList.contains(state))
    for (const { name, value } of fresh.attributes) slide.setAttribute(name, value)
    slide.classList.add(...states)
    slide.replaceChildren(...fresh.childNodes)
  }

  function replaceSlides(deck: Reveal, { splices }: Patch): void {
    const slides = listSlides()
    const container = find('.slides')
    const place = whereAmI(deck)
    for (const { at, remove, insert } of splices.toReversed()) {
      const after = slides[at + remove] ?? null
      for (const slide of slides.slice(at, at + remove)) slide.remove()
      for (const html of insert) container?.insertBefore(parse(html) ?? new Text(), after)
    }
    deck.sync()
    goBack(deck, place)
  }

  interface Place {
    readonly slide: HTMLElement | undefined
    readonly id: string
    readonly at: number
    readonly step: number
  }

  function whereAmI(deck: Reveal): Place {
    const slide = deck.getCurrentSlide()
    const { h, f = -1 } = deck.getIndices()
    return { slide, id: slide?.id ?? '', at: h, step: f }
  }

  /** To the same slide: the same element, else the one of the same name, else the one in the same place. */
  function goBack(deck: Reveal, { slide, id, at, step }: Place): void {
    const slides = listSlides()
    const found = [slide ? slides.indexOf(slide) : -1, slides.findIndex((one) => one.id === id)].find((h) => h >= 0)
    deck.slide(found ?? Math.min(at, slides.length - 1), 0, step)
  }

  /** Takes the whole document anew without leaving the slide; a page without slides is loaded again. */
  async function resync(): Promise<void> {
    if (!reveal) return location.reload()
    const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => undefined)
    if (!answer?.ok) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const sections = fresh.querySelectorAll('.slides > section')
    // The deck has no slides, or a variant that is gone: the page that says so is another one.
    if (sections.length === 0) return location.reload()
    for (const { name, value } of fresh.documentElement.attributes) {
      if (name !== 'class') root.setAttribute(name, value)
    }
    version = root.dataset.version ?? ''
    document.title = fresh.title
    await renewStyles(fresh)
    const place = whereAmI(reveal)
    find('.slides')?.replaceChildren(...sections)
    reveal.sync()
    goBack(reveal, place)
  }

  /** The old style sheet goes when the new one has come, so that nothing is shown without any. */
  async function renewStyles(fresh: Document): Promise<void> {
    const now = document.querySelector<HTMLLinkElement>('link[data-styles]')
    const next = fresh.querySelector<HTMLLinkElement>('link[data-styles]')
    if (!now || !next || now.getAttribute('href') === next.getAttribute('href')) return
    const link = document.importNode(next)
    const loaded = new Promise((resolve) => {
      link.onload = resolve
      link.onerror = resolve
    })
    now.after(link)
    await loaded
    now.remove()
  }

  /** `dev-panels.ts` shows them. */
  function tell(told: readonly Problem[]): void {
    problems = told
    document.dispatchEvent(new CustomEvent('duilian-problems', { detail: told }))
  }

  function listSlides(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('.slides > section')]
  }

  function parse(html: string): HTMLElement | undefined {
    const template = document.createElement('template')
    template.innerHTML = html
    const section = template.content.firstElementChild
    return section instanceof HTMLElement ? section : undefined
  }

  function find(selector: string): HTMLElement | undefined {
    return document.querySelector<HTMLElement>(selector) ?? undefined
  }
})()
