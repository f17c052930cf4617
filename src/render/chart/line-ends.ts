import { type Box, spread } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { besidePair, joinBlocks, stackBlocks, stackPair, widest } from './block.ts'
import type { Scene } from './scene.ts'
import type { Anchor, Block, Sizes } from './set-text.ts'

/** How the name and the last value of a series stand at the end of its line: under each other, in columns, in one row. */
export type EndStyle = 'stacked' | 'beside' | 'flat'

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
export interface Unplaced {
  readonly point?: LocalizedChartPoint
  readonly block: Block
  readonly y: number
  readonly ink?: string
}

/** What stands at the end of a line. */
export interface Ending {
  readonly point: LocalizedChartPoint
  readonly block: Block
}

const widestName = 260
const nameGap = 18
const between = 6

/** The points of a series along the axis. */
export function seriesPoints(chart: Scene, series: number): readonly LocalizedChartPoint[] {
  return chart.points.filter((point) => point.series === series).sort((a, b) => a.category - b.category)
}

/**
 * What stands at the end of each line: the name of its series and, if the line runs to the last category, its
 * last value, under the name or in a column beside it.
 */
export function endBlocks(
  chart: Scene,
  values: ReadonlyMap<LocalizedChartPoint, Block>,
  sizes: Sizes,
  style: EndStyle,
): readonly Ending[] {
  const named = chart.series.flatMap(({ label }, series) => {
    const point = seriesPoints(chart, series).at(-1)
    const nameSizes = { line: sizes.line, caption: sizes.caption && Math.min(sizes.line, 26) }
    const set =
      style === 'flat'
        ? besidePair(chart, label, 'label', nameSizes)
        : stackPair(chart, label, 'label', nameSizes, widestName)
    return point ? [{ point, name: set }] : []
  })
  const column = widest(named.map(({ name }) => name))
  return named.map(({ point, name }) => {
    const complete = point.category === chart.categories.length - 1
    const value = complete ? values.get(point) : undefined
    if (!value) return { point, block: name }
    const isNamed = name.rows.length > 0
    const block =
      style === 'stacked' || !isNamed ? stackBlocks([name, value], 0) : joinBlocks(name, value, column + nameGap)
    return { point, block }
  })
}

/**
 * Stands labels beside a column, each at its height or as near as the others allow, between `top` and `bottom`.
 * Undefined if they do not fit, or if one would be more than `farthest` px off.
 */
export function placeAside(
  labels: readonly Unplaced[],
  side: {
    readonly x: number
    readonly anchor: Anchor
    readonly top: number
    readonly bottom: number
    readonly farthest: number
  },
): readonly SideLabel[] | undefined {
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
