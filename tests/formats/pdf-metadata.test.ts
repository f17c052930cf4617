import { beforeAll, describe, expect, test } from 'vitest'
import { inspectPdf } from '../../src/formats/pdf-inspect.ts'
import { type PdfMetadata, setPdfMetadata } from '../../src/formats/pdf-metadata.ts'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { createPrinter } from '../../src/system/printer.ts'
import { makeDocument } from '../system/documents.ts'
import { openPdf } from './pdfjs.ts'

const browser = await findBrowser()

const metadata: PdfMetadata = {
  title: '投資缺口：𠮷與(對聯)\\',
  author: '李 · Li',
  subject: 'A gap',
  keywords: 'AI, 人工智能',
  date: new Date('2025-03-26T01:02:03Z'),
  creator: 'duilian',
}

/** Tables give their cells ids that count the nodes of everything the browser has shown. */
const table = '<table><tr><th>一</th><th>二</th></tr><tr><td>三</td><td>四</td></tr></table>'

async function read(bytes: Uint8Array) {
  const document = await openPdf(bytes)
  const { info } = await document.getMetadata()
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return {
    info: info as Readonly<Record<string, unknown>>, // Typed as object.
    pages: document.numPages,
    mode: await document.getPageMode(),
    outline: (await document.getOutline())?.map(({ title }) => title),
    text: items.map((item) => ('str' in item ? item.str : '')).join(''),
  }
}

describe.runIf(browser)('the properties of a PDF', () => {
  let printed: readonly Uint8Array[]
  let plain: Uint8Array
  beforeAll(async () => {
    const document = await makeDocument([`<h1>上聯</h1>${table}`, `<h1>下聯</h1>${table}${table}`])
    const printer = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
    try {
      printed = await printer.print([document, document, document])
      plain = (await printer.print([await makeDocument(['<p>上聯</p>'])]))[0] ?? new Uint8Array()
    } finally {
      await printer.close()
    }
  }, 60_000)

  test('are what readers show, in any script', async () => {
    const { info } = await read(setPdfMetadata(printed[0] ?? new Uint8Array(), metadata))
    expect(info).toMatchObject({
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: metadata.keywords,
      Creator: 'duilian',
      CreationDate: "D:20250326010203+00'00'",
      ModDate: "D:20250326010203+00'00'",
    })
    expect(info.Producer).toMatch(/^Skia/)
  })

  test('may be left out', async () => {
    const { title, date, creator } = metadata
    const { info } = await read(setPdfMetadata(printed[0] ?? new Uint8Array(), { title, date, creator }))
    expect(info.Title).toBe(title)
    expect(info).not.toHaveProperty('Author')
    expect(info).not.toHaveProperty('Subject')
    expect(info).not.toHaveProperty('Keywords')
  })

  test('leave pages, text, tags and bookmarks alone, and open the bookmarks', async () => {
    const bytes = setPdfMetadata(printed[0] ?? new Uint8Array(), metadata)
    expect(await read(bytes)).toMatchObject({
      pages: 2,
      mode: 'UseOutlines',
      outline: ['上聯', '下聯'],
      text: '上聯一二三四',
    })
    const { pages, tagged, hasOutline, language } = inspectPdf(bytes)
    expect({ pages, tagged, hasOutline, language }).toEqual({
      pages: 2,
      tagged: true,
      hasOutline: true,
      language: 'zh-Hant-TW',
    })
  })

  test('open no bookmarks where there are none', async () => {
    expect(inspectPdf(plain).hasOutline).toBe(false)
    expect((await read(setPdfMetadata(plain, metadata))).mode).not.toBe('UseOutlines')
  })

  test('can be set again', async () => {
    const once = setPdfMetadata(printed[0] ?? new Uint8Array(), metadata)
    const twice = await read(setPdfMetadata(once, { ...metadata, title: 'Second' }))
    expect(twice).toMatchObject({ pages: 2, mode: 'UseOutlines', info: { Title: 'Second' } })
  })

  test('do not change the bytes they are given', () => {
    const before = Buffer.from(printed[0] ?? [])
    setPdfMetadata(printed[0] ?? new Uint8Array(), metadata)
    expect(before.equals(printed[0] ?? new Uint8Array())).toBe(true)
  })

  test('are the only thing that differs between two prints of the same document', () => {
    const finished = printed.map((bytes) => Buffer.from(setPdfMetadata(bytes, metadata)))
    expect(finished.map((bytes) => bytes.equals(finished[0] ?? bytes))).toEqual([true, true, true])
    const other = Buffer.from(setPdfMetadata(printed[0] ?? new Uint8Array(), { ...metadata, title: 'Other' }))
    expect(other.equals(finished[0] ?? other)).toBe(false)
  })

  test('are the same on another day, in a browser that has shown something before', () => {
    const today = Buffer.from(printed[0] ?? []).toString('latin1')
    expect(today).toMatch(/\(node\d{8}\)/)
    const later = today
      .replace(/\(node(\d{8})\)/g, (_, id: string) => `(node${String(Number(id) * 3 + 1000).padStart(8, '0')})`)
      .replace(/Date \(D:\d{14}/g, 'Date (D:20991231235959')
    expect(later).not.toBe(today)
    const finished = Buffer.from(setPdfMetadata(Buffer.from(later, 'latin1'), metadata))
    expect(finished.equals(setPdfMetadata(printed[0] ?? new Uint8Array(), metadata))).toBe(true)
  })

  test('keep table cells and the headers they name together', () => {
    const text = Buffer.from(setPdfMetadata(printed[0] ?? new Uint8Array(), metadata)).toString('latin1')
    const ids = new Set(Array.from(text.matchAll(/\/ID \((node\d{8})\)/g), (match) => match[1]))
    const named = Array.from(text.matchAll(/\/Headers \[\((node\d{8})\)/g), (match) => match[1])
    expect(ids.size).toBe(6)
    expect(named.length).toBeGreaterThan(0)
    expect(named.every((id) => ids.has(id))).toBe(true)
  })
})

test('what is no PDF is refused', () => {
  expect(() => setPdfMetadata(Buffer.from('hello'), metadata)).toThrow(EnvironmentError)
})
