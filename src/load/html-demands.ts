import { isLinkAddress } from '../model/address.ts'

/** What raw HTML asks for beside itself, or wants done. */
export interface HtmlDemand {
  /** The address, or what begins a script, as it is written. */
  readonly written: string
  /** `link` for what a click opens, `resource` for what a browser fetches to show the slide, `script` for code. */
  readonly kind: 'resource' | 'link' | 'script'
}

/** Attributes that a browser or reveal.js fetches, whatever element they stand on; `href` only of some. */
const fetched = [
  ...['src', 'poster', 'data', 'background', 'ping', 'data-src'],
  ...['image', 'video', 'link'].map((kind) => `data-preview-${kind}`),
  ...['image', 'video', 'iframe'].map((kind) => `data-background-${kind}`),
]
const fetchedByHref = new Set(['base', 'link', 'script', 'image', 'use', 'feimage'])
/** Elements in which another document would be shown: slides show none but that which stands in `srcdoc`. */
const frames = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe'])
const mayDemand =
  /\b(?:src|srcset|srcdoc|poster|data|data-[a-z-]+|background|ping|href|(?:form)?action|on[a-z]+|content)\s*=|url\(|@import|<(?:script|set|animate)\b/i

/**
 * What a browser would fetch for raw HTML, in order, which links lead where no slide can, and which scripts are in it.
 * Pictures and sounds in data: addresses are in it already. Entities stay: an address in which they hide is none.
 */
export function findDemands(html: string): readonly HtmlDemand[] {
  if (!mayDemand.test(html)) return []
  const shown = html.replace(/<!--[\s\S]*?-->/g, '')
  const elements = Array.from(shown.matchAll(tagPattern), ([, tag = '', written = '']) =>
    demandsOf(tag.toLowerCase(), attributesIn(written)),
  )
  const sheets = Array.from(shown.matchAll(/<style\b[^>]*>([\s\S]*?)(?:<\/style|$)/gi), ([, css = '']) =>
    addressesInCss(css).flatMap((address) => fetching(address)),
  )
  return [...elements, ...sheets].flat()
}

const tagPattern = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi

type Attributes = ReadonlyMap<string, string>

function demandsOf(name: string, attributes: Attributes): readonly HtmlDemand[] {
  const read = (names: readonly string[]) => names.flatMap((attribute) => attributes.get(attribute) ?? [])
  const candidates = attributes.get('srcset')?.split(/,\s+/) ?? []
  const addresses = [
    ...read(fetched),
    ...candidates.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    ...addressesInCss(attributes.get('style') ?? ''),
  ]
  const references = read(['href', 'xlink:href'])
  const handlers = [...attributes.keys()].filter((attribute) => /^on[a-z]/.test(attribute))
  return [
    ...addresses.flatMap((address) => fetching(address, frames.has(name))),
    ...references.flatMap((address) => (fetchedByHref.has(name) ? fetching(address) : linking(address))),
    ...read(['action', 'formaction']).flatMap((address) => (address.trim() ? linking(address) : [])),
    ...movedBy(name, attributes),
    ...findDemands(attributes.get('srcdoc') ?? ''),
    ...(name === 'script' && isCode(attributes) ? ['<script'] : []).map(script),
    ...handlers.map(script),
  ]
}

/** A page that goes elsewhere by itself, and links whose address a drawing changes. */
function movedBy(name: string, attributes: Attributes): readonly HtmlDemand[] {
  const read = (attribute: string) => attributes.get(attribute)?.trim().toLowerCase() ?? ''
  if (name === 'meta' && read('http-equiv') === 'refresh') return fetching(attributes.get('content') ?? '')
  if (!/^(?:set|animate)$/.test(name) || !/^(?:xlink:)?href$/.test(read('attributename'))) return []
  const values = ['to', 'from', 'by', 'values'].flatMap((attribute) => attributes.get(attribute)?.split(';') ?? [])
  return values.flatMap((address) => (address.trim() ? linking(address) : []))
}

function fetching(address: string, framed = false): readonly HtmlDemand[] {
  const written = address.trim()
  const isHeld = written === '' || written.startsWith('#') || (!framed && /^data:/i.test(written))
  return isHeld ? [] : [{ written, kind: 'resource' }]
}

/** A browser takes spaces off both ends. */
function linking(address: string): readonly HtmlDemand[] {
  const written = address.trim()
  return isLinkAddress(written) ? [] : [{ written, kind: 'link' }]
}

function script(written: string): HtmlDemand {
  return { written, kind: 'script' }
}

/** Data in an element for scripts is none. */
function isCode(attributes: Attributes): boolean {
  return !/^\s*application\/(?:[\w.-]+\+)?json\s*$/i.test(attributes.get('type') ?? '')
}

/** Attributes as they are written, entities and all: so they are found again in the source. */
function attributesIn(written: string): ReadonlyMap<string, string> {
  const pattern = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
  return new Map(
    Array.from(written.matchAll(pattern), ([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  )
}

/** The addresses that CSS asks for, as they are written. */
export function addressesInCss(css: string): readonly string[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  return Array.from(plain.matchAll(pattern), ([, ...written]) => written.find((one) => one !== undefined) ?? '')
}
