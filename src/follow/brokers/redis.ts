import type { Redis, RedisOptions } from 'ioredis'
import { type Broker, type Deliver, type Entry, expiry, type Published } from './broker.ts'
import { readEntry, writeEntry } from './entry.ts'

/**
 * The rule of `judge` inside Redis, where nothing comes between comparing and setting. KEYS: the room. ARGV: seq, by,
 * take, entry, expiry, channel.
 */
const publishing = `
local seq, by = unpack(redis.call('HMGET', KEYS[1], 'seq', 'by'))
if by and by ~= ARGV[2] and ARGV[3] ~= '1' then return {'held', tonumber(seq)} end
if seq and tonumber(ARGV[1]) <= tonumber(seq) then return {'stale', tonumber(seq)} end
redis.call('HSET', KEYS[1], 'seq', ARGV[1], 'by', ARGV[2], 'entry', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('PUBLISH', ARGV[6], ARGV[4])
return {'kept', 0}`

/** Nothing waits for a server that is away: it is tried again by the next step. */
const options = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 1500,
  connectTimeout: 2000,
  retryStrategy: (times: number) => Math.min(100 * times, 1000),
} satisfies RedisOptions

type Script = (key: string, ...args: readonly (string | number)[]) => Promise<readonly [Published['outcome'], number]>

/** A broker on Redis or Valkey at `redis://…` or `rediss://…`; rejects if there is none. */
export async function openRedisBroker(url: string): Promise<Broker> {
  const { Redis } = await import('ioredis')
  const commands = new Redis(url, options)
  const channel = new Redis(url, options)
  const listeners = new Map<string, Set<Deliver>>()
  // Without a listener an error of the connection would end the process.
  for (const connection of [commands, channel]) connection.on('error', () => undefined)
  try {
    await Promise.all([commands.connect(), channel.connect()])
  } catch (error) {
    for (const connection of [commands, channel]) connection.disconnect()
    throw error
  }
  commands.defineCommand('duilianPublish', { numberOfKeys: 1, lua: publishing })
  const publish = (commands as unknown as { duilianPublish: Script }).duilianPublish.bind(commands) // Defined above.
  const load = async (room: string) => readEntry(await commands.hget(keyOf(room), 'entry'))
  channel.on('message', (name: string, text: string) => {
    const entry = readEntry(text)
    for (const deliver of entry ? (listeners.get(name) ?? []) : []) if (entry) deliver(entry)
  })
  catchUp(channel, commands, listeners)
  return {
    async publish(room, entry, take) {
      const key = keyOf(room)
      const [outcome, seq] = await publish(key, entry.seq, entry.by, take ? '1' : '0', writeEntry(entry), expiry, key)
      return outcome === 'kept' ? { outcome } : { outcome, seq }
    },
    async subscribe(room, deliver) {
      const key = keyOf(room)
      const own = listeners.get(key) ?? new Set<Deliver>()
      listeners.set(key, own.add(deliver))
      const end = async () => {
        own.delete(deliver)
        if (own.size > 0 || listeners.get(key) !== own) return
        listeners.delete(key)
        // If the server is away it has forgotten by itself.
        await channel.unsubscribe(key).catch(() => undefined)
      }
      await channel.subscribe(key).catch(async (error: unknown) => {
        await end()
        throw error
      })
      return end
    },
    load,
    async close() {
      for (const connection of [commands, channel]) connection.disconnect()
    },
  }
}

function keyOf(room: string): string {
  return `duilian:room:${room}`
}

/** What was published while the channel was away did not come through it, so it is asked for. */
function catchUp(channel: Redis, commands: Redis, listeners: ReadonlyMap<string, ReadonlySet<Deliver>>): void {
  const deliverLast = async (key: string) => {
    const entry: Entry | undefined = readEntry(await commands.hget(key, 'entry'))
    for (const deliver of entry ? (listeners.get(key) ?? []) : []) if (entry) deliver(entry)
  }
  for (const connection of [channel, commands]) {
    connection.on('ready', () => {
      if (channel.status !== 'ready' || commands.status !== 'ready') return
      for (const key of listeners.keys()) deliverLast(key).catch(() => undefined) // Gone again: then at the next time.
    })
  }
}
