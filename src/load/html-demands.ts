/** What raw HTML asks for beside itself. */
export interface HtmlDemand {
  /** As it is written. */
  readonly address: string
  /** `link` for what a click opens, `resource` for what a browser fetches to show the slide. */
  readonly kind: 'resource' | 'link'
}

/** Attributes that a browser fetches, whatever element they stand on; `href` only of some. */
const fetched = ['src', 'poster', 'data', 'background']
const fetchedByHref = new Set(['link', 'image', 'use', 'feimage'])
const mayDemand = /\b(?:src|srcset|poster|data|background|href)\s*=|url\(|@import/i

/** What a browser would fetch for raw HTML, in order, and which links lead to files; data: addresses are in it already. */
export function findDemands(html: string): readonly HtmlDemand[] {
  if (!mayDemand.test(html)) return []
  const found: HtmlDemand[] = []
  const add = (address: string | undefined, kind: HtmlDemand['kind'] = 'resource') => {
    const written = address?.trim() ?? ''
    if (written !== '' && !/^(?:data:|#)/i.test(written)) found.push({ address: written, kind })
  }
  const shown = html.replace(/<!--[\s\S]*?-->/g, '')
  for (const [, tag = '', written = ''] of shown.matchAll(tagPattern)) {
    const name = tag.toLowerCase()
    const attributes = attributesIn(written)
    for (const attribute of fetched) add(attributes.get(attribute))
    for (const candidate of attributes.get('srcset')?.split(/,\s+/) ?? []) add(candidate.trim().split(/\s+/)[0])
    for (const address of addressesInCss(attributes.get('style') ?? '')) add(address)
    const href = attributes.get('href') ?? attributes.get('xlink:href')
    if (fetchedByHref.has(name)) add(href)
    else if (href !== undefined && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(href.trim())) add(href, 'link')
  }
  for (const [, css = ''] of shown.matchAll(/<style\b[^>]*>([\s\S]*?)(?:<\/style|$)/gi))
    for (const address of addressesInCss(css)) add(address)
  return found
}

const tagPattern = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi

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
