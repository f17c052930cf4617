import { axisHeight, drawAxis } from './bar-axis.ts'
import { type BarPlan, planBars } from './bar-plan.ts'
import { type DrawnBars, drawBars } from './bar-shapes.ts'
import { besidePair } from './block.ts'
import { extremePoints, omittedOf, withFewTexts } from './few-labels.ts'
import type { Scene } from './scene.ts'
import type { Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import { setTicks, type Tick } from './ticks.ts'

/** Bars of which some have a label, over an axis for the others. */
export interface FewBars {
  /** The chart with the texts that are left. */
  readonly scene: Scene
  readonly plan: BarPlan
  readonly ticks: readonly Tick[]
  readonly omitted: string
}

const sizes: readonly Sizes[] = [
  { line: 24, caption: 24 },
  { line: 24, caption: 0 },
]
/** Over the first and under the last bar: their labels are higher than they are. */
const margin = 14

/** Lays bars out whose rows are too low for a label each: it is left to the ends, the extremes, and some between. */
export function planFew(scene: Scene, room: Area): FewBars {
  const values = extremePoints(scene)
  const [own] = sizes.filter((one) => widestName(scene, one) < room.width * 0.45)
  const chosen = own ?? { line: 24, caption: 0 }
  const ticks = setTicks(scene, scene.ticks, chosen)
  const height = (room.height - 2 * margin - axisHeight(ticks)) / scene.categories.length
  const names = namesKept(scene, values, (chosen.line * 1.25) / height)
  const few = withFewTexts(scene, values, names)
  const plan = planBars(few, room, { sizes: chosen, beside: true, share: 0.6 })
  const omitted = omittedOf(scene, 'bars', values.size, names.size)
  const rowHeights = scene.categories.map(() => height)
  return { scene: few, plan: { ...plan, rowHeights }, ticks, omitted }
}

function widestName(scene: Scene, own: Sizes): number {
  return Math.max(...scene.categories.map((pair) => besidePair(scene, pair, 'label', own).width))
}

/** Names at least `apart` rows from each other: the ends first, then the extremes, then every so many. */
function namesKept(scene: Scene, values: ReadonlySet<number>, apart: number): ReadonlySet<number> {
  const last = scene.categories.length - 1
  const extremes = [...values].flatMap((at) => scene.points[at]?.category ?? [])
  const kept: number[] = []
  for (const at of [0, last, ...extremes, ...scene.categories.keys()])
    if (kept.every((other) => Math.abs(other - at) >= apart)) kept.push(at)
  return new Set(kept)
}

/** Draws them with their axis, the first bar under a margin. */
export function drawFew({ scene, plan, ticks }: FewBars, above: number): DrawnBars {
  const top = above + margin
  const drawn = drawBars(scene, plan, top)
  const bottom = top + plan.rowHeights.reduce((sum, height) => sum + height, 0)
  const axis = drawAxis(ticks, plan, { top, bottom })
  return { ...drawn, shapes: [...axis.shapes, ...drawn.shapes], texts: [...drawn.texts, ...axis.texts] }
}
