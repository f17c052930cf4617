import { type DeskState, withTimes } from './desk.ts'
import type { Device } from './sessions.ts'

/** What is kept of a talk, so that its room goes on when it is presented again soon: nothing that opens it. */
export interface KeptTalk {
  readonly room: string
  readonly port: number
  readonly devices: readonly Device[]
  /** What the stage said of itself, unless the talk was ended. */
  readonly shown?: DeskState
}

/** Milliseconds after which a talk that ended is over: a break, and no talk of the day after. */
const keeping = 60 * 60_000
/** After so many a stage that is opened begins anew; before, it goes on where a talk was that broke off. */
const going = 5 * 60_000

/** A talk as it is at this time, to be kept. */
export function writeTalk(talk: KeptTalk, now: number): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...talk, until: now + keeping }))
}

/** A talk that was kept; undefined if it is over. */
export function readTalk(bytes: Uint8Array | undefined, now: number): KeptTalk | undefined {
  if (!bytes) return undefined
  // As `writeTalk` wrote it: what is kept is sealed.
  const { until, shown, ...talk } = JSON.parse(new TextDecoder().decode(bytes)) as KeptTalk & { readonly until: number }
  const since = now - (until - keeping)
  if (since >= keeping) return undefined
  return { ...talk, ...(shown && since < going && { shown: withTimes(shown, since) }) }
}
