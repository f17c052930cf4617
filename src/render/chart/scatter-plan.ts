import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import { type Box, boxAround, type Point, type Stroke } from '../../model/geometry.ts'
import type { LocalizedTick } from '../../model/localized.ts'
import { type Aside, asideOf } from './aside.ts'
import { placeBlock, tallest, widest } from './block.ts'
import { axisName, headOf, type Key } from './key.ts'
import { ink } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import { setTicks, type Tick } from './ticks.ts'

/** A subject that has both measures. */
export interface Spot {
  readonly category: number
  /** Index of the point that says how high it is. */
  readonly point: number
  readonly across: number
  readonly up: number
}

/** A subject as a dot. */
export interface Dot extends Spot {
  readonly at: Point
  readonly box: Box
}

/** A line of the grid. */
export type GridLine = Stroke & { readonly isAxis: boolean }

/** Everything but the names of the dots, in px. */
export interface ScatterPlan {
  readonly head: Key
  readonly aside: Aside
  readonly dots: readonly Dot[]
  readonly grid: readonly GridLine[]
  /** What the axes say. */
  readonly texts: readonly PlacedText[]
  readonly yOf: (value: number) => number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** The labels of both axes, set. */
interface AxisLabels {
  readonly up: readonly Tick[]
  readonly across: readonly Tick[]
  /** What is measured across. */
  readonly name?: Block
}

/** Where values are, and between which edges. */
interface Frame {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const radius = 10
const tickSizes: Sizes = { line: 26, caption: 24 }

/** Lays the dots of a scatter chart out between its axes. */
export function planScatter(scene: Scene, area: Area): ScatterPlan {
  const head = headOf(scene, area.width, false)
  const aside = asideOf(scene)
  const edge = area.width - Math.max(aside.width, 24)
  const labels = setLabels(scene, edge)
  const spots = spotsOf(scene)
  const frame = frameOf(scene, spots, labels, { area, top: head.height, right: edge })
  const { x, y, left, right, bottom } = frame
  const dots = spots.map((spot): Dot => {
    const at = { x: x(spot.across), y: y(spot.up) }
    return { ...spot, at, box: boxAround(at, radius) }
  })
  const texts = [...head.texts, ...axisTexts(labels, frame, area)]
  return { head, aside, dots, grid: gridOf(labels, frame), texts, yOf: y, left, right, bottom }
}

/** The subjects that have both measures. */
function spotsOf({ points, categories }: Scene): readonly Spot[] {
  return [...new Set([...categories.keys(), ...points.map(({ category }) => category)])].flatMap((category) => {
    const across = points.find((point) => point.series === 0 && point.category === category)
    const at = points.findIndex((point) => point.series === 1 && point.category === category)
    const up = points[at]
    return across && up ? [{ category, point: at, across: across.value, up: up.value }] : []
  })
}

function setLabels(scene: Scene, width: number): AxisLabels {
  return {
    up: setTicks(scene, scene.ticks, tickSizes),
    across: setTicks(scene, scene.ticksAcross, tickSizes),
    ...(scene.across && { name: axisName(scene, scene.across, width) }),
  }
}

function frameOf(
  scene: Scene,
  spots: readonly Spot[],
  { up, across, name }: AxisLabels,
  { area, top, right }: { readonly area: Area; readonly top: number; readonly right: number },
): Frame {
  const upBlocks = up.map(({ block }) => block)
  const left = widest(upBlocks) + 18
  const bottom = area.height - tallest(across.map(({ block }) => block)) - (name ? name.height + 6 : 0) - 12
  const { reference } = scene.overlays ?? {}
  const acrossValues = spots.map((spot) => spot.across)
  const upValues = [...spots.map((spot) => spot.up), ...(reference ? [reference.value] : [])]
  const highest = Math.max(top + 20, tallest(upBlocks) / 2)
  return {
    x: scaleLinear(domainWith(acrossValues, scene.ticksAcross), [left + 36, right - 36]),
    y: scaleLinear(domainWith(upValues, scene.ticks), [bottom - 28, highest]),
    left,
    top,
    right,
    bottom,
  }
}

/** From the least to the most of values and ticks. A scale of one value would have no length. */
function domainWith(values: readonly number[], ticks: readonly LocalizedTick[] = []): readonly [number, number] {
  const [least, most] = domainOf([...values, ...ticks.map(({ value }) => value)])
  return least < most ? [least, most] : [least - 1, most + 1]
}

function gridOf({ up, across }: AxisLabels, { x, y, left, top, right, bottom }: Frame): readonly GridLine[] {
  return [
    ...up.map(({ value }) => ({ x1: left, y1: y(value), x2: right, y2: y(value), isAxis: value === 0 })),
    ...across.map(({ value }) => ({ x1: x(value), y1: top, x2: x(value), y2: bottom, isAxis: value === 0 })),
  ]
}

function axisTexts(
  { up, across, name }: AxisLabels,
  { x, y, left, right, bottom }: Frame,
  { height }: Area,
): readonly PlacedText[] {
  return [
    ...up.flatMap(({ value, block }) => placeBlock(block, left - 14, y(value) - block.height / 2, 'end', ink.quiet)),
    ...across.flatMap(({ value, block }) => placeBlock(block, x(value), bottom + 8, 'middle', ink.quiet)),
    ...(name ? placeBlock(name, right - name.width, height - name.height, 'start', ink.quiet) : []),
  ]
}
