import { basename, dirname, extname, join, resolve } from 'node:path'
import { type ConvertedFile, convertFiles } from '../convert/files.ts'
import type { NamedBytes } from '../convert/setup.ts'
import { isOfficeLike, isOfficeName } from '../formats/office/package.ts'
import { EnvironmentError, hasErrors } from '../model/diagnostic.ts'
import { type ChineseLocale, localeTags } from '../model/locale.ts'
import type { TextType } from '../model/passage.ts'
import type { ConversionSettings } from '../model/vocabulary.ts'
import { countDiagnostics, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { reasonOf } from '../report/reasons.ts'
import { reportWords } from '../report/words.ts'
import { readNamed } from '../system/files.ts'
import { readWeights } from '../system/weights.ts'
import { isFolder, writeWhole } from '../system/write-file.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ConvertOptions {
  /** Paths; standard input if there are none, or for a path `-`. */
  readonly files: readonly string[]
  /** By the characters of the files if undefined. */
  readonly from?: ChineseLocale
  readonly to: ChineseLocale
  readonly settings: ConversionSettings
  readonly keepFonts: boolean
  readonly glossary?: string
  /** The type of every input; by file name if undefined, and Markdown for standard input. */
  readonly type?: TextType
  /**
   * Where to write: a folder, a file if there is one input, or `-` for standard output. If undefined, texts go to
   * standard output, and a document of Office beside the one it is made of.
   */
  readonly out?: string
  /** Whether decisions are printed, one JSON object a line, to `terminal.error`. */
  readonly report: boolean
}

/** `duilian convert`: files or standard input, converted; nothing is written if one of them has errors. */
export async function runConvert(options: ConvertOptions, cwd: string, terminal: Terminal): Promise<ExitCode> {
  const { to, settings, keepFonts, from, glossary } = options
  const names = options.files.length > 0 ? options.files : ['-']
  const files = await Promise.all(
    names.map(async (name) => {
      const input = await readInput(name, cwd, terminal)
      const type = options.type ?? (name === '-' && !isOfficeLike('', input.bytes) ? 'markdown' : undefined)
      return { ...input, ...(type && { type }) }
    }),
  )
  const request = {
    to,
    settings,
    keepFonts,
    decisions: options.report,
    files,
    ...(from && { from }),
    ...(glossary !== undefined && { glossary: await readInput(glossary, cwd, terminal) }),
  }
  const { value, diagnostics } = await convertFiles(request, readWeights)
  if (diagnostics.length > 0) {
    const sorted = sortDiagnostics(diagnostics)
    terminal.error(`${renderDiagnostics(sorted, value.sources)}\n\n${countDiagnostics(sorted)}\n`)
  }
  if (hasErrors(diagnostics)) return 1
  await deliver(value.files, options, cwd, terminal)
  if (options.report) for (const file of value.files) terminal.error(renderDecisions(file))
  else terminal.error(renderDoubts(value.files))
  return 0
}

/** What standard input is called where a file would have a name. */
const standardInput = 'standard input'

async function readInput(name: string, cwd: string, terminal: Terminal): Promise<NamedBytes> {
  if (name === '-') return { name: standardInput, bytes: await terminal.input() }
  const bytes = await readNamed(resolve(cwd, name))
  if (bytes) return { name, bytes }
  if (await isFolder(resolve(cwd, name)))
    throw new EnvironmentError(
      `${name} is a folder; convert takes files.`,
      `Name the files in it: ${join(name, '*.md')}`,
    )
  throw new EnvironmentError(`${name} cannot be read (there is no such file).`, 'Give the path of a file.')
}

