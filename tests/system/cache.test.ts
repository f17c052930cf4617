import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createCache, noCache, withShipped } from '../../src/system/cache.ts'
import { cacheFolder } from '../../src/system/cache-folder.ts'
import { type Host, readHost } from '../../src/system/host.ts'
import { temporaryFolder } from './temporary.ts'

const bytes = Buffer.from('上聯與下聯')

async function textOf(found: Promise<Uint8Array | undefined>): Promise<string | undefined> {
  const content = await found
  return content && Buffer.from(content).toString()
}

describe('a cache', () => {
  test('gives back what was stored, also to another cache of the same folder', async () => {
    const folder = join(temporaryFolder(), 'cache')
    const cache = createCache(folder)
    expect(await cache.get('a')).toBeUndefined()
    await cache.set('a', bytes)
    expect(await textOf(createCache(folder).get('a'))).toBe('上聯與下聯')
    expect(await cache.get('b')).toBeUndefined()
  })

  test('stores thousands of pieces one after the other', async () => {
    const cache = createCache(join(temporaryFolder(), 'cache'))
    const pieces = Array.from({ length: 5000 }, (_, at) => Buffer.from('聯'.repeat(at % 7)))
    await cache.set('pieces', pieces)
    expect(Buffer.compare((await cache.get('pieces')) ?? bytes, Buffer.concat(pieces))).toBe(0)
    await cache.set('pieces', [])
    expect(await cache.get('pieces')).toBeUndefined()
  })

  test('that comes with shipped entries gives them and leaves them as they are', async () => {
    const [own, other] = [join(temporaryFolder(), 'own'), join(temporaryFolder(), 'shipped')]
    const shipped = createCache(other)
    await shipped.set('a', bytes)
    const cache = withShipped(createCache(own), shipped)
    expect(await textOf(cache.get('a'))).toBe('上聯與下聯')
    await cache.set('a', Buffer.from('橫批'))
    expect(await textOf(cache.get('a'))).toBe('橫批')
    expect(await textOf(shipped.get('a'))).toBe('上聯與下聯')
    expect(await textOf(withShipped(noCache, shipped).get('a'))).toBe('上聯與下聯')
  })

  test('takes any text as a key', async () => {
    const folder = temporaryFolder()
    const cache = createCache(folder)
    const keys = ['../up', 'a/b', 'A', 'a', '', '\0', '對'.repeat(1000)]
    for (const key of keys) await cache.set(key, Buffer.from(`${key}!`))
    for (const key of keys) expect(await textOf(cache.get(key))).toBe(`${key}!`)
    expect(readdirSync(folder)).toHaveLength(keys.length)
  })

  test('is for its user alone', async () => {
    const folder = join(temporaryFolder(), 'cache')
    await createCache(folder).set('a', bytes)
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o077).toBe(0)
  })

  test.each<[string, (entry: Buffer) => Buffer]>([
    ['cut short', (entry) => entry.subarray(0, -1)],
    ['cut to less than a checksum', (entry) => entry.subarray(0, 5)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (entry) => Buffer.concat([entry, entry])],
    ['changed in one bit', (entry) => Buffer.from(entry.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
    ['something else', () => Buffer.from('{"version": 1, "entries": ["not ours at all, but long enough"]}')],
  ])('an entry that is %s counts as not there, and can be stored again', async (_, spoil) => {
    const folder = temporaryFolder()
    const cache = createCache(folder)
    await cache.set('a', bytes)
    const path = join(folder, readdirSync(folder)[0] ?? '')
    writeFileSync(path, spoil(readFileSync(path)))
    expect(await cache.get('a')).toBeUndefined()
    await cache.set('a', bytes)
    expect(await textOf(cache.get('a'))).toBe('上聯與下聯')
  })

  test('an entry in the place of another counts as not there', async () => {
    const folder = temporaryFolder()
    const cache = createCache(folder)
    await cache.set('a', bytes)
    const path = join(folder, readdirSync(folder)[0] ?? '')
    await cache.set('b', Buffer.from('橫批'))
    const other = join(folder, readdirSync(folder).find((name) => !path.endsWith(name)) ?? '')
    const [one, two] = [readFileSync(path), readFileSync(other)]
    writeFileSync(path, two)
    writeFileSync(other, one)
    expect([await cache.get('a'), await cache.get('b')]).toEqual([undefined, undefined])
  })

  test('an entry without bytes counts as not there, whole as it is', async () => {
    const cache = createCache(temporaryFolder())
    await cache.set('a', new Uint8Array())
    expect(await cache.get('a')).toBeUndefined()
  })

  test.runIf(process.platform === 'linux')('a pipe in the place of an entry counts as not there', async () => {
    const folder = temporaryFolder()
    const cache = createCache(folder)
    await cache.set('a', bytes)
    const path = join(folder, readdirSync(folder)[0] ?? '')
    rmSync(path)
    execFileSync('mkfifo', [path])
    expect(await cache.get('a')).toBeUndefined()
    await cache.set('a', bytes)
    expect(await textOf(cache.get('a'))).toBe('上聯與下聯')
  })

  test('forgets old entries at the first write, and touches no file that is not its own', async () => {
    const folder = temporaryFolder()
    await createCache(folder).set('old', bytes)
    const path = join(folder, readdirSync(folder)[0] ?? '')
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60
    utimesSync(path, longAgo, longAgo)
    utimesSync(join(folder, 'notes.txt'), longAgo, longAgo)
    const cache = createCache(folder)
    expect(await textOf(cache.get('old'))).toBe('上聯與下聯')
    await cache.set('new', bytes)
    expect(await cache.get('old')).toBeUndefined()
    expect(await textOf(cache.get('new'))).toBe('上聯與下聯')
    expect(readdirSync(folder)).toContain('notes.txt')
  })

  test('that cannot write or read keeps silent', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const cache = createCache(join(file, 'cache'))
    await cache.set('a', bytes)
    expect(await cache.get('a')).toBeUndefined()
  })

  test('forgets many old entries in several runs', async () => {
    const folder = temporaryFolder()
    const longAgo = new Date(2020, 1)
    for (let at = 0; at < 500; at++) {
      const path = join(folder, `${at.toString(16).padStart(64, '0')}.bin`)
      writeFileSync(path, '')
      utimesSync(path, longAgo, longAgo)
    }
    const left: number[] = []
    for (const key of ['one', 'two', 'three']) {
      await createCache(folder).set(key, bytes)
      left.push(readdirSync(folder).length)
    }
    expect([301, 302]).toContain(left[0]) // The entry that is being written may be among those that are looked at.
    expect(left[2]).toBeLessThan(150)
  })

  test('writes the same entry many times at once without harm', async () => {
    const folder = temporaryFolder()
    const large = Buffer.alloc(300_000, 7)
    await Promise.all(Array.from({ length: 20 }, () => createCache(folder).set('a', large)))
    expect(large.equals((await createCache(folder).get('a')) ?? new Uint8Array())).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test.each([
    ['no cache', noCache],
    ['a cache without a folder', createCache(undefined)],
  ])('%s keeps nothing', async (_, cache) => {
    await cache.set('a', bytes)
    expect(await cache.get('a')).toBeUndefined()
  })
})

describe('the machine', () => {
  afterEach(() => void vi.unstubAllEnvs())

  test.each(['', '.', 'home', './home'])('has no home if HOME is "%s"', (home) => {
    vi.stubEnv('HOME', home)
    vi.stubEnv('USERPROFILE', home)
    expect(readHost().home).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('has no temporary folder in the project', () => {
    vi.stubEnv('TMPDIR', 'tmp')
    expect(readHost().temporary).toBe('/tmp')
  })
})

describe('the cache folder', () => {
  function hostWith(changes: Partial<Host>): Host {
    return { ...readHost(), platform: 'linux', environment: {}, ...changes }
  }

  test.each<[string, NodeJS.Platform, (root: string) => Readonly<Record<string, string>>, string]>([
    ['XDG_CACHE_HOME', 'linux', (root) => ({ XDG_CACHE_HOME: join(root, 'xdg') }), 'xdg/duilian'],
    ['~/.cache', 'linux', () => ({}), '.cache/duilian'],
    ['~/.cache if XDG_CACHE_HOME is relative', 'linux', () => ({ XDG_CACHE_HOME: 'xdg' }), '.cache/duilian'],
    ['~/Library/Caches on macOS', 'darwin', () => ({}), 'Library/Caches/duilian'],
    ['LOCALAPPDATA on Windows', 'win32', (root) => ({ LOCALAPPDATA: join(root, 'local') }), 'local/duilian'],
  ])('is in %s', (_, platform, environment, expected) => {
    const home = temporaryFolder()
    const folder = cacheFolder(hostWith({ platform, home, environment: environment(home) }))
    expect(folder).toBe(join(home, expected))
    expect(statSync(folder ?? '').mode & 0o777).toBe(0o700)
  })

  function withoutHome(): Partial<Host> & { readonly temporary: string } {
    const temporary = temporaryFolder()
    writeFileSync(join(temporary, 'home'), 'a file, in which no folder can be made')
    return { home: join(temporary, 'home'), temporary }
  }

  test('is a private one in the temporary folder if home cannot be written', () => {
    const host = withoutHome()
    const folder = cacheFolder(hostWith(host))
    expect(folder?.startsWith(join(host.temporary, 'duilian-cache-'))).toBe(true)
    expect(statSync(folder ?? '').mode & 0o777).toBe(0o700)
  })

  test.each<[string, Partial<Host>]>([
    ['there is no home', { home: undefined }],
    ['there is no home and XDG_CACHE_HOME is relative', { home: undefined, environment: { XDG_CACHE_HOME: 'xdg' } }],
    [
      'there is no home and LOCALAPPDATA is relative',
      { platform: 'win32', home: undefined, environment: { LOCALAPPDATA: 'x' } },
    ],
  ])('is a private one in the temporary folder if %s', (_, changes) => {
    const temporary = temporaryFolder()
    const folder = cacheFolder(hostWith({ ...changes, temporary }))
    expect(folder?.startsWith(join(temporary, 'duilian-cache-'))).toBe(true)
    expect(statSync(folder ?? '').mode & 0o777).toBe(0o700)
  })

  test.runIf(process.getuid?.() === 0)('is none if the one in the temporary folder belongs to somebody else', () => {
    const host = withoutHome()
    const folder = cacheFolder(hostWith(host)) ?? ''
    chownSync(folder, 65534, 65534)
    expect(cacheFolder(hostWith(host))).toBeUndefined()
  })

  test('is none if the one in the temporary folder is a link', () => {
    const host = withoutHome()
    const folder = cacheFolder(hostWith(host)) ?? ''
    renameSync(folder, `${folder}-elsewhere`)
    symlinkSync(`${folder}-elsewhere`, folder)
    expect(cacheFolder(hostWith(host))).toBeUndefined()
  })

  test('is none if others may write to the one in the temporary folder', () => {
    const host = withoutHome()
    const folder = cacheFolder(hostWith(host)) ?? ''
    chmodSync(folder, 0o777)
    expect(cacheFolder(hostWith(host))).toBeUndefined()
  })

  test('is none if nothing can be written', () => {
    const { home } = withoutHome()
    expect(cacheFolder(hostWith({ home: home ?? '', temporary: home ?? '' }))).toBeUndefined()
  })

  test('may exist already', () => {
    const home = temporaryFolder()
    mkdirSync(join(home, '.cache', 'duilian'), { recursive: true })
    expect(cacheFolder(hostWith({ home }))).toBe(join(home, '.cache', 'duilian'))
  })
})
