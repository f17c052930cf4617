import type { PackageFiles } from '../base/package.ts'
import type { KnownTags } from './scan.ts'
import { type Contents, contentsOf, readTree, type XmlNode } from './tree.ts'

/** A relation as it is written. */
export interface ReadRelation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  /** The name of the part, or the address. */
  readonly target: string
  readonly external: boolean
}

/** A presentation that has been opened, to be looked at. */
export interface OpenedPptx {
  readonly files: PackageFiles
  /** Parts by name, without a slash in front; those that are no XML are absent. */
  readonly trees: ReadonlyMap<string, XmlNode>
  /** What could not be read, by part. */
  readonly unreadable: ReadonlyMap<string, string>
  readonly relationsOf: (part: string) => readonly ReadRelation[]
  /** The types of parts that `[Content_Types].xml` names one by one. */
  readonly overrides: ReadonlyMap<string, string>
  /** True for a file of duilian's own, of which more can be said: other programs leave placeholders behind that no layout has. */
  readonly isOwn: boolean
  /** The parts in which a root element stands, in order of their names. */
  readonly partsWith: (root: string) => readonly OpenedPart[]
  /** Every part that is XML, with what is in it. */
  readonly parts: readonly OpenedPart[]
}

/** A part that has been read: its name, its root element, and what is in it. */
export type OpenedPart = readonly [name: string, root: XmlNode, contents: Contents]

/** Opens the files of a package; undefined if it says nothing of their types. */
export function openPptx(files: PackageFiles): OpenedPptx | undefined {
  if (!files.has('[Content_Types].xml')) return undefined
  const trees = new Map<string, XmlNode>()
  const unreadable = new Map<string, string>()
  const known: KnownTags = new Map()
  for (const [name, content] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const tree = readTree(textOf(content), known)
    if (typeof tree === 'string') unreadable.set(name, tree)
    else trees.set(name, tree)
  }
  const relations = new Map<string, readonly ReadRelation[]>()
  const relationsOf = (part: string) => {
    const known = relations.get(part) ?? readRelations(part, trees)
    relations.set(part, known)
    return known
  }
  const types = trees.get('[Content_Types].xml')?.children ?? []
  const overrides = new Map(
    types.flatMap(({ name, attributes }) =>
      name.endsWith('Override') ? [[partName(attributes.PartName ?? ''), attributes.ContentType ?? '']] : [],
    ),
  )
  const parts = [...trees].map(([name, root]): OpenedPart => [name, root, contentsOf(root)])
  const partsWith = (root: string) => parts.filter(([, tree]) => tree.name === root)
  const isOwn = textOf(files.get('docProps/app.xml') ?? '').includes('<Application>duilian<')
  return { files, trees, unreadable, relationsOf, overrides, isOwn, partsWith, parts }
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function partName(path: string): string {
  return path.replace(/^\//, '')
}

function readRelations(part: string, trees: ReadonlyMap<string, XmlNode>): readonly ReadRelation[] {
  const slash = part.lastIndexOf('/') + 1
  const tree = trees.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  return (tree?.children ?? []).map(({ attributes }) => {
    const target = attributes.Target ?? ''
    // A place in the same document is no part.
    const external = attributes.TargetMode === 'External' || target.startsWith('#')
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part.slice(0, slash), target),
      external,
    }
  })
}

/** A target is relative to the folder of the part that names it, or begins at the root. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of decodeTarget(target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decodeTarget(target: string): string {
  const path = target.split('#')[0] ?? ''
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
