import { apartFromWords } from '../model/apart.ts'
import type { LocalizedQuote } from '../model/localized.ts'
import { bibliographyHeight, grownBibliography } from './bibliography-room.ts'
import { captionStyle } from './caption-width.ts'
import { codeFits, codeSize, halfCodeFits, halfCodeSize, largerCode } from './code-room.ts'
import { columnNumberSize } from './column-numbers.ts'
import { type Columns, columnIn, columnsHeight, levelHeight, levelRows } from './columns-room.ts'
import { figureFits, figureStyle } from './figure-room.ts'
import { blocksHeight, pairHeight, type TypeScale, tableHeight } from './measure.ts'
import { heightForPictures } from './picture-rows.ts'
import {
  agendaHeight,
  gutter,
  halvesHeight,
  statementSize,
  statisticsHeight,
  statisticsIn,
  timelineHeight,
} from './room-needed.ts'
import { cells, type Density, densities, faceText, scale, scales, shrunk, underHeading } from './scales.ts'
import { columnOf, type FramedSlide, height, roomOf, width } from './slide-room.ts'
import { isSpread } from './spread.ts'
import { versesBeside } from './verse-room.ts'

/** How a slide is set: the classes of its section, and sizes that none of them has. */
export interface Setting {
  readonly density: Density
  /** True if captions stand beside their lines, and not below. */
  readonly spread: boolean
  /** Custom properties of CSS; empty where a density does. */
  readonly style: string
}

/** Between a large title and its caption, in px. */
const headingGap = 10

/**
 * The loosest setting in which the slide's content is expected to fit, by an estimate from text widths. Where the
 * closest density does not do, its sizes shrink until nothing runs into the foot; `font-small` then says so.
 */
export function settingOf(slide: FramedSlide): Setting {
  const density = densityOf(slide)
  const spread = densities.find((one) => spreads(slide, sizesOf(slide, one), one))
  if (spread && isCloseEnough(spread, density)) {
    return { density: spread, spread: true, style: '' }
  }
  const usual = sizesOf(slide, density)
  const isFull = density === 'tight' && !fits(slide, usual, 'tight')
  const sizes = isFull ? shrink(slide) : usual
  const beside = isCloseEnough(density, 'compact') ? undefined : versesBeside(slide, sizes.line)
  if (beside) return { density: 'dense', spread: true, style: styleOf({ ...beside, gap: sizesOf(slide, 'dense').gap }) }
  const styles = [isFull ? styleOf(sizes) : '', sizeOfParts(slide, sizes, density)]
  return { density, spread: false, style: styles.filter((one) => one !== '').join(';') }
}

/** Sizes that follow from the longest of what stands in a row, or in a line of code. */
function sizeOfParts(slide: FramedSlide, sizes: TypeScale, density: Density): string {
  if (slide.layout === 'figure' && slide.figure) return figureStyle(slide, slide.figure, sizes, density)
  if (slide.columns) return columnStyle(slide.columns, sizes, slide, density)
  if (slide.figures) return statisticsStyle(slide)
  if (slide.layout === 'statement' && density === 'roomy') return statementStyle(slide, roomOf(slide, density))
  const room = { width, height: roomOf(slide, density) }
  if (slide.bibliography) return bibliographyStyle(slide.bibliography, sizes, room, density)
  const code = sizeOfCode(slide, sizes, { ...room, density })
  if (code > 0) return `--code:${code}px`
  return slide.layout === 'bullets' ? captionStyle(slide, sizes, room) : ''
}

function bibliographyStyle(...[sources, sizes, room, density]: Parameters<typeof grownBibliography>): string {
  const grown = grownBibliography(sources, sizes, room, density)
  return grown ? styleOf(grown) : ''
}

/** In the layouts in which code is as large as its lines allow, and where it stands among little text. */
function sizeOfCode(
  slide: FramedSlide,
  sizes: TypeScale,
  room: Parameters<typeof codeSize>[2] & { readonly density: Density },
): number {
  if (slide.layout === 'code') return codeSize(slide.body, sizes, room)
  if (slide.layout === 'bullets') return isCloseEnough(room.density, 'normal') ? largerCode(slide.body, sizes, room) : 0
  return slide.layout === 'split' ? halfCodeSize(slide, sizes, room) : 0
}

