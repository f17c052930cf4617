import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { createPrinter } from '../../src/system/printer.ts'
import { makeProject, type TestProject } from './project.ts'

const browser = await findBrowser()

const words = {
  chinese: '茶者，南方之嘉木也。一尺、二尺乃至數十尺。',
  english: 'Tea is a well-known tree of the south, and its cultivation is very old indeed.',
}

/** A report of two pages; the second has a narrow column, in which words are divided at the ends of lines. */
const report = `<style>@page { size: 12cm 8cm } p { font: 12px sans-serif }</style>
<p lang="zh-Hant">序</p>
<p lang="zh-Hant" style="break-before: page; width: 7em">他說：${words.chinese}</p>
<p lang="en">Tea is a well-<br>known tree of the south, and its culti-<br>vation is very old indeed.</p>`

/** A picture of text is no text. */
const scan = '<div style="width: 80px; height: 50px; background: red"></div>'

const slides = (id: string) =>
  `---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 茶\nen: Tea\n\n---\nlayout: quote\nquote: ${id}\n---\n`

describe.runIf(browser)('a PDF as the copy of a source', () => {
  const pdfs = new Map<string, Uint8Array>()
  const projects: TestProject[] = []

  beforeAll(async () => {
    const printer = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
    try {
      const [read, scanned] = await printer.print([report, scan])
      pdfs.set('report', read ?? new Uint8Array()).set('scan', scanned ?? new Uint8Array())
    } finally {
      await printer.close()
    }
  }, 60_000)

  afterAll(() => {
    for (const project of projects) project.remove()
  })

  async function check(quote: string, pdf: Uint8Array) {
    const project = makeProject({
      'slides/talk.md': slides('tea'),
      'data/talk/figures.csv': null,
      'data/talk/quotes.yaml': `- id: tea\n  speaker: { zh: 陸羽, en: Lu Yu }\n  source: book\n${quote}\n`,
      'data/talk/sources.yaml':
        '- id: book\n  title: { zh: 茶經, en: The Classic of Tea }\n  issued: 2020\n  file: book.pdf\n',
      'data/talk/book.pdf': pdf,
    })
    projects.push(project)
    const { stdout } = await project.run(['check', '--no-fit', '--json'])
    const found = JSON.parse(stdout) as readonly { code: string; message: string; hint?: string }[] // As `--json` prints.
    return found.filter(({ code }) => /^(quote-(verbatim|unverified)|file-)/.test(code))
  }

  const chinese = `  zh: ${words.chinese}\n  en: Tea is a fine tree of the south.`
  const english = `  language: en\n  zh: 茶是南方的良木。\n  en: ${words.english}`

  test.each([
    ['across lines', chinese],
    ['across a hyphen that is written and one that divides a word', english],
    ['with a gap', chinese.replace('一尺、', '……')],
  ])('holds a quote %s', async (_, quote) => {
    expect(await check(quote, pdfs.get('report') ?? new Uint8Array())).toEqual([])
  })

  test('tells the page on which a quote parts from it', async () => {
    const [found] = await check(chinese.replace('嘉木', '佳木'), pdfs.get('report') ?? new Uint8Array())
    expect(found?.code).toBe('quote-verbatim')
    expect(found?.hint).toMatch(/up to ".*南方之" \(page 2\), where the source goes on "嘉木/)
  })

  test.each([
    ['without text', () => pdfs.get('scan'), '"data/talk/book.pdf" holds no text, only pictures of it.'],
    [
      'that is none',
      () => new TextEncoder().encode('<html>'),
      '"data/talk/book.pdf" is not a PDF, or only a part of one.',
    ],
  ])('that is a file %s is refused', async (_, pdf, message) => {
    const found = await check(chinese, pdf() ?? new Uint8Array())
    expect(found.map((one) => [one.code, one.message])).toContainEqual(['file-unreadable', message])
  })
})
