import { resolve } from 'node:path'
import { checkPptx } from '../formats/pptx/check/check.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { createFileReader } from '../system/files.ts'
import { type CheckPdfOptions, diagnoseMissing } from './check-pdf.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { exitCodeOf, report } from './told.ts'

/** Bytes of a presentation that is read. */
const largest = 500_000_000

/** `duilian check --pptx`: what keeps programs from opening presentations as they are, whoever made them. */
export async function runCheckPptx(options: CheckPdfOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const files = createFileReader()
  const diagnostics: Diagnostic[] = []
  for (const file of options.files) {
    const bytes = await files.read(resolve(project, file), largest)
    const found = bytes ? checkPptx(bytes) : [diagnoseMissing(file)]
    diagnostics.push(...found.map((diagnostic) => ({ ...diagnostic, file })))
  }
  report({ diagnostics, sources: new Map() }, { ...options, project }, terminal)
  if (diagnostics.length === 0 && options.report === 'text')
    terminal.error(`${options.files.join(', ')}: nothing to mend.\n`)
  return exitCodeOf(diagnostics, options.strict)
}
