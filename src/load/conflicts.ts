import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { closesFence, type Line, openedFence } from './slide-lines.ts'
import { linesOf } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** The lines that Git writes around the two sides of a conflict; between "|" and "=" is what both had before. */
const starts = /^<{7}(?: |$)/
const parts = /^(?:={7}[ \t]*$|\|{7}(?: |$))/
const middle = /^={7}[ \t]*$/
const ends = /^>{7}(?: |$)/

/**
 * The text with the first side of every conflict of a merge, and spaces for all else of it, so that places stay and
 * nothing more is said of it; each is named by `merge-conflict`. In a deck, code may show one.
 */
export function settleConflicts(source: SourceText): { source: SourceText; diagnostics: readonly Diagnostic[] } {
  if (!/^<{7}(?: |$)/m.test(source.text)) return { source, diagnostics: [] }
  const lines = linesOf(source)
  const left: Line[] = []
  const diagnostics: Diagnostic[] = []
  let fence: string | undefined
  let isOver = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (fence !== undefined) {
      if (closesFence(line.text, fence)) fence = undefined
      continue
    }
    const isStart: boolean = !isOver && starts.test(line.text)
    const conflict = isStart ? findRest(lines, at) : undefined
    if (conflict) {
      left.push(line, ...lines.slice(conflict.from, conflict.to))
      const hint = 'Keep one side or both, and delete the lines that begin with seven "<", "=" and ">".'
      const place = placeAt(source, line.from, line.to)
      diagnostics.push(diagnose('merge-conflict', place, 'This conflict of a merge is not resolved.', hint))
      at = conflict.to - 1
    } else {
      // What has no end has none further on.
      isOver ||= isStart
      if (source.file.endsWith('.md')) fence = openedFence(line.text)
    }
  }
  return { source: { ...source, text: blank(source.text, left) }, diagnostics }
}

/** The lines of a conflict after its first side; undefined if it is none. */
function findRest(lines: readonly Line[], start: number): { readonly from: number; readonly to: number } | undefined {
  const from = findLine(lines, parts, start + 1)
  const divided = findLine(lines, middle, from)
  const end = findLine(lines, ends, divided)
  return end < lines.length ? { from, to: end + 1 } : undefined
}

function findLine(lines: readonly Line[], form: RegExp, from: number): number {
  let at = from
  while (at < lines.length && !form.test(lines[at]?.text ?? '')) at++
  return at
}

function blank(text: string, lines: readonly Line[]): string {
  let done = 0
  let kept = ''
  for (const { from, to } of lines) {
    kept += text.slice(done, from) + ' '.repeat(to - from)
    done = to
  }
  return kept + text.slice(done)
}
