import type { RevealApi } from './reveal.ts'

/**
 * reveal announces a slide as one text without languages; this says the same with a `lang` on each part.
 * The function that is returned announces the current slide again, after its language has changed.
 */
export function keepLanguages(reveal: RevealApi, deck: HTMLElement): () => void {
  const status = deck.querySelector('.aria-status')
  if (!status) return () => undefined
  let shown: Element | undefined = reveal.getCurrentSlide()
  const announce = () => {
    if (shown && !status.querySelector('[lang]')) status.replaceChildren(...spokenParts(shown))
  }
  reveal.on('slidechanged', () => {
    shown = reveal.getCurrentSlide()
  })
  reveal.on('fragmentshown', (event) => {
    if ('fragment' in event && event.fragment instanceof Element) shown = event.fragment
  })
  new MutationObserver(announce).observe(status, { childList: true, characterData: true, subtree: true })
  announce()
  return () => {
    shown = reveal.getCurrentSlide()
    status.textContent = ''
    announce()
  }
}
/** The texts of an element in reading order, one part for each stretch in one language within one block. */
function spokenParts(shown: Element): Node[] {
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    const silent = node instanceof Element && node !== shown && node.matches('aside, .data, .fragment:not(.visible)')
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
