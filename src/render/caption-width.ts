import type { LocalizedSlide, LocalizedText } from '../model/localized.ts'
import { captionSize, type TypeScale, textHeight, widthOf } from './measure.ts'

/** From so many pairs on, captions of unlike widths look unsettled. */
const leastPairs = 3
/** How much wider than half of the longest caption its lines may be: estimates and words are uneven. */
const ease = 1.1
/** Between two pairs at least, as `base.css` has it, in px. */
const leastGap = 10

/**
 * The width that captions of a slide of pairs keep to, as a custom property of CSS: that at which the longest is in two
 * lines. Balanced by itself it would be half as wide as the next, which just keeps to one line. Empty where none is
 * longer than the slide is wide, or where the slide has no room for it.
 */
export function captionStyle(
  { body = [] }: LocalizedSlide,
  sizes: TypeScale,
  room: { readonly width: number; readonly height: number },
): string {
  const pairs = body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const captions = pairs.flatMap(({ caption }) => caption ?? [])
  if (pairs.length < leastPairs || pairs.length < body.length || captions.length < pairs.length) return ''
  const sizeOf = (caption: LocalizedText) => captionSize(caption, sizes.caption)
  const longest = Math.max(...captions.map((caption) => widthOf(caption, sizeOf(caption)) * sizeOf(caption)))
  const width = Math.ceil((longest * ease) / 2)
  if (longest <= room.width || width >= room.width) return ''
  const heights = pairs.map(
    ({ line, caption = line }) =>
      textHeight(line, sizes.line, sizes.leading, room.width) +
      textHeight(caption, sizeOf(caption), sizes.captionLeading, width),
  )
  const gaps = Math.max(sizes.gap, leastGap) * (pairs.length - 1)
  return heights.reduce((sum, one) => sum + one, gaps) <= room.height ? `--caption-width:${width}px` : ''
}