function statisticsStyle(slide: FramedSlide): string {
  const { count, size } = statisticsIn(slide, width)
  const isOneRow = count === slide.figures?.length
  return `--sized-figure:${size}px${isOneRow ? '' : `;--statistic:calc((100% - ${gutter}px) / ${count});--about-part:inline;--about-gap:0.4em`}`
}

/** Numbers in columns are made smaller where the longest would not keep to its line; rows are level where they fit so. */
function columnStyle(columns: Columns, sizes: TypeScale, slide: FramedSlide, density: Density): string {
  const bodies = columns.map(({ body }) => body)
  const size = columnNumberSize(bodies, columnIn(columns.length), density)
  const styles = [
    size < columnNumberSize([], 0, density) ? `--sized-number:${size}px` : '',
    isLevel(slide, sizes, density) ? `--level-rows:${levelRows(columns)}` : '',
  ]
  return styles.filter((one) => one !== '').join(';')
}

function statementStyle(slide: FramedSlide, room: number): string {
  const size = statementSize(slide, width, room)
  return size ? styleOf({ ...size, gap: sizesOf(slide, 'roomy').gap }) : ''
}

/** Sizes that no density has, as `base.css` reads them. */
function styleOf({ line, caption, gap }: Pick<TypeScale, 'line' | 'caption' | 'gap'>): string {
  const px = (size: number) => `${Math.floor(size * 10) / 10}px`
  return `--sized-line:${px(line)};--sized-caption:${px(caption)};--sized-gap:${px(gap)}`
}

/** The loosest density in which the slide's content is expected to fit. */
export function densityOf(slide: FramedSlide): Density {
  const usual = densities.find((density) => suits(slide, sizesOf(slide, density), density)) ?? 'tight'
  const level = densities.find((density) => isLevel(slide, sizesOf(slide, density), density))
  return level && isCloseEnough(level, usual) ? level : usual
}

/** True if a density may be had for a better order of the slide: it is no closer than another, or still has room. */
function isCloseEnough(density: Density, usual: Density): boolean {
  return densities.indexOf(density) <= Math.max(densities.indexOf(usual), densities.indexOf('compact'))
}

/** True if columns have rows that fit at the same height. */
function isLevel(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
  if (!slide.columns || numbersAreSmall(slide, sizes, density)) return false
  const columns = levelHeight(slide.columns, sizes, { density, theme: slide.frame?.theme })
  return leadHeight(slide, sizes) + columns <= roomOf(slide, density)
}

/** True if the text fits, and leaves what else is on the slide as much as it should have. */
function suits(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
  const room = { width, height: roomOf(slide, density) }
  if (!fits(slide, sizes, density)) return false
  if (slide.layout === 'split') return halfCodeFits(slide, room)
  if (slide.layout !== 'bullets') return true
  return contentHeight(slide, sizes, density) + heightForPictures(slide.body) <= room.height
}

function sizesOf(slide: FramedSlide, density: Density): TypeScale {
  const own = faces.has(slide.layout) ? faceText : (scales[slide.layout] ?? scales.bullets)
  if (!own) throw new Error('There are sizes for bullets')
  return { ...own[density], cell: cells[density] }
}

function spreads(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
  if (slide.layout !== 'bullets') return false
  return isSpread(slide, sizes, { width, height: roomOf(slide, density) })
}

/** The sizes in which all is expected to fit that does not in the closest density. */
function shrink(slide: FramedSlide): TypeScale {
  const tight = sizesOf(slide, 'tight')
  const steps = Array.from({ length: 11 }, (_, at) => 0.96 - at * 0.05)
  const factor = steps.find((one) => fits(slide, shrunk(tight, one), 'tight')) ?? steps.at(-1) ?? 1
  return shrunk(tight, factor)
}

/** The layouts whose title is what they are about. */
const faces: ReadonlySet<string> = new Set(['title', 'cover', 'section', 'closing'])

