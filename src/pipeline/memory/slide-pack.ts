import type { DrawnText } from '../../fonts/usage.ts'
import type { Cache } from '../../model/effects.ts'
import type { Packed } from './codec.ts'
import { joinContainer, openContainer } from './container.ts'

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

/** All that is kept of one slide. Lines are counted from where its text begins. */
export interface KeptSlide {
  /** Digest of its text and of all it depends on beside it. */
  readonly key: string
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

/** What is kept of the slides of a deck. */
export interface SlidePack {
  /** Whether the deck's texts were taken for the work of a program. */
  readonly machineMade: boolean
  readonly slides: readonly KeptSlide[]
  readonly blob: (index: number) => Uint8Array
}

const version = 1

/** Opens the pack of a deck; undefined if there is none, or if it is damaged. */
export async function readPack(key: string, cache: Cache): Promise<SlidePack | undefined> {
  const bytes = await cache.get(key)
  const container = bytes && openContainer(bytes)
  if (!container) return undefined
  const header = container.header as Omit<SlidePack, 'blob'> & { readonly version: number } // Written by `writePack`.
  return header.version === version ? { ...header, blob: container.blob } : undefined
}

/** Keeps the pack of a deck. */
export async function writePack(
  key: string,
  pack: Omit<SlidePack, 'blob'>,
  blobs: readonly Uint8Array[],
  cache: Cache,
): Promise<void> {
  await cache.set(key, joinContainer({ version, ...pack }, blobs))
}
