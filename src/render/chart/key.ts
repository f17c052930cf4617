import type { LocalizedChart, PlainPair } from '../../model/localized.ts'
import { type Block, besidePair, type PlacedText, placeBlock, type Sizes, stackPair } from './block.ts'
import { type Paint, paintsOf, type Rect, rangeRect, solidRect } from './paint.ts'

/** A row of swatches with what they mean. */
export interface Key {
  readonly shapes: readonly string[]
  readonly texts: readonly PlacedText[]
  /** In px; 0 if there is nothing to explain. */
  readonly width: number
  readonly height: number
}

interface Entry {
  readonly block: Block
  readonly swatch: (box: Rect) => string
}

const sizes: Sizes = { line: 26, caption: 24 }
const swatch = { width: 40, height: 20, gap: 12 }
const betweenEntries = 44
const rowGap = 6
export const noKey: Key = { shapes: [], texts: [], width: 0, height: 0 }

/** What solid and hatched mean, in the paint of the first range; from `left` if it fits there, or else from the left edge. */
export function rangeKey(chart: LocalizedChart, left: number, top: number, width: number): Key {
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

/** Which paint is which series. */
export function seriesKey(chart: LocalizedChart, width: number): Key {
  const paints: readonly Paint[] = paintsOf(chart)
  const entries = paints.flatMap((paint, at): readonly Entry[] => {
    const label = chart.series[at]?.label
    return label?.line ? [{ block: keyBlock(chart, label, width), swatch: (box) => solidRect(paint, box) }] : []
  })
  return placeEntries(entries, 0, 0, width)
}

/** A caption beside its line, or under it if that would be wider than the key. */
function keyBlock(chart: LocalizedChart, pair: PlainPair, width: number): Block {
  const room = width - swatch.width - swatch.gap
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
    const needed = swatch.width + swatch.gap + block.width
    if (x > left && x + needed > width) {
      x = left
      y = bottom
    }
    shapes.push(draw({ x, y: y + (block.height - swatch.height) / 2, width: swatch.width, height: swatch.height }))
    texts.push(...placeBlock(block, x + swatch.width + swatch.gap, y))
    right = Math.max(right, x + needed)
    bottom = Math.max(bottom, y + block.height + rowGap)
    x += needed + betweenEntries
  }
  return { shapes, texts, width: right - left, height: bottom - top }
}
