import type { LocalizedChartPoint, PlainPair } from '../../model/localized.ts'
import { besidePair, joinBlocks, stackBlocks, stackPair, widest } from './block.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'

/** How the name and the last value of a series stand at the end of its line: under each other, in columns, in one row. */
export type EndStyle = 'stacked' | 'beside' | 'flat'

/** A point with what is written at it. */
export interface Labelled {
  readonly point: LocalizedChartPoint
  readonly block: Block
}

/** The widest name beside a line, in px. */
export const widestName = 260
const nameGap = 18

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
): readonly Labelled[] {
  const named = namesOf(chart, sizes, style)
  const column = widest(named.map(({ block }) => block))
  return named.map(({ point, block: name }) => {
    const complete = point.category === chart.categories.length - 1
    const value = complete ? values.get(point) : undefined
    if (!value) return { point, block: name }
    const isNamed = name.rows.length > 0
    const block =
      style === 'stacked' || !isNamed ? stackBlocks([name, value], 0) : joinBlocks(name, value, column + nameGap)
    return { point, block }
  })
}

/** The name of each series at its last point. */
function namesOf(chart: Scene, sizes: Sizes, style: EndStyle): readonly Labelled[] {
  return chart.series.flatMap(({ label }, series) => {
    const point = seriesPoints(chart, series).at(-1)
    return point ? [{ point, block: setName(chart, label, sizes, { flat: style === 'flat', widest: widestName }) }] : []
  })
}

/** The name of a series as it stands at an end of its line. */
export function setName(
  scene: Scene,
  pair: PlainPair,
  { line, caption }: Sizes,
  { flat, widest }: { readonly flat: boolean; readonly widest: number },
): Block {
  const sizes = { line, caption: caption && Math.min(line, 26) }
  return flat ? besidePair(scene, pair, 'label', sizes) : stackPair(scene, pair, 'label', sizes, widest)
}
