/** An element while it is read. */
export interface ScannedNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ScannedNode[]
  readonly parent: ScannedNode | undefined
}

const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>([^<]*)/y
const attribute = /([A-Za-z_][\w.:-]*)="([^"]*)"/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the plainest XML, which is what programs write: tags with double-quoted attributes, and text. Undefined for
 * everything else, sound or not, which a parser has to look at. Several times as fast as one.
 */
export function scanTree(xml: string): ScannedNode | undefined {
  const start = /^\ufeff?(?:<\?xml [^?]*\?>\s*)?/.exec(xml)?.[0].length ?? 0
  if (illegal.test(xml)) return undefined
  let root: ScannedNode | undefined
  let at: ScannedNode | undefined
  tag.lastIndex = start
  while (tag.lastIndex < xml.length) {
    const found = tag.exec(xml)
    if (!found) return undefined
    const [, closing, name = '', written = '', empty, text = ''] = found
    if (closing) {
      if (at?.name !== name || written !== '') return undefined
      at = at.parent
    } else {
      const attributes = readAttributes(written)
      if (!attributes || (root && !at)) return undefined
      const node: ScannedNode = { name, attributes, children: [], parent: at }
      at?.children.push(node)
      root ??= node
      if (!empty) at = node
    }
    if (!at && text.trim() !== '') return undefined
  }
  return at ? undefined : root
}

function readAttributes(written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  if (written === '') return attributes
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    if (name in attributes) return undefined
    attributes[name] = value.includes('&') ? unescapeText(value) : value
  }
  return attributes
}

function unescapeText(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, numeric: string | undefined, name: string) =>
    numeric ? String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10)) : (entities[name] ?? whole),
  )
}
