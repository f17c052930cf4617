import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeProject, smallProject } from './project.ts'

/** In one locale: each is kept alike. */
const talk = smallProject['slides/talk.md'].replace('date:', 'variants: [zh-Hans-CN]\ndate:')
const cache = mkdtempSync(join(tmpdir(), 'duilian-cache-'))
const project = makeProject({
  'slides/talk.md': talk,
  'slides/more.md': talk.replaceAll('{{figure "export"}}', '3%'),
})
const html = ['--format', 'index,html']
const build = (...args: readonly string[]) => project.run(['build', ...html, ...args])
const written = (name: string) => join(project.folder, 'dist', name)
afterAll(() => {
  vi.unstubAllEnvs()
  project.remove()
  rmSync(cache, { recursive: true, force: true })
})

/** The decks that a run has not made again. */
function unchangedIn({ stderr }: { readonly stderr: string }): readonly string[] {
  return [...stderr.matchAll(/^(\S+): unchanged$/gm)].map(([, name = '']) => name)
}

/** What a run says of the decks, without what it made. */
function saidIn({ stderr }: { readonly stderr: string }): string {
  return stderr.slice(0, stderr.search(/^\S+: (?:unchanged|\d+ slides)$/m))
}

describe('a deck of which nothing has changed', { timeout: 120_000 }, () => {
  beforeAll(() => void vi.stubEnv('XDG_CACHE_HOME', cache))

  it('is not made again, and the same is said of it', async () => {
    const before = await build()
    const again = await build()
    expect(before.status).toBe(0)
    expect(unchangedIn(again)).toEqual(['more', 'talk'])
    expect([again.status, again.stdout, saidIn(again)]).toEqual([before.status, before.stdout, saidIn(before)])
    expect(again.stderr).toContain('Nothing to make in dist/')
  })

  it('is made with --force', async () => {
    expect(unchangedIn(await build('--force'))).toEqual([])
  })

  it('is made if something else is asked for', async () => {
    expect(unchangedIn(await build('--strict'))).toEqual([])
    expect(unchangedIn(await build('--trace'))).toEqual([])
  })

  it('is made if a file of it was changed or is gone, however old it looks', async () => {
    await build()
    const before = readFileSync(written('talk/zh-Hans-CN.html'), 'utf8')
    writeFileSync(written('talk/zh-Hans-CN.html'), before.replace('茶', '酒'))
    utimesSync(written('talk/zh-Hans-CN.html'), 0, 0)
    expect(unchangedIn(await build())).toEqual(['more'])
    expect(readFileSync(written('talk/zh-Hans-CN.html'), 'utf8')).toBe(before)
    rmSync(written('more/report.json'))
    expect(unchangedIn(await build())).toEqual(['talk'])
    rmSync(written('index.html'))
    expect(unchangedIn(await build())).toEqual(['more', 'talk'])
    expect(readdirSync(written('.'))).toContain('index.html')
  })

  it.each([
    ['slides/talk.md', talk.replaceAll('綠茶', '紅茶'), ['more']],
    ['data/talk/glossary.csv', `${smallProject['data/talk/glossary.csv']}green,綠茶,green tea,,,,\n`, ['more']],
    ['data/more/glossary.csv', smallProject['data/talk/glossary.csv'], ['talk']],
    ['templates/base.css', 'p { color: red }', []],
  ])('is made if %s has changed, and no other', async (file, text, unchanged) => {
    await build()
    project.write({ [file]: text })
    expect(unchangedIn(await build())).toEqual(unchanged)
    expect(unchangedIn(await build())).toEqual(['more', 'talk'])
  })

  it('is made if a record of it is damaged', async () => {
    for (const name of readdirSync(join(cache, 'duilian')).filter((one) => one.endsWith('.bin')))
      flipByte(join(cache, 'duilian', name))
    expect(await build()).toMatchObject({ status: 0 })
    expect(unchangedIn(await build())).toEqual(['more', 'talk'])
  })

  it('is said to be as it was when it is checked again', async () => {
    const check = () => project.run(['check', '--no-fit'])
    const one = await check()
    expect(await check()).toEqual(one)
    project.write({ 'slides/talk.md': talk.replace('en: Green tea', '') })
    expect((await check()).stderr).toContain('caption-missing')
    expect(await check()).toEqual(await check())
  })
})

function flipByte(path: string): void {
  const bytes = readFileSync(path, { flag: 'r' })
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
