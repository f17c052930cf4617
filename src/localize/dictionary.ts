/** A dictionary for looking up the longest entry at a place in a text. Lengths are UTF-16 units. */
export interface Dictionary {
  /** Entries of two units or more. */
  readonly phrases: ReadonlyMap<string, string>
  /** Which lengths entries have that begin with these two units: bit n is set for length n. */
  readonly lengths: ReadonlyMap<number, number>
  /** Entries of one unit. */
  readonly singles: ReadonlyMap<string, string>
}

/** Dictionaries used together; of entries of equal length the first dictionary's counts. */
export type DictionaryStack = readonly Dictionary[]

export interface DictionaryMatch {
  /** Where the matched text ends. */
  readonly end: number
  readonly value: string
}

/**
 * Builds a dictionary from OpenCC's serialized form, "from to|from to".
 * Three flat maps build ten times faster than a tree of them. Entries may be 31 units long; OpenCC's longest has 15.
 */
export function compileDictionary(serialized: string): Dictionary {
  const phrases = new Map<string, string>()
  const lengths = new Map<number, number>()
  const singles = new Map<string, string>()
  for (const entry of serialized.split('|')) {
    const space = entry.indexOf(' ')
    const from = entry.slice(0, space)
    const to = entry.slice(space + 1)
    if (space === 1) singles.set(from, to)
    else {
      phrases.set(from, to)
      const head = headAt(from, 0)
      lengths.set(head, (lengths.get(head) ?? 0) | (1 << space))
    }
  }
  return { phrases, lengths, singles }
}

/** The longest entry of a stack that stands at `at` and ends at or before `limit`. */
export function findLongest(
  stack: DictionaryStack,
  text: string,
  at: number,
  limit: number,
): DictionaryMatch | undefined {
  const phrase = at + 1 < limit ? findPhrase(stack, text, at, limit) : undefined
  if (phrase) return phrase
  const unit = text.charAt(at)
  for (const { singles } of stack) {
    const value = singles.get(unit)
    if (value !== undefined) return { end: at + 1, value }
  }
  return undefined
}

function findPhrase(stack: DictionaryStack, text: string, at: number, limit: number): DictionaryMatch | undefined {
  const head = headAt(text, at)
  let untried = 0
  for (const { lengths } of stack) untried |= lengths.get(head) ?? 0
  while (untried !== 0) {
    const length = 31 - Math.clz32(untried)
    untried &= ~(1 << length)
    if (at + length > limit) continue
    const key = text.slice(at, at + length)
    for (const { phrases } of stack) {
      const value = phrases.get(key)
      if (value !== undefined) return { end: at + length, value }
    }
  }
  return undefined
}

/** Two UTF-16 units as one number. */
function headAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
