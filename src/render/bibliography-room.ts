import type { LocalizedCitation } from '../model/localized.ts'
import { pairHeight, type TypeScale } from './measure.ts'
import { gutter } from './room-needed.ts'
import { type Density, shrunk } from './scales.ts'

/** What sources stand in, in px. */
interface Room {
  readonly width: number
  readonly height: number
}

/** The height in px of a list of sources; in the closer densities it stands in two columns. */
export function bibliographyHeight(
  sources: readonly LocalizedCitation[],
  sizes: TypeScale,
  width: number,
  density: Density,
): number {
  const columns = isInTwo(density) ? 2 : 1
  const column = (width - gutter * (columns - 1)) / columns
  const heights = sources.map(({ text }) => pairHeight(text, sizes, column) + sizes.gap)
  return columns === 1 ? sumOf(heights) : heightInTwo(heights)
}

/** Columns that leave room are set larger: this much at most, their type as large as that of one column at its closest. */
const growths = [1.2, 1.15, 1.1, 1.05]

/** The sizes of sources in two columns, larger than usual where they leave room; undefined for the usual ones. */
export function grownBibliography(
  sources: readonly LocalizedCitation[],
  sizes: TypeScale,
  room: Room,
  density: Density,
): TypeScale | undefined {
  if (!isInTwo(density)) return undefined
  return growths
    .map((growth) => shrunk(sizes, growth))
    .find((grown) => bibliographyHeight(sources, grown, room.width, density) <= room.height)
}

function isInTwo(density: Density): boolean {
  return density === 'dense' || density === 'tight'
}

/** The height in px of two columns, of which the first has what comes first: nothing is parted between them. */
function heightInTwo(heights: readonly number[]): number {
  const splits = heights.map((_, at) => Math.max(sumOf(heights.slice(0, at + 1)), sumOf(heights.slice(at + 1))))
  return Math.min(...splits)
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0)
}
