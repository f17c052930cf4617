import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { findBrowser } from '../../src/system/browser.ts'
import { unpackChromium } from '../../src/system/chromium.ts'
import { type Host, readHost } from '../../src/system/host.ts'
import { installedCandidates } from '../../src/system/installed.ts'
import { runMark } from '../../src/system/leftovers.ts'
import { temporaryFolder } from './temporary.ts'

/** A machine without the carried Chromium, whose PATH is one folder. */
function bareHost(root: string, environment: Readonly<Record<string, string>> = {}): Host {
  return {
    platform: 'linux',
    architecture: 'arm64',
    glibc: '2.36',
    environment: { PATH: join(root, 'bin'), ...environment },
    home: join(root, 'home'),
    temporary: join(root, 'temporary'),
  }
}

function flipByte(path: string): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, 90_000_000)
  writeSync(file, Buffer.from([byte.readUInt8() ^ 1]), 0, 1, 90_000_000)
  closeSync(file)
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function addFolder(path: string): string {
  mkdirSync(path)
  return path
}

function addProgram(path: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '#!/bin/sh\nexit 1\n')
  chmodSync(path, mode)
  return path
}

describe('a browser that is named', () => {
  test('by --browser comes before all others', async () => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'given'))
    const other = addProgram(join(root, 'bin', 'google-chrome-stable'))
    const browser = await findBrowser({ path, host: bareHost(root, { DUILIAN_BROWSER: other }) })
    expect(browser).toEqual({ executable: path, environment: {}, origin: 'named' })
  })

  test('by DUILIAN_BROWSER comes before an installed one', async () => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'given'))
    addProgram(join(root, 'bin', 'google-chrome-stable'))
    const browser = await findBrowser({ host: bareHost(root, { DUILIAN_BROWSER: path }) })
    expect(browser).toMatchObject({ executable: path, origin: 'named' })
  })

  test('without a folder is looked for in PATH', async () => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'bin', 'my-browser'))
    expect(await findBrowser({ path: 'my-browser', host: bareHost(root) })).toMatchObject({ executable: path })
  })

  test.each([
    ['missing', (path: string) => path],
    ['a folder', addFolder],
    ['not executable', (path: string) => addProgram(path, 0o644)],
  ])('but is %s is an error that names it, and no other is taken', async (_, make) => {
    const root = temporaryFolder()
    addProgram(join(root, 'bin', 'google-chrome-stable'))
    const path = make(join(root, 'given'))
    for (const search of [{ path, host: bareHost(root) }, { host: bareHost(root, { DUILIAN_BROWSER: path }) }]) {
      const failure = findBrowser(search)
      await expect(failure).rejects.toThrow(EnvironmentError)
      await expect(failure).rejects.toThrow(path)
    }
  })

  test('by an empty variable is not named', async () => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'bin', 'chromium'))
    const browser = await findBrowser({ path: '', host: bareHost(root, { DUILIAN_BROWSER: '', CHROME_PATH: '' }) })
    expect(browser).toMatchObject({ executable: path })
  })
})

