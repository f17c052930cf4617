// Runs in the pages of `duilian dev`: leads to the same slide and step in another variant.
;(() => {
  /** What this script uses of reveal.js. */
  interface Reveal {
    isReady(): boolean
    on(event: string, listener: () => void): void
    slide(horizontal: number, vertical: number, fragment: number): void
    getIndices(): { readonly h: number; readonly v: number; readonly f?: number }
    addKeyBinding(key: { keyCode: number; key: string; description: string }, action: () => void): void
  }

  const deck = (window as unknown as { readonly Reveal: Reveal }).Reveal // Loaded before.
  /** The code of the key `0`; those of the other digits follow. */
  const zero = 48

  // Where scripts come slowly, reveal.js is ready before this one is there.
  if (deck.isReady()) begin()
  else deck.on('ready', begin)

  function begin(): void {
    goToStep()
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.dev-variants a')) offer(link)
  }

  /** Slide and step by number: they are the same in all variants. */
  function goToStep(): void {
    const [, h, v, f] = /^#\/(\d+)\/(\d+)\/(-?\d+)$/.exec(location.hash) ?? []
    if (h !== undefined) deck.slide(Number(h), Number(v), Number(f))
  }

  function offer(link: HTMLAnchorElement): void {
    const { key = '' } = link.dataset
    const go = () => {
      const { h, v, f = -1 } = deck.getIndices()
      location.href = `${link.pathname}#/${h}/${v}/${f}`
    }
    deck.addKeyBinding({ keyCode: zero + Number(key), key, description: link.textContent?.trim() ?? '' }, go)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go()
    })
  }
})()
