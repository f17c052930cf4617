import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/system/browser.ts'
import type { Run } from '../commands/here.ts'
import { openPdf } from '../formats/pdfjs.ts'
import { launchBrowser, newPage } from './browser.ts'
import { makeProject, type TestProject } from './project.ts'

const browser = await findBrowser()

const deck = `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
date: 2026-05-21
url: https://example.org/tea
description: { zh: 一片葉子, en: One leaf }
theme: { name: couplet, brand: { logo: cup.jpg } }
---

# 茶
en: Tea

---
id: exports
---

# 出口{{figure "export"}}
en: Exports of {{figure "export"}}

- 綠茶與{{term "oolong"}}
  en: Green tea and {{term "oolong"}}

| 港口 | 噸 |
| --- | ---: |
| 基隆 | 十 |

en:

| Port | Tons |
| --- | ---: |
| Keelung | ten |

<!--
說得慢一點，這裡的數字很多。
en: Slowly here, there are many numbers.
-->
`

const files = {
  'slides/talk.md': deck,
  'slides/cup.jpg': readFileSync(join(import.meta.dirname, 'cup.jpg')),
  'data/talk/figures.csv':
    'id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,,2024,15億,,USD,,customs,\n',
  'data/talk/glossary.csv':
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ntea,茶葉,tea,,,,\noolong,烏龍茶,oolong,乌龙茶,烏龍茶,烏龍茶,\n',
  'data/talk/sources.yaml': '- id: customs\n  title: { zh: 海關年報, en: Customs yearbook }\n  issued: 2025\n',
}

async function readPdf(path: string): Promise<{ readonly pages: number; readonly text: string }> {
  const document = await openPdf(readFileSync(path))
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return { pages: document.numPages, text: texts.join('\n').replace(/\s+/g, '') }
}