describe('an installed browser', () => {
  test.each(['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'])(
    'that %s names comes before those in PATH',
    async (name) => {
      const root = temporaryFolder()
      const path = addProgram(join(root, 'elsewhere'))
      addProgram(join(root, 'bin', 'chromium'))
      const browser = await findBrowser({ host: bareHost(root, { [name]: path }) })
      expect(browser).toEqual({ executable: path, environment: {}, origin: 'installed' })
    },
  )

  test('is found in PATH if the one that another tool names is gone', async () => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'bin', 'chromium'))
    const browser = await findBrowser({ host: bareHost(root, { CHROME_PATH: join(root, 'gone') }) })
    expect(browser).toMatchObject({ executable: path })
  })

  test('is Chrome before Chromium, and no folder of that name', async () => {
    const root = temporaryFolder()
    addProgram(join(root, 'bin', 'chromium'))
    const path = addProgram(join(root, 'bin', 'google-chrome'))
    mkdirSync(join(root, 'bin', 'google-chrome-stable'))
    expect(await findBrowser({ host: bareHost(root) })).toMatchObject({ executable: path })
  })

  test("is found in the user's own applications on macOS", async () => {
    const root = temporaryFolder()
    const bundle = join(root, 'home', 'Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium')
    const host: Host = { ...bareHost(root), platform: 'darwin', glibc: undefined }
    expect(installedCandidates(host)).toContain(bundle)
    expect(installedCandidates(host)[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  })

  test('is looked for in the program folders that Windows names', () => {
    const environment = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\Li\\AppData\\Local' }
    const host: Host = { ...bareHost('/'), platform: 'win32', glibc: undefined, environment }
    expect(installedCandidates(host)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\Li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\Li\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })

  test('is not looked for in folders of PATH that are relative: the project would be one of them', async () => {
    const host: Host = { ...bareHost('/'), environment: { PATH: '.:bin::./node_modules/.bin:/usr/bin' } }
    expect(installedCandidates(host).every((path) => path.startsWith('/'))).toBe(true)
  })

  test('may be missing', async () => {
    const host: Host = { ...bareHost(temporaryFolder()), platform: 'win32', glibc: undefined }
    expect(await findBrowser({ host })).toBeUndefined()
  })
})

describe('the carried Chromium', () => {
  const here = readHost()
  const isCarried = here.platform === 'linux' && here.architecture === 'x64' && here.glibc !== undefined

  test.each<[string, Partial<Host>]>([
    ['an older C library', { glibc: '2.31' }],
    ['another C library', { glibc: undefined }],
    ['another processor', { architecture: 'arm64' }],
    ['no folder to unpack it to', { home: '/dev/null', temporary: '/dev/null' }],
  ])('is not used on a machine with %s', async (_, changes) => {
    const root = temporaryFolder()
    const path = addProgram(join(root, 'bin', 'chromium'))
    const host: Host = { ...bareHost(root), architecture: 'x64', ...changes }
    expect(await findBrowser({ host })).toMatchObject({ executable: path, origin: 'installed' })
    expect(existsSync(join(root, 'home'))).toBe(false)
  })

  test.runIf(isCarried)(
    'comes before an installed one, with the libraries and fonts that it needs',
    async () => {
      const root = temporaryFolder()
      addProgram(join(root, 'bin', 'chromium'))
      const environment = {
        ...here.environment,
        PATH: join(root, 'bin'),
        DUILIAN_BROWSER: '',
        LD_LIBRARY_PATH: '/my/lib',
      }
      const browser = await findBrowser({ host: { ...here, environment } })
      expect(browser?.origin).toBe('carried')
      expect(browser?.environment.LD_LIBRARY_PATH).toMatch(/^\/my\/lib:.*al2023\/lib$/)
      const configuration = readFileSync(browser?.environment.FONTCONFIG_FILE ?? '', 'utf8')
      const folder = dirname(browser?.executable ?? '')
      expect(configuration).toContain(`<dir>${folder}/fonts/fonts</dir>`)
      expect(readdirSync(join(folder, 'fonts', 'fonts', 'Open_Sans'))).toContain('OpenSans-Regular.ttf')
    },
    60_000,
  )

  test.runIf(isCarried)(
    'is unpacked whole by two processes at once, and nothing else stays',
    async () => {
      const folder = temporaryFolder()
      const [first, second] = await Promise.all([unpackChromium(folder, {}), unpackChromium(folder, {})])
      expect(first).toEqual(second)
      expect(existsSync(first?.executable ?? '')).toBe(true)
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)])
    },
    60_000,
  )

  test.runIf(isCarried)(
    'is unpacked anew if a file of it is changed in one byte and another is gone, and only then',
    async () => {
      const folder = temporaryFolder()
      const { executable = '' } = (await unpackChromium(folder, {})) ?? {}
      const sound = sha256(executable)
      const library = join(dirname(executable), 'al2023/lib/libnss3.so')
      flipByte(executable)
      rmSync(library)
      await unpackChromium(folder, {})
      expect(sha256(executable)).toBe(sound)
      expect(existsSync(library)).toBe(true)
      expect(readdirSync(folder)).toHaveLength(1)
      const before = statSync(executable).ino
      await unpackChromium(folder, {})
      expect(statSync(executable).ino).toBe(before)
    },
    180_000,
  )

  test.runIf(isCarried)(
    'leaves nothing of runs that were broken off, nor of versions of old, but what runs beside it needs',
    async () => {
      const folder = temporaryFolder()
      const dead = spawnSync(process.execPath, ['--version']).pid
      const drafts = [
        `chromium-147.0.0.${runMark().replace(`-${process.pid}-`, `-${dead}-`)}`,
        `chromium-147.0.0.${runMark()}`,
        `chromium-147.0.0.0badc0de-${dead}-abcd`,
        'chromium-1.0.0',
        'chromium-2.0.0',
      ]
      for (const name of drafts) mkdirSync(join(folder, name))
      const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60
      utimesSync(join(folder, 'chromium-1.0.0'), longAgo, longAgo)
      const { executable = '' } = (await unpackChromium(folder, {})) ?? {}
      const left = [drafts[1], drafts[2], drafts[4], basename(dirname(executable))]
      expect(readdirSync(folder).sort()).toEqual(left.sort())
    },
    60_000,
  )

  test.runIf(isCarried && process.getuid?.() === 0)(
    'is not silently replaced by another browser when the disk is full',
    async () => {
      const root = temporaryFolder()
      addProgram(join(root, 'bin', 'chromium'))
      const disk = join(root, 'disk')
      mkdirSync(disk)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,nr_inodes=60', 'tmpfs', disk])
      if (mounted.status !== 0) return // A container without the right to mount.
      try {
        const host = { ...bareHost(root), architecture: 'x64', home: disk, temporary: disk }
        await expect(findBrowser({ host })).rejects.toThrow(/unpacked to .* \(the disk is full\)/)
        expect(readdirSync(join(disk, '.cache/duilian'))).toEqual([])
        rmSync(join(disk, '.cache'), { recursive: true })
        for (let index = 0; index < 60; index++) spawnSync('touch', [join(disk, String(index))])
        await expect(findBrowser({ host })).rejects.toThrow(/unpacked to .* \(the disk is full\)/)
      } finally {
        spawnSync('umount', [disk])
      }
    },
    60_000,
  )
})
