import type { Readable, Writable } from 'node:stream'

/** Fields of a message, whose types only the Chrome DevTools Protocol knows. */
export type Fields = Readonly<Record<string, unknown>>

/** What a page reports without being asked. */
export interface BrowserEvent {
  readonly method: string
  readonly params: Fields
}

/** A browser that is spoken to in the Chrome DevTools Protocol. */
export interface Connection {
  /** Asks for something and gives the answer; rejects if the browser refuses it or is gone. */
  send(method: string, params?: Fields, session?: string): Promise<Fields>
  /** Calls back for every event of a session from now on. */
  listen(session: string, onEvent: (event: BrowserEvent) => void): void
  /** Rejects all that is under way and all that is asked later. */
  abort(reason: Error): void
}

/** Asks one page for something. */
export type Send = (method: string, params?: Fields) => Promise<Fields>

/** The value of a JavaScript expression in a page, as JSON holds it. Throws if the expression does: that is a bug. */
export async function evaluate(send: Send, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true })
  const { value, description } = result as Fields // As the protocol has it.
  if (exceptionDetails) throw new Error(`A probe failed in the browser: ${String(description)}`)
  return value
}

interface Message {
  readonly id?: number
  readonly result?: Fields
  readonly error?: { readonly message: string }
  readonly method?: string
  readonly params?: Fields
  readonly sessionId?: string
}

interface Pending {
  readonly method: string
  readonly resolve: (result: Fields) => void
  readonly reject: (reason: Error) => void
}

/** Speaks over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL byte. */
export function connect(input: Writable, output: Readable): Connection {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, (event: BrowserEvent) => void>()
  let lastId = 0
  let gone: Error | undefined

  const receive = ({ id, result, error, method, params, sessionId }: Message) => {
    if (id === undefined) {
      if (method !== undefined) listeners.get(sessionId ?? '')?.({ method, params: params ?? {} })
      return
    }
    const asked = pending.get(id)
    pending.delete(id)
    if (error) asked?.reject(new Error(`The browser refused ${asked.method}: ${error.message}`))
    else asked?.resolve(result ?? {})
  }
  output.on(
    'data',
    splitAtNul((text) => receive(JSON.parse(text) as Message)),
  ) // Trusted: our own browser.
  input.on('error', () => undefined) // A broken pipe: the end of the process is reported by who started it.

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        lastId += 1
        pending.set(lastId, { method, resolve, reject })
        input.write(`${JSON.stringify({ id: lastId, method, params, ...(session && { sessionId: session }) })}\0`)
      }),
    listen: (session, onEvent) => {
      listeners.set(session, onEvent)
    },
    abort: (reason) => {
      gone ??= reason
      for (const { reject } of pending.values()) reject(gone)
      pending.clear()
    },
  }
}

/** A PDF arrives in thousands of chunks, so they are joined once, when the message is whole. */
function splitAtNul(onMessage: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)])
      parts = []
      start = end + 1
      onMessage(message.toString())
    }
    parts.push(chunk.subarray(start))
  }
}
