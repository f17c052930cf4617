import { EnvironmentError, isForReview } from '../model/diagnostic.ts'
import { textOfRuns } from '../model/runs.ts'
import { type BuildResult, build } from '../pipeline/build.ts'
import type { ListedDeck } from '../report/listing.ts'
import { type Browser, findBrowser } from '../system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../system/printer.ts'
import type { BuildOptions } from './build.ts'
import { createEffects } from './effects.ts'
import { browserHint, editionWith, pathOf, workingOn } from './making.ts'
import { createProgress, type ExitCode, type Terminal } from './terminal.ts'
import { exitCodeOf, report } from './told.ts'

/** As `build` has them. */
type CheckOptions = Pick<BuildOptions, 'decks' | 'strict' | 'force' | 'report' | 'fit' | 'browser'>

/** `duilian check`: all rules, glyphs included, and the browser's view where there is one; writes nothing. */
export async function runCheck(options: CheckOptions, project: string, terminal: Terminal): Promise<ExitCode> {
  const browser = options.fit === false ? undefined : await findBrowser(pathOf(options))
  if (options.fit === true && !browser) throw new EnvironmentError('There is no browser to measure with.', browserHint)
  const seen = browser && (await tryMeasuring(browser, options, project, terminal))
  const unseen = seen instanceof EnvironmentError ? seen.message : 'There is no browser.'
  const result = seen && 'decks' in seen ? seen : await checkDecks({ options, project, terminal })
  report(result, { ...options, project }, terminal)
  const clean = result.diagnostics.every(isForReview)
  if (clean && options.report === 'text')
    terminal.error(`${result.decks.map(({ name }) => name).join(', ')}: nothing to mend.\n`)
  const unsure = result.diagnostics.filter(isForReview).length
  if (unsure > 0 && options.report === 'text') {
    const characters = `${unsure} character${unsure === 1 ? '' : 's'}`
    terminal.error(`Conversion is unsure of ${characters}: "duilian review" shows where.\n`)
  }
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
  // A list of the author's own is looked at with the titles of the decks, which are not at hand if they were not read.
  const hasOwnList = (await effects.project.read('templates/landing.hbs')) !== undefined
  const again = force || hasOwnList
  const request = { decks, strict, locales: [], formats: [], fit: printer !== undefined, ...(again && { force: true }) }
  const result = await build(request, effects).finally(progress.clear)
  await result.keep()
  const lists = hasOwnList ? await result.makeLists(listedIn(result)) : undefined
  return lists ? { ...result, diagnostics: [...result.diagnostics, ...lists.diagnostics] } : result
}

/** Decks as the page that lists them would show them, for a look at it. */
function listedIn({ decks }: BuildResult): readonly ListedDeck[] {
  return decks.flatMap(({ name, variants: [first] }) => {
    if (!first) return []
    const titles = [{ locale: first.variant.locale, text: textOfRuns(first.title.line.runs) }]
    return [{ titles, date: '', href: name, cover: '', variants: [] }]
  })
}
