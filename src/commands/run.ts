import { formatNames } from '../documents/formats/formats.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import { locales, localeTags } from '../model/locale.ts'
import { textTypes } from '../model/passage.ts'
import { glyphStyles, vocabularies } from '../model/vocabulary.ts'
import {
  type Command,
  chineseTags,
  readAddress,
  readArguments,
  readCommand,
  readList,
  readName,
  readPort,
  readSourceDate,
  readSwitch,
  readWidth,
  UsageError,
  type Values,
} from './arguments.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { usage, usageOf } from './usage.ts'

/** Where a command line runs. */
export interface Surroundings {
  /** The folder it is run in. */
  readonly project: string
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether someone is there to answer questions. */
  readonly asks: boolean
  /** Resolves when the program is told to stop; asked by the commands that run until then. */
  readonly interrupted: () => Promise<void>
  /** Ends the program at once, whatever timers still run. */
  readonly leave: (code: ExitCode) => ExitCode
}

/** What follows the name of the command, and where it is run. */
interface Asked extends Surroundings {
  readonly values: Values
  readonly rest: readonly string[]
}

/** Runs a command line. Whatever goes wrong is said on the terminal, and in the code it ends with. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { error: say } = surroundings.terminal
  try {
    return await run(args, surroundings)
  } catch (error) {
    if (error instanceof UsageError) say(`duilian: ${error.message}\nSee duilian --help.\n`)
    else if (error instanceof EnvironmentError) say(`duilian: ${error.message}\n  ${error.hint}\n`)
    else {
      say(`duilian: this is a bug in duilian, not in your deck. Please report it with these lines.\n`)
      say(`${error instanceof Error ? error.stack : String(error)}\n`)
    }
    return 2
  }
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { values, positionals } = readArguments(args)
  const [name, ...rest] = positionals
  if (values.version) return printVersion(surroundings)
  if (values.help || name === undefined) {
    const isAsked = values.help && name !== undefined && name !== 'help' && Object.hasOwn(runners, name)
    surroundings.terminal.output(isAsked ? usageOf(name) : usage)
    return values.help ? 0 : 2
  }
  return runners[readCommand(name, values)]({ ...surroundings, values, rest })
}

/** How each command runs: what only some need is loaded by those. */
const runners: Readonly<Record<Command, (asked: Asked) => Promise<ExitCode>>> = {
  build: runBuilding,
  check: runChecking,
  dev: runDeveloping,
  present: runPresenting,
  convert: runConverting,
  review: runReviewing,
  async init({ rest, project, terminal }) {
    if (rest.length > 1) throw new UsageError('init takes one folder.')
    return (await import('./init.ts')).runInit(rest[0] ?? '.', project, terminal)
  },
  async help({ rest, terminal }) {
    if (rest.length > 1) throw new UsageError('help takes one topic.')
    return (await import('./help.ts')).runHelp(rest[0], terminal)
  },
  async accept({ rest, project, terminal }) {
    return (await import('./accept.ts')).runAccept(rest, project, terminal)
  },
  async rules({ terminal }) {
    return (await import('./rules.ts')).runRules(terminal)
  },
  async relay(asked) {
    if (asked.rest.length > 0) throw new UsageError('relay takes no deck.')
    return (await import('./relay.ts')).runRelay(readServing(asked), asked.terminal, asked.interrupted())
  },
}

async function runBuilding(asked: Asked): Promise<ExitCode> {
  const { values, project, terminal, environment } = asked
  const making = readMaking(asked)
  if (values.out === '') throw new UsageError('--out is empty; it takes a folder.')
  const formats = readList(values.format, formatNames, 'format')
  const build = {
    ...making,
    locales: readList(values.locale, localeTags, 'locale') ?? [],
    out: values.out ?? 'dist',
    ...(formats && { formats }),
    ...(values.width !== undefined && { pictureWidth: readWidth(values.width) }),
    ...(values.trace && { trace: true }),
    ...readSourceDate(environment.SOURCE_DATE_EPOCH),
  }
  return (await import('./build.ts')).runBuild(build, project, terminal)
}

