import type { LocalizedTick } from '../../model/localized.ts'
import { stackPair } from './block.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'

/** A value along an axis with its label. */
export interface Tick {
  readonly value: number
  readonly block: Block
}

/** A tick with the top of its label. */
export type PlacedTick = Tick & { readonly top: number }

/** Labels have air of their own above and below, of which so many px may be shared. */
const shared = 6

/** Sets the labels of an axis, captions under their lines: beside each other 10 and 1 would read as one number. */
export function setTicks(scene: Scene, ticks: readonly LocalizedTick[] | undefined, sizes: Sizes): readonly Tick[] {
  return (ticks ?? []).map(({ value, label }) => ({ value, block: stackPair(scene, label, 'label', sizes) }))
}

/**
 * The labels along an upright axis that have room there: all, or every other one, or every third, counted from zero or
 * the lowest. The lowest may rise to stand over `floor`.
 */
export function placeTicks(
  ticks: readonly Tick[],
  { y, top, floor }: { readonly y: (value: number) => number; readonly top: number; readonly floor: number },
): readonly PlacedTick[] {
  const placed = ticks.map((tick): PlacedTick => {
    const { height } = tick.block
    return { ...tick, top: Math.min(y(tick.value) - height / 2, floor - height) }
  })
  const within = placed.filter((tick) => tick.top >= top)
  const origin = Math.max(
    0,
    within.findIndex(({ value }) => value === 0),
  )
  const every = (step: number) => within.filter((_, at) => (at - origin) % step === 0)
  const isClear = (list: readonly PlacedTick[]) =>
    list.slice(1).every(({ top: upper, block }, at) => upper + block.height - shared <= (list[at]?.top ?? floor))
  const steps = [...within.keys()].map((at) => at + 1)
  return steps.map(every).find(isClear) ?? []
}
