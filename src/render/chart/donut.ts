import { arc, pie } from 'd3-shape'
import type { Point } from '../../model/geometry.ts'
import { spread } from '../../model/geometry.ts'
import type { PlainPair } from '../../model/localized.ts'
import { layoutBars } from './bars.ts'
import { besidePair, placeBlock, shownLabel, stackBlocks, stackPair, tallest, widest } from './block.ts'
import { ringWithList } from './donut-list.ts'
import { element } from './element.ts'
import { lowOf } from './extent.ts'
import { headOf } from './key.ts'
import { colorOf, ink, type Paint, paintsFor } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area, Drawing, Mark } from './svg.ts'

interface Part {
  readonly point: number
  readonly name: Block
  readonly value: Block
  /** Both of them. */
  readonly block: Block
  readonly paint: Paint
  readonly start: number
  readonly end: number
}

const allSizes: readonly Sizes[] = [
  { line: 36, caption: 28 },
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]
const listSizes: readonly Sizes[] = [...allSizes.slice(1), ...[24, 18, 12].map((line): Sizes => ({ line, caption: 0 }))]
const labelGap = 34
const between = 8
const smallestRadius = 110
/** Of rings over or beside lists: what is wanted, and what has to do. */
const leastRadii = [124, 84]

/** The parts of a whole as a ring, from twelve o'clock on, in the order they were given: name and value beside each. */
export function layoutDonut(scene: Scene, area: Area): Drawing {
  const settings = [
    ...allSizes.slice(0, 4).map((sizes) => ({ sizes, flat: false })),
    ...allSizes.map((sizes) => ({ sizes, flat: true })),
  ]
  for (const { sizes, flat } of settings) {
    const drawing = [1, 0.85, 0.7].map((share) => planDonut(scene, area, sizes, { flat, share })).find((one) => one)
    if (drawing) return drawing
  }
  // A ring of some size first, even if its list is set smaller.
  for (const least of leastRadii) {
    for (const sizes of listSizes) {
      if (sizes.caption === 0 && least !== leastRadii.at(-1)) continue
      const drawing = planList(scene, area, sizes, least)
      if (drawing) return { ...drawing, ...(sizes.caption === 0 && { crowded: 'parts whose labels have no room' }) }
    }
  }
  return layoutBars(scene, area)
}

function planDonut(
  scene: Scene,
  area: Area,
  sizes: Sizes,
  { flat, share }: { readonly flat: boolean; readonly share: number },
): Drawing | undefined {
  const head = headOf(scene, area.width, false)
  const room = area.height - head.height
  const radius = (room / 2 - 4) * share
  const most = (area.width - 2 * radius) / 2 - labelGap - 8
  const parts = partsOf(scene, sizes, Math.min(460, most), flat)
  if (radius < smallestRadius || widest(parts.map(({ block }) => block)) > most) return undefined
  const center: Point = { x: area.width / 2, y: head.height + room / 2 }
  const [right, left] = [1, -1].map((side) => placeSide(parts, side, { center, radius, top: head.height, room }))
  if (!right || !left) return undefined
  const sides = [...right, ...left]
  const ring = drawRing(scene, parts, center, radius)
  return {
    shapes: [...head.shapes, ...ring.shapes, ...sides.map(({ leader }) => leader)],
    texts: [...head.texts, ...sides.flatMap(({ texts }) => texts), ...ring.texts],
    marks: ring.marks,
  }
}

/** The ring with its parts named in a list. */
function planList(scene: Scene, area: Area, sizes: Sizes, least: number): Drawing | undefined {
  const parts = partsOf(scene, sizes, area.width, true)
  const list = ringWithList(
    scene,
    area,
    sizes,
    parts.map(({ paint }) => paint),
  )
  if (!list || list.radius < least) return undefined
  const ring = drawRing(scene, parts, list.center, list.radius)
  return {
    shapes: [...ring.shapes, ...list.shapes],
    texts: [...list.texts, ...ring.texts],
    marks: ring.marks,
  }
}

/** The parts around what they add up to, as far as that has room. */
function drawRing(scene: Scene, parts: readonly Part[], center: Point, radius: number): Drawing {
  const total = scene.totals?.[0]
  const middle = total && setTotal(scene, total, radius * 1.05)
  const ring = arc<Part>()
    .innerRadius(radius * 0.58)
    .outerRadius(radius)
    .startAngle(({ start }) => start)
    .endAngle(({ end }) => end)
    .digits(1)
  const shapes = parts.map((part) => {
    const style = `fill:${colorOf(part.paint)};stroke:${ink.paper};stroke-width:4;stroke-linejoin:round`
    const transform = `translate(${Math.round(center.x)} ${Math.round(center.y)})`
    return element('path', { class: `mark ${part.paint.hue}`, d: ring(part) ?? '', transform, style })
  })
  return {
    shapes,
    texts: middle ? placeBlock(middle, center.x, center.y - middle.height / 2, 'middle') : [],
    marks: [...parts.map((part) => markOf(part, center, radius)), ...blockingMarks(center, radius)],
  }
}

