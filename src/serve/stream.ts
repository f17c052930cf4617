import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Server-sent events to one page. */
export interface Stream {
  /** Sends an event with JSON as its data, or notes that the page has missed one. */
  send(name: string, data: unknown): void
  end(): void
}

/** Milliseconds between comments that keep a connection from looking dead. */
const beat = 15_000
/** Milliseconds after which a page that reads nothing is let go; it connects again when it is alive. */
const patience = 30_000

/**
 * Opens a stream. Nothing waits here for a page that does not read: while one event is not taken, others are dropped,
 * and once it is, the page gets `resync` in their place and asks for the whole document.
 */
export function openStream(response: ServerResponse, headers: OutgoingHttpHeaders): Stream {
  let missed = false
  let waiting: NodeJS.Timeout | undefined
  const write = (text: string) => {
    if (response.write(text)) return
    waiting ??= setTimeout(() => response.destroy(), patience)
  }
  const send = (name: string, data: unknown) => {
    if (waiting) missed = true
    else write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  response.on('drain', () => {
    clearTimeout(waiting)
    waiting = undefined
    if (!missed) return
    missed = false
    send('resync', {})
  })
  const timer = setInterval(() => {
    if (!waiting) write(':\n\n')
  }, beat)
  response.on('close', () => {
    clearInterval(timer)
    clearTimeout(waiting)
  })
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  })
  write('retry: 500\n\n')
  return { send, end: () => response.end() }
}
