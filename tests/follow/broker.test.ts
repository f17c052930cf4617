import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eventually, findProgram, serverKinds, startTestServer, type TestServer } from '../../src/bench/servers.ts'
import type { Broker, Entry } from '../../src/follow/brokers/broker.ts'
import { expiry } from '../../src/follow/brokers/broker.ts'
import { createMemoryBroker } from '../../src/follow/brokers/memory.ts'
import { openBroker } from '../../src/follow/brokers/open.ts'

// Servers start and come back.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

interface Made {
  readonly open: () => Promise<Broker>
  readonly server?: TestServer
}

const kinds: Readonly<Record<string, (() => Promise<Made>) | undefined>> = {
  memory: async () => {
    // Two processes share nothing, so two users of it are two of one broker.
    const broker = createMemoryBroker()
    return { open: async () => broker }
  },
  redis: madeOf('redis'),
  nats: madeOf('nats'),
}

function madeOf(kind: keyof typeof serverKinds): (() => Promise<Made>) | undefined {
  if (findProgram(serverKinds[kind].program) === undefined) return undefined
  return async () => {
    const server = await startTestServer(serverKinds[kind])
    return { open: () => openBroker(`${kind}://127.0.0.1:${server.port}`), server }
  }
}

const entry = (seq: number, by = 'ann', text = `{"seq":${seq}}`): Entry => ({ seq, by, text })

for (const [kind, make] of Object.entries(kinds)) {
  describe.runIf(make)(`the broker ${make ? kind : `${kind} (skipped: its server is not installed)`}`, () => {
    const state: { made?: Made | undefined; one?: Broker | undefined; other?: Broker | undefined } = {}
    let rooms = 0
    const room = () => `room-${kind}-${++rooms}`
    const both = () => {
      if (!state.one || !state.other) throw new Error('Not started')
      return { one: state.one, other: state.other }
    }

    beforeAll(async () => {
      state.made = await make?.()
      state.one = await state.made?.open()
      state.other = await state.made?.open()
    })
    afterAll(async () => {
      await state.one?.close()
      await state.other?.close()
      await state.made?.server?.remove()
    })

    test('gives the last entry to whoever comes late, and none of a room that never was', async () => {
      const { one, other } = both()
      const name = room()
      expect(await other.load(name)).toBeUndefined()
      expect(await one.publish(name, entry(1), false)).toEqual({ outcome: 'kept' })
      expect(await one.publish(name, entry(2, 'ann', '{"茶":"\\n"}'), false)).toEqual({ outcome: 'kept' })
      expect(await other.load(name)).toEqual(entry(2, 'ann', '{"茶":"\\n"}'))
    })

    test('delivers across processes, to the subscribed room alone, until the subscription ends', async () => {
      const { one, other } = both()
      const [name, elsewhere] = [room(), room()]
      const seen: number[] = []
      const end = await other.subscribe(name, ({ seq }) => seen.push(seq))
      await one.publish(elsewhere, entry(7), false)
      for (const seq of [1, 2, 3]) await one.publish(name, entry(seq), false)
      await eventually(() => (seen.at(-1) === 3 ? true : undefined))
      expect([...new Set(seen)]).toEqual([1, 2, 3])
      await end()
      await one.publish(name, entry(4), false)
      expect(await other.load(name)).toEqual(entry(4))
      expect(seen.at(-1)).toBe(3)
    })

    test('keeps nothing that is not newer', async () => {
      const { one, other } = both()
      const name = room()
      await one.publish(name, entry(5), false)
      expect(await one.publish(name, entry(5), false)).toEqual({ outcome: 'stale', seq: 5 })
      expect(await other.publish(name, entry(4), false)).toEqual({ outcome: 'stale', seq: 5 })
      // Who takes over begins where the other was.
      expect(await other.publish(name, entry(3, 'bob'), true)).toEqual({ outcome: 'stale', seq: 5 })
      expect(await other.load(name)).toEqual(entry(5))
    })

    test('has one presenter at a time, who is replaced by intent alone', async () => {
      const { one, other } = both()
      const name = room()
      await one.publish(name, entry(1, 'ann'), false)
      expect(await other.publish(name, entry(2, 'bob'), false)).toEqual({ outcome: 'held', seq: 1 })
      expect(await other.publish(name, entry(2, 'bob'), true)).toEqual({ outcome: 'kept' })
      expect(await one.publish(name, entry(3, 'ann'), false)).toEqual({ outcome: 'held', seq: 2 })
      expect(await other.publish(name, entry(3, 'bob'), false)).toEqual({ outcome: 'kept' })
    })

    test('of many at once lets one be first', async () => {
      const { one, other } = both()
      const name = room()
      const all = Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).publish(name, entry(1, `p${at}`), false))
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(19)
    })

    test('says at once that its server is away, and goes on when it is back', async () => {
      const { server } = state.made ?? {}
      if (!server) return
      const { one, other } = both()
      const name = room()
      const seen: number[] = []
      await other.subscribe(name, ({ seq }) => seen.push(seq))
      await one.publish(name, entry(1), false)
      await server.stop()
      await eventually(() =>
        one.publish(name, entry(2), false).then(
          () => undefined,
          () => true,
        ),
      )
      await server.start()
      await eventually(() =>
        one.publish(name, entry(3), false).then(
          () => true,
          () => undefined,
        ),
      )
      await eventually(() => (seen.includes(3) ? true : undefined))
      expect(await eventually(() => other.load(name).catch(() => undefined))).toEqual(entry(3))
      // What was refused was not kept to be said later.
      expect(seen).not.toContain(2)
    })
  })
}

test('rooms without a step are forgotten', async () => {
  const clock = { now: 0 }
  const broker = createMemoryBroker(() => clock.now)
  await broker.publish('old', entry(9), false)
  clock.now = expiry - 1
  expect(await broker.load('old')).toEqual(entry(9))
  clock.now = expiry
  expect(await broker.load('old')).toBeUndefined()
  expect(await broker.publish('old', entry(1, 'bob'), false)).toEqual({ outcome: 'kept' })
})

test.each([['ftp://x'], ['nowhere'], ['redis://127.0.0.1:1'], ['nats://127.0.0.1:1']])(
  '%s is no broker',
  async (url) => {
    await expect(openBroker(url)).rejects.toMatchObject({ name: 'EnvironmentError', hint: /broker|--broker/i })
  },
)
