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