async function runChecking(asked: Asked): Promise<ExitCode> {
  const { values, rest, project, terminal } = asked
  const making = readMaking(asked)
  const files = { files: rest, strict: making.strict, report: making.report }
  if (values.pdf) {
    if (rest.length === 0) throw new UsageError('check --pdf takes the PDFs to check.')
    return (await import('./check-pdf.ts')).runCheckPdf(files, project, terminal)
  }
  if (values.pptx) {
    if (rest.length === 0) throw new UsageError('check --pptx takes the presentations to check.')
    return (await import('./check-pptx.ts')).runCheckPptx(files, project, terminal)
  }
  return (await import('./check.ts')).runCheck(making, project, terminal)
}

/** What `build` and `check` both take. */
function readMaking({ values, rest }: Asked) {
  if (values.json && values.sarif) throw new UsageError('--json and --sarif exclude each other.')
  const report = values.json ? 'json' : values.sarif ? 'sarif' : 'text'
  return {
    decks: rest,
    strict: values.strict === true,
    report,
    ...(values.force && { force: true }),
    ...(values.fit !== undefined && { fit: values.fit }),
    ...(values.browser !== undefined && { browser: values.browser }),
  } as const
}

async function runDeveloping({ values, rest, project, terminal, interrupted, leave }: Asked): Promise<ExitCode> {
  const { runDev } = await import('./dev.ts')
  const code = await runDev({ decks: rest, ...readPort(values.port) }, project, terminal, interrupted())
  return leave(code) // Everything is closed; chokidar leaves timers of up to a second behind, which nothing waits for.
}

async function runPresenting(asked: Asked): Promise<ExitCode> {
  const { values, rest, project, terminal } = asked
  if (rest.length > 1) throw new UsageError('present takes one deck.')
  const talk = {
    ...readServing(asked),
    ...(rest[0] !== undefined && { deck: rest[0] }),
    out: values.out ?? 'dist',
    open: values.open ?? true,
    ...(values.pages && { pages: values.pages }),
  }
  return (await import('./present.ts')).runPresent(talk, project, terminal, asked.interrupted())
}

/** What the commands that a room follows both take. */
function readServing({ values: { port, host, broker, public: address }, environment }: Asked) {
  const token = environment.DUILIAN_TOKEN
  return {
    ...readPort(port),
    ...(host !== undefined && { host }),
    ...(broker !== undefined && { broker }),
    ...(address !== undefined && { public: readAddress(address) }),
    ...(token && { token }),
  }
}

async function runConverting({ values, rest, project, terminal }: Asked): Promise<ExitCode> {
  if (values.to === undefined) throw new UsageError(`convert needs --to, one of ${chineseTags.join(', ')}.`)
  if (values.out === '') throw new UsageError('--out is empty; it takes a file or a folder.')
  const from = values.from === undefined ? undefined : readName(values.from, chineseTags, 'Chinese locale')
  const request = {
    files: rest,
    ...(from && { from }),
    to: readName(values.to, chineseTags, 'Chinese locale'),
    settings: {
      vocabulary: readName(values.vocabulary ?? 'script', vocabularies, 'vocabulary'),
      glyphs: readName(values.glyphs ?? 'press', glyphStyles, 'style of glyphs'),
      boundaries: readSwitch(values.boundaries, 'boundaries'),
      model: readSwitch(values.model, 'model'),
      repair: values.repair === true,
    },
    keepFonts: values['keep-fonts'] === true,
    report: values.report === true,
    ...(values.out && { out: values.out }),
    ...(values.glossary && { glossary: values.glossary }),
    ...(values.type && { type: readName(values.type, textTypes, 'type of text') }),
  }
  if (values.repair && from && locales[from].script !== 'Hant') {
    throw new UsageError('--repair mends Traditional texts: --from is none.')
  }
  return (await import('./convert.ts')).runConvert(request, project, terminal)
}

async function runReviewing({ values, rest, project, terminal, asks }: Asked): Promise<ExitCode> {
  const { note } = values
  const acceptAll = values['accept-all'] === true
  if (note !== undefined && !acceptAll) throw new UsageError('--note goes with --accept-all.')
  const { runReview } = await import('./review.ts')
  return runReview({ decks: rest, acceptAll, asks, ...(note !== undefined && { note }) }, project, terminal)
}

async function printVersion({ terminal }: Surroundings): Promise<ExitCode> {
  const { ownFolder, packageVersion } = await import('../system/packages.ts')
  terminal.output(`${packageVersion(ownFolder())}\n`)
  return 0
}
