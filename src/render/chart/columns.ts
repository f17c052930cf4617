import { drawAside } from './aside.ts'
import { layoutBars } from './bars.ts'
import { stackPair, tallest } from './block.ts'
import { type ColumnList, listColumns } from './column-list.ts'
import { type ColumnPlan, type ColumnSetting, planColumns, reachesOf, tierGap } from './column-plan.ts'
import { drawColumns } from './column-shapes.ts'
import { planFewColumns } from './columns-few.ts'
import { fitZeroScale } from './extent.ts'
import type { Scene } from './scene.ts'
import type { Sizes } from './set-text.ts'
import type { Area, Drawing } from './svg.ts'

const plain: readonly Sizes[] = [
  { line: 36, caption: 28 },
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
]

const narrowest = 16
const bare: readonly Sizes[] = [28, 24].map((line) => ({ line, caption: 0 }))

/** The first that fits is taken: type shrinks before columns do, series are named at a distance before captions go. */
const settings: readonly ColumnSetting[] = [
  ...settingsWith(plain, { rows: 1, least: 0.42, torn: false, direct: true }),
  ...settingsWith(plain, { rows: 1, least: 0.42, torn: false, direct: false }),
  ...[true, false].flatMap((direct) => settingsWith(plain.slice(2), { rows: 1, least: 0.3, torn: false, direct })),
  ...[true, false].flatMap((direct) => settingsWith(plain.slice(3), { rows: 2, least: 0.3, torn: true, direct })),
  ...settingsWith(plain.slice(4), { rows: 1, least: 0.2, torn: true, direct: false }),
  ...[true, false].flatMap((direct) =>
    settingsWith(plain.slice(3), {
      ...{ rows: 1, least: 0.3, torn: true, direct, partial: true },
      crowded: 'values that had to be left out',
    }),
  ),
  ...[1, 2].flatMap((rows) =>
    settingsWith(bare, {
      rows,
      least: 0.3,
      torn: true,
      direct: false,
      crowded: 'values that had to lose their captions',
    }),
  ),
]

function settingsWith(sizes: readonly Sizes[], common: Omit<ColumnSetting, 'sizes'>): readonly ColumnSetting[] {
  return sizes.map((one) => ({ sizes: one, ...common }))
}

/**
 * Columns from zero, up for what is positive and down for what is not, in groups by category: one for each series,
 * or all series on each other, or steps from a first to a last value. Series are named at their columns where that
 * fits, else in a row at the top.
 */
export function layoutColumns(scene: Scene, area: Area): Drawing {
  const list = listColumns(scene)
  // Under columns as narrow as these no setting has room.
  const isDense = area.width / Math.max(1, scene.categories.length) < narrowest
  for (const setting of isDense ? [] : settings) {
    const plan = planColumns(scene, area, list, setting)
    if (!plan.fits) continue
    // Long names have room beside bars that they do not have under columns.
    const isPoor = setting.crowded !== undefined || plan.categories.some((block) => block?.torn)
    const turned = isPoor && scene.kind === 'column' ? layoutBars(scene, area) : undefined
    const isBetter = turned && turned.crowded === undefined && turned.omitted === undefined
    return isBetter ? turned : finish(scene, plan, setting.crowded)
  }
  const bars = scene.kind === 'column' ? layoutBars(scene, area) : undefined
  if (bars && bars.omitted === undefined) return bars
  const small = isDense ? undefined : smallPlan(scene, area, list)
  if (small && !bars) return finish(scene, small, `${scene.points.length} columns with their labels`)
  const few = planFewColumns(scene, area, list)
  if (bars && !few.isNamed) return bars
  return { ...finish(few.scene, few.plan, undefined), omitted: few.omitted }
}

function finish(scene: Scene, plan: ColumnPlan, crowded: string | undefined): Drawing {
  const { marks, ...drawn } = drawColumns(scene, plan)
  const aside = drawAside(scene, plan.aside, {
    markAt: (point) => marks.find((mark) => mark.point === point)?.at,
    yOf: (value) => plan.base - plan.scale.px(value),
    left: plan.grid.left,
    right: plan.width,
    bottom: plan.floor,
    texts: drawn.texts,
  })
  return {
    shapes: [...drawn.shapes, ...aside.shapes],
    texts: [...drawn.texts, ...aside.texts],
    marks,
    strokes: aside.strokes,
    plot: { left: plan.grid.left, top: plan.head.height, right: plan.width, bottom: plan.floor },
    ...(crowded === undefined ? plan.head.isBare && { crowded: 'a key that had to lose its captions' } : { crowded }),
  }
}

/** When nothing fits: one row of values in a size that their columns allow; undefined if that cannot be read. */
function smallPlan(scene: Scene, area: Area, list: ColumnList): ColumnPlan | undefined {
  const bare: Scene = { ...scene, categories: scene.categories.map(({ line }) => ({ line })) }
  const flat = { direct: false, rows: 1, least: 0, torn: true }
  const isNarrow = ({ grid, values, categories }: ColumnPlan) =>
    values.every((value) => !value || value.width <= grid.slot) &&
    categories.every((block) => !block || (block.width <= grid.group && block.height < area.height / 2))
  for (const line of [24, 20, 16]) {
    const plan = planSmall(bare, area, list, { ...flat, sizes: { line, caption: 0 } })
    if (isNarrow(plan)) return plan
  }
  return undefined
}

/** A plan whose categories are as small as its values. */
function planSmall(scene: Scene, area: Area, list: ColumnList, setting: ColumnSetting): ColumnPlan {
  const plan = planColumns(scene, area, list, setting)
  const categories = scene.categories.map((pair) => stackPair(scene, pair, 'label', setting.sizes, plan.grid.group))
  const floor = area.height - tallest(categories) - tierGap
  const scale = fitZeroScale(reachesOf(scene, list, plan.values), floor - plan.head.height)
  return { ...plan, categories, floor, scale, base: floor - scale.below }
}
