import { EnvironmentError } from '../model/diagnostic.ts'

/** What is said of a request that could not be answered. */
export function reportFailure(error: unknown): string {
  if (error instanceof EnvironmentError) return `duilian: ${error.message}\n  ${error.hint}\n`
  const stack = error instanceof Error ? error.stack : String(error)
  return `duilian: this is a bug in duilian, not in your deck. Please report it with these lines.\n${stack}\n`
}

/** Says the same thing once in a minute, however often it happens. */
export function seldom(say: (what: string) => void, now: () => number = Date.now): (what: string) => void {
  const said = new Map<string, number>()
  return (what) => {
    const last = said.get(what)
    if (last !== undefined && now() - last < 60_000) return
    said.set(what, now())
    say(what)
  }
}
