import { placeBesidePoints, placeMostBesidePoints } from '../../model/beside-points.ts'
import type { Box, Stroke } from '../../model/geometry.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { placeBlock } from './block.ts'
import { type Labelled, seriesPoints } from './line-ends.ts'
import { areStacked, type LineScale } from './line-scale.ts'
import type { Scene } from './scene.ts'
import type { PlacedText } from './set-text.ts'
import { boxOf, type SideLabel } from './side-labels.ts'

/** Where values may stand between the first and the last column. */
interface Ground {
  readonly xs: readonly number[]
  readonly scale: LineScale
  readonly bounds: Box
  readonly sides: readonly SideLabel[]
  /** Whether values that find no room are left out. */
  readonly isPartial: boolean
}

/** What is written is wider than this, in px. */
const fillStep = 40

/** How much of the lines may lie under values where there is an axis to read them off, in px. */
const mostOnLines = 30

/** Places the values between the first and the last column; undefined if they have no room. */
export function placeInner(
  scene: Scene,
  labels: readonly Labelled[],
  { xs, scale, bounds, sides, isPartial }: Ground,
): readonly PlacedText[] | undefined {
  const wanted = labels.map(({ point, block }) => ({
    x: xs[point.category] ?? 0,
    y: scale.y(scale.levelOf(point).to),
    block,
  }))
  // What can be read off an axis need not be written on lines.
  const mostCrossed = isPartial ? 0 : scene.ticks ? mostOnLines : Number.POSITIVE_INFINITY
  const strokes = [...strokesOf(scene, xs, scale), ...zeroLine(scale, bounds.right)]
  const place = isPartial ? placeMostBesidePoints : placeBesidePoints
  const boxes = place(wanted, { bounds, taken: sides.map(boxOf), strokes, mostCrossed })
  return boxes?.flatMap((box, at) => {
    const block = labels[at]?.block
    return box && block ? placeBlock(block, (box.left + box.right) / 2, box.top, 'middle') : []
  })
}

function zeroLine({ zero }: LineScale, width: number): readonly Stroke[] {
  return zero === undefined ? [] : [{ x1: 0, y1: zero, x2: width, y2: zero }]
}

/** The straight pieces of all lines, and what ranges add to them. */
export function strokesOf(scene: Scene, xs: readonly number[], { y, levelOf }: LineScale): readonly Stroke[] {
  const at = (point: LocalizedChartPoint) => ({ x: xs[point.category] ?? 0, y: y(levelOf(point).to) })
  return scene.series.flatMap((_, series) => {
    const points = seriesPoints(scene, series)
    return points.flatMap((point, index) => {
      const before = points[index - 1]
      const end = at(point)
      const range = point.max === undefined ? [] : [{ x1: end.x, y1: y(point.max), x2: end.x, y2: end.y }]
      const start = before && at(before)
      return start ? [...range, { x1: start.x, y1: start.y, x2: end.x, y2: end.y }] : range
    })
  })
}

/** Upright lines through areas on each other, which are too dark to write on. */
export function fillStrokes(scene: Scene, xs: readonly number[], scale: LineScale): readonly Stroke[] {
  if (!areStacked(scene)) return []
  const floor = scale.y(0)
  return strokesOf(scene, xs, scale).flatMap(({ x1, y1, x2, y2 }) => {
    const steps = Math.max(1, Math.ceil((x2 - x1) / fillStep))
    return Array.from({ length: steps + 1 }, (_, step) => {
      const x = x1 + ((x2 - x1) * step) / steps
      return { x1: x, y1: y1 + ((y2 - y1) * step) / steps, x2: x, y2: floor }
    })
  })
}
