import type { LocalizedText } from '../model/localized.ts'
import { captionSize, partsOf, type TypeScale, widthOf } from './measure.ts'
import { scales } from './scales.ts'
import { type FramedSlide, roomOf, width } from './slide-room.ts'

/** The sizes of verse in px, and of what stands around it, as `layouts.css` has it; of its caption by a share of the line. */
const sizes = { most: 60, least: 30, share: 0.62, caption: { most: 34, least: 26 } }
const around = { gap: 64, marks: 40, speaker: 24 + 44, note: 20 + 52 }

/**
 * The sizes in which the lines of a poem stand beside those of its caption, where it has as many: undefined for other
 * quotations, and where that would be no larger than one under the other, in `under` px.
 */
export function versesBeside(slide: FramedSlide, under: number): Pick<TypeScale, 'line' | 'caption'> | undefined {
  const { quote, image, body, citations } = slide
  if (slide.layout !== 'quote' || !quote?.text.caption || image || body) return undefined
  const [line, caption] = [partsOf(quote.text.line), partsOf(quote.text.caption)]
  if (line.length < 2 || line.length !== caption.length) return undefined
  const note = quote.scriptNote && citations.length === 0 ? around.note : 0
  const height = (roomOf(slide, 'dense') - around.speaker - note) / (line.length * (scales.quote?.dense.leading ?? 1))
  for (let size = Math.floor(Math.min(height, sizes.most)); size > under && size >= sizes.least; size--) {
    const small = Math.max(sizes.caption.least, Math.min(sizes.caption.most, Math.floor(size * sizes.share)))
    const beside = longest(line, size) + longest(caption, captionSize(quote.text.caption, small))
    if (beside + around.gap + around.marks <= width) return { line: size, caption: small }
  }
  return undefined
}

function longest(lines: readonly LocalizedText[], size: number): number {
  return Math.max(...lines.map((line) => widthOf(line, size) * size))
}
