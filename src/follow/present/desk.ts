import type { ServerResponse } from 'node:http'
import { always } from '../relay/reply.ts'
import type { Session } from './sessions.ts'

/** What a remote asks of the stage. */
export interface Command {
  readonly action: string
  readonly value: string
  /** Whether to hold the remote in place of whoever does. */
  readonly take: boolean
}

export type Commanded = 'done' | 'held' | 'no stage'

/** What may be asked of a stage from afar. */
const actions = ['next', 'previous', 'first', 'last', 'black', 'variant', 'captions', 'swap', 'restart', 'hold']

/** What a stage says of itself: the slide and step it shows, how it shows them, and its times in milliseconds. */
export type DeskState = Readonly<Record<string, unknown>>

/** Brings together the stage and the phones that drive it: one phone at a time, and each knows which. */
export interface Desk {
  /** Streams to a device; `by` names the window if it is a stage. */
  readonly connect: (session: Session, by: string, response: ServerResponse) => void
  readonly command: (session: Session, command: Command) => Commanded
  /** What the stage says of itself, and which window it is; phones are told, and the windows that wait. */
  readonly show: (by: string, state: DeskState) => void
  /** What the stage said last, its times as they are now; undefined if it has said nothing. */
  readonly shown: () => DeskState | undefined
  /** Tells all phones something. */
  readonly tell: (name: string, data: unknown) => void
  readonly count: () => { readonly stages: number; readonly remotes: number }
  readonly close: () => void
}

interface Device {
  readonly session: Session
  readonly by: string
  readonly response: ServerResponse
}

/**
 * `greeting` is what a phone is told when it connects, besides the state of the stage; `before` is what the stage said
 * when the talk was presented before.
 */
export function createDesk(
  greeting: () => readonly (readonly [name: string, data: unknown])[],
  beat: number,
  before: DeskState | undefined,
): Desk {
  const devices = new Set<Device>()
  let holder = ''
  let active = ''
  let gone: NodeJS.Timeout | undefined
  let last = { by: '', at: Date.now(), state: before }
  const shown = () => last.state && withTimes(last.state, Date.now() - last.at)
  const phones = () => [...devices].filter(({ session }) => session.role === 'remote')
  const stages = () => [...devices].filter(({ session }) => session.role === 'stage')
  const isHere = (id: string) => phones().some(({ session }) => session.id === id)
  const tellHolder = () => {
    const others = new Set(phones().map(({ session }) => session.id)).size
    for (const { session, response } of phones())
      sendTo(response, 'holder', { you: session.id === holder, remotes: others })
  }
  const tellStages = () => {
    for (const { response } of phones()) sendTo(response, 'stages', { count: activeStages().length })
  }
  const activeStages = () => stages().filter(({ by }) => by === active)
  /** Each window knows whether another one presents, and from where it would go on. */
  const tellWindow = ({ by, response }: Device) => {
    const held = by !== active && activeStages().length > 0
    sendTo(response, 'stage', { held, own: by === last.by, last: shown() })
  }
  const tellOthers = () => {
    for (const stage of stages()) if (stage.by !== active) tellWindow(stage)
  }
  const heart = setInterval(() => {
    for (const { response } of devices) sendTo(response, 'beat', {})
  }, beat)
  heart.unref()
  return {
    connect(session, by, response) {
      const device = { session, by, response }
      response.useChunkedEncodingByDefault = false
      response.writeHead(200, {
        ...always,
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 1000\n\n')
      devices.add(device)
      response.on('close', () => {
        devices.delete(device)
        if (session.role === 'stage') {
          tellStages()
          // One that is loaded anew is back before.
          if (by !== active) return
          clearTimeout(gone)
          gone = setTimeout(() => by === active && tellOthers(), beat).unref()
        } else {
          if (session.id === holder && !isHere(holder)) holder = phones()[0]?.session.id ?? ''
          tellHolder()
        }
      })
      if (session.role === 'stage') {
        if (stages().length === 1) active = by
        tellStages()
        tellWindow(device)
        return
      }
      if (!isHere(holder)) holder = session.id
      if (last.state) sendTo(response, 'desk', shown())
      for (const [name, data] of greeting()) sendTo(response, name, data)
      sendTo(response, 'stages', { count: activeStages().length })
      tellHolder()
    },
    command(session, { action, value, take }) {
      if (session.id !== holder && isHere(holder) && !take) return 'held'
      if (session.id !== holder) {
        holder = session.id
        tellHolder()
      }
      if (action === 'hold') return 'done'
      const found = activeStages()
      for (const { response } of found) sendTo(response, 'command', { action, value })
      return found.length > 0 ? 'done' : 'no stage'
    },
    show(by, state) {
      const changed = by !== active
      active = by
      last = { by, at: Date.now(), state }
      for (const { response } of phones()) sendTo(response, 'desk', state)
      if (changed) tellStages()
      tellOthers()
    },
    shown,
    tell(name, data) {
      for (const { response } of phones()) sendTo(response, name, data)
    },
    count: () => ({ stages: stages().length, remotes: phones().length }),
    close() {
      clearInterval(heart)
      clearTimeout(gone)
      for (const { response } of devices) response.destroy()
    },
  }
}

/** What a stage said so many milliseconds ago, its times as they are now: they go on while nothing is said. */
export function withTimes(state: DeskState, since: number): DeskState {
  const times = ['elapsed', 'onSlide'].flatMap((name) => {
    const time = state[name]
    return typeof time === 'number' ? [[name, time + since] as const] : []
  })
  return { ...state, ...Object.fromEntries(times) }
}

/** A command from JSON; undefined if it is none. */
export function readCommand(text: string): Command | undefined {
  try {
    const { action, value = '', take = false } = JSON.parse(text) as Record<string, unknown>
    const isKnown = typeof action === 'string' && actions.includes(action)
    const isPlain = typeof value === 'string' && /^[\w-]{0,40}$/.test(value) && typeof take === 'boolean'
    return isKnown && isPlain ? { action, value, take } : undefined
  } catch {
    return undefined
  }
}

function sendTo(response: ServerResponse, name: string, data: unknown): void {
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
}
