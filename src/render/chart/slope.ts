import { scaleLinear } from 'd3-scale'
import { domainOf } from '../../model/axis.ts'
import type { LocalizedChartPoint } from '../../model/localized.ts'
import { arrow, asideOf, levelLine } from './aside.ts'
import {
  besidePair,
  boxOfText,
  joinBlocks,
  placeBlock,
  setNames,
  shownLabel,
  stackBlocks,
  stackPair,
  tallest,
  widest,
} from './block.ts'
import { element } from './element.ts'
import { headOf } from './key.ts'
import { type EndStyle, placeAside, type SideLabel, seriesPoints, type Unplaced } from './line-ends.ts'
import { ink, paintsOf, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'
import { type Area, type Drawing, type Mark, noDrawing } from './svg.ts'

interface Setting {
  readonly sizes: Sizes
  /** Names over their values or beside them. */
  readonly style: EndStyle
  /** How far a label may be from the end of its line, in px. */
  readonly farthest: number
  readonly crowded?: string
  /** Whether names and values that find no room may be left out. */
  readonly partial?: true
}

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
const fewest: Setting = { sizes: { line: 24, caption: 0 }, style: 'beside', farthest: 1000, partial: true }
const sideGap = 18
/** The share of the height that labels may fill where some are left out: the others keep near to their lines. */
const mostFilled = 0.7
const nameGap = 18
const tierGap = 10
const widestName = 480
const arrowRoom = 30

/** Two columns of values, before and after, each pair of them joined by a line: names and values at both ends. */
export function layoutSlope(scene: Scene, area: Area): Drawing {
  for (const setting of settings) {
    const drawing = planSlope(scene, area, setting)
    if (drawing) return { ...drawing, ...(setting.crowded !== undefined && { crowded: setting.crowded }) }
  }
  return planSlope(scene, area, fewest) ?? noDrawing
}

function planSlope(scene: Scene, area: Area, setting: Setting): Drawing | undefined {
  const { sizes: own, style, farthest, partial } = setting
  const head = headOf(scene, area.width, false)
  const aside = asideOf(scene)
  const heads = setNames(scene, scene.categories, own, area.width / 4)
  const foot = area.height - tallest(heads) - tierGap
  const points = scene.series.map((_, series) => seriesPoints(scene, series))
  const at = (category: number) => points.flatMap((list) => list.filter((point) => point.category === category))
  const room = partial ? (foot - head.height) * mostFilled : Number.POSITIVE_INFINITY
  const [left, right] = [0, 1].map((category) =>
    fitting(scene, labelsOf(scene, at(category), own, style, category === 0), room),
  )
  if (!left || !right) return undefined
  const gap = sideGap + (aside.difference ? arrowRoom : 0)
  const x1 = Math.max(widest([...left.values()]), (heads[0]?.width ?? 0) / 2) + sideGap
  const rightWidth = Math.max(widest([...right.values()]), aside.width > 0 ? aside.width - 20 : 0)
  const x2 = area.width - Math.max(rightWidth + gap, (heads[1]?.width ?? 0) / 2)
  if (x2 - x1 < Math.min(200, area.width / 5)) return undefined
  const { reference } = scene.overlays ?? {}
  const all = [...scene.points.map(({ value }) => value), ...(reference ? [reference.value] : [])]
  const inset = Math.max(14, own.line * 0.8)
  const scale = scaleLinear(domainOf(all), [foot - inset, head.height + inset])
  const y = (value: number) => (Number.isFinite(value) ? scale(value) : foot)
  const extra = extraLabels(scene, aside, y)
  const place = (
    labels: ReadonlyMap<LocalizedChartPoint, Block>,
    more: readonly Unplaced[],
    x: number,
    first: boolean,
  ) =>
    placeAside([...[...labels].map(([point, block]) => ({ point, block, y: y(point.value) })), ...more], {
      x,
      anchor: first ? 'end' : 'start',
      top: head.height,
      bottom: foot,
      farthest: farthest + 60 * more.length,
    })
  const leftSide = place(left, [], x1 - sideGap, true)
  const rightSide = place(right, extra, x2 + gap, false)
  if (!leftSide || !rightSide) return undefined
  const sides = [...leftSide, ...rightSide]
  const texts: PlacedText[] = [
    ...head.texts,
    ...heads.flatMap((block, index) => placeBlock(block, index === 0 ? x1 : x2, foot + tierGap, 'middle')),
    ...sides.flatMap(({ block, x, top, anchor, ink: own }) => placeBlock(block, x, top, anchor, own)),
  ]
  const boxes = texts.map((text) => boxOfText(text, scene))
  const xOf = ({ category }: LocalizedChartPoint) => (category === 0 ? x1 : x2)
  const shapes = [
    ...head.shapes,
    ...[x1, x2].map((x) => ruleLine(x, head.height, x, foot, false)),
    ...(reference ? levelLine(boxes, x1, x2 + gap - 6, y(reference.value), 'reference') : []),
    ...sides.flatMap((side) => leader(side, xOf, y)),
    ...slopes(scene, points, xOf, y),
    ...differenceArrow(scene, x2 + 24, xOf, y),
  ]
  const marks = scene.points.map((one, point): Mark => {
    const spot = { x: xOf(one), y: y(one.value) }
    return { point, at: spot, box: { left: spot.x - 9, top: spot.y - 9, right: spot.x + 9, bottom: spot.y + 9 } }
  })
  const strokes = points.flatMap(([a, b]) => (a && b ? [{ x1, y1: y(a.value), x2, y2: y(b.value) }] : []))
  const drawing = { shapes, texts, marks, strokes, plot: { left: x1, top: head.height, right: x2, bottom: foot } }
  const missing = scene.points.length - left.size - right.size
  return partial
    ? { ...drawing, omitted: `${missing} of ${scene.points.length} labels, and the captions of the others` }
    : drawing
}

/** The labels that have room under each other, those of the accent first. */
function fitting(
  scene: Scene,
  labels: ReadonlyMap<LocalizedChartPoint, Block>,
  room: number,
): ReadonlyMap<LocalizedChartPoint, Block> {
  let left = room
  const rank = ({ series }: LocalizedChartPoint) => (scene.series[series]?.accent ? 0 : 1)
  const inOrder = [...labels].sort(([one], [other]) => rank(one) - rank(other))
  return new Map(
    inOrder.filter(([, block]) => {
      left -= block.height + 6
      return left >= 0
    }),
  )
}

/** Name and value of each point of a column; what stands at the left is turned, so that values are next to their lines. */
function labelsOf(
  scene: Scene,
  points: readonly LocalizedChartPoint[],
  sizes: Sizes,
  style: EndStyle,
  isLeft: boolean,
): ReadonlyMap<LocalizedChartPoint, Block> {
  const flat = style === 'flat'
  const set = flat ? besidePair : stackPair
  const nameSizes = { line: sizes.line, caption: sizes.caption && Math.min(sizes.line, 26) }
  const parts = points.map((point) => {
    const pair = scene.series[point.series]?.label ?? { line: '' }
    const name = flat
      ? besidePair(scene, pair, 'label', nameSizes)
      : stackPair(scene, pair, 'label', nameSizes, widestName)
    return { point, name, value: set(scene, shownLabel(point), 'value', sizes) }
  })
  const column = widest(parts.map(({ value }) => value))
  return new Map(
    parts.map(({ point, name, value }) => {
      // A line is named once, at its right end or at the only one it has.
      if (isLeft && scene.points.some((other) => other.series === point.series && other !== point))
        return [point, value]
      if (style === 'stacked') return [point, stackBlocks([name, value], 0)]
      const label = isLeft ? joinBlocks(name, value, name.width + nameGap) : joinBlocks(value, name, column + nameGap)
      return [point, label]
    }),
  )
}

function extraLabels(
  scene: Scene,
  aside: ReturnType<typeof asideOf>,
  y: (value: number) => number,
): readonly Unplaced[] {
  const { reference, difference } = scene.overlays ?? {}
  const from = difference && scene.points[difference.from]
  const to = difference && scene.points[difference.to]
  return [
    ...(aside.reference && reference ? [{ block: aside.reference, y: y(reference.value) }] : []),
    ...(aside.difference && from && to
      ? [{ block: aside.difference, y: (y(from.value) + y(to.value)) / 2, ink: ink.remark }]
      : []),
  ]
}

function differenceArrow(
  scene: Scene,
  x: number,
  xOf: (point: LocalizedChartPoint) => number,
  y: (value: number) => number,
): readonly string[] {
  const { difference } = scene.overlays ?? {}
  const from = difference && scene.points[difference.from]
  const to = difference && scene.points[difference.to]
  if (!from || !to) return []
  const levels = [from, to].flatMap((point) => levelLine([], xOf(point) + 10, x + 8, y(point.value), 'level'))
  return [...levels, arrow([from, to].map(({ value }) => ({ x, y: y(value) })))]
}

function slopes(
  scene: Scene,
  points: readonly (readonly LocalizedChartPoint[])[],
  xOf: (point: LocalizedChartPoint) => number,
  y: (value: number) => number,
): readonly string[] {
  const paints = paintsOf(scene)
  const order = [...points.keys()].sort(
    (a, b) => Number(paints[b]?.hue === 'compare') - Number(paints[a]?.hue === 'compare'),
  )
  return order.flatMap((series) => {
    const hue = paints[series]?.hue ?? 'compare'
    const color = ink[hue]
    const [a, b] = points[series] ?? []
    const style = `stroke:${color};stroke-width:${hue === 'accent' ? 6 : 3.5}`
    const line =
      a && b
        ? [element('line', { class: `mark ${hue}`, x1: xOf(a), y1: y(a.value), x2: xOf(b), y2: y(b.value), style })]
        : []
    const fill = hue === 'accent' ? color : ink.paper
    const dots = (points[series] ?? []).map((point) =>
      element('circle', {
        class: `mark ${hue}`,
        cx: xOf(point),
        cy: y(point.value),
        r: 7,
        style: `fill:${fill};stroke:${color};stroke-width:4`,
      }),
    )
    return [...line, ...dots]
  })
}

/** From a point to a label that had to move away from it. */
function leader(
  { point, block, x, top, anchor }: SideLabel,
  xOf: (point: LocalizedChartPoint) => number,
  y: (value: number) => number,
): readonly string[] {
  if (!point) return []
  const from = y(point.value)
  if (from > top + 4 && from < top + block.height - 4) return []
  const to = top + block.height / 2
  const end = anchor === 'end' ? x + 3 : x - 3
  const style = `stroke:${ink.quiet};stroke-width:1.5`
  return [element('line', { class: 'grid', x1: xOf(point), y1: from, x2: end, y2: to, style })]
}
