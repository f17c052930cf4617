import { type Box, boxAround, lengthInside, type Point, type Stroke, sharedArea } from '../../model/geometry.ts'
import { boxOfText, placeBlock, stackPair } from './block.ts'
import { element } from './element.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area, Drawing, Mark } from './svg.ts'

/** What remarks keep clear of. */
interface Ground {
  readonly texts: readonly Box[]
  readonly marks: readonly Box[]
  /** Those of other points, which the line to a mark must not cross. */
  readonly others: readonly Box[]
  readonly strokes: readonly Stroke[]
  readonly plot: Box
  /** What is kept left of the text for its number, in px; 0 if a line leads to the mark instead. */
  readonly indent: number
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
/** Where marks stand on each other a line to the end of one touches the next, by so many px. */
const touching = 3

/** What joins a remark to its mark. */
export type NoteStyle = 'line' | 'number'

/**
 * Puts each remark where it is near to its mark, on no text and no mark, and draws a line from one to the other, which
 * crosses no other mark, or else the same number at both. Undefined if there is no room for one of them.
 */
export function placeNotes(scene: Scene, drawing: Drawing, area: Area, style: NoteStyle): Drawing | undefined {
  const shapes = [...drawing.shapes]
  const texts = [...drawing.texts]
  for (const [at, { point, text }] of (scene.overlays?.notes ?? []).entries()) {
    const mark = drawing.marks.find((candidate) => candidate.point === point)
    if (!mark) continue
    const ground: Ground = {
      texts: texts.map((one) => boxOfText(one, scene)),
      marks: drawing.marks.map(({ box }) => box),
      others: drawing.marks.filter((other) => other.point !== point).map(({ box }) => box),
      strokes: drawing.strokes ?? [],
      plot: drawing.plot ?? { left: 0, top: 0, right: area.width, bottom: area.height },
      indent: style === 'number' ? 2 * numberRadius + margin : 0,
    }
    const badge = style === 'number' ? numberSpot(mark, ground) : undefined
    const around = badge ? { ...ground, marks: [...ground.marks, boxAround(badge, numberRadius)] } : ground
    const place = settings
      .map(({ sizes, width }) => findPlace(stackPair(scene, text, 'label', sizes, width), mark.at, around))
      .find((found) => found !== undefined)
    if (!place) return undefined
    const { left, top } = place.box
    texts.push(...placeBlock(place.block, left + margin + ground.indent, top + margin / 2))
    if (!badge) {
      shapes.push(leaderTo(place.box, mark.at))
      continue
    }
    for (const spot of [badge, { x: left + margin + numberRadius, y: top + margin / 2 + numberRadius }]) {
      shapes.push(numberRing(spot))
      texts.push(numberText(spot, at + 1))
    }
  }
  return { ...drawing, shapes, texts }
}

const numberRadius = 15

/** Where a number stands for a mark: as near to it as there is no text and no other mark, else at its end. */
function numberSpot({ box, at }: Mark, { texts, others, strokes }: Ground): Point {
  let best: Point | undefined
  const far = (spot: Point) => distanceTo(box, spot) + Math.hypot(spot.x - at.x, spot.y - at.y) / 4
  for (let y = box.top - 60; y <= box.bottom + 60; y += 4) {
    for (let x = box.left - 60; x <= box.right + 60; x += 4) {
      const spot = { x, y }
      if (best && far(spot) >= far(best)) continue
      const own = boxAround(spot, numberRadius)
      if ([...texts, ...others].some((other) => sharedArea(own, other) > 0)) continue
      if (strokes.every((stroke) => lengthInside(own, stroke) === 0)) best = spot
    }
  }
  return best ?? at
}

function numberRing({ x, y }: Point): string {
  const style = `fill:${ink.paper};stroke:${ink.text};stroke-width:2`
  return element('circle', { class: 'note', cx: x, cy: y, r: numberRadius - 1, style })
}

function numberText({ x, y }: Point, number: number): PlacedText {
  return { text: String(number), size: 20, role: 'value', x, y: y + 7, anchor: 'middle' }
}

/** The best place for a block on a grid of them. */
function findPlace(block: Block, at: Point, ground: Ground): Place | undefined {
  const { plot } = ground
  const [width, height] = [block.width + 2 * margin + ground.indent, block.height + margin]
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

/** Besides the distance: infinite on texts and marks and where a text or another mark would be crossed, high over its own. */
function costOf(box: Box, at: Point, { texts, marks, others, strokes, indent }: Ground): number {
  if ([...texts, ...marks].some((other) => sharedArea(box, other) > 0)) return Number.POSITIVE_INFINITY
  if (strokes.some((stroke) => lengthInside(box, stroke) > 0)) return Number.POSITIVE_INFINITY
  if (indent > 0) return 0
  const way = wayTo(box, at)
  if (others.some((mark) => lengthInside(mark, way) > touching)) return Number.POSITIVE_INFINITY
  if (texts.some((text) => lengthInside(within(text), way) > 0)) return Number.POSITIVE_INFINITY
  return marks.reduce((sum, mark) => sum + lengthInside(mark, way), 0) * 1.5
}

/** What of a text is surely ink, in px: a line along its edge strikes through nothing. */
const edge = 10

function within({ left, right, top, bottom }: Box): Box {
  const inset = Math.min(edge, (right - left) / 3)
  return { left: left + inset, right: right - inset, top, bottom }
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
