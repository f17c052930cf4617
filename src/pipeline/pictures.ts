import type { Outcome } from '../model/diagnostic.ts'
import type { PictureRequest, Printer } from '../model/effects.ts'
import type { Locale } from '../model/locale.ts'

/** The width of a slide's layout in CSS px; its height is 720. */
const slideWidth = 1280
const page = { width: slideWidth, height: 720 }
/** Slides on one contact sheet: longer ones are higher than picture viewers like. */
const rows = 40
const columnWidth = 496

/** A static document with its locale. */
export interface PicturedDocument {
  readonly locale: Locale
  readonly html: string
}

interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Every slide of every document as PNG, `zh-Hant-TW.01.png`, `width` px wide, and contact sheets on which a row is a
 * slide and a column a document.
 */
export async function takePictures(
  documents: readonly PicturedDocument[],
  width: number,
  printer: Printer,
  renderSheet: (columns: number, pictures: readonly string[]) => Outcome<string>,
): Promise<Outcome<readonly PictureFile[]>> {
  const request = { selector: 'section.slide', page, scale: width / slideWidth }
  const taken = await printer.capture(
    documents.map(({ html }) => html),
    request,
  )
  const digits = Math.max(2, String(taken[0]?.length ?? 0).length)
  const files = taken.flatMap((slides, at) =>
    slides.map((bytes, slide) => ({
      name: `${documents[at]?.locale}.${String(slide + 1).padStart(digits, '0')}.png`,
      bytes,
    })),
  )
  const sheets = sheetsOf(taken).map((pictures) => renderSheet(taken.length, pictures))
  const pages = await printer.capture(
    sheets.map(({ value }) => value),
    sheetRequest(taken.length),
  )
  const drawn = pages.flatMap((pictures) => pictures.slice(0, 1))
  const named = drawn.map((bytes, at) => ({
    name: drawn.length === 1 ? 'contact-sheet.png' : `contact-sheet-${at + 1}.png`,
    bytes,
  }))
  return { value: [...files, ...named], diagnostics: sheets.flatMap(({ diagnostics }) => diagnostics) }
}

/** The first slide of a document as PNG, 1280 × 720 px: the deck's face in lists and link previews. */
export async function takeCover(html: string, printer: Printer): Promise<Uint8Array | undefined> {
  const [pictures] = await printer.capture([html], { selector: 'section.slide', page, scale: 1, count: 1 })
  return pictures?.[0]
}

/** Every slide of every document as a small picture, 320 px wide, as a data URI: enough to know a slide again by. */
export async function takeThumbnails(
  documents: readonly string[],
  printer: Printer,
): Promise<readonly (readonly string[])[]> {
  const taken = await printer.capture(documents, { selector: 'section.slide', page, scale: 320 / slideWidth })
  return taken.map((pictures) => pictures.map(pngUri))
}

/** For each sheet the pictures on it as data URIs, row by row. */
function sheetsOf(taken: readonly (readonly Uint8Array[])[]): readonly (readonly string[])[] {
  const count = taken[0]?.length ?? 0
  return Array.from({ length: Math.ceil(count / rows) }, (_, sheet) => {
    const slides = Array.from({ length: Math.min(rows, count - sheet * rows) }, (__, row) => sheet * rows + row)
    return slides.flatMap((slide) => taken.map((pictures) => pngUri(pictures[slide] ?? new Uint8Array())))
  })
}

function sheetRequest(columns: number): PictureRequest {
  return { selector: '.contact-sheet', page: { width: columns * columnWidth + 16, height: rows * 286 + 16 }, scale: 1 }
}

function pngUri(bytes: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
}
