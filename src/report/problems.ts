import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { Problem } from '../model/problem.ts'
import { renderDiagnostics, sortDiagnostics } from './diagnostics.ts'

interface PlacedSlide {
  readonly id: string
  readonly number: number
  readonly place: Place
}

/**
 * Diagnostics in reading order, each once, with their texts and the slides they stand on.
 * `slides` are those of one deck, in order; `sources` holds texts by file name.
 */
export function listProblems(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  slides: readonly PlacedSlide[],
): readonly Problem[] {
  return sortDiagnostics(diagnostics).map((diagnostic) => {
    const { code, severity, message, hint, place } = diagnostic
    const slide = place && slides.findLast((one) => one.place.file === place.file && one.place.line <= place.line)
    return {
      code,
      severity,
      message,
      ...(hint !== undefined && { hint }),
      ...(place && { where: `${place.file}:${place.line}:${place.column}` }),
      text: renderDiagnostics([diagnostic], sources),
      ...(slide && { slide: { id: slide.id, number: slide.number } }),
    }
  })
}
