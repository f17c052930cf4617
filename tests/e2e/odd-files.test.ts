import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, smallProject, type TestProject } from './project.ts'

let project: TestProject
afterEach(() => project.remove())

const args = ['build', '--format', 'html']
const talk = smallProject['slides/talk.md']
const image = { 'slides/talk.md': `${talk}\n---\n\n# 題\n\n![圖](images/a.png)\nen: Picture\n` }
const cited = {
  'data/talk/sources.yaml': '- id: customs\n  title: { zh: 海關年報, en: Customs }\n  issued: 2025\n  file: copy.pdf\n',
}
const other = { 'slides/other.md': talk.replace('id: facts', 'id: same').replaceAll(/\{\{figure "export"\}\}/g, '') }
const theme = {
  'slides/talk.md': talk.replace('---\n\n#', 'theme:\n  fonts: { latin: { 400: fonts/a.ttf } }\n---\n\n#'),
}

/** A file of a size that takes no room on the disk. */
function writeHollow(path: string, size: number, head = ''): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  writeSync(file, head, 0, 'latin1')
  ftruncateSync(file, size)
  closeSync(file)
}

function isBuilt(deck: string): boolean {
  try {
    return readFileSync(join(project.folder, 'dist', deck, 'zh-Hant-TW.html'), 'utf8').includes('茶')
  } catch {
    return false
  }
}

describe.runIf(process.platform === 'linux')('a pipe', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['a deck', 'slides/talk.md', {}],
    ['data', 'data/talk/figures.csv', {}],
    ['an image', 'slides/images/a.png', image],
    ['a copy of a source', 'data/talk/copy.pdf', cited],
  ])('as %s is named, and other decks are made', async (_, path, files) => {
    project = makeProject({ ...files, ...other })
    rmSync(join(project.folder, path), { force: true })
    mkdirSync(dirname(join(project.folder, path)), { recursive: true })
    execFileSync('mkfifo', [join(project.folder, path)])
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain(`${path} is a pipe, a device or a socket.`)
    expect(stderr).toContain('[file-unreadable]')
    expect(stderr.match(/\d+ errors?/)?.[0]).toBe('1 error')
    expect([status, isBuilt('other'), isBuilt('talk')]).toEqual([1, true, false])
  })

  test('as a font is no font', async () => {
    project = makeProject(theme)
    mkdirSync(join(project.folder, 'fonts'))
    execFileSync('mkfifo', [join(project.folder, 'fonts/a.ttf')])
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain('[font-missing]')
    expect(status).toBe(1)
  })

  test('as a template is named', async () => {
    project = makeProject()
    mkdirSync(join(project.folder, 'templates'))
    execFileSync('mkfifo', [join(project.folder, 'templates/deck.hbs')])
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain('templates/deck.hbs is a pipe')
    expect(status).toBe(2)
  })

  test('as an output file is replaced, as the list of decks is left', async () => {
    project = makeProject()
    mkdirSync(join(project.folder, 'dist/talk'), { recursive: true })
    const names = ['index.html', 'talk/zh-Hant-TW.html', 'talk/report.json', 'talk/.duilian.json']
    for (const name of names) execFileSync('mkfifo', [join(project.folder, 'dist', name)])
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain('dist/index.html is not of duilian')
    expect([status, isBuilt('talk')]).toEqual([0, true])
  })

  test('is read by convert, to which a shell hands one for <(…)', () => {
    project = makeProject({ 'a.txt': '軟件' })
    const cli = join(import.meta.dirname, '../../lib/cli.js')
    const command = `"${process.execPath}" "${cli}" convert --from zh-Hant-TW --to zh-Hans-CN <(cat a.txt)`
    expect(execFileSync('bash', ['-c', command], { cwd: project.folder, encoding: 'utf8' })).toBe('软件')
  })
})

describe('a huge file', () => {
  const gigabytes = 3 * 2 ** 30

  test.each<[string, string, Readonly<Record<string, string>>, number, string]>([
    ['a deck', 'slides/talk.md', {}, gigabytes, '3222 MB'],
    ['data', 'data/talk/glossary.csv', {}, gigabytes, '3222 MB'],
    ['a picture', 'slides/images/a.png', image, 600_000_000, '600 MB'],
    ['a copy of a source', 'data/talk/copy.pdf', cited, gigabytes, '3222 MB'],
  ])('as %s is refused with its name and the limit, and other decks are made', async (_, path, files, size, said) => {
    project = makeProject({ ...files, ...other })
    writeHollow(join(project.folder, path), size, '\x89PNG\r\n\x1a\n')
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain(`${path} has ${said}; duilian reads up to 100 MB here.`)
    expect(stderr).toContain('[too-large]')
    expect([status, isBuilt('other'), isBuilt('talk')]).toEqual([1, true, false])
  })

  test.each([
    ['convert', ['convert', '--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', 'huge']],
    ['check --pdf', ['check', '--pdf', 'huge']],
  ])('given to %s is refused', async (_, command) => {
    project = makeProject()
    writeHollow(join(project.folder, 'huge'), gigabytes)
    const { status, stderr } = await project.run(command)
    expect(stderr).toMatch(/huge has 3222 MB; duilian reads up to \d+ MB here\./)
    expect(status).toBe(2)
  })
})

describe('a link', () => {
  test.each([
    [
      'image',
      'slides/images/a.png',
      image,
      'slides/images/a.png leads out of the project by a link. [file-unreadable]',
    ],
    ['font', 'fonts/a.ttf', theme, '[font-missing]'],
  ])('to an %s outside the project is not followed', async (_, path, files, code) => {
    project = makeProject(files)
    const fonts = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/inter/400Regular')
    const target = path.endsWith('.ttf')
      ? join(fonts, 'Inter_400Regular.ttf')
      : join(import.meta.dirname, '../../.github/contact-sheet.png')
    mkdirSync(dirname(join(project.folder, path)), { recursive: true })
    symlinkSync(target, join(project.folder, path))
    const { status, stderr } = await project.run(args)
    expect(stderr).toContain(code)
    expect([status, isBuilt('talk')]).toEqual([1, false])
  })
})

describe('a deck', () => {
  test.skipIf(process.platform === 'win32').each(['a:b', 'a\\b', 'a\nb', 'index.html'])(
    'named %j is reported, and the others are made',
    async (name) => {
      project = makeProject({ [`slides/${name}.md`]: talk })
      for (const command of [['check', '--no-fit'], args]) {
        const { status, stderr } = await project.run(command)
        expect(stderr).toContain(`The deck ${JSON.stringify(name)} has a name that cannot be`)
        expect(stderr).toContain('[deck-name]')
        expect(status).toBe(1)
      }
      expect(isBuilt('talk')).toBe(true)
    },
  )
})

test('an empty --out is an error, before anything is read', async () => {
  project = makeProject()
  const { status, stderr } = await project.run([...args, '--out', ''])
  expect(stderr).toContain('--out is empty')
  expect(status).toBe(2)
})

test('pictures of the author’s stay where they are, in dist and in data', async () => {
  project = makeProject({ 'dist/talk/holiday.2024.png': 'mine', 'data/talk/photo.2024.png': 'mine' })
  for (const out of ['dist', 'data']) {
    const { status } = await project.run([
      'build',
      '--format',
      'png',
      '--locale',
      'zh-Hant-TW',
      '--width',
      '160',
      '--out',
      out,
    ])
    expect(status).toBe(0)
  }
  for (const path of ['dist/talk/holiday.2024.png', 'data/talk/photo.2024.png'])
    expect(readFileSync(join(project.folder, path), 'utf8')).toBe('mine')
})
