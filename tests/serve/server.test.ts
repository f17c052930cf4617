import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from '../../src/serve/server.ts'

test('a server ends its connections when it closes, also one whose first port was taken', async () => {
  const never = new Promise<never>(() => undefined)
  const ports = { first: 42_100, asked: false }
  const first = await startServer(ports, never, never, () => undefined)
  const second = await startServer({ ...ports, first: first.port }, never, never, () => undefined)
  expect(second.port).toBeGreaterThan(first.port)
  const ended = [first, second].map(({ port }) =>
    fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(4000) }).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.name : 'refused'),
    ),
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  await Promise.all([first.close(), second.close()])
  // Not `TimeoutError`: it is the server that has hung up.
  expect(await Promise.all(ended)).toEqual(['TypeError', 'TypeError'])
})

/** Sends bytes as they are and gives the status of the first answer; undefined if the connection is closed on them. */
function send(port: number, bytes: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    let read = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setTimeout(4000, () => socket.destroy())
    socket.on('data', (chunk) => {
      read += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.[01] (\d{3})/.exec(read)?.[1]) || undefined))
  })
}

test('requests that no page of ours sends are refused before anything is read', async () => {
  const never = new Promise<never>(() => undefined)
  const server = await startServer({ first: 42_300, asked: false }, never, never, () => undefined)
  const own = `Host: 127.0.0.1:${server.port}`
  const names = [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '7f000001.c0a80001.rbndr.us',
    'localtest.me',
  ]
  const numbers = [
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0.0.0.0',
    '127.0.0.2',
    '[::1]',
    '[::ffff:7f00:1]',
  ]
  const hosts = [...names, ...numbers, 'localhost.', 'LOCALHOST', 'a@localhost'].map((name) => `${name}:${server.port}`)
  const asked: readonly (readonly [string, readonly (number | undefined)[]])[] = [
    ...[...hosts, 'localhost', '127.0.0.1', `127.0.0.1:${server.port + 1}`, ''].map(
      (host) => [`GET / HTTP/1.1\r\nHost: ${host}`, [400, 421]] as const,
    ),
    ['GET / HTTP/1.0', [421]],
    ['GET / HTTP/1.1', [400]],
    [`GET / HTTP/1.1\r\n${own}\r\nHost: evil.example`, [400, 421]],
    [`GET / HTTP/1.1\r\nHost: evil.example\r\n${own}`, [400, 421]],
    [`GET http://evil.example/ HTTP/1.1\r\nHost: evil.example`, [421]],
    ...['http://evil.example', 'null', 'https://127.0.0.1', `http://localhost:${server.port}`].map(
      (origin) => [`GET /-/events HTTP/1.1\r\n${own}\r\nOrigin: ${origin}`, [403]] as const,
    ),
    ...['cross-site', 'same-site', 'x'].map(
      (site) => [`GET / HTTP/1.1\r\n${own}\r\nSec-Fetch-Site: ${site}\r\nSec-Fetch-Mode: no-cors`, [403]] as const,
    ),
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'].map(
      (method) => [`${method} / HTTP/1.1\r\n${own}`, [405]] as const,
    ),
    [`CONNECT evil.example:80 HTTP/1.1\r\n${own}`, [undefined]],
    [`GET / HTTP/1.1\r\n${own}\r\nX: ${'x'.repeat(100_000)}`, [431]],
  ]
  expect(asked.length).toBeGreaterThan(30)
  for (const [request, statuses] of asked) {
    expect(statuses, request.slice(0, 200)).toContain(
      await send(server.port, `${request}\r\nConnection: close\r\n\r\n`),
    )
  }
  await server.close()
})
