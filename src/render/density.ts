import type {
  LocalizedBlock,
  LocalizedFigure,
  LocalizedQuote,
  LocalizedSegment,
  LocalizedSlide,
} from '../model/localized.ts'
import { isSolitary } from './helpers.ts'
import { blocksHeight, pairHeight, type TypeScale, tableHeight, widthOf } from './measure.ts'

/** How closely a slide is set; the class of its section. */
export const densities = ['normal', 'compact', 'dense'] as const
export type Density = (typeof densities)[number]

type Scales = Readonly<Record<Density, TypeScale>>

function scale(line: number, leading: number, caption: number, captionLeading: number, gap: number): TypeScale {
  return { line, leading, caption, captionLeading, gap }
}

/** The sizes of `base.css`, which a test compares with it. Layouts that are not named are set as `bullets`. */
export const scales: Readonly<Record<string, Scales>> = {
  bullets: {
    normal: scale(40, 1.35, 28, 1.25, 24),
    compact: scale(36, 1.25, 28, 1.2, 11),
    dense: scale(32, 1.2, 28, 1.15, 4),
  },
  title: {
    normal: scale(72, 1.25, 40, 1.25, 28),
    compact: scale(60, 1.25, 36, 1.25, 24),
    dense: scale(52, 1.25, 34, 1.2, 20),
  },
  statement: {
    normal: scale(64, 1.35, 36, 1.3, 32),
    compact: scale(56, 1.3, 34, 1.25, 24),
    dense: scale(44, 1.3, 30, 1.2, 16),
  },
  quote: {
    normal: scale(52, 1.5, 32, 1.3, 16),
    compact: scale(44, 1.45, 30, 1.25, 14),
    dense: scale(40, 1.35, 28, 1.2, 10),
  },
  table: {
    normal: scale(36, 1.3, 28, 1.2, 13),
    compact: scale(32, 1.25, 28, 1.15, 8),
    dense: scale(30, 1.15, 28, 1.05, 2),
  },
  compare: {
    normal: scale(36, 1.35, 28, 1.25, 18),
    compact: scale(32, 1.3, 28, 1.2, 12),
    dense: scale(32, 1.2, 28, 1.1, 6),
  },
  sources: {
    normal: scale(28, 1.35, 22, 1.3, 18),
    compact: scale(24, 1.3, 20, 1.25, 14),
    dense: scale(22, 1.25, 20, 1.2, 8),
  },
}

/** The canvas and the grid of `base.css`, in px. */
const height = 720
const width = 1120
const margins = { top: 64, bottom: 28, overFoot: 20 }
export const underHeading: Readonly<Record<Density, number>> = { normal: 40, compact: 30, dense: 24 }
/** Between a large title and its caption, in px. */
const headingGap = 10
const heading = scale(56, 1.25, 34, 1.25, 0)
const foot = scale(20, 1.3, 20, 1.3, 0)

/** The loosest density in which the slide's content is expected to fit, by an estimate from text widths. */
export function densityOf(slide: LocalizedSlide): Density {
  const own = scales[scaleName(slide.layout)] ?? scales.bullets
  return densities.find((density) => own && fits(slide, own[density], density)) ?? 'dense'
}

function scaleName(layout: string): string {
  return layout === 'section' || layout === 'closing' ? 'title' : layout
}

function fits(slide: LocalizedSlide, sizes: TypeScale, density: Density): boolean {
  switch (slide.layout) {
    case 'title':
    case 'section':
    case 'closing':
      return faceFits(slide, sizes)
    case 'figure':
      return !slide.figure || figureFits(slide, slide.figure, density)
    case 'quote':
      return (
        !slide.quote ||
        quoteHeight(slide.quote, sizes, slide.citations.length > 0) + bodyUnderQuote(slide) <= roomOf(slide, density)
      )
    default:
      return contentHeight(slide, sizes, density) <= roomOf(slide, density)
  }
}

/** The large title, and what stands under it in one size of body text. */
function faceFits({ title, subtitle, body = [], ...slide }: LocalizedSlide, sizes: TypeScale): boolean {
  const column = 920
  const head = title ? pairHeight(title, sizes, column) : 0
  if (head > 300) return false
  if (slide.layout === 'title' || (body.length === 0 && !subtitle)) return true
  const text = scale(36, 1.35, 28, 1.25, sizes.gap)
  const under = subtitle ? pairHeight(subtitle, text, column) + sizes.gap : 0
  const list = body.length > 0 ? blocksHeight(body, text, column) + sizes.gap : 0
  return head + headingGap + under + list <= roomOf(slide, 'normal')
}

