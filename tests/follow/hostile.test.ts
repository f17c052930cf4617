import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eventually } from '../../src/bench/servers.ts'
import { createMemoryBroker } from '../../src/follow/brokers/memory.ts'
import type { FollowDeck } from '../../src/follow/pages/listeners.ts'
import { type Presenting, startPresenting } from '../../src/follow/present/present.ts'
import { usualLimits } from '../../src/follow/relay/limits.ts'
import { follow, stepOf } from './client.ts'

vi.setConfig({ testTimeout: 60_000 })

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void // Of V8: what it gives is no type of ours.

const room = 'tea-abcd2345'
const html = (text: string) => `<!doctype html><html><body>${text}</body></html>`
const deck: FollowDeck = {
  ...{ title: 'Tea', locale: 'zh-Hant-TW', rev: 'r1', ids: ['tea', 'secret'], ahead: false, questions: true },
  chooser: html('choose'),
  pages: [
    {
      locale: 'zh-Hant-TW',
      slides: [
        { id: 'tea', html: '<section id="tea">茶</section>' },
        { id: 'secret', html: '<section id="secret">機密</section>' },
      ],
      document: (slides) => html(slides.join('')),
    },
  ],
}
const pages = {
  ...{ stage: html('stage with notes'), remote: html('remote with notes') },
  ...{ 'pair-stage': html('pair'), 'pair-remote': html('pair') },
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const state: { talk?: Presenting; stage?: string; remote?: string } = {}
const failures: unknown[] = []

/** Sends a request as it is given, whatever a browser would have said of it. */
function send(
  method: string,
  path: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port: state.talk?.port, method, path, headers, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
          if (response.headers['content-type']?.startsWith('text/event-stream')) asked.destroy()
        })
        const done = () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
        response.on('end', done).on('close', done)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const json = { 'content-type': 'application/json' }
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  send('POST', path, { headers: { ...json, ...headers }, body: JSON.stringify(body) })

async function pairAs(role: 'stage' | 'remote'): Promise<string> {
  const { headers, status } = await post('/pair', { role, code: state.talk?.invite(role) })
  expect(status).toBe(204)
  const [cookie = ''] = headers['set-cookie'] ?? []
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
  return cookie.split(';')[0] ?? ''
}

beforeAll(async () => {
  state.talk = await startPresenting({
    ...{ room, deck, pages, broker: createMemoryBroker() },
    devices: [],
    address: { host: '127.0.0.1', port: 0, tries: 1 },
    limits: { ...usualLimits, headers: 500 },
    addressOf: (port) => `http://127.0.0.1:${port}/`,
    convert: async (text) => text,
    failed: (error) => failures.push(error),
    met: () => undefined,
    paired: () => undefined,
  })
  state.stage = await pairAs('stage')
  state.remote = await pairAs('remote')
  await post(`/p/${room}`, stepOf(5, { slide: 'tea' }), { cookie: state.stage })
})

afterAll(() => state.talk?.close())

const step = stepOf(6, { slide: 'tea' })
const long = 'x'.repeat(5000)
const foreign = { origin: 'https://evil.example' }

