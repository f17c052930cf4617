import type { LocalizedChartPoint } from '../../model/localized.ts'
import { endOf, lowOf } from './extent.ts'
import { type Paint, paintsFor, paintsOf } from './paint.ts'
import type { Scene } from './scene.ts'

/** One column: from a value to another, and hatched from there to `max`. */
export interface Column {
  /** Index of its point. */
  readonly point: number
  readonly category: number
  /** Which place in its group. */
  readonly slot: number
  readonly from: number
  readonly to: number
  readonly max?: number
  readonly paint: Paint
  /** An outline only: what is taken away. */
  readonly hollow?: boolean
}

export interface ColumnList {
  readonly columns: readonly Column[]
  /** Columns in a group. */
  readonly slots: number
  /** True if values stand in the columns, which stand on each other. */
  readonly stacked: boolean
}

/** Widths along the axis in px; everything else follows from them. */
export interface Grid {
  /** Where the first group begins, right of the values along the axis. */
  readonly left: number
  readonly group: number
  readonly slot: number
  readonly column: number
  readonly slots: number
}

/** The columns of a chart by its kind. */
export function listColumns(scene: Scene): ColumnList {
  const stacked = scene.kind === 'stacked' || scene.kind === 'percent'
  if (stacked) return { columns: stackedColumns(scene), slots: 1, stacked }
  if (scene.kind === 'waterfall') return { columns: waterfallColumns(scene), slots: 1, stacked }
  const single = scene.kind === 'column'
  const paints = paintsOf(scene)
  const columns = scene.points.map((point, at): Column => {
    const [low, end] = [lowOf(point), endOf(point)]
    const straddles = low < 0 && end > 0
    return {
      point: at,
      category: point.category,
      slot: single ? 0 : point.series,
      from: straddles ? low : 0,
      to: straddles ? low : low,
      ...(end !== low && { max: end }),
      paint: paints[point.series] ?? { hue: 'compare', share: 100 },
    }
  })
  return { columns, slots: single ? 1 : Math.max(1, scene.series.length), stacked }
}

/** Each category's points on each other, in the order of the series: negative ones downwards from zero. */
function stackedColumns(scene: Scene): readonly Column[] {
  const paints = paintsOf(scene)
  return scene.categories.flatMap((_, category) => {
    const points = pointsOf(scene, category).sort(([, a], [, b]) => a.series - b.series)
    const whole = points.reduce((sum, [, point]) => sum + Math.abs(lowOf(point)), 0)
    const unit = scene.kind === 'percent' ? 100 / (whole || 1) : 1
    let up = 0
    let down = 0
    return points.map(([at, point]): Column => {
      const part = lowOf(point) * unit
      const from = part < 0 ? down : up
      if (part < 0) down += part
      else up += part
      const paint = paints[point.series] ?? { hue: 'compare', share: 100 }
      return { point: at, category, slot: 0, from, to: from + part, paint }
    })
  })
}

function pointsOf(scene: Scene, category: number): [number, LocalizedChartPoint][] {
  return scene.points.flatMap((point, at) =>
    point.category === category ? [[at, point] as [number, LocalizedChartPoint]] : [],
  )
}

/** The first and the last from zero, the others from where the one before them ended. What goes down is hollow. */
function waterfallColumns(scene: Scene): readonly Column[] {
  const last = scene.points.length - 1
  const accents = scene.points.map((_, at) => scene.accents?.[at] === true)
  const [accent] = paintsFor([true])
  let level = 0
  return scene.points.map((point, at): Column => {
    const isTotal = at === 0 || at === last
    const from = isTotal ? 0 : level
    const value = lowOf(point)
    level = isTotal ? value : level + value
    const plain: Paint = { hue: 'compare', share: isTotal ? 100 : 42 }
    const paint = accents[at] && accent ? accent : plain
    return { point: at, category: point.category, slot: 0, from, to: level, paint, hollow: !isTotal && value < 0 }
  })
}
