import { grownBibliography } from './bibliography-room.ts'
import { captionStyle } from './caption-width.ts'
import { codeSize, halfCodeFits, halfCodeSize, largerCode } from './code-room.ts'
import { columnNumberSize } from './column-numbers.ts'
import { type Columns, columnIn, levelHeight, levelRows } from './columns-room.ts'
import { contentHeight, fits, leadHeight, numbersAreSmall } from './content-room.ts'
import { faces } from './face-room.ts'
import { figureStyle } from './figure-room.ts'
import { grownType, mayGrow } from './grown-type.ts'
import { blocksHeight, type TypeScale } from './measure.ts'
import { type BesidePicture, pictureBeside } from './picture-beside.ts'
import { heightForPictures } from './picture-rows.ts'
import { gutter, statementSize, statisticsIn } from './room-needed.ts'
import { cells, type Density, densities, faceText, scales, shrunk } from './scales.ts'
import { type FramedSlide, roomOf, width } from './slide-room.ts'
import { isSpread } from './spread.ts'
import { spreadColumns, spreadHeight, spreadStyle } from './table-spread.ts'
import { datesAreInline } from './timeline-room.ts'
import { versesBeside } from './verse-room.ts'

/** How a slide is set: the classes of its section, and sizes that none of them has. */
export interface Setting {
  readonly density: Density
  /** The text and the picture of a slide that stand side by side. */
  readonly beside?: BesidePicture['parts']
  /** True if captions stand beside their lines, and not below. */
  readonly spread: boolean
  /** Custom properties of CSS; empty where a density does. */
  readonly style: string
}

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
  const roomIn = (one: Density) => roomOf(slide, one)
  const aside = pictureBeside(slide, density, (one) => sizesOf(slide, one), { width, height: roomIn })
  if (aside) {
    return { density: aside.density, spread: false, beside: aside.parts, style: `--text-column:${aside.column}px` }
  }
  const usual = sizesOf(slide, density)
  const isFull = density === 'tight' && !fits(slide, usual, 'tight')
  const grown = isFull ? undefined : grow(slide, density)
  const sizes = isFull ? shrink(slide) : (grown ?? usual)
  const table = spreadTable(slide, sizes)
  if (table) return table
  const beside = isCloseEnough(density, 'compact') ? undefined : versesBeside(slide, sizes.line)
  if (beside) return { density: 'dense', spread: true, style: styleOf({ ...beside, gap: sizesOf(slide, 'dense').gap }) }
  const styles = [isFull || grown ? styleOf(sizes) : '', sizeOfParts(slide, sizes, density)]
  return { density, spread: false, style: styles.filter((one) => one !== '').join(';') }
}

/** Sizes that follow from the longest of what stands in a row, or in a line of code. */
function sizeOfParts(slide: FramedSlide, sizes: TypeScale, density: Density): string {
  if (slide.layout === 'figure' && slide.figure) return figureStyle(slide, slide.figure, sizes, density)
  if (slide.columns) return columnStyle(slide.columns, sizes, slide, density)
  if (slide.figures) return statisticsStyle(slide)
  if (slide.timeline) return datesAreInline(slide, sizes, width) ? '--date:inline' : ''
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

/** Sizes beyond those of a density that its slide has the room for. */
function grow(slide: FramedSlide, density: Density): TypeScale | undefined {
  // Text beside code becomes smaller together with it.
  const isBesideCode = slide.layout === 'split' && slide.body?.some(({ kind }) => kind === 'code')
  if (!mayGrow(slide.layout, density) || isBesideCode) return undefined
  const sizes = sizesOf(slide, density)
  const level = isLevel(slide, sizes, density)
  const isKept = (grown: TypeScale) => fits(slide, grown, density) && (!level || isLevel(slide, grown, density))
  return grownType(sizes, sizesOf(slide, 'normal'), isKept)
}

/** A table with its captions beside their lines, where its type is larger so than with captions below. */
function spreadTable(slide: FramedSlide, stacked: TypeScale): Setting | undefined {
  const { table, body = [] } = slide
  if (!table) return undefined
  const isFit = (density: Density) => (sizes: TypeScale) =>
    spreadColumns(table, sizes, width) !== undefined &&
    spreadHeight(table, sizes) + blocksHeight(body, sizes, width) <= roomOf(slide, density)
  const density = densities.find((one) => isFit(one)(sizesOf(slide, one)))
  if (!density) return undefined
  const usual = sizesOf(slide, density)
  const grown = mayGrow(slide.layout, density) && grownType(usual, sizesOf(slide, 'normal'), isFit(density))
  const sizes = grown || usual
  if (sizes.line < stacked.line + 2) return undefined
  const columns = spreadColumns(table, sizes, width) ?? []
  return { density, spread: false, style: `${styleOf(sizes)};${spreadStyle(columns)}` }
}

/** The sizes in which all is expected to fit that does not in the closest density. */
function shrink(slide: FramedSlide): TypeScale {
  const tight = sizesOf(slide, 'tight')
  const steps = Array.from({ length: 11 }, (_, at) => 0.96 - at * 0.05)
  const factor = steps.find((one) => fits(slide, shrunk(tight, one), 'tight')) ?? steps.at(-1) ?? 1
  return shrunk(tight, factor)
}
