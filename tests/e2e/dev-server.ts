import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runCommandLine } from '../../src/commands/run.ts'
import { collect, createInterruption, surround } from '../commands/here.ts'
import type { TestProject } from './project.ts'

const cli = join(import.meta.dirname, '../../lib/cli.js')

/** `duilian dev`, running. */
export interface DevRun {
  /** Without a slash at its end. */
  readonly url: string
  /** What it has printed so far. */
  readonly printed: () => string
  /** Asks it to stop and gives the exit code. */
  readonly stop: () => Promise<number | null>
}

/** One in a process of its own. */
export interface DevRunApart extends DevRun {
  /** Sends a signal and gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts `duilian dev` in a project, in this process, and waits for the address it prints. */
export async function startDev(project: TestProject): Promise<DevRun> {
  const listening = listen()
  const { interrupted, interrupt } = createInterruption()
  const terminal = { ...collect().terminal, error: listening.hear }
  const ended = runCommandLine(['dev'], surround(project.folder, terminal, { interrupted }))
  const stop = () => {
    interrupt()
    return ended
  }
  return { url: await listening.address(ended), printed: listening.printed, stop }
}

/** The same in a process of its own, with variables of the environment besides ours. */
export async function startDevApart(
  project: TestProject,
  environment: Readonly<Record<string, string>> = {},
): Promise<DevRunApart> {
  const listening = listen()
  const child = spawn(process.execPath, [cli, 'dev'], {
    cwd: project.folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', listening.hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal)
    return ended
  }
  return { url: await listening.address(ended), printed: listening.printed, stop }
}

/** Keeps what is printed, and waits for an address in it. */
function listen() {
  let printed = ''
  let heard = (): void => undefined
  return {
    printed: () => printed,
    hear: (text: string) => {
      printed += text
      heard()
    },
    address: (ended: Promise<unknown>) =>
      new Promise<string>((resolve, reject) => {
        heard = () => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
          if (found) resolve(found[0])
        }
        heard()
        ended.then(() => reject(new Error(`duilian dev ended: ${printed}`)))
      }),
  }
}
