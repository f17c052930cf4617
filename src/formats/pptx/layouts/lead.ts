import type { LocalizedBlock } from '../../../model/localized.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { pairLevels } from '../text/levels.ts'
import type { Placed, Scene } from './scene.ts'
import { bodySlot, placeBlocks } from './scene.ts'

const levels = pairLevels({ line: 32, caption: 26, before: 8 })

/** Between text and what stands below it, in px. */
const gap = 16

/** Text above what a slide is about, and the room that it leaves to that; half of it at most is taken. */
export function leadOver(
  room: Box,
  blocks: readonly LocalizedBlock[],
  scene: Scene,
): { readonly placed: Placed; readonly room: Box } {
  const most = room.height / 2
  const { items } = placeBlocks(bodySlot({ ...room, height: most }, levels), blocks, scene)
  const paragraphs = items.flatMap(({ content }) => (content.kind === 'text' ? content.paragraphs : []))
  const isText = items.every(({ content }) => content.kind === 'text')
  const height = isText ? Math.min(most, Math.ceil(heightOf(paragraphs, levels, room.width))) : most
  const placed = placeBlocks(bodySlot({ ...room, height }, levels), blocks, scene)
  return { placed, room: { ...room, y: room.y + height + gap, height: room.height - height - gap } }
}
