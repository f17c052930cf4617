import { posix } from 'node:path'
import { type Diagnostic, hasErrors, hasWarnings, isForReview, type Place } from '../model/diagnostic.ts'
import type { BuildResult } from '../pipeline/build.ts'
import { countDiagnostics, diagnosticsToJson, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { renderAnnotations } from '../report/github.ts'
import { renderSarif } from '../report/sarif.ts'
import { ownFolder, packageVersion } from '../system/packages.ts'
import { pathInRepository } from '../system/repository.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** How diagnostics are shown; all but text goes to standard output. */
export type ReportForm = 'text' | 'json' | 'sarif'

/** Shows diagnostics: with code frames, or as data. */
export function report(
  result: Pick<BuildResult, 'diagnostics' | 'sources'>,
  { report: form, project }: { readonly report: ReportForm; readonly project: string },
  terminal: Terminal,
): void {
  const diagnostics = sortDiagnostics(result.diagnostics.filter((diagnostic) => !isForReview(diagnostic)))
  // Code hosts know files by their paths from the root of the repository.
  const hosted = terminal.annotated || form === 'sarif' ? placedIn(pathInRepository(project), diagnostics) : []
  if (terminal.annotated) terminal.error(renderAnnotations(hosted))
  if (form === 'json') terminal.output(`${JSON.stringify(diagnosticsToJson(diagnostics), undefined, 2)}\n`)
  else if (form === 'sarif') terminal.output(renderSarif(hosted, packageVersion(ownFolder())))
  else if (diagnostics.length > 0) {
    terminal.error(`${renderDiagnostics(diagnostics, result.sources)}\n\n${countDiagnostics(diagnostics)}\n`)
  }
}

function placedIn(folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const placed = (place: Place): Place => ({ ...place, file: posix.join(folder, place.file) })
  return diagnostics.map((found) => (found.place ? { ...found, place: placed(found.place) } : found))
}

/** 1 if there are errors, or with `--strict` warnings. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  return (strict ? hasWarnings : hasErrors)(diagnostics) ? 1 : 0
}
