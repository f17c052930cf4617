import { type Box, clearOf, type Point, type Stroke, spread } from '../../model/geometry.ts'
import { boxOfText, placeBlock, stackPair } from './block.ts'
import { element, round } from './element.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'

/** What stands right of a chart: the number of its difference arrow, and the name of its reference line. */
export interface Aside {
  readonly difference?: Block
  readonly reference?: Block
  /** The room they need in px; 0 if there is neither. */
  readonly width: number
}

/** Where the points and values of a chart of levels are, in px. */
interface Levels {
  /** Where a point ends. */
  readonly markAt: (point: number) => Point | undefined
  readonly yOf: (value: number) => number
}

/** Where the chart itself is, by which its aside is drawn. */
export interface AsideGround extends Levels {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly texts: readonly PlacedText[]
}

/** A text beside a chart that wants to stand at a height. */
export interface AsideLabel {
  readonly block: Block
  readonly y: number
  /** What colours it, if not its role. */
  readonly ink?: string
}

/** The number of the arrow is the largest on the chart. */
const arrowSizes: Sizes = { line: 44, caption: 28 }
export const referenceSizes: Sizes = { line: 26, caption: 24 }
const widestAside = 230
const widestName = 176
/** Between the chart, the arrow, and the texts beside it, in px. */
const arrowAt = 22
const textAt = 44
const plainTextAt = 12

/** Sets the texts of a chart's overlays, the name of its reference at most so wide. One that is not drawn level has it elsewhere. */
export function asideOf(scene: Scene, level = true, most = widestName): Aside {
  const { difference, reference } = scene.overlays ?? {}
  const arrow = difference && stackPair(scene, difference.label, 'value', arrowSizes, widestAside)
  const line = level && reference ? stackPair(scene, reference.label, 'label', referenceSizes, most) : undefined
  const width = Math.max(arrow ? arrow.width + textAt : 0, line ? line.width + (arrow ? textAt : plainTextAt) : 0)
  return { ...(arrow && { difference: arrow }), ...(line && { reference: line }), width: Math.ceil(width) }
}

/** Draws reference line and difference arrow over a chart of levels. */
export function drawAside(scene: Scene, aside: Aside, ground: AsideGround) {
  const { difference, reference } = scene.overlays ?? {}
  if (!difference && !reference) return { shapes: [], texts: [], strokes: [] }
  const { left, right, bottom, markAt, yOf } = ground
  const x = right + (aside.difference ? textAt : plainTextAt)
  const boxes = ground.texts.map((text) => boxOfText(text, scene))
  const line = reference ? levelLine(boxes, left, x - 6, yOf(reference.value), 'reference') : []
  const arrowLines = differenceArrow(scene, boxes, markAt, { x: right + arrowAt, gap: 6 })
  const strokes = overlayStrokes(scene, ground, { left, right: x - 6, arrow: right + arrowAt })
  return { shapes: [...line, ...arrowLines], texts: placeLabels(asideLabels(scene, aside, ground), x, bottom), strokes }
}

/** Where a reference runs, and a difference from its points to its arrow: whatever is written later keeps clear of them. */
export function overlayStrokes(
  scene: Scene,
  { markAt, yOf }: Levels,
  { left, right, arrow: at }: { readonly left: number; readonly right: number; readonly arrow: number },
): readonly Stroke[] {
  const { reference } = scene.overlays ?? {}
  const ends = differenceEnds(scene, markAt)
  const level = (x1: number, x2: number, y: number): Stroke => ({ x1, y1: y, x2, y2: y })
  return [
    ...(reference ? [level(left, right, yOf(reference.value))] : []),
    ...(ends
      ? [...[ends.from, ends.to].map(({ x, y }) => level(x, at, y)), { x1: at, y1: ends.from.y, x2: at, y2: ends.to.y }]
      : []),
  ]
}

