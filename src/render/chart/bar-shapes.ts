import { arrow, uprightLine } from './aside.ts'
import { type BarPlan, valueGap } from './bar-plan.ts'
import { boxOfText, placeBlock } from './block.ts'
import { endOf, lowOf } from './extent.ts'
import { ink, paintsOf, type Rect, rangeRect, ruleLine, solidRect } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText } from './set-text.ts'
import type { Area, Mark } from './svg.ts'

const thickestBar = 96
/** Between the longest bar and a bracket, in px: its arrow has that length. */
export const bracketRoom = 26

/** What bars are drawn as. */
export interface DrawnBars {
  readonly shapes: string[]
  readonly texts: PlacedText[]
  readonly marks: Mark[]
}

/** Bars with their labels, the first `above` px from the top: from zero, or, where the chart begins elsewhere, ranges in the air. */
export function drawBars(scene: Scene, plan: BarPlan, above: number): DrawnBars {
  const { zero, scale, rowHeights } = plan
  const paints = paintsOf(scene)
  const floats = scene.start !== undefined
  const drawn: DrawnBars = { shapes: [], texts: [], marks: [] }
  const height = Math.min(thickestBar, Math.min(...rowHeights) * 0.58)
  let top = above
  for (const [category, rowHeight] of rowHeights.entries()) {
    const middle = top + rowHeight / 2
    const label = plan.labels[category]
    if (label) drawn.texts.push(...placeBlock(label, 0, middle - label.height / 2))
    const at = scene.points.findIndex((candidate) => candidate.category === category)
    const point = scene.points[at]
    const paint = point && paints[point.series]
    const value = plan.values[category]
    if (point && paint && value) {
      const [low, end] = [zero + scale.px(lowOf(point)), zero + scale.px(endOf(point))]
      const row = { y: middle - height / 2, height }
      const straddles = low < zero && end > zero
      if (floats) drawn.shapes.push(solidRect(paint, between(row, low, end)))
      else {
        if (low !== zero && !straddles) drawn.shapes.push(solidRect(paint, between(row, zero, low)))
        if (end !== low) drawn.shapes.push(rangeRect(paint, between(row, low, end)))
      }
      const left = floats ? low : Math.min(zero, low, end)
      const right = Math.max(zero, low, end)
      const negative = end < zero
      drawn.marks.push({
        point: at,
        box: { left, top: row.y, right, bottom: row.y + height },
        at: { x: negative ? left - 1.5 * valueGap - value.width : right + 1.5 * valueGap + value.width, y: middle },
      })
      const anchor = negative ? 'end' : 'start'
      drawn.texts.push(
        ...placeBlock(value, negative ? left - valueGap : right + valueGap, middle - value.height / 2, anchor),
      )
    }
    top += rowHeight
  }
  if (!floats) drawn.shapes.push(ruleLine(zero, above, zero, top, true))
  return drawn
}

function between(row: Pick<Rect, 'y' | 'height'>, a: number, b: number): Rect {
  return { ...row, x: Math.min(a, b), width: Math.abs(a - b) }
}

/** An upright line at a value, named over the bars. */
export function drawReference(
  scene: Scene,
  { zero, scale }: BarPlan,
  name: Block,
  ground: {
    readonly top: number
    readonly from: number
    readonly to: number
    readonly texts: readonly PlacedText[]
    readonly area: Area
  },
) {
  const x = zero + scale.px(scene.overlays?.reference?.value ?? 0)
  const left = Math.max(0, Math.min(ground.area.width - name.width, x - name.width / 2))
  const boxes = ground.texts.map((text) => boxOfText(text, scene))
  return {
    shapes: uprightLine(boxes, ground.from, ground.to, x),
    texts: placeBlock(name, left, ground.top),
    strokes: [{ x1: x, y1: ground.from, x2: x, y2: ground.to }],
  }
}

/** A bracket right of two bars, from one to the other, with what was computed from them. */
export function drawDifference(scene: Scene, block: Block, { marks }: DrawnBars, right: number) {
  const { from, to } = scene.overlays?.difference ?? {}
  const start = marks.find(({ point }) => point === from)
  const end = marks.find(({ point }) => point === to)
  if (!start || !end) return { shapes: [], texts: [], strokes: [] }
  const x = right + bracketRoom + 12
  const path = [
    { x: start.at.x, y: start.at.y },
    { x, y: start.at.y },
    { x, y: end.at.y },
    { x: end.at.x, y: end.at.y },
  ]
  const top = (start.at.y + end.at.y) / 2 - block.height / 2
  return { shapes: [arrow(path)], texts: placeBlock(block, x + 20, Math.max(0, top), 'start', ink.remark), strokes: [] }
}