describe('requests of strangers', () => {
  test.each<[name: string, status: number, ask: () => Promise<Answer>]>([
    ['a step without a token', 401, () => post(`/p/${room}`, step)],
    ['a step with a wrong token', 401, () => post(`/p/${room}`, step, { authorization: `Bearer ${'a'.repeat(32)}` })],
    ['a step with an empty token', 401, () => post(`/p/${room}`, step, { authorization: 'Bearer ' })],
    [
      'a step with a token of megabytes',
      431,
      () => post(`/p/${room}`, step, { authorization: `Bearer ${'a'.repeat(20_000)}` }),
    ],
    [
      'a step with a wrong cookie',
      401,
      () => post(`/p/${room}`, step, { cookie: `duilian-${room}=${'a'.repeat(32)}` }),
    ],
    ['a step with an empty cookie', 401, () => post(`/p/${room}`, step, { cookie: `duilian-${room}=` })],
    ['a step of the remote', 401, () => post(`/p/${room}`, step, { cookie: state.remote ?? '' })],
    ['a step in another room', 401, () => post('/p/other-abcd2345', step, { cookie: state.stage ?? '' })],
    ['a step from a page elsewhere', 401, () => post(`/p/${room}`, step, { cookie: state.stage ?? '', ...foreign })],
    ['a step from an opaque page', 401, () => post(`/p/${room}`, step, { cookie: state.stage ?? '', origin: 'null' })],
    [
      'a step from another site',
      401,
      () => post(`/p/${room}`, step, { cookie: state.stage ?? '', 'sec-fetch-site': 'cross-site' }),
    ],
    [
      'a step through a proxy, though nobody said there is one',
      403,
      () => post(`/p/${room}`, step, { cookie: state.stage ?? '', 'x-forwarded-for': '1.2.3.4' }),
    ],
    ['a step that was sent before', 409, () => post(`/p/${room}`, stepOf(5), { cookie: state.stage ?? '' })],
    ['a step that goes back', 409, () => post(`/p/${room}`, stepOf(1), { cookie: state.stage ?? '' })],
    ['a step of another window', 409, () => post(`/p/${room}`, { ...step, by: 'eve' }, { cookie: state.stage ?? '' })],
    ['a step that is too long', 413, () => post(`/p/${room}`, { ...step, slide: long }, { cookie: state.stage ?? '' })],
    ['a step that is no step', 400, () => post(`/p/${room}`, { seq: 'x' }, { cookie: state.stage ?? '' })],
    [
      'a step with controls in it',
      400,
      () => post(`/p/${room}`, { ...step, slide: 'a\ndata: x' }, { cookie: state.stage ?? '' }),
    ],
    [
      'a step with a number past all',
      400,
      () => post(`/p/${room}`, { ...step, seq: 2 ** 60 }, { cookie: state.stage ?? '' }),
    ],
    [
      'a step that is no JSON',
      400,
      () => send('POST', `/p/${room}`, { headers: { ...json, cookie: state.stage ?? '' }, body: '{' }),
    ],
    [
      'a step as a form',
      415,
      () =>
        send('POST', `/p/${room}`, {
          headers: { 'content-type': 'text/plain', cookie: state.stage ?? '' },
          body: JSON.stringify(step),
        }),
    ],
    ['a body of 50 MB', 401, () => send('POST', `/p/${room}`, { headers: { ...json, 'content-length': '50000000' } })],
    ['asking for a step by GET', 405, () => send('GET', `/p/${room}`)],
    ['posting to the stream', 405, () => post(`/e/${room}`, {})],
    ['deleting the state', 405, () => send('DELETE', `/s/${room}`)],
    ['putting a page', 405, () => send('PUT', '/zh-Hant-TW.html', { body: 'x' })],
    [
      'a preflight from elsewhere',
      405,
      () => send('OPTIONS', `/p/${room}`, { headers: { ...foreign, 'access-control-request-method': 'POST' } }),
    ],
    ['a room that was guessed', 404, () => send('GET', '/e/tea-aaaaaaaa')],
    ['a room beside the file', 404, () => send('GET', '/e/..%2f..%2fetc%2fpasswd')],
    ['a path out of the folder', 404, () => send('GET', '/../../etc/passwd')],
    ['an escaped path out of the folder', 404, () => send('GET', '/%2e%2e/%2e%2e/etc/passwd')],
    ['a path with a NUL', 404, () => send('GET', '/zh-Hant-TW.html%00')],
    ['a damaged escape', 404, () => send('GET', '/n/zh-Hant-TW/%E0%A4%A')],
    ['the name of a prototype', 404, () => send('GET', '/constructor')],
    ['a slide that was not shown', 404, () => send('GET', '/n/zh-Hant-TW/secret')],
    ['pairing with a guessed code', 403, () => post('/pair', { role: 'remote', code: 'a'.repeat(32) })],
    ['pairing with no code', 403, () => post('/pair', {})],
    ['pairing as what is no role', 403, () => post('/pair', { role: '__proto__', code: 'a' })],
    ['pairing from a page elsewhere', 403, () => post('/pair', { role: 'remote', code: 'a' }, foreign)],
    ['the stream of the desk', 401, () => send('GET', `/d/${room}`)],
    ['a command without pairing', 401, () => post(`/c/${room}`, { action: 'next' })],
    [
      'a command of an unknown kind',
      400,
      () => post(`/c/${room}`, { action: 'constructor' }, { cookie: state.remote ?? '' }),
    ],
    [
      'a command with markup',
      400,
      () => post(`/c/${room}`, { action: 'variant', value: '"><script>' }, { cookie: state.remote ?? '' }),
    ],
    ['a question from a page elsewhere', 403, () => post(`/q/${room}`, { text: 'x', locale: 'en' }, foreign)],
    ['a question that is too long', 400, () => post(`/q/${room}`, { text: 'x'.repeat(281), locale: 'en' })],
    ['a question of megabytes', 413, () => post(`/q/${room}`, { text: long, locale: 'en' })],
    ['a question of nothing that is seen', 400, () => post(`/q/${room}`, { text: '\u200b\u202e\n ', locale: 'en' })],
    ['a question in no language', 400, () => post(`/q/${room}`, { text: 'x', locale: '__proto__' })],
    ['a question in another room', 404, () => post('/q/tea-aaaaaaaa', { text: 'x', locale: 'en' })],
    ['counts from elsewhere', 403, () => send('GET', '/metrics', { headers: { 'x-forwarded-for': '1.2.3.4' } })],
  ])('%s is answered with %i', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/機密|with notes|root:/)
    expect(answer.headers['access-control-allow-methods']).toBeUndefined()
  })

  test('change nothing for who follows, and are no bugs', async () => {
    const one = await follow(`http://127.0.0.1:${state.talk?.port}/e/${room}`)
    expect(await eventually(() => one.last())).toMatchObject({ seq: 5, slide: 'tea' })
    one.close()
    expect(failures).toEqual([])
  })

  test('learn neither notes nor stage: who is not paired is shown how to pair', async () => {
    for (const path of ['/stage', '/remote']) {
      expect((await send('GET', path)).text).toContain('pair')
      expect((await send('GET', path, { headers: { cookie: `duilian-${room}=x` } })).text).not.toContain('notes')
    }
    // Each role has its own page.
    expect((await send('GET', '/stage', { headers: { cookie: state.remote ?? '' } })).text).toContain('pair')
    expect((await send('GET', '/remote', { headers: { cookie: state.remote ?? '' } })).text).toContain('notes')
  })

  test('get pages that are in no frame and whose type is not guessed', async () => {
    for (const path of ['/', '/zh-Hant-TW.html', '/stage', '/remote']) {
      const { headers } = await send('GET', path)
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('that send a head byte by byte are cut off', async () => {
    const socket = connect(state.talk?.port ?? 0, '127.0.0.1')
    const begun = performance.now()
    const drip = setInterval(() => socket.write('x'), 100)
    socket.write('GET / HTTP/1.1\r\nhost: ')
    await new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
    clearInterval(drip)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  test('in a thousand rooms and with a thousand questions leave memory flat', async () => {
    const flood = async () => {
      for (let at = 0; at < 1000; at += 50) {
        await Promise.all(
          Array.from({ length: 50 }, async (_, more) => {
            await send('GET', `/e/tea-${String(at + more).padStart(8, 'a')}`)
            await post(`/q/${room}`, { text: `${at} ${more}`, locale: 'en' })
          }),
        )
      }
      collectGarbage()
      return process.memoryUsage().heapUsed
    }
    await flood()
    const [before, after] = [await flood(), await flood()]
    expect(after - before).toBeLessThan(20_000_000)
    expect(state.talk?.questions().length).toBeLessThanOrEqual(4)
    await eventually(async () =>
      (await send('GET', '/metrics')).text.includes('duilian_rooms 0\n') ? true : undefined,
    )
  })
})
