import { randomBytes } from 'node:crypto'
import { EnvironmentError, hasErrors } from '../model/diagnostic.ts'
import { hiddenProblems, type Problem, problemsWithout } from '../model/problem.ts'
import { type Served, startServer } from '../serve/server.ts'
import { type Checked, createUpdates } from '../serve/updates.ts'
import { createViews } from '../serve/views.ts'
import { ownFile } from '../system/packages.ts'
import { watchFolders } from '../system/watch.ts'
import { createHelper, type Helper } from '../system/worker.ts'
import type { CheckQuestion } from './check-helper.ts'
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
  const checker: Checker = createHelper(ownFile('lib/commands/check-helper.js'))
  const failed = (error: unknown) => terminal.error(describeFailure(error))
  const opening = openProject(options, project, { checker, terminal, failed })
  opening.catch(() => undefined) // Awaited when the server listens, which does not wait for it.
  const served = opening.then((opened) => opened.served)
  served.catch(() => undefined)
  const ports = { first: options.port ?? 8000, asked: options.port !== undefined }
  const starting = startServer(ports, served, failed)
  try {
    const [{ port }, { decks, served: shown }] = await Promise.all([starting, opening])
    if (decks.length === 0) return 1
    const [only = ''] = options.decks.length === 1 ? decks : []
    terminal.error(`http://127.0.0.1:${port}/${encodeURIComponent(only)}  (Ctrl-C stops)\n`)
    const changed = (path: string) => shown.updates.changed([path])
    const watcher = await watchFolders(project, watched, { changed, failed })
    // Nobody saw what was saved before.
    for (const folder of watched) changed(folder)
    await stopped
    await watcher.close()
    return 0
  } finally {
    const [server, opened] = await Promise.allSettled([starting, opening])
    if (opened.status === 'fulfilled') opened.value.served.updates.close()
    if (server.status === 'fulfilled') await server.value.close()
    await checker.close()
  }
}

/** Reads the decks that were asked for; says what is missing if there are none. */
async function openProject(
  options: DevOptions,
  project: string,
  { checker, terminal, failed }: { checker: Checker; terminal: Terminal; failed: (error: unknown) => void },
): Promise<{ readonly decks: readonly string[]; readonly served: Served }> {
  // Loaded while the server begins to listen.
  const [{ createEffects }, { chooseDecks }, { createSession }] = await Promise.all([
    import('./effects.ts'),
    import('../project.ts'),
    import('../session.ts'),
  ])
  const effects = createEffects({ project })
  const session = createSession(effects)
  const views = createViews(session, randomBytes(6).toString('hex'))
  const updates = createUpdates(session, views, {
    check: (deck) => checker.ask({ project, deck }),
    checked: (result) => terminal.error(describeChecked(result)),
    failed,
  })
  const { value: decks, diagnostics } = await chooseDecks(options.decks, effects.project)
  for (const { message, hint } of diagnostics) terminal.error(`${message}\n  ${hint}\n`)
  if (hasErrors(diagnostics)) return { decks: [], served: { session, views, updates } }
  for (const deck of decks) updates.ensure(deck).catch(failed)
  return { decks, served: { session, views, updates } }
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

function describeFailure(error: unknown): string {
  if (error instanceof EnvironmentError) return `duilian: ${error.message}\n  ${error.hint}\n`
  const stack = error instanceof Error ? error.stack : String(error)
  return `duilian: this is a bug in duilian, not in your deck. Please report it with these lines.\n${stack}\n`
}