/** Width and height in px, from the header of a PNG. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe.runIf(browser)('handouts and pictures of a deck', async () => {
  let project: TestProject
  let run: Run
  const output = (name: string) => join(project.folder, 'dist/talk', name)

  beforeAll(async () => {
    project = makeProject(files)
    run = await project.run(['build', '--format', 'html,notes,interpreter,png', '--width', '640'])
  }, 120_000)
  afterAll(() => project.remove())

  test('are made without complaint', () => {
    expect(run.stderr).not.toMatch(/error|warning/)
    expect(run.status).toBe(0)
  })

  test('the notes have a sheet for each slide, with both languages of what is said and the source', async () => {
    const { pages, text } = await readPdf(output('zh-Hans-CN.notes.pdf'))
    expect(pages).toBe(2)
    for (const words of ['绿茶与乌龙茶', '说得慢一点', 'Slowlyhere', '海关年报']) expect(text).toContain(words)
  })

  test('the notes show the logo of a brand, as the slides do', () => {
    expect(readFileSync(output('zh-Hant-TW.notes.pdf'), 'latin1')).toContain('/Subtype /Image')
  })

  test('in the interpreter’s sheet pictures stand beside the words of their own slide only', async () => {
    const launched = await launchBrowser()
    const page = await newPage(launched, { width: 1000, height: 800 })
    await page.goto(pathToFileURL(output('zh-Hant-TW.interpreter.html')).href)
    const rooms = await page.$$eval('.sheet-slide', (slides) =>
      slides.map((slide) => {
        const bottom = (element: Element | null) => element?.getBoundingClientRect().bottom ?? 0
        return bottom(slide) - bottom(slide.querySelector('.sheet-picture'))
      }),
    )
    await launched.close()
    expect(rooms).toHaveLength(2)
    expect(Math.min(...rooms)).toBeGreaterThan(0)
  })

  test('long notes run on to further sheets instead of being cut off', async () => {
    const long = makeProject({ ...files, 'slides/talk.md': deck.replace('說得慢一點，', '說得慢一點，'.repeat(400)) })
    expect((await long.run(['build', '--format', 'notes', '--locale', 'zh-Hant-TW', '--no-fit'])).status).toBe(0)
    const { pages, text } = await readPdf(join(long.folder, 'dist/talk/zh-Hant-TW.notes.pdf'))
    long.remove()
    expect(pages).toBeGreaterThan(2)
    expect(text.split('說得慢一點').length).toBe(401)
  }, 30_000)

  test('the interpreter gets every pair, the notes, and names and figures in all locales', async () => {
    const html = readFileSync(output('zh-Hant-HK.interpreter.html'), 'utf8')
    const { text } = await readPdf(output('zh-Hant-HK.interpreter.pdf'))
    const inOrder = [
      '出口15億美元',
      'ExportsofUS$1.5billion',
      '綠茶與烏龍茶',
      'Greenteaandoolong',
      '說得慢一點',
      'Slowlyhere',
    ]
    const places = inOrder.map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(html.match(/<img class="sheet-picture" src="data:image\/png;base64,[^"]{200,}"/g)).toHaveLength(2)
    expect(html).toMatch(/<td class="left"><span class="line">基隆<\/span><span class="caption" lang="en">Keelung/)
    expect(html).toContain('<td lang="zh-Hans-CN">乌龙茶</td>')
    expect(html).toContain('<td lang="en">oolong</td>')
    expect(html).toMatch(/<td lang="zh-Hans-CN"><span class="value strong">15亿美元<\/span> 茶叶，2024年<\/td>/)
    expect(html).toMatch(/<td lang="en"><span class="value strong">US\$1\.5 billion<\/span> tea, 2024<\/td>/)
  })

  test('pictures have the width that was asked for, in every locale, and one sheet shows them all', () => {
    const pictures = readdirSync(join(project.folder, 'dist/talk')).filter((name) => /^zh-.*\.png$/.test(name))
    expect(pictures).toEqual(
      ['zh-Hans-CN', 'zh-Hant-HK', 'zh-Hant-TW'].flatMap((locale) => [`${locale}.01.png`, `${locale}.02.png`]),
    )
    for (const name of pictures) expect(sizeOf(output(name))).toEqual([640, 360])
    expect(sizeOf(output('contact-sheet.png'))).toEqual([3 * 496 + 16, 2 * 286 + 16])
    expect(sizeOf(output('cover.png'))).toEqual([1280, 720])
  })

  test('no two pictures are the same', () => {
    const pictures = readdirSync(join(project.folder, 'dist/talk')).filter((name) => /^zh-.*\.png$/.test(name))
    expect(new Set(pictures.map((name) => readFileSync(output(name)).toString('base64'))).size).toBe(6)
  })

  test('pictures of slides that are gone go too', async () => {
    // As a build of more slides would have left it.
    const written = JSON.parse(readFileSync(output('.duilian.json'), 'utf8'))
    const empty = createHash('sha256').digest('hex')
    const more = { 'zh-Hant-TW.07.png': empty, 'contact-sheet-2.png': empty }
    writeFileSync(output('.duilian.json'), JSON.stringify({ ...written, files: { ...written.files, ...more } }))
    for (const name of [...Object.keys(more), 'mine.png', 'holiday.2024.png']) writeFileSync(output(name), '')
    expect((await project.run(['build', '--format', 'png', '--width', '640'])).status).toBe(0)
    const left = readdirSync(join(project.folder, 'dist/talk'))
    expect(left).toEqual(
      expect.arrayContaining(['mine.png', 'holiday.2024.png', 'contact-sheet.png', 'zh-Hant-TW.02.png']),
    )
    expect(left).not.toContain('zh-Hant-TW.07.png')
    expect(left).not.toContain('contact-sheet-2.png')
  })

  test('links to the deck have a preview', () => {
    const html = readFileSync(output('zh-Hant-TW.html'), 'utf8')
    expect(html).toContain('<meta property="og:image" content="https://example.org/tea/cover.png">')
    expect(html).toContain('<meta property="og:locale" content="zh_TW">')
    expect(html).toContain('<meta property="og:description" content="一片葉子">')
  })

  test('the page of all decks leads to every file, those of earlier builds too', async () => {
    const [front = ''] = deck.split('---\nid:')
    project.write({ 'slides/other.md': front.replace('zh: 茶, en: Tea', 'zh: 花, en: Flowers') })
    expect((await project.run(['build', 'other', '--format', 'html', '--no-fit'])).status).toBe(0)
    const page = readFileSync(join(project.folder, 'dist/index.html'), 'utf8')
    const addresses = [...page.matchAll(/(?:href|src)="([^"#:]+)"/g)].map((match) => match[1] ?? '')
    for (const address of addresses) expect(existsSync(join(project.folder, 'dist', address)), address).toBe(true)
    for (const name of ['talk/zh-Hant-TW.html', 'talk/zh-Hant-TW.notes.pdf', 'talk/cover.png', 'other/zh-Hans-CN.html'])
      expect(addresses).toContain(name)
    expect(page).toContain('<span class="caption" lang="en">Flowers</span>')
  })

  test('a page of someone else in its place is left alone, and that is said', async () => {
    writeFileSync(join(project.folder, 'dist/index.html'), 'mine')
    const { stderr, status } = await project.run(['build', 'other', '--format', 'html', '--no-fit'])
    expect(readFileSync(join(project.folder, 'dist/index.html'), 'utf8')).toBe('mine')
    expect(stderr).toContain('dist/index.html is not of duilian')
    expect(status).toBe(0)
  })
})

test.each([['12'], ['wide'], ['99999']])('a width of %s is refused', async (width) => {
  const project = makeProject()
  const { stderr, status } = await project.run(['build', '--format', 'png', '--width', width])
  project.remove()
  expect(stderr).toContain('not a number of pixels')
  expect(status).toBe(2)
})
