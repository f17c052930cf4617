import type { LocalizedBlock, LocalizedDeck, LocalizedSlide } from '../../../model/localized.ts'
import { classesOf } from './classes.ts'
import { formulasIn } from './objects.ts'
import { readColors, type Surfaces } from './surfaces.ts'

/** What of a deck is shown as a picture and is none. */
export interface Drawings {
  /** The addresses of QR codes. */
  readonly codes: readonly string[]
  /** Formulas with the colours they are drawn in, as six digits. */
  readonly formulas: readonly { readonly tex: string; readonly color: string }[]
  /** Whether a film or sound has no picture. */
  readonly bareFilm: boolean
}

/** Finds what has to be drawn before a deck is written. */
export function drawingsOf(deck: LocalizedDeck, styles: string): Drawings {
  const codes = new Set<string>()
  const formulas = new Map<string, Drawings['formulas'][number]>()
  let bareFilm = false
  let surfaces: Surfaces | undefined
  const surfaceOf = (slide: LocalizedSlide) => {
    surfaces ??= readColors(styles)(deck.theme.variant).surfaces
    return surfaces(classesOf(slide))
  }
  const look = (blocks: readonly LocalizedBlock[], color: () => string): void => {
    for (const { tex, caption = tex } of formulasIn(blocks).values())
      for (const one of [tex, caption]) formulas.set(`${color()} ${one}`, { tex: one, color: color() })
    for (const block of blocks) {
      if (block.kind === 'qr') {
        // The room's code of a deck that is published nowhere is shown when it is presented.
        if (block.url !== undefined) codes.add(block.url)
      } else if (block.kind === 'media') bareFilm ||= block.poster === undefined
      else if (block.kind === 'quotation') look(block.blocks, color)
      else if (block.kind === 'list') for (const item of block.items) look(item.blocks, color)
    }
  }
  for (const slide of deck.slides) {
    const { body = [], columns = [] } = slide
    look([...body, ...columns.flatMap((column) => column.body)], () => surfaceOf(slide).ink)
  }
  return { codes: [...codes], formulas: [...formulas.values()], bareFilm }
}
