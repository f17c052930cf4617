import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openStream, type Stream } from '../../src/serve/stream.ts'

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A stream over a real connection, with the client's end of it. */
async function open(): Promise<{ stream: Stream; response: ServerResponse; socket: Socket }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A server that listens has a port')
  const socket = connect(address.port, '127.0.0.1')
  closing.push(() => {
    socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  const response = await new Promise<ServerResponse>((resolve) => server.on('request', (_, given) => resolve(given)))
  return { stream: openStream(response, { 'x-test': '1' }), response, socket }
}

async function readUntil(socket: Socket, text: string): Promise<string> {
  let read = ''
  for await (const chunk of socket) {
    read += chunk
    if (read.includes(text)) return read
  }
  return read
}

describe('openStream', () => {
  test('sends events with JSON on one line', async () => {
    const { stream, socket } = await open()
    stream.send('patch', { text: 'a\nb' })
    const read = await readUntil(socket, 'patch')
    expect(read).toContain('content-type: text/event-stream')
    expect(read).toContain('x-test: 1')
    expect(read).toContain('event: patch\ndata: {"text":"a\\nb"}\n\n')
  })

  test('keeps at most one event for a page that does not read, and tells it to ask again when it does', async () => {
    const { stream, response, socket } = await open()
    socket.pause()
    const event = 'x'.repeat(1_000_000)
    for (let count = 0; count < 100; count++) {
      stream.send('patch', event)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(response.writableLength).toBeLessThan(2_100_000)
    const read = await readUntil(socket, 'event: resync')
    expect(read.length).toBeLessThan(50_000_000)
    expect(read).toContain('event: resync\ndata: {}\n\n')
  })
})
