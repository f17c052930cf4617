import type { Suppression } from '../../model/check.ts'
import type { Deck } from '../../model/deck.ts'

/** Things that a slide shares with its deck: they are kept as what they are called, not as what they are. */
export interface References {
  /** The name of a shared thing; undefined for everything else. */
  readonly nameOf: (thing: object) => string | undefined
  /** The thing of a name; undefined if the deck no longer has it. */
  readonly find: (name: string) => object | undefined
}

/** The figures, quotes, sources and terms of a deck by name. */
export function referencesOf({ figures, quotes, sources, glossary }: SharedData): References {
  const named: readonly (readonly [string, object])[] = [
    ...[...figures].map(([id, figure]) => [`figure ${id}`, figure] as const),
    ...[...quotes].map(([id, quote]) => [`quote ${id}`, quote] as const),
    ...[...sources].map(([id, source]) => [`source ${id}`, source] as const),
    ...glossary.map((term) => [`term ${term.id}`, term] as const),
  ]
  const things = new Map(named)
  const names = new Map(named.map(([name, thing]) => [thing, name]))
  return { nameOf: (thing) => names.get(thing), find: (name) => things.get(name) }
}

/** What slides of a deck may share. */
export type SharedData = Pick<Deck, 'figures' | 'quotes' | 'sources' | 'glossary'>

/** A value of a slide that does not change when the slide is moved inside its file. */
export type Packed = unknown

/** Where the lines of a slide are counted from: 0-based, the line its text begins on. */
export interface Origin {
  readonly file: string
  readonly line: number
}

interface PackedReference {
  readonly $: string
}

/** Packs a plain value of arrays and objects: places in the origin's file become relative to it. */
export function pack(value: unknown, origin: Origin, references?: References): Packed {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => pack(item, origin, references))
  const name = references?.nameOf(value)
  if (name !== undefined) return { $: name } satisfies PackedReference
  return mapFields(value, (field) => pack(field, origin, references), -origin.line, origin.file)
}

/** What was packed, at another origin. Throws if it names something that is not there. */
export function unpack(packed: Packed, origin: Origin, references?: References): unknown {
  if (typeof packed !== 'object' || packed === null) return packed
  if (Array.isArray(packed)) return packed.map((item) => unpack(item, origin, references))
  if ('$' in packed) {
    const found = references?.find(String(packed.$))
    if (!found) throw new Error(`${packed.$} is not there`)
    return found
  }
  return mapFields(packed, (field) => unpack(field, origin, references), origin.line, origin.file)
}

function mapFields(object: object, map: (field: unknown) => unknown, lines: number, file: string): object {
  const result: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(object)) result[key] = map(field)
  if (lines !== 0 && result.file === file && typeof result.line === 'number') {
    result.line += lines
    if (typeof result.endLine === 'number') result.endLine += lines
  }
  return result
}

/** Suppressions count lines beside their places. */
export function packSuppressions(suppressions: readonly Suppression[], origin: Origin): Packed {
  return suppressions.map((one) => {
    const { firstLine, lastLine } = one
    return { ...(pack(one, origin) as object), firstLine: firstLine - origin.line, lastLine: lastLine - origin.line }
  })
}

/** Suppressions that were packed, at another origin. */
export function unpackSuppressions(packed: Packed, origin: Origin): readonly Suppression[] {
  return (packed as readonly Suppression[]).map((one) => {
    const { firstLine, lastLine } = one
    const moved = { ...one, firstLine: firstLine + origin.line, lastLine: lastLine + origin.line }
    return unpack(moved, origin) as Suppression
  })
}
