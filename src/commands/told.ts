import { type Diagnostic, hasErrors, hasWarnings, isForReview } from '../model/diagnostic.ts'
import type { BuildResult } from '../pipeline/build.ts'
import { countDiagnostics, diagnosticsToJson, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { renderAnnotations } from '../report/github.ts'
import { renderSarif } from '../report/sarif.ts'
import { ownFolder, packageVersion } from '../system/packages.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** How diagnostics are shown; all but text goes to standard output. */
export type ReportForm = 'text' | 'json' | 'sarif'

/** Shows diagnostics: with code frames, or as data. */
export function report(
  result: Pick<BuildResult, 'diagnostics' | 'sources'>,
  { report: form }: { readonly report: ReportForm },
  terminal: Terminal,
): void {
  const diagnostics = sortDiagnostics(result.diagnostics.filter((diagnostic) => !isForReview(diagnostic)))
  if (terminal.annotated) terminal.error(renderAnnotations(diagnostics))
  if (form === 'json') terminal.output(`${JSON.stringify(diagnosticsToJson(diagnostics), undefined, 2)}\n`)
  else if (form === 'sarif') terminal.output(renderSarif(diagnostics, packageVersion(ownFolder())))
  else if (diagnostics.length > 0) {
    terminal.error(`${renderDiagnostics(diagnostics, result.sources)}\n\n${countDiagnostics(diagnostics)}\n`)
  }
}

/** 1 if there are errors, or with `--strict` warnings. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  return (strict ? hasWarnings : hasErrors)(diagnostics) ? 1 : 0
}
