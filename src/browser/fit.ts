// biome-ignore-all lint/correctness/noUnusedVariables: The other parts of the script use it.
// Evaluated in a laid-out document: `measureSlides()` is what `MeasuredSlide` says, for every slide or those given. It
// stands after `fit-lines.ts`, `fit-colors.ts` and `fit-pictures.ts`. No imports, no exports.

type FitBox = import('../model/fit.ts').Box
type FitRgb = import('../model/fit.ts').Rgb
type FitStyle = import('../model/fit.ts').MeasuredStyle
type FitText = import('../model/fit.ts').MeasuredText
type FitImage = import('../model/fit.ts').MeasuredImage
type FitSlide = import('../model/fit.ts').MeasuredSlide

/** A shape of a drawing. */
interface FitShape {
  readonly shape: SVGGeometryElement
  readonly inverse: DOMMatrix
}

/** What is asked for many times, answered once. */
interface FitTools {
  readonly styleOf: (element: Element) => CSSStyleDeclaration
  /** Red, green, blue and alpha of a CSS colour. */
  readonly colorOf: (color: string) => readonly [...FitRgb, number]
  readonly backgrounds: Map<Element, FitRgb | undefined>
  readonly shapes: Map<Element, readonly FitShape[]>
  readonly page: DOMRect
  readonly slide: Element
}

function measureSlides(slides: ArrayLike<Element> = document.querySelectorAll('section.slide')): readonly FitSlide[] {
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    const style = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, style)
    return style
  }
  const shared = { styleOf, colorOf: createColorReader(), backgrounds: new Map(), shapes: new Map() }
  return Array.from(slides, (slide) => {
    const page = slide.getBoundingClientRect()
    const tools = { ...shared, page, slide }
    const foot = slide.querySelector('.foot')?.getBoundingClientRect()
    const floor = Math.min(foot?.top ?? page.bottom, page.bottom) - page.top
    const span = foot && { foot: [foot.left - page.left, foot.right - page.left] as const }
    const written = [...collectBlocks(tools)].flatMap(([block, nodes]) => measureText(block, nodes, tools) ?? [])
    const texts = [...written, ...measureFormulas(tools)]
    const images = Array.from(slide.querySelectorAll('img'), (image) => measureImage(image, tools))
    return { id: slide.id, width: page.width, height: page.height, floor, ...span, texts, images }
  })
}

/** The texts of a slide by the block each stands in: the nearest element around it that is not inline. */
function collectBlocks({ slide, styleOf }: FitTools): ReadonlyMap<Element, readonly Text[]> {
  const blocks = new Map<Element, Text[]>()
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement
    if (!block || !(node instanceof Text) || !node.data.trim() || styleOf(block).visibility !== 'visible') continue
    // The parts of a formula stand over and under each other as they must.
    if (block.closest('math, [data-copied]')) continue
    // Readings stand over their characters, between the lines, as small as annotations are.
    if (block.closest('rt, rp')) continue
    const drawn = block.closest('text')
    while (!drawn && block.parentElement && /^(inline|contents|ruby)$/.test(styleOf(block).display)) {
      block = block.parentElement
    }
    const key = drawn ?? block
    blocks.set(key, [...(blocks.get(key) ?? []), node])
  }
  return blocks
}

function measureText(block: Element, nodes: readonly Text[], tools: FitTools): FitText | undefined {
  const whole = block.getBoundingClientRect()
  if (whole.width <= 1 || whole.height <= 1) return undefined // Meant for screen readers.
  const lines = withFormulas(linesOf(nodes, tools), block, tools)
  if (lines.length === 0) return undefined
  const inFoot = block.closest('.foot, .script-note, .bibliography') !== null
  const torn = Array.from(block.querySelectorAll('.nobreak')).filter(standsOnSeveralLines)
  return {
    role: block.closest('svg') ? 'chart' : inFoot ? 'foot' : 'body',
    language: block.closest('[lang]')?.getAttribute('lang') ?? '',
    lines,
    styles: stylesOf(block, nodes, tools),
    clipped: Math.max(0, ...lines.map(({ box }) => clippedBy(block, box, tools))),
    torn: torn.map((element) => element.textContent ?? ''),
  }
}

