import { apartFromWords } from '../../../model/apart.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import type { LevelStyle, Ornament, Slot } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { styleOf, widestFace } from '../text/fit.ts'
import { alignOn, bodyLevels, pairLevels, plainLevels } from '../text/levels.ts'
import { captionOf } from '../text/pairs.ts'
import { textOfParagraph } from './line-size.ts'
import { paragraphsIn, withLevels } from './loosest.ts'
import type { Arranged, Column, Placed, Scene } from './scene.ts'
import {
  bodySlot,
  footColumn,
  isFramed,
  left,
  notedHeight,
  placeBlocks,
  placePair,
  placeText,
  placeTitle,
} from './scene.ts'
import { type Area, type Row, stacked, stackHeight } from './stack.ts'
import { wayOf } from './way.ts'

/** The first slide: event, title, subtitle, then who speaks and when. */
export function arrangeTitle(scene: Scene): Arranged {
  const { slide, deck, surface } = scene
  const align = alignOn(surface)
  const isCover = slide.layout === 'cover'
  const room: Column = surface.centred ? { x: 140, width: 1000 } : { x: left, width: isCover ? 860 : faceWidth(scene) }
  const small = pairLevels({ line: 32, caption: 26, ...align })
  const event: Slot = {
    idx: 15,
    type: 'body',
    name: 'event',
    box: { ...room, y: isFramed(scene) ? 68 : 56, height: 80 },
    levels: small,
  }
  const names = imprint(scene, room, small)
  const hasNames = names.some(({ items }) => items.length > 0)
  const area: Area = {
    top: deck.event ? (isFramed(scene) ? 160 : 148) : 64,
    bottom: (hasNames ? (isCover ? 520 : 584) : 640) - notedHeight(scene),
    at: isCover || deck.theme.name === 'poster' ? 'end' : 'middle',
  }
  const texts = faceTexts(scene, slide.title ?? deck.title, { room, area })
  return {
    placed: [placePair(event, deck.event), ...texts, ...names],
    strokes: isCover ? [] : strokeUnder(texts, scene),
  }
}

/** Between a title and its caption where a theme has a stroke there, and where that stands, in px. */
const stroke = { gap: 40, below: 14 }

function hasStroke({ slide, deck }: Scene): boolean {
  return deck.theme.name === 'essay' && slide.layout !== 'cover'
}

/** The stroke under the title of a face that an essay has. */
function strokeUnder([title]: readonly Placed[], scene: Scene): readonly Ornament[] {
  const box = title?.items[0]?.box
  if (!box || !hasStroke(scene)) return []
  const y = box.y + box.height + stroke.below
  return [
    { preset: 'rect', box: { x: box.x + box.width / 2 - 60, y, width: 120, height: 3 }, color: scene.surface.accent },
  ]
}

/** The width of the large texts of a face, in px: a theme's second surface takes a part. */
function faceWidth({ slide, deck }: Scene): number {
  return deck.theme.name === 'poster' && slide.layout !== 'section' ? 820 : 920
}

/** How the large texts of a face are set, the loosest first, in px: with the gap over what stands under the title. */
const faceSizes = [
  { title: 84, caption: 44, line: 36, small: 28, gap: 28 },
  { title: 72, caption: 40, line: 36, small: 28, gap: 28 },
  { title: 60, caption: 36, line: 36, small: 28, gap: 24 },
  { title: 52, caption: 34, line: 32, small: 26, gap: 20 },
  { title: 44, caption: 30, line: 30, small: 24, gap: 14 },
] as const

interface FacePlace {
  readonly room: Column
  readonly area: Area
}

/** What has a place of its own among text. */
const objects: ReadonlySet<string> = new Set(['table', 'image', 'media', 'qr'])

/** The title, its caption, the subtitle and text of a face as one group, as large as they have room. */
function faceTexts(scene: Scene, title: LocalizedSegment | undefined, { room, area }: FacePlace): readonly Placed[] {
  const { slide, surface } = scene
  const align = alignOn(surface)
  const noted = notedHeight(scene)
  const at = (y: number, height: number): Box => ({ ...room, y: y - noted, height })
  const isFirst = slide.layout === 'title' || slide.layout === 'cover'
  const levelsOf = isFirst ? plainLevels : bodyLevels
  const [loosest] = faceSizes
  const texts = (size: (typeof faceSizes)[number]) =>
    levelsOf({ line: size.line, caption: size.small, before: 12, ...align })
  // What a text holds is read once: its clicks are counted.
  const holdsObjects = slide.body?.some(({ kind }) => objects.has(kind)) ?? false
  const where = holdsObjects ? at(300, 330) : at(460, 150)
  const body = placeBlocks(bodySlot(where, texts(loosest)), slide.body, scene)
  const rowsIn = (size: (typeof faceSizes)[number]): readonly Row[] => {
    const [line, caption] = largeTitle(title, { title: at(180, 110), caption: at(296, 60) }, size, {
      isFirst,
      ...align,
    })
    return [
      { placed: line, gap: 0 },
      { placed: caption, gap: hasStroke(scene) ? stroke.gap : 6 },
      { placed: placePair(subtitleSlot(at(380, 84), size, align), slide.subtitle), gap: size.gap },
      ...(slide.body || !isFirst ? [{ placed: withLevels(body, texts(size)), gap: size.gap }] : []),
    ]
  }
  const height = area.bottom - area.top
  const fits = (rows: readonly Row[]) => stackHeight(rows) <= height
  const chosen = faceSizes.map(rowsIn).find(fits) ?? rowsIn(faceSizes[faceSizes.length - 1] ?? loosest)
  // What stands among pictures is where they are, below the title.
  const rows = body.items.some(({ box }) => box) ? rowsIn(faceSizes[3]).slice(0, -1) : chosen
  return rows === chosen ? stacked(chosen, area) : [...stacked(rows, { ...area, bottom: 280, at: 'end' }), body]
}

