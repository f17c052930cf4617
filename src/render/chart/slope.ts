import { boxAround } from '../../model/geometry.ts'
import { differenceArrow, levelLine, overlayStrokes } from './aside.ts'
import { boxOfText, placeBlock } from './block.ts'
import { element } from './element.ts'
import { seriesPoints } from './line-ends.ts'
import { accentLast, ink, type Paint, paintsOf, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { PlacedText, Sizes } from './set-text.ts'
import { type SideLabel, textsOf } from './side-labels.ts'
import { planSlope, type SlopePlan, type SlopeSetting, tierGap } from './slope-plan.ts'
import { type Area, type Drawing, type Mark, noDrawing } from './svg.ts'

type Setting = SlopeSetting & { readonly crowded?: string }

const sizes: readonly Sizes[] = [
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]
const settings: readonly Setting[] = [
  ...sizes.flatMap((one) => [
    { sizes: one, style: 'stacked', farthest: 30 } as const,
    { sizes: one, style: 'beside', farthest: 60 } as const,
    { sizes: one, style: 'flat', farthest: 70 } as const,
    { sizes: one, style: 'flat', farthest: 400 } as const,
    { sizes: one, style: 'beside', farthest: 400 } as const,
  ]),
  {
    sizes: { line: 24, caption: 0 },
    style: 'beside',
    farthest: 1000,
    crowded: 'labels that had to lose their captions',
  },
]
const fewest: SlopeSetting = { sizes: { line: 24, caption: 0 }, style: 'beside', farthest: 1000, partial: true }

/** Two columns of values, before and after, each pair of them joined by a line: names and values at both ends. */
export function layoutSlope(scene: Scene, area: Area): Drawing {
  for (const setting of settings) {
    const plan = planSlope(scene, area, setting)
    if (plan) return { ...draw(scene, plan), ...(setting.crowded !== undefined && { crowded: setting.crowded }) }
  }
  const plan = planSlope(scene, area, fewest)
  if (!plan) return noDrawing
  const omitted = `${plan.unlabelled} of ${scene.points.length} labels, and the captions of the others`
  return { ...draw(scene, plan), omitted }
}

function draw(scene: Scene, plan: SlopePlan): Drawing {
  const { head, names, columns, top, bottom, markOf, yOf } = plan
  const texts = [
    ...head.texts,
    ...names.flatMap((name, at) =>
      placeBlock(name, at === 0 ? columns.left : columns.right, bottom + tierGap, 'middle'),
    ),
    ...textsOf(plan.sides),
  ]
  const marks = scene.points.map((one, point): Mark => {
    const at = markOf(one)
    return { point, at, box: boxAround(at, 9) }
  })
  const strokes = scene.series.flatMap((_, series) => {
    const [a, b] = seriesPoints(scene, series).map(markOf)
    return a && b ? [{ x1: columns.left, y1: a.y, x2: columns.right, y2: b.y }] : []
  })
  const plot = { left: columns.left, top, right: columns.right, bottom }
  const [left, right] = [columns.left, columns.right + columns.gap - 6]
  const over = overlayStrokes(
    scene,
    { markAt: markIn(scene, plan), yOf },
    { left, right, arrow: columns.right + arrowAt },
  )
  return { shapes: shapesOf(scene, plan, texts), texts, marks, strokes: [...strokes, ...over], plot }
}

/** How far behind the right column the arrow of a difference stands, in px. */
const arrowAt = 24

function markIn({ points }: Scene, { markOf }: SlopePlan) {
  return (at: number) => points[at] && markOf(points[at])
}

function shapesOf(scene: Scene, plan: SlopePlan, texts: readonly PlacedText[]): readonly string[] {
  const { head, columns, top, bottom, yOf, sides } = plan
  const { left, right, gap } = columns
  const { reference } = scene.overlays ?? {}
  const boxes = texts.map((text) => boxOfText(text, scene))
  return [
    ...head.shapes,
    ...[left, right].map((x) => ruleLine(x, top, x, bottom, false)),
    ...(reference ? levelLine(boxes, left, right + gap - 6, yOf(reference.value), 'reference') : []),
    ...sides.flatMap((side) => leader(side, plan)),
    ...slopes(scene, plan),
    ...differenceArrow(scene, [], markIn(scene, plan), { x: right + arrowAt, gap: 10 }),
  ]
}

function slopes(scene: Scene, plan: SlopePlan): readonly string[] {
  const paints = paintsOf(scene)
  return accentLast(paints).flatMap((series) => slope(scene, series, plan, paints[series]?.hue ?? 'compare'))
}

/** The line of a series, and a dot at each of its ends. */
function slope(scene: Scene, series: number, { markOf }: SlopePlan, hue: Paint['hue']): readonly string[] {
  const ends = seriesPoints(scene, series).map(markOf)
  const [a, b] = ends
  const isAccent = hue === 'accent'
  const mark = { class: `mark ${hue}` }
  const style = `stroke:${ink[hue]};stroke-width:${isAccent ? 6 : 3.5}`
  const line = a && b ? [element('line', { ...mark, x1: a.x, y1: a.y, x2: b.x, y2: b.y, style })] : []
  const dotStyle = `fill:${isAccent ? ink[hue] : ink.paper};stroke:${ink[hue]};stroke-width:4`
  return [...line, ...ends.map(({ x, y }) => element('circle', { ...mark, cx: x, cy: y, r: 7, style: dotStyle }))]
}

/** From a point to a label that had to move away from it. */
function leader({ point, block, x, top, anchor }: SideLabel, { markOf }: SlopePlan): readonly string[] {
  if (!point) return []
  const from = markOf(point)
  if (from.y > top + 4 && from.y < top + block.height - 4) return []
  const x2 = anchor === 'end' ? x + 3 : x - 3
  const style = `stroke:${ink.quiet};stroke-width:1.5`
  return [element('line', { class: 'grid', x1: from.x, y1: from.y, x2, y2: top + block.height / 2, style })]
}
