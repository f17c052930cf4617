import { asideOf, referenceSizes } from './aside.ts'
import { axisHeight, drawAxis, fromStart } from './bar-axis.ts'
import { type BarPlan, type BarSetting, planBars, shortestScale } from './bar-plan.ts'
import { bracketRoom, drawBars, drawDifference, drawReference } from './bar-shapes.ts'
import { drawFew, planFew } from './bars-few.ts'
import { boxOfText, stackPair, tallest } from './block.ts'
import { headOf, rangeKey } from './key.ts'
import type { Scene } from './scene.ts'
import type { PlacedText, Sizes } from './set-text.ts'
import type { Area, Drawing } from './svg.ts'
import { setTicks } from './ticks.ts'

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
const settings: readonly BarSetting[] = [
  ...stacked.flatMap((sizes) => [0.32, 0.45].map((share) => ({ sizes, beside: false, share }))),
  ...beside.map((sizes) => ({ sizes, beside: true, share: 0.36 })),
  { sizes: { line: 24, caption: 24 }, beside: false, share: 0.45 },
  { sizes: { line: 24, caption: 24 }, beside: true, share: 0.62 },
]

const tickSizes: Sizes = { line: 24, caption: 24 }
const keyGap = 16
/** No row with a label of 24 px is lower. */
const lowestRow = 28
/** In lower rows than this nothing can be read: some stay without a label. */
const smallestRow = 16
/** What is tried when 24 px are too many. */
const smaller = [1, 0.8, 0.6, 0.4, 0.2]

/**
 * Horizontal bars from zero, one to a category, values at their ends, to the left of it what is negative. A range is
 * solid up to its nearer end and hatched from there to its farther, so that it never looks smaller than it is; `range`
 * has a key to that, or, where it begins elsewhere, an axis under what stands in the air.
 */
export function layoutBars(given: Scene, area: Area): Drawing {
  const scene = fromStart(given)
  const ticks = scene.start === undefined ? [] : setTicks(scene, scene.ticks, tickSizes)
  const hasKey = scene.kind === 'range' && scene.start === undefined
  const keyHeight = hasKey ? rangeKey(scene, 0, 0, area.width).height + keyGap : axisHeight(ticks)
  const head = headOf(scene, area.width, false)
  const { reference } = scene.overlays ?? {}
  const name = reference && stackPair(scene, reference.label, 'label', referenceSizes, area.width * 0.6)
  const above = head.height + (name ? name.height + 8 : 0)
  const aside = asideOf(scene, false)
  const beside = aside.width > 0 ? aside.width + bracketRoom : 0
  const room = { width: area.width - beside, height: area.height - keyHeight - above }
  const fitting = firstFitting(scene, room)
  const few = fitting || room.height / scene.categories.length >= smallestRow ? undefined : planFew(scene, room)
  const plan = fitting ?? few?.plan ?? smallPlan(scene, room)
  const drawing = few ? drawFew(few, above) : drawBars(scene, plan, above)
  const bottom = above + plan.rowHeights.reduce((sum, height) => sum + height, 0)
  const key = hasKey ? rangeKey(scene, plan.zero, bottom + keyGap, area.width) : undefined
  const axis = few ? undefined : drawAxis(ticks, plan, { top: above, bottom, ...underBars(scene, drawing.texts) })
  const over = [
    name && drawReference(scene, plan, name, { top: head.height, from: above, to: bottom, texts: drawing.texts, area }),
    aside.difference && drawDifference(scene, aside.difference, drawing, room.width),
  ].filter((one) => one !== undefined)
  return {
    shapes: [
      ...head.shapes,
      ...(axis?.shapes ?? []),
      ...drawing.shapes,
      ...(key?.shapes ?? []),
      ...over.flatMap(({ shapes }) => shapes),
    ],
    texts: [
      ...head.texts,
      ...drawing.texts,
      ...(key?.texts ?? []),
      ...(axis?.texts ?? []),
      ...over.flatMap(({ texts }) => texts),
    ],
    marks: drawing.marks,
    strokes: over.flatMap(({ strokes }) => strokes),
    plot: { left: plan.zero - plan.scale.below + 8, top: above, right: room.width, bottom },
    ...(few ? { omitted: few.omitted } : !fitting && { crowded: `${scene.categories.length} bars with their labels` }),
  }
}

/** Lines under bars that stand in the air do not run through what is written there; that of zero is an axis. */
function underBars(scene: Scene, texts: readonly PlacedText[]) {
  return {
    texts: texts.map((text) => boxOfText(text, scene)),
    ...(scene.start !== undefined && { origin: -scene.start }),
  }
}

function firstFitting(scene: Scene, room: Area): BarPlan | undefined {
  if (scene.categories.length * lowestRow > room.height) return undefined
  for (const setting of settings) {
    const plan = planBars(scene, room, setting)
    if (plan.fits) return plan
  }
  return undefined
}

/** When nothing fits: rows of one line each, as large as can be, without captions if they are in the way. */
function smallPlan(scene: Scene, room: Area): BarPlan {
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
