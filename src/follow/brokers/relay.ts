import type { Broker, Entry, Published } from './broker.ts'
import { createMemoryBroker } from './memory.ts'

/** Milliseconds a relay may take to answer. */
const patience = 2500

/**
 * A relay elsewhere as a broker: what is published here is published there first, and then delivered here. Whoever
 * listens there hears it from that relay. `token` is the one it was started with.
 */
export function createRelayBroker(address: string, token: string): Broker {
  const here = createMemoryBroker()
  const base = address.replace(/\/$/, '')
  return {
    ...here,
    async publish(room, entry, take) {
      const { rev, slide, step } = JSON.parse(entry.text) as Record<string, unknown> // As we have written it.
      const answer = await fetch(`${base}/p/${room}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ rev, seq: entry.seq, slide, step, by: entry.by, take }),
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      })
      if (answer.status === 409) return readPublished(await answer.json())
      if (answer.status !== 204) throw new Error(`The relay refuses steps: ${answer.status}`)
      // Here nobody else publishes, so that what was kept there is kept here.
      await here.publish(room, entry, true)
      return { outcome: 'kept' }
    },
    async load(room): Promise<Entry | undefined> {
      return here.load(room)
    },
  }
}

function readPublished(answer: unknown): Published {
  const { outcome, seq } = answer as { readonly outcome?: unknown; readonly seq?: unknown }
  if ((outcome === 'stale' || outcome === 'held') && Number.isSafeInteger(seq)) return { outcome, seq: Number(seq) }
  throw new Error('The relay answers what is none')
}
