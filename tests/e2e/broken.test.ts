import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, smallProject, type TestProject } from './project.ts'

interface Fault {
  readonly name: string
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
  readonly args?: readonly string[]
  /** A file where the output folder should be. */
  readonly blockOut?: boolean
  readonly code: 1 | 2
  /** What standard error must say, the place included. */
  readonly says: readonly string[]
}

const talk = smallProject['slides/talk.md']
const deck = (change: (text: string) => string) => ({ 'slides/talk.md': change(talk) })
const slide = (text: string) => deck((before) => `${before}\n---\n${text}`)
const layout = (name: string, text: string) => ({ [`templates/layouts/${name}.hbs`]: text })

const faults: readonly Fault[] = [
  {
    name: 'a deck that does not exist',
    args: ['tlak'],
    code: 1,
    says: ['There is no deck slides/tlak.md.', 'Did you mean "talk"?', '[deck-missing]'],
  },
  {
    name: 'no decks at all',
    files: { 'slides/talk.md': null },
    code: 1,
    says: ['There is no deck in slides/.', 'duilian init'],
  },
  {
    name: 'bad YAML',
    files: deck((text) => text.replace('zh: 茶, en', 'zh: 茶 en')),
    code: 1,
    says: ['slides/talk.md:2:', '[yaml-syntax]'],
  },
  {
    name: 'a conflict of a merge',
    files: slide('# 題\n\n<<<<<<< HEAD\n- 甲\n=======\n- 乙\n>>>>>>> b\n'),
    code: 1,
    says: ['slides/talk.md:23:1: error', 'not resolved', '[merge-conflict]'],
  },
  {
    name: 'bad CSV quoting',
    files: {
      'data/talk/figures.csv':
        'id,subject,measure,period,value,max,unit,approximate,source,note\nexport,"tea,,2024,15億,,USD,,,\n',
    },
    code: 1,
    says: ['data/talk/figures.csv:2:8', 'never closed', '[csv-syntax]'],
  },
  {
    name: 'an unknown layout',
    files: slide('layout: bulets\n---\n\n# 題\n\n文\n'),
    code: 1,
    says: ['slides/talk.md:21:9: error', 'Did you mean "bullets"?', '> 21 | layout: bulets', '^^^^^^'],
  },
  {
    name: 'an unknown figure',
    files: deck((text) => text.replace('出口{{figure "export"}}', '出口{{figure "exports"}}')),
    code: 1,
    says: ['slides/talk.md:14:5: error', 'Did you mean "export"?'],
  },
  {
    name: 'a caption line without a block',
    files: slide('\nen: Alone\n\n# 題\n\n文\n'),
    code: 1,
    says: ['slides/talk.md:22:1: error', '[caption-orphan]'],
  },
  {
    name: 'a duplicate id',
    files: slide('id: facts\n---\n\n# 題\n\n文\n'),
    code: 1,
    says: ['slides/talk.md:21:5: error', '"facts" is given twice', '[id-duplicate]'],
  },
  {
    name: 'a missing glyph',
    files: deck((text) => text.replace('- 綠茶', '- 綠茶\u{1faff}')),
    code: 1,
    says: [
      'slides/talk.md:17:5: error',
      'The fonts for zh-Hant-TW, zh-Hans-CN and zh-Hant-HK have no glyph for “\u{1faff}” (U+1FAFF)',
      '[glyph-missing]',
      '> 17 | - 綠茶\u{1faff}',
      `${' '.repeat(6)}^^\n`,
      '1 error\n',
    ],
  },
  {
    name: 'a missing glyph in notes, which only a handout draws',
    files: slide('\n# 題\nen: A title\n\n<!--\n茶\u{1faff}\nen: Tea\n-->\n'),
    args: ['--format', 'notes', '--no-fit'],
    code: 1,
    says: ['slides/talk.md:26:2: error', 'no glyph for “\u{1faff}” (U+1FAFF)', '[glyph-missing]', '> 26 | 茶\u{1faff}'],
  },
  {
    name: 'a wrong encoding',
    files: {
      'slides/talk.md': new Uint8Array([...Buffer.from('---\ntitle: '), 0xb2, 0xe8, 0x0a, ...Buffer.from('---\n')]),
    },
    code: 1,
    says: ['slides/talk.md:2:8: error', 'UTF-8', '[encoding]'],
  },
  {
    name: 'a control character, which does not reach the terminal',
    files: deck((text) => text.replace('- 綠茶', '- 綠\u001b[31m茶')),
    code: 1,
    says: ['slides/talk.md:17:4: error', 'U+001B', '[control-character]', '> 17 | - 綠\u241b[31m茶'],
  },
  {
    name: 'an empty deck',
    files: { 'slides/talk.md': '' },
    code: 1,
    says: ['slides/talk.md:1:1: error', 'no YAML block'],
  },
  {
    name: 'a deck without slides',
    files: deck((text) => text.slice(0, text.indexOf('# 茶'))),
    code: 1,
    says: ['slides/talk.md:1:1: error', '[deck-empty]'],
  },
  {
    name: 'a template with a syntax error',
    files: layout('bullets', '{{#slide}}\n{{> heading slide.title}\n{{/slide}}\n'),
    code: 1,
    says: ['templates/layouts/bullets.hbs:2:', '[template-syntax]'],
  },
  {
    name: 'a template that names a field that does not exist',
    files: layout('bullets', '{{#> slide}}\n{{> heading slide.titel}}\n{{/slide}}\n'),
    code: 1,
    says: ['templates/layouts/bullets.hbs:2:', 'titel', '[template-field]', 'title'],
  },
  {
    name: 'an image that is not there',
    files: slide('layout: image\n---\n\n![一杯茶](images/cup.png)\nen: A cup of tea\n'),
    code: 1,
    says: ['slides/talk.md:24:1: error', 'slides/images/cup.png', '[image-missing]'],
  },
  {
    name: 'a number that is none',
    files: {
      'data/talk/figures.csv':
        'id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,,2024,很多,,USD,,,\n',
    },
    code: 1,
    says: [
      'data/talk/figures.csv:2:18: error',
      '"很多" is not a number.',
      '| export,tea,,2024,很多',
      `${' '.repeat(17)}^^^^`,
    ],
  },
  {
    name: 'two currencies in one sum',
    files: {
      ...slide('\n# 題\n\n共{{sum "export" "import"}}\nen: {{sum "export" "import"}} in all\n'),
      'data/talk/figures.csv':
        'id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,,2024,15億,,USD,,,\nimport,tea,,2024,3億,,CNY,,,\n',
    },
    code: 1,
    says: ['slides/talk.md:24:2: error', 'USD', 'CNY', '[unit-mixed]'],
  },
  {
    name: 'a locale that does not exist',
    args: ['--locale', 'zh-TW'],
    code: 2,
    says: ['there is no locale "zh-TW"', 'Did you mean "zh-Hant-TW"?'],
  },
  {
    name: 'a locale that the deck does not have',
    files: deck((text) => text.replace('date:', 'variants: [zh-Hans-CN]\ndate:')),
    args: ['--locale', 'zh-Hant-HK'],
    code: 1,
    says: ['has no variant in zh-Hant-HK', 'zh-Hans-CN'],
  },
  {
    name: 'a locale in the deck that does not exist',
    files: deck((text) => text.replace('language: zh-Hant-TW', 'language: zh-TW')),
    code: 1,
    says: ['slides/talk.md:3:11: error', 'Did you mean "zh-Hant-TW"?', '[locale-unknown]'],
  },
  {
    name: 'a line in a locale that does not exist',
    files: slide('\n# 題\nen: Title\n\n文\nzh-HK: 文\n'),
    code: 1,
    says: ['slides/talk.md:26:1: error', 'Did you mean "zh-Hant-HK:"?', '[locale-unknown]'],
  },
  {
    name: 'an output folder that cannot be written',
    blockOut: true,
    code: 2,
    says: ['blocked'],
    args: ['--out', 'blocked'],
  },
  {
    name: 'a browser path that is wrong',
    args: ['--browser', '/nowhere/chrome', '--format', 'html,pdf'],
    code: 2,
    says: ['/nowhere/chrome'],
  },
  {
    name: 'a deck of 5 MB',
    files: { 'slides/talk.md': `${talk}\n${'茶'.repeat(1_700_000)}\n` },
    code: 1,
    says: ['slides/talk.md:1:1: error', '5.1 MB', '[too-large]'],
  },
  {
    name: 'an unknown command line option',
    args: ['--formats', 'html'],
    code: 2,
    says: ["'--formats'", 'duilian --help'],
  },
]

