import type { LocalizedBlock } from '../../../model/localized.ts'
import type { LevelStyle, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { codeLines, heightOfCode, sizeOfCode } from '../text/code-paragraphs.ts'
import { heightOf } from '../text/fit.ts'
import { plainLevels } from '../text/levels.ts'
import { loosest, paragraphsIn, withLevels } from './loosest.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, endOf, head, placeBlocks, roomOf } from './scene.ts'

type Code = Extract<LocalizedBlock, { kind: 'code' }>

/** Around code on its panel, and between what stands under each other, in px: usually, and where code would be small. */
const usual = { inset: 20, gap: 14 }
const close = { inset: 12, gap: 10 }
type Spacing = typeof usual

/** Code smaller than this needs more room, in px. */
const small = 20
/** What text above, between or below code may take, in px. */
const mostOfWords = 136

/** A block of code, or what is said before the next one. */
type Part = { readonly code: Code; readonly slot: StyledSlot } | { readonly words: Placed }

/** Code on panels, with what is said above, between and below. */
export function arrangeCode(scene: Scene): Arranged {
  const room = roomOf(scene)
  const runs = runsOf(scene.slide.body ?? [])
  const each = (room.height - usual.gap * (runs.length - 1)) / Math.max(runs.length, 1)
  const parts = runs.map((run, at) => {
    const box = { ...room, y: room.y + at * (each + usual.gap), height: each }
    return placePart(run, box, at, scene)
  })
  if (parts.length === 0) return { placed: [...head(scene), { slot: codeSlot(room, 21), items: [] }] }
  const enlarged = parts.map((part) => ('words' in part ? { words: larger(part.words) } : part))
  const size = sizeAmong(enlarged, room, usual)
  const [chosen, spacing] = size < small ? [parts, close] : [enlarged, usual]
  return { placed: [...head(scene), ...stacked(chosen, room, spacing, scene)] }
}

/** Blocks in their order, what stands between two blocks of code together. */
function runsOf(blocks: readonly LocalizedBlock[]): readonly (readonly LocalizedBlock[])[] {
  const runs: LocalizedBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.kind === 'code' || !last || last[0]?.kind === 'code') runs.push([block])
    else last.push(block)
  }
  return runs
}

function placePart(run: readonly LocalizedBlock[], box: Box, at: number, scene: Scene): Part {
  const [first] = run
  if (first?.kind === 'code') return { code: first, slot: codeSlot(box, 21 + at) }
  const slot = { ...bodySlot(box, plainLevels({ line: 30, caption: 24, before: 10 })), idx: 1 + at }
  return { words: placeBlocks(slot, run, scene) }
}

function larger(words: Placed): Placed {
  const room = { ...words.slot, box: { ...words.slot.box, height: mostOfWords } }
  const levels = plainLevels({ line: 36, caption: 28, before: 14 })
  const [tried] = loosest([{ ...words, slot: room }], [levels])
  return tried && tried.slot.levels === levels ? withLevels(words, levels) : words
}

/** The size in px of all code, beside what the words and the room between the parts take. */
function sizeAmong(parts: readonly Part[], { width, height }: Box, { inset, gap }: Spacing): number {
  const blocks = parts.flatMap((part) => ('code' in part ? [part.code] : []))
  const words = parts.reduce((sum, part) => sum + ('words' in part ? neededBy(part.words) : 2 * inset), 0)
  return sizeOfCode(blocks, { width: width - 2 * inset, height: height - words - gap * (parts.length - 1) })
}

/** What text needs, with a little more, as far as code leaves it to it. */
function neededBy({ slot, items }: Placed): number {
  if (items.some(({ box }) => box)) return slot.box.height
  const needed = heightOf(items.flatMap(paragraphsIn), slot.levels ?? [], slot.box.width)
  return Math.min(mostOfWords, Math.ceil(needed * 1.1))
}

/** The parts under each other, panels as high as their lines. */
function stacked(parts: readonly Part[], room: Box, spacing: Spacing, scene: Scene): readonly Placed[] {
  const { inset, gap } = spacing
  const size = sizeAmong(parts, room, spacing)
  let y = room.y
  return parts.map((part): Placed => {
    const needed =
      'words' in part ? neededBy(part.words) : heightOfCode(part.code, size, room.width - 2 * inset) + 2 * inset
    const box = { ...room, y, height: needed }
    y = endOf(box) + gap
    return 'words' in part
      ? moved(part.words, box)
      : placeCode(part.code, { ...part.slot, inset }, { size, box }, scene)
  })
}

/** A text in another box than that of its layout; what stands among pictures is where they are. */
function moved({ slot, items }: Placed, box: Box): Placed {
  return { slot, items: items.map((item) => (item.box ? item : { ...item, box })) }
}

/** Code that has a half of a slide to itself. */
export function placeHalfOfCode(block: Code, { box, idx }: Pick<Slot, 'box' | 'idx'>, scene: Scene): Placed {
  const { inset } = usual
  const inner = { width: box.width - 2 * inset, height: box.height - 2 * inset }
  const size = sizeOfCode([block], inner, true)
  const height = Math.min(box.height, heightOfCode(block, size, inner.width) + 2 * inset)
  return placeCode(block, codeSlot(box, idx), { size, box: { ...box, height } }, scene)
}

function placeCode(
  block: Code,
  slot: StyledSlot,
  { size, box }: { readonly size: number; readonly box: Box },
  { reading }: Scene,
): Placed {
  const paragraphs = codeLines(block, { size, tokensOf: reading.tokensOf })
  return { slot, items: [{ slot, box, content: { kind: 'text', paragraphs } }] }
}

const levels: readonly LevelStyle[] = [{ size: 26, color: 'ink', side: 'line', face: 'code' }]

function codeSlot(box: Box, idx: number): StyledSlot {
  return { idx, type: 'body', name: 'code', box, levels, fill: 'panel', inset: usual.inset }
}
