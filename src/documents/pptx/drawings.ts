import { createHash } from 'node:crypto'
import { hanOf } from '../../fonts/faces.ts'
import { drawn } from '../../formats/pptx/base/drawn.ts'
import type { Picture } from '../../formats/pptx/base/model.ts'
import { bitPng } from '../../formats/pptx/base/png.ts'
import { type Drawings, drawingsOf } from '../../formats/pptx/layouts/drawings.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { whenReady } from '../../model/not-ready.ts'
import { scaleOfFormula } from '../../render/typesetting/formula-size.ts'
import { createFormulaSetter } from '../../render/typesetting/mathematics.ts'
import { createQrDrawer } from '../../render/typesetting/qr.ts'
import { sizeOfImage } from '../../validate/probe-image.ts'
import type { PptxParts } from './parts.ts'

type Drawn = readonly [path: string, picture: Picture]

/** Pictures that are no files: codes, formulas as far as there is a browser, and what stands for films without one. */
export async function prepareDrawings(deck: LocalizedDeck, parts: PptxParts): Promise<readonly Drawn[]> {
  const { codes, formulas, bareFilm } = drawingsOf(deck, parts.styles)
  const drawer = createQrDrawer()
  const made: Drawn[] = []
  for (const url of codes) {
    const { rows } = await whenReady(() => drawer.draw(url))
    made.push([drawn.qr(url), bitPicture(rows, squareSide)])
  }
  if (bareFilm) made.push([drawn.film, bitPicture(filmRows(), 1)])
  return [...made, ...(await drawFormulas(deck, formulas, parts))]
}

/** Squares so large that no program that makes a picture larger or smaller blurs them away. */
const squareSide = 16

function bitPicture(rows: readonly (readonly boolean[])[], scale: number): Picture {
  const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale]
  return { bytes: bitPng(rows, scale), type: 'png', width, height }
}

/** A white triangle on black, of 16 : 9, as everybody knows films that do not run yet. */
function filmRows(): readonly (readonly boolean[])[] {
  return Array.from({ length: 720 }, (_, y) =>
    Array.from({ length: 1280 }, (_, x) => x < 540 || x - 540 > 1.8 * (160 - Math.abs(y - 360))),
  )
}

/** The size of type that formulas are set in, in px: that of the text around them. */
const formulaType = 40
const pixelsPerPx = 3

/** Formulas are drawn in one go, and each once. */
async function drawFormulas(
  deck: LocalizedDeck,
  formulas: Drawings['formulas'],
  { cache, printer, fontsFor, formulaStyles }: PptxParts,
): Promise<readonly Drawn[]> {
  if (formulas.length === 0) return []
  const setter = createFormulaSetter()
  const documents = await Promise.all(
    formulas.map(async ({ tex, color }) => {
      const set = await whenReady(() => setter.set(tex, true))
      // What cannot be set is an error before anything is made.
      const span = `<span class="formula">${'mathml' in set ? set.mathml : ''}</span>`
      const size = formulaType * scaleOfFormula(tex)
      const own = `:root{--han:"duilian-${hanOf(deck.variant.locale)}"}body{margin:0}.formula{display:inline-block;padding:6px 2px;color:#${color};font-size:${size}px}`
      const html = `<!doctype html><meta charset="utf-8"><style>${await fontsFor(span)}${formulaStyles}${own}</style>${span}`
      const key = `pptx formula 1 ${createHash('sha256').update(html).digest('hex')}`
      return { path: drawn.formula(tex, color), html, key, known: await cache.get(key) }
    }),
  )
  const unknown = documents.filter(({ known }) => !known)
  const request = { selector: '.formula', page: { width: 1280, height: 720 }, scale: pixelsPerPx, transparent: true }
  const captured =
    unknown.length > 0
      ? ((await printer?.capture(
          unknown.map(({ html }) => html),
          request,
        )) ?? [])
      : []
  const taken = new Map(unknown.map(({ key }, at) => [key, captured[at]?.[0]]))
  for (const [key, bytes] of taken) if (bytes) await cache.set(key, bytes)
  return documents.flatMap(({ path, key, known }): readonly Drawn[] => {
    const bytes = known ?? taken.get(key)
    const size = bytes && sizeOfImage('formula.png', bytes)
    if (!bytes || !size) return []
    return [[path, { bytes, type: 'png', width: size.width / pixelsPerPx, height: size.height / pixelsPerPx }]]
  })
}
