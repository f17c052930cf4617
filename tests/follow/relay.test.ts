import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from '../../src/bench/servers.ts'
import type { Broker } from '../../src/follow/brokers/broker.ts'
import { createMemoryBroker } from '../../src/follow/brokers/memory.ts'
import { type Limits, limitsWithin, usualLimits } from '../../src/follow/relay/limits.ts'
import { newToken } from '../../src/follow/relay/tokens.ts'
import { serveRelay } from '../../src/follow/serve-relay.ts'
import { follow, publish, stepOf } from './client.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function startRelay(more: { limits?: Partial<Limits>; broker?: Broker; isPublic?: boolean } = {}) {
  const token = newToken()
  const met: string[] = []
  const relay = await serveRelay({
    broker: more.broker ?? createMemoryBroker(),
    address: { host: '127.0.0.1', port: 0, tries: 1 },
    limits: { ...usualLimits, ...more.limits },
    token,
    isPublic: more.isPublic ?? false,
    failed: (error) => met.push(String(error)),
    met: (what) => met.push(what),
  })
  ends.push(() => relay.close())
  return { base: `http://127.0.0.1:${relay.port}`, token, met }
}

describe('the relay', () => {
  test('sends the last step on connecting and every step after, to all the same', async () => {
    const { base, token } = await startRelay()
    expect((await publish(base, 'tea-x', token, stepOf(1))).status).toBe(204)
    const early = await follow(`${base}/e/tea-x`)
    await eventually(() => early.last())
    await publish(base, 'tea-x', token, stepOf(2, { step: 3 }))
    const late = await follow(`${base}/e/tea-x`)
    for (const one of [early, late]) {
      expect(await eventually(() => (one.last()?.seq === 2 ? one.last() : undefined))).toEqual({
        ...{ room: 'tea-x', rev: 'r1', seq: 2, slide: 's2', step: 3 },
      })
    }
    expect(early.events.map(({ name }) => name)).toEqual(['step', 'step'])
    expect(late.events).toHaveLength(1)
    expect(await (await fetch(`${base}/s/tea-x`)).json()).toEqual(late.last())
    for (const one of [early, late]) one.close()
  })

  test('says what proxies, caches and pages elsewhere need to know, and nothing of who presents', async () => {
    const { base, token } = await startRelay()
    await publish(base, 'tea-x', token, stepOf(1, { by: 'secret-name' }))
    const one = await follow(`${base}/e/tea-x`)
    expect(one.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
    expect(one.headers['transfer-encoding']).toBeUndefined()
    const polled = await fetch(`${base}/s/tea-x`)
    expect(polled.headers.get('cache-control')).toBe('no-store')
    expect(polled.headers.get('access-control-allow-origin')).toBe('*')
    expect(await polled.text()).not.toContain('secret-name')
    expect(
      (await publish(base, 'tea-x', token, stepOf(2, { by: 'secret-name' }))).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull()
    one.close()
  })

  test('spreads coming back: every listener is told another time', async () => {
    const { base, token } = await startRelay()
    await publish(base, 'tea-x', token, stepOf(1))
    const all = await Promise.all(Array.from({ length: 20 }, () => follow(`${base}/e/tea-x`)))
    await eventually(() => (all.every((one) => one.last()) ? true : undefined))
    const waits = all.map((one) => one.retry() ?? 0)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(5000)
    expect(new Set(waits).size).toBeGreaterThan(10)
    for (const one of all) one.close()
  })

  test('beats, as events that a page can see', async () => {
    const { base, token } = await startRelay({ limits: { beat: 20 } })
    await publish(base, 'tea-x', token, stepOf(1))
    const one = await follow(`${base}/e/tea-x`)
    await eventually(() => (one.events.filter(({ name }) => name === 'beat').length >= 3 ? true : undefined))
    one.close()
  })

  test('never goes back, and has one presenter who is replaced by intent', async () => {
    const { base, token } = await startRelay()
    const tell = async (seq: number, more = {}) => {
      const answer = await publish(base, 'tea-x', token, stepOf(seq, more))
      return [answer.status, answer.status === 409 ? await answer.json() : undefined]
    }
    expect(await tell(5)).toEqual([204, undefined])
    expect(await tell(5)).toEqual([409, { outcome: 'stale', seq: 5 }])
    expect(await tell(6, { by: 'bob' })).toEqual([409, { outcome: 'held', seq: 5 }])
    expect(await tell(6, { by: 'bob', take: true })).toEqual([204, undefined])
    expect(await tell(7)).toEqual([409, { outcome: 'held', seq: 6 }])
  })

  test('knows rooms apart, and none that nobody presents in', async () => {
    const { base, token } = await startRelay()
    await publish(base, 'tea-x', token, stepOf(1))
    await publish(base, 'tea-y', token, stepOf(1))
    const one = await follow(`${base}/e/tea-x`)
    await publish(base, 'tea-y', token, stepOf(2))
    await publish(base, 'tea-x', token, stepOf(3))
    await eventually(() => (one.last()?.seq === 3 ? true : undefined))
    expect(one.events.map(({ data }) => (JSON.parse(data) as { seq: number }).seq)).toEqual([1, 3])
    one.close()
    for (const path of [
      '/e/tea-z',
      '/s/tea-z',
      '/e/',
      '/e/../x',
      '/e/tea-x/y',
      '/',
      '/p',
      '/x/tea-x',
      '/e/%00',
      '/e/TEA',
    ]) {
      expect([path, (await fetch(`${base}${path}`)).status]).toEqual([path, 404])
    }
  })

  test('lets go who does not read, and the others go on', async () => {
    const broker = createMemoryBroker()
    const { base, token } = await startRelay({ broker, limits: { backlog: 200_000 } })
    await publish(base, 'tea-x', token, stepOf(1))
    const idle = connect(Number(new URL(base).port), '127.0.0.1').pause()
    idle.write('GET /e/tea-x HTTP/1.1\r\nhost: x\r\n\r\n')
    const one = await follow(`${base}/e/tea-x`)
    const count = async (name: string) =>
      Number(new RegExp(`^duilian_${name} (\\d+)$`, 'm').exec(await (await fetch(`${base}/metrics`)).text())?.[1] ?? 0)
    await eventually(async () => ((await count('connections')) === 2 ? true : undefined))
    // What the kernel takes for a listener who does not read ends some time; ours reads between the steps.
    const text = JSON.stringify('茶'.repeat(4000))
    let seq = 1
    while ((await count('drops_total')) === 0 && seq < 20_000) {
      for (let more = 0; more < 5; more++) await broker.publish('tea-x', { seq: ++seq, by: 'ann', text }, false)
    }
    expect(await count('drops_total')).toBe(1)
    expect(await count('connections')).toBe(1)
    await publish(base, 'tea-x', token, stepOf(++seq))
    expect(await eventually(() => (one.last()?.seq === seq ? true : undefined))).toBe(true)
    one.close()
    idle.destroy()
  })

  test('counts for who runs it', async () => {
    const { base, token } = await startRelay()
    await publish(base, 'tea-x', token, stepOf(1))
    const one = await follow(`${base}/e/tea-x`)
    await publish(base, 'tea-x', token, stepOf(2))
    await publish(base, 'tea-x', 'wrong', stepOf(3))
    await eventually(() => (one.last()?.seq === 2 ? true : undefined))
    const text = await (await fetch(`${base}/metrics`)).text()
    expect(text).toContain('duilian_connections 1\n')
    expect(text).toContain('duilian_rooms 1\n')
    expect(text).toContain('duilian_steps_total{outcome="kept"} 2\n')
    expect(text).toContain('duilian_deliveries_total 1\n')
    expect(text).toContain('duilian_refused_total{status="401"} 1\n')
    expect(text).toContain('duilian_broker_lag_seconds_count 1\n')
    const health = await fetch(`${base}/health`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'up', connections: 1 }])
    one.close()
    await eventually(async () => {
      const left = await (await fetch(`${base}/metrics`)).text()
      return left.includes('duilian_connections 0\n') ? true : undefined
    })
  })

  test('says 503 while the broker is away, keeps its listeners, and the next step repairs all', async () => {
    const memory = createMemoryBroker()
    const state = { away: false }
    const refuse = <T>(act: () => Promise<T>) => (state.away ? Promise.reject(new Error('away')) : act())
    const broker: Broker = {
      ...memory,
      publish: (...given) => refuse(() => memory.publish(...given)),
      load: (room) => refuse(() => memory.load(room)),
    }
    const { base, token } = await startRelay({ broker })
    await publish(base, 'tea-x', token, stepOf(1))
    const one = await follow(`${base}/e/tea-x`)
    await eventually(() => one.last())
    state.away = true
    expect((await publish(base, 'tea-x', token, stepOf(2))).status).toBe(503)
    expect((await fetch(`${base}/health`)).status).toBe(503)
    expect((await fetch(`${base}/s/tea-x`)).headers.get('retry-after')).toBe('3')
    expect(one.isOpen()).toBe(true)
    state.away = false
    expect((await publish(base, 'tea-x', token, stepOf(3))).status).toBe(204)
    expect(await eventually(() => (one.last()?.seq === 3 ? one.last() : undefined))).toMatchObject({ slide: 's3' })
    one.close()
  })

  test('takes no more connections and rooms than its limits, and says so', async () => {
    const { base, token, met } = await startRelay({ limits: { rooms: 2, connections: 8 } })
    for (const room of ['aaa', 'bbb', 'ccc']) await publish(base, room, token, stepOf(1))
    const [one, other] = [await follow(`${base}/e/aaa`), await follow(`${base}/e/bbb`)]
    expect((await follow(`${base}/e/ccc`)).status).toBe(503)
    expect(met).toContain('2 rooms')
    const many = await Promise.allSettled(Array.from({ length: 12 }, () => follow(`${base}/e/aaa`)))
    expect(many.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(3)
    expect(met).toContain('8 connections')
    for (const follower of [one, other]) follower.close()
    for (const result of many) if (result.status === 'fulfilled') result.value.close()
  })
})

test('limits stay within what the system lets a process open', () => {
  expect(limitsWithin(1024).connections).toBe(824)
  expect(limitsWithin(undefined).connections).toBe(20_000)
  expect(limitsWithin(100_000, { connections: 50 }).connections).toBe(50)
})
