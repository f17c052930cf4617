/** XML that has been written; plain strings are escaped when they are set in. */
export interface Xml {
  readonly xml: string
}

export type Attributes = Readonly<Record<string, string | number | undefined>>
export type Content = Xml | string | undefined | readonly Content[]

/**
 * An element. Attributes without a value are left out, text is escaped. The order of children is the caller's: every
 * sequence of OOXML prescribes its own.
 */
export function el(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Xml {
  let open = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`
  }
  const inner = join(content)
  return { xml: inner === '' ? `${open}/>` : `${open}>${inner}</${name}>` }
}

/** Several elements in a row. */
export function group(...content: readonly Content[]): Xml {
  return { xml: join(content) }
}

/** A part: the declaration, then its only element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`
}

function join(content: readonly Content[]): string {
  let text = ''
  for (const piece of content) {
    if (piece === undefined) continue
    if (typeof piece === 'string') text += escapeText(piece)
    else if ('xml' in piece) text += piece.xml
    else text += join(piece)
  }
  return text
}

/** Without what XML 1.0 has no place for: programs refuse a whole file for one such character. */
function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}

/** What text or an attribute cannot hold as it is; a sound pair of surrogates, too, which need not be looked at twice. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

function escapeText(text: string): string {
  if (!special.test(text)) return text
  return legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  if (!special.test(text)) return text
  // Line ends in attributes would be read as spaces.
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}
