/** Phrases by their words, ready to be looked up at any place of a text. */
export interface PhraseIndex<T> {
  /** What the phrases that stand at a place of a text stand for, the longest first. */
  readonly at: (text: string, at: number) => Iterable<readonly [phrase: string, value: T]>
}

/** Makes phrases searchable: a look-up costs as much for a hundred thousand of them as for ten. Empty ones are left out. */
export function indexPhrases<T>(phrases: ReadonlyMap<string, T>): PhraseIndex<T> {
  const lengthsByFirst = new Map<string, Set<number>>()
  for (const phrase of phrases.keys()) {
    const first = phrase.charAt(0)
    const lengths = lengthsByFirst.get(first)
    if (lengths) lengths.add(phrase.length)
    else if (phrase !== '') lengthsByFirst.set(first, new Set([phrase.length]))
  }
  const sorted = new Map(
    Array.from(lengthsByFirst, ([first, lengths]) => [first, [...lengths].sort((a, b) => b - a)] as const),
  )
  return {
    *at(text, at) {
      for (const length of sorted.get(text.charAt(at)) ?? []) {
        const phrase = text.slice(at, at + length)
        const value = phrase.length === length ? phrases.get(phrase) : undefined
        if (value !== undefined) yield [phrase, value]
      }
    },
  }
}

/** False for a phrase that is part of a longer Latin word or number: Meta in Metadata, 0次 in 10次, 000次 in 10,000次. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end)
}

function joins(text: string, at: number): boolean {
  if (/^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(at - 1, at + 1))) return true
  // A point or a comma within a number, on either side of the place.
  return [at - 2, at - 1].some(
    (from) => from >= 0 && /^\p{Nd}(?:\.\p{Nd}|,\p{Nd}{3}(?!\p{Nd}))/u.test(text.slice(from, from + 6)),
  )
}
