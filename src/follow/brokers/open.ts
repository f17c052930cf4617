import { EnvironmentError } from '../../model/diagnostic.ts'
import type { Broker } from './broker.ts'
import { createMemoryBroker } from './memory.ts'

type Open = (url: string, token: string) => Promise<Broker>

/** How to open a broker by the scheme of its URL. Clients are loaded by those who ask for them. */
const schemes: Readonly<Record<string, Open>> = {
  'redis:': openRedis,
  'rediss:': openRedis,
  'nats:': openNats,
  'tls:': openNats,
  'http:': openRelay,
  'https:': openRelay,
}

/** Packages to install by scheme, for whoever left optional dependencies out. */
const packages = { redis: 'ioredis', nats: '@nats-io/kv @nats-io/transport-node' } as const

async function openRedis(url: string): Promise<Broker> {
  return (await import('./redis.ts')).openRedisBroker(url)
}

async function openNats(url: string): Promise<Broker> {
  return (await import('./nats.ts')).openNatsBroker(url)
}

async function openRelay(url: string, token: string): Promise<Broker> {
  const answer = await fetch(new URL('health', `${url.replace(/\/$/, '')}/`), {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(5000),
  })
  if (!answer.ok) throw new Error(`${answer.status}, ${(await answer.text()).trim()}`)
  return (await import('./relay.ts')).createRelayBroker(url, token)
}

/** The broker at a URL, which may be a relay elsewhere, that takes a token; one for this process alone if there is none. Throws an EnvironmentError if it does not answer. */
export async function openBroker(url: string | undefined, token = ''): Promise<Broker> {
  if (url === undefined) return createMemoryBroker()
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const open = parsed && schemes[parsed.protocol]
  if (!parsed || !open) {
    throw new EnvironmentError(
      `"${url}" is no broker.`,
      'Brokers are redis://, rediss://, nats:// and tls:// addresses, and relays http:// and https://.',
    )
  }
  try {
    return await open(url, token)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    const names = parsed.protocol.startsWith('redis') ? packages.redis : packages.nats
    // The address may hold a password.
    throw isMissing
      ? new EnvironmentError(`The client of ${parsed.protocol}// is not installed.`, `Install it: npm install ${names}`)
      : new EnvironmentError(
          `The broker at ${parsed.protocol}//${parsed.host} does not answer: ${(error as Error).message}`,
          'Start it, or name another one with --broker.',
        )
  }
}
