import type { LocalizedQuote } from '../model/localized.ts'
import { blocksHeight, pairHeight, type TypeScale } from './measure.ts'
import { type Density, scale } from './scales.ts'
import { type FramedSlide, roomOf, width } from './slide-room.ts'

/** The width of a portrait with the room beside it, in px. */
const portrait = 320 + 64

/** True if a quotation, who said it and the text under it fit in a density. */
export function quoteFits(slide: FramedSlide, quote: LocalizedQuote, sizes: TypeScale, density: Density): boolean {
  const column = width - (slide.image ? portrait : 0)
  const words = quoteHeight(quote, sizes, { column: column - 80, cited: slide.citations.length > 0 })
  return words + bodyUnderQuote(slide, column) <= roomOf(slide, density)
}

/** What an author adds under a quotation, with the gap above it. */
function bodyUnderQuote({ body }: FramedSlide, column: number): number {
  return body ? 32 + blocksHeight(body, scale(32, 1.35, 28, 1.25, 16), column) : 0
}

/** The words, and under them the speaker and, where no citation says it, the note on the script. */
function quoteHeight(
  quote: LocalizedQuote,
  sizes: TypeScale,
  { column, cited }: { readonly column: number; readonly cited: boolean },
): number {
  const [speaker, note] = [44 + 78, 20 + 52]
  return pairHeight(quote.text, sizes, column) + speaker + (quote.scriptNote && !cited ? note : 0)
}
