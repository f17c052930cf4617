#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExitCode, Terminal } from './commands/terminal.ts'
import { usage } from './commands/usage.ts'
import { EnvironmentError } from './model/diagnostic.ts'
import { isChinese, type Locale, locales, localeTags } from './model/locale.ts'
import { textTypes } from './model/passage.ts'
import { didYouMean } from './model/suggest.ts'
import { glyphStyles, vocabularies } from './model/vocabulary.ts'
import { type FormatName, formatNames } from './pipeline/formats/formats.ts'
import { cacheFolder } from './system/cache-folder.ts'
import { optimizeLater } from './system/tiering.ts'

const options = {
  locale: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  out: { type: 'string' },
  width: { type: 'string' },
  trace: { type: 'boolean' },
  browser: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  public: { type: 'string' },
  broker: { type: 'string' },
  pages: { type: 'string' },
  open: { type: 'boolean' },
  fit: { type: 'boolean' },
  pdf: { type: 'boolean' },
  pptx: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  glossary: { type: 'string' },
  vocabulary: { type: 'string' },
  glyphs: { type: 'string' },
  boundaries: { type: 'string' },
  model: { type: 'string' },
  repair: { type: 'boolean' },
  type: { type: 'string' },
  report: { type: 'boolean' },
  'keep-fonts': { type: 'boolean' },
  strict: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  'accept-all': { type: 'boolean' },
  note: { type: 'string' },
  sarif: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

keepCompiledCode()
optimizeLater()

type Flag = keyof typeof options

/** Which options each command takes. */
const commands = {
  build: ['locale', 'format', 'out', 'width', 'trace', 'browser', 'fit', 'strict', 'force', 'json', 'sarif'],
  check: ['browser', 'fit', 'pdf', 'pptx', 'strict', 'force', 'json', 'sarif'],
  accept: [],
  dev: ['port'],
  present: ['port', 'host', 'public', 'broker', 'out', 'pages', 'open'],
  relay: ['port', 'host', 'public', 'broker'],
  rules: [],
  convert: [
    'from',
    'to',
    'out',
    'vocabulary',
    'glyphs',
    'boundaries',
    'model',
    'repair',
    'glossary',
    'type',
    'keep-fonts',
    'report',
  ],
  review: ['accept-all', 'note'],
  init: [],
  help: [],
} as const satisfies Record<string, readonly Flag[]>

type Command = keyof typeof commands

const chineseTags = localeTags.filter(isChinese)

/** A command line that asks for what does not exist. */
class UsageError extends Error {}

const terminal: Terminal = {
  output: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true && process.env.CI === undefined,
  annotated: process.env.GITHUB_ACTIONS === 'true',
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', endWriting)

process.exitCode = await main(process.argv.slice(2))

/**
 * Node 22 and newer keep compiled code between runs, which saves a fifth of a short build; Node 20 cannot. Where they
 * would put it by themselves others can write, and what is put there is run.
 */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown }
  const folder = enableCompileCache && cacheFolder()
  if (folder !== undefined) enableCompileCache?.(join(folder, 'compiled'))
}

