import { resolve } from 'node:path'
import {
  companionsOf,
  defaultFormats,
  type FormatName,
  formatOfFile,
  listedKinds,
  listPages,
  namedFormats,
  needsOfFormats,
} from '../documents/formats/formats.ts'
import { listDecks } from '../load/deck-names.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { EnvironmentError, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { type BuildResult, build } from '../pipeline/build.ts'
import type { BuiltDeck } from '../pipeline/built-deck.ts'
import { isListed, keepListed } from '../pipeline/memory/made.ts'
import { digestOfSources } from '../pipeline/memory/readings.ts'
import type { BuildRequest } from '../pipeline/request.ts'
import { listDeck } from '../report/listing.ts'
import { renderSummary } from '../report/summary.ts'
import { type Browser, findBrowser } from '../system/browser.ts'
import { openFolder } from '../system/folder.ts'
import { type OutputFolder, publishPage, readOutputs } from '../system/outputs.ts'
import { type BrowserPrinter, createPrinter } from '../system/printer.ts'
import { publish } from '../system/publish.ts'
import { tellEarlier } from './earlier.ts'
import { createEffects } from './effects.ts'
import { browserHint, editionWith, pathOf, workingOn } from './making.ts'
import { createProgress, type ExitCode, type Terminal } from './terminal.ts'
import { exitCodeOf, type ReportForm, report } from './told.ts'

export interface BuildOptions {
  readonly decks: readonly string[]
  readonly locales: readonly Locale[]
  /** Undefined if none were named: all are made, and PDF is left out where there is no browser. */
  readonly formats?: readonly FormatName[]
  readonly out: string
  readonly strict: boolean
  /** Whether decks are made of which nothing has changed. */
  readonly force?: boolean
  readonly report: ReportForm
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
    const folders = await readOutputs(out)
    const lists = good.length === 0 ? noLists : await writeLists(result, { out, folders }, effects)
    await result.keep()
    progress.clear()
    const diagnostics = [...result.diagnostics, ...lists.diagnostics]
    report({ ...result, diagnostics }, { ...options, project }, terminal)
    if (missing) terminal.error(`${missing}\n`)
    for (const name of lists.value) terminal.error(`${options.out}/${name} is not of duilian: it was left as it is.\n`)
    for (const { name } of result.decks.filter(isShelf))
      terminal.error(`${name}: all its slides are hidden, none is made.\n`)
    const all = await listDecks(effects.project)
    for (const line of tellEarlier(folders, { decks: made, names: all, out: options.out })) terminal.error(`${line}\n`)
    const summary = renderSummary(good, { seconds: (performance.now() - started) / 1000, out: options.out })
    if (summary && options.report === 'text') terminal.error(`${summary}\n`)
    return exitCodeOf(diagnostics, options.strict)
  } finally {
    progress.clear()
    await printer?.close()
  }
}

/** True for a deck from which others take slides. */
function isShelf({ slides, diagnostics }: BuiltDeck): boolean {
  return slides === 0 && !hasErrors(diagnostics)
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

const noLists: Outcome<readonly string[]> = { value: [], diagnostics: [] }

/**
 * Lists every deck in the output folder, also those of earlier builds; gives the names of pages that are someone else's.
 * Reports what keeps the list from being made.
 */
async function writeLists(
  result: BuildResult,
  { out, folders }: { readonly out: string; readonly folders: readonly OutputFolder[] },
  effects: BuildEffects,
): Promise<Outcome<readonly string[]>> {
  const decks = folders.flatMap((folder) => listDeck(folder, listedKinds()) ?? [])
  const isSame = result.decks.every(({ unchanged }) => unchanged !== undefined)
  const names = listPages.map(({ name }) => name)
  if (isSame && (await isListed(decks, names, effects))) return noLists
  const pages = await result.makeLists(decks)
  if (!pages || hasErrors(pages.diagnostics)) return pages ? { ...noLists, diagnostics: pages.diagnostics } : noLists
  const foreign: string[] = []
  for (const { name, bytes } of pages.value) if (!(await publishPage(out, name, bytes))) foreign.push(name)
  if (foreign.length === 0) await keepListed(decks, pages.value, effects)
  return { value: foreign, diagnostics: pages.diagnostics }
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
  return {
    folder: deck.name,
    files: deck.files,
    isStale,
    ...(deck.madeFrom && { madeOf: digestOfSources(deck.madeFrom), madeFrom: deck.madeFrom }),
  }
}