/** A title larger than those of other slides, with its caption. */
function largeTitle(
  title: LocalizedSegment | undefined,
  boxes: { readonly title: Box; readonly caption: Box },
  size: { readonly title: number; readonly caption: number },
  { isFirst, ...align }: ReturnType<typeof alignOn> & { readonly isFirst: boolean },
): readonly [line: Placed, caption: Placed] {
  const line: Slot = {
    idx: 0,
    type: isFirst ? 'ctrTitle' : 'title',
    name: 'title',
    sparing: true,
    box: boxes.title,
    anchor: 'b',
    levels: [{ size: size.title, color: 'ink', side: 'line', bold: true, ...align }],
  }
  const caption: Slot = {
    idx: 13,
    type: 'body',
    name: 'caption',
    box: boxes.caption,
    levels: [{ size: size.caption, color: 'captionInk', side: 'caption', ...align }],
  }
  // However many lines it has, they are not torn.
  const tall = { ...line, box: { ...line.box, height: 1000 } }
  const { items } = placeTitle(tall, title)
  const placed = { slot: line, items: items.map((item) => ({ ...item, slot: line })) }
  return [placed, placeText(caption, title && captionOf(title))]
}

function subtitleSlot(
  box: Box,
  { line, small }: { readonly line: number; readonly small: number },
  align: ReturnType<typeof alignOn>,
): Slot {
  return { idx: 18, type: 'body', name: 'subtitle', box, levels: pairLevels({ line, caption: small, ...align }) }
}

/** Who speaks and when, beside each other at the foot. */
function imprint(scene: Scene, room: Column, levels: readonly LevelStyle[]): readonly Placed[] {
  const { deck, surface } = scene
  const half = (room.width - 40) / 2
  const y = 600 - notedHeight(scene) - (isFramed(scene) ? 12 : 0)
  // From the top, so that one without a caption stands in the line of the other.
  const box: Box = { ...room, width: half, y, height: 72 }
  const slot = (idx: number, name: 'author' | 'date', x: number): Slot => {
    return { idx, type: 'body', name, box: { ...box, x }, levels }
  }
  const author = placePair(slot(16, 'author', room.x), deck.author)
  const date = placePair(slot(17, 'date', room.x + (deck.author ? half + 40 : 0)), deck.date)
  const widths = [author, date].map(widthIn)
  const [first = 0, second = 0] = widths
  const apart = first > 0 && second > 0 ? namesGap : 0
  const total = first + apart + second
  if (surface.centred) {
    const start = room.x + (room.width - total) / 2
    // Half of the gap at both sides is room for wider letters than are reckoned with.
    const around = (x: number, width: number) => ({ x: x - namesGap / 2, width: width + namesGap })
    return total > room.width
      ? [author, date]
      : [movedTo(author, around(start, first)), movedTo(date, around(start + first + apart, second))]
  }
  const end = room.x + first + namesGap
  if (!deck.author || end > date.slot.box.x) return [author, date]
  return [author, movedTo(date, { x: end, width: date.slot.box.width })]
}

function movedTo({ slot, items }: Placed, column: Column): Placed {
  return { slot, items: items.map((item) => ({ ...item, box: { ...slot.box, ...column } })) }
}

/** Between who speaks and when, in px. */
const namesGap = 72

/** How wide a text is where each of its paragraphs keeps to one line, in px. */
function widthIn({ slot, items }: Placed): number {
  const widths = items
    .flatMap(paragraphsIn)
    .map((one) => textWidth(textOfParagraph(one)) * styleOf(one, slot.levels ?? []).size * widestFace)
  return Math.max(0, ...widths)
}

/** The width of what is scanned or seen beside thanks, in px. */
const besideThanks = 300

const besideSlot = {
  ...bodySlot({ x: 0, y: 0, width: 0, height: 0 }, bodyLevels({ line: 32, caption: 24, before: 14 })),
  idx: 21,
  name: 'column',
} as const

/** A section and the last slide: a large title, and what stands under it. */
export function arrangeSection(scene: Scene): Arranged {
  const { slide, deck, surface } = scene
  const { x, width: most } = footColumn(scene)
  const all: Column = surface.centred ? { x: 140, width: 1000 } : { x, width: Math.min(faceWidth(scene), most) }
  const { words, shown } = slide.layout === 'closing' ? apartFromWords(slide.body) : { words: slide.body, shown: [] }
  const room = shown.length > 0 ? { ...all, width: all.width - besideThanks - 40 } : all
  const beside = { x: all.x + all.width - besideThanks, y: 150, width: besideThanks, height: 420 }
  const way = slide.layout === 'section' ? wayOf(scene) : undefined
  const area: Area = {
    top: way?.end ?? 64,
    bottom: 640 - notedHeight(scene),
    at: deck.theme.name === 'poster' && slide.layout === 'section' ? 'end' : 'middle',
  }
  const spoken = { ...scene, slide: { ...slide, ...(words && { body: words }) } }
  const texts = faceTexts(spoken, slide.title, { room, area })
  return {
    placed: [
      ...(way?.placed ?? []),
      ...texts,
      ...(shown.length > 0 ? [placeBlocks({ ...besideSlot, box: beside }, shown, scene)] : []),
    ],
    strokes: [...(way?.strokes ?? []), ...strokeUnder(texts, scene)],
  }
}
