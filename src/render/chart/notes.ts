import { type Box, lengthInside, type Point, type Stroke, sharedArea } from '../../model/geometry.ts'
import { boxOfText, placeBlock, stackPair } from './block.ts'
import { element } from './element.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area, Drawing } from './svg.ts'

/** What remarks keep clear of. */
interface Ground {
  readonly texts: readonly Box[]
  readonly marks: readonly Box[]
  readonly strokes: readonly Stroke[]
  readonly plot: Box
}

interface Place {
  readonly block: Block
  readonly box: Box
  readonly cost: number
}

const settings: readonly { readonly sizes: Sizes; readonly width: number }[] = [
  { sizes: { line: 28, caption: 24 }, width: 340 },
  { sizes: { line: 28, caption: 24 }, width: 240 },
  { sizes: { line: 26, caption: 24 }, width: 200 },
  { sizes: { line: 24, caption: 24 }, width: 460 },
]
/** Places are looked for so many px apart. */
const step = 14
const margin = 10

/**
 * Puts each remark where it is near to its mark, on no text and no mark, and draws a line from one to the other.
 * Undefined if there is no room for one of them.
 */
export function placeNotes(scene: Scene, drawing: Drawing, area: Area): Drawing | undefined {
  const shapes = [...drawing.shapes]
  const texts = [...drawing.texts]
  for (const { point, text } of scene.overlays?.notes ?? []) {
    const mark = drawing.marks.find((candidate) => candidate.point === point)
    if (!mark) continue
    const ground: Ground = {
      texts: texts.map((one) => boxOfText(one, scene)),
      marks: drawing.marks.map(({ box }) => box),
      strokes: drawing.strokes ?? [],
      plot: drawing.plot ?? { left: 0, top: 0, right: area.width, bottom: area.height },
    }
    const place = settings
      .map(({ sizes, width }) => findPlace(stackPair(scene, text, 'label', sizes, width), mark.at, ground))
      .find((found) => found !== undefined)
    if (!place) return undefined
    texts.push(...placeNote(place))
    shapes.push(leaderTo(place.box, mark.at))
  }
  return { ...drawing, shapes, texts }
}

function placeNote({ block, box }: Place): readonly PlacedText[] {
  return placeBlock(block, box.left + margin, box.top + margin / 2)
}

/** The best place for a block on a grid of them. */
function findPlace(block: Block, at: Point, ground: Ground): Place | undefined {
  const { plot } = ground
  const [width, height] = [block.width + 2 * margin, block.height + margin]
  let best: Place | undefined
  for (let top = plot.top; top + height <= plot.bottom; top += step) {
    for (let left = plot.left; left + width <= plot.right; left += step) {
      const box = { left, top, right: left + width, bottom: top + height }
      const far = distanceTo(box, at)
      if (far < 12 || (best && far >= best.cost)) continue
      const cost = far + costOf(box, at, ground)
      if (!best || cost < best.cost) best = { block, box, cost }
    }
  }
  return best && Number.isFinite(best.cost) ? best : undefined
}

/** Besides the distance: infinite on texts and marks, high where a line of the chart is crossed. */
function costOf(box: Box, at: Point, { texts, marks, strokes }: Ground): number {
  if ([...texts, ...marks].some((other) => sharedArea(box, other) > 0)) return Number.POSITIVE_INFINITY
  if (strokes.some((stroke) => lengthInside(box, stroke) > 0)) return Number.POSITIVE_INFINITY
  const way = wayTo(box, at)
  const crossed = texts.reduce((sum, text) => sum + lengthInside(text, way), 0)
  const covered = marks.reduce((sum, mark) => sum + lengthInside(mark, way), 0)
  return crossed * 8 + covered * 1.5
}

/** From the nearest point of a box's edge towards a mark, but not quite to it. */
function wayTo(box: Box, { x, y }: Point): Stroke {
  const x1 = Math.min(Math.max(x, box.left + margin), box.right - margin)
  const y1 = y < box.top ? box.top : y > box.bottom ? box.bottom : Math.min(Math.max(y, box.top), box.bottom)
  const edge = y >= box.top && y <= box.bottom ? (x < box.left ? box.left : box.right) : x1
  const length = Math.hypot(x - edge, y - y1) || 1
  const short = Math.min(8, length / 2)
  return { x1: edge, y1, x2: x - ((x - edge) / length) * short, y2: y - ((y - y1) / length) * short }
}

function leaderTo(box: Box, at: Point): string {
  const { x1, y1, x2, y2 } = wayTo(box, at)
  const style = `stroke:${ink.text};stroke-width:2`
  const end = element('circle', { class: 'note', cx: x2, cy: y2, r: 4, style: `fill:${ink.text}` })
  return element('line', { class: 'note', x1, y1, x2, y2, style }) + end
}

function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
}
