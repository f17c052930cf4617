import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { publishPage, readOutputs } from '../../src/system/outputs.ts'
import { type OutputGroup, publish, replaceAll } from '../../src/system/publish.ts'
import { temporaryFolder } from './temporary.ts'

function group(folder: string, files: Readonly<Record<string, string>>, stale: readonly string[] = []): OutputGroup {
  const isStale = (name: string) => stale.includes(name)
  return { folder, isStale, files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })) }
}

/** Every file below a folder but manifests, with its text. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== '.duilian.json')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

describe('publishing', () => {
  test('writes the files of all decks and leaves nothing else', async () => {
    const out = join(temporaryFolder(), 'deep', 'dist')
    await publish(out, [group('gap', { 'a.html': 'A', 'b.pdf': 'B' }), group('other', { 'a.html': 'C' })])
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'A', 'gap/b.pdf': 'B', 'other/a.html': 'C' })
    expect(readdirSync(out).sort()).toEqual(['gap', 'other'])
  })

  test('replaces earlier files and removes only those that were named', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'a.html': 'old', 'b.html': 'old', 'c.html': 'old', 'mine.txt': 'mine' })])
    mkdirSync(join(out, 'gap', 'd.html'))
    await publish(out, [group('gap', { 'a.html': 'new', 'c.html': 'new' }, ['b.html', 'c.html', 'd.html', 'e.html'])])
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'new', 'gap/c.html': 'new', 'gap/mine.txt': 'mine' })
    expect(existsSync(join(out, 'gap', 'd.html'))).toBe(true)
  })

  const pictures = ['zh-Hant-TW.01.png', 'holiday.2024.png']

  test('removes nothing that duilian has not written, whatever its name', async () => {
    const out = temporaryFolder()
    mkdirSync(join(out, 'gap'))
    writeFileSync(join(out, 'gap', 'holiday.2024.png'), 'mine')
    await publish(out, [group('gap', { 'zh-Hant-TW.01.png': 'A', 'a.html': 'A' }, pictures)])
    await publish(out, [group('gap', { 'a.html': 'A' }, pictures)])
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'A', 'gap/holiday.2024.png': 'mine' })
  })

  test('keeps a file of its own name that somebody has replaced', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'zh-Hant-TW.01.png': 'A', 'a.html': 'A' })])
    writeFileSync(join(out, 'gap', 'zh-Hant-TW.01.png'), 'mine')
    await publish(out, [group('gap', { 'a.html': 'A' }, pictures)])
    await publish(out, [group('gap', { 'a.html': 'A' }, pictures)])
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'A', 'gap/zh-Hant-TW.01.png': 'mine' })
  })

  test('says in a manifest what it wrote, earlier files that are still there included', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'c.pdf': 'C', 'b.html': 'B' })])
    await publish(out, [group('gap', { 'a.html': 'A', 'b.html': 'new' })])
    const manifest = readFileSync(join(out, 'gap', '.duilian.json'), 'utf8')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const files = { 'a.html': sha256('A'), 'b.html': sha256('new'), 'c.pdf': sha256('C') }
    expect(JSON.parse(manifest)).toEqual({ version: 1, files })
    await publish(out, [group('gap', { 'a.html': 'A' }, ['c.pdf'])])
    expect(Object.keys(JSON.parse(readFileSync(join(out, 'gap', '.duilian.json'), 'utf8')).files)).toEqual([
      'a.html',
      'b.html',
    ])
  })

  test('says in a manifest of what each file was made, as long as it is there', async () => {
    const out = temporaryFolder()
    await publish(out, [{ ...group('gap', { 'a.html': 'A', 'b.pdf': 'B', 'report.json': '{}' }), madeOf: 'these' }])
    await publish(out, [{ ...group('gap', { 'a.html': 'A', 'report.json': '{}' }), madeOf: 'others' }])
    const [folder] = await readOutputs(out)
    const made = { 'a.html': 'others', 'b.pdf': 'these', 'report.json': 'others' }
    expect(Object.fromEntries(folder?.madeOf ?? [])).toEqual(made)
    await publish(out, [group('gap', { 'a.html': 'new' }, ['b.pdf'])])
    const [later] = await readOutputs(out)
    expect(Object.fromEntries(later?.madeOf ?? [])).toEqual({ 'report.json': 'others' })
  })

  test('says in a manifest of which sources the last files were made', async () => {
    const out = temporaryFolder()
    const files = group('gap', { 'a.html': 'A', 'report.json': '{}' })
    await publish(out, [{ ...files, madeOf: 'these', madeFrom: new Map([['slides/gap.md', 'x']]) }])
    const [folder] = await readOutputs(out)
    expect(Object.fromEntries(folder?.madeFrom ?? [])).toEqual({ 'slides/gap.md': 'x' })
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, 20)],
    ['empty', () => ''],
    ['of another kind', () => '[1]'],
    ['one that names other folders', () => '{"version":1,"files":{"../mine.txt":"x","..":"x","a.html":1}}'],
  ])('removes nothing if the manifest is %s', async (_, spoil) => {
    const out = temporaryFolder()
    writeFileSync(join(out, 'mine.txt'), 'mine')
    await publish(out, [group('gap', { 'a.html': 'A' })])
    const path = join(out, 'gap', '.duilian.json')
    writeFileSync(path, spoil(readFileSync(path, 'utf8')))
    await publish(out, [{ ...group('gap', { 'b.html': 'B' }), isStale: () => true }])
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'A', 'gap/b.html': 'B', 'mine.txt': 'mine' })
  })

  test.runIf(process.platform === 'linux')('does not wait for pipes where its files should be', async () => {
    const out = temporaryFolder()
    mkdirSync(join(out, 'gap'))
    for (const name of ['a.html', '.duilian.json', 'report.json']) execFileSync('mkfifo', [join(out, 'gap', name)])
    execFileSync('mkfifo', [join(out, 'index.html')])
    await publish(out, [group('gap', { 'a.html': 'A' })])
    expect(readFileSync(join(out, 'gap', 'a.html'), 'utf8')).toBe('A')
    expect(await readOutputs(out)).toEqual([])
    expect(await publishPage(out, 'index.html', Buffer.from('page'))).toBe(false)
  })

  test('touches no other deck', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'a.html': 'A' }), group('other', { 'a.html': 'B' })])
    await publish(out, [group('gap', { 'b.html': 'C' }, ['a.html'])])
    expect(contentsOf(out)).toEqual({ 'gap/b.html': 'C', 'other/a.html': 'B' })
  })

  test('writes nothing, not even the folder, if there is nothing to write', async () => {
    const out = join(temporaryFolder(), 'dist')
    await publish(out, [])
    expect(existsSync(out)).toBe(false)
  })

  test('clears away what a run that was broken off has left, but not one that may be going on', async () => {
    const out = temporaryFolder()
    for (const name of ['.duilian-123-abc', '.duilian-456-def', '.duilian']) mkdirSync(join(out, name))
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
    utimesSync(join(out, '.duilian-123-abc'), twoDaysAgo, twoDaysAgo)
    utimesSync(join(out, '.duilian'), twoDaysAgo, twoDaysAgo)
    await publish(out, [group('gap', { 'a.html': 'A' })])
    expect(readdirSync(out).sort()).toEqual(['.duilian', '.duilian-456-def', 'gap'])
  })
})

describe('when something is in the way', () => {
  test('an output folder that is a file is reported by name', async () => {
    const out = join(temporaryFolder(), 'dist')
    writeFileSync(out, 'mine')
    const failure = publish(out, [group('gap', { 'a.html': 'A' })])
    await expect(failure).rejects.toThrow(EnvironmentError)
    await expect(failure).rejects.toThrow(`${out} cannot be written (a file is in the way)`)
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  test.runIf(process.platform === 'linux')('a place where no folder can be made is reported', async () => {
    const failure = publish('/proc/duilian-test/deep', [group('gap', { 'a.html': 'A' })])
    await expect(failure).rejects.toThrow(EnvironmentError)
    await expect(failure).rejects.toThrow('/proc/duilian-test/deep cannot be written (no folder can be made there)')
  })

  test('a deck folder that is a file keeps all earlier output as it was', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'a.html': 'old' })])
    writeFileSync(join(out, 'other'), 'mine')
    const failure = publish(out, [group('gap', { 'a.html': 'new' }), group('other', { 'a.html': 'new' })])
    await expect(failure).rejects.toThrow(EnvironmentError)
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'old', other: 'mine' })
    expect(readdirSync(out).sort()).toEqual(['gap', 'other'])
  })

  test('an output file that is a folder keeps all earlier output as it was', async () => {
    const out = temporaryFolder()
    await publish(out, [group('gap', { 'a.html': 'old' })])
    mkdirSync(join(out, 'gap', 'b.html'))
    const failure = publish(out, [group('gap', { 'a.html': 'new', 'b.html': 'new' }, ['a.html'])])
    await expect(failure).rejects.toThrow(`${join(out, 'gap', 'b.html')} is a folder`)
    expect(contentsOf(out)).toEqual({ 'gap/a.html': 'old' })
    expect(readdirSync(out)).toEqual(['gap'])
  })

  test('a rename that fails puts back what was replaced and takes back what was new', async () => {
    const out = temporaryFolder()
    const drafts = temporaryFolder()
    const deliveries = ['replaced.html', 'new.html', 'folder'].map((name) => ({
      target: join(out, name),
      draft: join(drafts, name),
      former: join(drafts, `${name}-former`),
    }))
    writeFileSync(join(out, 'replaced.html'), 'old')
    writeFileSync(join(drafts, 'replaced.html-former'), 'old')
    mkdirSync(join(out, 'folder'))
    for (const { draft } of deliveries) writeFileSync(draft, 'new')
    await expect(replaceAll(deliveries)).rejects.toThrow('rename')
    expect(contentsOf(out)).toEqual({ 'replaced.html': 'old' })
  })

  test('a deck folder that is a link out of the output folder is refused', async () => {
    const root = temporaryFolder()
    const out = join(root, 'dist')
    mkdirSync(out)
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere', 'a.html'), 'mine')
    symlinkSync(join(root, 'elsewhere'), join(out, 'gap'))
    const failure = publish(out, [group('gap', { 'a.html': 'new' }, ['a.html'])])
    await expect(failure).rejects.toThrow('is a link that leads out of')
    expect(contentsOf(join(root, 'elsewhere'))).toEqual({ 'a.html': 'mine' })
  })

  test.each(['', '.', '..', 'a/b', '../a', 'a\\b', 'C:a'])('"%s" is no name of a deck folder or file', async (name) => {
    const out = temporaryFolder()
    await expect(publish(out, [group(name, { 'a.html': 'A' })])).rejects.toThrow('no name of an output')
    await expect(publish(out, [group('gap', { [name]: 'A' })])).rejects.toThrow('no name of an output')
    expect(readdirSync(out)).toEqual([])
  })
})