function partsOf(scene: Scene, sizes: Sizes, width: number, flat: boolean): readonly Part[] {
  const paints = paintsFor(scene.points.map(({ category }) => scene.accents?.[category] === true))
  const slices = pie<number>().sort(null)(scene.points.map((point) => Math.max(0, lowOf(point))))
  return scene.points.flatMap((point, at) => {
    const name = scene.categories[point.category]
    const slice = slices[at]
    const paint = paints[at]
    if (!name || !slice || !paint) return []
    const large = { line: Math.round(sizes.line * 1.2), caption: sizes.caption }
    const value = besidePair(scene, shownLabel(point), 'value', large)
    const set = flat ? besidePair(scene, name, 'label', sizes) : stackPair(scene, name, 'label', sizes, width)
    const block = stackBlocks([set, value], 0)
    return [{ point: at, name: set, value, block, paint, start: slice.startAngle, end: slice.endAngle }]
  })
}

function spotOf({ start, end }: Part, center: Point, radius: number): Point {
  const angle = (start + end) / 2
  return { x: center.x + Math.sin(angle) * radius, y: center.y - Math.cos(angle) * radius }
}

/** The labels of the parts on one side of the ring; undefined if they are higher than it. */
function placeSide(
  parts: readonly Part[],
  side: number,
  ground: { readonly center: Point; readonly radius: number; readonly top: number; readonly room: number },
): readonly { readonly texts: readonly PlacedText[]; readonly leader: string }[] | undefined {
  const { center, radius, top, room } = ground
  const own = parts.filter((part) => Math.sign(Math.sin((part.start + part.end) / 2) || 1) === side)
  const heights = own.map(({ block }) => block.height + between)
  if (
    heights.reduce((sum, height) => sum + height, 0) > room + between ||
    tallest(own.map(({ block }) => block)) > room
  ) {
    return undefined
  }
  const spots = own.map((part) => spotOf(part, center, radius))
  const tops = spread(
    spots.map(({ y }, at) => y - (own[at]?.block.height ?? 0) / 2),
    heights,
    top,
    top + room + between,
  )
  return own.map(({ name, value, block }, at) => {
    const x = center.x + side * (radius + labelGap)
    const label = tops[at] ?? 0
    const anchor = side > 0 ? 'start' : 'end'
    const spot = spots[at] ?? center
    const style = `fill:none;stroke:${ink.quiet};stroke-width:2`
    const knee = center.x + side * (radius + 8)
    const y = Math.min(Math.max(spot.y, label + 14), label + block.height - 14)
    const d = `M${Math.round(spot.x)} ${Math.round(spot.y)}L${Math.round(knee)} ${Math.round(y)}H${Math.round(x - side * 8)}`
    return {
      texts: [...placeBlock(name, x, label, anchor), ...placeBlock(value, x, label + name.height, anchor)],
      leader: element('path', { class: 'grid', d, style }),
    }
  })
}

function markOf(part: Part, center: Point, radius: number): Mark {
  const at = spotOf(part, center, radius)
  return { point: part.point, at, box: { left: at.x - 2, top: at.y - 2, right: at.x + 2, bottom: at.y + 2 } }
}

/** Boxes that cover the ring, so that remarks keep off it. */
function blockingMarks({ x, y }: Point, radius: number): readonly Mark[] {
  return [0.92, 0.7, 0.38].map((share) => {
    const half = radius * share
    const height = radius * Math.sqrt(1 - share * share)
    const box = { left: x - half, top: y - height, right: x + half, bottom: y + height }
    return { point: -1, box, at: { x, y } }
  })
}

/** What the parts add up to, in the largest size that keeps it whole within the ring; undefined if none does. */
function setTotal(scene: Scene, total: PlainPair, width: number): Block | undefined {
  const tried = [44, 38, 32, 28, 24].map((line) =>
    stackPair(scene, total, 'value', { line, caption: Math.min(line, 26) }, width),
  )
  const lines = total.caption === undefined ? 1 : 2
  const isWhole = ({ rows, torn }: Block) => rows.length <= lines + 1 && !torn && rows[1]?.role !== 'value'
  return tried.find(({ rows }) => rows.length <= lines) ?? tried.find((one) => isWhole(one) && one.height <= width)
}
