import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Measured, Session } from '../live/session.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import { isLocale } from '../model/locale.ts'
import { always, answer, type Reply, refusal } from './answer.ts'
import type { Early } from './early.ts'
import { partsOf, refuse } from './guard.ts'
import { openStream } from './stream.ts'
import type { Updates } from './updates.ts'
import type { Views } from './views.ts'

/** What is served. */
export interface Served {
  readonly session: Session
  readonly views: Views
  readonly updates: Updates
}

/** A server that listens. */
export interface DevServer {
  readonly port: number
  /** Ends streams and connections; resolves when the port is free. */
  close(): Promise<void>
}

/** How many ports after the first one are tried. */
const tries = 50

/**
 * Listens on 127.0.0.1 at once; requests that `early` has no reply to wait for `served`. Tries the ports from `first` on, or `first` alone if it was
 * `asked` for; throws an EnvironmentError if there is none to be had.
 */
export async function startServer(
  { first, asked }: { readonly first: number; readonly asked: boolean },
  early: Promise<Early>,
  served: Promise<Served>,
  failed: (error: unknown) => void,
): Promise<DevServer> {
  const server = createServer()
  const port = await listen(server, first, asked ? 1 : tries)
  let isReady = false
  served.then(
    () => {
      isReady = true
    },
    () => undefined,
  )
  const respondEarly = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const parts = isReady ? undefined : partsOf(request.url ?? '')
    const reply = parts && (await (await early).reply(parts))
    if (reply) answer(request, response, reply)
    return reply !== undefined
  }
  server.on('request', (request, response) => {
    const refused = refuse(request, port)
    if (refused) {
      answer(request, response, refusal(refused.status, refused.reason))
      return
    }
    respondEarly(request, response)
      .then(async (done) => done || respond(request, response, await served))
      .catch((error: unknown) => {
        failed(error)
        if (response.headersSent) response.destroy()
        else answer(request, response, refusal(500, 'The page could not be made; the terminal says why.'))
      })
  })
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server, first: number, count: number): Promise<number> {
  for (let port = first; port < first + count; port++) {
    if (await tryPort(server, port)) return port
  }
  const where = count === 1 ? `Port ${first} is` : `The ports ${first} to ${first + count - 1} are`
  throw new EnvironmentError(`${where} in use or may not be used.`, 'Name another one with --port.')
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // Only these two are taken off again: Node itself listens for `listening`, and counts connections from then on.
    const listening = () => {
      server.off('error', refused)
      resolve(true)
    }
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', refused)
    server.once('listening', listening)
    server.listen(port, '127.0.0.1')
  })
}

async function respond(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const parts = partsOf(request.url ?? '')
  if (!parts) answer(request, response, refusal(400, 'This address cannot be read.'))
  else if (request.method === 'POST') answer(request, response, await takeFit(request, served))
  else if (parts[0] === '-' && parts[1] === 'events' && request.method === 'GET')
    await connect(request, response, served)
  else
    answer(
      request,
      response,
      (await findReply(parts, queryOf(request), served)) ?? refusal(404, 'There is nothing here.'),
    )
}

/** Everything is looked up by name among what the decks need: no path ever reaches the disk from here. */
async function findReply(parts: readonly string[], query: URLSearchParams, served: Served): Promise<Reply | undefined> {
  const { session, views, updates } = served
  const [deck = '', locale = '', ...rest] = parts
  if (deck === '-' && parts[1] === 'state') return findState(query, served)
  if (deck === '-' && parts[1] === 'print') return findPrint(query, served)
  if (deck === '-') return session.file(parts.slice(1))
  const decks = await session.decks()
  if (parts.length === 1 && deck === '') {
    await Promise.all(decks.map((name) => updates.ensure(name)))
    return { html: await session.indexPage(views.listVersion) }
  }
  if (!decks.includes(deck) || rest.length > 0) return undefined
  // Addresses in the page count from the one without a slash at its end.
  if (parts.length === 2 && locale === '')
    return { location: `/${encodeURIComponent(deck)}${query.size > 0 ? `?${query}` : ''}` }
  await updates.ensure(deck)
  if (parts.length === 1) return { html: await views.document(deck) }
  return isLocale(locale) ? { location: `/${encodeURIComponent(deck)}?variant=${locale}` } : undefined
}

/** `/-/state?deck=…&views=…,…` */
async function findState(query: URLSearchParams, { session, views, updates }: Served): Promise<Reply | undefined> {
  const deck = query.get('deck') ?? ''
  if (!(await session.decks()).includes(deck)) return undefined
  await updates.ensure(deck)
  const state = await views.state(deck, query.get('views')?.split(',') ?? [])
  if (!state) return undefined
  return { bytes: new TextEncoder().encode(JSON.stringify(state)), type: 'application/json', lasting: false }
}

/** `/-/print?deck=…&view=…&slides=…,…`: not a page, but what one lays out in a frame. */
async function findPrint(query: URLSearchParams, { session }: Served): Promise<Reply | undefined> {
  const [deck = '', view = '', slides = ''] = ['deck', 'view', 'slides'].map((name) => query.get(name) ?? '')
  const html = await session.printPage(deck, view, slides.split(','))
  return html === undefined ? undefined : { html }
}

/** Bytes that a page may tell of what it has measured: some twenty times what a batch of full slides has. */
const mostTold = 4_000_000

/** `/-/fit?deck=…&version=…`, with what was measured as JSON. */
async function takeFit(request: IncomingMessage, { updates }: Served): Promise<Reply> {
  const query = queryOf(request)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostTold) return refusal(413, 'This is more than a page measures.')
    chunks.push(chunk)
  }
  const told = parseMeasured(Buffer.concat(chunks).toString())
  if (!told) return refusal(400, 'This is not what a page measures.')
  updates.measured(query.get('deck') ?? '', query.get('version') ?? '', told)
  return { status: 200, reason: 'It is kept.' }
}

/** Slides by view, each with an id; undefined for anything else. */
function parseMeasured(text: string): Measured | undefined {
  try {
    const told: unknown = JSON.parse(text)
    const views = typeof told === 'object' && told !== null ? Object.values(told) : [undefined]
    const isSlide = (slide: unknown) =>
      typeof slide === 'object' && slide !== null && 'id' in slide && 'texts' in slide && 'images' in slide
    return views.every((slides) => Array.isArray(slides) && slides.every(isSlide)) ? (told as Measured) : undefined
  } catch {
    return undefined
  }
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '')
}

/** `/-/events?deck=…&version=…&shown=…`; the list of decks is the deck without a name. */
async function connect(
  request: IncomingMessage,
  response: ServerResponse,
  { session, views, updates }: Served,
): Promise<void> {
  const query = queryOf(request)
  const [deck, version, shown] = [query.get('deck'), query.get('version'), query.get('shown') ?? '']
  if (deck === null || version === null) {
    answer(request, response, refusal(404, 'There are no events of that name.'))
    return
  }
  if (deck !== '' && (await session.decks()).includes(deck)) await updates.ensure(deck)
  // Whoever has left while the decks were read will not say so again.
  if (response.destroyed) return
  const stream = openStream(response, always)
  response.on('close', () => views.disconnect(stream))
  await views.connect(deck, { version, shown }, stream)
  stream.send('problems', { problems: updates.problems(deck) })
  updates.connected(deck)
}
