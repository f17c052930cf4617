import { basename, dirname, resolve } from 'node:path'
import { settleFindings } from '../check/settle.ts'
import { auditPdf, type PrintedDeck } from '../formats/pdf-audit.ts'
import { listDecks } from '../load/deck-names.ts'
import { detectScript } from '../localize/conversion/detect.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { isLocale } from '../model/locale.ts'
import { build } from '../pipeline/build.ts'
import { createFileReader } from '../system/files.ts'
import { openFolder } from '../system/folder.ts'
import { createCollector } from './collect.ts'
import { createEffects } from './effects.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { exitCodeOf, report } from './told.ts'

/** Bytes of a PDF that is read. */
const largest = 1_000_000_000

export interface CheckPdfOptions {
  readonly files: readonly string[]
  readonly strict: boolean
  readonly report: 'text' | 'json' | 'sarif'
}

/** `duilian check --pdf`: what PDFs hold, against the decks they are named after where the project has them. */
export async function runCheckPdf(options: CheckPdfOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const files = createFileReader()
  const diagnostics: Diagnostic[] = []
  for (const file of options.files) {
    const bytes = await files.read(resolve(project, file), largest)
    const found = bytes ? await checkFile(bytes, file, project) : [diagnoseMissing(file)]
    diagnostics.push(...found.map((diagnostic) => ({ ...diagnostic, file })))
  }
  report({ diagnostics, sources: new Map() }, { ...options, project }, terminal)
  if (diagnostics.length === 0 && options.report === 'text')
    terminal.error(`${options.files.join(', ')}: nothing to mend.\n`)
  return exitCodeOf(diagnostics, options.strict)
}

/** Says that a file which is to be checked is not there. */
export function diagnoseMissing(file: string): Diagnostic {
  return diagnose('file-missing', undefined, `There is no file ${file}.`, 'Give the path of a file, from this folder.')
}

async function checkFile(bytes: Uint8Array, file: string, project: string): Promise<readonly Diagnostic[]> {
  const printed = await findDeck(file, project)
  const kind = /\.(notes|interpreter)\.pdf$/.test(file) ? 'handout' : 'slides'
  const library = createLibrary()
  const found = await auditPdf(bytes, printed, kind, (text) => detectScript(text, library))
  const deck = printed?.deck.source
  return deck ? settleFindings({ deck, accepted: deck.accepted }, found) : found
}

/** `dist/<deck>/<locale>.pdf` is the PDF of that deck, if the project has it and it has no errors. */
async function findDeck(file: string, project: string): Promise<PrintedDeck | undefined> {
  const locale = basename(file, '.pdf')
  const name = basename(dirname(resolve(project, file)))
  if (!isLocale(locale) || !(await listDecks(openFolder(project))).includes(name)) return undefined
  const { printer, documents } = createCollector()
  const request = { decks: [name], locales: [locale], formats: [], strict: false, fit: true }
  const { decks } = await build(request, createEffects({ project, printer }))
  const [deck] = decks[0]?.variants ?? []
  const [html] = documents
  return deck && html !== undefined ? { deck, html } : undefined
}
