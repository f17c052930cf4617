import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import type { Scene } from './scene.ts'

/** The two ends of a point's part of the height: a point of a line begins where it ends. */
export interface Level {
  readonly from: number
  readonly to: number
}

/** Where the values of a line or area chart are, in px. */
export interface LineScale {
  readonly y: (value: number) => number
  readonly levelOf: (point: LocalizedChartPoint) => Level
  /** The y of the value zero, if the scale holds it. */
  readonly zero?: number
  readonly holds: (value: number) => boolean
}

/** The room of a scale. */
interface Room {
  readonly top: number
  readonly bottom: number
  /** How far under the top a point must stay for its label. */
  readonly over: (point: LocalizedChartPoint) => number
}

/** Between a point and its label, with the marker between them. */
export const labelGap = 20
/** The share of the room that values fill at least. */
const leastFilled = 0.3

/** Whether areas stand on each other, so that only the lowest begins at zero. */
export function areStacked({ kind, series }: Scene): boolean {
  return kind === 'area' && series.length > 1
}

/** The scale of values, from zero where that leaves the lines room to differ; undefined if there is no room. */
export function scaleOf(scene: Scene, { top, bottom, over }: Room): LineScale | undefined {
  const levelOf = levelsOf(scene)
  const [start, end] = domainOf(valuesOf(scene, levelOf), scene.kind === 'area')
  // Under a scale that does not start at zero, labels may stand below their points.
  const lift = start === 0 ? 0 : Math.max(0, ...scene.points.map(over))
  const free = bottom - top
  const heights = scene.points.map((point) => {
    const share = (highOf(scene, levelOf)(point) - start) / (end - start)
    return share > 0 ? (free - lift - over(point)) / share : Number.POSITIVE_INFINITY
  })
  const height = Math.min(free - lift - labelGap, ...heights)
  if (!(height >= free * leastFilled)) return undefined
  const scale = scaleLinear([start, end], [bottom - lift, bottom - lift - height])
  return {
    y: (value) => (Number.isFinite(value) ? scale(value) : bottom),
    levelOf,
    holds: (value) => value >= start && value <= end * 1.001,
    ...(start <= 0 && end >= 0 && { zero: scale(0) }),
  }
}

/** All that the scale has to hold. */
function valuesOf(scene: Scene, levelOf: LineScale['levelOf']): readonly number[] {
  const { reference } = scene.overlays ?? {}
  const high = highOf(scene, levelOf)
  const ends = scene.points.flatMap((point) => [levelOf(point).to, high(point)])
  return reference ? [...ends, reference.value] : ends
}

/** How high a point reaches, with its range if it has one. */
function highOf({ kind }: Scene, levelOf: LineScale['levelOf']): (point: LocalizedChartPoint) => number {
  return (point) => Math.max(levelOf(point).to, kind === 'area' ? 0 : (point.max ?? point.value))
}

/** Where each point stands: areas on each other add up in the order of the series. */
function levelsOf(scene: Scene): LineScale['levelOf'] {
  if (!areStacked(scene)) return ({ value }) => ({ from: value, to: value })
  const found = new Map<LocalizedChartPoint, Level>()
  for (const category of scene.categories.keys()) {
    let sum = 0
    for (const series of scene.series.keys()) {
      const point = scene.points.find((one) => one.category === category && one.series === series)
      if (!point) continue
      found.set(point, { from: sum, to: sum + point.value })
      sum += point.value
    }
  }
  return (point) => found.get(point) ?? { from: point.value, to: point.value }
}
