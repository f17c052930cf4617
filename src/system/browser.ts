import { execFile } from 'node:child_process'
import { access, constants, stat } from 'node:fs/promises'
import { release } from 'node:os'
import { resolve } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { cacheFolder, fullCacheFolder } from './cache-folder.ts'
import { type CarriedChromium, hasStarted, noteStart, unpackChromium } from './chromium.ts'
import { codeOf } from './failure.ts'
import { type Host, readHost } from './host.ts'
import { installedCandidates, namedCandidates } from './installed.ts'

/** A browser that can print. */
export interface Browser {
  readonly executable: string
  /** Variables it needs beside those of this process. */
  readonly environment: Readonly<Record<string, string>>
  /** Where it comes from: named by the user, carried as a package, or found on the machine. */
  readonly origin: 'named' | 'carried' | 'installed'
}

/** What `findBrowser` goes by. */
export interface BrowserSearch {
  /** The browser named on the command line. */
  readonly path?: string
  /** The machine, if not the one we run on. */
  readonly host?: Host
}

/**
 * The browser to print with: the one named by `path`, or by DUILIAN_BROWSER, or the carried Chromium, or one
 * that other tools' variables name, or an installed one; undefined if there is none. Throws an
 * EnvironmentError if a browser named for duilian cannot be run: another one would not be what was asked for.
 */
export async function findBrowser({ path, host = readHost() }: BrowserSearch = {}): Promise<Browser | undefined> {
  const { DUILIAN_BROWSER } = host.environment
  if (path) return namedBrowser(path, '--browser', host)
  if (DUILIAN_BROWSER) return namedBrowser(DUILIAN_BROWSER, 'DUILIAN_BROWSER', host)
  return (await carriedBrowser(host)) ?? (await installedBrowser(host))
}

async function namedBrowser(name: string, by: string, host: Host): Promise<Browser> {
  const executable = await firstExecutable(namedCandidates(name, host))
  if (executable !== undefined) return { executable: resolve(executable), environment: {}, origin: 'named' }
  const hint = 'Give the path of a Chrome, Chromium or Edge executable, or leave it out to have one found.'
  throw new EnvironmentError(`The browser ${name}, named by ${by}, is not a file that can be run.`, hint)
}

/** Built for Linux on x64 with the C library of Debian 12 and Ubuntu 22.04. */
async function carriedBrowser(host: Host): Promise<Browser | undefined> {
  const [major = 0, minor = 0] = (host.glibc ?? '').split('.').map(Number)
  const isSuited = host.platform === 'linux' && host.architecture === 'x64' && major * 1000 + minor >= 2034
  if (!isSuited) return undefined
  const folder = cacheFolder(host)
  const full = folder === undefined ? fullCacheFolder(host) : undefined
  // Another browser would draw the slides otherwise, and only until there is room again.
  if (full !== undefined) throw noRoom(full)
  const chromium = folder === undefined ? undefined : await unpackChromium(folder, host.environment)
  if (!chromium) return undefined
  const machine = [release(), host.glibc, chromium.environment.LD_LIBRARY_PATH].join(' ')
  if (!(await hasStarted(chromium, machine))) {
    if (!(await starts(chromium))) return undefined
    await noteStart(chromium, machine)
  }
  return { ...chromium, origin: 'carried' }
}

function noRoom(folder: string): EnvironmentError {
  const hint = 'Make room there, give another folder with XDG_CACHE_HOME, or name an installed browser with --browser.'
  return new EnvironmentError(`Chromium cannot be unpacked to ${folder} (the disk is full).`, hint)
}

/** False where a library is missing or the folder forbids to run programs; asking takes 20 to 60 ms, so it is done once. */
function starts({ executable, environment }: CarriedChromium): Promise<boolean> {
  return new Promise((answer) => {
    const env = { ...process.env, ...environment }
    execFile(executable, ['--version'], { env, timeout: 10_000 }, (error) => answer(error === null))
  })
}

async function installedBrowser(host: Host): Promise<Browser | undefined> {
  const { CHROME_PATH, PUPPETEER_EXECUTABLE_PATH, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH } = host.environment
  const named = [CHROME_PATH, PUPPETEER_EXECUTABLE_PATH, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH]
  const candidates = [...named.flatMap((path) => (path ? [path] : [])), ...installedCandidates(host)]
  const executable = await firstExecutable(candidates)
  return executable === undefined ? undefined : { executable, environment: {}, origin: 'installed' }
}

async function firstExecutable(candidates: readonly string[]): Promise<string | undefined> {
  for (const path of candidates) {
    if (await isExecutable(path)) return path
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return false
  }
}
