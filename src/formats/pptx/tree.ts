import { SaxesParser } from 'saxes'

/** An element as rules see it: names have the prefixes that everybody gives their namespaces. */
export interface XmlNode {
  readonly name: string
  /** By the same names; those without a namespace have none. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  readonly parent: XmlNode | undefined
}

const officeDocument = 'officeDocument/2006/relationships'

/** Prefixes by the end of a namespace: the transitional and the strict ones differ in how they begin. */
const prefixes: readonly (readonly [end: string, prefix: string])[] = [
  ['presentationml/2006/main', 'p'],
  ['presentationml/main', 'p'],
  ['drawingml/2006/main', 'a'],
  ['drawingml/main', 'a'],
  ['drawingml/2006/chart', 'c'],
  ['drawingml/chart', 'c'],
  [officeDocument, 'r'],
  ['officeDocument/relationships', 'r'],
  ['package/2006/relationships', 'rel'],
  ['package/2006/content-types', 'ct'],
  ['office/powerpoint/2010/main', 'p14'],
  ['office/powerpoint/2012/main', 'p15'],
  ['markup-compatibility/2006', 'mc'],
]

/** Reads XML; a text if it cannot be read: what is wrong. Entities of its own are none of OOXML, and are not unfolded. */
export function readTree(xml: string): XmlNode | string {
  const parser = new SaxesParser({ xmlns: true })
  const known = new Map<string, string>()
  const prefixOf = (uri: string, own: string): string => {
    const found = known.get(uri) ?? prefixes.find(([end]) => uri.endsWith(end))?.[1] ?? own
    known.set(uri, found)
    return found
  }
  let root: XmlNode | undefined
  let at: (XmlNode & { children: XmlNode[] }) | undefined
  let fault: string | undefined
  parser.on('error', ({ message }) => {
    fault ??= message
  })
  parser.on('opentag', (tag) => {
    const name = (prefix: string, uri: string, local: string) => {
      const known = uri === '' ? '' : prefixOf(uri, prefix)
      return known === '' ? local : `${known}:${local}`
    }
    const attributes = new Map(
      Object.values(tag.attributes).map(({ prefix, uri, local, value }) => [name(prefix, uri, local), value]),
    )
    const node = { name: name(tag.prefix, tag.uri, tag.local), attributes, children: [] as XmlNode[], parent: at }
    at?.children.push(node)
    root ??= node
    at = node
  })
  parser.on('closetag', () => {
    at = at?.parent as typeof at
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error)
  }
  return fault ?? root ?? 'no element'
}

/** Every element inside one, itself included, in order. */
export function* within(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const child of node.children) yield* within(child)
}

/** All elements of a name inside one. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return [...within(node)].filter((one) => one.name === name)
}

/** The first element of a name inside one. */
export function firstOf(node: XmlNode, name: string): XmlNode | undefined {
  for (const one of within(node)) if (one.name === name) return one
  return undefined
}

/** The child at the end of a path of names. */
export function childAt(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  let found = node
  for (const name of names) found = found?.children.find((child) => child.name === name)
  return found
}
