import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Stands where a slide shows the address of the room, which nobody knows before it is presented; no author writes it. */
export const roomCodeMark = '\u0001room\u0001'

/** A slide of a page that was built. */
export interface BuiltSlide {
  readonly id: string
  /** How many steps it has. */
  readonly steps: number
  /** Its section, without presenter notes and times. */
  readonly html: string
}

/** The slides of a page in one language. */
export interface BuiltView {
  readonly lang: string
  readonly title: string
  readonly slides: readonly BuiltSlide[]
}

/** What a page that was built holds: `index.html` of a deck, or the page of one locale. */
export interface BuiltPage extends BuiltView {
  readonly deck: string
  /** Whether its theme is light or dark. */
  readonly variant: string
  /** What the deck says of following, as words. */
  readonly follow: readonly string[]
  /** Its fonts and style sheets. */
  readonly styles: string
  /** The other views it holds; one with swapped lines is in the language of captions. */
  readonly views: readonly (BuiltView & { readonly swapped: boolean })[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Reads a page that `duilian build` has written; undefined if it is none. Throws for no page. */
export function readBuiltPage(html: string): BuiltPage | undefined {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const elements = [...elementsIn(document)]
  const root = elements.find(({ tagName }) => tagName === 'html')
  const reading = elements.find((element) => classesOf(element).includes('reading'))
  const deck = elements.find((element) => element.tagName === 'script' && attribute(element, 'data-deck') !== undefined)
  if (!root || !reading || !deck) return undefined
  const styles = elements.filter(
    (element) => element.tagName === 'style' && attribute(element, 'data-slides') !== undefined,
  )
  const titleOf = (element: Tree.Element | undefined) => (element ? textOf(element) : '')
  const images = imagesIn(reading)
  const views = elements.filter((element) => element.tagName === 'template' && classesOf(element).includes('view'))
  return {
    deck: attribute(deck, 'data-deck') ?? '',
    lang: attribute(root, 'lang') ?? '',
    variant: attribute(root, 'data-variant') ?? '',
    title: titleOf(elements.find(({ tagName }) => tagName === 'title')),
    follow: (attribute(root, 'data-follow') ?? '').split(' ').filter(Boolean),
    styles: styles.map(textOf).join('\n'),
    slides: slidesIn(reading, html, []),
    views: views.map((view) => ({
      lang: attribute(view, 'lang') ?? '',
      title: attribute(view, 'title') ?? '',
      swapped: attribute(view, 'data-swapped') !== undefined,
      slides: slidesIn((view as Tree.Template).content, html, images),
    })),
  }
}

/** `images` are the addresses of all pictures in order, which other views of the same page leave empty. */
function slidesIn(parent: Tree.ParentNode, html: string, images: readonly string[]): readonly BuiltSlide[] {
  const sections = parent.childNodes.filter(
    (node): node is Tree.Element => 'tagName' in node && node.tagName === 'section',
  )
  let image = 0
  return sections.map((section) => {
    const inside = [...elementsIn(section)]
    const edits: Edit[] = []
    for (const element of [section, ...inside]) {
      const place = element.sourceCodeLocation
      if (element.tagName === 'aside' && attribute(element, 'data-notes') !== undefined && place) {
        edits.push({ start: place.startOffset, end: place.endOffset, text: '' })
      }
      edits.push(...roomCodeIn(element))
      for (const name of ['data-seconds', 'src'] as const) {
        const at = place?.attrs?.[name]
        const isEmpty = name === 'src' && element.tagName === 'img' && attribute(element, 'src') === ''
        if (!at || (name === 'src' && !isEmpty)) continue
        const address = images[image] ?? ''
        edits.push({ start: at.startOffset, end: at.endOffset, text: isEmpty ? `src="${address}"` : '' })
      }
      if (element.tagName === 'img') image += 1
    }
    const place = section.sourceCodeLocation
    return {
      id: attribute(section, 'id') ?? '',
      steps: inside.filter((element) => classesOf(element).includes('fragment')).length,
      html: place ? edited(html, edits, place.startOffset, place.endOffset) : '',
    }
  })
}

/** What a figure with `data-qr="follow"` holds gives way to the code of the room. */
function roomCodeIn(element: Tree.Element): readonly Edit[] {
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  if (attribute(element, 'data-qr') !== 'follow' || !startTag || !endTag) return []
  return [{ start: startTag.endOffset, end: endTag.startOffset, text: roomCodeMark }]
}

/** A stretch of a text with edits, of which those inside another are left out. */
function edited(text: string, edits: readonly Edit[], from: number, to: number): string {
  const pieces: string[] = []
  let done = from
  for (const { start, end, text: given } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < done) continue
    pieces.push(text.slice(done, start), given)
    done = end
  }
  return [...pieces, text.slice(done, to)].join('')
}

function imagesIn(parent: Tree.ParentNode): readonly string[] {
  return [...elementsIn(parent)]
    .filter(({ tagName }) => tagName === 'img')
    .map((element) => (attribute(element, 'src') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
}

/** All elements below a node in order; those that templates hold only if they are asked for. */
function* elementsIn(parent: Tree.ParentNode, withTemplates = false): Generator<Tree.Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue
    yield node
    if (withTemplates && 'content' in node) yield* elementsIn(node.content, true)
    yield* elementsIn(node, withTemplates)
  }
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function classesOf(element: Tree.Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/)
}

function textOf(element: Tree.Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** How a page is changed to be shown by another script. */
export interface Staging {
  /** Whether the scripts it has stay. */
  readonly keep: boolean
  /** The script that comes last, ready to stand in an element, and the element's attributes. */
  readonly script: string
  readonly attributes: Readonly<Record<string, string>>
  /** Markup and styles before it. */
  readonly body: string
  readonly styles: string
  /** What the page may run and ask, in place of what it was built to: a source for `script-src`, to be added or alone. */
  readonly source: string
}

/** A page of `duilian build` with another script, which may ask the server it comes from. */
export function stageBuiltPage(html: string, staging: Staging): string {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const elements = [...elementsIn(document, true)]
  const edits: Edit[] = []
  for (const element of elements) {
    const place = element.sourceCodeLocation
    if (!place) continue
    edits.push(...roomCodeIn(element))
    const isPolicy =
      element.tagName === 'meta' && /^content-security-policy$/i.test(attribute(element, 'http-equiv') ?? '')
    if (isPolicy) {
      const policy = withSource(attribute(element, 'content') ?? '', staging)
      edits.push({ start: place.startOffset, end: place.endOffset, text: metaPolicy(policy) })
    }
    if (element.tagName === 'script' && !staging.keep)
      edits.push({ start: place.startOffset, end: place.endOffset, text: '' })
  }
  const attributes = Object.entries(staging.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
  // Nothing of the slides' own ends like this: what they hold of it is in scripts before, or in templates.
  const end = html.lastIndexOf('</body>')
  const added = `<style>${staging.styles}</style>${staging.body}<script${attributes.join('')}>${staging.script}</script>`
  edits.push({ start: end, end, text: added })
  return edited(html, edits, 0, html.length)
}

function withSource(policy: string, { keep, source }: Staging): string {
  const directives = policy.split(';').map((directive) => directive.trim())
  const others = directives.filter((directive) => !/^(script-src|connect-src)\b/.test(directive))
  const scripts = keep
    ? (directives.find((directive) => directive.startsWith('script-src ')) ?? 'script-src')
    : 'script-src'
  return [...others, `${scripts} ${source}`, "connect-src 'self'"].join('; ')
}

function metaPolicy(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
