import type { Locale } from '../../model/locale.ts'
import type { Broker } from '../brokers/broker.ts'
import { type Address, type Listening, listen } from '../listen.ts'
import type { FollowDeck } from '../pages/listeners.ts'
import { isLocal } from '../relay/gate.ts'
import { createMetrics } from '../relay/metrics.ts'
import { createRelay, type Gate } from '../relay/relay.ts'
import { type AnswerSettings, answer, isFromUs } from './answers.ts'
import { createDesk, type Desk, type DeskState } from './desk.ts'
import { createQuestions, type Question } from './questions.ts'
import { createSessions, type Device, type Role, type Sessions } from './sessions.ts'
import { createFollowSite } from './site.ts'

/** What is presented, and how. */
export interface PresentSettings extends AnswerSettings {
  readonly deck: FollowDeck
  readonly broker: Broker
  readonly address: Address
  /** Devices that were paired when the talk was presented before. */
  readonly devices: readonly Device[]
  /** What the stage said last when the talk was presented before. */
  readonly shown?: DeskState
  /** Where listeners find the room, once the port is known. */
  readonly addressOf: (port: number) => string
  /** A text in the script of the deck. */
  readonly convert: (text: string, from: Locale) => Promise<string>
  readonly failed: (error: unknown) => void
  readonly met: (what: string) => void
}

/** A talk that is presented. */
export interface Presenting extends Listening {
  readonly room: string
  /** A code that pairs one device. */
  readonly invite: (role: Role) => string
  /** All that are paired. */
  readonly devices: () => readonly Device[]
  /** What the stage says of itself; undefined if it has said nothing. */
  readonly shown: () => DeskState | undefined
  readonly questions: () => readonly Question[]
  readonly listeners: () => number
  /** Whether anybody has asked for a page from another machine. */
  readonly wasReached: () => boolean
}

/** Milliseconds between telling phones how many listen. */
const counting = 3000

/**
 * Serves a talk: pages for listeners, the stage, the speaker's phone, and the relay between them. Throws an
 * EnvironmentError if no port is to be had.
 */
export async function startPresenting(settings: PresentSettings): Promise<Presenting> {
  const { room, deck, broker, limits, address, failed, met } = settings
  const isSecure = settings.public?.startsWith('https:') ?? false
  const sessions = createSessions(room, isSecure, Date.now, settings.devices)
  const metrics = createMetrics()
  const counted = () => ['room', { listeners: metrics.connections }] as const
  const questions = deck.questions ? createQuestions(settings.convert, (one) => desk.tell('question', one)) : undefined
  const desk: Desk = createDesk(
    () => [counted(), ...(questions?.all() ?? []).map((one) => ['question', one] as const)],
    limits.beat,
    settings.shown,
  )
  let port = 0
  const site = createFollowSite(deck, () => settings.addressOf(port))
  const relay = createRelay({
    ...{ broker, limits, metrics, met },
    gate: stageGate(sessions, settings),
    published(step, body) {
      site.show(step.slide)
      const { desk: state } = JSON.parse(body) as { readonly desk?: object }
      desk.show(step.by, { ...state, slide: step.slide, step: step.step })
    },
  })
  let reached = false
  const parts = { settings, sessions, desk, site, questions, address: () => settings.addressOf(port) }
  const listening = await listen(address, limits, {
    async handle(request, response) {
      reached ||= !isLocal(request)
      if (!(await relay.handle(request, response))) await answer(request, response, parts)
    },
    failed,
    full() {
      metrics.full += 1
      met(`${limits.connections} connections`)
    },
  })
  port = listening.port
  const counter = setInterval(() => desk.tell(...counted()), counting)
  counter.unref()
  return {
    room,
    port: listening.port,
    invite: sessions.invite,
    devices: sessions.devices,
    shown: desk.shown,
    questions: () => questions?.all() ?? [],
    listeners: () => metrics.connections,
    wasReached: () => reached,
    async close() {
      clearInterval(counter)
      desk.close()
      await relay.close()
      await listening.close()
    },
  }
}

/** The stage publishes, from this machine unless it is public; health and counts are this machine's. */
function stageGate(sessions: Sessions, { room, public: isPublic }: PresentSettings): Gate {
  return {
    publisher(request, asked) {
      if (isPublic === undefined && !isLocal(request)) {
        return { status: 403, reason: 'Steps are published from this machine alone.' }
      }
      const isStage = asked === room && isFromUs(request) && sessions.find(request)?.role === 'stage'
      return isStage ? undefined : { status: 401, reason: 'Only the stage publishes steps.' }
    },
    keeper: (request) => (isLocal(request) ? undefined : { status: 403, reason: 'This is for who presents.' }),
  }
}
