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
  if (!figure) return true
  const number = numberSize(figure, density) * 1.1 + captionHeight(figure)
  const words = isAlone(figure, density)
    ? number + under.gap + rowHeight(aboutOf(figure), sizes)
    : Math.max(number, stackHeight(aboutOf(figure), sizes, width - numberWidth(figure, density) - beside.gap))
  const body = slide.body ? under.gap + blocksHeight(slide.body, sizes, width) : 0
  return words + body <= roomOf(slide, density)
}

/**
 * Custom properties of `base.css` for a number that is longer than its slide is wide, and for one that leaves no room
 * beside it: what it is about runs on below.
 */
export function figureStyle(figure: LocalizedFigure, density: Density): string {
  const size = numberSize(figure, density)
  return [
    ...(size < figureSizes[density] ? [`--sized-figure:${size}px`] : []),
    ...(isAlone(figure, density) ? ['--about:100%', '--about-part:inline', '--about-gap:0.5em'] : []),
  ].join(';')
}

/** In px; a number stands on one line. */
function numberSize({ value }: LocalizedFigure, density: Density): number {
  return Math.min(figureSizes[density], Math.floor(width / (widthOf(value.line) * boldFigures)))
}

function isAlone(figure: LocalizedFigure, density: Density): boolean {
  return width - numberWidth(figure, density) - beside.gap < beside.least
}

function numberWidth(figure: LocalizedFigure, density: Density): number {
  const { line, caption: below } = figure.value
  const number = widthOf(line) * boldFigures * numberSize(figure, density)
  return below ? Math.max(number, widthOf(below) * caption.size) : number
}

function captionHeight({ value }: LocalizedFigure): number {
  return value.caption ? under.caption + captionSize(value.caption, caption.size) * caption.leading : 0
}

function aboutOf({ subject, measure, period }: LocalizedFigure): readonly LocalizedSegment[] {
  return [subject, measure, ...(period ? [period] : [])]
}

function stackHeight(about: readonly LocalizedSegment[], sizes: TypeScale, column: number): number {
  return about.reduce((sum, text) => sum + pairHeight(text, sizes, column), 0)
}

/** All lines as one text, and all captions as one below it. */
function rowHeight(about: readonly LocalizedSegment[], sizes: TypeScale): number {
  const captions = about.flatMap((text) => text.caption ?? [])
  const rows = (texts: readonly LocalizedText[], size: number) =>
    Math.ceil((texts.reduce((sum, text) => sum + widthOf(text) + 0.5, 0) * size) / width)
  const [first] = captions
  const captionPx = first ? captionSize(first, sizes.caption) : 0
  return (
    rows(
      about.map(({ line }) => line),
      sizes.line,
    ) *
      sizes.line *
      sizes.leading +
    rows(captions, captionPx) * captionPx * sizes.captionLeading
  )
}
