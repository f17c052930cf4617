/** What is on stage, as the relay says it. */
export interface LiveStep {
  readonly rev: string
  readonly seq: number
  readonly slide: string
  readonly step: number
}

/** How it stands with the connection; `waiting`: nobody presents in this room. */
export type StreamState = 'connecting' | 'live' | 'offline' | 'waiting'

interface StreamParts {
  /** The addresses of the stream, and of the last step alone. */
  readonly stream: string
  readonly last: string
  readonly stepped: (step: LiveStep) => void
  readonly changed: (state: StreamState) => void
}

/** Milliseconds: without a byte for so long a stream is dead, whatever the browser says; heartbeats come every 15 s. */
const silence = 40_000
/** After so long without anything from a stream, steps are asked for one by one: some networks let no stream through. */
const doubt = 8000

/**
 * Follows a room, over a stream where it can, else by asking every few seconds. A page that wakes up connects anew: a
 * phone cuts connections in its sleep without saying so.
 */
export function followRoom({ stream, last, stepped, changed }: StreamParts): void {
  let source: EventSource | undefined
  let heard = 0
  let opened = 0
  let seq = -1
  let rev = ''
  let asking: ReturnType<typeof setTimeout> | undefined
  const receive = (step: LiveStep) => {
    changed('live')
    // The same step again, or one that was overtaken; a talk that was begun anew counts from the start.
    if (step.seq <= seq && step.rev === rev) return
    seq = step.seq
    rev = step.rev
    stepped(step)
  }
  const hear = () => {
    heard = Date.now()
    clearTimeout(asking)
    asking = undefined
  }
  const open = () => {
    source?.close()
    opened = Date.now()
    const own = new EventSource(stream)
    source = own
    own.addEventListener('step', (event: MessageEvent<string>) => {
      hear()
      receive(JSON.parse(event.data) as LiveStep) // As the relay writes it.
    })
    own.addEventListener('beat', hear)
    own.onerror = () => {
      if (own !== source) return
      changed('offline')
      // Refused for good, as a relay that is full or knows no such room does: the browser does not come back by itself.
      if (own.readyState === EventSource.CLOSED) {
        source = undefined
        ask()
        setTimeout(() => source ?? open(), between(4000, 9000))
      }
    }
  }
  /** Asks for the last step now and then, as long as no stream tells it. */
  const ask = () => {
    clearTimeout(asking)
    asking = setTimeout(ask, between(2000, 5000))
    const begun = Date.now()
    fetch(last, { cache: 'no-store' }).then(
      async (answer) => {
        if (answer.ok) receive((await answer.json()) as LiveStep)
        else changed(answer.status === 404 ? 'waiting' : 'offline')
        if (heard > begun) hear()
      },
      () => changed('offline'),
    )
  }
  const watch = () => {
    const now = Date.now()
    const quiet = now - Math.max(heard, opened)
    if (source && heard < opened && quiet > doubt && !asking) ask()
    if (source && quiet > silence) open()
  }
  const wake = () => {
    if (!document.hidden) open()
  }
  changed('connecting')
  setInterval(watch, 2000)
  document.addEventListener('visibilitychange', wake)
  // Also of a page that comes back from the browser's store of pages.
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  document.addEventListener('resume', wake)
  open()
}

function between(least: number, most: number): number {
  return least + Math.random() * (most - least)
}
