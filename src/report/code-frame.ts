import type { Place } from '../model/diagnostic.ts'

/**
 * The lines around a place, with a caret under each character of it that stands in its first line.
 * Carets are aligned by terminal cells: a Han character takes two (Unicode Standard Annex #11).
 */
export function codeFrame(lines: readonly string[], place: Place): string {
  const first = Math.max(1, place.line - 2)
  const last = Math.min(lines.length, place.line + 1)
  const gutter = String(last).length
  const frame: string[] = []
  for (let number = first; number <= last; number++) {
    const line = clip((lines[number - 1] ?? '').replaceAll('\t', ' '), number === place.line ? place.column : 1)
    const mark = number === place.line ? '>' : ' '
    frame.push(`${mark} ${String(number).padStart(gutter)} | ${line.text}`.trimEnd())
    if (number !== place.line) continue
    const from = place.column - 1 - line.cut
    const to = place.endLine === place.line ? place.endColumn - 1 - line.cut : line.text.length
    const before = cellWidth(line.text.slice(0, Math.max(0, from)))
    const width = Math.max(1, cellWidth(line.text.slice(Math.max(0, from), to)))
    frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(before)}${'^'.repeat(Math.min(width, 80))}`)
  }
  return frame.join('\n')
}

/** The lines of a text as code frames show them. */
export function frameLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/)
}

/** How many terminal cells a text takes. */
export function cellWidth(text: string): number {
  let width = 0
  for (const character of text) width += /\p{M}|\u200b|\ufe0f/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

const longest = 160

/** A line that is too long for a terminal is shown around the place. */
function clip(line: string, column: number): { text: string; cut: number } {
  if (line.length <= longest) return { text: line, cut: 0 }
  const cut = Math.max(0, Math.min(column - 1 - 40, line.length - longest))
  return { text: line.slice(cut, cut + longest), cut }
}
