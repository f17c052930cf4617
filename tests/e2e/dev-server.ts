import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from './project.ts'

const cli = join(import.meta.dirname, '../../lib/cli.js')

/** `duilian dev`, running. */
export interface DevRun {
  /** Without a slash at its end. */
  readonly url: string
  /** What it has printed so far. */
  readonly printed: () => string
  readonly process: ChildProcess
  /** Sends a signal and gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts `duilian dev` in a project and waits for the address it prints. */
export async function startDev(
  project: TestProject,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<DevRun> {
  const child = spawn(process.execPath, [cli, 'dev', ...args], {
    cwd: project.folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`duilian dev ended: ${printed}`)))
  })
  return {
    url,
    printed: () => printed,
    process: child,
    stop: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
  }
}
