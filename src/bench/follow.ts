import { newToken } from '../follow/relay/tokens.ts'
import { type Crowd, gatherCrowd, percentileOf, type Round } from './follow-load.ts'
import { type RelayProcess, startRelayProcess } from './relay-process.ts'
import { findProgram, serverKinds, startTestServer, type TestServer } from './servers.ts'

// A room of many that follows: `node lib/bench/follow.js [listeners]`. Generator, relays and brokers share the machine.
const listeners = Number(process.argv[2] ?? 10_000)
const rounds = 10
const token = newToken()

console.log(`${listeners} listeners, ${rounds} steps each; p50 and p99 of a step in ms, all rounds but the first`)
await measure('one process', 1)
await withServer('redis', async (url) => {
  await measure('two processes, Redis', 2, url)
  await measureStorm('Redis', url)
})
await withServer('nats', async (url) => {
  await measure('two processes, NATS', 2, url)
  await measureStorm('NATS', url)
})

async function withServer(kind: keyof typeof serverKinds, run: (url: string) => Promise<void>): Promise<void> {
  if (findProgram(serverKinds[kind].program) === undefined) {
    console.log(`${kind}: skipped, ${serverKinds[kind].program} is not installed`)
    return
  }
  const server: TestServer = await startTestServer(serverKinds[kind])
  try {
    await run(`${kind}://127.0.0.1:${server.port}`)
  } finally {
    await server.remove()
  }
}

async function withCrowd(
  count: number,
  broker: string | undefined,
  run: (crowd: Crowd, relays: readonly RelayProcess[], empty: number) => Promise<void>,
): Promise<void> {
  const relays = await Promise.all(Array.from({ length: count }, () => startRelayProcess(token, broker)))
  const empty = relays[0]?.memory() ?? Number.NaN
  const room = `load-${newToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`
  const crowd = await gatherCrowd({ relays: relays.map(({ url }) => url), room, token, listeners })
  try {
    await run(crowd, relays, empty)
  } finally {
    crowd.close()
    await Promise.all(relays.map((relay) => relay.stop('SIGKILL')))
  }
}

async function measure(name: string, count: number, broker?: string): Promise<void> {
  await withCrowd(count, broker, async (crowd, relays, empty) => {
    const all: Round[] = []
    for (let round = 0; round < rounds; round++) all.push(await crowd.step())
    const [first, ...rest] = all
    const memory = relays[0]?.memory() ?? Number.NaN
    const each = ((memory - empty) * 1024 * count) / listeners
    console.log(
      `${name}: opened in ${(crowd.opening / 1000).toFixed(1)} s; p50 ${range(rest.map(({ p50 }) => p50))}, ` +
        `p99 ${range(rest.map(({ p99 }) => p99))}, first ${first?.p50.toFixed(0)}/${first?.p99.toFixed(0)}; ` +
        `heard by ${Math.min(...all.map(({ heard }) => heard))}; ${memory.toFixed(0)} MB a relay, ${each.toFixed(1)} KB a listener`,
    )
  })
}

/** One of two relays is killed: half of all come back, to the other one. */
async function measureStorm(name: string, broker: string): Promise<void> {
  await withCrowd(2, broker, async (crowd, relays) => {
    await crowd.step()
    const killed = performance.now()
    await relays[1]?.stop('SIGKILL')
    const back: { at?: number } = {}
    const times: number[] = []
    while (back.at === undefined && performance.now() - killed < 30_000) {
      const before = crowd.count().connected
      if (before < listeners) {
        const asked = performance.now()
        await fetch(`${relays[0]?.url}/health`)
        times.push(performance.now() - asked)
      } else back.at = performance.now() - killed
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    const { connected, current } = crowd.count()
    console.log(
      `${name}, one of two relays killed: ${connected} of ${listeners} connected and ${current} on the last slide ` +
        `after ${((back.at ?? Number.NaN) / 1000).toFixed(1)} s; the other relay answered meanwhile within ` +
        `${percentileOf(times, 0.5).toFixed(0)} ms (p50), ${percentileOf(times, 0.99).toFixed(0)} ms (p99)`,
    )
  })
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`
}
