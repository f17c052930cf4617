import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeProject, smallProject, type TestProject } from './project.ts'

// Some of these build several times, and a machine may have other work.
vi.setConfig({ testTimeout: 30_000 })

const opened: TestProject[] = []

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

function open(files: Readonly<Record<string, string | null>> = {}): TestProject {
  const project = makeProject(files)
  opened.push(project)
  return project
}

function listOutputs(project: TestProject): string[] {
  return readdirSync(join(project.folder, 'dist/talk'))
    .filter((name) => name !== '.duilian.json')
    .sort()
}

function readOutput(project: TestProject, name: string): string {
  return readFileSync(join(project.folder, 'dist/talk', name), 'utf8')
}

const talk = smallProject['slides/talk.md']

describe('build', () => {
  test('makes HTML and PDF of every locale, twice with the same bytes, and says so', async () => {
    const project = open()
    const first = project.runApart(['build'])
    expect(first.stderr).toContain('talk: 2 slides')
    expect(first.stderr).toContain('10 files in dist/')
    expect(first.status).toBe(0)
    const names = ['zh-Hans-CN', 'zh-Hant-HK', 'zh-Hant-TW'].flatMap((locale) => [`${locale}.html`, `${locale}.pdf`])
    expect(listOutputs(project)).toEqual(['cover.png', 'index.html', 'report.html', 'report.json', ...names])
    const read = () =>
      listOutputs(project).map((name) => readFileSync(join(project.folder, 'dist/talk', name)).toString('base64'))
    const before = read()
    expect(project.runApart(['build', '--force']).status).toBe(0)
    expect(read()).toEqual(before)
  })

  test('writes each figure in the form of its locale', async () => {
    const project = open()
    await project.run(['build', '--format', 'html', '--no-fit'])
    expect(readOutput(project, 'zh-Hant-TW.html').includes('15億美元')).toBe(true)
    expect(readOutput(project, 'zh-Hans-CN.html').includes('15亿美元')).toBe(true)
    expect(readOutput(project, 'zh-Hans-CN.html').includes('US$1.5 billion')).toBe(true)
  })

  test('removes the files of a locale that a deck gave up, and nothing else', async () => {
    const project = open()
    await project.run(['build', '--format', 'html', '--no-fit'])
    writeFileSync(join(project.folder, 'dist/talk/mine.txt'), 'mine')
    project.write({ 'slides/talk.md': talk.replace('date:', 'variants: [zh-Hant-TW]\ndate:') })
    expect((await project.run(['build'], { DUILIAN_BROWSER: '' })).status).toBe(0)
    expect(listOutputs(project)).toEqual([
      'cover.png',
      'index.html',
      'mine.txt',
      'report.html',
      'report.json',
      'zh-Hant-TW.html',
      'zh-Hant-TW.pdf',
    ])
  })

  test('takes the date inside PDFs from SOURCE_DATE_EPOCH, if it is one', async () => {
    const project = open()
    const pdf = () => readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.pdf'), 'latin1')
    const args = ['build', '--format', 'pdf', '--locale', 'zh-Hant-TW']
    await project.run(args)
    expect(pdf().includes('D:20260521')).toBe(true)
    await project.run(args, { SOURCE_DATE_EPOCH: '86400' })
    expect(pdf().includes('D:19700102')).toBe(true)
    expect((await project.run(args, { SOURCE_DATE_EPOCH: 'now' })).status).toBe(2)
  })

  test('of one locale leaves the others alone', async () => {
    const project = open()
    await project.run(['build', '--format', 'html', '--no-fit'])
    await project.run(['build', '--format', 'index'])
    const read = () => ['zh-Hans-CN.html', 'index.html'].map((name) => readOutput(project, name))
    const before = read()
    project.write({ 'slides/talk.md': talk.replace('綠茶', '紅茶') })
    await project.run(['build', '--locale', 'zh-Hant-TW'])
    expect(read()).toEqual(before)
    expect(readOutput(project, 'zh-Hant-TW.html').includes('紅')).toBe(true)
  })

  test("lets a project's own templates and theme win by name", async () => {
    const project = open({
      'templates/layouts/bullets.hbs':
        '{{#> slide}}{{> heading slide.title}}<p class="mine">我的</p>{{> blocks slide.body}}{{/slide}}\n',
      'templates/layouts/shout.hbs': '{{#> slide}}{{> heading slide.title}}{{/slide}}\n',
      'templates/themes/plain.css': '.slide { color: #111; }\n',
      'slides/talk.md': `${talk.replace('date:', 'theme: { name: plain }\ndate:')}\n---\nlayout: shout\n---\n\n# 好\nen: Good\n`,
    })
    const { stderr, status } = await project.run(['build', '--format', 'html', '--no-fit'])
    expect(stderr).toContain('3 slides')
    expect(status).toBe(0)
    const html = readOutput(project, 'zh-Hant-TW.html')
    expect(html.includes('<p class="mine">我的</p>')).toBe(true)
    expect(html.includes('layout-shout')).toBe(true)
    expect(html.includes('.slide { color: #111; }')).toBe(true)
  })

  test('says once, not for every file, what keeps a chart from being read', async () => {
    const years = Array.from({ length: 24 }, (_, at) => 2000 + at)
    const rows = years.map((year) => `y${year},tea,,${year},${year}億,,USD,,,`)
    const project = open({
      'data/talk/figures.csv': `id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,,2024,15億,,USD,,,\n${rows.join('\n')}\n`,
      'slides/talk.md': `${talk.replace('date:', 'variants: [zh-Hant-TW]\ndate:')}\n---\nlayout: chart\nchart: { kind: bar, figures: [${years.map((year) => `y${year}`).join(', ')}], by: period }\n---\n\n# 圖\nen: Chart\n`,
    })
    const { stderr, status } = await project.run(['build', '--format', 'index,html', '--no-fit'])
    expect(stderr.match(/\[chart-crowded\]/g)).toEqual(['[chart-crowded]'])
    expect(status).toBe(0)
  })

  test('holds a slide to what a layout of the project shows', async () => {
    const project = open({
      'templates/layouts/shout.hbs': '{{#> slide}}{{> heading slide.title}}{{/slide}}\n',
      'slides/talk.md': `${talk}\n---\nlayout: shout\n---\n\n文\n`,
    })
    const { stderr, status } = await project.run(['check', '--no-fit'])
    expect(stderr).toContain('The layout "shout" shows a title, which this slide lacks.')
    expect(stderr).toContain('The layout "shout" has no place for this paragraph.')
    expect(status).toBe(1)
  })

  test('embeds fonts the author names, and refuses what is no static TrueType', async () => {
    const font = join(
      import.meta.dirname,
      '../../node_modules/@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
    )
    const theme = 'theme: { fonts: { zh-Hant-TW: { 400: fonts/own.ttf } } }\ndate:'
    const project = open({ 'slides/talk.md': talk.replace('date:', theme) })
    expect((await project.run(['check', '--no-fit'])).stderr).toMatch(/talk\.md:4:\d+: error.*\[font-missing\]/)
    project.write({ 'slides/fonts/own.ttf': 'no font' })
    expect((await project.run(['check', '--no-fit'])).stderr).toMatch(/talk\.md:4:\d+: error.*\[font-unsuitable\]/)
    project.write({ 'slides/fonts/own.ttf': new Uint8Array(readFileSync(font)) })
    expect((await project.run(['check', '--no-fit'])).status).toBe(0)
  })

  test('puts English on top when the deck asks for it', async () => {
    const project = open({
      'slides/talk.md': talk.replace('date:', 'variants: [{ locale: en, caption: zh-Hans-CN }]\ndate:'),
    })
    expect((await project.run(['build', '--format', 'html', '--no-fit'])).status).toBe(0)
    const html = readOutput(project, 'en.html')
    expect(html.includes('<html lang="en"')).toBe(true)
    expect(/<h2>Exports of .*<\/h2>\s*<p class="caption" lang="zh-Hans-CN">/.test(html)).toBe(true)
  })

  test('without a browser leaves the PDFs out, unless they were asked for by name', async () => {
    const project = open()
    const none = { DUILIAN_BROWSER: '/nowhere/chrome' }
    expect((await project.run(['build', '--format', 'pdf'], none)).status).toBe(2)
    expect(existsSync(join(project.folder, 'dist'))).toBe(false)
  })
})

describe('init', () => {
  test('makes a project that builds without a word of complaint', async () => {
    const project = open()
    expect((await project.run(['init', 'new'])).status).toBe(0)
    const { stderr, status } = await project.runIn('new', ['check', '--strict'])
    expect(stderr).toBe('first-talk: nothing to mend.\n')
    expect(status).toBe(0)
  })

  test('overwrites nothing', async () => {
    const project = open()
    mkdirSync(join(project.folder, 'new/slides'), { recursive: true })
    writeFileSync(join(project.folder, 'new/slides/first-talk.md'), 'mine')
    const { stderr, status } = await project.run(['init', 'new'])
    expect(stderr).toContain('holds slides/first-talk.md already')
    expect(status).toBe(2)
    expect(readdirSync(join(project.folder, 'new'))).toEqual(['slides'])
    expect(readFileSync(join(project.folder, 'new/slides/first-talk.md'), 'utf8')).toBe('mine')
  })
})
