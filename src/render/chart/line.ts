import { boxAround } from '../../model/geometry.ts'
import type { LineSetting } from './line-labels.ts'
import { type LinePlan, markOf, planLine } from './line-plan.ts'
import { overlaysAlong, shapesOf } from './line-shapes.ts'
import { fillStrokes, strokesOf } from './line-values.ts'
import type { Scene } from './scene.ts'
import type { Sizes } from './set-text.ts'
import { type Area, type Drawing, type Mark, noDrawing } from './svg.ts'

/** A setting with what it gives up, as the end of a sentence. */
type Setting = LineSetting & {
  readonly crowded?: string
  /** Whether it is for charts along time alone. */
  readonly inTime?: true
}

const sizes = [
  { line: 32, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
] as const
/** Names over values at the ends of the lines if they can stand near, else beside them, else wherever there is room. */
const endStyles = [
  { ends: 'stacked', farthest: 24 },
  { ends: 'beside', farthest: 40 },
  { ends: 'flat', farthest: 70 },
  { ends: 'stacked', farthest: 90 },
  { ends: 'beside', farthest: 200 },
  { ends: 'flat', farthest: 300 },
] as const
const withoutCaptions = (lines: readonly number[]) => lines.map((line) => ({ line, caption: 0 }))
const all = { inner: true, wrapped: false, axis: false }

const few = { inner: false, wrapped: false, axis: true }

/** The share of the width that lines have, unless all else fails. */
const fairSpan = 0.56

/**
 * The first setting that fits is taken, one that leaves the lines a fair share of the width before all others: values are read off an axis before captions go, along time more and more names
 * are left out under it, and only then is anything set small.
 */
const settings: readonly Setting[] = [
  ...[fairSpan, undefined].flatMap((span) => {
    const own = span === undefined ? {} : { span }
    return [
      ...settingsWith(sizes, { ...all, ...own }),
      ...settingsWith(sizes.slice(2), { ...all, ...own, wrapped: true }),
      ...settingsWith(sizes.slice(1), { ...few, ...own }),
      ...settingsWith(sizes.slice(2), { ...few, ...own, sparse: 'named', inTime: true }),
    ]
  }),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([28, 24]), { ...all, wrapped, crowded: 'values that had to lose their captions' }),
  ),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([20, 16]), { ...all, wrapped, crowded: 'values that had to be set small' }),
  ),
  ...settingsWith(sizes.slice(2), { ...few, axis: false, crowded: 'values that had to be left out' }),
  ...(['named', 'partly'] as const).flatMap((sparse) => settingsWith(sizes.slice(3), { ...few, sparse })),
  ...(['named', 'partly'] as const).flatMap((sparse) =>
    settingsWith(withoutCaptions([24]), { ...few, sparse, crowded: 'labels that had to lose their captions' }),
  ),
]

function settingsWith(
  list: readonly Sizes[],
  common: Omit<Setting, 'sizes' | 'ends' | 'farthest'>,
): readonly Setting[] {
  return list.flatMap((one) => endStyles.map((style) => ({ sizes: one, ...style, ...common })))
}

/**
 * Lines, or areas on each other, along time: their values at the points or, where those are too many, on an axis, and
 * the name of each series at its end. Where a series has no value its line is broken.
 */
export function layoutLine(scene: Scene, area: Area): Drawing {
  // So many points leave no setting room that does not leave out labels.
  const isDense = scene.categories.length * (scene.times ? 8 : 24) > area.width
  for (const setting of settings) {
    if ((setting.inTime && !scene.times) || (isDense && !setting.sparse)) continue
    const plan = planLine(scene, area, setting)
    if (!plan) continue
    const { crowded } = setting
    const { omitted } = plan
    const shapes = shapesOf(scene, plan, area)
    const strokes = [
      ...strokesOf(scene, plan.xs, plan),
      ...fillStrokes(scene, plan.xs, plan),
      ...overlaysAlong(scene, plan, area),
    ]
    const texts = [...plan.head.texts, ...plan.texts]
    const plot = { left: plan.left, top: plan.head.height, right: plan.xs.at(-1) ?? area.width, bottom: plan.base }
    const said = { ...(crowded !== undefined && { crowded }), ...(omitted !== undefined && { omitted }) }
    return { shapes, texts, marks: marksOf(scene, plan), strokes, plot, ...said }
  }
  return noDrawing
}

function marksOf(scene: Scene, plan: LinePlan): readonly Mark[] {
  return scene.points.map((one, point) => {
    const at = markOf(one, plan)
    return { point, at, box: boxAround(at, 9) }
  })
}
