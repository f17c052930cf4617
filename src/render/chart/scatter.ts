import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import {
  type PointLabel,
  placeBesidePoints,
  placeMostBesidePoints,
  type Surroundings,
} from '../../model/beside-points.ts'
import { type Box, clearOf, type Stroke } from '../../model/geometry.ts'
import type { LocalizedTick } from '../../model/localized.ts'
import { asideOf, drawAside } from './aside.ts'
import { besidePair, boxOfText, placeBlock, stackPair, tallest, widest } from './block.ts'
import { element } from './element.ts'
import { headOf } from './key.ts'
import { ink, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import { type Area, type Drawing, type Mark, noDrawing } from './svg.ts'

interface Spot {
  readonly category: number
  /** Index of the point that says how high it is. */
  readonly point: number
  readonly across: number
  readonly up: number
}

/** How the names of dots are set: captions under their lines or, if `flat`, beside them. */
interface Setting {
  readonly sizes: Sizes
  readonly flat: boolean
  readonly crowded?: string
  /** Whether names that find no room may be left out. */
  readonly partial?: true
}

const settings: readonly Setting[] = [
  { sizes: { line: 30, caption: 26 }, flat: false },
  { sizes: { line: 28, caption: 24 }, flat: false },
  { sizes: { line: 28, caption: 24 }, flat: true },
  { sizes: { line: 24, caption: 24 }, flat: false },
  { sizes: { line: 24, caption: 24 }, flat: true },
  { sizes: { line: 24, caption: 0 }, flat: true, crowded: 'names that had to lose their captions' },
]
const fewest: Setting = { sizes: { line: 24, caption: 0 }, flat: true, partial: true }
const tickSizes: Sizes = { line: 26, caption: 24 }
const radius = 10

/** A dot for each subject by two measures, named. */
export function layoutScatter(scene: Scene, area: Area): Drawing {
  for (const setting of settings) {
    const drawing = planScatter(scene, area, setting)
    if (drawing) return drawing
  }
  return planScatter(scene, area, fewest) ?? noDrawing
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

function planScatter(scene: Scene, area: Area, setting: Setting): Drawing | undefined {
  const { sizes, flat, crowded, partial } = setting
  const spots = spotsOf(scene)
  const head = headOf(scene, area.width, false)
  const aside = asideOf(scene)
  const upTicks = setTicks(scene, scene.ticks)
  const acrossTicks = setTicks(scene, scene.ticksAcross)
  const name = scene.across && besidePair(scene, scene.across, 'label', { line: 26, caption: 24 })
  const left = widest(upTicks.map(({ block }) => block)) + 18
  const right = area.width - Math.max(aside.width, 24)
  const bottom = area.height - tallest(acrossTicks.map(({ block }) => block)) - (name ? name.height + 6 : 0) - 12
  const { reference } = scene.overlays ?? {}
  const [x, y] = [
    scaleLinear(
      padded(
        domainOf(
          withTicks(
            spots.map(({ across }) => across),
            scene.ticksAcross,
          ),
        ),
      ),
      [left + 36, right - 36],
    ),
    scaleLinear(
      padded(
        domainOf([
          ...withTicks(
            spots.map(({ up }) => up),
            scene.ticks,
          ),
          ...(reference ? [reference.value] : []),
        ]),
      ),
      [bottom - 28, Math.max(head.height + 20, tallest(upTicks.map(({ block }) => block)) / 2)],
    ),
  ]
  const bounds = { left: left + 4, top: head.height, right: area.width, bottom }
  const dots = spots.map((spot) => ({ ...spot, x: x(spot.across), y: y(spot.up) }))
  const labels = dots.map(({ category, x: cx, y: cy }) => {
    const pair = scene.categories[category] ?? { line: '' }
    const block = flat ? besidePair(scene, pair, 'label', sizes) : stackPair(scene, pair, 'label', sizes, 260)
    return { x: cx, y: cy, block, rank: rankOf(scene, spots, category) }
  })
  const taken = dots.map(({ x: cx, y: cy }) => ({
    left: cx - radius,
    top: cy - radius,
    right: cx + radius,
    bottom: cy + radius,
  }))
  const axes = [
    ...upTicks.map(({ value }) => ({ x1: left, y1: y(value), x2: right, y2: y(value), isAxis: value === 0 })),
    ...acrossTicks.map(({ value }) => ({
      x1: x(value),
      y1: head.height,
      x2: x(value),
      y2: bottom,
      isAxis: value === 0,
    })),
  ]
  const ground = { bounds, taken, strokes: axes.filter(({ isAxis }) => isAxis), beside: true }
  const boxes = partial ? placeMost(labels, ground) : placeBesidePoints(labels, ground)
  if (!boxes) return undefined
  const unnamed = boxes.filter((box) => box === undefined).length
  const texts: PlacedText[] = [
    ...head.texts,
    ...upTicks.flatMap(({ value, block }) =>
      placeBlock(block, left - 14, y(value) - block.height / 2, 'end', ink.quiet),
    ),
    ...acrossTicks.flatMap(({ value, block }) => placeBlock(block, x(value), bottom + 8, 'middle', ink.quiet)),
    ...(name ? placeBlock(name, right - name.width, area.height - name.height, 'start', ink.quiet) : []),
    ...labels.flatMap(({ block }, at) => {
      const box = boxes[at]
      return box ? placeBlock(block, box.left, box.top) : []
    }),
  ]
  const marks = dots.map(
    ({ point, x: cx, y: cy }, at): Mark => ({ point, at: { x: cx, y: cy }, box: taken[at] ?? bounds }),
  )
  const overlay = drawAside(scene, aside, {
    markAt: (point) => marks.find((mark) => mark.point === point)?.at,
    yOf: y,
    left,
    right,
    bottom,
    texts,
  })
  const inked = texts.map((text) => boxOfText(text, scene))
  const grid = axes.flatMap((line) => gridLine(line, inked))
  const drawn = dots.map(({ category, x: cx, y: cy }) => dot(cx, cy, scene.accents?.[category] === true))
  return {
    shapes: [...head.shapes, ...grid, ...overlay.shapes, ...drawn],
    texts: [...texts, ...overlay.texts],
    marks,
    plot: { ...bounds, right },
    ...(crowded !== undefined && { crowded }),
    ...(partial && { omitted: `${unnamed} of ${dots.length} names, and the captions of the others` }),
  }
}

/** The accent is named first, then what lies farthest out. */
function rankOf({ accents }: Scene, spots: readonly Spot[], category: number): number {
  if (accents?.[category]) return 0
  const ends = (of: (spot: Spot) => number) => [Math.min(...spots.map(of)), Math.max(...spots.map(of))]
  const [across, up] = [ends((spot) => spot.across), ends((spot) => spot.up)]
  const own = spots.find((spot) => spot.category === category)
  return own && (across.includes(own.across) || up.includes(own.up)) ? 1 : 2
}

/** The places of as many labels as have room, by their rank. */
function placeMost(
  labels: readonly (PointLabel & { readonly rank: number })[],
  ground: Surroundings,
): readonly (Box | undefined)[] {
  const order = [...labels.keys()].sort((a, b) => (labels[a]?.rank ?? 0) - (labels[b]?.rank ?? 0) || a - b)
  const placed = placeMostBesidePoints(
    order.flatMap((at) => labels[at] ?? []),
    ground,
  )
  return labels.map((_, at) => placed[order.indexOf(at)])
}

function setTicks(scene: Scene, ticks: readonly LocalizedTick[] = []) {
  return ticks.map(({ value, label }): { value: number; block: Block } => ({
    value,
    block: stackPair(scene, label, 'label', tickSizes),
  }))
}

function withTicks(values: readonly number[], ticks: readonly LocalizedTick[] = []): readonly number[] {
  return [...values, ...ticks.map(({ value }) => value)]
}

/** A scale of one value has no length. */
function padded([least, most]: readonly [number, number]): readonly [number, number] {
  return least < most ? [least, most] : [least - 1, most + 1]
}

function dot(cx: number, cy: number, accent: boolean): string {
  const hue = accent ? 'accent' : 'compare'
  const style = `fill:${accent ? ink.accent : ink.paper};stroke:${ink[hue]};stroke-width:4`
  return element('circle', { class: `mark ${hue}`, cx, cy, r: accent ? radius : radius - 1, style })
}

/** A line of the grid, which gives way to texts. */
function gridLine({ x1, y1, x2, y2, isAxis }: Stroke & { readonly isAxis: boolean }, boxes: readonly Box[]) {
  const upright = x1 === x2
  const [from, to, at] = upright ? [y1, y2, x1] : [x1, x2, y1]
  return clearOf(boxes, { from, to, at, upright }).map(([start, end]) =>
    upright ? ruleLine(at, start, at, end, isAxis) : ruleLine(start, at, end, at, isAxis),
  )
}