function fits(slide: FramedSlide, sizes: TypeScale, density: Density): boolean {
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

/** Around the title of the first slide, in px: its margins with what themes set there, and each line over or under it. */
const aroundFace = { margins: 2 * 64 + 76, line: 80 }

/** The room in px of a first slide between its event and its names. */
function faceRoom({ frame = { logo: false, footer: undefined, event: true, imprint: true } }: FramedSlide): number {
  const lines = [frame.event, frame.imprint].filter(Boolean).length
  return height - aroundFace.margins - lines * aroundFace.line
}

/** The large title, and what stands under it in one size of body text. */
function faceFits(slide: FramedSlide, text: TypeScale, density: Density): boolean {
  const { subtitle } = slide
  const isFirst = slide.layout === 'title' || slide.layout === 'cover'
  const title = slide.title ?? (isFirst ? slide.frame?.title : undefined)
  const { words, shown } = slide.layout === 'closing' ? apartFromWords(slide.body) : { words: slide.body, shown: [] }
  const body = words ?? []
  const column = isFirst ? 820 : shown.length > 0 ? 560 : 920
  const head = title && scales.title ? pairHeight(title, scales.title[density], column) : 0
  if (head > 300) return false
  if (body.length === 0 && !subtitle) return true
  const under = subtitle ? pairHeight(subtitle, text, column) + text.gap : 0
  const list = body.length > 0 ? blocksHeight(body, text, column) + text.gap : 0
  return head + headingGap + under + list <= (isFirst ? faceRoom(slide) : roomOf(slide, 'normal'))
}

/** The width of a portrait with the room beside it, in px. */
const portrait = 320 + 64

function quoteFits(slide: FramedSlide, quote: LocalizedQuote, sizes: TypeScale, density: Density): boolean {
  const column = width - (slide.image ? portrait : 0)
  const words = quoteHeight(quote, sizes, { column: column - 80, cited: slide.citations.length > 0 })
  return words + bodyUnderQuote(slide, column) <= roomOf(slide, density)
}

/** What an author adds under a quotation, with the gap above it. */
function bodyUnderQuote({ body }: FramedSlide, column: number): number {
  return body ? 32 + blocksHeight(body, scale(32, 1.35, 28, 1.25, 16), column) : 0
}

/** The words, and under them the speaker and, where no citation says it, the note on the script. */
function quoteHeight(
  quote: LocalizedQuote,
  sizes: TypeScale,
  { column, cited }: { readonly column: number; readonly cited: boolean },
): number {
  const [speaker, note] = [44 + 78, 20 + 52]
  return pairHeight(quote.text, sizes, column) + speaker + (quote.scriptNote && !cited ? note : 0)
}

/** Between the heading and a chart, in px. */
const underChartHeading = 28

/** The room in px that a chart has on its slide: what heading, foot and the text under the chart leave. */
export function chartArea(slide: FramedSlide): { readonly width: number; readonly height: number } {
  if (slide.layout === 'split') return { width: (width - gutter) / 2, height: Math.floor(roomOf(slide, 'normal')) }
  const text = scale(32, 1.3, 28, 1.2, 16)
  const under = slide.body ? blocksHeight(slide.body, text, width) + text.gap : 0
  const looser = underHeading.normal - underChartHeading
  return { width, height: Math.max(160, Math.floor(roomOf(slide, 'normal') + looser - under)) }
}

/** Between numbers in a row and the text under them, in px. */
const statisticsGap = 28

/** True if the numbers of columns would be smaller than the text below them: that is then set smaller too. */
function numbersAreSmall({ columns }: FramedSlide, { line }: TypeScale, density: Density): boolean {
  if (!columns) return false
  const bodies = columns.map(({ body }) => body)
  return columnNumberSize(bodies, columnIn(columns.length), density) < line
}

function contentHeight(slide: FramedSlide, sizes: TypeScale, density: Density): number {
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
function leadHeight({ body }: FramedSlide, sizes: TypeScale): number {
  return body ? blocksHeight(body, sizes, width) + underLead : 0
}

/** Between two blocks of a slide, in px, as `base.css` has it. */
const leastGap = 10

/** Text of which no place was asked for stands beside its picture. */
function isBesidePicture({ pictures = [], picturePlace }: FramedSlide): boolean {
  return picturePlace === undefined && pictures.length === 1
}
