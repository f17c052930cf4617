import { apartFromWords } from '../../../model/apart.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import { hasOwnNumber } from '../../../model/own-number.ts'
import type { LevelStyle, Ornament, Paragraph, Slot } from '../base/model.ts'
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
  left,
  logoRoom,
  notedHeight,
  placeBlocks,
  placePair,
  placeText,
  placeTitle,
  width,
} from './scene.ts'
import { type Area, type Row, stacked, stackHeight } from './stack.ts'

/** The first slide: event, title, subtitle, then who speaks and when. */
export function arrangeTitle(scene: Scene): Arranged {
  const { slide, deck, surface } = scene
  const align = alignOn(surface)
  const isCover = slide.layout === 'cover'
  const room: Column = surface.centred ? { x: 140, width: 1000 } : { x: left, width: isCover ? 860 : faceWidth(scene) }
  const small = pairLevels({ line: 32, caption: 26, ...align })
  const event: Slot = { idx: 15, type: 'body', name: 'event', box: { ...room, y: 56, height: 80 }, levels: small }
  const names = imprint(scene, room, small)
  const hasNames = names.some(({ items }) => items.length > 0)
  const area: Area = {
    top: deck.event ? 148 : 64,
    bottom: (hasNames ? (isCover ? 520 : 584) : 640) - notedHeight(scene),
    at: isCover || deck.theme.name === 'poster' ? 'end' : 'middle',
  }
  return {
    placed: [placePair(event, deck.event), ...faceTexts(scene, slide.title ?? deck.title, { room, area }), ...names],
  }
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
      { placed: caption, gap: 6 },
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
  const box: Box = { ...room, width: half, y: 592 - notedHeight(scene), height: 80 }
  const slot = (idx: number, name: 'author' | 'date', x: number): Slot => {
    return { idx, type: 'body', name, box: { ...box, x }, anchor: 'b', levels }
  }
  const author = placePair(slot(16, 'author', room.x), deck.author)
  const date = placePair(slot(17, 'date', room.x + (deck.author ? half + 40 : 0)), deck.date)
  const end = room.x + widthIn(author) + namesGap
  if (!deck.author || surface.centred || end > date.slot.box.x) return [author, date]
  const beside = { ...date.slot.box, x: end }
  return [author, { ...date, items: date.items.map((item) => ({ ...item, box: beside })) }]
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
  const { progress } = slide
  const isCounted = progress !== undefined && progress.count > 1
  const isOwn = slide.title !== undefined && hasOwnNumber(slide.title.line)
  const area: Area = {
    top: isCounted ? 110 : 64,
    bottom: 640 - notedHeight(scene),
    at: deck.theme.name === 'poster' && slide.layout === 'section' ? 'end' : 'middle',
  }
  return {
    placed: [
      ...(slide.layout === 'section'
        ? [placeText(numberSlot, isCounted && !isOwn ? numeral(progress.number, scene) : undefined)]
        : []),
      ...faceTexts({ ...scene, slide: { ...slide, ...(words && { body: words }) } }, slide.title, { room, area }),
      ...(shown.length > 0 ? [placeBlocks({ ...besideSlot, box: beside }, shown, scene)] : []),
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