/** Formulas on lines of their own, each as a whole; those in a line are as high as it allows. */
function measureFormulas(tools: FitTools): readonly FitText[] {
  return Array.from(tools.slide.querySelectorAll('.formula.display > math'), (formula) => {
    const { page } = tools
    // Its own box is as wide as its column, whatever stands in it.
    const parts = Array.from(formula.children, (part) => part.getBoundingClientRect())
    const box: FitBox = [
      Math.min(...parts.map(({ left }) => left)) - page.left,
      Math.min(...parts.map(({ top }) => top)) - page.top,
      Math.max(...parts.map(({ right }) => right)) - page.left,
      Math.max(...parts.map(({ bottom }) => bottom)) - page.top,
    ]
    const language = formula.closest('[lang]')?.getAttribute('lang') ?? ''
    const lines = [{ text: textOfFormula(formula), box }]
    return { role: 'body', language, lines, styles: [], clipped: Math.max(0, clippedBy(formula, box, tools)), torn: [] }
  })
}

/** The lines of a text, each with the formulas that stand in it. */
function withFormulas(lines: readonly FitLine[], block: Element, { page }: FitTools): readonly FitLine[] {
  for (const formula of block.querySelectorAll('.formula:not(.display) > math')) {
    const { left, top, right, bottom } = formula.getBoundingClientRect()
    const middle = (top + bottom) / 2 - page.top
    const line = lines.find(({ box }) => box[1] < middle && middle < box[3])
    if (!line) continue
    line.formulas = (line.formulas ?? 0) + 1
    line.box = [
      Math.min(line.box[0], left - page.left),
      line.box[1],
      Math.max(line.box[2], right - page.left),
      line.box[3],
    ]
  }
  return lines
}

/** Its TeX, by which it is found in the deck. */
function textOfFormula({ parentElement: around, textContent }: Element): string {
  const copied = around?.querySelector('.tex')?.textContent
  return around?.getAttribute('aria-label') ?? copied?.replace(/^\$\$ | \$\$$/g, '') ?? textContent ?? ''
}

function standsOnSeveralLines(element: Element): boolean {
  const [first, ...others] = element.getClientRects()
  return first !== undefined && others.some(({ top }) => top > first.top + first.height / 2)
}

/** How far a line runs past the elements around its block, up to the slide, that cut off what leaves them. */
function clippedBy(block: Element, [left, top, right, bottom]: FitBox, { styleOf, slide, page }: FitTools): number {
  let most = 0
  for (let element: Element | null = block; element && element !== slide; element = element.parentElement) {
    const { overflowX, overflowY, display } = styleOf(element)
    if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue
    const edge = element.getBoundingClientRect()
    if (overflowX !== 'visible') most = Math.max(most, right + page.left - edge.right, edge.left - left - page.left)
    if (overflowY !== 'visible') most = Math.max(most, bottom + page.top - edge.bottom, edge.top - top - page.top)
  }
  return most
}

function measureImage(image: HTMLImageElement, tools: FitTools): FitImage {
  const { page, styleOf } = tools
  const seen = shareSeen(image, tools)
  const { left, top, right, bottom, width, height } = image.getBoundingClientRect()
  const natural = [image.naturalWidth, image.naturalHeight] as const
  const scales = [width / natural[0], height / natural[1]] as const
  const { objectFit } = styleOf(image)
  const even = {
    contain: Math.min(...scales),
    cover: Math.max(...scales),
    none: 1,
    'scale-down': Math.min(1, ...scales),
  }
  const scale = objectFit in even ? even[objectFit as keyof typeof even] : undefined // `in` has just said so.
  return {
    alt: image.alt,
    box: [left - page.left, top - page.top, right - page.left, bottom - page.top],
    natural,
    drawn: scale === undefined ? [width, height] : [natural[0] * scale, natural[1] * scale],
    vector: /^data:image\/svg|\.svg(\?|$)/.test(image.src),
    ...(seen !== undefined && { seen }),
  }
}
