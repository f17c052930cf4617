import type { LocalizedBlock } from '../../../model/localized.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { pairLevels } from '../text/levels.ts'
import { paragraphsIn } from './loosest.ts'
import type { Placed, Scene } from './scene.ts'
import { bodySlot, endOf, placeBlocks } from './scene.ts'

const levels = pairLevels({ line: 32, caption: 26, before: 8 })

/** Between text and what stands below it, in px. */
const gap = 16

interface Lead {
  readonly placed: Placed
  /** What it leaves. */
  readonly room: Box
}

interface Lead {
  readonly placed: Placed
  /** What it leaves. */
  readonly room: Box
}

/** Text above what a slide is about, and the room that it leaves to that; half of it at most is taken. */
export function leadOver(room: Box, blocks: readonly LocalizedBlock[], scene: Scene): Lead {
  const { placed, height } = textIn(room, blocks, scene)
  const box = { ...room, height }
  return { placed: inBox(placed, box), room: { ...room, y: endOf(box) + gap, height: room.height - height - gap } }
}

/** Text below what a slide is about, whose end it is to be told, and the room that it leaves to that. */
export function leadUnder(room: Box, blocks: readonly LocalizedBlock[], scene: Scene) {
  const lower = { ...room, y: room.y + room.height / 2 }
  const { placed, height } = textIn(lower, blocks, scene)
  return {
    room: { ...room, height: room.height - height - gap },
    placeAfter: (end: number) => inBox(placed, { ...room, y: end + gap, height }),
  }
}

/** Text in a room, and what it needs of its height; what holds pictures or tables needs all. */
function textIn(room: Box, blocks: readonly LocalizedBlock[], scene: Scene) {
  const most = room.height / 2
  const placed = placeBlocks(bodySlot({ ...room, height: most }, levels), blocks, scene)
  const needed = Math.ceil(heightOf(placed.items.flatMap(paragraphsIn), levels, room.width))
  return { placed, height: isTextAlone(placed) ? Math.min(most, needed) : most }
}

function isTextAlone({ items }: Placed): boolean {
  return items.every(({ content }) => content.kind === 'text')
}

/** What stands among pictures stays where they are. */
function inBox(placed: Placed, box: Box): Placed {
  if (!isTextAlone(placed)) return placed
  const slot = { ...placed.slot, box }
  return { slot, items: placed.items.map((item) => ({ ...item, slot })) }
}
