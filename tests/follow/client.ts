import { type IncomingMessage, request } from 'node:http'

/** An event of a stream. */
export interface StreamEvent {
  readonly name: string
  readonly data: string
}

/** A listener that reads a stream as a phone does, but for coming back. */
export interface Follower {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly events: readonly StreamEvent[]
  /** Milliseconds the server says to wait before coming back. */
  readonly retry: () => number | undefined
  readonly isOpen: () => boolean
  /** The data of the last step, as JSON. */
  readonly last: () => Readonly<Record<string, unknown>> | undefined
  readonly close: () => void
}

/** Connects to a stream; resolves when its head has come. */
export function follow(url: string): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, headers: { accept: 'text/event-stream' } }, (response) => {
      const events: StreamEvent[] = []
      let [text, retry, open]: [string, number | undefined, boolean] = ['', undefined, true]
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
          retry = Number(fields.get('retry') ?? retry) || undefined
          if (fields.has('data')) events.push({ name: fields.get('event') ?? '', data: fields.get('data') ?? '' })
        }
      })
      const end = () => {
        open = false
      }
      response.on('close', end).on('error', end)
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        events,
        retry: () => retry,
        isOpen: () => open,
        last: () => {
          const found = events.findLast(({ name }) => name === 'step')
          return found && (JSON.parse(found.data) as Record<string, unknown>)
        },
        close: () => asked.destroy(),
      })
    })
    asked.once('error', reject).end()
  })
}

/** A step as a presenter publishes it. */
export function stepOf(seq: number, more: Readonly<Record<string, unknown>> = {}) {
  return { rev: 'r1', seq, slide: `s${seq}`, step: 0, by: 'ann', ...more }
}

/** Publishes and gives the answer. */
export function publish(base: string, room: string, token: string, step: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${base}/p/${room}`, { method: 'POST', headers, body: JSON.stringify(step) })
}
