import type { KV } from '@nats-io/kv'
import type { NatsConnection } from '@nats-io/transport-node'
import { type Broker, type Deliver, type Entry, expiry, judge, type Published } from './broker.ts'
import { readEntry, writeEntry } from './entry.ts'

/** The bucket that holds the last entry of every room, which is what JetStream's key-value store is made for. */
const bucket = 'duilian-rooms'

/** Milliseconds a server may take to answer. */
const patience = 1500

/** JetStream's code for an update of what has changed meanwhile. */
const wrongLastSequence = 10_071

interface Watch {
  readonly room: string
  readonly deliver: Deliver
  stop: () => void
}

/** A broker on NATS with JetStream at `nats://…` or `tls://…`; rejects if there is none. */
export async function openNatsBroker(url: string): Promise<Broker> {
  const [{ connect }, { Kvm }] = await Promise.all([import('@nats-io/transport-node'), import('@nats-io/kv')])
  const address = new URL(url)
  const connection = await connect({
    servers: address.host,
    ...(address.protocol === 'tls:' && { tls: {} }),
    ...(address.username && { user: decodeURIComponent(address.username) }),
    ...(address.password && { pass: decodeURIComponent(address.password) }),
    timeout: patience,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    pingInterval: 2000,
    maxPingOut: 2,
  })
  const open = () => new Kvm(connection).create(bucket, { history: 1, ttl: expiry, timeout: patience })
  try {
    return natsBroker(connection, await open(), open)
  } catch (error) {
    await connection.close()
    throw error
  }
}

function natsBroker(connection: NatsConnection, opened: KV, open: () => Promise<KV>): Broker {
  let store = opened
  let isUp = true
  const watches = new Set<Watch>()
  /** What is asked of a server that is away would be done when it is back. */
  const whenUp = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!isUp) throw new Error('NATS is away')
    return soon(act())
  }
  const start = async (watch: Watch): Promise<void> => {
    const entries = await store.watch({ key: watch.room })
    watch.stop = () => entries.stop()
    void deliverAll(entries, watch.deliver)
  }
  /** A server that comes back may have forgotten who watches, and the bucket too. */
  const resume = async (): Promise<void> => {
    store = await open()
    isUp = true
    for (const watch of watches) {
      watch.stop()
      await start(watch)
    }
  }
  void follow(connection, {
    lost: () => {
      isUp = false
    },
    found: () =>
      void resume().catch(() =>
        setTimeout(() => connection.isClosed() || resume().catch(() => undefined), 1000).unref(),
      ),
  })
  return {
    publish: (room, entry, take) => whenUp(() => update(store, room, entry, take)),
    subscribe: (room, deliver) =>
      whenUp(async () => {
        const watch: Watch = { room, deliver, stop: () => undefined }
        await start(watch)
        watches.add(watch)
        return async () => {
          watches.delete(watch)
          watch.stop()
        }
      }),
    load: (room) => whenUp(async () => readEntry((await store.get(room))?.string())),
    close: () => connection.close(),
  }
}

/** Compares and sets: if another was faster, compares again. */
async function update(store: KV, room: string, entry: Entry, take: boolean): Promise<Published> {
  for (let tries = 0; tries < 20; tries++) {
    const found = await store.get(room)
    const result = judge(readEntry(found?.operation === 'PUT' ? found.string() : undefined), entry, take)
    if (result.outcome !== 'kept') return result
    try {
      await store.put(room, writeEntry(entry), { previousSeq: found?.revision ?? 0 })
      return result
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== wrongLastSequence) throw error
    }
  }
  throw new Error('Too many present in this room at once')
}

async function deliverAll(entries: AsyncIterable<{ string(): string }>, deliver: Deliver): Promise<void> {
  try {
    for await (const found of entries) {
      const entry = readEntry(found.string())
      if (entry) deliver(entry)
    }
  } catch {
    // The connection is lost; what watches begins anew when it is back.
  }
}

async function follow(
  connection: NatsConnection,
  { lost, found }: { readonly lost: () => void; readonly found: () => void },
): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'disconnect' || type === 'staleConnection') lost()
    if (type === 'reconnect') found()
  }
}

/** Rejects what takes too long. */
function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('NATS does not answer')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
