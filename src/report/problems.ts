import type { Diagnostic, DiagnosticCode, Place } from '../model/diagnostic.ts'
import type { Problem } from '../model/problem.ts'
import { renderDiagnostics, sortDiagnostics } from './diagnostics.ts'

interface PlacedSlide {
  readonly id: string
  readonly number: number
  readonly place: Place
}

/** What diagnostics are seen against. */
export interface ProblemContext {
  readonly sources: ReadonlyMap<string, string>
  readonly slides: readonly PlacedSlide[]
  readonly isFinding: (code: DiagnosticCode) => boolean
}

/**
 * Diagnostics in reading order, each once, with their texts and the slides they stand on.
 * `slides` are those of one deck, in order, none if it could not be read; `sources` holds texts by file name.
 * An error that `isFinding` knows does not keep slides from being shown.
 */
export function listProblems(
  diagnostics: readonly Diagnostic[],
  { sources, slides, isFinding }: ProblemContext,
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
      blocking: severity === 'error' && (slides.length === 0 || !isFinding(code)),
      ...(slide && { slide: { id: slide.id, number: slide.number } }),
    }
  })
}
