import { besidePair, placeBlock, shownLabel, stackPair, widest } from './block.ts'
import { headOf } from './key.ts'
import { type Paint, solidRect } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area } from './svg.ts'

/** Where a ring stands whose parts are named in a list, and that list. */
export interface RingWithList {
  readonly center: { readonly x: number; readonly y: number }
  readonly radius: number
  readonly shapes: readonly string[]
  readonly texts: readonly PlacedText[]
}

interface Row {
  readonly paint: Paint
  readonly name: Block
  readonly value: Block
  readonly height: number
}

const swatch = { size: 24, gap: 14 }
const between = { rows: 10, columns: 24, ring: 40 }
const smallestRadius = 84

/**
 * A ring with a list of its parts beside or under it, whichever leaves it larger: what is left to do where names
 * find no room around a ring. Undefined if they find none in a list of these sizes either.
 */
export function ringWithList(
  scene: Scene,
  area: Area,
  sizes: Sizes,
  paints: readonly Paint[],
): RingWithList | undefined {
  const made = [true, false].flatMap((isBeside) => planRing(scene, area, sizes, { paints, isBeside }) ?? [])
  return made.sort((one, other) => other.radius - one.radius)[0]
}

function planRing(
  scene: Scene,
  area: Area,
  sizes: Sizes,
  { paints, isBeside }: { readonly paints: readonly Paint[]; readonly isBeside: boolean },
): RingWithList | undefined {
  const head = headOf(scene, area.width, false)
  const room = area.height - head.height
  const most = isBeside ? area.width - 2 * smallestRadius - between.ring : area.width
  const rows = [true, false].map((flat) => setRows(scene, sizes, most, { flat, paints })).find((one) => one)
  if (!rows) return undefined
  const width = Math.min(most, widthOf(rows) + between.columns)
  const height = rows.reduce((sum, row) => sum + row.height + between.rows, -between.rows)
  const radius = isBeside
    ? Math.min(room / 2 - 4, (area.width - width - between.ring) / 2)
    : Math.min(area.width / 2, (room - height - between.columns) / 2)
  if (radius < smallestRadius || height > room) return undefined
  const whole = 2 * radius + between.ring + width
  const left = isBeside ? (area.width - whole) / 2 : 0
  const center = isBeside
    ? { x: left + radius, y: head.height + room / 2 }
    : { x: area.width / 2, y: head.height + radius }
  const list = isBeside
    ? { left: left + 2 * radius + between.ring, top: head.height + (room - height) / 2, width }
    : { left: 0, top: area.height - height, width: area.width }
  const placed = placeRows(rows, list)
  return { center, radius, shapes: [...head.shapes, ...placed.shapes], texts: [...head.texts, ...placed.texts] }
}

/** Names, with captions beside or under them, and values; undefined if they are wider than the list. */
function setRows(
  scene: Scene,
  sizes: Sizes,
  width: number,
  { flat, paints }: { readonly flat: boolean; readonly paints: readonly Paint[] },
): readonly Row[] | undefined {
  const values = scene.points.map((point) => {
    const pair = shownLabel(point)
    return flat ? besidePair(scene, pair, 'value', sizes) : stackPair(scene, pair, 'value', sizes)
  })
  const room = width - widest(values) - between.columns - swatch.size - swatch.gap
  const rows = scene.points.flatMap(({ category }, at): readonly Row[] => {
    const pair = scene.categories[category] ?? { line: '' }
    const name = flat ? besidePair(scene, pair, 'label', sizes) : stackPair(scene, pair, 'label', sizes, room)
    const [value, paint] = [values[at], paints[at]]
    return value && paint ? [{ paint, name, value, height: Math.max(name.height, value.height) }] : []
  })
  return rows.every(({ name }) => name.width <= room && !name.torn) ? rows : undefined
}

function widthOf(rows: readonly Row[]): number {
  const names = widest(rows.map(({ name }) => name))
  return swatch.size + swatch.gap + names + between.columns + widest(rows.map(({ value }) => value))
}

function placeRows(
  rows: readonly Row[],
  list: { readonly left: number; readonly top: number; readonly width: number },
): Pick<RingWithList, 'shapes' | 'texts'> {
  const shapes: string[] = []
  const texts: PlacedText[] = []
  let { top } = list
  for (const { paint, name, value, height } of rows) {
    const firstLine = (name.rows[0]?.size ?? swatch.size) * 1.18
    const y = top + (firstLine - swatch.size) / 2
    shapes.push(solidRect(paint, { x: list.left, y, width: swatch.size, height: swatch.size }))
    texts.push(...placeBlock(name, list.left + swatch.size + swatch.gap, top))
    texts.push(...placeBlock(value, list.left + list.width, top, 'end'))
    top += height + between.rows
  }
  return { shapes, texts }
}
