import { Parser } from 'htmlparser2'

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
  let inStyle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style'
      for (const attribute of fetched) add(attributes[attribute])
      for (const candidate of attributes.srcset?.split(/,\s+/) ?? []) add(candidate.trim().split(/\s+/)[0])
      for (const address of addressesInCss(attributes.style ?? '')) add(address)
      const href = attributes.href ?? attributes['xlink:href']
      if (fetchedByHref.has(name)) add(href)
      else if (href !== undefined && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(href.trim())) add(href, 'link')
    },
    ontext(text) {
      if (inStyle) for (const address of addressesInCss(text)) add(address)
    },
    onclosetag() {
      inStyle = false
    },
  })
  parser.end(html)
  return found
}

/** The addresses that CSS asks for, as they are written. */
export function addressesInCss(css: string): readonly string[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  return Array.from(plain.matchAll(pattern), ([, ...written]) => written.find((one) => one !== undefined) ?? '')
}
