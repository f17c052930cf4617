import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ownFile } from '../system/packages.ts'
import { freePort, untilListening } from './servers.ts'

/** A relay in a process of its own, as `duilian relay` starts it. */
export interface RelayProcess {
  readonly url: string
  /** Resident memory in MB; undefined where the system does not tell. */
  readonly memory: () => number | undefined
  /** Milliseconds of processor time so far, in steps of 10; undefined where the system does not tell. */
  readonly work: () => number | undefined
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
    work: () => processorTime(child),
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

/** Linux counts in hundredths of a second (proc(5), fields 14 and 15 of stat), for programs whatever the kernel's own clock. */
function processorTime({ pid }: ChildProcess): number | undefined {
  try {
    // The name of the program, which may hold anything, ends with the last parenthesis.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return undefined
  }
}
