/** An attribute with the range of its value as it is written, between its quotation marks. */
interface Attribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What an XML text is made of, in order. Names are as written but for the prefix of a namespace. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: readonly Attribute[]
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'close'; readonly start: number; readonly end: number }
  | { readonly kind: 'text' | 'data'; readonly start: number; readonly end: number }
  /** A comment or an instruction: it stands in a line of text as nothing. */
  | { readonly kind: 'aside'; readonly start: number; readonly end: number }

// Each can be read in one way only, so that a damaged one is not tried in a thousand.
const comment = '<!--(?:(?!-->)[\\s\\S])*-->|<\\?(?:(?!\\?>)[\\s\\S])*\\?>'
const subset = `\\[(?:${comment}|"[^"]*"|'[^']*'|[^\\]"'<]|<(?!!--|\\?))*\\]`
const attribute = `\\s+[^\\s=<>/]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`
const markup = new RegExp(
  [
    `(?<aside>${comment}|<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*'|${subset})*>)`,
    '<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>',
    `<(?<slash>/?)(?<name>[^\\s/<>!?]+)(?<attributes>(?:${attribute})*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'y',
)

/** The tokens of an XML text, and where it ceases to be well-formed, if it does. Nothing is declared or loaded. */
export function scanXmlText(text: string): { readonly tokens: readonly XmlToken[]; readonly fault?: number } {
  const tokens: XmlToken[] = []
  const open: { readonly name: string; readonly start: number }[] = []
  let at = 0
  let roots = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const start = next < 0 ? text.length : next
    if (at < start) tokens.push({ kind: 'text', start: at, end: start })
    if (next < 0) break
    markup.lastIndex = start
    const groups = markup.exec(text)?.groups
    if (!groups) return { tokens, fault: start }
    at = markup.lastIndex
    const { name = '', attributes = '', data } = groups
    if (data !== undefined) tokens.push({ kind: 'data', start: at - data.length - 3, end: at - 3 })
    else if (groups.aside !== undefined) tokens.push({ kind: 'aside', start, end: at })
    else if (groups.slash) {
      if (open.pop()?.name !== name) return { tokens, fault: start }
      tokens.push({ kind: 'close', start, end: at })
    } else {
      if (open.length === 0) roots += 1
      const read = readAttributes(attributes, start + 1 + name.length)
      tokens.push({ kind: 'open', name: withoutPrefix(name), attributes: read, start, end: at })
      if (groups.empty) tokens.push({ kind: 'close', start: at, end: at })
      else open.push({ name, start })
    }
  }
  const unclosed = open.at(-1)
  return { tokens, ...(unclosed ? { fault: unclosed.start } : roots === 0 && { fault: 0 }) }
}

function readAttributes(written: string, offset: number): readonly Attribute[] {
  return Array.from(
    written.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g),
    ({ 0: whole, 1: name = '', 2: quoted = '', index }) => {
      const end = offset + index + whole.length - 1
      const value = quoted.slice(1, -1)
      // The prefix of xml:lang says whose it is.
      return { name: name.startsWith('xml:') ? name : withoutPrefix(name), value, start: end - value.length, end }
    },
  )
}

function withoutPrefix(name: string): string {
  return name.replace(/^.*:/, '')
}
