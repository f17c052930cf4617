import { shortNameOf } from './namespaces.ts'

/** An attribute with the range of its value as it is written, between its quotation marks. */
export interface XmlAttribute {
  /** With the short prefix of its namespace, if it has one: `w:val`. */
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The attributes of a tag, read only where somebody asks: most nobody does. */
export interface XmlAttributes {
  readonly written: string
  readonly read: () => readonly XmlAttribute[]
}

/** What is found in a document, in its order. Offsets count in its text. */
export interface XmlVisitor {
  /** `name` has the short prefix of its namespace, whatever the document calls it. `contentStart` is behind the tag. */
  readonly open: (name: string, attributes: XmlAttributes, contentStart: number) => void
  /** `contentEnd` is where the end tag begins; for an empty-element tag, behind it. */
  readonly close: (name: string, contentEnd: number) => void
}

/** Why a document is not well-formed, as the end of a sentence. */
export class XmlFault extends Error {}

const tag = /<(\/?)([^\s/<>]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

/**
 * Walks through an XML document with namespaces, keeping offsets, so that texts in it can be replaced and nothing else
 * changes. No entity is declared or loaded: a document type declaration, which OPC forbids, is a fault (ECMA-376-2,
 * 6.2.5). Throws an XmlFault for what is not nested as it must be; what a text says is not looked at.
 */
export function scanXml(text: string, visitor: XmlVisitor): void {
  const open: { readonly written: string; readonly name: string; readonly scope: Scope }[] = []
  let scope: Scope = { prefixes: new Map([['xml', 'xml']]), names: new Map() }
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start < 0) break
    const past = skipOther(text, start)
    if (past > start) {
      at = past
      continue
    }
    tag.lastIndex = start
    const match = tag.exec(text)
    if (!match) throw new XmlFault(`there is a broken tag, “${text.slice(start, start + 24)}”`)
    const [whole, slash, written = '', attributes = '', empty] = match
    at = start + whole.length
    if (slash) {
      const last = open.pop()
      if (last?.written !== written) throw new XmlFault(`“${whole}” closes what is not open`)
      visitor.close(last.name, start)
      scope = last.scope
      continue
    }
    const outer = scope
    if (attributes.includes('xmlns')) scope = declare(attributes, outer)
    const inner = scope
    const name = nameIn(inner, written, true)
    const read = () => readAttributes(attributes, start + 1 + written.length, inner)
    visitor.open(name, { written: attributes, read }, at)
    if (empty) {
      visitor.close(name, at)
      scope = outer
    } else open.push({ written, name, scope: outer })
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new XmlFault(`“<${unclosed.written}>” is never closed`)
}

/** The offset behind a comment, CDATA or instruction that begins at an offset; the offset if none does. */
function skipOther(text: string, start: number): number {
  const next = text.charCodeAt(start + 1)
  if (next !== 0x21 && next !== 0x3f) return start
  const [opening, closing] = others.find(([sign]) => text.startsWith(sign, start)) ?? ['', '']
  if (!opening) throw new XmlFault('it has a document type, which documents of Office must not have')
  const end = text.indexOf(closing, start + opening.length)
  if (end < 0) throw new XmlFault(`“${opening}” is never closed`)
  return end + closing.length
}

const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

interface Scope {
  /** Short prefixes by the prefixes of the document; the empty one is the default namespace. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Names of elements that were asked for. */
  readonly names: Map<string, string>
}

function declare(attributes: string, outer: Scope): Scope {
  const own = Array.from(
    attributes.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
    ([, prefix = '', one, other]) => [prefix, shortNameOf(one ?? other ?? '')] as const,
  )
  if (own.every(([prefix, name]) => outer.prefixes.get(prefix) === name)) return outer
  return { prefixes: new Map([...outer.prefixes, ...own]), names: new Map() }
}

function nameIn({ prefixes, names }: Scope, written: string, isElement: boolean): string {
  const known = isElement ? names.get(written) : undefined
  if (known !== undefined) return known
  const colon = written.indexOf(':')
  if (colon < 0 && !isElement) return written
  const prefix = prefixes.get(colon < 0 ? '' : written.slice(0, colon)) ?? '?'
  const name = `${prefix}:${written.slice(colon + 1)}`
  if (isElement) names.set(written, name)
  return name
}

function readAttributes(written: string, offset: number, scope: Scope): readonly XmlAttribute[] {
  return Array.from(
    written.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g),
    ({ 0: whole, 1: name = '', 2: quoted = '', index }) => {
      const end = offset + index + whole.length - 1
      const value = quoted.slice(1, -1)
      return { name: nameIn(scope, name, false), value: decodeXml(value), start: end - value.length, end }
    },
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a text or the value of an attribute says: entities, CDATA and comments resolved. */
export function decodeXml(written: string): string {
  if (!/[&<]/.test(written)) return written
  return written.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, data: string | undefined, decimal: string | undefined, hex: string | undefined, name = '') => {
      if (data !== undefined) return data
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      return named[name] ?? ''
    },
  )
}

/** A text as it is written in XML, between tags or, with its quotation marks too, in an attribute. */
export function encodeXml(text: string, inAttribute: boolean): string {
  const encoded = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return inAttribute ? encoded.replaceAll('"', '&quot;').replaceAll("'", '&apos;').replaceAll('\n', '&#10;') : encoded
}
