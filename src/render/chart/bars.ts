import type { LocalizedChartPoint, PlainPair } from '../../model/localized.ts'
import { arrow, asideOf, referenceSizes, uprightLine } from './aside.ts'
import { besidePair, boxOfText, captionColumn, placeBlock, shownLabel, stackPair, tallest, widest } from './block.ts'
import { endOf, fitZeroScale, lowOf, type ZeroScale } from './extent.ts'
import { headOf, rangeKey } from './key.ts'
import { ink, paintsOf, type Rect, rangeRect, ruleLine, solidRect } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes, TextRole } from './set-text.ts'
import type { Area, Drawing, Mark } from './svg.ts'

/** A way of setting the labels; the first that fits is taken. */
interface Setting {
  readonly sizes: Sizes
  /** Captions beside their lines where there is room, instead of under them. */
  readonly beside: boolean
  /** The share of the width that a label or a value may take. */
  readonly share: number
}

interface Plan {
  readonly labels: readonly Block[]
  readonly values: readonly (Block | undefined)[]
  /** The x of zero, in px. */
  readonly zero: number
  readonly scale: ZeroScale
  readonly rowHeights: readonly number[]
  readonly fits: boolean
}

const stacked: readonly Sizes[] = [
  { line: 34, caption: 28 },
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
]
const beside: readonly Sizes[] = [
  { line: 32, caption: 28 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]
const settings: readonly Setting[] = [
  ...stacked.flatMap((sizes) => [0.32, 0.45].map((share) => ({ sizes, beside: false, share }))),
  ...beside.map((sizes) => ({ sizes, beside: true, share: 0.36 })),
  { sizes: { line: 24, caption: 24 }, beside: false, share: 0.45 },
  { sizes: { line: 24, caption: 24 }, beside: true, share: 0.62 },
]

const labelGap = 24
const valueGap = 16
const rowGap = 8
const tallestRow = 200
const thickestBar = 96
const shortestScale = 240
const keyGap = 16
/** Between the longest bar and a bracket, in px: its arrow has that length. */
const bracketRoom = 26
/** What is tried when 24 px are too many. */
const smaller = [1, 0.8, 0.6, 0.4, 0.2]

/**
 * Horizontal bars from zero, one to a category, values at their ends, to the left of it what is negative. A range is
 * solid up to its nearer end and hatched from there to its farther, so that it never looks smaller than it is; `range`
 * has a key to that.
 */
export function layoutBars(scene: Scene, area: Area): Drawing {
  const keyHeight = scene.kind === 'range' ? rangeKey(scene, 0, 0, area.width).height + keyGap : 0
  const head = headOf(scene, area.width, false)
  const { reference } = scene.overlays ?? {}
  const name = reference && stackPair(scene, reference.label, 'label', referenceSizes, area.width / 3)
  const above = head.height + (name ? name.height + 8 : 0)
  const aside = asideOf(scene, false)
  const beside = aside.width > 0 ? aside.width + bracketRoom : 0
  const room = { width: area.width - beside, height: area.height - keyHeight - above }
  const fitting = firstFitting(scene, room)
  const plan = fitting ?? smallPlan(scene, room)
  const drawing = drawBars(scene, plan, above)
  const bottom = above + plan.rowHeights.reduce((sum, height) => sum + height, 0)
  const key = keyHeight > 0 ? rangeKey(scene, plan.zero, bottom + keyGap, area.width) : undefined
  const over = [
    name && drawReference(scene, plan, name, { top: head.height, from: above, to: bottom, texts: drawing.texts, area }),
    aside.difference && drawDifference(scene, aside.difference, drawing, room.width),
  ].filter((one) => one !== undefined)
  return {
    shapes: [...head.shapes, ...drawing.shapes, ...(key?.shapes ?? []), ...over.flatMap(({ shapes }) => shapes)],
    texts: [...head.texts, ...drawing.texts, ...(key?.texts ?? []), ...over.flatMap(({ texts }) => texts)],
    marks: drawing.marks,
    plot: { left: plan.zero - plan.scale.below + 8, top: above, right: room.width, bottom },
    ...(!fitting && { crowded: `${scene.categories.length} bars with their labels` }),
  }
}

function firstFitting(scene: Scene, room: Area): Plan | undefined {
  for (const setting of settings) {
    const plan = planBars(scene, room, setting)
    if (plan.fits) return plan
  }
  return undefined
}

function planBars(scene: Scene, room: Area, { sizes, beside: isBeside, share }: Setting): Plan {
  const most = room.width * share
  const isShort = (pair: PlainPair, role: TextRole) => isBeside && besidePair(scene, pair, role, sizes).width <= most
  const stack = (pair: PlainPair, role: TextRole) => stackPair(scene, pair, role, sizes, most)
  const captioned = scene.categories.filter((pair) => pair.caption !== undefined && isShort(pair, 'label'))
  const column = captionColumn(scene, captioned, sizes)
  const labels = scene.categories.map((pair) =>
    isShort(pair, 'label') ? besidePair(scene, pair, 'label', sizes, column) : stack(pair, 'label'),
  )
  const points = scene.categories.map((_, category) => scene.points.find((point) => point.category === category))
  const values = points.map((point) => {
    if (!point) return undefined
    const pair = shownLabel(point)
    return isShort(pair, 'value') ? besidePair(scene, pair, 'value', sizes) : stack(pair, 'value')
  })
  const start = widest(labels) + labelGap
  const scale = scaleOf(scene, points, values, room.width - start)
  const needed = labels.map((label, at) => Math.max(label.height, values[at]?.height ?? 0) + rowGap)
  const rowHeights = rowsIn(room.height, needed)
  const fits = scale.length >= Math.min(shortestScale, room.width / 3) && rowHeights !== undefined
  return { labels, values, zero: start + scale.below, scale, rowHeights: rowHeights ?? needed, fits }
}

function scaleOf(
  scene: Scene,
  points: readonly (LocalizedChartPoint | undefined)[],
  values: readonly (Block | undefined)[],
  room: number,
): ZeroScale {
  const reaches = points.flatMap((point, at) => {
    if (!point) return []
    const over = valueGap + (values[at]?.width ?? 0)
    const low = { value: lowOf(point), over: 0 }
    const end = { value: endOf(point), over }
    return low.value === 0 || low.value === end.value ? [end] : [end, low]
  })
  const { reference } = scene.overlays ?? {}
  return fitZeroScale(reference ? [...reaches, { value: reference.value, over: 30 }] : reaches, room)
}

/** Rows of one height if the tallest allows it, else each as tall as it must be with the rest shared out. */
function rowsIn(height: number, needed: readonly number[]): readonly number[] | undefined {
  const even = Math.min(tallestRow, height / needed.length)
  if (needed.every((one) => one <= even)) return needed.map(() => even)
  const rest = height - needed.reduce((sum, one) => sum + one, 0)
  return rest < 0 ? undefined : needed.map((one) => one + rest / needed.length)
}

/** When nothing fits: rows of one line each, as large as can be, without captions if they are in the way. */
function smallPlan(scene: Scene, room: Area): Plan {
  const height = room.height / Math.max(1, scene.categories.length)
  const rowHeights = scene.categories.map(() => height)
  const line = Math.min(24, height / 1.4)
  for (const sizes of [{ line, caption: line }, ...smaller.map((part) => ({ line: line * part, caption: 0 }))]) {
    const plan = planBars(scene, room, { sizes, beside: true, share: 1 })
    const isFlat = tallest([...plan.labels, ...plan.values]) <= height
    if (isFlat && plan.scale.length >= shortestScale / 2) return { ...plan, rowHeights }
  }
  return { ...planBars(scene, room, { sizes: { line: 2, caption: 0 }, beside: true, share: 1 }), rowHeights }
}

interface Drawn {
  readonly shapes: string[]
  readonly texts: PlacedText[]
  readonly marks: Mark[]
}

function drawBars(scene: Scene, plan: Plan, above: number): Drawn {
  const { zero, scale, rowHeights } = plan
  const paints = paintsOf(scene)
  const drawn: Drawn = { shapes: [], texts: [], marks: [] }
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
      if (low !== zero && !straddles) drawn.shapes.push(solidRect(paint, between(row, zero, low)))
      if (end !== low) drawn.shapes.push(rangeRect(paint, between(row, low, end)))
      const left = Math.min(zero, low, end)
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
  drawn.shapes.push(ruleLine(zero, above, zero, top, true))
  return drawn
}

function between(row: Pick<Rect, 'y' | 'height'>, a: number, b: number): Rect {
  return { ...row, x: Math.min(a, b), width: Math.abs(a - b) }
}

/** An upright line at a value, named over the bars. */
function drawReference(
  scene: Scene,
  { zero, scale }: Plan,
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
  }
}

/** A bracket right of two bars, from one to the other, with what was computed from them. */
function drawDifference(scene: Scene, block: Block, { marks }: Drawn, right: number) {
  const { from, to } = scene.overlays?.difference ?? {}
  const start = marks.find(({ point }) => point === from)
  const end = marks.find(({ point }) => point === to)
  if (!start || !end) return { shapes: [], texts: [] }
  const x = right + bracketRoom + 12
  const path = [
    { x: start.at.x, y: start.at.y },
    { x, y: start.at.y },
    { x, y: end.at.y },
    { x: end.at.x, y: end.at.y },
  ]
  const top = (start.at.y + end.at.y) / 2 - block.height / 2
  return { shapes: [arrow(path)], texts: placeBlock(block, x + 20, Math.max(0, top), 'start', ink.remark) }
}
