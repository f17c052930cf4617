import type { LocalizedFigure, LocalizedSegment, LocalizedText } from '../model/localized.ts'
import { blocksHeight, captionSize, pairHeight, type TypeScale, widthOf } from './measure.ts'
import { type Density, figureSizes } from './scales.ts'
import { type FramedSlide, roomOf, width } from './slide-room.ts'

/** How much wider bold tabular figures and the gaps around them are than running text. */
export const boldFigures = 1.1

/** Between the big number and what stands beside it, in px; and the least width that needs. */
const beside = { gap: 72, least: 380 }
/** Between the number and what stands under it, in px; and over its caption. */
const under = { gap: 28, caption: 8 }
/** The caption of the number, in px. */
const caption = { size: 48, leading: 1.25 }

/** True if a number, what it is about and the text of the slide fit in a density. */
export function figureFits(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
  const { figure } = slide
  return (
    !figure || figureHeight(slide, figure, sizes, numberSize(figure, figureSizes[density])) <= roomOf(slide, density)
  )
}

/** The height in px of a number of a size, what it is about, and the text of its slide. */
function figureHeight(slide: FramedSlide, figure: LocalizedFigure, sizes: TypeScale, size: number): number {
  const number = size * 1.1 + captionHeight(figure)
  const words = isAlone(figure, size)
    ? number + under.gap + rowHeight(aboutOf(figure), sizes, width)
    : Math.max(number, stackHeight(figure, sizes, width - numberWidth(figure, size) - beside.gap))
  return words + (slide.body ? under.gap + blocksHeight(slide.body, sizes, width) : 0)
}

/**
 * Custom properties of `base.css` for a number that is longer than its slide is wide, for one that has more room than
 * its density gives it, and for one that leaves no room beside it: what it is about runs on below.
 */
export function figureStyle(slide: FramedSlide, figure: LocalizedFigure, sizes: TypeScale, density: Density): string {
  const size = grownSize(slide, figure, sizes, density)
  return [
    ...(size === figureSizes[density] ? [] : [`--sized-figure:${size}px`]),
    ...(isAlone(figure, size) ? ['--about:100%', '--about-part:inline', '--about-gap:0.5em'] : []),
  ].join(';')
}

/** In px, from the largest of a density on. */
const grownSizes = [192, 176, 160, 144, 128, 112, 96, 80]

/** A number is large beside any text: in px, what the text leaves it, as long as what it is about stays beside it. */
function grownSize(slide: FramedSlide, figure: LocalizedFigure, sizes: TypeScale, density: Density): number {
  const least = numberSize(figure, figureSizes[density])
  const room = roomOf(slide, density)
  const larger = grownSizes.map((size) => numberSize(figure, size))
  const found = larger.find(
    (size) => isAlone(figure, size) === isAlone(figure, least) && figureHeight(slide, figure, sizes, size) <= room,
  )
  return Math.max(least, found ?? 0)
}

/** In px; a number stands on one line. */
function numberSize({ value }: LocalizedFigure, most: number): number {
  return Math.min(most, Math.floor(width / (widthOf(value.line) * boldFigures)))
}

function isAlone(figure: LocalizedFigure, size: number): boolean {
  return width - numberWidth(figure, size) - beside.gap < beside.least
}

function numberWidth(figure: LocalizedFigure, size: number): number {
  const { line, caption: below } = figure.value
  const number = widthOf(line) * boldFigures * size
  return below ? Math.max(number, widthOf(below) * caption.size) : number
}

function captionHeight({ value }: LocalizedFigure): number {
  return value.caption ? under.caption + captionSize(value.caption, caption.size) * caption.leading : 0
}

function aboutOf({ subject, measure, period }: LocalizedFigure): readonly LocalizedSegment[] {
  return [subject, measure, ...(period ? [period] : [])]
}

/** The subject, and under it what is measured and when. */
function stackHeight({ subject, measure, period }: LocalizedFigure, sizes: TypeScale, column: number): number {
  return pairHeight(subject, sizes, column) + rowHeight(period ? [measure, period] : [measure], sizes, column)
}

/** All lines as one text, and all captions as one below it. */
function rowHeight(about: readonly LocalizedSegment[], sizes: TypeScale, column: number): number {
  const captions = about.flatMap((text) => text.caption ?? [])
  const rows = (texts: readonly LocalizedText[], size: number) =>
    Math.ceil((texts.reduce((sum, text) => sum + widthOf(text) + 0.5, 0) * size) / column)
  const [first] = captions
  const captionPx = first ? captionSize(first, sizes.caption) : 0
  const lines = rows(
    about.map(({ line }) => line),
    sizes.line,
  )
  return lines * sizes.line * sizes.leading + rows(captions, captionPx) * captionPx * sizes.captionLeading
}
