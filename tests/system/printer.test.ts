import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { inspectPdf } from '../../src/formats/pdf-inspect.ts'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'
import { makeDocument } from './documents.ts'
import { temporaryFolder } from './temporary.ts'

const browser = await findBrowser()

describe.runIf(browser)(
  'a printer',
  () => {
    let printer: BrowserPrinter
    beforeAll(() => {
      printer = createPrinter(browser as Browser) // Else this is not run.
      printer.start()
    })
    afterAll(() => printer.close())

    test('prints each section on a page of its own, with text, tags, bookmarks and language', async () => {
      const document = await makeDocument(['<h1>上聯</h1>', '<h1>下聯</h1>'])
      const [bytes = new Uint8Array()] = await printer.print([document])
      const facts = inspectPdf(bytes)
      const page = { width: 960, height: 540 }
      expect(facts).toMatchObject({
        pages: 2,
        pageSizes: [page, page],
        fontTypes: ['CIDFontType2'],
        hasOutline: true,
        tagged: true,
        language: 'zh-Hant-TW',
      })
      expect(String.fromCodePoint(...facts.characters).trim()).toMatch(/^[上下聯]{3}$/)
    })

    test('prints many documents at once and gives them back in order', async () => {
      const lengths = [3, 1, 2, 5, 4]
      const documents = lengths.map((length) => '<p style="break-after: page">x</p>'.repeat(length))
      const printed = await printer.print(
        documents.map((body) => `<style>p:last-child{break-after:auto!important}</style>${body}`),
      )
      expect(printed.map((bytes) => inspectPdf(bytes).pages)).toEqual(lengths)
    })

    test('takes a picture of each element, at the size asked for, however far down it stands', async () => {
      const colours = ['#f00', '#0f0', '#00f']
      const sections = colours.map((colour) => `<section style="height:300px;background:${colour}"></section>`)
      const document = `<style>body{margin:0}</style>${sections.join('<p style="height:5000px"></p>')}`
      const request = { selector: 'section', page: { width: 400, height: 300 }, scale: 0.5 }
      const [pictures = []] = await printer.capture([document], request)
      expect(pictures.map((bytes) => Buffer.from(bytes).readUInt32BE(16))).toEqual([200, 200, 200])
      expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3)
      const [first = []] = await printer.capture([document], { ...request, count: 1 })
      expect(first).toEqual(pictures.slice(0, 1))
    })

    test('keeps nothing of one document for the next', async () => {
      const styles = 'body{margin:0;background:#fff} @media print{section{background:#000!important}}'
      const document = `<style>${styles}</style><section style="height:50vh;background:#0f0"></section>`
      const request = { selector: 'section', page: { width: 400, height: 300 }, scale: 1 }
      const widths: unknown[] = []
      const probe = { expression: 'innerWidth', report: (_: number, width: unknown) => void widths.push(width) }
      // More than are open at once: each tab is used again.
      const many = Array.from({ length: 6 }, () => document)
      await printer.measure(many, probe)
      const first = await printer.capture(many, request)
      await printer.capture(many, { ...request, page: { width: 90, height: 90 }, scale: 2, transparent: true })
      await printer.measure(many, probe)
      expect(new Set(widths).size).toBe(1)
      const pictures = [...first, ...(await printer.capture(many, request))].flat()
      expect(pictures).toHaveLength(12)
      expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
    })

    test('prints a document of several megabytes of pictures', async () => {
      const noise = Buffer.from(Uint8Array.from({ length: 4_000_000 }, (_, at) => (at * at * 31) >> 5)).toString(
        'base64',
      )
      const [bytes] = await printer.print([`<p>big</p><img src="data:image/png;base64,${noise}">`])
      expect(inspectPdf(bytes ?? new Uint8Array()).pages).toBe(1)
    })

    test.each([
      ['a picture on the network', '<img src="https://example.org/a.png">'],
      ['a style sheet on the network', '<link rel="stylesheet" href="http://203.0.113.1/a.css">'],
      ['a frame', '<iframe src="https://example.org/"></iframe>'],
      ['a file of the machine', '<img src="file:///etc/hostname">'],
      ['a file beside it', '<img src="document-1.html">'],
    ])('refuses a document that asks for %s', async (_, body) => {
      const failure = printer.print([body])
      await expect(failure).rejects.toThrow(EnvironmentError)
      await expect(failure).rejects.toThrow(/asks for (https?|file):/)
    })

    test('runs no scripts', async () => {
      const script = `<script>for (let i = 0; i < 9; i++) document.write('<p style="break-after: page">x</p>')</script>`
      const [bytes] = await printer.print([`<p>one</p>${script}<p onload="x()">two</p>`])
      expect(inspectPdf(bytes ?? new Uint8Array()).pages).toBe(1)
    })

    test('goes on after a document that was refused', async () => {
      await expect(printer.print(['<img src="https://example.org/a.png">'])).rejects.toThrow()
      expect(await printer.print(['<p>fine</p>'])).toHaveLength(1)
    })

    test('prints nothing from nothing', async () => {
      expect(await printer.print([])).toEqual([])
    })
  },
  60_000,
)

