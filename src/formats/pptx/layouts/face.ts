import { apartFromWords } from '../../../model/apart.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import { hasOwnNumber } from '../../../model/own-number.ts'
import type { Ornament, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { alignOn, bodyLevels, pairLevels, plainLevels } from '../text/levels.ts'
import { captionOf, lineOf } from '../text/pairs.ts'
import type { Arranged, Column, Placed, Scene } from './scene.ts'
import {
  bodySlot,
  bottom,
  footColumn,
  left,
  logoRoom,
  notedHeight,
  placeBlocks,
  placePair,
  placeText,
  width,
} from './scene.ts'

/** Where the texts of the first slide stand, in px: text under the subtitle needs the room of a row. */
const rowsOf = {
  loose: { title: 150, caption: 338, captionHeight: 96, subtitle: 448, body: 448 },
  full: { title: 116, caption: 304, captionHeight: 72, subtitle: 384, body: 486 },
} as const

/** The first slide: event, title, subtitle, then who speaks and when. */
export function arrangeTitle(scene: Scene): Arranged {
  const { slide, deck, surface } = scene
  const align = alignOn(surface)
  const width = slide.layout === 'cover' ? 860 : 920
  const room: Column = surface.centred ? { x: 140, width: 1000 } : { x: left, width }
  const at = (y: number, height: number): Box => ({ ...room, y, height })
  const rows = rowsOf[slide.body && slide.subtitle ? 'full' : 'loose']
  const title = slide.title ?? deck.title
  const small = pairLevels({ line: 30, caption: 24, ...align })
  const bodyText = plainLevels({ line: 30, caption: 24, ...align })
  const event: Slot = { idx: 15, type: 'body', name: 'event', box: at(56, 80), levels: small }
  const body = slide.body && placeBlocks(bodySlot(at(rows.body, 96), bodyText), slide.body, scene)
  return {
    placed: [
      placePair(event, deck.event),
      ...largeTitle(title, { title: at(rows.title, 180), caption: at(rows.caption, rows.captionHeight) }, 72, align),
      // Where there is only text, it takes the place of the subtitle.
      ...(body && !slide.subtitle ? [] : [placePair(subtitleSlot(at(rows.subtitle, 92), align), slide.subtitle)]),
      ...(body ? [body] : []),
      ...imprint(scene, room, small),
    ],
  }
}

/** A title larger than those of other slides, with its caption. */
function largeTitle(
  title: LocalizedSegment | undefined,
  boxes: { readonly title: Box; readonly caption: Box },
  size: number,
  align: ReturnType<typeof alignOn>,
): readonly Placed[] {
  const line: Slot = {
    idx: 0,
    type: size === 72 ? 'ctrTitle' : 'title',
    name: 'title',
    sparing: true,
    box: boxes.title,
    anchor: 'b',
    levels: [{ size, color: 'ink', side: 'line', bold: true, ...align }],
  }
  const caption: Slot = {
    idx: 13,
    type: 'body',
    name: 'caption',
    box: boxes.caption,
    levels: [{ size: 37, color: 'captionInk', side: 'caption', ...align }],
  }
  return [placeText(line, title && lineOf(title)), placeText(caption, title && captionOf(title))]
}

function subtitleSlot(box: Box, align: ReturnType<typeof alignOn>): Slot {
  return { idx: 18, type: 'body', name: 'subtitle', box, levels: pairLevels({ line: 34, caption: 26, ...align }) }
}

/** Who speaks and when, beside each other at the foot. */
function imprint(scene: Scene, room: Column, levels: Slot['levels']): readonly Placed[] {
  const { deck } = scene
  const half = (room.width - 40) / 2
  const box: Box = { ...room, width: half, y: 596 - notedHeight(scene), height: 76 }
  const slot = (idx: number, name: 'author' | 'date', x: number): Slot => {
    return { idx, type: 'body', name, box: { ...box, x }, anchor: 'b', ...(levels && { levels }) }
  }
  const afterAuthor = room.x + (deck.author ? half + 40 : 0)
  return [placePair(slot(16, 'author', room.x), deck.author), placePair(slot(17, 'date', afterAuthor), deck.date)]
}

/** The width of what is scanned or seen beside thanks, in px. */
const besideThanks = 300

/** A section and the last slide: a large title, and what stands under it. */
export function arrangeSection(scene: Scene): Arranged {
  const { slide, surface } = scene
  const align = alignOn(surface)
  const { x, width: most } = footColumn(scene)
  const all: Column = surface.centred ? { x: 140, width: 1000 } : { x, width: Math.min(920, most) }
  const { words, shown } = slide.layout === 'closing' ? apartFromWords(slide.body) : { words: slide.body, shown: [] }
  const room = shown.length > 0 ? { ...all, width: all.width - besideThanks - 40 } : all
  const beside = { x: all.x + all.width - besideThanks, y: 150, width: besideThanks, height: 420 }
  const hasMore = slide.subtitle !== undefined || slide.body !== undefined
  const top = hasMore ? 70 : 170
  const at = (y: number, height: number): Box => ({ ...room, y: top + y, height })
  const underneath = slide.subtitle ? 346 : 254
  const bodyText = bodyLevels({ line: 32, caption: 24, before: 14 })
  const { progress } = slide
  const isCounted = progress !== undefined && progress.count > 1
  const isOwn = slide.title !== undefined && hasOwnNumber(slide.title.line)
  return {
    placed: [
      ...(slide.layout === 'section'
        ? [placeText(numberSlot, isCounted && !isOwn ? numeral(progress.number, scene) : undefined)]
        : []),
      ...largeTitle(slide.title, { title: at(0, 152), caption: at(160, 84) }, hasMore ? 60 : 68, align),
      placePair(subtitleSlot(at(254, 82), align), slide.subtitle),
      placeBlocks(bodySlot(at(underneath, bottom - notedHeight(scene) - top - underneath), bodyText), words, scene),
      ...(shown.length > 0
        ? [placeBlocks({ ...bodySlot(beside, bodyText), idx: 21, name: 'column' }, shown, scene)]
        : []),
    ],
    ...(isCounted && { strokes: track(progress.share, isOwn ? left : left + 96, scene) }),
  }
}

/** The number of a section, over its title. */
const numberSlot: Slot = {
  idx: 19,
  type: 'body',
  name: 'progress',
  box: { x: left, y: 40, width: 80, height: 52 },
  anchor: 'ctr',
  levels: [{ size: 38, color: 'accentText', side: 'line', bold: true }],
}

function numeral(number: number, { deck }: Scene): readonly Paragraph[] {
  return [{ level: 0, runs: [{ text: String(number).padStart(2, '0'), locale: deck.variant.locale }] }]
}

/** How far the talk is: a hairline, and a stroke over its share; a logo stands at its end. */
function track(share: number, x: number, scene: Scene): readonly Ornament[] {
  const { surface } = scene
  const room = { x, y: 64, width: left + width - x - logoRoom(scene), height: 3 }
  return [
    { preset: 'rect', box: room, color: surface.accent, opacity: 0.3 },
    { preset: 'rect', box: { ...room, y: 61, height: 9, width: room.width * share }, color: surface.accent },
  ]
}
