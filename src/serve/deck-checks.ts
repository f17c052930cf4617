import type { Measured, Session } from '../live/session.ts'
import { hiddenProblems, type Problem, problemsWithout } from '../model/problem.ts'
import type { Views } from './views.ts'

/** What happened to a deck, for the terminal. */
export interface Checked {
  readonly deck: string
  readonly problems: readonly Problem[]
  /** What was wrong the time before, what an error hid then included; undefined the first time. */
  readonly before: readonly Problem[] | undefined
}

/** What updates need of the world. */
export interface UpdateEffects {
  /** Everything that is wrong with a deck, as `duilian check` finds it; of fit, what the measured slides tell. */
  readonly check: (deck: string, measured: Measured) => Promise<readonly Problem[]>
  readonly checked: (result: Checked) => void
  /** Told of a failure that is nobody's mistake in a deck. */
  readonly failed: (error: unknown) => void
}

/** Milliseconds after which a file is read once more: the last event of a save may come before its last byte. */
export const settle = 70

/** Milliseconds without a save after which a deck is checked, at least and at most: keystrokes come first. */
const idle = { shortest: 400, longest: 1000 } as const

/** Checks decks when the typing pauses, one at a time, and says what has changed. */
export function createChecks(
  session: Session,
  views: Views,
  { check, checked, failed }: UpdateEffects,
  keep: (deck: string) => void,
) {
  const known = new Map<string, readonly Problem[]>()
  const hidden = new Map<string, readonly Problem[]>()
  const timers = new Map<string, NodeJS.Timeout>()
  let work = Promise.resolve()
  // Until the first check is done, the first pages have the machine for themselves.
  let last = 2 * idle.longest
  let closed = false
  const queued = new Set<string>()
  /** Has a page measure what has not been; false if there is nothing, or no page. */
  const askFit = (deck: string): boolean => {
    const slides = session.unmeasured(deck)
    return !closed && Object.keys(slides).length > 0 && views.askFit(deck, slides)
  }
  const run = async (deck: string) => {
    queued.delete(deck)
    if (closed) return
    const started = performance.now()
    const before = known.get(deck)
    const found = await check(deck, session.measured(deck))
    last = performance.now() - started
    // An error hides what the screen told, as all the rest: it says so itself.
    const isRead = !found.some(({ blocking }) => blocking)
    const waiting = isRead ? session.unjudged(deck, [...(before ?? []), ...(hidden.get(deck) ?? [])]) : []
    const problems = [...found, ...problemsWithout(waiting, found)]
    known.set(deck, problems)
    keep(deck)
    if (JSON.stringify(before ?? []) !== JSON.stringify(problems)) views.tell(deck, 'problems', problems)
    const all = before && [...before, ...(hidden.get(deck) ?? [])]
    hidden.set(deck, hiddenProblems(problems, all ?? []))
    checked({ deck, problems, before: all })
    askFit(deck)
  }
  return {
    /** A deck with errors is checked as soon as its file is surely whole; else a long check waits longer. */
    request(deck: string, urgent: boolean) {
      if (closed) return
      clearTimeout(timers.get(deck))
      const delay = urgent ? settle : Math.min(idle.longest, Math.max(idle.shortest, last / 2))
      timers.set(
        deck,
        setTimeout(() => {
          if (queued.has(deck)) return
          queued.add(deck)
          work = work.then(() => run(deck)).catch(failed)
        }, delay),
      )
    },
    askFit,
    isChecked: (deck: string) => known.has(deck),
    problems: (deck: string) => known.get(deck) ?? [],
    close() {
      closed = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
