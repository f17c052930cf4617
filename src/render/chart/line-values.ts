import { placeBesidePoints, placeMostBesidePoints } from '../../model/beside-points.ts'
import type { Box, Stroke } from '../../model/geometry.ts'
import { placeBlock } from './block.ts'
import { type Labelled, seriesPoints } from './line-ends.ts'
import type { LineScale } from './line-scale.ts'
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
  const strokes = [...strokesOf(scene, xs, scale.y), ...zeroLine(scale, bounds.right)]
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
export function strokesOf(scene: Scene, xs: readonly number[], y: (value: number) => number): readonly Stroke[] {
  return scene.series.flatMap((_, series) => {
    const points = seriesPoints(scene, series)
    return points.flatMap(({ category, value, max }, at) => {
      const before = points[at - 1]
      const end = { x2: xs[category] ?? 0, y2: y(value) }
      const range = max === undefined ? [] : [{ x1: end.x2, y1: y(max), ...end }]
      return before ? [...range, { x1: xs[before.category] ?? 0, y1: y(before.value), ...end }] : range
    })
  })
}
