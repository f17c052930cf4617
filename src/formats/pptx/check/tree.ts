import { SaxesParser } from 'saxes'
import { type KnownTags, scanTree } from './scan.ts'

/** An element as rules see it: names have the prefixes that everybody gives their namespaces. */
export interface XmlNode {
  readonly name: string
  /** By the same names; those without a namespace have none. */
  readonly attributes: Readonly<Record<string, string>>
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
  ['office/powerpoint/2010/main', 'p14'],
  ['office/powerpoint/2012/main', 'p15'],
  ['markup-compatibility/2006', 'mc'],
]

/** What prefixes stand for in a part of a document, where they are not the usual ones. */
type Renames = Readonly<Record<string, string>>

interface Open extends XmlNode {
  readonly children: XmlNode[]
  readonly parent: Open | undefined
  readonly renames: Renames
}

/** Reads XML; a text if it cannot be read: what is wrong. Entities of its own are none of OOXML, and are not unfolded. */
export function readTree(xml: string, known: KnownTags = new Map()): XmlNode | string {
  return scanTree(xml, isUsual, known) ?? parseTree(xml)
}

/** Whether a namespace has the prefix that everybody gives it, or is none that is known. */
function isUsual(declaration: string, uri: string): boolean {
  const meant = prefixes.find(([end]) => uri.endsWith(end))?.[1]
  return meant === undefined || declaration === `xmlns:${meant}`
}

function parseTree(xml: string): XmlNode | string {
  const parser = new SaxesParser()
  let root: XmlNode | undefined
  let at: Open | undefined
  let fault: string | undefined
  parser.on('error', ({ message }) => {
    fault ??= message
  })
  parser.on('opentag', ({ name, attributes }) => {
    const renames = renamesIn(attributes, at?.renames ?? {})
    const node: Open = {
      name: renamed(name, renames, ''),
      attributes: renames === usual ? attributes : renameAll(attributes, renames),
      children: [],
      parent: at,
      renames,
    }
    at?.children.push(node)
    root ??= node
    at = node
  })
  parser.on('closetag', () => {
    at = at?.parent
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error)
  }
  return fault ?? root ?? 'no element'
}

/** Nothing is renamed. */
const usual: Renames = {}

function renamesIn(attributes: Readonly<Record<string, string>>, outer: Renames): Renames {
  let own: Record<string, string> | undefined
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const prefix = key.slice('xmlns:'.length)
    const uri = attributes[key] ?? ''
    const meant = prefixes.find(([end]) => uri.endsWith(end))?.[1]
    if (meant === undefined || meant === prefix) continue
    own ??= { ...outer }
    own[prefix] = meant
  }
  return own ?? (Object.keys(outer).length === 0 ? usual : outer)
}

/** Attributes without a prefix are in no namespace, elements in the one around them. */
function renamed(name: string, renames: Renames, bare: string | undefined): string {
  if (renames === usual) return name
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? bare : name.slice(0, colon)
  const meant = prefix === undefined ? undefined : renames[prefix]
  return meant === undefined ? name : `${meant}:${name.slice(colon + 1)}`
}

function renameAll(attributes: Readonly<Record<string, string>>, renames: Renames): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [renamed(name, renames, undefined), value]),
  )
}

/** All elements of a name inside one. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  const add = (one: XmlNode): void => {
    if (one.name === name) found.push(one)
    for (const child of one.children) add(child)
  }
  add(node)
  return found
}

/** The first element of a name inside one. */
export function firstOf(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node
  for (const child of node.children) {
    const found = firstOf(child, name)
    if (found) return found
  }
  return undefined
}

/** The child at the end of a path of names. */
export function childAt(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  let found = node
  for (const name of names) found = found?.children.find((child) => child.name === name)
  return found
}

/** What there is in a tree, found in one walk. */
export interface Contents {
  /** Elements by name, in order. */
  readonly elements: ReadonlyMap<string, readonly XmlNode[]>
  /** Values of attributes by name, each once. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
}

/** Looks a tree through once, for all rules that ask what is in it. */
export function contentsOf(root: XmlNode): Contents {
  const elements = new Map<string, XmlNode[]>()
  const values = new Map<string, Set<string>>()
  const seen = new Set<XmlNode['attributes']>()
  const look = (node: XmlNode): void => {
    const { name, attributes } = node
    const alike = elements.get(name)
    if (alike) alike.push(node)
    else elements.set(name, [node])
    if (!seen.has(attributes)) addValues(attributes, values)
    seen.add(attributes)
    for (const child of node.children) look(child)
  }
  look(root)
  return { elements, values }
}

function addValues(attributes: XmlNode['attributes'], values: Map<string, Set<string>>): void {
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    const known = values.get(key)
    if (known) known.add(value)
    else values.set(key, new Set([value]))
  }
}
