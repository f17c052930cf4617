import { resolve } from 'node:path'
import { typeOfFile } from '../load/passages.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { ChineseLocale } from '../model/locale.ts'
import type { TextType } from '../model/passage.ts'
import type { ConversionSettings } from '../model/vocabulary.ts'
import { convertTexts, type NamedBytes, type PlacedDecision } from '../pipeline/convert.ts'
import { countDiagnostics, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { reasonOf } from '../report/reasons.ts'
import { reportWords } from '../report/words.ts'
import { readNamed } from '../system/files.ts'
import { readStandardInput } from '../system/input.ts'
import { readWeights } from '../system/weights.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ConvertOptions {
  /** Paths; standard input if there are none, or for a path `-`. */
  readonly files: readonly string[]
  readonly from: ChineseLocale
  readonly to: ChineseLocale
  readonly settings: ConversionSettings
  /** Whether a Traditional text made by a program is mended. */
  readonly repair: boolean
  readonly glossary?: string
  /** The type of every input; by file name if undefined, and Markdown for standard input. */
  readonly type?: TextType
  /** Whether decisions are printed, one JSON object a line, to `terminal.error`. */
  readonly report: boolean
}

/** `duilian convert`: files or standard input, converted, to standard output; nothing if one of them has errors. */
export async function runConvert(options: ConvertOptions, cwd: string, terminal: Terminal): Promise<ExitCode> {
  const { from, to, settings, repair, glossary } = options
  const names = options.files.length > 0 ? options.files : ['-']
  const texts = await Promise.all(
    names.map(async (name) => ({
      ...(await readInput(name, cwd)),
      type: options.type ?? (name === '-' ? 'markdown' : typeOfFile(name)),
    })),
  )
  const given = glossary !== undefined && { glossary: await readInput(glossary, cwd) }
  const request = { from, to, settings, repair, texts, ...given }
  const { value, diagnostics } = await convertTexts(request, readWeights)
  if (diagnostics.length > 0) {
    const sorted = sortDiagnostics(diagnostics)
    terminal.error(`${renderDiagnostics(sorted, value.sources)}\n\n${countDiagnostics(sorted)}\n`)
    return 1
  }
  for (const { text, decisions } of value.texts) {
    terminal.output(text)
    if (options.report) terminal.error(decisions.map((decision) => `${renderDecision(decision)}\n`).join(''))
  }
  return 0
}

async function readInput(name: string, cwd: string): Promise<NamedBytes> {
  if (name === '-') return { name: 'standard input', bytes: await readStandardInput() }
  const bytes = await readNamed(resolve(cwd, name))
  if (bytes) return { name, bytes }
  throw new EnvironmentError(`${name} cannot be read (there is no such file).`, 'Give the path of a file.')
}

function renderDecision({ place: { file, line, column }, ...decision }: PlacedDecision): string {
  return JSON.stringify({
    file,
    line,
    column,
    ...decision,
    reason: reasonOf({ offset: 0, ...decision }, reportWords('en')),
  })
}
