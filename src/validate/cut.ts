import type { Arrangement, Focus } from '../model/arrangement.ts'
import type { PictureOf, Slots } from '../model/deck.ts'
import type { Segment } from '../model/segment.ts'
import type { ImageFile } from './image-context.ts'
import type { SlideContext } from './slide-context.ts'

/** What is longer than this has a form that no place for pictures has, and little of it would be left. */
const mostOblong = 2.4

/** Of what stands upright the upper part counts: heads. */
const upright: Focus = [50, 25]
const middle: Focus = [50, 50]

/** The pictures of a slide with what is kept of each where it fills its place. */
export function withCuts(
  { pictures }: Slots,
  { focus, whole }: Arrangement,
  { images }: SlideContext,
): Pick<Slots, 'pictures'> {
  if (!pictures) return {}
  const cutOf = (picture: PictureOf<Segment>, at: number): Focus | undefined =>
    whole ? undefined : (focus?.[at] ?? focus?.[0] ?? usualCut(images.get(picture.image.path)))
  return {
    pictures: pictures.map((picture, at) => {
      const cut = cutOf(picture, at)
      return cut ? { ...picture, cut } : picture
    }),
  }
}

/** Where a picture is cut of which nothing is said; drawings, logos and screenshots are shown whole. */
function usualCut(file: ImageFile | undefined): Focus | undefined {
  if (file?.isDrawn) return undefined
  if (!file?.pixels) return middle
  const { width, height } = file.pixels
  if (Math.max(width / height, height / width) > mostOblong) return undefined
  return height > width ? upright : middle
}
