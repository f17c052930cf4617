import type { Broker } from './brokers/broker.ts'
import { type Address, type Listening, listen } from './listen.ts'
import { tokenGate } from './relay/gate.ts'
import type { Limits } from './relay/limits.ts'
import { createMetrics } from './relay/metrics.ts'
import { createRelay } from './relay/relay.ts'
import { say } from './relay/reply.ts'

/** What a relay is run with. */
export interface RelaySettings {
  readonly broker: Broker
  readonly address: Address
  readonly limits: Limits
  readonly token: string
  /** Whether steps may come from other machines. */
  readonly isPublic: boolean
  readonly failed: (error: unknown) => void
  /** Told what limit is met, every time. */
  readonly met: (what: string) => void
}

/** Runs the relay alone; closing it leaves the broker open. Throws an EnvironmentError if no port is to be had. */
export async function serveRelay(settings: RelaySettings): Promise<Listening> {
  const { broker, address, limits, token, isPublic, failed, met } = settings
  const metrics = createMetrics()
  const relay = createRelay({ broker, limits, metrics, gate: tokenGate(token, isPublic), met })
  const listening = await listen(address, limits, {
    async handle(request, response) {
      if (!(await relay.handle(request, response))) say(response, 404, 'There is nothing here.')
    },
    failed,
    full() {
      metrics.full += 1
      met(`${limits.connections} connections`)
    },
  })
  return {
    port: listening.port,
    async close() {
      await relay.close()
      await listening.close()
    },
  }
}