const opened: TestProject[] = []

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

function open(files: Readonly<Record<string, string | Uint8Array | null>> = {}): TestProject {
  const project = makeProject(files)
  opened.push(project)
  return project
}

describe('broken inputs', () => {
  test.each(faults)('$name: a clear message, the right exit code, the earlier output untouched', async (fault) => {
    const project = open(fault.files)
    mkdirSync(join(project.folder, 'dist/talk'), { recursive: true })
    writeFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'earlier')
    if (fault.blockOut) writeFileSync(join(project.folder, 'blocked'), 'a file')
    const formats = fault.args?.some((argument) => argument.startsWith('--format'))
      ? []
      : ['--format', 'html', '--no-fit']
    const { status, stderr, stdout } = await project.run(['build', ...(fault.args ?? []), ...formats])
    for (const words of fault.says) expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/\n\s+at |bug in duilian/)
    expect(stdout).toBe('')
    expect(status).toBe(fault.code)
    expect(readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8')).toBe('earlier')
    expect(readdirSync(join(project.folder, 'dist'))).toEqual(['talk'])
  })

  test('CRLF line ends and a byte order mark are no mistake, and places stay right', async () => {
    const good = open({ 'slides/talk.md': `\ufeff${talk.replaceAll('\n', '\r\n')}` })
    expect((await good.run(['check', '--no-fit'])).stderr).toContain('nothing to mend')
    const bad = open({ 'slides/talk.md': `\ufeff${talk.replace('"export"', '"exprot"').replaceAll('\n', '\r\n')}` })
    expect((await bad.run(['check', '--no-fit'])).stderr).toContain('slides/talk.md:14:5: error')
  })

  test('a broken deck does not keep the others from being built', async () => {
    const project = open({ 'slides/other.md': '---\ntitle: 題\nlanguage: zh-TW\n---\n' })
    const { status, stderr } = await project.run(['build', '--format', 'html', '--no-fit'])
    expect(status).toBe(1)
    expect(stderr).toContain('slides/other.md:3:11')
    expect(existsSync(join(project.folder, 'dist/talk/zh-Hans-CN.html'))).toBe(true)
    expect(existsSync(join(project.folder, 'dist/other'))).toBe(false)
  })

  test('diagnostics as JSON have every field a program needs', async () => {
    const project = open(deck((text) => text.replace('出口{{figure "export"}}', '出口{{figure "exports"}}')))
    const { stdout, status } = await project.run(['check', '--json', '--no-fit'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual([
      {
        code: 'figure-unknown',
        severity: 'error',
        file: 'slides/talk.md',
        line: 14,
        column: 5,
        endLine: 14,
        endColumn: 25,
        message: expect.stringContaining('exports'),
        hint: 'Did you mean "export"?',
      },
    ])
  })

  test('warnings are errors when asked', async () => {
    const project = open(deck((text) => text.replace('  en: Green tea\n', '')))
    expect((await project.run(['check', '--no-fit'])).status).toBe(0)
    const { status, stderr } = await project.run(['check', '--strict', '--no-fit'])
    expect(status).toBe(1)
    expect(stderr).toContain('slides/talk.md:17:3: warning')
  })
})
