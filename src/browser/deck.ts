// Runs inside the deck, as a plain script after reveal.js. It has no imports and no exports.

/** What this script uses of reveal.js. */
interface RevealApi {
  initialize(options: Readonly<Record<string, unknown>>): Promise<unknown>
  on(event: string, listener: (event: Event) => void): void
  getCurrentSlide(): HTMLElement | undefined
}

declare const Reveal: RevealApi
declare const RevealNotes: unknown

const revealOptions = {
  width: 1280,
  height: 720,
  margin: 0,
  center: false,
  display: 'flex',
  hash: true,
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  controls: true,
  controlsLayout: 'edges',
  controlsTutorial: false,
  progress: false,
  slideNumber: false,
  // Below 435 px reveal would turn to its scroll view, which shows slides out of their order on screen readers.
  scrollActivationWidth: 0,
  plugins: [RevealNotes],
}

void Reveal.initialize(revealOptions).then(startDeck)

function startDeck(): void {
  const deck = document.querySelector<HTMLElement>('.reveal')
  if (!deck) return
  // reveal makes the deck an application, which takes line-by-line reading away; its keys work without.
  deck.removeAttribute('role')
  labelControl(deck, '.navigate-left', deck.dataset.previous)
  labelControl(deck, '.navigate-right', deck.dataset.next)
  keepLanguages(deck)
}

function labelControl(deck: HTMLElement, selector: string, label: string | undefined): void {
  if (label === undefined) return
  for (const control of deck.querySelectorAll(selector)) control.setAttribute('aria-label', label)
}

/** reveal announces a slide as one text without languages; this says the same with a `lang` on each part. */
function keepLanguages(deck: HTMLElement): void {
  const status = deck.querySelector('.aria-status')
  if (!status) return
  let shown: Element | undefined = Reveal.getCurrentSlide()
  const announce = () => {
    if (shown && !status.querySelector('[lang]')) status.replaceChildren(...spokenParts(shown))
  }
  Reveal.on('slidechanged', () => {
    shown = Reveal.getCurrentSlide()
  })
  Reveal.on('fragmentshown', (event) => {
    if ('fragment' in event && event.fragment instanceof Element) shown = event.fragment
  })
  new MutationObserver(announce).observe(status, { childList: true, characterData: true, subtree: true })
  announce()
}

/** The texts of an element in reading order, one part for each stretch in one language within one block. */
function spokenParts(shown: Element): Node[] {
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    const silent = node instanceof Element && node !== shown && node.matches('aside, .fragment:not(.visible)')
    return silent ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  })
  const parts: Node[] = []
  let last: { readonly block: Element | null; readonly part: HTMLElement } | undefined
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const owner = node instanceof Element ? node : node.parentElement
    const text = spokenText(node)
    if (!owner || !text) continue
    const block = owner.closest('h1, h2, h3, p, li, td, th, .line, .caption, title, desc, img')
    const lang = owner.closest<HTMLElement>('[lang]')?.lang ?? ''
    if (last && last.block === block && last.part.lang === lang) last.part.append(text)
    else {
      last = { block, part: spokenPart(text, lang) }
      parts.push(last.part, new Text(' '))
    }
  }
  return parts
}

/** What is read aloud of a node itself: text, alternative text, and of a chart only its title and description. */
function spokenText(node: Node): string {
  if (node instanceof HTMLImageElement) return node.alt
  if (!(node instanceof Text) || !node.data.trim()) return ''
  const isDrawn = node.parentElement?.closest('svg') && !node.parentElement.closest('title, desc')
  return isDrawn ? '' : node.data
}

function spokenPart(text: string, lang: string): HTMLElement {
  const part = document.createElement('span')
  part.lang = lang
  part.textContent = text
  return part
}
