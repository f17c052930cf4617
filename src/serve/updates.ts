import type { Measured, Session } from '../live/session.ts'
import type { Problem } from '../model/problem.ts'
import { createChecks, settle, type UpdateEffects } from './deck-checks.ts'
import type { Views } from './views.ts'

/** Keeps what is shown in step with the files. */
export interface Updates {
  /** Files that have changed, by path inside the project. */
  changed(paths: readonly string[]): void
  /** Reads a deck if it has not been read, and has it checked. */
  ensure(deck: string): Promise<void>
  /** What is wrong with a deck, as far as it is known. */
  problems(deck: string): readonly Problem[]
  /** Has a page that has just come measure what no other did. */
  connected(deck: string): void
  /** Takes what a page of that version has measured of a deck. */
  measured(deck: string, version: string, measured: Measured): void
  /** Ends what is under way; what is shown is kept for the next start. */
  close(): Promise<void>
}

/** Milliseconds that events of one save are gathered for. */
const gather = 3

/** Starts with nothing read. A change is pushed to the pages first; only then the deck is checked. */
export function createUpdates(session: Session, views: Views, effects: UpdateEffects): Updates {
  const checks = createChecks(session, views, effects, (deck) => void keep(deck))
  const waiting = new Set<string>()
  const recent = new Set<string>()
  const read = new Map<string, Promise<void>>()
  const faulty = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined
  let done = Promise.resolve()
  const refresh = async (deck: string) => {
    const slides = session.slideCount(deck)
    let state = await session.refresh(deck)
    // Slides that vanish are more often a file half written than slides deleted.
    if (state === 'changed' && session.slideCount(deck) < slides) {
      await new Promise((resolve) => setTimeout(resolve, settle))
      state = (await session.refresh(deck)) === 'faulty' ? 'faulty' : 'changed'
    }
    if (state === 'changed') {
      await views.push(deck)
      if (faulty.delete(deck)) views.tell(deck, 'sound', [])
    } else if (state === 'faulty') faulty.add(deck)
    if (state !== 'same') checks.request(deck, state === 'faulty')
  }
  // Changes that come while others are worked on are taken together, however many they are.
  const work = async () => {
    const paths = [...waiting]
    waiting.clear()
    if (paths.some((path) => path.startsWith('templates/'))) session.forgetTemplates()
    if (paths.some((path) => /^slides\/[^/]+\.md$/.test(path))) views.listChanged()
    const isAffected = (deck: string) => paths.some((path) => session.isMadeOf(deck, path))
    for (const deck of [...read.keys()].filter(isAffected)) await refresh(deck)
  }
  const run = () => {
    timer = undefined
    done = done.then(work).catch(effects.failed)
  }
  // In line with the changes: what is being read is not yet what is shown.
  const keep = (deck: string) => {
    done = done.then(() => session.keep(deck)).catch(effects.failed)
    return done
  }
  return {
    changed(paths) {
      for (const path of paths) {
        waiting.add(path)
        recent.add(path)
      }
      timer ??= setTimeout(run, gather)
      clearTimeout(again)
      again = setTimeout(() => {
        for (const path of recent) waiting.add(path)
        recent.clear()
        run()
      }, settle)
    },
    ensure(deck) {
      const known = read.get(deck)
      if (known) return known
      // In line with the changes: a deck that is being read is not read a second time beside that.
      const reading = done.then(() => refresh(deck))
      read.set(deck, reading)
      done = reading.catch(() => undefined)
      return reading
    },
    problems: (deck) => checks.problems(deck),
    connected(deck) {
      if (checks.isChecked(deck)) checks.askFit(deck)
    },
    measured(deck, version, measured) {
      if (!views.isNewest(deck, version)) return
      // One check for all of them; what a page cannot measure is not asked for for ever.
      const isNew = session.keepMeasured(deck, measured)
      if (!isNew || !checks.askFit(deck)) checks.request(deck, false)
    },
    async close() {
      clearTimeout(timer)
      clearTimeout(again)
      checks.close()
      await Promise.all([...read.keys()].map(keep))
    },
  }
}
