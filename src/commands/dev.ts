import { randomBytes } from 'node:crypto'
import { installedTypefaces } from '../fonts/faces.ts'
import { findKeptView } from '../live/kept-view.ts'
import { readAsset } from '../live/served-files.ts'
import { chooseDecks } from '../load/deck-names.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { hiddenProblems, type Problem, problemsWithout } from '../model/problem.ts'
import type { Checked } from '../serve/deck-checks.ts'
import { createEarly, type Early } from '../serve/early.ts'
import { type Served, startServer } from '../serve/server.ts'
import { createUpdates } from '../serve/updates.ts'
import { createViews, firstVersion } from '../serve/views.ts'
import { readEdition } from '../system/edition.ts'
import { icuVersion } from '../system/host.ts'
import { ownFile, packageResolver } from '../system/packages.ts'
import { watchFolders } from '../system/watch.ts'
import { createHelper, type Helper } from '../system/worker.ts'
import type { CheckQuestion } from './check-helper.ts'
import { createEffects } from './effects.ts'
import { reportFailure } from './serving.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DevOptions {
  /** The decks to read at the start; all of them if empty. */
  readonly decks: readonly string[]
  /** The port that must be used; the next free one from 8000 on if undefined. */
  readonly port?: number
}

type Checker = Helper<CheckQuestion, readonly Problem[]>

/** The folders whose files decks are made of. */
const watched = ['slides', 'data', 'templates'] as const

/** `duilian dev`: shows decks on 127.0.0.1 and keeps them in step with their files, until `stopped`. */
export async function runDev(
  options: DevOptions,
  project: string,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const edition = readEdition()
  // Where words end, and with that what is converted, depends on ICU; what a theme is set in, on what is installed.
  const surroundings = [edition, icuVersion(), ...installedTypefaces(packageResolver(project))].join(' ')
  const effects = { ...createEffects({ project }), ...(edition && { edition: surroundings }) }
  const { value: decks, diagnostics } = await chooseDecks(options.decks, effects.project)
  for (const { message, hint } of diagnostics) terminal.error(`${message}\n  ${hint}\n`)
  if (hasErrors(diagnostics)) return 1
  const run = randomBytes(6).toString('hex')
  const checker: Checker = createHelper(ownFile('lib/commands/check-helper.js'))
  const failed = (error: unknown) => terminal.error(reportFailure(error))
  const early = openEarly(decks, effects, run)
  // What is read now would make the first page wait for what it needs.
  const opening = early.then(async (first) => {
    await first.calm
    return openProject({ effects, project, decks, run, early: first }, { checker, terminal, failed })
  })
  opening.catch(() => undefined) // Awaited when the server listens, which does not wait for it.
  const ports = { first: options.port ?? 8000, asked: options.port !== undefined }
  const starting = startServer(ports, early, opening, failed)
  try {
    const { port } = await starting
    const [only = ''] = decks.length === 1 ? decks : []
    terminal.error(`http://127.0.0.1:${port}/${encodeURIComponent(only)}  (Ctrl-C stops)\n`)
    const { updates } = await opening
    // The first pages have the machine for themselves.
    await Promise.race([stopped, Promise.allSettled(decks.map((deck) => updates.ensure(deck)))])
    const changed = (path: string) => updates.changed([path])
    const watcher = await watchFolders(project, watched, { changed, failed })
    // Nobody saw what was saved before.
    for (const folder of watched) changed(folder)
    await stopped
    await watcher.close()
    return 0
  } finally {
    const [server, opened] = await Promise.allSettled([starting, opening])
    if (opened.status === 'fulfilled') await opened.value.updates.close()
    if (server.status === 'fulfilled') await server.value.close()
    await checker.close()
  }
}

type DevEffects = BuildEffects & { readonly edition?: string }

/** What the last run kept of the decks, if it is still good. */
async function openEarly(decks: readonly string[], effects: DevEffects, run: string): Promise<Early> {
  const { edition } = effects
  const find = (deck: string) =>
    // A file that cannot be read is told by whoever reads the deck.
    edition === undefined ? undefined : findKeptView(deck, { ...effects, edition }).catch(() => undefined)
  const found = await Promise.all(decks.map(async (deck) => [deck, await find(deck)] as const))
  const views = new Map(found.flatMap(([deck, view]) => (view ? [[deck, view] as const] : [])))
  return createEarly(views, (name) => readAsset(name, effects), firstVersion(run))
}

interface Opening {
  readonly effects: DevEffects
  readonly project: string
  readonly decks: readonly string[]
  readonly run: string
  readonly early: Early
}

interface Surroundings {
  readonly checker: Checker
  readonly terminal: Terminal
  readonly failed: (error: unknown) => void
}

/** Begins to read decks. */
async function openProject(
  { effects, project, decks, run, early }: Opening,
  { checker, terminal, failed }: Surroundings,
): Promise<Served> {
  // Loaded while the server listens, or shows what was kept.
  const { createSession } = await import('../live/session.ts')
  const session = createSession(effects)
  const views = createViews(session, run, early.sent)
  const updates = createUpdates(session, views, {
    check: (deck, measured) => checker.ask({ project, deck, measured }),
    checked: (result) => terminal.error(describeChecked(result)),
    failed,
  })
  for (const deck of decks) updates.ensure(deck).catch(failed)
  return { session, views, updates }
}

/** What is new in a deck since it was last checked, how much was mended and how much an error hides; empty if nothing. */
export function describeChecked({ deck, problems, before = [] }: Checked): string {
  const fresh = problemsWithout(problems, before)
  const hidden = hiddenProblems(problems, before)
  const gone = problemsWithout(before, [...problems, ...hidden])
  // A new error may be of an earlier stage than those that are no longer seen.
  const mended = fresh.some(({ blocking }) => blocking) ? 0 : gone.length
  if (fresh.length === 0 && mended === 0) return ''
  const texts = fresh.map(({ text }) => `${text}\n\n`).join('')
  const count = [...(fresh.length > 0 ? [`${fresh.length} new`] : []), ...(mended > 0 ? [`${mended} mended`] : [])]
  const left = problems.length === 0 ? 'nothing left' : `${problems.length} in all`
  const rest = hidden.length > 0 ? `, ${hidden.length} from before not looked for` : ''
  return `${texts}${deck}: ${count.join(', ')}, ${left}${rest}\n`
}
