import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { root } from './browser.ts'

/** `duilian present`, as it was started. */
export interface Talk {
  /** Where the pages of listeners are. */
  readonly base: string
  readonly said: () => string
  /** Addresses that pair a device, once each. */
  readonly stage: () => string
  readonly remote: () => string
  readonly signal: (name: NodeJS.Signals) => void
  /** Asks it to stop; gives what it wrote to standard output. */
  readonly stop: () => Promise<string>
}

/** Starts presenting a deck that was built, on a free port of this machine. */
export async function startTalk(cwd: string, args: readonly string[], environment = {}): Promise<Talk> {
  const given = ['present', ...args, '--no-open', '--host', '127.0.0.1']
  const child: ChildProcess = spawn(process.execPath, [join(root, 'lib/cli.js'), ...given], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let [said, output] = ['', '']
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; !said.includes('At most') && child.exitCode === null && tries < 1200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  if (!said.includes('At most')) throw new Error(said)
  const last = (pattern: RegExp) => [...said.matchAll(pattern)].at(-1)?.[1] ?? ''
  return {
    base: new URL(last(/^Stage.*?(http\S+)/gm)).origin,
    said: () => said,
    stage: () => last(/^Stage.*?(http\S+)/gm),
    remote: () => last(/own phone.*?(http\S+)/g),
    signal: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGTERM')
      await ended
      return output
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
