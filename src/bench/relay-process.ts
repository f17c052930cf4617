import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ownFile } from '../system/packages.ts'
import { freePort, untilListening } from './servers.ts'

/** A relay in a process of its own, as `duilian relay` starts it. */
export interface RelayProcess {
  readonly url: string
  /** Resident memory in MB; undefined where the system does not tell. */
  readonly memory: () => number | undefined
  /** Ends it: asked to, or at once. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Starts a relay on a free port, or the one given, and waits until it answers. */
export async function startRelayProcess(token: string, broker?: string, given?: number): Promise<RelayProcess> {
  const port = given ?? (await freePort())
  const args = [ownFile('lib/cli.js'), 'relay', '--port', String(port), ...(broker ? ['--broker', broker] : [])]
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, DUILIAN_TOKEN: token } })
  await untilListening(port)
  return {
    url: `http://127.0.0.1:${port}`,
    memory: () => residentMemory(child),
    stop(signal = 'SIGTERM') {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
      child.kill(signal)
      return ended
    },
  }
}

function residentMemory({ pid }: ChildProcess): number | undefined {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return found === undefined ? undefined : Number(found) / 1024
  } catch {
    return undefined
  }
}
