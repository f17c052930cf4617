import { type Box, clearOf } from '../../model/geometry.ts'
import type { BarPlan } from './bar-plan.ts'
import { placeBlock, tallest } from './block.ts'
import { ink, ruleLine } from './paint.ts'
import type { Scene } from './scene.ts'
import type { PlacedText } from './set-text.ts'
import type { Tick } from './ticks.ts'

const axisGap = 8
const between = 12

/** The height of an axis under bars, in px; 0 without labels. */
export function axisHeight(ticks: readonly Tick[]): number {
  return ticks.length > 0 ? tallest(ticks.map(({ block }) => block)) + axisGap : 0
}

/**
 * Values under bars with their lines, which give way to `texts`, that of `origin` an axis; one that would stand on the
 * one before it is left out.
 */
export function drawAxis(
  ticks: readonly Tick[],
  { zero, scale }: BarPlan,
  {
    top,
    bottom,
    texts = [],
    origin,
  }: {
    readonly top: number
    readonly bottom: number
    readonly texts?: readonly Box[]
    readonly origin?: number
  },
): { readonly shapes: readonly string[]; readonly texts: readonly PlacedText[] } {
  const x = (value: number) => zero + scale.px(value)
  const [least, most] = [zero - scale.below, zero + scale.above]
  let edge = 0
  const shown = ticks.filter(({ value, block }) => {
    const at = x(value)
    if (at < least - 1 || at > most + 1 || at - block.width / 2 < edge) return false
    edge = at + block.width / 2 + between
    return true
  })
  return {
    shapes: shown.flatMap(({ value }) =>
      clearOf(texts, { from: top, to: bottom + 4, at: x(value), upright: true }).map(([start, end]) =>
        ruleLine(x(value), start, x(value), end, value === origin),
      ),
    ),
    texts: shown.flatMap(({ value, block }) => placeBlock(block, x(value), bottom + axisGap, 'middle', ink.quiet)),
  }
}

/** A chart that begins at a value other than zero, drawn as if that were zero. */
export function fromStart(scene: Scene): Scene {
  const { start, points, ticks, overlays } = scene
  if (start === undefined) return scene
  const reference = overlays?.reference
  return {
    ...scene,
    points: points.map((point) => ({
      ...point,
      value: point.value - start,
      ...(point.max !== undefined && { max: point.max - start }),
    })),
    ...(ticks && { ticks: ticks.map((tick) => ({ ...tick, value: tick.value - start })) }),
    ...(overlays &&
      reference && { overlays: { ...overlays, reference: { ...reference, value: reference.value - start } } }),
  }
}
