import type { Focus } from '../../../model/arrangement.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import { imageType } from '../../../model/path.ts'
import type { ImageOf } from '../../../model/segment.ts'
import type { Item, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { plainPair } from '../text/pairs.ts'

/** The size of each picture in px, by path. */
export type PictureSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/** A picture that keeps its proportions inside a box. */
export function imageItem(
  { path, alt }: ImageOf<LocalizedSegment>,
  box: Box,
  sizes: PictureSizes,
  options: { readonly slot?: Slot; readonly cover?: Focus; readonly align?: 'start' | 'middle' } = {},
): Item {
  const size = sizes.get(path) ?? { width: box.width, height: box.height }
  const { slot, cover, align = 'middle' } = options
  const named = slot && { slot }
  // A drawing is never cut.
  if (cover && imageType(path) !== 'image/svg+xml') {
    return { ...named, box, content: { kind: 'picture', path, alt: plainPair(alt), crop: cropOf(size, box, cover) } }
  }
  const inner = boxInside(box, size, align === 'start' ? 0 : 0.5)
  return { ...named, box: inner, content: { kind: 'picture', path, alt: plainPair(alt) } }
}

/** The largest box of a size's proportions inside another; `share` of the room left is before it. */
export function boxInside(box: Box, size: { readonly width: number; readonly height: number }, share = 0.5): Box {
  const scale = Math.min(box.width / size.width, box.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  return { x: box.x + (box.width - width) * share, y: box.y + (box.height - height) * share, width, height }
}

/** What is cut off a picture that fills a box, so that a point of it stays in sight: CSS `object-fit: cover`. */
function cropOf(size: { readonly width: number; readonly height: number }, box: Box, [x, y]: Focus) {
  const scale = Math.max(box.width / size.width, box.height / size.height)
  const across = 1 - box.width / (size.width * scale)
  const down = 1 - box.height / (size.height * scale)
  const of = (share: number) => Math.round(share * 100000)
  return {
    left: of((across * x) / 100),
    right: of((across * (100 - x)) / 100),
    top: of((down * y) / 100),
    bottom: of((down * (100 - y)) / 100),
  }
}
