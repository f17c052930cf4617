import { type Diagnostic, diagnose, type Place } from './diagnostic.ts'

/**
 * Characters (UTF-16 units) that a line of a deck or of its data may have, and a text on a slide: some ten times what a
 * slide can show. What looks for something in a text may then take the square of its length, and the whole stays linear.
 */
export const longestText = 10_000

/** How deep lists and quotations of a slide, and lists and maps of YAML, may stand in one another; slides show three or four levels. */
export const deepestNesting = 50

/** Says that a line or a text has more characters than are read. */
export function tooLong(place: Place, what: 'line' | 'text', length: number): Diagnostic {
  const message = `This ${what} has ${length} characters; duilian reads up to ${longestText}.`
  return diagnose('too-large', place, message, 'Divide it, or delete what was pasted here.')
}

/** Says that something stands deeper in others of its kind than is read. */
export function tooDeep(place: Place): Diagnostic {
  const message = `More than ${deepestNesting} levels stand in one another here.`
  return diagnose('too-large', place, message, 'Bring it nearer to the margin; a slide shows three levels at most.')
}
