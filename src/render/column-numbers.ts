import type { LocalizedBlock, LocalizedSegment } from '../model/localized.ts'
import { boldFigures } from './figure-room.ts'
import { isSolitary } from './helpers.ts'
import { pairHeight, type TypeScale, widthOf } from './measure.ts'
import { type Density, scale } from './scales.ts'

/** The size of the caption of a number, in px and as a share of that of the number. */
const caption = { most: 32, share: 0.8 }
/** A text that would have to be smaller than this to keep to its line runs on, in px. */
const least = 30

/** The size in px of numbers that stand for themselves in columns: the longest of them keeps to its line. */
export function columnNumberSize(
  columns: readonly (readonly LocalizedBlock[])[],
  column: number,
  density: Density,
): number {
  const most = density === 'dense' || density === 'tight' ? 56 : 64
  const fitting = columns
    .flatMap(numbersIn)
    .map(({ line }) => Math.floor(column / (widthOf(line) * boldFigures)))
    .filter((size) => size >= least)
  return Math.min(most, ...fitting)
}

/** What numbers that fill a line of a column need more than running text, in px. */
export function columnNumbersHeight(
  blocks: readonly LocalizedBlock[],
  sizes: TypeScale,
  { column, size }: { readonly column: number; readonly size: number },
): number {
  const below = Math.min(caption.most, size * caption.share)
  const number = scale(size * boldFigures, 1.2 / boldFigures, below, 1.25, 0)
  return numbersIn(blocks).reduce(
    (sum, text) => sum + pairHeight(text, number, column) - pairHeight(text, sizes, column),
    0,
  )
}

function numbersIn(blocks: readonly LocalizedBlock[]): readonly LocalizedSegment[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && isSolitary(block.text.line) ? [block.text] : []))
}
