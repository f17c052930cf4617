import type { LocalizedTick } from '../../model/localized.ts'
import { besidePair } from './block.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'

/** A value along an axis with its label. */
export interface Tick {
  readonly value: number
  readonly block: Block
}

/** Sets the labels of an axis, their captions beside their lines or as `set` puts them. */
export function setTicks(
  scene: Scene,
  ticks: readonly LocalizedTick[] | undefined,
  sizes: Sizes,
  set: typeof besidePair = besidePair,
): readonly Tick[] {
  return (ticks ?? []).map(({ value, label }) => ({ value, block: set(scene, label, 'label', sizes) }))
}
