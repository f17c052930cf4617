import type { DrawnText } from '../../fonts/usage.ts'
import type { Cache } from '../../model/effects.ts'
import type { Packed } from './codec.ts'
import { type Container, joinContainer, openContainer } from './container.ts'
import { digest } from './digest.ts'

/** What a step of validation made of a slide. */
export interface KeptStep {
  readonly key: string
  readonly value: Packed
  readonly diagnostics: Packed
}

/** A slide as one view shows it; its HTML is a blob. */
export interface KeptSection {
  readonly blob: number
  readonly texts: readonly DrawnText[]
  readonly diagnostics: Packed
}

/** What is kept of one slide. Lines are counted from where its text begins, blobs among those of the slide. */
export interface PackedSlide {
  readonly id: string
  readonly number: number
  readonly seconds?: number
  /** Paths of images as they are written, with digests of the files. */
  readonly images: readonly (readonly [written: string, digest: string])[]
  readonly suppressions: Packed
  /** Of its YAML; absent if it has none. */
  readonly yamlSuppressions?: Packed
  readonly loading: Packed
  readonly steps: Readonly<Record<string, KeptStep>>
  readonly findings: Packed
  /** Of what the browser measured; absent if it was not measured. */
  readonly fit?: Packed
  readonly sections: Readonly<Record<string, KeptSection>>
  /** Blobs with the texts of each view that is no swapped one. */
  readonly texts: Readonly<Record<string, number>>
  /** The quote it shows, in each view. */
  readonly quotes?: Readonly<Record<string, Packed>>
}

/** A slide that was found in a pack. */
export interface KeptSlide extends PackedSlide {
  readonly entry: SlideEntry
  readonly blob: (index: number) => Uint8Array
}

/** A slide by its blobs. They are copied as they are from run to run: of a slide that stays nothing is written. */
export interface SlideEntry {
  /** Digest of its text and of all it depends on beside it. */
  readonly key: string
  /** Its blobs among those of the deck; the first is a `PackedSlide` as JSON. */
  readonly pieces: readonly number[]
}

/** What is kept of the slides of a deck. */
export interface SlidePack {
  /** By number; those that are not kept have no pieces. */
  readonly slides: readonly SlideEntry[]
  /** The slide of a number, if it is kept by that key. */
  readonly find: (number: number, key: string) => KeptSlide | undefined
  readonly blob: (index: number) => Uint8Array
  /** The entries that hold the blobs. */
  readonly parts: readonly Part[]
  /** In which part each blob is, and where among those of the part. */
  readonly places: readonly Place[]
}

/** An entry with blobs. Entries are used again, so that it says what it must hold. */
interface Part {
  readonly slot: number
  readonly digest: string
  /** In bytes. */
  readonly size: number
}

type Place = readonly [part: number, index: number]

interface Header extends Omit<SlidePack, 'blob' | 'find'> {
  readonly version: number
}

/** A blob that is new, or the index of one that the last pack has. */
export type Piece = Uint8Array | number

const version = 3
/** Parts that a pack may have: each run that changes a slide adds one, and this many are read as fast as one. */
const mostParts = 8

/** Opens the pack of a deck; undefined if there is none, or if something of it is damaged or of another run. */
export async function readPack(key: string, cache: Cache): Promise<SlidePack | undefined> {
  const bytes = await cache.get(key)
  const header = bytes && (openContainer(bytes)?.header as Header | undefined) // Written by `writePack`.
  if (header?.version !== version) return undefined
  const opened = await Promise.all(header.parts.map((part) => readPart(key, part, cache)))
  const parts = opened.filter((part) => part !== undefined)
  if (parts.length < opened.length) return undefined
  const blob = (index: number) => {
    const [part = -1, at = -1] = header.places[index] ?? []
    return parts[part]?.blob(at) ?? new Uint8Array()
  }
  const find = (number: number, key: string): KeptSlide | undefined => {
    const entry = header.slides[number - 1]
    const [first] = entry?.pieces ?? []
    if (entry?.key !== key || first === undefined) return undefined
    const packed = JSON.parse(new TextDecoder().decode(blob(first))) as PackedSlide // Written by `writePack`.
    return { ...packed, entry, blob: (index) => blob(entry.pieces[index] ?? -1) }
  }
  return { ...header, blob, find }
}

async function readPart(key: string, { slot, digest }: Part, cache: Cache): Promise<Container | undefined> {
  const bytes = await cache.get(partKey(key, slot))
  const part = bytes && openContainer(bytes)
  return part?.header === digest ? part : undefined
}

/**
 * Keeps the pack of a deck. Of blobs that `last` has nothing is written again, unless there are many parts by now, or
 * half of what they hold is of no use any more.
 */
export async function writePack(
  key: string,
  pack: Pick<SlidePack, 'slides'>,
  { pieces, last }: { readonly pieces: readonly Piece[]; readonly last: SlidePack | undefined },
  cache: Cache,
): Promise<void> {
  const { parts, places, fresh } = layOut(pieces, last)
  const added = parts.at(-1)
  // Before what names it: a run that ends between them leaves the last pack whole.
  if (fresh.length > 0 && added) await cache.set(partKey(key, added.slot), joinContainer(added.digest, fresh))
  const header: Header = { version, ...pack, parts, places }
  await cache.set(key, joinContainer(header, []))
}

function layOut(pieces: readonly Piece[], last: SlidePack | undefined) {
  const kept = last && isWorthKeeping(pieces, last) ? last : undefined
  const fresh: Uint8Array[] = []
  const placed = pieces.map((piece): Place | undefined => {
    if (typeof piece === 'number' && kept) return kept.places[piece]
    fresh.push(typeof piece === 'number' ? (last?.blob(piece) ?? new Uint8Array()) : piece)
    return undefined
  })
  const used = [...new Set(placed.flatMap((place) => place?.[0] ?? []))]
  const parts = used.flatMap((part) => kept?.parts[part] ?? [])
  let index = 0
  const places = placed.map((place): Place => (place ? [used.indexOf(place[0]), place[1]] : [parts.length, index++]))
  if (fresh.length === 0) return { parts, places, fresh }
  const taken = (last?.parts ?? []).map(({ slot }) => slot)
  const slot = Array.from({ length: mostParts + 1 }, (_, at) => at).find((at) => !taken.includes(at)) ?? 0
  const part = { slot, digest: digest(...fresh), size: sizeOf(fresh) }
  return { parts: [...parts, part], places, fresh }
}

function isWorthKeeping(pieces: readonly Piece[], { parts, blob }: SlidePack): boolean {
  const held = parts.reduce((sum, { size }) => sum + size, 0)
  const used = sizeOf(pieces.flatMap((piece) => (typeof piece === 'number' ? [blob(piece)] : [])))
  return parts.length < mostParts && used * 2 > held
}

function sizeOf(blobs: readonly Uint8Array[]): number {
  return blobs.reduce((sum, { length }) => sum + length, 0)
}

function partKey(key: string, slot: number): string {
  return `${key} ${slot}`
}
