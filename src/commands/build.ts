import { resolve } from 'node:path'
import { installedTypefaces } from '../fonts/faces.ts'
import { type Diagnostic, EnvironmentError, hasErrors, hasWarnings, isForReview } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { type BuildResult, build } from '../pipeline/build.ts'
import type { BuiltDeck } from '../pipeline/built-deck.ts'
import type { BuildEffects } from '../pipeline/effects.ts'
import {
  companionsOf,
  defaultFormats,
  type FormatName,
  formatOfFile,
  listedKinds,
  listPages,
  namedFormats,
  needsOfFormats,
} from '../pipeline/formats/formats.ts'
import { isListed, keepListed } from '../pipeline/memory/made.ts'
import type { BuildRequest } from '../pipeline/request.ts'
import { countDiagnostics, diagnosticsToJson, renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { renderAnnotations } from '../report/github.ts'
import { listDeck } from '../report/listing.ts'
import { renderSarif } from '../report/sarif.ts'
import { renderSummary } from '../report/summary.ts'
import { type Browser, findBrowser } from '../system/browser.ts'
import { readEdition } from '../system/edition.ts'
import { createFileReader } from '../system/files.ts'
import { openFolder } from '../system/folder.ts'
import { icuVersion } from '../system/host.ts'
import { publishPage, readOutputs } from '../system/outputs.ts'
import { ownFolder, packageResolver, packageVersion } from '../system/packages.ts'
import { type BrowserPrinter, createPrinter } from '../system/printer.ts'
import { publish } from '../system/publish.ts'
import { keepYoungSmall } from '../system/tiering.ts'
import { createEffects } from './effects.ts'
import { createProgress, type ExitCode, type Terminal } from './terminal.ts'

export interface BuildOptions {
  readonly decks: readonly string[]
  readonly locales: readonly Locale[]
  /** Undefined if none were named: all are made, and PDF is left out where there is no browser. */
  readonly formats?: readonly FormatName[]
  readonly out: string
  readonly strict: boolean
  /** Whether decks are made of which nothing has changed. */
  readonly force?: boolean
  /** How diagnostics are shown; all but text goes to standard output. */
  readonly report: 'text' | 'json' | 'sarif'
  /** Whether slides are measured in the browser; undefined: where there is one. */
  readonly fit?: boolean
  readonly browser?: string
  readonly pictureWidth?: number
  /** Whether the reports hold everything that was decided. */
  readonly trace?: boolean
  /** The date inside PDFs; the deck's own if undefined. */
  readonly sourceDate?: Date
}

/** `duilian build`: makes decks and writes them, or says what is wrong and leaves the last good ones. */
export async function runBuild(options: BuildOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now()
  const progress = createProgress(terminal)
  progress.show('prepare')
  const { names, browser, printer, missing } = await chooseFormats(options).finally(progress.clear)
  try {
    const out = resolve(project, options.out)
    const effects = createEffects({
      project,
      progress: workingOn(progress.show),
      outputs: openFolder(out),
      ...(await editionWith(project, browser, options)),
      ...(printer && { printer }),
      ...(options.sourceDate && { sourceDate: options.sourceDate }),
    })
    const result = await build(requestOf(options, names), effects)
    const made = result.decks.filter((deck) => deck.files.length > 0)
    progress.show('write')
    await publish(
      out,
      made.map((deck) => outputOf(deck, options)),
    )
    const good = result.decks.filter(({ files, unchanged }) => files.length > 0 || unchanged)
    const foreign = good.length === 0 ? [] : await writeLists(result, out, effects)
    await result.keep()
    progress.clear()
    report(result, options, terminal)
    if (missing) terminal.error(`${missing}\n`)
    for (const name of foreign) terminal.error(`${options.out}/${name} is not of duilian: it was left as it is.\n`)
    const summary = renderSummary(good, { seconds: (performance.now() - started) / 1000, out: options.out })
    if (summary && options.report === 'text') terminal.error(`${summary}\n`)
    return exitCodeOf(result.diagnostics, options.strict)
  } finally {
    progress.clear()
    await printer?.close()
  }
}

/** All that a build depends on besides files. */
function requestOf(options: BuildOptions, formats: readonly FormatName[]): BuildRequest {
  const { decks, locales, out, strict, fit, force, pictureWidth, trace } = options
  return {
    ...{ decks, locales, formats, out, strict, fit: fit !== false },
    ...(force && { force }),
    ...(pictureWidth !== undefined && { pictureWidth }),
    ...(trace && { trace }),
  }
}

/** What tells this duilian with this browser and these fonts from others. */
async function editionWith(
  project: string,
  browser: Browser | undefined,
  { sourceDate }: Pick<BuildOptions, 'sourceDate'> = {},
): Promise<{ readonly edition?: string }> {
  const edition = readEdition()
  const found = browser && (await createFileReader().stat(browser.executable))
  const surroundings = [icuVersion(), browser?.executable, found?.size, found?.modified, sourceDate?.getTime()]
  const fonts = installedTypefaces(packageResolver(project))
  return edition ? { edition: [edition, ...surroundings, ...fonts].join(' ') } : {}
}

/** Lists every deck in the output folder, also those of earlier builds; gives the names of pages that are someone else's. */
async function writeLists(result: BuildResult, out: string, effects: BuildEffects): Promise<readonly string[]> {
  const folders = await readOutputs(out)
  const decks = folders.flatMap((folder) => listDeck(folder, listedKinds()) ?? [])
  const isSame = result.decks.every(({ unchanged }) => unchanged !== undefined)
  const names = listPages.map(({ name }) => name)
  if (isSame && (await isListed(decks, names, effects))) return []
  const pages = await result.makeLists(decks)
  if (!pages || hasErrors(pages.diagnostics)) return []
  const foreign: string[] = []
  for (const { name, bytes } of pages.value) if (!(await publishPage(out, name, bytes))) foreign.push(name)
  if (foreign.length === 0) await keepListed(decks, pages.value, effects)
  return foreign
}

type CheckOptions = Pick<BuildOptions, 'decks' | 'strict' | 'force' | 'report' | 'fit' | 'browser'>

/** `duilian check`: all rules, glyphs included, and the browser's view where there is one; writes nothing. */
export async function runCheck(options: CheckOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const browser = options.fit === false ? undefined : await findBrowser(pathOf(options))
  if (options.fit === true && !browser) throw new EnvironmentError('There is no browser to measure with.', browserHint)
  const seen = browser && (await tryMeasuring(browser, options, project, terminal))
  const unseen = seen instanceof EnvironmentError ? seen.message : 'There is no browser.'
  const result = seen && 'decks' in seen ? seen : await checkDecks({ options, project, terminal })
  report(result, options, terminal)
  const clean = result.diagnostics.every(isForReview)
  if (clean && options.report === 'text')
    terminal.error(`${result.decks.map(({ name }) => name).join(', ')}: nothing to mend.\n`)
  if (result !== seen && options.fit !== false)
    terminal.error(`Whether texts fit was not checked. ${unseen} ${browserHint}\n`)
  return exitCodeOf(result.diagnostics, options.strict)
}

/** A browser that does not work is as good as none, unless it was asked for. */
async function tryMeasuring(
  browser: Browser,
  options: CheckOptions,
  project: string,
  terminal: Terminal,
): Promise<BuildResult | EnvironmentError> {
  const printer = createPrinter(browser, { paints: false })
  try {
    return await checkDecks({ options, project, terminal, browser, printer })
  } catch (error) {
    if (error instanceof EnvironmentError && options.fit !== true && browser.origin !== 'named') return error
    throw error
  } finally {
    await printer.close()
  }
}

async function checkDecks({
  options: { decks, strict, force },
  project,
  terminal,
  browser,
  printer,
}: {
  readonly options: CheckOptions
  readonly project: string
  readonly terminal: Terminal
  readonly browser?: Browser
  readonly printer?: BrowserPrinter
}): Promise<BuildResult> {
  const progress = createProgress(terminal)
  const edition = await editionWith(project, browser)
  const effects = createEffects({
    project,
    progress: workingOn(progress.show),
    ...edition,
    ...(printer && { printer }),
  })
  const request = { decks, strict, locales: [], formats: [], fit: printer !== undefined, ...(force && { force }) }
  const result = await build(request, effects).finally(progress.clear)
  await result.keep()
  return result
}

/** Shows what is done. By the first of it, all code is loaded. */
function workingOn(show: (step: string) => void): (step: string) => void {
  return (step) => {
    keepYoungSmall()
    show(step)
  }
}

/** Shows diagnostics: with code frames, or as data. */
export function report(
  result: Pick<BuildResult, 'diagnostics' | 'sources'>,
  { report: form }: Pick<BuildOptions, 'report'>,
  terminal: Terminal,
): void {
  const diagnostics = sortDiagnostics(result.diagnostics.filter((diagnostic) => !isForReview(diagnostic)))
  if (terminal.annotated) terminal.error(renderAnnotations(diagnostics))
  if (form === 'json') terminal.output(`${JSON.stringify(diagnosticsToJson(diagnostics), undefined, 2)}\n`)
  else if (form === 'sarif') terminal.output(renderSarif(diagnostics, packageVersion(ownFolder())))
  else if (diagnostics.length > 0) {
    terminal.error(`${renderDiagnostics(diagnostics, result.sources)}\n\n${countDiagnostics(diagnostics)}\n`)
  }
}

/** 1 if there are errors, or with `--strict` warnings. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  return (strict ? hasWarnings : hasErrors)(diagnostics) ? 1 : 0
}

interface ChosenFormats {
  readonly names: readonly FormatName[]
  readonly browser?: Browser
  readonly printer?: BrowserPrinter
  /** What to say about formats that were left out. */
  readonly missing?: string
}

