import type { LocalizedChart, PlainPair } from '../../model/localized.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap.ts'

/** Font sizes of the two lines of a pair, in px. */
export interface Sizes {
  readonly line: number
  /** 0 leaves the caption out. */
  readonly caption: number
}

export type TextRole = 'label' | 'value'

/** One line of text in a block. `x` is measured from the block's left edge, `y` from its top to the baseline. */
interface BlockRow {
  readonly text: string
  readonly size: number
  readonly role: TextRole | 'caption'
  readonly x: number
  readonly y: number
}

/** A pair set in lines, ready to be placed. Its size is in px, estimated from the characters. */
export interface Block {
  readonly rows: readonly BlockRow[]
  readonly width: number
  readonly height: number
}

export type Anchor = 'start' | 'middle' | 'end'

/** A line of text with its place in the drawing; `y` is the baseline. */
export interface PlacedText extends BlockRow {
  readonly anchor: Anchor
}

/** The height of a row, and how far under its top the baseline is, as multiples of the font size. */
const leading = 1.18
const ascent = 0.94
/** Between a line and a caption that stands beside it, in px. */
const besideGap = 14

/** The line of a pair with its caption under it, each wrapped at `maxWidth` px. */
export function stackPair(
  chart: LocalizedChart,
  pair: PlainPair,
  role: TextRole,
  sizes: Sizes,
  maxWidth = Number.POSITIVE_INFINITY,
): Block {
  const rows: BlockRow[] = []
  let width = 0
  let top = 0
  const add = (text: string | undefined, size: number, rowRole: BlockRow['role']) => {
    if (!text || size === 0) return
    const locale = localeOf(chart, rowRole)
    const strong = rowRole === 'value'
    for (const line of wrapText(text, maxWidth / size, locale, { strong, figure: role === 'value' })) {
      rows.push({ text: line, size, role: rowRole, x: 0, y: top + size * ascent })
      width = Math.max(width, textWidth(line, locale, strong) * size)
      top += size * leading
    }
  }
  add(pair.line, sizes.line, role)
  add(pair.caption, sizes.caption, 'caption')
  return { rows, width, height: top }
}

/** The line of a pair with its caption beside it, at `captionAt` px from the left if that is given. */
export function besidePair(
  chart: LocalizedChart,
  pair: PlainPair,
  role: TextRole,
  sizes: Sizes,
  captionAt?: number,
): Block {
  const line = stackPair(chart, { line: pair.line }, role, sizes)
  const caption = stackPair(
    chart,
    { line: '', ...(pair.caption !== undefined && { caption: pair.caption }) },
    role,
    sizes,
  )
  const at = captionAt ?? (pair.line ? line.width + besideGap : 0)
  const drop = (sizes.line - sizes.caption) * ascent
  const lowered = { ...caption, rows: caption.rows.map((row) => ({ ...row, y: row.y + drop })) }
  return caption.rows.length > 0 ? { ...joinBlocks(line, lowered, at), height: sizes.line * leading } : line
}

/** Where captions begin if those of all pairs stand in one column. */
export function captionColumn(chart: LocalizedChart, pairs: readonly PlainPair[], sizes: Sizes): number {
  const widths = pairs.map((pair) => textWidth(pair.line, chart.locale) * sizes.line)
  return Math.max(0, ...widths) + besideGap
}

/** Blocks under each other as one, aligned at the left. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  let top = 0
  const rows = blocks.flatMap((block) => {
    const moved = block.rows.map((row) => ({ ...row, y: row.y + top }))
    if (block.rows.length > 0) top += block.height + gap
    return moved
  })
  return { rows, width: Math.max(0, ...blocks.map(({ width }) => width)), height: Math.max(0, top - gap) }
}

/** Two blocks beside each other, the second `at` px from the left, as one. */
export function joinBlocks(left: Block, right: Block, at: number): Block {
  const rows = [...left.rows, ...right.rows.map((row) => ({ ...row, x: row.x + at }))]
  return { rows, width: Math.max(left.width, at + right.width), height: Math.max(left.height, right.height) }
}

/** Puts a block with its top at `top`; `x` is its left edge, middle or right edge. */
export function placeBlock(block: Block, x: number, top: number, anchor: Anchor = 'start'): readonly PlacedText[] {
  return block.rows.map((row) => ({ ...row, x: x + row.x, y: top + row.y, anchor }))
}

/** The locale of a text by its role; a caption without a locale of its own is in the chart's. */
export function localeOf(chart: LocalizedChart, role: BlockRow['role']) {
  return role === 'caption' ? (chart.captionLocale ?? chart.locale) : chart.locale
}
