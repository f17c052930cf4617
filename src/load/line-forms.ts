import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { foreignLines } from './foreign-lines.ts'
import type { LineForm } from './line-form.ts'
import type { Line } from './slide-lines.ts'
import { slips } from './slips.ts'
import { placeAt, type SourceText } from './source.ts'

const forms = [...slips, ...foreignLines]
/** By the character a line begins with: most lines begin with none of these. */
const formsByFirst: ReadonlyMap<string, readonly LineForm[]> = new Map(
  [...new Set(forms.flatMap(({ first }) => [...first]))].map((first) => [
    first,
    forms.filter((form) => form.first.includes(first)),
  ]),
)

/** One diagnostic for a line, of a slide or of its notes, that is text to Markdown and something else to its author. */
export function findLineForm(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  isNote: boolean,
): readonly Diagnostic[] {
  const line = lines[at]
  if (!line) return []
  const candidates = formsByFirst.get(line.text.trimStart().charAt(0)) ?? []
  for (const { pattern, when, slidesOnly, code, message, hint } of candidates) {
    const match = pattern.exec(line.text)
    if (!match || (isNote && slidesOnly) || (when && !when(lines, at))) continue
    const start = line.from + line.text.length - line.text.trimStart().length
    return [diagnose(code, placeAt(source, start, line.from + match[0].length), message, hint)]
  }
  return []
}
