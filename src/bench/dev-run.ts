import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownFile } from '../system/packages.ts'

/** `duilian dev`, running in a project. */
export interface DevRun {
  /** Without a slash at its end. */
  readonly url: string
  readonly process: ChildProcess
  /** Milliseconds from its start to the first slide of the first deck, as HTML. */
  readonly started: number
  stop(): Promise<void>
}

/** Writes the files of a project. */
export function writeProject(project: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), text)
  }
}

/** Starts `duilian dev` and asks for the deck `talk` as soon as it says where. */
export async function startDev(project: string): Promise<DevRun> {
  const before = performance.now()
  const child = spawn(process.execPath, [ownFile('lib/cli.js'), 'dev', 'talk'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`duilian dev ended: ${printed}`)))
  })
  const page = await (await fetch(`${url}/talk`)).text()
  if (!page.includes('<section')) throw new Error('The first page has no slides')
  const stop = () => {
    child.kill('SIGINT')
    return ended
  }
  return { url, process: child, started: performance.now() - before, stop }
}
