import type { Decision } from '../../model/localized.ts'
import { type Aligned, alignToItself } from '../strings/aligned.ts'
import type { Word } from './words.ts'

/** A text as it reads in another locale. */
export interface Conversion {
  readonly aligned: Aligned
  /** What was changed, refused, guessed or found suspect, in order, with offsets in the source. */
  readonly decisions: readonly Decision[]
}

/** The version of what `serialize` writes. */
export const memoryVersion = '4'

/**
 * What earlier builds found out about a deck's texts, so that nothing is loaded to find it out again. While it is
 * closed, nothing new is worked out: a text that it does not know is given back as it is, and it remembers that
 * something was missing.
 */
export interface Memory {
  readonly conversion: (key: string, text: string, make: () => Conversion) => Conversion
  readonly words: (text: string, make: () => readonly Word[]) => readonly Word[]
  /** From now on what is not known is worked out. */
  readonly open: () => void
  readonly isMissing: () => boolean
  /** What was asked for, to be kept; undefined if it was all known. */
  readonly serialize: () => string | undefined
}

/** A decision without the names of its fields: kind, offset, from, to, candidates, probability, basis. */
type PackedDecision = readonly [
  Decision['kind'],
  number,
  string,
  string,
  (readonly string[] | 0)?,
  number?,
  Decision['basis']?,
]

/** The text, its offsets, or 0 if each character stands where it stood, and the decisions. */
type PackedConversion = readonly [string, readonly number[] | 0, ...PackedDecision[]]

interface Kept {
  readonly conversions: Readonly<Record<string, PackedConversion>>
  /** Where the words of a text end. */
  readonly words: Readonly<Record<string, readonly number[]>>
}

/** Makes a memory of what another serialized; empty without one. It serializes what was used, or all there is. */
export function createMemory(serialized?: string, keeping: 'used' | 'all' = 'used'): Memory {
  const kept = serialized === undefined ? undefined : (JSON.parse(serialized) as Kept) // Written by `serialize`.
  const conversions = createStore(kept?.conversions, packConversion)
  const words = createStore(kept?.words, (found: readonly Word[]) => found.map(({ end }) => end))
  const stores = [conversions, words]
  let opened = false
  let missing = false
  const recall = <V, P>(store: Store<V, P>, key: string, unpack: (packed: P) => V, make: () => V): V | undefined => {
    const known = store.find(key, unpack)
    if (known !== undefined) return known
    if (opened) return store.add(key, make())
    missing = true
    return undefined
  }
  return {
    conversion: (key, text, make) => recall(conversions, `${key} ${text}`, unpackConversion, make) ?? unchanged(text),
    words: (text, make) => recall(words, text, unpackWords, make) ?? [{ start: 0, end: text.length }],
    open: () => {
      opened = true
      missing = false
    },
    isMissing: () => missing,
    serialize: () => {
      if (stores.every(({ isComplete }) => isComplete())) return undefined
      const used: Kept = { conversions: conversions.used(), words: words.used() }
      if (keeping === 'used' || !kept) return JSON.stringify(used)
      const all: Kept = {
        conversions: { ...kept.conversions, ...used.conversions },
        words: { ...kept.words, ...used.words },
      }
      return JSON.stringify(all)
    },
  }
}

interface Store<V, P> {
  readonly find: (key: string, unpack: (packed: P) => V) => V | undefined
  readonly add: (key: string, value: V) => V
  readonly isComplete: () => boolean
  readonly used: () => Readonly<Record<string, P>>
}

function createStore<V, P>(kept: Readonly<Record<string, P>> = {}, pack: (value: V) => P): Store<V, P> {
  const packed = new Map(Object.entries(kept))
  const values = new Map<string, V>()
  let complete = true
  return {
    find: (key, unpack) => {
      const known = values.get(key)
      const stored = known === undefined ? packed.get(key) : undefined
      if (stored === undefined) return known
      const value = unpack(stored)
      values.set(key, value)
      return value
    },
    add: (key, value) => {
      complete = false
      values.set(key, value)
      return value
    },
    isComplete: () => complete,
    used: () => Object.fromEntries(Array.from(values, ([key, value]) => [key, packed.get(key) ?? pack(value)])),
  }
}

function packConversion({ aligned: { text, offsets }, decisions }: Conversion): PackedConversion {
  const packed = decisions.map(({ kind, offset, from, to, candidates, probability, basis }): PackedDecision => {
    if (probability !== undefined) return [kind, offset, from, to, candidates ?? 0, probability, basis]
    return candidates ? [kind, offset, from, to, candidates] : [kind, offset, from, to]
  })
  return [text, offsets.every((offset, at) => offset === at) ? 0 : offsets, ...packed]
}

function unpackConversion([text, offsets, ...packed]: PackedConversion): Conversion {
  const decisions = packed.map(([kind, offset, from, to, candidates, probability, basis]): Decision => {
    const plain = { kind, offset, from, to, ...(candidates && { candidates }) }
    return probability === undefined ? plain : { ...plain, probability, ...(basis && { basis }) }
  })
  return { aligned: offsets === 0 ? alignToItself(text) : { text, offsets }, decisions }
}

function unpackWords(ends: readonly number[]): readonly Word[] {
  return ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end }))
}

function unchanged(text: string): Conversion {
  return { aligned: alignToItself(text), decisions: [] }
}
