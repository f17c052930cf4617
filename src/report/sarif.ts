import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { diagnosticKinds, type Severity } from '../model/diagnostic-kinds.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>

/** Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts and editors read. Columns count UTF-16 units. */
export function renderSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const rules = codes.map((code): ReportingDescriptor => {
    const [severity, meaning] = diagnosticKinds[code]
    return { id: code, shortDescription: { text: meaning }, defaultConfiguration: { level: levels[severity] } }
  })
  const results = diagnostics.map(({ code, severity, place, message, hint }): Result => {
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: hint === undefined ? message : `${message} ${hint}` },
      ...(place && { locations: [{ physicalLocation: locationOf(place) }] }),
    }
  })
  const driver = { name: 'duilian', version, informationUri: 'https://www.npmjs.com/package/duilian', rules }
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function locationOf({ file, line, column, endLine, endColumn }: Place) {
  // A region that ends where it begins would be an insertion point; what is wrong there is the character after it.
  const isEmpty = line === endLine && column === endColumn
  return {
    artifactLocation: { uri: encodeURI(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn: isEmpty ? endColumn + 1 : endColumn },
  }
}
