import { type Box, spread } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import type { AsideLabel } from './aside.ts'
import { placeBlock } from './block.ts'
import type { Anchor, Block, PlacedText } from './set-text.ts'

/** A label left or right of a chart. */
export interface SideLabel {
  /** Its point, to which a line leads if it is far; absent for what belongs to no point. */
  readonly point?: LocalizedChartPoint
  readonly block: Block
  /** What colours it, if not its role. */
  readonly ink?: string
  /** The px between the block and its point's column. */
  readonly x: number
  readonly top: number
  readonly anchor: Anchor
}

/** A label that wants to stand at a height. */
export interface Unplaced extends AsideLabel {
  readonly point?: LocalizedChartPoint
}

/** Where labels stand beside a column. */
interface Side {
  readonly x: number
  readonly anchor: Anchor
  readonly top: number
  readonly bottom: number
  /** How far a label may be from its height, in px. */
  readonly farthest: number
}

const between = 6

/**
 * Stands labels beside a column, each at its height or as near as the others allow, between `top` and `bottom`.
 * Undefined if they do not fit, or if one would be more than `farthest` px off.
 */
export function placeAside(labels: readonly Unplaced[], side: Side): readonly SideLabel[] | undefined {
  const { x, anchor, top, bottom, farthest } = side
  const heights = labels.map(({ block }) => block.height + between)
  if (heights.reduce((sum, height) => sum + height, 0) > bottom - top) return undefined
  const wanted = labels.map(({ y, block }) => y - block.height / 2)
  const tops = spread(wanted, heights, top, bottom)
  if (tops.some((one, at) => Math.abs(one - (wanted[at] ?? 0)) > farthest)) return undefined
  return labels.map(({ y: _, ...label }, at) => ({ ...label, x, anchor, top: tops[at] ?? 0 }))
}

/** The room a side label takes. */
export function boxOf({ block, x, top, anchor }: SideLabel): Box {
  const left = anchor === 'end' ? x - block.width : x
  return { left: left - 8, top, right: left + block.width + 8, bottom: top + block.height }
}

/** The texts of side labels. */
export function textsOf(sides: readonly SideLabel[]): readonly PlacedText[] {
  return sides.flatMap(({ block, x, top, anchor, ink }) => placeBlock(block, x, top, anchor, ink))
}
