import { isCitedOnce } from '../model/cited-once.ts'
import type { LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../model/localized.ts'
import { captionSize, pairHeight, type TypeScale, widthOf } from './measure.ts'
import { type Density, scale, underHeading } from './scales.ts'

/** A slide with what stands on every slide of its deck. */
export interface FramedSlide extends LocalizedSlide {
  readonly frame?: {
    /** The title of a first slide that has none of its own. */
    readonly title?: LocalizedSegment
    /** The name of the theme. */
    readonly theme?: string
    readonly logo: boolean
    readonly footer: LocalizedSegment | undefined
    /** Over and under the title of the first slide: its event, and who speaks when. */
    readonly event: boolean
    readonly imprint: boolean
  }
}

/** A slide of a deck with what its brand adds to it. */
export function framed(slide: LocalizedSlide, deck: LocalizedDeck): FramedSlide {
  const { title, theme, footer, event, author, date } = deck
  const logo = theme.brand?.logo !== undefined
  const around = { event: event !== undefined, imprint: (author ?? date) !== undefined }
  return { ...slide, frame: { title, theme: theme.name, logo, footer, ...around } }
}

/** The canvas and the grid of `base.css`, in px. */
export const height = 720
export const width = 1120
const margins = { top: 64, bottom: 28, overFoot: 20 }
/** A logo with what keeps titles off it, in px. */
const logoRoom = 210
const heading = scale(56, 1.25, 34, 1.25, 0)
const tightHeading = scale(44, 1.25, 28, 1.2, 0)
const tightTop = 44
const foot = scale(20, 1.3, 20, 1.3, 0)

/** The room in px between the heading and the foot. */
export function roomOf(slide: FramedSlide, density: Density): number {
  const { bottom, overFoot } = margins
  const top = density === 'tight' ? tightTop : margins.top
  const sizes = density === 'tight' ? tightHeading : heading
  const head = slide.title ? titleHeight(slide, slide.title, sizes) + underHeading[density] : 0
  return height - top - head - overFoot - footHeight(slide) - bottom
}

/** The height in px of a title, and of its caption, which is below whatever stands beside the title. */
function titleHeight(slide: FramedSlide, { caption, ...title }: LocalizedSegment, sizes: TypeScale): number {
  const captionLine = caption ? captionSize(caption, sizes.caption) : 0
  const under = { ...sizes, line: captionLine, leading: sizes.captionLeading }
  const below = caption ? pairHeight({ ...title, line: caption }, under, columnOf(slide)) : 0
  return pairHeight(title, sizes, titleColumn(slide)) + below
}

/** The width in px of a title, which a logo stands beside where no picture takes half of the slide. */
function titleColumn(slide: FramedSlide): number {
  const column = columnOf(slide)
  return slide.frame?.logo && column === width ? column - logoRoom : column
}

/** The width in px that the text of a slide has: a picture at one side takes half of it. */
export function columnOf({ picturePlace }: FramedSlide): number {
  return picturePlace === 'left' || picturePlace === 'right' ? 540 : width
}

function footHeight(slide: FramedSlide): number {
  const { footer } = slide.frame ?? {}
  const column = columnOf(slide)
  const isAlone = slide.citations.length === 0 && !slide.footnotes
  const most = column * (isAlone ? 0.5 : 0.4)
  const own = footer ? pairHeight(footer, foot, most) : foot.line * foot.leading
  const notes = footnotesHeight(slide)
  if (slide.citations.length === 0 || slide.layout === 'sources') return Math.max(own, notes)
  const lines = (side: 'line' | 'caption') => {
    if (side === 'caption' && isCitedOnce(slide.citations)) return 0
    const widths = slide.citations.map(({ text }) => widthOf(text[side] ?? text.line) + 1)
    return Math.ceil(((widths.reduce((sum, one) => sum + one, 0) + 4) * foot.line) / (column - 100 - beside))
  }
  const beside = footer
    ? Math.min(most, Math.max(widthOf(footer.line), footer.caption ? widthOf(footer.caption) : 0) * foot.line) + 40
    : 0
  return Math.max(own, (lines('line') + lines('caption')) * foot.line * foot.leading + notes)
}

/** The height in px of the notes over the citations: a line and its caption run on as one text. */
function footnotesHeight({ footnotes = [], ...slide }: FramedSlide): number {
  const column = columnOf(slide)
  const rows = footnotes.map(({ text: { line, caption } }) => {
    const length = widthOf(line) + (caption ? widthOf(caption) + 1 : 0)
    return Math.ceil(((length + 2) * foot.line) / (column - 100))
  })
  return rows.reduce((sum, one) => sum + one, 0) * foot.line * foot.leading
}
