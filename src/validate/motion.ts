import type { Arrangement, Motion, Transition } from '../model/arrangement.ts'
import type { Slide } from '../model/deck.ts'
import type { RawSlide } from '../model/raw.ts'
import type { RawSlideFields } from './schemas/slide-schema.ts'
import type { SlideContext } from './slide-context.ts'

interface Made {
  readonly raw: RawSlide
  readonly slide: Slide
  readonly fields: RawSlideFields | undefined
}

/** Tells slides how they come on, what of them moves, and which of them are kept for questions after the closing one. */
export function addMotion(
  made: readonly Made[],
  usual: Transition | undefined,
  { memo, diagnostics }: Pick<SlideContext, 'memo' | 'diagnostics'>,
): readonly Pick<Made, 'raw' | 'slide'>[] {
  const closing = made.findLastIndex(({ slide }) => slide.layout === 'closing')
  return made.map(({ raw, slide, fields }, at) => {
    const transition = fields?.transition ?? usual ?? 'none'
    const motion = motionAt(made, at)
    const own: Arrangement = {
      ...(transition !== 'none' && { transition }),
      ...(motion && { motion }),
      ...(closing >= 0 && at > closing && { backup: at - closing }),
    }
    if (Object.keys(own).length === 0) return { raw, slide }
    // The slide itself is part of the key by its number and id: what else it is made of has its own steps.
    const key = JSON.stringify([slide.number, slide.id, own])
    return { raw, slide: memo(raw, 'motion', key, () => ({ ...slide, ...own }), diagnostics) }
  })
}

/** Of a row of slides each but the first moves on from the one before. */
function motionAt(made: readonly Made[], at: number): Motion | undefined {
  if (at > 0 && made[at]?.fields?.move) return 'to'
  return made[at + 1]?.fields?.move ? 'from' : undefined
}
