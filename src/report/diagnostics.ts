import type { Diagnostic } from '../model/diagnostic.ts'
import { codeFrame, frameLines } from './code-frame.ts'

/** Diagnostics in reading order (file, line, column), each once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic] as const))
  return [...unique.values()].sort((a, b) => compare(a, b))
}

/**
 * Diagnostics as a person reads them, with a code frame where the source is at hand. What is said alike of many lines
 * of a file is said once, with their numbers. `sources` holds texts by file name.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  const files = new Map<string, readonly string[] | undefined>()
  const linesOf = (file: string) => {
    const text = sources.get(file)
    if (!files.has(file)) files.set(file, text === undefined ? undefined : frameLines(text))
    return files.get(file)
  }
  const rendered = groupAlike(diagnostics).map(([diagnostic, ...others]) => {
    const { place } = diagnostic
    const where = place
      ? `${place.file}:${place.line}:${place.column}: `
      : diagnostic.file
        ? `${diagnostic.file}: `
        : ''
    // What is not UTF-8 is shown as signs that nobody typed.
    const lines = place && diagnostic.code !== 'encoding' ? linesOf(place.file) : undefined
    return [
      `${where}${diagnostic.severity}: ${diagnostic.message} [${diagnostic.code}]`,
      ...(place && lines ? [codeFrame(lines, place)] : []),
      ...(diagnostic.hint ? [`  ${diagnostic.hint}`] : []),
      ...(others.length > 0 ? [`  ${tellOthers(others)}`] : []),
    ].join('\n')
  })
  return rendered.join('\n\n').replace(control, pictureOf)
}

type Alike = readonly [Diagnostic, ...Diagnostic[]]

/** So many that say the same are still shown each by itself. */
const few = 3

function groupAlike(diagnostics: readonly Diagnostic[]): readonly Alike[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const known = groups.get(saidOf(diagnostic))
    if (known) known.push(diagnostic)
    else groups.set(saidOf(diagnostic), [diagnostic])
  }
  return diagnostics.flatMap((diagnostic): readonly Alike[] => {
    const [first, ...others] = groups.get(saidOf(diagnostic)) ?? []
    if (!diagnostic.place || others.length < few) return [[diagnostic]]
    return diagnostic === first ? [[diagnostic, ...others]] : []
  })
}

/** All of it but its place in the file. */
function saidOf({ code, severity, place, message, hint }: Diagnostic): string {
  return [code, severity, place?.file, message, hint].join('\0')
}

/** So many lines are named. */
const mostLines = 30

function tellOthers(others: readonly Diagnostic[]): string {
  const lines = [...new Set(others.map(({ place }) => place?.line ?? 0))]
  const more = lines.length > mostLines ? ', …' : ''
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${more}`
  return `${others.length} more like it, in ${where}.`
}

const control = /(?![\t\n])\p{Cc}/gu

/** What would steer the terminal is shown by the picture that Unicode has for it (U+2400–2421). */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'
}

/** One line that counts errors, warnings and hints; empty if there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], name: string) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return number === 0 ? [] : [`${number} ${name}${number === 1 ? '' : 's'}`]
  }
  return [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'hint')].join(', ')
}

/** Diagnostics as flat objects, for `--json`. */
export function diagnosticsToJson(diagnostics: readonly Diagnostic[]): readonly object[] {
  return diagnostics.map(({ code, severity, file, place, message, hint }) => ({
    code,
    severity,
    ...(file !== undefined && { file }),
    ...place,
    message,
    hint,
  }))
}

function keyOf({ code, place, file, message }: Diagnostic): string {
  return [place?.file ?? file, place?.line, place?.column, place?.endColumn, code, message].join('\0')
}

function compare(a: Diagnostic, b: Diagnostic): number {
  const [one, other] = [a, b].map(({ place, file }) => place?.file ?? file ?? '') as [string, string] // Two for two.
  // Not `localeCompare`, which loads a collation first.
  const byFile = one < other ? -1 : Number(one > other)
  return byFile || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
}
