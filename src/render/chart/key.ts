import type { PlainPair } from '../../model/localized.ts'
import { besidePair, placeBlock, stackPair } from './block.ts'
import { ink, type Paint, paintsOf, type Rect, rangeRect, solidRect } from './paint.ts'
import type { Scene } from './scene.ts'
import type { Block, PlacedText, Sizes } from './set-text.ts'

/** A row of swatches with what they mean. */
export interface Key {
  readonly shapes: readonly string[]
  readonly texts: readonly PlacedText[]
  /** In px; 0 if there is nothing to explain. */
  readonly width: number
  readonly height: number
  /** Whether its captions found no room. */
  readonly isBare?: true
}

interface Entry {
  readonly block: Block
  /** Absent for what is said of the whole chart. */
  readonly swatch?: (box: Rect) => string
}

const sizes: Sizes = { line: 24, caption: 24 }
const swatch = { width: 40, height: 20, gap: 12 }
const betweenEntries = 30
const rowGap = 6
/** Between what stands over a chart and the chart, in px. */
const headGap = 10
export const noKey: Key = { shapes: [], texts: [], width: 0, height: 0 }

/** What solid and hatched mean, in the paint of the first range; from `left` if it fits there, or else from the left edge. */
export function rangeKey(chart: Scene, left: number, top: number, width: number): Key {
  const point = chart.points.find(({ max }) => max !== undefined)
  const paint = paintsOf(chart)[point?.series ?? 0]
  if (!point || !paint) return noKey
  const { low, high } = chart.rangeKey
  const entries: readonly Entry[] = [
    { block: keyBlock(chart, low, width), swatch: (box) => solidRect(paint, box) },
    { block: keyBlock(chart, high, width), swatch: (box) => rangeRect(paint, box) },
  ]
  const { width: needed } = placeEntries(entries, 0, top, width)
  return placeEntries(entries, left + needed <= width ? left : 0, top, width)
}

/**
 * What stands over a chart: what its values measure, and, if `named`, which paint is which series; without the captions
 * of these where it would be higher than `most`.
 */
export function headOf(chart: Scene, width: number, named: boolean, most = Number.POSITIVE_INFINITY): Key {
  const whole = setHead(chart, width, named)
  if (whole.height <= most) return whole
  const series = chart.series.map((one) => ({ ...one, label: { line: one.label.line } }))
  return { ...setHead({ ...chart, series }, width, named), isBare: true }
}

function setHead(chart: Scene, width: number, named: boolean): Key {
  const paints: readonly Paint[] = paintsOf(chart)
  const axis: readonly Entry[] = chart.axis ? [{ block: keyBlock(chart, chart.axis, width) }] : []
  const series = named ? chart.series : []
  const entries = series.flatMap(({ label }, at): readonly Entry[] => {
    const paint = paints[at]
    return label.line && paint ? [{ block: keyBlock(chart, label, width), swatch: (box) => solidRect(paint, box) }] : []
  })
  const key = placeEntries([...axis, ...entries], 0, 0, width)
  const isFlat = new Set(key.texts.map(({ y, size }) => Math.round((y - size) / 12))).size <= 1
  const parted = isFlat || axis.length === 0 ? key : underEachOther(placeEntries(axis, 0, 0, width), entries, width)
  return parted.height > 0 ? { ...parted, height: parted.height + headGap } : parted
}

/** What the chart shows in a row of its own, and its entries in those under it. */
function underEachOther(first: Key, entries: readonly Entry[], width: number): Key {
  const rest = placeEntries(entries, 0, first.height, width)
  return {
    shapes: [...first.shapes, ...rest.shapes],
    texts: [...first.texts, ...rest.texts],
    width: Math.max(first.width, rest.width),
    height: first.height + rest.height,
  }
}

/** A caption beside its line, or under it if that would be wider than the key. */
function keyBlock(chart: Scene, pair: PlainPair, width: number): Block {
  return axisName(chart, pair, width - swatch.width - swatch.gap)
}

/** What is measured along an axis, set as in the key: a caption beside its line, or under it where there is no room. */
export function axisName(chart: Scene, pair: PlainPair, room: number): Block {
  const block = besidePair(chart, pair, 'label', sizes)
  return block.width <= room ? block : stackPair(chart, pair, 'label', sizes, room)
}

/** Entries in a row, and in as many further rows as they need. */
function placeEntries(entries: readonly Entry[], left: number, top: number, width: number): Key {
  const shapes: string[] = []
  const texts: PlacedText[] = []
  let x = left
  let y = top
  let right = left
  let bottom = top
  for (const { block, swatch: draw } of entries) {
    const indent = draw ? swatch.width + swatch.gap : 0
    const needed = indent + block.width
    if (x > left && x + needed > width) {
      x = left
      y = bottom
    }
    if (draw) {
      shapes.push(draw({ x, y: y + (block.height - swatch.height) / 2, width: swatch.width, height: swatch.height }))
    }
    texts.push(...placeBlock(block, x + indent, y, 'start', draw ? undefined : ink.quiet))
    right = Math.max(right, x + needed)
    bottom = Math.max(bottom, y + block.height + rowGap)
    x += needed + betweenEntries
  }
  return { shapes, texts, width: right - left, height: bottom - top }
}
