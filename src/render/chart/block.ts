import type { Box } from '../../model/geometry.ts'
import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../model/localized.ts'
import type { Scene } from './scene.ts'
import type { Anchor, Block, BlockRow, PlacedText, Sizes, TextRole } from './set-text.ts'

/** The height of a row, and how far under its top the baseline is, as multiples of the font size. */
const leading = 1.18
const ascent = 0.94
/** Between a line and a caption that stands beside it, in px. */
const besideGap = 14

/** The line of a pair with its caption under it, each wrapped at `maxWidth` px. */
export function stackPair(
  scene: Scene,
  pair: PlainPair,
  role: TextRole,
  sizes: Sizes,
  maxWidth = Number.POSITIVE_INFINITY,
): Block {
  const parts = [scene.locale, scene.captionLocale, role, sizes.line, sizes.caption, maxWidth, pair.line, pair.caption]
  return scene.measurer.blockOf(parts.join('\n'), () => setPair(scene, pair, role, sizes, maxWidth))
}

function setPair(scene: Scene, pair: PlainPair, role: TextRole, sizes: Sizes, maxWidth: number): Block {
  const rows: BlockRow[] = []
  let width = 0
  let top = 0
  const torn: boolean[] = []
  const add = (text: string | undefined, size: number, rowRole: BlockRow['role']) => {
    if (!text || size === 0) return
    const locale = localeOf(scene, rowRole)
    const strong = rowRole === 'value'
    const lines = scene.measurer.linesOf(text, maxWidth / size, locale, { strong, figure: role === 'value' })
    torn.push(lines.length > 1 && isTorn(text, lines))
    for (const line of lines) {
      rows.push({ text: line, size, role: rowRole, x: 0, y: top + size * ascent })
      width = Math.max(width, scene.measurer.widthOf(line, locale, strong) * size)
      top += size * leading
    }
  }
  add(pair.line, sizes.line, role)
  add(pair.caption, sizes.caption, 'caption')
  return { rows, width, height: top, ...(torn.includes(true) && { torn: true as const }) }
}

/** True if one of the breaks between lines parts a word of letters, or a number from itself or its 年. */
function isTorn(text: string, lines: readonly string[]): boolean {
  let at = 0
  return lines.slice(0, -1).some((line) => {
    at = text.indexOf(line, at) + line.length
    return /[\p{Script=Latin}\d]$/u.test(line) && /^[\p{Script=Latin}\d年月日]/u.test(text.slice(at))
  })
}

/** The line of a pair with its caption beside it, at `captionAt` px from the left if that is given. */
export function besidePair(scene: Scene, pair: PlainPair, role: TextRole, sizes: Sizes, captionAt?: number): Block {
  const line = stackPair(scene, { line: pair.line }, role, sizes)
  const caption = stackPair(
    scene,
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
export function captionColumn(scene: Scene, pairs: readonly PlainPair[], sizes: Sizes): number {
  const widths = pairs.map((pair) => scene.measurer.widthOf(pair.line, scene.locale, false) * sizes.line)
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
export function placeBlock(
  block: Block,
  x: number,
  top: number,
  anchor: Anchor = 'start',
  ink?: string,
): readonly PlacedText[] {
  // Rows beside each other keep their distance, whatever the block is anchored by.
  const left = anchor === 'middle' ? x - block.width / 2 : anchor === 'end' ? x - block.width : x
  const isWide = block.rows.some((row) => row.x > 0)
  const [from, by] = isWide ? [left, 'start' as const] : [x, anchor]
  const own = ink === undefined ? {} : { ink }
  return block.rows.map((row) => ({ ...row, x: from + row.x, y: top + row.y, anchor: by, ...own }))
}

/** The room a placed text takes. */
export function boxOfText({ text, size, role, x, y, anchor }: PlacedText, scene: Scene): Box {
  const width = scene.measurer.widthOf(text, localeOf(scene, role), role === 'value') * size
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return { left, top: y - size * 0.9, right: left + width, bottom: y + size * 0.24 }
}

/** The taller of two blocks and so on; 0 if there are none. */
export function tallest(blocks: readonly (Block | undefined)[]): number {
  return Math.max(0, ...blocks.map((block) => block?.height ?? 0))
}

/** The widest of the blocks; 0 if there are none. */
export function widest(blocks: readonly (Block | undefined)[]): number {
  return Math.max(0, ...blocks.map((block) => block?.width ?? 0))
}

/** What stands at the mark of a point. */
export function shownLabel({ short, label }: LocalizedChartPoint): PlainPair {
  return short ?? label
}

/** The locale of a text by its role; a caption without a locale of its own is in the chart's. */
export function localeOf(chart: LocalizedChart, role: BlockRow['role']) {
  return role === 'caption' ? (chart.captionLocale ?? chart.locale) : chart.locale
}

/** Pairs as blocks of one row each, captions beside their lines, if all are that short; else with captions under them. */
export function setNames(scene: Scene, pairs: readonly PlainPair[], sizes: Sizes, width: number): readonly Block[] {
  const flat = pairs.map((pair) => besidePair(scene, pair, 'label', sizes))
  if (flat.every((block) => block.width <= width)) return flat
  return pairs.map((pair) => stackPair(scene, pair, 'label', sizes, width))
}
