import { type Broker, type Deliver, type Entry, expiry, judge } from './broker.ts'

/** Rooms that are kept; more are refused until some have expired. */
const most = 10_000

/** A broker for one process. `now` gives the time in milliseconds. */
export function createMemoryBroker(now: () => number = Date.now): Broker {
  const entries = new Map<string, { readonly entry: Entry; readonly until: number }>()
  const listeners = new Map<string, Set<Deliver>>()
  const find = (room: string): Entry | undefined => {
    const found = entries.get(room)
    if (found && found.until > now()) return found.entry
    entries.delete(room)
    return undefined
  }
  return {
    async publish(room, entry, take) {
      const result = judge(find(room), entry, take)
      if (result.outcome !== 'kept') return result
      if (!entries.has(room) && entries.size >= most) {
        for (const name of entries.keys()) find(name)
        if (entries.size >= most) throw new Error('There are too many rooms')
      }
      entries.set(room, { entry, until: now() + expiry })
      for (const deliver of listeners.get(room) ?? []) deliver(entry)
      return result
    },
    async subscribe(room, deliver) {
      const own = listeners.get(room) ?? new Set()
      listeners.set(room, own.add(deliver))
      return async () => {
        own.delete(deliver)
        if (own.size === 0 && listeners.get(room) === own) listeners.delete(room)
      }
    },
    load: async (room) => find(room),
    async close() {
      listeners.clear()
    },
  }
}
