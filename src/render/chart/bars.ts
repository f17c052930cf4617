import { scaleLinear } from 'd3-scale'
import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../model/localized.ts'
import { type Block, besidePair, captionColumn, placeBlock, type Sizes, stackPair, type TextRole } from './block.ts'
import { element } from './element.ts'
import { endOf, greatestEnd, lowOf } from './extent.ts'
import { rangeKey } from './key.ts'
import { ink, paintsOf, rangeRect, solidRect } from './paint.ts'
import type { Area, Drawing } from './svg.ts'

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
  /** Where bars begin, in px. */
  readonly start: number
  /** The length in px of a bar of the greatest value. */
  readonly length: number
  readonly rowHeights: readonly number[]
  readonly fits: boolean
}

const stacked: readonly Sizes[] = [
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
]
const beside: readonly Sizes[] = [
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]
const settings: readonly Setting[] = [
  ...stacked.flatMap((sizes) => [0.32, 0.45].map((share) => ({ sizes, beside: false, share }))),
  ...beside.map((sizes) => ({ sizes, beside: true, share: 0.36 })),
  { sizes: { line: 24, caption: 24 }, beside: false, share: 0.45 },
]

const labelGap = 24
const valueGap = 16
const rowGap = 8
const tallestRow = 146
const thickestBar = 52
const shortestScale = 280
const keyGap = 16
/** What is tried when 24 px are too many. */
const smaller = [1, 0.8, 0.6, 0.4, 0.2]

/**
 * Horizontal bars from zero, one to a category, values at their ends. A range is solid up to its lower end
 * and hatched from there to its upper end, so that it never looks smaller than it is; `range` has a key to that.
 */
export function layoutBars(chart: LocalizedChart, area: Area): Drawing {
  const keyHeight = chart.kind === 'range' ? rangeKey(chart, 0, 0, area.width).height + keyGap : 0
  const room = { width: area.width, height: area.height - keyHeight }
  const fitting = firstFitting(chart, room)
  const plan = fitting ?? smallPlan(chart, room)
  const drawing = drawBars(chart, plan)
  const bottom = plan.rowHeights.reduce((sum, height) => sum + height, 0)
  const key = keyHeight > 0 ? rangeKey(chart, plan.start, bottom + keyGap, area.width) : undefined
  return {
    shapes: [...drawing.shapes, ...(key?.shapes ?? [])],
    texts: [...drawing.texts, ...(key?.texts ?? [])],
    ...(!fitting && { crowded: `${chart.categories.length} bars with their labels` }),
  }
}

function firstFitting(chart: LocalizedChart, room: Area): Plan | undefined {
  for (const setting of settings) {
    const plan = planBars(chart, room, setting)
    if (plan.fits) return plan
  }
  return undefined
}

function planBars(chart: LocalizedChart, room: Area, { sizes, beside: isBeside, share }: Setting): Plan {
  const widest = room.width * share
  const isShort = (pair: PlainPair, role: TextRole) => isBeside && besidePair(chart, pair, role, sizes).width <= widest
  const stack = (pair: PlainPair, role: TextRole) => stackPair(chart, pair, role, sizes, widest)
  const captioned = chart.categories.filter((pair) => pair.caption !== undefined && isShort(pair, 'label'))
  const column = captionColumn(chart, captioned, sizes)
  const labels = chart.categories.map((pair) =>
    isShort(pair, 'label') ? besidePair(chart, pair, 'label', sizes, column) : stack(pair, 'label'),
  )
  const points = chart.categories.map((_, category) => chart.points.find((point) => point.category === category))
  const values = points.map((point) => {
    if (!point) return undefined
    return isShort(point.label, 'value') ? besidePair(chart, point.label, 'value', sizes) : stack(point.label, 'value')
  })
  const start = Math.max(0, ...labels.map(({ width }) => width)) + labelGap
  const length = scaleLength(points, values, room.width - start)
  const needed = labels.map((label, at) => Math.max(label.height, values[at]?.height ?? 0) + rowGap)
  const rowHeights = rowsIn(room.height, needed)
  const fits = length >= shortestScale && rowHeights !== undefined
  return { labels, values, start, length, rowHeights: rowHeights ?? needed, fits }
}

/** The greatest length at which every bar still has room for its value at its end. */
function scaleLength(
  points: readonly (LocalizedChartPoint | undefined)[],
  values: readonly (Block | undefined)[],
  room: number,
): number {
  const greatest = greatestEnd(points)
  const lengths = points.map((point, at) => {
    const width = values[at]?.width ?? 0
    const end = point ? endOf(point) : 0
    return end === 0 ? room : (room - valueGap - width) * (greatest / end)
  })
  return Math.min(room, ...lengths)
}

/** Rows of one height if the tallest allows it, else each as tall as it must be with the rest shared out. */
function rowsIn(height: number, needed: readonly number[]): readonly number[] | undefined {
  const even = Math.min(tallestRow, height / needed.length)
  if (needed.every((one) => one <= even)) return needed.map(() => even)
  const rest = height - needed.reduce((sum, one) => sum + one, 0)
  return rest < 0 ? undefined : needed.map((one) => one + Math.min(rest / needed.length, 24))
}

/** When nothing fits: rows of one line each, as large as can be, without captions if they are in the way. */
function smallPlan(chart: LocalizedChart, room: Area): Plan {
  const height = room.height / Math.max(1, chart.categories.length)
  const rowHeights = chart.categories.map(() => height)
  const line = Math.min(24, height / 1.4)
  for (const sizes of [{ line, caption: line }, ...smaller.map((part) => ({ line: line * part, caption: 0 }))]) {
    const plan = planBars(chart, room, { sizes, beside: true, share: 1 })
    const isFlat = [...plan.labels, ...plan.values].every((block) => (block?.height ?? 0) <= height)
    if (isFlat && plan.length >= shortestScale / 2) return { ...plan, rowHeights }
  }
  return { ...planBars(chart, room, { sizes: { line: 2, caption: 0 }, beside: true, share: 1 }), rowHeights }
}

function drawBars(chart: LocalizedChart, plan: Plan): Drawing {
  const scale = scaleLinear([0, greatestEnd(chart.points) || 1], [0, plan.length])
  const paints = paintsOf(chart)
  const shapes: string[] = []
  const texts = []
  const height = Math.min(thickestBar, Math.min(...plan.rowHeights) * 0.5)
  let top = 0
  for (const [category, rowHeight] of plan.rowHeights.entries()) {
    const middle = top + rowHeight / 2
    const label = plan.labels[category]
    if (label) texts.push(...placeBlock(label, 0, middle - label.height / 2))
    const point = chart.points.find((candidate) => candidate.category === category)
    const paint = point && paints[point.series]
    const value = plan.values[category]
    if (point && paint && value) {
      const low = scale(lowOf(point))
      const end = scale(endOf(point))
      const box = { x: plan.start, y: middle - height / 2, width: low, height }
      if (low > 0) shapes.push(solidRect(paint, box))
      if (end > low) shapes.push(rangeRect(paint, { ...box, x: plan.start + low, width: end - low }))
      texts.push(...placeBlock(value, plan.start + end + valueGap, middle - value.height / 2))
    }
    top += rowHeight
  }
  shapes.push(baseline(plan.start, top))
  return { shapes, texts }
}

function baseline(x: number, height: number): string {
  return element('line', { class: 'axis', x1: x, y1: 0, x2: x, y2: height, style: `stroke:${ink.text};stroke-width:2` })
}
