import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Broker, Entry, Published } from '../brokers/broker.ts'
import type { Limits } from './limits.ts'
import { type Metrics, writeMetrics } from './metrics.ts'
import { forAll, readBody, say, send, sendJson } from './reply.ts'
import { createRooms } from './rooms.ts'
import { entryOf, isRoom, readStep, type Step } from './step.ts'

/** Who may do what. */
export interface Gate {
  /** Undefined if the request may publish in the room, or else the status and reason of the refusal. */
  readonly publisher: (request: IncomingMessage, room: string) => Refusal | undefined
  /** The same for health and metrics. */
  readonly keeper: (request: IncomingMessage) => Refusal | undefined
}

export interface Refusal {
  readonly status: 401 | 403
  readonly reason: string
}

export interface Relay {
  /** Answers a request if its address is the relay's; false if it is not. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  close(): Promise<void>
}

export interface RelayParts {
  readonly broker: Broker
  readonly limits: Limits
  readonly metrics: Metrics
  readonly gate: Gate
  /** Told when a limit is met. */
  readonly met: (what: string) => void
  /** Told of every step that was kept, with all that was said of it. */
  readonly published?: (step: Step, body: string) => void
}

type Answer = (request: IncomingMessage, response: ServerResponse, room: string) => Promise<void> | void

/**
 * The relay: `GET /e/<room>` streams steps (server-sent events), `GET /s/<room>` gives the last one, `POST /p/<room>`
 * publishes one; `GET /health` and `GET /metrics` are for who runs it.
 */
export function createRelay(parts: RelayParts): Relay {
  const { broker, limits, metrics, gate, met } = parts
  const sent = new Map<string, number>()
  const rooms = createRooms(broker, limits, metrics, (entry) => noteLag(entry, sent, metrics))
  const routes: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly answer: Answer }>> = {
    e: {
      method: 'GET',
      async answer(_, response, room) {
        const result = await rooms.connect(room, response)
        if (result === 'unknown') say(response, 404, 'There is no such room.', forAll)
        if (result === 'full') {
          met(`${limits.rooms} rooms`)
          say(response, 503, 'There are too many rooms.', { ...forAll, 'retry-after': '30' })
        }
      },
    },
    s: {
      method: 'GET',
      async answer(_, response, room) {
        const text = await rooms.last(room)
        if (text === undefined) say(response, 404, 'There is no such room.', forAll)
        else sendJson(response, 200, text, forAll)
      },
    },
    p: { method: 'POST', answer: (request, response, room) => publish(request, response, room, parts, sent) },
  }
  const answerKeeper = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const refused = gate.keeper(request)
    if (refused) say(response, refused.status, refused.reason)
    else if (path === '/health') await answerHealth(broker, metrics, response)
    else send(response, 200, writeMetrics(metrics, rooms.count()), { 'content-type': 'text/plain; version=0.0.4' })
  }
  return {
    async handle(request, response) {
      const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
      const isKeepers = path === '/health' || path === '/metrics'
      const [, name = '', room = ''] = /^\/([a-z])\/([^/]*)$/.exec(path) ?? []
      const route = Object.hasOwn(routes, name) ? routes[name] : undefined
      if (!isKeepers && !route) return false
      const method = isKeepers ? 'GET' : route?.method
      response.on('finish', () => countRefused(response.statusCode, metrics))
      try {
        if (request.method !== method) say(response, 405, `Only ${method} is answered here.`, { allow: method })
        else if (isKeepers) await answerKeeper(path, request, response)
        else if (!isRoom(room)) say(response, 404, 'There is no such room.', forAll)
        else await route?.answer(request, response, room)
      } catch {
        // Whoever follows stays, and comes back by itself.
        say(response, 503, 'The broker does not answer.', { ...forAll, 'retry-after': '3' })
      }
      return true
    },
    close: rooms.close,
  }
}

async function publish(
  request: IncomingMessage,
  response: ServerResponse,
  room: string,
  { broker, limits, metrics, gate, met, published: told }: RelayParts,
  sent: Map<string, number>,
): Promise<void> {
  const refused = gate.publisher(request, room)
  if (refused) return say(response, refused.status, refused.reason, { 'www-authenticate': 'Bearer' })
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return say(response, 415, 'Steps are JSON.')
  const body = await readBody(request, limits.body)
  if (body === undefined) {
    met(`${limits.body} bytes a step`)
    return say(response, 413, `A step has at most ${limits.body} bytes.`)
  }
  const step = readStep(body)
  if (!step) return say(response, 400, 'This is no step.')
  const entry = entryOf(room, step)
  sent.set(entry.text, performance.now())
  const published: Published = await broker.publish(room, entry, step.take).catch((error: unknown) => {
    metrics.steps.failed += 1
    sent.delete(entry.text)
    throw error
  })
  metrics.steps[published.outcome] += 1
  // Without listeners here nothing is delivered here.
  if (published.outcome !== 'kept' || sent.size > 100) sent.delete(entry.text)
  if (published.outcome === 'kept') {
    told?.(step, body)
    send(response, 204, '', {})
  } else sendJson(response, 409, JSON.stringify(published))
}

function noteLag({ text }: Entry, sent: Map<string, number>, metrics: Metrics): void {
  const since = sent.get(text)
  if (since === undefined) return
  sent.delete(text)
  metrics.lag += (performance.now() - since) / 1000
  metrics.lags += 1
}

async function answerHealth(broker: Broker, { connections }: Metrics, response: ServerResponse): Promise<void> {
  const isUp = await broker.load('health').then(
    () => true,
    () => false,
  )
  sendJson(response, isUp ? 200 : 503, JSON.stringify({ status: isUp ? 'up' : 'broker away', connections }))
}

function countRefused(status: number, { refused }: Metrics): void {
  if (status >= 400) refused.set(status, (refused.get(status) ?? 0) + 1)
}
