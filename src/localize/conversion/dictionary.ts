/** A dictionary for looking up the longest entry at a place in a text. Positions and lengths are UTF-16 units. */
export interface Dictionary {
  /** The entries that begin with a unit, or undefined if there are none. */
  readonly shelfOf: (unit: number) => Shelf | undefined
}

/** Dictionaries used together; of entries of equal length the first dictionary's counts. */
export interface DictionaryStack {
  readonly isEmpty: boolean
  readonly shelvesOf: (unit: number) => readonly Shelf[]
}

export interface DictionaryMatch {
  /** Where the matched text ends. */
  readonly end: number
  readonly value: string
}

/** The entries of a dictionary that begin with the same unit. */
export interface Shelf {
  /** The value of the entry that is this unit alone. */
  readonly single: string | undefined
  /** The longest entry of two units or more that stands at `at` and ends at or before `limit`. */
  readonly findPhrase: (text: string, at: number, limit: number) => DictionaryMatch | undefined
}

/**
 * Opens a dictionary in OpenCC's serialized form, "from to|from to", its entries in the order of their code points,
 * as OpenCC's are. Nothing is read before it is asked for: opening costs no time and no memory.
 * Entries may be 31 units long; OpenCC's longest has 15.
 */
export function compileDictionary(serialized: string): Dictionary {
  const shelves = new Map<number, Shelf | undefined>()
  return {
    shelfOf: (unit) => {
      if (shelves.has(unit)) return shelves.get(unit)
      const start = seek(serialized, { start: 0, end: serialized.length }, 0, rankOf(unit))
      const end = seek(serialized, { start, end: serialized.length }, 0, rankOf(unit) + 1)
      const shelf = start < end ? createShelf(serialized, { start, end }) : undefined
      shelves.set(unit, shelf)
      return shelf
    },
  }
}

/** Serializes entries, given in any order as "from to|from to", in the order of their code points; all of the basic plane. */
export function serializeEntries(entries: string): string {
  return entries.split('|').sort().join('|')
}

/** Serializes words, parted by spaces, that each stand for itself. */
export function serializeWords(words: string): string {
  return serializeEntries(
    words
      .split(' ')
      .map((word) => `${word} ${word}`)
      .join('|'),
  )
}

/** Makes a stack of dictionaries. */
export function stackDictionaries(dictionaries: readonly Dictionary[]): DictionaryStack {
  const stacked = new Map<number, readonly Shelf[]>()
  return {
    isEmpty: dictionaries.length === 0,
    shelvesOf: (unit) => {
      const known = stacked.get(unit)
      if (known) return known
      const shelves = dictionaries.map(({ shelfOf }) => shelfOf(unit)).filter((shelf) => shelf !== undefined)
      stacked.set(unit, shelves)
      return shelves
    },
  }
}

/** The longest entry of a stack that stands at `at` and ends at or before `limit`. */
export function findLongest(
  stack: DictionaryStack,
  text: string,
  at: number,
  limit: number,
): DictionaryMatch | undefined {
  const shelves = stack.shelvesOf(text.charCodeAt(at))
  let longest: DictionaryMatch | undefined
  if (at + 1 < limit) {
    for (const shelf of shelves) {
      const match = shelf.findPhrase(text, at, limit)
      if (match && (!longest || match.end > longest.end)) longest = match
    }
  }
  if (longest) return longest
  for (const { single } of shelves) if (single !== undefined) return { end: at + 1, value: single }
  return undefined
}

/** What a dictionary has for a character by itself, or else the character. */
export function formOf({ shelfOf }: Dictionary, character: string): string {
  const shelf = shelfOf(character.charCodeAt(0))
  const form = character.length === 1 ? shelf?.single : shelf?.findPhrase(character, 0, character.length)?.value
  return form ?? character
}

/** A part of a serialized dictionary, from the start of an entry to the start of another. */
interface Part {
  readonly start: number
  readonly end: number
}