describe('the temporary folder', () => {
  let folder: string
  beforeEach(() => {
    folder = temporaryFolder()
    vi.stubEnv('TMPDIR', folder)
  })
  afterEach(() => void vi.unstubAllEnvs())

  test.runIf(browser)('is empty after a printer is closed, once or twice, used or not', async () => {
    const printer = createPrinter(browser as Browser)
    await printer.print(['<p>one</p>'])
    expect(readdirSync(folder)).toHaveLength(1)
    await Promise.all([printer.close(), printer.close()])
    await createPrinter(browser as Browser).close()
    expect(readdirSync(folder)).toEqual([])
    await expect(printer.print(['<p>two</p>'])).rejects.toThrow(EnvironmentError)
  })

  test.runIf(browser)('is empty of documents that were printed', async () => {
    const printer = createPrinter(browser as Browser)
    await printer.print(['<p>one</p>', '<p>two</p>', '<p>three</p>'])
    expect(readdirSync(join(folder, readdirSync(folder)[0] ?? '')).filter((name) => /html$/.test(name))).toEqual([])
    await printer.close()
  })

  test.runIf(browser)('prints as one that paints does, without what only pictures need', async () => {
    const [plain, painting] = [{ paints: false }, {}].map((manner) => createPrinter(browser as Browser, manner))
    const document = await makeDocument(['<h1>上聯</h1>', '<p>下聯</p>'])
    const facts = [plain, painting].map(async (one) => {
      const [bytes = new Uint8Array()] = (await one?.print([document])) ?? []
      const { pages, pageSizes, fontTypes, characters, tagged } = inspectPdf(bytes)
      return { pages, pageSizes, fontTypes, characters, tagged }
    })
    expect(await facts[0]).toEqual(await facts[1])
    expect(await facts[0]).toMatchObject({ pages: 2, tagged: true })
    await expect(
      plain?.capture([document], { selector: 'h1', page: { width: 9, height: 9 }, scale: 1 }),
    ).rejects.toThrow(/paints/)
    await Promise.all([plain?.close(), painting?.close()])
  })

  test.runIf(browser)('is empty after a document was refused', async () => {
    const printer = createPrinter(browser as Browser)
    await expect(printer.print(['<img src="https://example.org/a.png">', '<p>x</p>', '<p>y</p>'])).rejects.toThrow()
    await printer.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test.runIf(browser)('is empty at once when the process is told to stop', async () => {
    const listener = vi.fn() // With a listener the process lives on; without one our handler lets it die.
    process.once('SIGTERM', listener)
    const printer = createPrinter(browser as Browser)
    await printer.print(['<p>one</p>'])
    process.emit('SIGTERM', 'SIGTERM')
    expect(readdirSync(folder)).toEqual([])
    expect(listener).toHaveBeenCalledOnce()
    await expect(printer.print(['<p>two</p>'])).rejects.toThrow(EnvironmentError)
    await printer.close()
  })

  test.each([
    [
      '#!/bin/sh\necho "error while loading shared libraries: libnss3.so" >&2\nexit 127\n',
      /browser.*: error while loading/,
    ],
    ['#!/bin/sh\nexit 0\n', /browser ended/],
    ['not a program at all', /browser (could not be started|ended)/],
  ])('holds nothing of a browser that does not start, which is named with what it said', async (program, message) => {
    const executable = join(folder, 'browser')
    writeFileSync(executable, program)
    chmodSync(executable, 0o755)
    const printer = createPrinter({ executable, environment: {}, origin: 'named' })
    printer.start()
    const failure = printer.print(['<p>one</p>'])
    await expect(failure).rejects.toThrow(EnvironmentError)
    await expect(failure).rejects.toThrow(message)
    await printer.close()
    expect(readdirSync(folder)).toEqual(['browser'])
  })
}, 60_000)
