/**
 * The kinds of text file that can be converted as they are. `text` is prose; `other` is whatever is not known, where a
 * mark may mean something to a program.
 */
export const textTypes = ['text', 'markdown', 'html', 'srt', 'vtt', 'csv', 'json', 'po', 'xml', 'other'] as const
export type TextType = (typeof textTypes)[number]

/**
 * A stretch of a file inside a passage. `text` may be converted. The others stay byte for byte: `code` is read by
 * the rules of punctuation as what it says, `mark` (an entity, an image) as if it were not there, `break` ends a line,
 * and `space` is a line end or a gap that is shown as a space.
 */
export interface PassagePart {
  readonly kind: 'text' | 'code' | 'mark' | 'break' | 'space'
  /** Offsets in the file, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** What it says, where the file writes that otherwise: \u540e in JSON, &#21518; in XML. */
  readonly text?: string
}

/** Which marks of a text of a type follow the locale: all, those beyond ASCII, which no markup is made of, or none. */
export function marksOf(type: TextType): 'all' | 'typographic' | 'none' {
  if (type === 'xml') return 'typographic'
  return type === 'other' ? 'none' : 'all'
}

/** A text that is converted as one, such as a paragraph: what stands between its parts is markup that nobody reads. */
export type Passage = readonly PassagePart[]