/** Whoever read the other end of a pipe, as `head` does, has had enough: nothing is wrong, and the work goes on. */
function endWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`duilian: the output cannot be written (${error.code}).\n`)
  process.exit(2)
}

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args)
  } catch (error) {
    if (error instanceof UsageError) terminal.error(`duilian: ${error.message}\nSee duilian --help.\n`)
    else if (error instanceof EnvironmentError) terminal.error(`duilian: ${error.message}\n  ${error.hint}\n`)
    else {
      terminal.error(`duilian: this is a bug in duilian, not in your deck. Please report it with these lines.\n`)
      terminal.error(`${error instanceof Error ? error.stack : String(error)}\n`)
    }
    return 2
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args)
  const [name, ...rest] = positionals
  if (values.version) return printVersion()
  if (values.help || name === undefined) {
    terminal.output(usage)
    return values.help ? 0 : 2
  }
  const command = readCommand(name, values)
  if (command === 'init') {
    if (rest.length > 1) throw new UsageError('init takes one folder.')
    return (await import('./commands/init.ts')).runInit(rest[0] ?? '.', process.cwd(), terminal)
  }
  if (command === 'help') {
    if (rest.length > 1) throw new UsageError('help takes one topic.')
    return (await import('./commands/help.ts')).runHelp(rest[0], terminal)
  }
  if (command === 'accept') return (await import('./commands/accept.ts')).runAccept(rest, process.cwd(), terminal)
  if (command === 'convert') return convert(values, rest)
  if (command === 'rules') return (await import('./commands/rules.ts')).runRules(terminal)
  if (command === 'review') return review(rest, values['accept-all'] === true, values.note)
  if (command === 'dev') {
    const { runDev } = await import('./commands/dev.ts')
    const { untilInterrupted } = await import('./system/signals.ts')
    const asked = { decks: rest, ...readPort(values.port) }
    const code = await runDev(asked, process.cwd(), terminal, untilInterrupted())
    // Everything is closed; chokidar leaves timers of up to a second behind, which nothing waits for.
    return process.exit(code)
  }
  if (command === 'relay' || command === 'present') return serve(command, values, rest)
  if (values.json && values.sarif) throw new UsageError('--json and --sarif exclude each other.')
  const report = values.json ? 'json' : values.sarif ? 'sarif' : 'text'
  if (command === 'check' && values.pdf) {
    if (rest.length === 0) throw new UsageError('check --pdf takes the PDFs to check.')
    const { runCheckPdf } = await import('./commands/check-pdf.ts')
    const asked = { files: rest, strict: values.strict === true, report } as const
    return runCheckPdf(asked, process.cwd(), terminal)
  }
  if (command === 'check' && values.pptx) {
    if (rest.length === 0) throw new UsageError('check --pptx takes the presentations to check.')
    const { runCheckPptx } = await import('./commands/check-pptx.ts')
    const asked = { files: rest, strict: values.strict === true, report } as const
    return runCheckPptx(asked, process.cwd(), terminal)
  }
  const { runBuild, runCheck } = await import('./commands/build.ts')
  const shared = {
    decks: rest,
    strict: values.strict === true,
    report,
    ...(values.force && { force: true }),
    ...(values.fit !== undefined && { fit: values.fit }),
    ...(values.browser !== undefined && { browser: values.browser }),
  } as const
  if (command === 'check') return runCheck(shared, process.cwd(), terminal)
  if (values.out === '') throw new UsageError('--out is empty; it takes a folder.')
  const formats = readList(values.format, formatNames, 'format')
  const build = {
    ...shared,
    locales: readList(values.locale, localeTags, 'locale') ?? [],
    out: values.out ?? 'dist',
    ...(formats && { formats }),
    ...(values.width !== undefined && { pictureWidth: readWidth(values.width) }),
    ...(values.trace && { trace: true }),
    ...readSourceDate(process.env.SOURCE_DATE_EPOCH),
  }
  return runBuild(build, process.cwd(), terminal)
}

/** The commands that a room follows, until they are interrupted. */
async function serve(command: 'relay' | 'present', values: Values, decks: readonly string[]): Promise<ExitCode> {
  const { untilInterrupted } = await import('./system/signals.ts')
  const { DUILIAN_TOKEN: token } = process.env
  const { host, broker, out, pages, open } = values
  if (decks.length > (command === 'relay' ? 0 : 1))
    throw new UsageError(`${command} takes ${command === 'relay' ? 'no' : 'one'} deck.`)
  const shared = {
    ...readPort(values.port),
    ...(host !== undefined && { host }),
    ...(broker !== undefined && { broker }),
    ...(values.public !== undefined && { public: readAddress(values.public) }),
    ...(token && { token }),
  }
  if (command === 'relay') return (await import('./commands/relay.ts')).runRelay(shared, terminal, untilInterrupted())
  const { runPresent } = await import('./commands/present.ts')
  const asked = {
    ...shared,
    ...(decks[0] !== undefined && { deck: decks[0] }),
    out: out ?? 'dist',
    open: open ?? true,
    ...(pages && { pages }),
  }
  return runPresent(asked, process.cwd(), terminal, untilInterrupted())
}

/** An address that others reach us by, without a slash at its end. */
function readAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(`--public is "${written}", not an address such as https://talks.example.org/tea.`)
  }
  return url.href.replace(/\/$/, '')
}

