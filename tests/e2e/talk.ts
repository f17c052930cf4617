import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { runCommandLine } from '../../src/commands/run.ts'
import { collect, createInterruption, type Run, surround } from '../commands/here.ts'
import { root } from './browser.ts'

/** `duilian present`, as it was started. */
export interface Talk {
  /** Where the pages of listeners are. */
  readonly base: string
  readonly said: () => string
  /** Addresses that pair a device, once each. */
  readonly stage: () => string
  readonly remote: () => string
  /** Asks it to stop; gives what it wrote to standard output. */
  readonly stop: () => Promise<string>
}

/** One in a process of its own. */
export interface TalkApart extends Talk {
  readonly signal: (name: NodeJS.Signals) => void
}

/** What has been printed so far. */
type Printed = Pick<Run, 'stdout' | 'stderr'>

const withoutWindow = ['--no-open', '--host', '127.0.0.1']

/** Presents a deck that was built, in this process, on a free port of this machine. */
export async function startTalk(project: string, args: readonly string[], environment = {}): Promise<Talk> {
  const { terminal, said } = collect()
  const { interrupted, interrupt } = createInterruption()
  const own = { environment: { ...process.env, ...environment }, interrupted }
  const running = runCommandLine(['present', ...args, ...withoutWindow], surround(project, terminal, own))
  return untilPresented(said, running, interrupt)
}

/** The same in a process of its own, which can be told to sleep. */
export async function startTalkApart(cwd: string, args: readonly string[]): Promise<TalkApart> {
  const given = [join(root, 'lib/cli.js'), 'present', ...args, ...withoutWindow]
  const child = spawn(process.execPath, given, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const talk = await untilPresented(said, ended, () => void child.kill('SIGTERM'))
  return { ...talk, signal: (name) => void child.kill(name) }
}

async function untilPresented(said: Printed, ended: Promise<unknown>, interrupt: () => void): Promise<Talk> {
  const state = { running: true }
  ended.then(() => {
    state.running = false
  })
  for (let tries = 0; !said.stderr.includes('At most') && state.running && tries < 1200; tries++) await sleep(50)
  if (!said.stderr.includes('At most')) {
    interrupt()
    throw new Error(said.stderr)
  }
  const last = (pattern: RegExp) => [...said.stderr.matchAll(pattern)].at(-1)?.[1] ?? ''
  return {
    base: new URL(last(/^Stage.*?(http\S+)/gm)).origin,
    said: () => said.stderr,
    stage: () => last(/^Stage.*?(http\S+)/gm),
    remote: () => last(/own phone.*?(http\S+)/g),
    async stop() {
      interrupt()
      await ended
      return said.stdout
    },
  }
}

/** A page of a listener or of the speaker's phone, with everything that went wrong on it. */
export interface Phone {
  readonly page: Page
  readonly context: BrowserContext
  readonly problems: readonly string[]
}

export async function openPhone(browser: Browser, url: string, locale: string, scripts = true): Promise<Phone> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    javaScriptEnabled: scripts,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A connection that is cut is told by the browser itself.
    const isExpected = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/.test(message.text())
    if (message.type() === 'error' && !isExpected) problems.push(message.text())
  })
  await page.goto(url)
  return { page, context, problems }
}

/** Where a listener is. */
export interface Whereabouts {
  readonly lang: string
  readonly slide: string
  readonly step: number
  /** Whether the slide on stage is what the listener sees. */
  readonly isSeen: boolean
}

export function whereabouts(page: Page): Promise<Whereabouts> {
  return page.evaluate(() => {
    const live = document.querySelector('[data-live]')
    const reading = document.querySelector('.reading')?.getBoundingClientRect()
    const box = live?.getBoundingClientRect()
    return {
      lang: document.documentElement.lang,
      slide: live?.id ?? '',
      step: live?.querySelectorAll('.fragment.visible').length ?? 0,
      isSeen: !!box && !!reading && box.top < reading.top + reading.height / 3 && box.bottom > reading.top,
    }
  })
}
