import type { Paragraph, Slot } from '../base/model.ts'
import { pairOf } from '../text/pairs.ts'
import { isShownClear } from './backdrop.ts'
import { footColumn, footLevels, footWidths, isFramed, notedHeight, type Placed, type Scene } from './scene.ts'
import { toldAtFoot } from './told.ts'

/** Sources, the owner and the number at the foot, beside pictures at an edge of the slide. */
export function footOf(scene: Scene): readonly Placed[] {
  const { slide, deck } = scene
  const isFace = slide.layout === 'title' || slide.layout === 'cover'
  const noted = notedHeight(scene)
  const raised = isFramed(scene) && !isFace ? 14 : 0
  const widths = footWidths(scene)
  const { x, width } = footColumn(scene)
  const end = x + width
  const told = toldAtFoot(slide, deck)
  const sources: Slot = {
    idx: 14,
    type: 'body',
    name: 'sources',
    box: {
      x,
      y: (isFace ? 676 : 634) - noted - raised,
      width: widths.sources,
      height: (isFace ? 40 : 58) + noted,
    },
    anchor: 'b',
    levels: footLevels,
  }
  const owner: Slot = {
    idx: 11,
    type: 'ftr',
    name: 'footer',
    box: { x: end - 80 - widths.owner, y: 634 - raised, width: widths.owner, height: 58 },
    anchor: 'b',
    levels: footLevels.map((level) => ({ ...level, align: 'r' as const })),
  }
  const number: Slot = {
    idx: 12,
    type: 'sldNum',
    name: 'number',
    box: isShownClear(slide)
      ? { x: end - 52, y: 660, width: 52, height: 34 }
      : { x: end - 70, y: 660 - raised, width: 70, height: 32 },
    anchor: 'b',
    levels: [{ size: 18, color: 'captionInk', side: 'caption', align: isShownClear(slide) ? 'ctr' : 'r' }],
    // On a bare picture it brings its own ground along.
    ...(isShownClear(slide) && { fill: 'panel', inset: 6 }),
  }
  const text = (slot: Slot, paragraphs: readonly Paragraph[]): Placed => ({
    slot,
    items: paragraphs.length > 0 ? [{ slot, content: { kind: 'text', paragraphs } }] : [],
  })
  // Names and the date stand at the foot of the first slide.
  if (isFace) return told.length > 0 ? [text(sources, told)] : []
  // What is kept for questions is counted for itself.
  const own = slide.backup === undefined ? {} : { text: `+${slide.backup}` }
  const isNumbered = deck.theme.brand?.numbers !== false
  return [
    text(sources, told),
    ...(deck.footer ? [text(owner, pairOf(deck.footer))] : []),
    ...(isNumbered ? [{ slot: number, items: [{ slot: number, content: { kind: 'number' as const, ...own } }] }] : []),
  ]
}
