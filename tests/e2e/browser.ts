import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../src/system/browser.ts'
import { runHere } from '../commands/here.ts'

export const root = join(import.meta.dirname, '../..')

/** A page with everything that went wrong on it. */
export interface Opened {
  readonly page: Page
  /** Requests that left the machine, messages of the console, errors of scripts. */
  readonly problems: readonly string[]
}

export interface Opening {
  /** What follows the file name: a query, a hash, or both. */
  readonly at?: string
  readonly width?: number
  readonly height?: number
  readonly scripts?: boolean
  /** Whether pictures of the page are taken, or what moves on it is waited for. */
  readonly paints?: boolean
}

/** The decks of this repository, built into a folder of their own, and a browser to open them in. */
export interface Built {
  readonly out: string
  readonly said: string
  readonly open: (file: string, opening?: Opening) => Promise<Opened>
  readonly close: () => Promise<void>
}

/** Starts the browser that duilian itself would print with. One that does not paint is faster, and takes no pictures. */
export async function launchBrowser({ paints = false, more = [] as readonly string[] } = {}): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new Error('There is no browser on this machine')
  const env = { ...process.env, ...found.environment } as Record<string, string> // No value of ours is undefined.
  const args = ['--no-sandbox', '--enable-features=NetworkServiceInProcess2', '--renderer-process-limit=1', ...more]
  if (!paints) args.push('--disable-threaded-compositing')
  return chromium.launch({ executablePath: found.executable, env, args })
}

/** Builds the decks; browsers are started when they are first needed. */
export async function buildDecks(args: readonly string[] = []): Promise<Built> {
  const out = mkdtempSync(join(tmpdir(), 'duilian-decks-'))
  const built = await runHere(root, ['build', '--out', out, ...args])
  if (built.status !== 0) throw new Error(built.stderr)
  const browsers = new Map<boolean, Promise<Browser>>()
  return {
    out,
    said: built.stderr,
    open: async (file, opening = {}) => {
      const { paints = false } = opening
      const browser = browsers.get(paints) ?? launchBrowser({ paints })
      browsers.set(paints, browser)
      return open(await browser, join(out, file), opening)
    },
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close()
      rmSync(out, { recursive: true, force: true })
    },
  }
}

/** Where pages of a browser are, and how what they have kept is forgotten. */
interface Profile {
  readonly context: BrowserContext
  readonly forget: () => Promise<unknown>
}

const profiles = new WeakMap<Browser, Promise<Profile>>()

async function makeProfile(browser: Browser): Promise<Profile> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const session = await context.newCDPSession(await context.newPage())
  const forget = () => session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  return { context, forget }
}

/**
 * An empty page that knows nothing of what pages before it have kept. All of a browser are in one process, which
 * an empty page keeps alive: starting another costs as much as what most pages do.
 */
export async function newPage(browser: Browser, { width = 1280, height = 720 } = {}): Promise<Page> {
  const made = profiles.get(browser) ?? makeProfile(browser)
  profiles.set(browser, made)
  const { context, forget } = await made
  await forget()
  const page = await context.newPage()
  if (width !== 1280 || height !== 720) await page.setViewportSize({ width, height })
  return page
}

async function open(browser: Browser, path: string, opening: Opening): Promise<Opened> {
  const { at = '', width = 1280, height = 720, scripts = true } = opening
  const size = { width, height }
  // Scripts are switched off for all pages of a context.
  const page = scripts
    ? await newPage(browser, size)
    : await browser.newPage({ viewport: size, javaScriptEnabled: false })
  await page.context().setOffline(true)
  const problems = watch(page)
  await page.goto(`${pathToFileURL(path).href}${at}`)
  // Pages without slides are there when they are loaded.
  if (scripts && (await page.$('.reveal')))
    await page.waitForSelector('.reveal.ready, html[data-view="read"] .tools', { state: 'attached' })
  return { page, problems }
}

/** Collects what goes wrong on a page, its windows included. */
export function watch(page: Page): string[] {
  const problems: string[] = []
  const listen = (target: Page) => {
    target.on('request', (request) => {
      if (!/^(file|data|blob|about):/.test(request.url())) problems.push(`request ${request.url()}`)
    })
    target.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    target.on('pageerror', (error) => problems.push(error.message))
  }
  listen(page)
  page.on('popup', listen)
  return problems
}