/** What an author adds under a quotation, with the gap above it. */
function bodyUnderQuote({ body }: LocalizedSlide): number {
  return body ? 32 + blocksHeight(body, scale(32, 1.35, 28, 1.25, 16), width) : 0
}

/** The words, and under them the speaker and, where no citation says it, the note on the script. */
function quoteHeight(quote: LocalizedQuote, sizes: TypeScale, cited: boolean): number {
  const [speaker, note] = [44 + 78, 20 + 52]
  return pairHeight(quote.text, sizes, width - 80) + speaker + (quote.scriptNote && !cited ? note : 0)
}

function figureFits(slide: LocalizedSlide, figure: LocalizedFigure, density: Density): boolean {
  const size = figureSizes[density]
  if (widthOf(figure.value.line) * boldFigures * size > width) return false
  const label = scale(36, 1.35, 28, 1.25, 24)
  const [gap, caption] = [28, 8 + 48 * 1.25]
  const number = size * 1.1 + (figure.value.caption ? caption : 0)
  const body = slide.body ? gap + blocksHeight(slide.body, label, width) : 0
  return number + gap + pairHeight(figure.subject, label, width) + body <= roomOf(slide, density)
}

/** The size in px of the big number. */
export const figureSizes: Readonly<Record<Density, number>> = { normal: 160, compact: 108, dense: 88 }
/** How much wider bold tabular figures and the gaps around them are than running text. */
const boldFigures = 1.1

/** Between the heading and a chart, in px. */
const underChartHeading = 28

/** The room in px that a chart has on its slide: what heading, foot and the text under the chart leave. */
export function chartArea(slide: LocalizedSlide): { readonly width: number; readonly height: number } {
  const text = scale(32, 1.3, 28, 1.2, 16)
  const under = slide.body ? blocksHeight(slide.body, text, width) + text.gap : 0
  const looser = underHeading.normal - underChartHeading
  return { width, height: Math.max(160, Math.floor(roomOf(slide, 'normal') + looser - under)) }
}

/** The room in px between the heading and the foot. */
function roomOf(slide: LocalizedSlide, density: Density): number {
  const { top, bottom, overFoot } = margins
  const head = slide.title ? pairHeight(slide.title, heading, width) + underHeading[density] : 0
  return height - top - head - overFoot - footHeight(slide) - bottom
}

function footHeight(slide: LocalizedSlide): number {
  if (slide.citations.length === 0 || slide.layout === 'sources') return foot.line * foot.leading
  const lines = (text: (segment: LocalizedSegment) => LocalizedSegment['caption']) => {
    const widths = slide.citations
      .map((citation) => text(citation.text))
      .map((found) => (found ? widthOf(found) + 1 : 0))
    return Math.ceil(((widths.reduce((sum, one) => sum + one, 0) + 4) * foot.line) / (width - 100))
  }
  return (lines((segment) => segment.line) + lines((segment) => segment.caption)) * foot.line * foot.leading
}

/** What a number that fills a line of a column needs more than running text. */
function numberHeight(
  blocks: readonly LocalizedBlock[],
  sizes: TypeScale,
  { column, density }: { readonly column: number; readonly density: Density },
): number {
  const size = density === 'dense' ? 56 : 64
  const number = scale(size * boldFigures, 1.2 / boldFigures, 32, 1.25, 0)
  const numbers = blocks.flatMap((block) =>
    block.kind === 'paragraph' && isSolitary(block.text.line) ? [block.text] : [],
  )
  return numbers.reduce((sum, text) => sum + pairHeight(text, number, column) - pairHeight(text, sizes, column), 0)
}

function contentHeight(slide: LocalizedSlide, sizes: TypeScale, density: Density): number {
  const body = slide.body ?? []
  if (slide.columns) {
    const column = (width - 56 * (slide.columns.length - 1)) / slide.columns.length
    const headed = scale(40, 1.25, 28, 1.2, 0)
    const heights = slide.columns.map(
      (one) =>
        pairHeight(one.heading, headed, column) +
        blocksHeight(one.body, sizes, column) +
        numberHeight(one.body, sizes, { column, density }),
    )
    return Math.max(...heights) + 36
  }
  if (slide.table) return tableHeight(slide.table, sizes, width) + blocksHeight(body, sizes, width)
  if (slide.bibliography) {
    const columns = density === 'dense' ? 2 : 1
    const column = (width - 56 * (columns - 1)) / columns
    const heights = slide.bibliography.map((source) => pairHeight(source.text, sizes, column) + sizes.gap)
    return heights.reduce((sum, one) => sum + one, 0) / columns
  }
  return blocksHeight(body, sizes, slide.image ? 460 : width)
}