/** What overlays write beside a chart of levels. */
export function asideLabels(scene: Scene, aside: Aside, { markAt, yOf }: Levels): readonly AsideLabel[] {
  const { reference } = scene.overlays ?? {}
  const ends = differenceEnds(scene, markAt)
  return [
    ...(aside.reference && reference ? [{ block: aside.reference, y: yOf(reference.value) }] : []),
    ...(aside.difference && ends
      ? [{ block: aside.difference, y: (ends.from.y + ends.to.y) / 2, ink: ink.remark }]
      : []),
  ]
}

/** The arrow at `x` from one point's height to another's, and a line to it from each, `gap` px from its point. */
export function differenceArrow(
  scene: Scene,
  boxes: readonly Box[],
  markAt: Levels['markAt'],
  { x, gap }: { readonly x: number; readonly gap: number },
): readonly string[] {
  const ends = differenceEnds(scene, markAt)
  if (!ends) return []
  const both = [ends.from, ends.to]
  const levels = both.flatMap((end) => levelLine(boxes, end.x + gap, x + 8, end.y, 'level'))
  return [...levels, arrow(both.map(({ y }) => ({ x, y })))]
}

function differenceEnds({ overlays }: Scene, markAt: Levels['markAt']) {
  const from = overlays?.difference && markAt(overlays.difference.from)
  const to = overlays?.difference && markAt(overlays.difference.to)
  return from && to && { from, to }
}

/** Labels at `x`, as near to their heights as the others allow. */
function placeLabels(labels: readonly AsideLabel[], x: number, bottom: number): readonly PlacedText[] {
  const tops = spread(
    labels.map(({ block, y }) => y - block.height / 2),
    labels.map(({ block }) => block.height + 6),
    0,
    bottom,
  )
  return labels.flatMap((label, at) => placeBlock(label.block, x, tops[at] ?? 0, 'start', label.ink))
}

const lineStyles = {
  reference: `stroke:${ink.text};stroke-width:2.5;stroke-dasharray:10 6`,
  level: `stroke:${ink.quiet};stroke-width:1.5`,
} as const

/** A level line that gives way to texts. */
export function levelLine(
  boxes: readonly Box[],
  from: number,
  to: number,
  y: number,
  kind: keyof typeof lineStyles,
): readonly string[] {
  return clearOf(boxes, { from, to, at: y, upright: false }).flatMap(([x1, x2]) =>
    drawLine(kind, { x1, y1: y, x2, y2: y }),
  )
}

/** An upright line that gives way to texts. */
export function uprightLine(boxes: readonly Box[], from: number, to: number, x: number): readonly string[] {
  return clearOf(boxes, { from, to, at: x, upright: true }).flatMap(([y1, y2]) =>
    drawLine('reference', { x1: x, y1, x2: x, y2 }),
  )
}

/** A dark dashed line would not be seen on a dark mark: it is edged with paper. */
function drawLine(kind: keyof typeof lineStyles, ends: Stroke): readonly string[] {
  const line = element('line', { class: kind, ...ends, style: lineStyles[kind] })
  return kind === 'reference' ? [element('line', { class: 'edge', ...ends, style: edgeStyle }), line] : [line]
}

const edgeStyle = `stroke:${ink.paper};stroke-width:6`

/** An arrow along a path, its head at the last point. */
export function arrow(path: readonly Point[]): string {
  const end = path.at(-1)
  const before = path.at(-2)
  if (!end || !before) return ''
  const length = Math.hypot(end.x - before.x, end.y - before.y)
  const [dx, dy] = length > 0 ? [(end.x - before.x) / length, (end.y - before.y) / length] : [0, -1]
  const size = Math.min(16, Math.max(7, length * 0.5))
  const neck = { x: end.x - dx * size, y: end.y - dy * size }
  const d = [...path.slice(0, -1), neck]
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('')
  const half = size * 0.55
  const head = [end, { x: neck.x - dy * half, y: neck.y + dx * half }, { x: neck.x + dy * half, y: neck.y - dx * half }]
  const points = head.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')
  return (
    element('path', { class: 'difference', d, style: `fill:none;stroke:${ink.remark};stroke-width:4` }) +
    element('polygon', { class: 'difference', points, style: `fill:${ink.remark}` })
  )
}
