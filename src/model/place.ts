import type { Place } from './diagnostic.ts'

/** Narrows a place to the words it holds, see `narrowPlace`. */
export type Narrow = (place: Place, words: string, occurrence?: number) => Place

/**
 * The part of a place that holds just `needle`, at its `occurrence`-th appearance (1-based); the whole place
 * if the words do not stand there. `text` is the file's text, undefined if it is not at hand.
 */
export function narrowPlace(place: Place, needle: string, text: string | undefined, occurrence = 1): Place {
  return createNarrower(() => text)(place, needle, occurrence)
}

/** Narrows many places: each file, whose text must stay the same, is cut into lines once. */
export function createNarrower(textOf: (file: string) => string | undefined): Narrow {
  const files = new Map<string, readonly string[] | undefined>()
  const linesOf = (file: string) => {
    if (!files.has(file)) files.set(file, textOf(file)?.split('\n'))
    return files.get(file)
  }
  return (place, words, occurrence = 1) => {
    const lines = words === '' ? undefined : linesOf(place.file)
    return (lines && findIn(lines, place, words, occurrence)) ?? place
  }
}

function findIn(lines: readonly string[], place: Place, needle: string, occurrence: number): Place | undefined {
  let left = occurrence
  for (let number = place.line; number <= place.endLine; number += 1) {
    const line = lines[number - 1]?.replace(notText, (hidden) => ' '.repeat(hidden.length)) ?? ''
    const from = number === place.line ? place.column - 1 : 0
    for (let at = line.indexOf(needle, from); at >= 0; at = line.indexOf(needle, at + needle.length)) {
      left -= 1
      if (left > 0) continue
      const column = at + 1
      return { file: place.file, line: number, column, endLine: number, endColumn: column + needle.length }
    }
  }
  return undefined
}

/** What a line of a deck holds besides text: expressions and addresses of links. */
const notText = /\{\{[^{}]*\}\}|\]\([^()\s]*\)/g
