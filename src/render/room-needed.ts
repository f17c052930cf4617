import { sharedSubject } from '../model/big-number.ts'
import { sharesOfHalves } from '../model/half-shares.ts'
import { halvesOf } from '../model/halves.ts'
import type { LocalizedBlock, LocalizedSlide } from '../model/localized.ts'
import { bigNumberWidth } from './big-number.ts'
import { blocksHeight, linesOf, pairHeight, type TypeScale, tableHeight } from './measure.ts'
import { scale } from './scales.ts'

/** Between the columns of a slide, in px. */
export const gutter = 56

/** The parts of a `split` slide with the width in px of each. */
export function halvesIn(slide: LocalizedSlide, width: number) {
  const halves = halvesOf(slide.body ?? [], slide, false)
  const shares = sharesOfHalves(halves)
  const room = width - gutter * Math.max(1, halves.length - 1)
  return halves.map((half, at) => ({ half, column: room * (halves.length > 1 ? (shares[at] ?? 0) : 0.5) }))
}

/** The height in px that the parts of a `split` slide need, of which the higher counts. */
export function halvesHeight(slide: LocalizedSlide, sizes: TypeScale, width: number): number {
  const blockHeight = (block: LocalizedBlock, column: number) => {
    if (block.kind === 'table') return tableHeight(block, { ...sizes, cell: 20 }, column)
    return blocksHeight([block], sizes, column)
  }
  const heightOf = (blocks: readonly LocalizedBlock[], column: number) => {
    // Code alone has a size of its own, and the text beside it need not be small for it.
    if (blocks.every(({ kind }) => kind === 'code')) return 0
    return blocks.reduce((sum, block) => sum + blockHeight(block, column) + sizes.gap, 0)
  }
  const heights = halvesIn(slide, width).map(({ half, column }) => {
    if ('blocks' in half) return heightOf(half.blocks, column)
    if (half.kind === 'quote' && slide.quote) return pairHeight(slide.quote.text, sizes, column - 44) + 130
    return 0
  })
  return Math.max(0, ...heights)
}

/** The height in px of the rows of an agenda, in which captions stand beside their lines. */
export function agendaHeight({ agenda = [] }: LocalizedSlide, sizes: TypeScale, width: number): number {
  const column = width - 110 - 40
  const rows = agenda.map(({ title }) => {
    const line = pairHeight({ ...title, caption: title.line }, { ...sizes, caption: 0 }, column * 0.56)
    const caption = title.caption
      ? pairHeight(
          { ...title, line: title.caption },
          { ...sizes, line: sizes.caption, leading: sizes.captionLeading, caption: 0 },
          column * 0.44,
        )
      : 0
    return Math.max(line, caption) + 14
  })
  return rows.reduce((sum, one) => sum + one, 0)
}

/** Four numbers that would be smaller than this in a row, no larger than what they are in the other language, stand in two. */
const leastInRow = 44

/** How many numbers stand beside each other, and their size in px, in which the longest fits its column. */
export function statisticsIn({ figures = [] }: LocalizedSlide, width: number) {
  const inRow = statisticSize(figures, columnOf(figures.length, width))
  if (figures.length < 4 || inRow >= leastInRow) return { count: figures.length, size: inRow }
  return { count: 2, size: statisticSize(figures, columnOf(2, width)) }
}

/** The size in px of a number with its own text below it, and of one that leaves how it changed its room. */
const largest = { alone: 128, changed: 96 } as const

function statisticSize(figures: NonNullable<LocalizedSlide['figures']>, column: number): number {
  // Bold tabular figures are wider than running text, and signs between them more so.
  const longest = Math.max(1, ...figures.map(({ value }) => bigNumberWidth(value.line) * 1.14))
  const isTold = figures.some(({ change }) => change !== undefined)
  return Math.floor(Math.min(isTold ? largest.changed : largest.alone, column / longest))
}

function columnOf(count: number, width: number): number {
  return (width - gutter * (count - 1)) / Math.max(1, count)
}

/** Between two rows of numbers, in px. */
const rowGap = 24
/** What all numbers are about takes this over them, in px. */
const sharedHeight = 32 * 1.35 + 20
/** How much wider digits, with the gaps around them, are than letters. */
const digitsWide = 1.15
/** As wide as the gap between a measure and its period. */
const partsApart = { kind: 'text', text: '  ' } as const

/** The height in px of numbers with what stands under them. */
export function statisticsHeight(slide: LocalizedSlide, sizes: TypeScale, width: number): number {
  const { figures = [] } = slide
  const { count, size } = statisticsIn(slide, width)
  const column = columnOf(count, width)
  const isOneRow = count === figures.length
  const shared = sharedSubject(figures)
  const parts = figures.map(({ value, subject, measure, period, change }) => {
    // In two rows a number has the room to say all that it is about in one line.
    const about = [...(isOneRow || shared ? [] : [subject]), measure, period].filter((text) => text !== undefined)
    const runs = (side: 'line' | 'caption') =>
      about.flatMap((text, at) => [...(at > 0 ? [partsApart] : []), ...(text[side] ?? text.line).runs])
    const { line, caption } = measure
    const rest = {
      ...measure,
      line: { ...line, runs: runs('line') },
      ...(caption && { caption: { ...caption, runs: runs('caption') } }),
    }
    const below = value.caption ? linesOf(value.caption, 32, column) * 32 * 1.15 : 0
    return [
      size * 1.1 + below,
      16 + (isOneRow && !shared ? pairHeight(subject, sizes, column) : 0) + pairHeight(rest, sizes, column),
      change ? 16 + pairHeight(change, sizes, (column - 34) / digitsWide) : 0,
    ]
  })
  const rows = Array.from({ length: Math.ceil(parts.length / Math.max(1, count)) }, (_, row) => {
    const inRow = parts.slice(row * count, (row + 1) * count)
    // In one row parts of a kind stand at the same height.
    if (isOneRow) return [0, 1, 2].reduce((sum, part) => sum + Math.max(...inRow.map((one) => one[part] ?? 0)), 0)
    return Math.max(...inRow.map((one) => one.reduce((sum, part) => sum + part, 0)))
  })
  const over = shared ? sharedHeight : 0
  return over + rows.reduce((sum, height) => sum + 23 + height, 0) + rowGap * Math.max(0, rows.length - 1)
}

/** A statement of few words fills its slide: the largest size in px that keeps its lines whole, of line and caption. */
export function statementSize(
  { body = [] }: LocalizedSlide,
  width: number,
  height: number,
): Pick<TypeScale, 'line' | 'caption'> | undefined {
  const [block, ...others] = body
  if (block?.kind !== 'paragraph' || others.length > 0) return undefined
  const sizes = [116, 108, 100, 92, 84].map((line) => scale(line, 1.3, Math.round(line * 0.44), 1.3, 12))
  const forced = block.text.line.runs.filter(({ kind }) => kind === 'break').length + 1
  return sizes.find(
    ({ line, ...rest }) =>
      // Bold type is wider than running text.
      linesOf(block.text.line, line * 1.04, width) === forced &&
      pairHeight(block.text, { line, ...rest }, width) + 12 <= height * 0.9,
  )
}
