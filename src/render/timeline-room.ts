import type { LocalizedSegment, LocalizedSlide } from '../model/localized.ts'
import { captionSize, linesOf, narrowHeight, type TypeScale, widthOf } from './measure.ts'
import { oneSided } from './moments.ts'
import { cellNeed } from './table-columns.ts'

/** Around the axis in px, as `layouts.css` has it: of one with texts on both sides, and of one above them. */
const axis = { between: 48, above: 120 }
/** Between a date and its text besides half a gap over each, in px. */
const underDate = 6
/** Between a date and its caption on one line, in em of the date. */
const besideDate = 0.45

/** The height in px that a timeline needs: its longest text, on one side of the axis or on both. */
export function timelineHeight(slide: LocalizedSlide, sizes: TypeScale, width: number): number {
  const { timeline = [] } = slide
  const column = columnOf(timeline.length, width)
  const isInline = datesAreInline(slide, sizes, width)
  const dateHeight = (when: LocalizedSegment) =>
    isInline ? sizes.line * sizes.leading : narrowHeight(when, sizes, column)
  const heights = timeline.map(
    ({ when, text }) => dateHeight(when) + underDate + sizes.gap + narrowHeight(text, sizes, column),
  )
  const most = (side: readonly number[]) => Math.max(0, ...side)
  const [above, below] = [0, 1].map((odd) => most(heights.filter((_, at) => at % 2 === odd)))
  return timeline.length > oneSided ? (above ?? 0) + axis.between + (below ?? 0) : most(heights) + axis.above
}

/** True if every date has room for its caption on its own line. */
export function datesAreInline({ timeline = [] }: LocalizedSlide, sizes: TypeScale, width: number): boolean {
  const column = columnOf(timeline.length, width)
  return timeline.every(({ when: { line, caption } }) => {
    if (!caption) return true
    const size = captionSize(caption, sizes.caption)
    const date = Math.max(cellNeed(line, true).most, widthOf(line)) * sizes.line
    const below = Math.max(cellNeed(caption, false).most, widthOf(caption)) * size
    return date + besideDate * sizes.line + below <= column && linesOf(line, sizes.line, column) === 1
  })
}

function columnOf(count: number, width: number): number {
  return count > oneSided ? (width / (count + 1)) * 2 - 32 : width / count - 48
}
