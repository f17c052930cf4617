import { spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { makeProject, smallProject, type TestProject } from './project.ts'

vi.setConfig({ testTimeout: 300_000 })

const cli = join(import.meta.dirname, '../../lib/cli.js')
let project: TestProject
afterEach(() => project.remove())

/** In one locale: what is kept of others is kept alike. */
const deck = { 'slides/talk.md': smallProject['slides/talk.md'].replace('date:', 'variants: [zh-Hant-TW]\ndate:') }

interface Asked {
  readonly out: string
  readonly environment: Readonly<Record<string, string>>
  readonly user?: number
}

function build({ out, environment, user }: Asked): Promise<number | null> {
  const child = spawn(process.execPath, [cli, 'build', '--format', 'html', '--no-fit', '--out', out], {
    cwd: project.folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: 'ignore',
    ...(user !== undefined && { uid: user, gid: user }),
  })
  return new Promise((resolve) => child.once('exit', resolve))
}

function outputOf(out: string): Readonly<Record<string, string>> {
  const folder = join(project.folder, out, 'talk')
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('four builds at once with one cache write the same', async () => {
  project = makeProject(deck)
  const environment = { XDG_CACHE_HOME: join(project.folder, 'cache') }
  const outs = ['one', 'two', 'three', 'four']
  expect(await Promise.all(outs.map((out) => build({ out, environment })))).toEqual([0, 0, 0, 0])
  for (const out of outs) expect(outputOf(out)).toEqual(outputOf('one'))
})

test('entries in the places of others, empty, cut short or changed give the same output', async () => {
  project = makeProject(deck)
  const environment = { XDG_CACHE_HOME: join(project.folder, 'cache') }
  const buildHere = async (out: string) =>
    (await project.run(['build', '--format', 'html', '--no-fit', '--out', out], environment)).status
  expect(await buildHere('first')).toBe(0)
  const folder = join(project.folder, 'cache/duilian')
  const entries = readdirSync(folder).filter((name) => name.endsWith('.bin'))
  expect(entries.length).toBeGreaterThan(5)
  const damages: readonly ((name: string, index: number) => void)[] = [
    (name, index) => cpSync(join(folder, `kept-${entries[(index + 1) % entries.length]}`), join(folder, name)),
    (name) => writeFileSync(join(folder, name), ''),
    (name) => writeFileSync(join(folder, name), readFileSync(join(folder, `kept-${name}`)).subarray(0, -7)),
    (name) =>
      writeFileSync(
        join(folder, name),
        readFileSync(join(folder, `kept-${name}`)).map((byte) => byte ^ 1),
      ),
  ]
  for (const damage of damages) {
    for (const name of entries) renameSync(join(folder, name), join(folder, `kept-${name}`))
    entries.forEach(damage)
    expect(await buildHere('again')).toBe(0)
    expect(outputOf('again')).toEqual(outputOf('first'))
  }
})

test.runIf(process.getuid?.() === 0)(
  'two users at once, one without a home, each use a cache of their own',
  async () => {
    project = makeProject(deck)
    const [temporary, home] = ['temporary', 'home'].map((name) => join(project.folder, name)) as [string, string]
    for (const folder of [temporary, home]) mkdirSync(folder)
    chmodSync(project.folder, 0o777)
    chmodSync(temporary, 0o1777)
    chownSync(home, 54321, 54321)
    const asked: readonly Asked[] = [
      { out: 'one', user: 54321, environment: { HOME: home, TMPDIR: temporary } },
      { out: 'two', user: 54322, environment: { HOME: '', TMPDIR: temporary } },
      { out: 'three', user: 54322, environment: { HOME: 'home', TMPDIR: temporary } },
      { out: 'four', user: 54323, environment: { TMPDIR: temporary } },
    ]
    expect(await Promise.all(asked.map(build))).toEqual([0, 0, 0, 0])
    for (const { out } of asked) expect(outputOf(out)).toEqual(outputOf('one'))
    expect(readdirSync(join(home, '.cache'))).toEqual(['duilian'])
    expect(readdirSync(temporary).filter((name) => name.startsWith('duilian'))).toEqual([
      'duilian-cache-54322',
      'duilian-cache-54323',
    ])
    expect(readdirSync(project.folder)).not.toContain('.cache')
  },
)
