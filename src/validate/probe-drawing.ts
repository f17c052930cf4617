import { SaxesParser, type SaxesTagNS } from 'saxes'

const svg = 'http://www.w3.org/2000/svg'
/** Elements that a drawing may come to when everything it uses again is counted again: seconds of work for a browser. */
const mostElements = 100_000
/** How deep what a drawing uses may use other parts. */
const deepestUse = 200

/** What is wrong with an SVG, as the end of "The file … ": browsers show nothing of one that is not well-formed XML. */
export function probeDrawing(text: string): string | undefined {
  const parts = new Map<string, Part>()
  const whole: Part = createPart()
  const open: Part[] = [whole]
  let root: SaxesTagNS | undefined
  const parser = new SaxesParser({ xmlns: true })
  let fault: string | undefined
  parser.on('error', ({ message }) => {
    fault ??= `is not well-formed XML (${message.replace(/\.$/, '')})`
  })
  parser.on('doctype', (doctype) => {
    for (const [, name = '', , value = ''] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])([^"']*)\2\s*>/g)) {
      // One that stands for others could stand for gigabytes; drawing programs write addresses.
      parser.ENTITIES[name] = value.includes('&') ? '' : value
    }
  })
  parser.on('opentag', (tag) => {
    root ??= tag
    const { id } = tag.attributes
    const parent = open.at(-1) ?? whole
    const part = id ? createPart() : parent
    if (id) {
      parent.used.push(part)
      parts.set(id.value, part)
    }
    part.elements += 1
    for (const name of referencesIn(tag)) part.names.push(name)
    open.push(part)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  for (let at = 0; at < text.length && fault === undefined; at += 65_536) parser.write(text.slice(at, at + 65_536))
  if (fault === undefined) parser.close()
  if (fault !== undefined) return fault
  if (root?.local !== 'svg') return 'is no SVG: its outermost element is another one'
  if (root.uri !== svg) return `is no SVG to a browser: its outermost element lacks xmlns="${svg}"`
  return countElements(whole, parts) > mostElements
    ? 'uses its own parts again so often that no browser draws it'
    : undefined
}

/** An element with an id, and what is inside it up to other elements with one. */
interface Part {
  elements: number
  readonly used: Part[]
  /** Ids of what is drawn where it is referred to. */
  readonly names: string[]
  /** How many elements it comes to, once that is known; of one that is being counted, 0. */
  total?: number
}

function createPart(): Part {
  return { elements: 0, used: [], names: [] }
}

/** What `href="#a"` and `url(#a)` refer to. */
function referencesIn({ attributes }: SaxesTagNS): readonly string[] {
  return Object.values(attributes).flatMap(({ local, value }) => {
    if (local === 'href' && value.startsWith('#')) return [value.slice(1)]
    return Array.from(value.matchAll(/url\(\s*["']?#([^)"']+)/g), ([, name = '']) => name)
  })
}

/** A part that uses itself is an error that browsers pass over. */
function countElements(part: Part, parts: ReadonlyMap<string, Part>, depth = 0): number {
  if (part.total !== undefined) return part.total
  if (depth > deepestUse) return Number.POSITIVE_INFINITY
  part.total = 0
  const used = [...part.used, ...part.names.flatMap((name) => parts.get(name) ?? [])]
  part.total = used.reduce((sum, inner) => sum + countElements(inner, parts, depth + 1), part.elements)
  return part.total
}
