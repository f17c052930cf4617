import type { LocalizedChartPoint, PlainPair } from '../../model/localized.ts'
import { besidePair, captionColumn, shownLabel, stackPair, widest } from './block.ts'
import { endOf, fitZeroScale, lowOf, type ZeroScale } from './extent.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes, TextRole } from './set-text.ts'
import type { Area } from './svg.ts'

/** A way of setting the labels; the first that fits is taken. */
export interface BarSetting {
  readonly sizes: Sizes
  /** Captions beside their lines where there is room, instead of under them. */
  readonly beside: boolean
  /** The share of the width that a label or a value may take. */
  readonly share: number
}

/** Bars laid out. */
export interface BarPlan {
  readonly labels: readonly Block[]
  readonly values: readonly (Block | undefined)[]
  /** The x of zero, in px. */
  readonly zero: number
  readonly scale: ZeroScale
  readonly rowHeights: readonly number[]
  readonly fits: boolean
}

const labelGap = 24
export const valueGap = 16
const rowGap = 8
const tallestRow = 200
export const shortestScale = 240

/** Lays bars out in one setting. */
export function planBars(scene: Scene, room: Area, { sizes, beside: isBeside, share }: BarSetting): BarPlan {
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
