import type { LocalizedSegment, LocalizedSlide } from '../model/localized.ts'
import { columnNumberSize, columnNumbersHeight } from './column-numbers.ts'
import { blocksHeight, pairHeight, type TypeScale } from './measure.ts'
import { gutter } from './room-needed.ts'
import { type Density, scale } from './scales.ts'
import { width } from './slide-room.ts'

export type Columns = NonNullable<LocalizedSlide['columns']>

interface Setting {
  readonly density: Density
  /** The name of the theme. */
  readonly theme: string | undefined
}

/** What themes set around the text of a column, in px: a line over it, and panels in some. */
const columnPadding = { width: 12, height: 56 }
const lineOverColumn = 24
const themesWithoutPanels: readonly (string | undefined)[] = ['couplet', 'essay']
const headed = scale(40, 1.25, 28, 1.2, 0)

/** The width of a column of so many, in px. */
export function columnIn(count: number): number {
  return (width - gutter * (count - 1)) / count - columnPadding.width
}

/** The height in px of columns under their headings, of which the higher counts. */
export function columnsHeight(columns: Columns, sizes: TypeScale, setting: Setting): number {
  const column = columnIn(columns.length)
  const numbers = numbersHeights(columns, sizes, setting)
  const heights = columns.map(
    ({ heading, body }, at) =>
      pairHeight(heading, headed, column) + blocksHeight(body, sizes, column) + (numbers[at] ?? 0),
  )
  return Math.max(...heights) + around(sizes, setting)
}

/** How many rows of paragraphs columns share; 0 where one has more than another, or anything else. */
export function levelRows(columns: Columns): number {
  const counts = columns.map((column) => pairsOf(column)?.length ?? 0)
  const [count = 0] = counts
  return count > 1 && counts.every((one) => one === count) ? count : 0
}

/** The height in px of columns whose rows are as high as the highest paragraph in them; infinite if they share none. */
export function levelHeight(columns: Columns, sizes: TypeScale, setting: Setting): number {
  if (levelRows(columns) === 0) return Number.POSITIVE_INFINITY
  const column = columnIn(columns.length)
  const heights = columns.map((one) => (pairsOf(one) ?? []).map((pair) => pairHeight(pair, sizes, column)))
  const rows = Array.from({ length: levelRows(columns) }, (_, row) => Math.max(...heights.map((one) => one[row] ?? 0)))
  const headings = columns.map(({ heading }) => pairHeight(heading, headed, column))
  const numbers = Math.max(...numbersHeights(columns, sizes, setting))
  // Below the last there is a gap too, over what room is left.
  const text = rows.reduce((sum, height) => sum + height + sizes.gap, 0)
  return Math.max(...headings) + text + numbers + around(sizes, setting)
}

/** What numbers that stand for themselves add to each column, in px. */
function numbersHeights(columns: Columns, sizes: TypeScale, { density }: Setting): readonly number[] {
  const column = columnIn(columns.length)
  const bodies = columns.map(({ body }) => body)
  const size = columnNumberSize(bodies, column, density)
  return bodies.map((body) => columnNumbersHeight(body, sizes, { column, size }))
}

/** Under the heading, and what the theme sets around the text, in px. */
function around({ gap }: TypeScale, { theme }: Setting): number {
  return gap + (themesWithoutPanels.includes(theme) ? lineOverColumn : columnPadding.height)
}

/** The paragraphs of a column that has nothing else. */
function pairsOf({ body }: Columns[number]): readonly LocalizedSegment[] | undefined {
  const pairs = body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  return pairs.length === body.length ? pairs : undefined
}
