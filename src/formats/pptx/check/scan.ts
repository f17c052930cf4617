/** An element while it is read. */
export interface ScannedNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ScannedNode[]
  readonly parent: ScannedNode | undefined
}

type Attributes = ScannedNode['attributes']

/** A tag, without its angle brackets. */
interface Tag {
  readonly name: string
  readonly attributes: Attributes
  readonly closes: boolean
  readonly isEmpty: boolean
}

/** Tags that have been read, by how they are written: of the thousands in a presentation few are different. */
export type KnownTags = Map<string, Tag>

/** The children of every tag that ends itself. */
const childless: ScannedNode[] = []

const tagForm = /^(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the plainest XML, which is what programs write: tags with double-quoted attributes, and text. Undefined for
 * everything else, sound or not, which a parser has to look at, as for a namespace whose declaration is not `isUsual`.
 * Many times as fast as a parser.
 */
export function scanTree(xml: string, isUsual: IsUsual, known: KnownTags): ScannedNode | undefined {
  if (illegal.test(xml)) return undefined
  const pieces = xml.replace(/^\ufeff?(?:<\?xml [^?]*\?>\s*)?/, '').split('<')
  if (pieces.shift() !== '') return undefined
  let root: ScannedNode | undefined
  let at: ScannedNode | undefined
  for (const piece of pieces) {
    const end = piece.indexOf('>')
    const written = piece.slice(0, end)
    const tag = known.get(written) ?? readTag(written, isUsual, known)
    if (end < 0 || !tag) return undefined
    const { name, attributes } = tag
    if (tag.closes) {
      if (at?.name !== name) return undefined
      at = at.parent
    } else {
      if (root && !at) return undefined
      const node: ScannedNode = { name, attributes, children: tag.isEmpty ? childless : [], parent: at }
      at?.children.push(node)
      root ??= node
      if (!tag.isEmpty) at = node
    }
    if (!at && piece.slice(end + 1).trim() !== '') return undefined
  }
  return at ? undefined : root
}

/** Whether a declaration of a namespace gives it the prefix that it always has. */
type IsUsual = (declaration: string, uri: string) => boolean

function readTag(text: string, isUsual: IsUsual, known: KnownTags): Tag | undefined {
  const found = tagForm.exec(text)
  if (!found) return undefined
  const [, closing, name = '', written = '', empty] = found
  if (closing && (written !== '' || empty)) return undefined
  const attributes = readAttributes(written, isUsual)
  if (!attributes) return undefined
  const tag = { name, attributes, closes: Boolean(closing), isEmpty: Boolean(empty) }
  known.set(text, tag)
  return tag
}

/** The tag was matched as a whole: between quotation marks there is a name with its sign, and then a value, by turns. */
function readAttributes(written: string, isUsual: IsUsual): Attributes | undefined {
  const attributes: Record<string, string> = {}
  const pieces = written.split('"')
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const name = pieces[at]?.trim().slice(0, -1) ?? ''
    const value = pieces[at + 1] ?? ''
    if (name in attributes) return undefined
    if (name.startsWith('xmlns') && !isUsual(name, value)) return undefined
    attributes[name] = value.includes('&') ? unescapeText(value) : value
  }
  return attributes
}

function unescapeText(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, numeric: string | undefined, name: string) =>
    numeric ? String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10)) : (entities[name] ?? whole),
  )
}
