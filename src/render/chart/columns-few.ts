import { stackPair, tallest, widest } from './block.ts'
import type { ColumnList } from './column-list.ts'
import { type ColumnPlan, planColumns, reachesOf, tierGap } from './column-plan.ts'
import { fitZeroScale } from './extent.ts'
import { extremePoints, omittedOf, withFewTexts } from './few-labels.ts'
import type { Scene } from './scene.ts'
import type { Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import { setTicks } from './ticks.ts'
import { fewNames } from './time-axis.ts'

/** Columns of which few have a label, beside an axis for the others. */
export interface FewColumns {
  /** The chart with the texts that are left. */
  readonly scene: Scene
  readonly plan: ColumnPlan
  readonly omitted: string
  /** Whether a fair part of the columns could be named. */
  readonly isNamed: boolean
}

const sizes: Sizes = { line: 24, caption: 24 }
/** Columns of which fewer are named are better turned into bars, if those can have more names. */
const leastNamed = 4

/** Lays columns out that are too narrow for their labels: what has none is read off the axes. */
export function planFewColumns(scene: Scene, area: Area, list: ColumnList): FewColumns {
  const isStacked = list.stacked
  const values = isStacked ? new Set<number>() : extremePoints(scene)
  const few = { ...withFewTexts(scene, values, new Set()), ...(isStacked && { totals: [] }) }
  const ticks = setTicks(scene, scene.ticks, sizes)
  const named = scene.categories.map((pair) => stackPair(scene, pair, 'label', sizes))
  const labels = [...values].map((at) =>
    stackPair(scene, scene.points[at]?.short ?? scene.points[at]?.label ?? none, 'value', sizes),
  )
  // What stands at the outermost columns is wider than they are.
  const half = Math.min(120, Math.max(widest([named[0], named.at(-1)]), widest(labels)) / 2)
  const left = Math.max(ticks.length > 0 ? widest(ticks.map(({ block }) => block)) + 18 : 0, half)
  const setting = { sizes, direct: false, rows: 1, least: 0, torn: true, partial: true } as const
  const plan = planColumns(few, { ...area, width: area.width - left - half }, list, setting)
  const xs = scene.categories.map((_, at) => left + plan.grid.group * (at + 0.5))
  const categories = fewNames(scene, xs, area.width, sizes)
  const floor = area.height - tallest(categories) - tierGap
  const scale = fitZeroScale(reachesOf(few, list, plan.values), floor - plan.head.height)
  const count = categories.filter((block) => block !== undefined).length
  return {
    scene: few,
    plan: {
      ...plan,
      ...{ grid: { ...plan.grid, left }, width: plan.width + left, reach: area.width },
      ...{ categories, ticks, floor, scale, base: floor - scale.below },
    },
    omitted: omittedOf(scene, 'columns', values.size, count),
    isNamed: count >= Math.min(leastNamed, scene.categories.length),
  }
}

const none = { line: '' }
