import { parseArgs } from 'node:util'
import type { FormatName } from '../documents/formats/formats.ts'
import { isChinese, type Locale, localeTags } from '../model/locale.ts'
import { didYouMean, suggest } from '../model/suggest.ts'

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

/** The commands there are. */
export type Command = keyof typeof commands

/** The locales that `convert` knows. */
export const chineseTags = localeTags.filter(isChinese)

/** A command line that asks for what does not exist. */
export class UsageError extends Error {}

/** An address that others reach us by, without a slash at its end. UsageError: it is none. */
export function readAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(`--public is "${written}", not an address such as https://talks.example.org/tea.`)
  }
  return url.href.replace(/\/$/, '')
}

/** What is on unless it is turned off. UsageError: it is neither. */
export function readSwitch(given: string | undefined, flag: string): boolean {
  if (given === undefined || given === 'on') return true
  if (given === 'off') return false
  throw new UsageError(`--${flag} is "${given}", neither on nor off.`)
}

/** A port, to be left out where none is given. UsageError: there is no such port. */
export function readPort(port: string | undefined): { readonly port?: number } {
  if (port === undefined) return {}
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new UsageError(`there is no port "${port}".`)
  }
  return { port: Number(port) }
}

/** SOURCE_DATE_EPOCH, in seconds since 1970, as reproducible-builds.org defines it. UsageError: it is no number. */
export function readSourceDate(seconds: string | undefined): { readonly sourceDate?: Date } {
  if (!seconds) return {}
  if (!/^\d{1,12}$/.test(seconds)) throw new UsageError(`SOURCE_DATE_EPOCH is "${seconds}", not a number of seconds.`)
  return { sourceDate: new Date(Number(seconds) * 1000) }
}

/** The width of a picture in px. A slide is 1280 px wide as it is laid out; more than 8 times as much is a slip of the keyboard. */
export function readWidth(written: string): number {
  const width = Number(written)
  if (Number.isInteger(width) && width >= 160 && width <= 10_240) return width
  throw new UsageError(`--width is "${written}", not a number of pixels from 160 to 10240.`)
}

/** Options and words of a command line. UsageError: an option there is not, or one without what it takes. */
export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? whatIsWrong(error.message.split('. ')[0] ?? '') : String(error))
  }
}

/** What Node says of a command line, and the option that may be meant by one there is not. */
function whatIsWrong(told: string): string {
  const [, no = '', name] = /^Unknown option '--(no-)?(.+)'$/.exec(told) ?? []
  const meant = name === undefined ? undefined : suggest(name, Object.keys(options))
  return meant === undefined ? told : `${told}. Did you mean "--${no}${meant}"?`
}

/** The command of a name, which takes all options given. UsageError: it does not, or there is none. */
export function readCommand(name: string, values: Partial<Record<Flag, unknown>>): Command {
  if (!Object.hasOwn(commands, name)) {
    const names = Object.keys(commands)
    throw new UsageError(`there is no command "${name}". ${didYouMean(name, names, `Known are ${names.join(', ')}.`)}`)
  }
  const command = name as Command // `hasOwn` has just said so.
  const taken: readonly string[] = commands[command]
  const odd = Object.keys(values).find((flag) => !taken.includes(flag))
  if (odd !== undefined) throw new UsageError(`${command} does not take --${odd}; ${takersOf(odd).join(', ')} can.`)
  return command
}

/** The commands that take an option: each is taken by one. */
function takersOf(flag: string): readonly string[] {
  return Object.entries(commands).flatMap(([name, flags]: readonly [string, readonly string[]]) =>
    flags.includes(flag) ? [name] : [],
  )
}

/** The options that were given. */
export type Values = ReturnType<typeof readArguments>['values']

/** The known names of options given once or often, each with one name or several. UsageError: one is not known. */
export function readList<T extends Locale | FormatName>(
  given: readonly string[] | undefined,
  known: readonly T[],
  what: string,
): readonly T[] | undefined {
  if (!given) return undefined
  const names = given.flatMap((list) => list.split(',')).map((name) => name.trim())
  return names.map((name) => readName(name, known, what))
}

/** A name, if it is known. UsageError: it is not; what is near is named. */
export function readName<T extends string>(name: string, known: readonly T[], what: string): T {
  for (const candidate of known) if (candidate === name) return candidate
  throw new UsageError(`there is no ${what} "${name}". ${didYouMean(name, known, `Known are ${known.join(', ')}.`)}`)
}
