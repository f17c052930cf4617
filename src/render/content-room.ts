import { bibliographyHeight } from './bibliography-room.ts'
import { codeFits } from './code-room.ts'
import { columnNumberSize } from './column-numbers.ts'
import { columnIn, columnsHeight } from './columns-room.ts'
import { faceFits, faces } from './face-room.ts'
import { figureFits } from './figure-room.ts'
import { blocksHeight, type TypeScale, tableHeight } from './measure.ts'
import { quoteFits } from './quote-room.ts'
import { agendaHeight, halvesHeight, statisticsHeight } from './room-needed.ts'
import type { Density } from './scales.ts'
import { columnOf, type FramedSlide, roomOf, width } from './slide-room.ts'
import { timelineHeight } from './timeline-room.ts'

/** True if the content of a slide is expected to fit in a density, with the sizes given. */
export function fits(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
  if (faces.has(slide.layout)) return faceFits(slide, sizes, density)
  switch (slide.layout) {
    case 'figure':
      return figureFits(slide, sizes, density)
    case 'quote':
      return !slide.quote || quoteFits(slide, slide.quote, sizes, density)
    case 'code':
      return codeFits(slide.body, sizes, { width, height: roomOf(slide, density) })
    default:
      if (numbersAreSmall(slide, sizes, density)) return false
      return contentHeight(slide, sizes, density) <= roomOf(slide, density)
  }
}

/** Between numbers in a row and the text under them, in px. */
const statisticsGap = 28

/** True if the numbers of columns would be smaller than the text below them: that is then set smaller too. */
export function numbersAreSmall({ columns }: FramedSlide, { line }: TypeScale, density: Density): boolean {
  if (!columns) return false
  const bodies = columns.map(({ body }) => body)
  return columnNumberSize(bodies, columnIn(columns.length), density) < line
}

/** The height in px of all between the heading and the foot. */
export function contentHeight(slide: FramedSlide, sizes: TypeScale, density: Density): number {
  const body = slide.body ?? []
  if (slide.columns)
    return leadHeight(slide, sizes) + columnsHeight(slide.columns, sizes, { density, theme: slide.frame?.theme })
  if (slide.layout === 'split') return halvesHeight(slide, sizes, width)
  if (slide.figures) {
    const under = body.length > 0 ? statisticsGap + blocksHeight(body, sizes, width) : 0
    return statisticsHeight(slide, sizes, width) + under
  }
  if (slide.timeline) return timelineHeight(slide, sizes, width) + blocksHeight(body, sizes, width)
  if (slide.agenda) return agendaHeight(slide, sizes, width) + blocksHeight(body, sizes, width)
  if (slide.pictures) return blocksHeight(body, sizes, isBesidePicture(slide) ? 460 : columnOf(slide))
  if (slide.table) return tableHeight(slide.table, sizes, width) + blocksHeight(body, sizes, width)
  if (slide.bibliography) return bibliographyHeight(slide.bibliography, sizes, width, density)
  // Blocks keep apart where the items of a list come closer.
  const apart = Math.max(0, leastGap - sizes.gap) * Math.max(0, body.length - 1)
  return apart + blocksHeight(body, sizes, slide.image ? 460 : width)
}

/** Below text that stands above columns, in px. */
const underLead = 20

/** What stands above columns, with the gap below it, in px. */
export function leadHeight({ body }: FramedSlide, sizes: TypeScale): number {
  return body ? blocksHeight(body, sizes, width) + underLead : 0
}

/** Between two blocks of a slide, in px, as `base.css` has it. */
const leastGap = 10

/** Text of which no place was asked for stands beside its picture. */
function isBesidePicture({ pictures = [], picturePlace }: FramedSlide): boolean {
  return picturePlace === undefined && pictures.length === 1
}
