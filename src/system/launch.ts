import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { Browser } from './browser.ts'
import { type Connection, connect } from './devtools.ts'
import { environmentFailure } from './failure.ts'
import { temporaryFolder } from './host.ts'
import { quietly, removeLeftovers, runMark } from './leftovers.ts'

/** A running browser with a temporary folder of its own. */
export interface RunningBrowser extends Connection {
  /** A private folder that goes when the browser goes. */
  readonly folder: string
  /** Ends the browser and all its processes, and removes the folder. May be called twice. */
  close(): Promise<void>
}

/** Milliseconds a browser has to come up, and to end by itself. */
const patience = { start: 30_000, end: 2_000 }

/**
 * The browser has no network and no profile of the user's: no name can be looked up, and what needs none, as an address
 * of numbers or one of this machine, goes through a proxy that has a name.
 */
const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://nowhere.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--block-new-web-contents',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--enable-features=NetworkServiceInProcess2', // There is no network to be served; one process less to start.
  '--font-render-hinting=none', // Glyphs are as wide as the font says, not rounded to pixels: lines break as on screen.
  '--force-color-profile=srgb',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** Without the thread that paints beside laying out, of which only pictures can be taken, it needs a fifth less time. */
const withoutPainting = ['--disable-threaded-compositing']

/**
 * Starts a browser without a window, in its sandbox where that works. Throws an EnvironmentError if it does not come up.
 * It ends with this process, however that ends: a browser whose pipe closes quits by itself.
 */
export async function launch(browser: Browser, paints = true): Promise<RunningBrowser> {
  const { platform, getuid } = process
  const more = paints ? [] : withoutPainting
  if (platform !== 'linux') return start(browser, more)
  // For root it never works; in many containers it does not, which only trying tells, in some 50 ms.
  if (getuid?.() !== 0) {
    const inSandbox = await start(browser, more).catch(undefinedIfNoBrowser)
    if (inSandbox) return inSandbox
  }
  return start(browser, [...more, '--no-sandbox'])
}

function undefinedIfNoBrowser(error: unknown): undefined {
  if (!(error instanceof EnvironmentError)) throw error
}

async function start({ executable, environment }: Browser, more: readonly string[]): Promise<RunningBrowser> {
  const folder = await makeFolder()
  const child = spawn(executable, [...switches, ...more, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, ...ownTemporary(folder) },
    detached: process.platform !== 'win32', // A process group of its own, so that all of it can be ended.
  })
  const connection = connect(pipeOf(child, 3), pipeOf(child, 4))
  const ended = watchEnd(child, executable, connection)
  const close = closeOnce(child, folder, connection, ended)
  const timer = setTimeout(() => connection.abort(failure(executable, 'did not start in time')), patience.start)
  try {
    await connection.send('Browser.getVersion')
    return { ...connection, folder, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** The browser's own temporary files go into the same folder. Elsewhere the path of its socket would be too long. */
function ownTemporary(folder: string): Readonly<Record<string, string>> {
  return process.platform === 'linux' ? { TMPDIR: folder } : {}
}

async function makeFolder(): Promise<string> {
  const temporary = temporaryFolder()
  try {
    await removeLeftovers(temporary, /^duilian-print-/)
    const folder = join(temporary, `duilian-print-${runMark()}`)
    await mkdir(folder, { mode: 0o700 }) // Throws if somebody else has it.
    return folder
  } catch (error) {
    throw environmentFailure(error, `${temporary} cannot be written`, 'Set TMPDIR to a folder that you may write.')
  }
}

function pipeOf(child: ChildProcess, index: number): Duplex {
  return child.stdio[index] as Duplex // Opened as a pipe above.
}

/** Resolves when the process has ended, or never was; then whatever is under way fails with what it said last. */
function watchEnd(child: ChildProcess, executable: string, connection: Connection): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  return new Promise((resolve) => {
    const end = (reason: string) => {
      connection.abort(failure(executable, reason))
      resolve()
    }
    child.on('error', (error) => end(`could not be started: ${error.message}`))
    child.on('close', () => end(`ended unexpectedly${said.trim() === '' ? '' : `: ${said.trim().split('\n').at(-1)}`}`))
  })
}

function failure(executable: string, reason: string): EnvironmentError {
  const hint = 'Name an installed Chrome, Chromium or Edge with --browser or DUILIAN_BROWSER.'
  return new EnvironmentError(`The browser ${executable} ${reason}.`, hint)
}

/** Also ends the browser when this process is told to stop, and then lets it stop as it would have. */
function closeOnce(
  child: ChildProcess,
  folder: string,
  connection: Connection,
  ended: Promise<void>,
): () => Promise<void> {
  const stopNow = () => {
    killAll(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const onSignal = (signal: NodeJS.Signals) => {
    forget()
    stopNow()
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const forget = () => {
    process.off('exit', stopNow)
    for (const signal of signals) process.off(signal, onSignal)
  }
  process.on('exit', stopNow)
  for (const signal of signals) process.prependListener(signal, onSignal) // First, to see whether anyone else listens.

  let closing: Promise<void> | undefined
  const close = async () => {
    // It has nothing to save; where there are no process groups it ends its other processes itself.
    if (process.platform === 'win32') connection.send('Browser.close').catch(() => undefined)
    else killAll(child)
    const timer = setTimeout(() => killAll(child), patience.end)
    await ended
    clearTimeout(timer)
    await quietly(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }))
    forget()
  }
  return () => {
    closing ??= close()
    return closing
  }
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
