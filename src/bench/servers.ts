import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of Debian's that a test started. */
export interface TestServer {
  readonly port: number
  readonly stop: () => Promise<void>
  /** Starts it again on the same port, with what it had kept on disk. */
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

export interface ServerKind {
  readonly program: string
  readonly args: (port: number, folder: string) => readonly string[]
}

export const serverKinds = {
  redis: {
    program: 'redis-server',
    args: (port, folder) => ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'],
  },
  nats: {
    program: 'nats-server',
    args: (port, folder) => ['-a', '127.0.0.1', '-p', `${port}`, '-js', '-sd', folder],
  },
} as const satisfies Record<string, ServerKind>

/** Where a program is; undefined if it is not on the PATH, nor where Debian puts programs of servers. */
export function findProgram(name: string): string | undefined {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { env, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts a server in a folder of its own and waits until it answers. */
export async function startTestServer(kind: ServerKind): Promise<TestServer> {
  const program = findProgram(kind.program)
  if (program === undefined) throw new Error(`${kind.program} is not installed`)
  const folder = mkdtempSync(join(tmpdir(), 'duilian-server-'))
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async () => {
    child = spawn(program, kind.args(port, folder), { stdio: 'ignore' })
    await untilListening(port)
  }
  const stop = async () => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    port,
    start,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing listens on port ${port}`)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (result: boolean) => () => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', end(true)).once('error', end(false))
  })
}

/** Asks again until there is an answer, for half a minute at most. */
export async function eventually<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = performance.now() + 30_000
  while (performance.now() < end) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('It did not happen')
}
