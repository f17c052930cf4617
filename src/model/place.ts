import type { Place } from './diagnostic.ts'

/**
 * The part of a place that holds just `needle`, at its `occurrence`-th appearance (1-based); the whole place
 * if the words do not stand there. `text` is the file's text, undefined if it is not at hand.
 */
export function narrowPlace(place: Place, needle: string, text: string | undefined, occurrence = 1): Place {
  if (text === undefined || needle === '') return place
  let left = occurrence
  for (let number = place.line; number <= place.endLine; number += 1) {
    const line = lineOf(text, number)
    const from = number === place.line ? place.column - 1 : 0
    for (let at = line.indexOf(needle, from); at >= 0; at = line.indexOf(needle, at + needle.length)) {
      left -= 1
      if (left > 0) continue
      const column = at + 1
      return { file: place.file, line: number, column, endLine: number, endColumn: column + needle.length }
    }
  }
  return place
}

/** A 1-based line of a text, found without splitting the whole. */
function lineOf(text: string, number: number): string {
  let from = 0
  for (let line = 1; line < number; line += 1) {
    const end = text.indexOf('\n', from)
    if (end < 0) return ''
    from = end + 1
  }
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? text.length : end)
}
