import type { ServerResponse } from 'node:http'
import type { Broker, Entry } from '../brokers/broker.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { always, forAll } from './reply.ts'

/** The rooms in which this process has listeners. */
export interface Rooms {
  /** Streams a room to a listener, the last step first; says why not if it cannot. */
  connect(room: string, response: ServerResponse): Promise<'streams' | 'unknown' | 'full'>
  /** The last step of a room as JSON. */
  last(room: string): Promise<string | undefined>
  readonly count: () => number
  close(): Promise<void>
}

interface LocalRoom {
  seq: number
  /** What everyone is sent: made once for each step. */
  frame: Buffer
  readonly listeners: Set<ServerResponse>
  readonly end: () => Promise<void>
}

const streamHeaders = {
  ...always,
  ...forAll,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would keep events until it has a bufferful of them.
  'x-accel-buffering': 'no',
} as const

/** Milliseconds a room is kept without listeners: a page that is loaded anew is back before. */
const linger = 5000

const beat = Buffer.from('event: beat\ndata: {}\n\n')

/** Fans the steps of a broker out. A room is subscribed to as long as somebody here listens. */
export function createRooms(
  broker: Broker,
  limits: Limits,
  metrics: Metrics,
  delivered: (entry: Entry) => void = () => undefined,
): Rooms {
  const rooms = new Map<string, Promise<LocalRoom | undefined>>()
  const settled = new Set<LocalRoom>()
  const heart = setInterval(() => {
    for (const room of settled) sendAll(room, beat, limits, metrics)
  }, limits.beat)
  heart.unref()

  const open = async (name: string): Promise<LocalRoom | undefined> => {
    // A name that was guessed costs a look, no subscription.
    if (!(await broker.load(name))) return undefined
    const listeners = new Set<ServerResponse>()
    const room: { -readonly [K in keyof LocalRoom]: LocalRoom[K] } = {
      ...{ seq: -1, frame: Buffer.alloc(0), listeners },
      end: async () => undefined,
    }
    const take = (entry: Entry) => {
      if (entry.seq <= room.seq) return
      room.seq = entry.seq
      room.frame = frameOf(entry)
      metrics.deliveries += sendAll(room, room.frame, limits, metrics)
    }
    room.end = await broker.subscribe(name, (entry) => {
      take(entry)
      delivered(entry)
    })
    const last = await broker.load(name)
    if (last) take(last)
    settled.add(room)
    return room
  }
  const find = (name: string): Promise<LocalRoom | undefined> => {
    const known = rooms.get(name)
    if (known) return known
    const opening = open(name)
    rooms.set(name, opening)
    const forget = () => rooms.get(name) === opening && rooms.delete(name)
    opening.then((room) => room ?? forget(), forget)
    return opening
  }
  const leave = (name: string, room: LocalRoom, response: ServerResponse): void => {
    metrics.connections -= 1
    room.listeners.delete(response)
    if (room.listeners.size > 0) return
    setTimeout(() => {
      if (room.listeners.size > 0 || !settled.delete(room)) return
      rooms.delete(name)
      room.end().catch(() => undefined) // The broker is away, and has forgotten by itself.
    }, linger).unref()
  }
  return {
    async connect(name, response) {
      if (!rooms.has(name) && rooms.size >= limits.rooms) return 'full'
      const room = await find(name)
      if (!room) return 'unknown'
      if (response.destroyed) return 'streams'
      openStream(response, room.frame, limits)
      metrics.connections += 1
      room.listeners.add(response)
      // Left empty for long it was ended while this listener came; the next one opens it anew.
      if (!settled.has(room)) response.end()
      response.on('close', () => leave(name, room, response))
      return 'streams'
    },
    last: async (name) => (await broker.load(name))?.text,
    count: () => settled.size,
    async close() {
      clearInterval(heart)
      const open = [...settled]
      settled.clear()
      rooms.clear()
      for (const { listeners } of open) for (const response of listeners) response.destroy()
      await Promise.allSettled(open.map(({ end }) => end()))
    },
  }
}

/** The head of a stream, how long to wait before coming back, and the last step: in one write. */
function openStream(response: ServerResponse, frame: Buffer, { retry: [least, most] }: Limits): void {
  // The stream ends with its connection, so that a step is one write for the kernel, and the same one for everybody.
  response.useChunkedEncodingByDefault = false
  response.writeHead(200, streamHeaders)
  const wait = Math.round(least + Math.random() * (most - least))
  response.write(Buffer.concat([Buffer.from(`retry: ${wait}\n\n`), frame]))
}

function frameOf({ text }: Entry): Buffer {
  return Buffer.from(`event: step\ndata: ${text}\n\n`)
}

/** Sends the same bytes to all, and lets go who does not read; gives how many they were sent to. */
function sendAll({ listeners }: LocalRoom, frame: Buffer, { backlog }: Limits, metrics: Metrics): number {
  let count = 0
  for (const listener of listeners) {
    if (listener.writableLength > backlog) {
      metrics.drops += 1
      listeners.delete(listener)
      listener.destroy()
    } else {
      listener.write(frame)
      count += 1
    }
  }
  return count
}
