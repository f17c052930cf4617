import { sharesOfHalves } from '../../../model/half-shares.ts'
import { halvesOf } from '../../../model/halves.ts'
import type { LocalizedBlock, PlainPair } from '../../../model/localized.ts'
import type { Slot } from '../base/model.ts'
import { bodyLevels, pairLevels } from '../text/levels.ts'
import { pairOf } from '../text/pairs.ts'
import { columnsOf } from './columns.ts'
import { loosest } from './loosest.ts'
import { figureParagraphs } from './numbers.ts'
import { placeHalfOfCode } from './panels.ts'
import { imageItem } from './picture-item.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { head, placeBlocks, placeText, roomOf } from './scene.ts'
import { quotedWords, speakerOf } from './spoken.ts'
import { tableItem } from './tables.ts'

/** Two things side by side. */
export function arrangeSplit(scene: Scene): Arranged {
  const { slide } = scene
  const { body = [], quote, figure, chart } = slide
  const named = { ...(quote && { quote }), ...(figure && { figure }), ...(chart && { chart }) }
  const halves = halvesOf(body, named, slide.picturePlace === 'left')
  const boxes = columnsOf(roomOf(scene), halves.length < 2 ? [0.5, 0.5] : sharesOfHalves(halves), 56)
  const placed = boxes.map((box, at): Placed => {
    const half = halves[at]
    const slot: StyledSlot = {
      idx: 21 + at,
      name: 'column',
      box,
      levels: textLevels,
    }
    if (!half) return { slot, items: [] }
    return 'blocks' in half ? placeHalf(slot, half.blocks, scene) : placeNamed(slot, half.kind, scene)
  })
  const isText = ({ slot, items }: Placed) =>
    slot.levels === textLevels && items.length > 0 && items.every(({ content }) => content.kind === 'text')
  const texts = loosest(placed.filter(isText), [
    bodyLevels({ line: 42, caption: 30, before: 26 }),
    bodyLevels({ line: 37, caption: 28, before: 20 }),
  ])
  const byIdx = new Map(texts.map((text) => [text.slot.idx, text]))
  return { placed: [...head(scene), ...placed.map((one) => byIdx.get(one.slot.idx) ?? one)] }
}

const textLevels = bodyLevels({ line: 33, caption: 25, before: 16 })

function placeHalf(slot: StyledSlot, blocks: readonly LocalizedBlock[], scene: Scene): Placed {
  const [only, ...others] = blocks
  if (only && others.length === 0) {
    if (only.kind === 'image')
      return {
        slot: withoutLevels(slot),
        items: [imageItem(only, slot.box, scene.sizes, { slot: withoutLevels(slot) })],
      }
    if (only.kind === 'table') return { slot, items: [tableItem(only, slot.box, slot)] }
    if (only.kind === 'code') return placeHalfOfCode(only, slot, scene)
  }
  return placeBlocks(slot, blocks, scene)
}

function withoutLevels(slot: StyledSlot): Slot {
  return slot
}

function placeNamed(slot: StyledSlot, kind: 'quote' | 'figure' | 'chart', scene: Scene): Placed {
  const { quote, figure, chart } = scene.slide
  if (kind === 'chart' && chart)
    return { slot, items: [{ slot, content: { kind: 'chart', chart, alt: joinPlain(chart.summary) } }] }
  const levels =
    kind === 'quote'
      ? pairLevels({ line: 38, caption: 27, before: 16 })
      : pairLevels({ line: 34, caption: 26, before: 14 })
  const own = { ...slot, levels, anchor: 'ctr' as const }
  if (kind === 'quote' && quote)
    return placeText(own, [
      ...quotedWords(quote, { size: 38, captionSize: 27, width: slot.box.width - 60 }),
      ...speakerOf(quote, scene).map((one) => ({
        ...one,
        level: Math.min(one.level, 1),
        runs: one.runs.map((run) => ({ ...run, size: one.level === 0 ? 28 : 23 })),
      })),
    ])
  if (figure)
    return placeText(own, [
      ...pairOf(figure.value, { form: { size: 96, bold: true, color: 'accentText' }, captionForm: { size: 36 } }),
      ...figureParagraphs(figure, scene, { levels, width: slot.box.width }),
    ])
  return { slot, items: [] }
}

/** Both sides of a plain pair, as they are read out. */
export function joinPlain({ line, caption }: PlainPair): string {
  return caption === undefined || caption === line ? line : `${line} ${caption}`
}