async function convert(values: Values, files: readonly string[]): Promise<ExitCode> {
  if (values.to === undefined) throw new UsageError(`convert needs --to, one of ${chineseTags.join(', ')}.`)
  if (values.out === '') throw new UsageError('--out is empty; it takes a file or a folder.')
  const from = values.from === undefined ? undefined : readName(values.from, chineseTags, 'Chinese locale')
  const request = {
    files,
    ...(from && { from }),
    to: readName(values.to, chineseTags, 'Chinese locale'),
    settings: {
      vocabulary: readName(values.vocabulary ?? 'script', vocabularies, 'vocabulary'),
      glyphs: readName(values.glyphs ?? 'press', glyphStyles, 'style of glyphs'),
      boundaries: readSwitch(values.boundaries, 'boundaries'),
      model: readSwitch(values.model, 'model'),
    },
    repair: values.repair === true,
    keepFonts: values['keep-fonts'] === true,
    report: values.report === true,
    ...(values.out && { out: values.out }),
    ...(values.glossary && { glossary: values.glossary }),
    ...(values.type && { type: readName(values.type, textTypes, 'type of text') }),
  }
  if (request.repair && from && locales[from].script !== 'Hant') {
    throw new UsageError('--repair mends Traditional texts: --from is none.')
  }
  return (await import('./commands/convert.ts')).runConvert(request, process.cwd(), terminal)
}

/** What is on unless it is turned off. */
function readSwitch(given: string | undefined, flag: string): boolean {
  if (given === undefined || given === 'on') return true
  if (given === 'off') return false
  throw new UsageError(`--${flag} is "${given}", neither on nor off.`)
}

async function review(decks: readonly string[], acceptAll: boolean, note: string | undefined): Promise<ExitCode> {
  if (note !== undefined && !acceptAll) throw new UsageError('--note goes with --accept-all.')
  const { runReview } = await import('./commands/review.ts')
  const asks = process.stdin.isTTY === true && process.stderr.isTTY === true
  return runReview({ decks, acceptAll, asks, ...(note !== undefined && { note }) }, process.cwd(), terminal)
}

function readPort(port: string | undefined): { readonly port?: number } {
  if (port === undefined) return {}
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new UsageError(`there is no port "${port}".`)
  }
  return { port: Number(port) }
}

/** SOURCE_DATE_EPOCH, in seconds since 1970, as reproducible-builds.org defines it. */
function readSourceDate(seconds: string | undefined): { readonly sourceDate?: Date } {
  if (!seconds) return {}
  if (!/^\d{1,12}$/.test(seconds)) throw new UsageError(`SOURCE_DATE_EPOCH is "${seconds}", not a number of seconds.`)
  return { sourceDate: new Date(Number(seconds) * 1000) }
}

/** A slide is 1280 px wide as it is laid out; more than 8 times as much is a slip of the keyboard. */
function readWidth(written: string): number {
  const width = Number(written)
  if (Number.isInteger(width) && width >= 160 && width <= 10_240) return width
  throw new UsageError(`--width is "${written}", not a number of pixels from 160 to 10240.`)
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

function readCommand(name: string, values: Partial<Record<Flag, unknown>>): Command {
  if (!Object.hasOwn(commands, name)) {
    const names = Object.keys(commands)
    throw new UsageError(`there is no command "${name}". ${didYouMean(name, names, `Known are ${names.join(', ')}.`)}`)
  }
  const command = name as Command // `hasOwn` has just said so.
  const taken: readonly string[] = commands[command]
  const odd = Object.keys(values).find((flag) => !taken.includes(flag))
  if (odd !== undefined) throw new UsageError(`${command} does not take --${odd}.`)
  return command
}

type Values = ReturnType<typeof readArguments>['values']

function readList<T extends Locale | FormatName>(
  given: readonly string[] | undefined,
  known: readonly T[],
  what: string,
): readonly T[] | undefined {
  if (!given) return undefined
  const names = given.flatMap((list) => list.split(',')).map((name) => name.trim())
  return names.map((name) => readName(name, known, what))
}

function readName<T extends string>(name: string, known: readonly T[], what: string): T {
  for (const candidate of known) if (candidate === name) return candidate
  throw new UsageError(`there is no ${what} "${name}". ${didYouMean(name, known, `Known are ${known.join(', ')}.`)}`)
}

async function printVersion(): Promise<ExitCode> {
  const { ownFolder, packageVersion } = await import('./system/packages.ts')
  terminal.output(`${packageVersion(ownFolder())}\n`)
  return 0
}
