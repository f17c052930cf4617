import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditPdf } from '../../src/formats/pdf-audit.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { resolvePackageFile } from '../../src/system/packages.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'
import { fixtureDeck, slideOf } from '../render/fixture.ts'
import { makeDocument } from '../system/documents.ts'

const browser = await findBrowser()

async function audit(bytes: Uint8Array): Promise<readonly string[]> {
  return (await auditPdf(bytes, undefined)).map(({ code, message }) => `${code}: ${message}`)
}

/** A PDF of one page in a font that every reader has, with entries for the trailer. */
function handmade(trailer = '', objects: readonly string[] = []): Uint8Array {
  const content = 'BT /F 24 Tf 72 72 Td (Hello) Tj ET'
  const all = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    ...objects,
  ]
  let file = '%PDF-1.4\n'
  const offsets = all.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  const count = all.length + 1
  file += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<</Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

test('readings stand over their characters, in an order of the reader’s own', async () => {
  const text = (one: string) => ({ kind: 'text', text: one }) as const
  const say = async (reading: string) => {
    const runs = [
      { kind: 'element', tag: 'ruby', runs: [text('lo'), { kind: 'element', tag: 'rt', runs: [text(reading)] }] },
    ] as const
    const title = { id: 't', kind: 'text', decisions: [], line: { locale: 'en', runs } } as const
    const deck = { ...fixtureDeck(), slides: [slideOf({ layout: 'bullets', title }, 1)] }
    const found = await auditPdf(handmade(), { deck, html: `<ruby>lo<rt>${reading}</rt></ruby>` })
    return found.filter(({ code }) => code === 'pdf-text').length
  }
  expect([await say('Hel'), await say('Hal')]).toEqual([0, 1])
})

describe('a PDF that duilian did not make', () => {
  test('is told what it lacks', async () => {
    expect(await audit(handmade())).toEqual([
      'pdf-size: A page is 595 × 842 pt instead of 16:9.',
      'pdf-font: The PDF does not hold its font Helvetica.',
      'pdf-untagged: The PDF has no tags, so a screen reader gets no order.',
      'pdf-bookmarks: The PDF has no bookmarks.',
      'pdf-title: The PDF has no title.',
      'pdf-language: The PDF does not say what language it is in.',
    ])
  })

  test('that opens with a password only is named as such', async () => {
    const key = `<${'41'.repeat(32)}>`
    const encrypt = `<</Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4>>`
    const locked = handmade(`/Encrypt 6 0 R /ID [${key} ${key}]`, [encrypt])
    expect(await audit(locked)).toEqual(['pdf-faulty: The file is encrypted, and opens with a password only.'])
  })

  test.each([
    ['nothing', ''],
    ['a text', 'hello'],
    ['the beginning of one', Buffer.from(handmade().subarray(0, 200)).toString('latin1')],
  ])('%s is none', async (_, text) => {
    const [first = ''] = await audit(Buffer.from(text, 'latin1'))
    expect(first).toMatch(/^pdf-faulty: The file (is not a PDF, or only a part of one|cannot be read)/)
  })
})

describe.runIf(browser)('a PDF that a browser printed', () => {
  const running: { printer?: BrowserPrinter } = {}
  beforeAll(() => {
    running.printer = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
  })
  afterAll(() => running.printer?.close())

  async function print(document: string): Promise<Uint8Array> {
    const [bytes = new Uint8Array()] = (await running.printer?.print([document])) ?? []
    return bytes
  }

  test('from a document with all it needs has no faults', async () => {
    expect(await audit(await print(await makeDocument(['<h1>上聯</h1>', '<h1>下聯</h1>'])))).toEqual([])
  }, 30_000)

  test('in a whole font has radicals in its text', async () => {
    const path = resolvePackageFile('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf') ?? ''
    const font = readFileSync(path).toString('base64')
    const face = `@font-face { font-family: Tiny; src: url(data:font/ttf;base64,${font}) }`
    const document = await makeDocument(['<h1>一二人大方</h1>'], `<style>${face}</style>`)
    const bytes = await print(document)
    const [only = '', ...others] = await audit(bytes)
    expect(only).toMatch(/^pdf-text: In the text of the PDF stand .*⼀ \(U\+2F00\)/)
    expect(others).toEqual([])
    // Beside each stands the character, which most readers go by.
    expect((await auditPdf(bytes, undefined)).map(({ severity }) => severity)).toEqual(['warning'])
  }, 30_000)

  test('from a document that holds radicals has them for every reader', async () => {
    const found = await auditPdf(await print(await makeDocument(['<h1>⼀⼆</h1>'])), undefined)
    expect(found.filter(({ code }) => code === 'pdf-text').map(({ severity }) => severity)).toEqual(['error'])
  }, 30_000)

  test('with a bold that has no font is drawn as shapes', async () => {
    expect(await audit(await print(await makeDocument(['<h1>上<b>聯</b></h1>'])))).toEqual([
      'pdf-font: The PDF draws characters as shapes (Type 3) instead of with an embedded font.',
    ])
  }, 30_000)

  test('that lost its last bytes is told so', async () => {
    const whole = await print(await makeDocument(['<h1>上聯</h1>']))
    const found = await audit(whole.subarray(0, whole.length - 20))
    expect(found[0]).toMatch(/^pdf-faulty: The file (ends before its end|is not a PDF, or only a part of one)\.$/)
  }, 30_000)
})
