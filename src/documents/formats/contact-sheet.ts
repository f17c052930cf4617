import type { Format } from './format.ts'
import { columnWidth, pngUri } from './pictures.ts'

/** Slides on one contact sheet: longer ones are higher than picture viewers like. */
const rows = 40

/** Sheets on which a row is a slide and a column a variant. */
export const contactSheet: Format = {
  per: 'deck',
  byDefault: false,
  needs: ['pictures'],
  files: [{ ending: /contact-sheet(-\d+)?\.png/ }],
  async make(decks, { pictures, stage, printer }) {
    const columns = decks.length
    const sheets = sheetsOf(await pictures()).map((shown) =>
      stage.renderer.renderPage('contact-sheet', { columns, pictures: shown }),
    )
    const pages = await printer().capture(
      sheets.map(({ value }) => value),
      { selector: '.contact-sheet', page: { width: columns * columnWidth + 16, height: rows * 286 + 16 }, scale: 1 },
    )
    const drawn = pages.flatMap((taken) => taken.slice(0, 1))
    const named = drawn.map((bytes, at) => ({
      name: drawn.length === 1 ? 'contact-sheet.png' : `contact-sheet-${at + 1}.png`,
      bytes,
    }))
    return { value: named, diagnostics: sheets.flatMap(({ diagnostics }) => diagnostics) }
  },
}

/** For each sheet the pictures on it as data URIs, row by row. */
function sheetsOf(taken: readonly (readonly Uint8Array[])[]): readonly (readonly string[])[] {
  const count = taken[0]?.length ?? 0
  return Array.from({ length: Math.ceil(count / rows) }, (_, sheet) => {
    const slides = Array.from({ length: Math.min(rows, count - sheet * rows) }, (__, row) => sheet * rows + row)
    return slides.flatMap((slide) => taken.map((pictures) => pngUri(pictures[slide] ?? new Uint8Array())))
  })
}
