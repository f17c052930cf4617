import { blocksHeight } from './measure.ts'
import { halvesIn } from './room-needed.ts'
import { scale, underHeading } from './scales.ts'
import { type FramedSlide, roomOf, width } from './slide-room.ts'

/** Between the heading and a chart, in px. */
const underChartHeading = 28

/** The room in px that a chart has on its slide: what heading, foot and the text under the chart leave. */
export function chartArea(slide: FramedSlide): { readonly width: number; readonly height: number } {
  if (slide.layout === 'split') {
    const column = halvesIn(slide, width).find(({ half }) => half.kind === 'chart')?.column ?? width / 2
    return { width: Math.floor(column), height: Math.floor(roomOf(slide, 'normal')) }
  }
  const text = scale(32, 1.3, 28, 1.2, 16)
  const under = slide.body ? blocksHeight(slide.body, text, width) + text.gap : 0
  const looser = underHeading.normal - underChartHeading
  return { width, height: Math.max(160, Math.floor(roomOf(slide, 'normal') + looser - under)) }
}
