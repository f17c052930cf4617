/** A time as minutes and seconds, 4:05, or with hours, 1:04:05. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** How long a talk has been going on, and how long each of its slides was shown. Times in milliseconds. */
export interface Stopwatch {
  /** Says that a slide is shown from now on. */
  readonly show: (slide: string) => void
  /** Everything back to zero; the slide that is shown stays. */
  readonly restart: () => void
  /** Goes on from a time at which another window was. */
  readonly goOn: (elapsed: number) => void
  readonly elapsed: () => number
  /** The time of the slide that is shown, earlier visits included. */
  readonly onSlide: () => number
}

/** Where a stopwatch keeps when it started, so that it goes on after the page was loaded anew. */
export interface Memory {
  readonly recall: () => number | undefined
  readonly keep: (started: number) => void
}

/** A stopwatch that starts when it first did. `now` gives the time in milliseconds. */
export function createStopwatch(now: () => number, memory: Memory): Stopwatch {
  let started = memory.recall() ?? now()
  memory.keep(started)
  let since = now()
  let current = ''
  let spent = new Map<string, number>()
  const onSlide = () => (spent.get(current) ?? 0) + now() - since
  return {
    show(slide) {
      if (slide === current) return
      spent.set(current, onSlide())
      current = slide
      since = now()
    },
    restart() {
      started = now()
      memory.keep(started)
      since = started
      spent = new Map()
    },
    goOn(elapsed) {
      started = now() - elapsed
      memory.keep(started)
    },
    elapsed: () => now() - started,
    onSlide,
  }
}

/** The session of a tab, which outlives a page that is loaded anew. It may be forbidden for files. */
export function sessionMemory(deck: string): Memory {
  const key = `duilian ${deck} started`
  return {
    recall() {
      try {
        return Number(sessionStorage.getItem(key)) || undefined
      } catch {
        return undefined
      }
    },
    keep(started) {
      try {
        sessionStorage.setItem(key, String(started))
      } catch {
        // Then the clock starts again with the page.
      }
    },
  }
}