async function deliver(
  files: readonly ConvertedFile[],
  { out, to, files: names, glossary }: ConvertOptions,
  cwd: string,
  terminal: Terminal,
): Promise<void> {
  const toFolder =
    out !== undefined && out !== '-' && (files.length > 1 || /[/\\]$/.test(out) || (await isFolder(resolve(cwd, out))))
  const planned = files.map((file) => {
    if (out === '-' || (out === undefined && (!file.count || file.name === standardInput))) return { file }
    const folder = out ?? dirname(file.name)
    return { file, path: out === undefined || toFolder ? join(folder, nameIn(to, file.name, folder, cwd)) : out }
  })
  for (const { file, path = '' } of planned) checkEnding(file, path)
  const written = planned.flatMap(({ file, path }) =>
    path === undefined ? [] : [{ path: resolve(cwd, path), pieces: file.pieces }],
  )
  const twice = written.find(({ path }, at) => written.findIndex((other) => other.path === path) < at)
  if (twice) throw new EnvironmentError(`Two files would be written to ${twice.path}.`, 'Convert them one by one.')
  const read = new Set([...names, ...(glossary === undefined ? [] : [glossary])].map((name) => resolve(cwd, name)))
  const source = written.find(({ path }) => read.has(path))
  if (source) {
    const hint = 'Name another file or folder with --out; what is read is never replaced.'
    throw new EnvironmentError(`${source.path} would be replaced, and this conversion reads it.`, hint)
  }
  await writeWhole(written)
  for (const { file, path } of planned) {
    if (path === undefined) for (const piece of file.pieces) terminal.output(piece)
    else if (file.count) terminal.error(`${path}: ${file.count.changed} of ${file.count.texts} texts changed.\n`)
  }
}

/** Programs go by the ending. */
function checkEnding({ name, count }: ConvertedFile, path: string): void {
  const [before, after] = [extname(name).toLowerCase(), extname(path).toLowerCase()]
  if (!isOfficeName(path) || before === after || (count && !isOfficeName(name))) return
  const hint = `Let --out end in ${before || 'something else'}: conversion makes no other format of a file.`
  throw new EnvironmentError(`${name} would be written to ${path}, and is no ${after} file.`, hint)
}

/** `talk.zh-Hant-TW.pptx` of `talk.pptx`, and of `talk.zh-Hans-CN.pptx`; never the name of the file it is made of. */
function nameIn(to: ChineseLocale, name: string, folder: string, cwd: string): string {
  const ending = extname(name)
  const stem = basename(name, ending)
  const known = localeTags.find((tag) => stem.endsWith(`.${tag}`))
  const made = `${known ? stem.slice(0, -known.length - 1) : stem}.${to}${ending}`
  return resolve(cwd, folder, made) === resolve(cwd, name) ? `${stem}.${to}${ending}` : made
}

/** Doubts that are shown. */
const shownDoubts = 8

/** Says how many places are doubtful, and shows the first, those held for wrong before the others. */
function renderDoubts(files: readonly ConvertedFile[]): string {
  const all = files.flatMap(({ name, doubts }) => doubts.map((doubt) => ({ name, ...doubt })))
  if (all.length === 0) return ''
  const sorted = [...all.filter(({ isGrave }) => isGrave), ...all.filter(({ isGrave }) => !isGrave)]
  const lines = sorted.slice(0, shownDoubts).map(({ name, where, from, to, candidates, excerpt }) => {
    const others = candidates.length > 0 ? `, or ${candidates.join(', ')}` : ''
    return `  ${name}:${where}: ${excerpt}  ${from} → ${to}${others}\n`
  })
  const rest = all.length - lines.length
  const places = all.length === 1 ? 'One place is' : `${all.length} places are`
  const more = rest > 0 ? `  … and ${rest} more: --report lists every decision.\n` : ''
  const said = `${places} doubtful; look at ${all.length === 1 ? 'it' : 'them'}:\n${lines.join('')}${more}`
  return said.replace(/(?!\n)\p{Cc}/gu, ' ')
}

function renderDecisions({ name, decisions }: ConvertedFile): string {
  return decisions
    .map((decision) => {
      const reason = reasonOf({ offset: 0, ...decision }, reportWords('en'))
      if ('part' in decision) return { file: name, ...decision, reason }
      const { place, ...rest } = decision
      const { file, line, column } = place
      return { file, line, column, ...rest, reason }
    })
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
}
