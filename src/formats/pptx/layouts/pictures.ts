import type { LocalizedSlide } from '../../../model/localized.ts'
import type { Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { slideSize } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { pairLevels, plainLevels } from '../text/levels.ts'
import { pairOf } from '../text/pairs.ts'
import { loosest } from './loosest.ts'
import { imageItem } from './picture-item.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { columnOf, endOf, head, placeBlocks, placeText, roomOf } from './scene.ts'

/** Where the pictures of a slide stand, and its text. */
interface Frames {
  readonly pictures: readonly Box[]
  readonly text?: Box
  readonly cover: boolean
}

/** One to six pictures with the lines under them. */
export function arrangeImage(scene: Scene): Arranged {
  const { slide, sizes } = scene
  const pictures = slide.pictures ?? []
  const frames = framesOf(scene, Math.max(pictures.length, 1))
  const isCaptioned = pictures.some(({ caption }) => caption)
  // A picture that fills the slide stands behind it; its line is read at the foot.
  const isBehind = slide.picturePlace === 'full'
  const words = isBehind ? 0 : heightOfLines(scene, frames.pictures[0]?.width ?? slideSize.width)
  const placed = frames.pictures.flatMap((frame, at): readonly Placed[] => {
    const isAtEdge = frame.x === 0 || frame.x + frame.width === slideSize.width
    const height = isCaptioned ? Math.max(isAtEdge ? 100 : 70, words) : 0
    const box = { ...frame, height: frame.height - (height > 0 ? height + 8 : 0) }
    const slot: Slot = { idx: 41 + at, type: 'pic', name: 'picture', box }
    const caption: StyledSlot = {
      idx: 51 + at,
      type: 'body',
      name: 'caption',
      box: { ...frame, y: frame.y + frame.height - height, height },
      levels: lineLevels,
      // What stands at the edge of the slide keeps away from it.
      ...(isAtEdge && { fill: 'panel' as const, inset: 14 }),
    }
    const one = pictures[at]
    const drawn =
      one && !isBehind
        ? [imageItem(one.image, box, sizes, { slot, ...(frames.cover && one.cut && { cover: one.cut }) })]
        : []
    return [
      ...(isBehind ? [] : [{ slot, items: drawn }]),
      ...(isCaptioned ? [placeText(caption, one?.caption && uncoloured(pairOf(one.caption)))] : []),
    ]
  })
  const text = frames.text && {
    idx: 1,
    type: 'body' as const,
    name: 'body' as const,
    box: frames.text,
    levels: plainLevels({ line: 34, caption: 26, before: 16 }),
  }
  const said = text && slide.body ? loosest([placeBlocks(text, slide.body, scene)], looserText) : []
  return { placed: [...head(scene), ...placed, ...said] }
}

/** Of what stands under a picture. */
const lineLevels = pairLevels({ line: 30, caption: 26 })

/** The room that the longest line under a picture of some width needs, so that all pictures are as high as each other. */
function heightOfLines({ slide }: Scene, width: number): number {
  const heights = (slide.pictures ?? []).map(({ caption }) =>
    caption ? heightOf(pairOf(caption), lineLevels, width) : 0,
  )
  return Math.ceil(Math.max(0, ...heights))
}

/** Of the text beside pictures, where there is little. */
const looserText = [
  plainLevels({ line: 44, caption: 30, before: 26 }),
  plainLevels({ line: 39, caption: 28, before: 20 }),
]

/** A line under a picture is emphasis as a whole, which is no reason to colour it. */
function uncoloured(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map(({ runs, ...rest }) => ({ ...rest, runs: runs.map(({ color: _, ...run }) => run) }))
}

/** So many frames of one size, in rows of so many. */
function gridIn(box: Box, columns: number, count: number): readonly Box[] {
  const rows = Math.ceil(count / columns)
  const [across, down] = [(box.width - 20 * (columns - 1)) / columns, (box.height - 16 * (rows - 1)) / rows]
  return Array.from({ length: count }, (_, at) => ({
    x: box.x + (at % columns) * (across + 20),
    y: box.y + Math.floor(at / columns) * (down + 16),
    width: across,
    height: down,
  }))
}

/** So many frames under each other, from edge to edge of the slide. */
function stackedAt(x: number, count: number): readonly Box[] {
  const each = (slideSize.height - 4 * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => ({ x, y: at * (each + 4), width: 600, height: each }))
}

/** Room for pictures, and for text of that height below them, or above if it was written there. */
function parted(room: Box, text: number, { lead }: Pick<LocalizedSlide, 'lead'>): readonly [pictures: Box, text: Box] {
  const height = room.height - (text > 0 ? text + 12 : 0)
  const above = lead ? text + 12 : 0
  return [
    { ...room, y: room.y + above, height },
    { ...room, y: lead ? room.y : room.y + height + 12, height: text },
  ]
}

function framesOf(scene: Scene, count: number): Frames {
  const { slide } = scene
  const hasText = slide.body !== undefined
  const room = roomOf(scene)
  // Four with words under them stand side by side, as in HTML: under each other they would be stamps.
  const isRow = count === 4 && slide.pictures?.some(({ caption }) => caption)
  const columns = count > 3 && !isRow ? Math.ceil(count / 2) : count
  switch (slide.picturePlace ?? (count > 1 ? 'grid' : undefined)) {
    case 'left':
    case 'right':
      return {
        pictures: stackedAt(slide.picturePlace === 'left' ? 0 : 680, count),
        text: { ...room, ...columnOf(slide) },
        cover: true,
      }
    case 'wide': {
      const [pictures, text] = parted(room, hasText ? 108 : 0, slide)
      return {
        pictures: gridIn({ ...pictures, x: 0, width: slideSize.width }, count, count),
        text,
        cover: true,
      }
    }
    case 'grid': {
      const [pictures, text] = parted(room, hasText ? 88 : 0, slide)
      return { pictures: gridIn(pictures, columns, count), text, cover: true }
    }
    case 'full':
      return {
        pictures: gridIn({ ...room, y: endOf(room) - 70, height: 70 }, count, count),
        text: { ...room, width: 760 },
        cover: true,
      }
    default: {
      const column = hasText ? 460 : 0
      const gap = hasText ? 56 : 0
      const box = { ...room, x: room.x + column + gap, width: room.width - column - gap }
      return {
        pictures: [box],
        text: { ...room, width: 460 },
        cover: false,
      }
    }
  }
}
