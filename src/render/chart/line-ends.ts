import type { LocalizedChart, LocalizedChartPoint } from '../../model/localized.ts'
import { type Anchor, type Block, joinBlocks, type Sizes, stackBlocks, stackPair } from './block.ts'
import { type Box, spread } from './geometry.ts'

/** How the name and the last value of a series stand at the end of its line. */
export type EndStyle = 'stacked' | 'beside'

/** A label left or right of a point. */
export interface SideLabel {
  readonly point: LocalizedChartPoint
  readonly block: Block
  /** The px between the block and its point's column. */
  readonly x: number
  readonly top: number
  readonly anchor: Anchor
}

interface Unplaced {
  readonly point: LocalizedChartPoint
  readonly block: Block
}

const widestName = 260
const nameGap = 18
const between = 6

/** The points of a series along the axis. */
export function seriesPoints(chart: LocalizedChart, series: number): readonly LocalizedChartPoint[] {
  return chart.points.filter((point) => point.series === series).sort((a, b) => a.category - b.category)
}

/**
 * What stands at the end of each line: the name of its series and, if the line runs to the last category, its
 * last value, under the name or in a column beside it.
 */
export function endBlocks(
  chart: LocalizedChart,
  values: ReadonlyMap<LocalizedChartPoint, Block>,
  sizes: Sizes,
  style: EndStyle,
): readonly Unplaced[] {
  const named = chart.series.flatMap(({ label }, series) => {
    const point = seriesPoints(chart, series).at(-1)
    const nameSizes = { line: sizes.line, caption: Math.min(sizes.line, 24) }
    return point ? [{ point, name: stackPair(chart, label, 'label', nameSizes, widestName) }] : []
  })
  const widest = Math.max(0, ...named.map(({ name }) => name.width))
  return named.map(({ point, name }) => {
    const complete = point.category === chart.categories.length - 1
    const value = complete ? values.get(point) : undefined
    if (!value) return { point, block: name }
    const isNamed = name.rows.length > 0
    const block =
      style === 'stacked' || !isNamed ? stackBlocks([name, value], 0) : joinBlocks(name, value, widest + nameGap)
    return { point, block }
  })
}

/**
 * Stands labels beside a column, each at its point's height or as near as the others allow, between the top
 * and `bottom`. Undefined if they do not fit, or if one would be more than `farthest` px off.
 */
export function placeAside(
  labels: readonly Unplaced[],
  y: (value: number) => number,
  side: { readonly x: number; readonly anchor: Anchor; readonly bottom: number; readonly farthest: number },
): readonly SideLabel[] | undefined {
  const { x, anchor, bottom, farthest } = side
  const heights = labels.map(({ block }) => block.height + between)
  if (heights.reduce((sum, height) => sum + height, 0) > bottom) return undefined
  const wanted = labels.map(({ point, block }) => y(point.value) - block.height / 2)
  const tops = spread(wanted, heights, 0, bottom)
  if (tops.some((top, at) => Math.abs(top - (wanted[at] ?? 0)) > farthest)) return undefined
  return labels.map((label, at) => ({ ...label, x, anchor, top: tops[at] ?? 0 }))
}

/** The room a side label takes. */
export function boxOf({ block, x, top, anchor }: SideLabel): Box {
  const left = anchor === 'end' ? x - block.width : x
  return { left: left - 8, top, right: left + block.width + 8, bottom: top + block.height }
}
