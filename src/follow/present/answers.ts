import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLocal } from '../relay/gate.ts'
import type { Limits } from '../relay/limits.ts'
import { readBody, say, send, sendJson } from '../relay/reply.ts'
import { type Desk, readCommand } from './desk.ts'
import { readyPage, sendPage } from './pages.ts'
import { type Questions, questionLimits } from './questions.ts'
import { withRoomCode } from './room-code.ts'
import type { Role, Session, Sessions } from './sessions.ts'
import type { FollowSite } from './site.ts'

/** What a talk is answered by. */
export interface AnswerSettings {
  readonly room: string
  /** The pages of the speaker, and those that devices are paired on. */
  readonly pages: Readonly<Record<Role | `pair-${Role}`, string>>
  readonly limits: Limits
  /** The address by which others reach this server, if a proxy is before it; undefined: the stage is on this machine. */
  readonly public?: string
  /** Told when a device was paired, and from where. */
  readonly paired: (role: Role, from: string) => void
}

/** The parts of a talk that answer. */
export interface Parts {
  readonly settings: AnswerSettings
  readonly sessions: Sessions
  readonly desk: Desk
  readonly site: FollowSite
  readonly questions: Questions | undefined
  readonly address: () => string
}

/** True unless a page of another origin asks. A browser that sends a body always says which page does. */
export function isFromUs({ headers }: IncomingMessage): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

type Route = (request: IncomingMessage, response: ServerResponse, parts: Parts, rest: string) => Promise<void> | void

const routes: Readonly<Record<string, Readonly<Partial<Record<'GET' | 'POST', Route>>>>> = {
  stage: { GET: (request, response, parts) => showOwn('stage', request, response, parts) },
  remote: { GET: (request, response, parts) => showOwn('remote', request, response, parts) },
  pair: { POST: pair },
  d: { GET: connectDesk },
  c: { POST: command },
  q: { POST: ask },
}

/** Answers what is asked of the talk but for the relay: pages of the speaker, pairing, commands, questions, and the room. */
export async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
  const [, name = '', rest = ''] = /^\/([a-z]+)(?:\/([\w-]+))?$/.exec(path) ?? []
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined
  const method = request.method ?? ''
  if (!route) {
    if (method !== 'GET' && method !== 'HEAD')
      say(response, 405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD' })
    else parts.site.answer(path, request, response)
    return
  }
  const act = method === 'GET' || method === 'POST' ? route[method] : undefined
  if (!act) return say(response, 405, 'This is not answered here.', { allow: Object.keys(route).join(', ') })
  await act(request, response, parts, rest)
}

/** A page of the speaker to a device that is paired; to others the page that pairs them. */
function showOwn(role: Role, request: IncomingMessage, response: ServerResponse, parts: Parts): void {
  const { settings, sessions, address } = parts
  const isPaired = sessions.find(request)?.role === role
  sendPage(
    request,
    response,
    readyPage(withRoomCode(settings.pages[isPaired ? role : (`pair-${role}` as const)], address())),
  )
}

/** The JSON body of a request of one of our own pages; undefined if it was refused. */
async function bodyOf(request: IncomingMessage, response: ServerResponse, limit: number): Promise<string | undefined> {
  if (!isFromUs(request)) say(response, 403, 'Pages of other origins are not answered.')
  else if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) say(response, 415, 'This takes JSON.')
  else {
    const body = await readBody(request, limit)
    if (body === undefined) say(response, 413, `This takes at most ${limit} bytes.`)
    return body
  }
  return undefined
}

async function pair(request: IncomingMessage, response: ServerResponse, { settings, sessions }: Parts): Promise<void> {
  const body = await bodyOf(request, response, settings.limits.body)
  if (body === undefined) return
  const { code, role } = readFields(body)
  // The stage is on this machine, unless a proxy is before us.
  const isNear = role !== 'stage' || settings.public !== undefined || isLocal(request)
  const cookie = isNear ? sessions.redeem(code ?? '', role ?? '') : undefined
  if (cookie === undefined) return say(response, 403, 'This code does not work, or no longer.')
  settings.paired(role === 'stage' ? 'stage' : 'remote', plainAddress(request))
  send(response, 204, '', { 'set-cookie': cookie })
}

function readFields(body: string): Readonly<Record<string, string | undefined>> {
  try {
    const fields = Object.entries(JSON.parse(body) as object)
    return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'))
  } catch {
    return {}
  }
}

/** The device that asks in the room, if it is paired; else it is refused. */
function deviceOf(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, sessions }: Parts,
  room: string,
): Session | undefined {
  const session = room === settings.room && isFromUs(request) ? sessions.find(request) : undefined
  if (!session) say(response, 401, 'This device is not paired.')
  return session
}

function connectDesk(request: IncomingMessage, response: ServerResponse, parts: Parts, room: string): void {
  const session = deviceOf(request, response, parts, room)
  const by = new URLSearchParams(request.url?.split('?')[1] ?? '').get('by') ?? ''
  if (session) parts.desk.connect(session, by.slice(0, 64), response)
}

async function command(request: IncomingMessage, response: ServerResponse, parts: Parts, room: string): Promise<void> {
  const session = deviceOf(request, response, parts, room)
  if (!session) return
  const body = await bodyOf(request, response, parts.settings.limits.body)
  if (body === undefined) return
  const asked = readCommand(body)
  if (!asked) return say(response, 400, 'This is no command.')
  const outcome = parts.desk.command(session, asked)
  if (outcome === 'done') send(response, 204, '', {})
  else sendJson(response, 409, JSON.stringify({ outcome }))
}

async function ask(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, questions }: Parts,
  room: string,
): Promise<void> {
  if (!questions || room !== settings.room) return say(response, 404, 'Nobody takes questions here.')
  // A character has at most four bytes, and as JSON up to twelve.
  const body = await bodyOf(request, response, 12 * questionLimits.length + 100)
  if (body === undefined) return
  const outcome = await questions.ask(body, addressOf(request, settings.public !== undefined))
  if (outcome === 'taken') send(response, 204, '', {})
  else if (outcome === 'wrong') say(response, 400, `A question is text of at most ${questionLimits.length} characters.`)
  else say(response, 429, 'Too many questions. Please wait a minute.', { 'retry-after': '60' })
}

/** Behind a proxy the address that it adds last is where the request comes from. */
function addressOf({ headers, socket }: IncomingMessage, isProxied: boolean): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return (isProxied && forwarded) || (socket.remoteAddress ?? '')
}

/** An address of version 4 as people write it: who listens for both versions is told it as one of version 6. */
function plainAddress({ socket: { remoteAddress = '' } }: IncomingMessage): string {
  return remoteAddress.replace(/^::ffff:(?=[\d.]+$)/, '')
}