/**
 * A search in place costs about as much as reading this many units of entries into maps, measured: a shelf that
 * is searched often enough to have paid for its maps gets them. So a short text reads next to nothing, a long one runs fast.
 */
const searchCost = 24

function createShelf(serialized: string, { start, end }: Part): Shelf {
  const isSingle = serialized.charAt(start + 1) === ' '
  const first = isSingle ? nextEntry(serialized, start, end) : start
  const phrases: Part = { start: first, end }
  let unpaid = end - first
  let maps: PhraseMaps | undefined
  return {
    single: isSingle ? serialized.slice(start + 2, first < end ? first - 1 : endOfEntry(serialized, start)) : undefined,
    findPhrase: (text, at, limit) => {
      if (first >= end) return undefined
      if (maps) return findInMaps(maps, text, at, limit)
      unpaid -= searchCost
      if (unpaid < 0) maps = readPhrases(serialized, phrases)
      return findInPlace(serialized, phrases, text, at, limit)
    },
  }
}

interface PhraseMaps {
  readonly values: ReadonlyMap<string, string>
  /** Which lengths entries have by their second unit: bit n is set for length n. */
  readonly lengths: ReadonlyMap<number, number>
}

function readPhrases(serialized: string, { start, end }: Part): PhraseMaps {
  const values = new Map<string, string>()
  const lengths = new Map<number, number>()
  for (let at = start; at < end; at = nextEntry(serialized, at, end)) {
    const space = serialized.indexOf(' ', at)
    values.set(serialized.slice(at, space), serialized.slice(space + 1, endOfEntry(serialized, space)))
    const second = serialized.charCodeAt(at + 1)
    lengths.set(second, (lengths.get(second) ?? 0) | (1 << (space - at)))
  }
  return { values, lengths }
}

function findInMaps({ values, lengths }: PhraseMaps, text: string, at: number, limit: number) {
  let untried = lengths.get(text.charCodeAt(at + 1)) ?? 0
  while (untried !== 0) {
    const length = 31 - Math.clz32(untried)
    untried &= ~(1 << length)
    if (at + length > limit) continue
    const value = values.get(text.slice(at, at + length))
    if (value !== undefined) return { end: at + length, value }
  }
  return undefined
}

/** Of entries that a text begins with, the longest stands last. */
function findInPlace(serialized: string, part: Part, text: string, at: number, limit: number) {
  const second = text.charCodeAt(at + 1)
  let found: DictionaryMatch | undefined
  for (
    let entry = seek(serialized, part, 1, rankOf(second));
    entry < part.end;
    entry = nextEntry(serialized, entry, part.end)
  ) {
    if (serialized.charCodeAt(entry + 1) !== second) break
    const space = serialized.indexOf(' ', entry)
    const end = at + space - entry
    if (end > limit || !text.startsWith(serialized.slice(entry, space), at)) continue
    found = { end, value: serialized.slice(space + 1, endOfEntry(serialized, space)) }
  }
  return found
}

/** The first entry of a part whose unit at `position` has at least a rank; the end of the part if there is none. */
function seek(serialized: string, { start, end }: Part, position: number, rank: number): number {
  let low = start
  let high = end
  while (low < high) {
    const entry = Math.max(low, serialized.lastIndexOf('|', (low + high - 1) >> 1) + 1)
    if (rankOf(serialized.charCodeAt(entry + position)) < rank) low = nextEntry(serialized, entry, end)
    else high = entry
  }
  return low
}

/** Code points above U+FFFF come last, but their units, surrogates, lie before U+E000. */
function rankOf(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

function nextEntry(serialized: string, at: number, end: number): number {
  const bar = serialized.indexOf('|', at)
  return bar < 0 || bar >= end ? end : bar + 1
}

function endOfEntry(serialized: string, at: number): number {
  const bar = serialized.indexOf('|', at)
  return bar < 0 ? serialized.length : bar
}
