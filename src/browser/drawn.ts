// biome-ignore-all lint/correctness/noUnusedVariables: It is called by who evaluates it.
// Evaluated in a laid-out document: what of its text is drawn. No imports, no exports.

/** The characters that a document draws on each slide, and outside of all under an empty id. */
function drawnCharacters(): readonly import('../model/fit.ts').DrawnSlide[] {
  const slides = new Map<Element | null, Set<string>>()
  for (const slide of document.querySelectorAll('section.slide')) slides.set(slide, new Set())
  const paints = createPaintTest()
  const range = document.createRange()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || !(node instanceof Text) || !node.data.trim()) continue
    range.selectNodeContents(node)
    if (!paints(parent, range.getBoundingClientRect())) continue
    const slide = parent.closest('section.slide')
    const characters = slides.get(slide) ?? new Set()
    slides.set(slide, characters)
    for (const character of transformed(node.data, getComputedStyle(parent))) characters.add(character)
  }
  return Array.from(slides, ([slide, characters]) => ({ id: slide?.id ?? '', characters: [...characters].join('') }))
}

/** Text as a style sheet turns it; what it may turn into is not known of other transformations, so nothing is said. */
function transformed(text: string, { textTransform, fontVariantCaps }: CSSStyleDeclaration): string {
  if (textTransform === 'none' && fontVariantCaps === 'normal') return text
  return text.replace(/\p{Cased}/gu, '').replace(textTransform.includes('full') ? /[!-~ァ-ヶ]/g : /$^/, '')
}

/** Whether a text with these bounds is painted as a whole: nothing hides it, and nothing around it cuts it off. */
function createPaintTest(): (parent: Element, box: DOMRect) => boolean {
  const windows = new Map<Element, DOMRect | undefined>()
  /** Where the contents of an element can be seen: within everything around it that cuts them off. */
  const windowOf = (element: Element): DOMRect | undefined => {
    if (windows.has(element)) return windows.get(element)
    const around = element.parentElement ? windowOf(element.parentElement) : undefined
    const own = isRepainted(element) ? new DOMRect() : cutsOff(element) ? element.getBoundingClientRect() : undefined
    const both = own && around ? intersect(own, around) : (own ?? around)
    windows.set(element, both)
    return both
  }
  return (parent, box) => {
    if (box.width <= 0 || box.height <= 0) return false
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
      return false
    const seen = windowOf(parent)
    return (
      !seen || (box.left >= seen.left && box.top >= seen.top && box.right <= seen.right && box.bottom <= seen.bottom)
    )
  }
}

/** True for an element of which no text that leaves it is painted. */
function cutsOff(element: Element): boolean {
  const { overflowX, overflowY, contain, display, clipPath, clip } = getComputedStyle(element)
  if (display === 'inline') return false
  const isCut = overflowX !== 'visible' || overflowY !== 'visible' || /strict|content|paint/.test(contain)
  return isCut || clipPath !== 'none' || clip !== 'auto'
}

/** True for an element that is drawn as a picture: nobody finds its letters in a PDF. */
function isRepainted(element: Element): boolean {
  const { filter, backdropFilter, maskImage } = getComputedStyle(element)
  return filter !== 'none' || (backdropFilter || 'none') !== 'none' || (maskImage || 'none') !== 'none'
}

function intersect(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const right = Math.max(left, Math.min(one.right, other.right))
  return new DOMRect(left, top, right - left, Math.max(0, Math.min(one.bottom, other.bottom) - top))
}
