import { resolve } from 'node:path'
import { type BuildResult, type BuiltDeck, build } from '../build.ts'
import { type FormatName, formatNames, formats } from '../formats/formats.ts'
import { EnvironmentError, hasErrors, hasWarnings } from '../model/diagnostic.ts'
import { type Locale, localeTags } from '../model/locale.ts'
import { countDiagnostics, diagnosticsToJson, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { renderSummary } from '../report/summary.ts'
import { findBrowser } from '../system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../system/printer.ts'
import { publish } from '../system/publish.ts'
import { createEffects } from './effects.ts'
import { createProgress, type ExitCode, type Terminal } from './terminal.ts'

export interface BuildOptions {
  readonly decks: readonly string[]
  readonly locales: readonly Locale[]
  /** Undefined if none were named: all are made, and PDF is left out where there is no browser. */
  readonly formats?: readonly FormatName[]
  readonly out: string
  readonly strict: boolean
  readonly json: boolean
  readonly browser?: string
  /** The date inside PDFs; the deck's own if undefined. */
  readonly sourceDate?: Date
}

/** `duilian build`: makes decks and writes them, or says what is wrong and leaves the last good ones. */
export async function runBuild(options: BuildOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now()
  const progress = createProgress(terminal)
  progress.show('prepare')
  const { names, printer, missing } = await chooseFormats(options).finally(progress.clear)
  try {
    const effects = createEffects({
      project,
      progress: progress.show,
      ...(printer && { printer }),
      ...(options.sourceDate && { sourceDate: options.sourceDate }),
    })
    const result = await build({ ...options, formats: names }, effects)
    const good = result.decks.filter((deck) => deck.files.length > 0)
    progress.show('write')
    await publish(
      resolve(project, options.out),
      good.map((deck) => outputOf(deck, options)),
    )
    progress.clear()
    report(result, options, terminal)
    if (missing) terminal.error(`${missing}\n`)
    const summary = renderSummary(good, { seconds: (performance.now() - started) / 1000, out: options.out })
    if (summary && !options.json) terminal.error(`${summary}\n`)
    return exitCode(result, options.strict)
  } finally {
    progress.clear()
    await printer?.close()
  }
}

/** `duilian check`: all rules, glyphs included; writes nothing. */
export async function runCheck(
  options: Pick<BuildOptions, 'decks' | 'strict' | 'json'>,
  project: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const progress = createProgress(terminal)
  const request = { decks: options.decks, strict: options.strict, locales: [], formats: [] }
  const result = await build(request, createEffects({ project, progress: progress.show }))
  progress.clear()
  report(result, options, terminal)
  const clean = result.diagnostics.length === 0
  if (clean && !options.json) terminal.error(`${result.decks.map(({ name }) => name).join(', ')}: nothing to mend.\n`)
  return exitCode(result, options.strict)
}

function report(result: BuildResult, { json }: { readonly json: boolean }, terminal: Terminal): void {
  const diagnostics = sortDiagnostics(result.diagnostics)
  if (json) terminal.output(`${JSON.stringify(diagnosticsToJson(diagnostics), undefined, 2)}\n`)
  else if (diagnostics.length > 0) {
    terminal.error(`${renderDiagnostics(diagnostics, result.sources)}\n\n${countDiagnostics(diagnostics)}\n`)
  }
}

function exitCode(result: BuildResult, strict: boolean): ExitCode {
  return (strict ? hasWarnings : hasErrors)(result.diagnostics) ? 1 : 0
}

interface ChosenFormats {
  readonly names: readonly FormatName[]
  readonly printer?: BrowserPrinter
  /** What to say about formats that were left out. */
  readonly missing?: string
}

/** Formats that were named are made or fail; without names, those that need a browser are left out if there is none. */
async function chooseFormats(options: BuildOptions): Promise<ChosenFormats> {
  const names = options.formats ?? formatNames
  if (!names.some((name) => formats[name].needsBrowser)) return { names }
  const browser = await findBrowser({ ...(options.browser !== undefined && { path: options.browser }) })
  if (browser) return { names, printer: createPrinter(browser) }
  const hint = 'Install Chrome, Chromium or Edge, or name one with --browser or DUILIAN_BROWSER.'
  if (options.formats) throw new EnvironmentError('There is no browser to print PDFs with.', hint)
  const missing = `No PDF was made: there is no browser to print with. ${hint}`
  return { names: names.filter((name) => !formats[name].needsBrowser), missing }
}

/** A deck's files with its report, and the names of files that earlier builds may have left. */
function outputOf(deck: BuiltDeck, options: BuildOptions) {
  const files = [...deck.files, ...deck.reports]
  const whole = options.locales.length === 0 && options.formats === undefined
  const possible = whole
    ? localeTags.flatMap((tag) => formatNames.map((name) => `${tag}.${formats[name].extension}`))
    : []
  return { folder: deck.name, files, stale: possible.filter((name) => !files.some((file) => file.name === name)) }
}
