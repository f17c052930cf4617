import type { Diagnostic } from '../model/diagnostic.ts'
import type { Severity } from '../model/diagnostic-kinds.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Diagnostics as GitHub workflow commands, one a line, which show them beside the lines of a pull request.
 * Lines and columns count from 1; the end column is that of the last character.
 */
export function renderAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, place, message, hint }) => {
      const { file = '', line, column, endLine, endColumn = 1 } = place ?? {}
      const oneLine = line === endLine && { col: column, endColumn: Math.max(column ?? 1, endColumn - 1) }
      const where = place ? { file, line, endLine, ...oneLine } : {}
      const properties = Object.entries({ ...where, title: code }).map(
        ([name, value]) => `${name}=${escapeProperty(value)}`,
      )
      return `::${commands[severity]} ${properties.join(',')}::${escapeData(hint ? `${message} ${hint}` : message)}\n`
    })
    .join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(value: string | number | undefined): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
