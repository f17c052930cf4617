/** A line of a file, with the line end as it stands there. */
export interface FileLine {
  readonly text: string
  /** Empty at the end of a file without a last line end. */
  readonly end: string
}

/** The lines of a file; written one after the other they are the file again, byte for byte. */
export function splitLines(text: string): readonly FileLine[] {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map(([, line = '', end = '']) => ({ text: line, end }))
  // A text that ends in a line end has nothing after it.
  return lines.at(-1)?.text === '' && lines.length > 1 ? lines.slice(0, -1) : lines
}

/** The file again. */
export function joinLines(lines: readonly FileLine[]): string {
  return lines.map(({ text, end }) => text + end).join('')
}

/** The line end a file uses. */
export function lineEndOf(lines: readonly FileLine[]): string {
  return lines.find(({ end }) => end !== '')?.end ?? '\n'
}

/** Puts lines after a 1-based line; the rest stays byte for byte. */
export function insertAfter(lines: readonly FileLine[], line: number, added: readonly string[]): readonly FileLine[] {
  const before = lines.slice(0, line)
  const last = before.at(-1)
  const end = last?.end || lineEndOf(lines)
  const closed = last && last.end === '' ? [...before.slice(0, -1), { ...last, end }] : before
  return [...closed, ...added.map((text) => ({ text, end })), ...lines.slice(line)]
}
