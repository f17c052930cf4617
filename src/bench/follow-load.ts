import { connect } from 'node:net'

/** What a load is made of. */
export interface LoadPlan {
  /** Where relays listen: listeners are spread over them, steps go to the first. */
  readonly relays: readonly string[]
  readonly room: string
  readonly token: string
  readonly listeners: number
  readonly rounds: number
}

/** How long one step took to all listeners: milliseconds from before it was published until each had read it. */
export interface Round {
  readonly p50: number
  readonly p99: number
  /** How many had it. */
  readonly heard: number
}

/** A crowd that listens. */
export interface Crowd {
  /** Milliseconds until all were connected and had the last step. */
  readonly opening: number
  /** Publishes a step and waits until all who are connected have it, for ten seconds at most. */
  readonly step: () => Promise<Round>
  /** How many are connected, and how many of these have the last step. */
  readonly count: () => { readonly connected: number; readonly current: number }
  readonly close: () => void
}

/** Milliseconds a round may take. */
const patience = 10_000

/**
 * Connects listeners, each of whom comes back when its connection is cut, after as long as the relay told it, to the
 * next relay. Names a room anew for every crowd: its steps begin at 1.
 */
export async function gatherCrowd({ relays, room, token, listeners }: Omit<LoadPlan, 'rounds'>): Promise<Crowd> {
  const [first = ''] = relays
  const state = { seq: 1, started: 0, open: true, connected: 0 }
  let times: number[] = []
  const last = new Int32Array(listeners)
  let told: () => void = () => undefined
  const hear = (at: number, seq: number) => {
    if (seq <= (last[at] ?? 0)) return
    last[at] = seq
    if (seq !== state.seq) return
    times.push(performance.now() - state.started)
    told()
  }
  const ends: (() => void)[] = []
  await publishStep(first, room, token, state.seq)
  const begun = performance.now()
  for (let from = 0; from < listeners; from += 500) {
    const group = Array.from({ length: Math.min(500, listeners - from) }, (_, at) => from + at)
    await Promise.all(
      group.map(
        (at) =>
          new Promise<void>((opened) => {
            ends.push(
              listen(relays, at, room, {
                hear: (seq) => {
                  hear(at, seq)
                  opened()
                },
                connected: (by) => {
                  state.connected += by
                },
                isOpen: () => state.open,
              }),
            )
          }),
      ),
    )
  }
  const opening = performance.now() - begun
  return {
    opening,
    async step() {
      times = []
      state.seq += 1
      const whole = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience)
        told = () => {
          if (times.length < listeners) return
          clearTimeout(timer)
          resolve()
        }
      })
      state.started = performance.now()
      await publishStep(first, room, token, state.seq)
      await whole
      return { p50: percentileOf(times, 0.5), p99: percentileOf(times, 0.99), heard: times.length }
    },
    count: () => ({ connected: state.connected, current: last.filter((seq) => seq === state.seq).length }),
    close() {
      state.open = false
      for (const end of ends) end()
    },
  }
}

interface Hearing {
  readonly hear: (seq: number) => void
  readonly connected: (by: 1 | -1) => void
  readonly isOpen: () => boolean
}

/** One listener on a bare socket: ten thousand of them are to cost less than what they measure. */
function listen(relays: readonly string[], at: number, room: string, { hear, connected, isOpen }: Hearing): () => void {
  let tries = at
  let wait = 1000
  let socket = open()
  function open() {
    const { hostname, port } = new URL(relays[tries % relays.length] ?? '')
    const own = connect(Number(port), hostname, () => own.write(`GET /e/${room} HTTP/1.1\r\nhost: x\r\n\r\n`))
    let isIn = false
    own.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      if (!isIn && text.startsWith('HTTP/1.1 200')) {
        isIn = true
        connected(1)
      }
      const told = /^retry: (\d+)/m.exec(text)?.[1]
      if (told !== undefined) wait = Number(told)
      const found = text.lastIndexOf('"seq":')
      if (found >= 0) hear(Number.parseInt(text.slice(found + 6), 10))
    })
    own.on('error', () => undefined)
    own.on('close', () => {
      if (isIn) connected(-1)
      if (!isOpen()) return
      tries += 1
      setTimeout(() => {
        if (isOpen()) socket = open()
      }, wait)
    })
    return own
  }
  return () => socket.destroy()
}

async function publishStep(relay: string, room: string, token: string, seq: number): Promise<void> {
  const body = JSON.stringify({ rev: 'load', seq, slide: `slide-${seq}`, step: 0, by: 'load' })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${relay}/p/${room}`, { method: 'POST', headers, body })
  if (answer.status !== 204) throw new Error(`The step was not taken: ${answer.status} ${await answer.text()}`)
}

/** The value below which a share of others lies; NaN of none. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