/** Formats that were named are made or fail; without names, those that need a browser are left out if there is none. */
async function chooseFormats(options: BuildOptions): Promise<ChosenFormats> {
  const names = options.formats ?? defaultFormats(options.locales)
  const needs = needsOfFormats(names)
  if (!needs.has('browser') && !needs.has('drawing')) return { names }
  const browser = await findBrowser(pathOf(options))
  if (browser) return { names, browser, printer: createPrinter(browser) }
  if (!needs.has('browser')) return { names }
  if (options.formats) throw new EnvironmentError('There is no browser to print PDFs with.', browserHint)
  const missing = `No PDF was made: there is no browser to print with. ${browserHint}`
  return { names: names.filter((name) => !needsOfFormats([name]).has('browser')), missing }
}

const browserHint = 'Install Chrome, Chromium or Edge, or name one with --browser or DUILIAN_BROWSER.'

function pathOf({ browser }: { readonly browser?: string }) {
  return browser === undefined ? {} : { path: browser }
}

/** A deck's files, and what earlier builds may have left of it. */
function outputOf(deck: BuiltDeck, { locales, formats: named }: BuildOptions) {
  const own = deck.variants.map(({ variant }) => variant.locale)
  const meant = named ?? defaultFormats(locales)
  const made = [...namedFormats(meant), ...companionsOf(meant)]
  const isStale = (name: string): boolean => {
    const found = locales.length === 0 ? formatOfFile(name) : undefined
    if (!found) return false
    // Handouts of locales the deck still has were asked for once and are kept.
    const isGone = named === undefined && found.locale !== undefined && !own.includes(found.locale)
    return isGone || made.includes(found.format)
  }
  return { folder: deck.name, files: deck.files, isStale }
}
