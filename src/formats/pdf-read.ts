import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import type { PdfFacts } from './pdf-inspect.ts'

/** What a reader finds in a PDF, whoever made it. */
export interface PdfReading extends PdfFacts {
  /** The text of all pages, as a reader copies it. */
  readonly text: string
  /** The names of its fonts, each once, without what marks them as cut down. */
  readonly fontNames: readonly string[]
}

/** Why a PDF cannot be read, as the rest of a sentence that begins "The file". */
export interface PdfRefusal {
  readonly refused: string
}

/**
 * Reads any PDF with pdf.js, page by page. Far slower than `inspectPdf`, which knows only what Chromium prints
 * and takes 2 ms a page; the build has no time for this.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading | PdfRefusal> {
  return openPdf(bytes, readDocument)
}

async function openPdf<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T | PdfRefusal> {
  const { getDocument } = await import('unpdf/pdfjs')
  const options = { disableFontFace: true, useSystemFonts: false, verbosity: 0, fontExtraProperties: true }
  try {
    // pdf.js takes the bytes away from who gave them.
    const document = await getDocument({ ...options, data: Uint8Array.from(bytes) }).promise
    return await read(document).finally(() => document.destroy())
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}

/** The text of a PDF, line by line, a form feed between pages: for searching, where `readPdf` would look at fonts too. */
export async function readPdfText(bytes: Uint8Array): Promise<string | PdfRefusal> {
  const text = await openPdf(bytes, readPages)
  return typeof text === 'string' && text.trim() === '' ? { refused: 'holds no text, only pictures of it' } : text
}

async function readPages(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  return pages.join('\f')
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'is encrypted, and opens with a password only'
  if (name === 'InvalidPDFException') return 'is not a PDF, or only a part of one'
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

async function readDocument(document: PDFDocumentProxy): Promise<PdfReading> {
  const [metadata, mark, outline] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getOutline(),
  ])
  const info = metadata.info as { readonly Title?: string; readonly Language?: string } // As pdf.js documents it.
  const found: PageReading[] = []
  const known: KnownFonts = new Map()
  for (let number = 1; number <= document.numPages; number++)
    found.push(await readPage(await document.getPage(number), known))
  const text = found.map((page) => page.text).join('\n')
  const fonts = found.flatMap((page) => page.fonts)
  return {
    pages: document.numPages,
    pageSizes: found.map(({ size }) => size),
    characters: new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0)),
    fontTypes: [...new Set(fonts.map(({ type }) => type))],
    pagesWith: (test) =>
      found.flatMap((page, at) => {
        const characters = new Set(Array.from(page.text, (character) => character.codePointAt(0) ?? 0))
        return page.fonts.some(({ type }) => test({ type, characters })) ? [at + 1] : []
      }),
    unembedded: [...new Set(fonts.flatMap(({ name, missing }) => (missing ? [name] : [])))],
    fileLinks: found.flatMap((page) => page.fileLinks),
    hasOutline: (outline ?? []).length > 0,
    hasTitle: (info.Title ?? '') !== '',
    tagged: (mark as { readonly Marked?: boolean } | null)?.Marked === true,
    language: info.Language || undefined,
    text,
    fontNames: [...new Set(fonts.map(({ name }) => name))],
  }
}

interface PageReading {
  readonly size: { readonly width: number; readonly height: number }
  readonly text: string
  readonly fonts: readonly FontReading[]
  readonly fileLinks: readonly string[]
}

interface FontReading {
  readonly name: string
  readonly type: string
  readonly missing: boolean
}

/** The fonts of a document by their ids: one that cannot be read is waited for once, not on every page. */
type KnownFonts = Map<string, Promise<FontReading>>

async function readPage(page: PDFPageProxy, known: KnownFonts): Promise<PageReading> {
  const [content, annotations] = await Promise.all([
    page.getTextContent({ disableNormalization: true }),
    page.getAnnotations(),
  ])
  const links = (annotations as readonly { readonly unsafeUrl?: string }[]).map(({ unsafeUrl = '' }) => unsafeUrl)
  const { width, height } = page.getViewport({ scale: 1 })
  const fonts = await readFonts(page, known)
  page.cleanup()
  return {
    size: { width, height },
    text: content.items.map((item) => ('str' in item ? item.str : '')).join(''),
    fonts,
    fileLinks: links.filter((link) => link.startsWith('file:')),
  }
}

/** The fonts that a page draws with. */
async function readFonts(page: PDFPageProxy, known: KnownFonts): Promise<readonly FontReading[]> {
  const { OPS } = await import('unpdf/pdfjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const ids = new Set(fnArray.flatMap((operator, at) => (operator === OPS.setFont ? [String(argsArray[at]?.[0])] : [])))
  return Promise.all(
    Array.from(ids, (id) => {
      const reading = known.get(id) ?? readFont(page, id)
      known.set(id, reading)
      return reading
    }),
  )
}

/** pdf.js hands a font over when it has read it, or never if it cannot. */
function readFont(page: PDFPageProxy, id: string): Promise<FontReading> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ name: id, type: 'unknown', missing: true }), 2000)
    page.commonObjs.get(id, (font: Readonly<Record<string, unknown>>) => {
      clearTimeout(timer)
      const name = String(font.name ?? id).replace(/^[A-Z]{6}\+/, '')
      const isShapes = font.isType3Font === true
      resolve({
        name,
        type: isShapes ? 'Type3' : String(font.type ?? 'unknown'),
        missing: !isShapes && font.missingFile === true,
      })
    })
  })
}
