import { isChinese, type Locale } from '../../../model/locale.ts'
import type { LocalizedBlock, LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../../../model/localized.ts'
import type { Item, LevelStyle, Ornament, Paragraph, Slot, Surface } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { fitText, heightOf } from '../text/fit.ts'
import { bodyLevels, pairLevels } from '../text/levels.ts'
import { captionOf, lineOf, pairOf } from '../text/pairs.ts'
import type { Reading } from '../text/paragraphs.ts'
import { phrasedRuns } from '../text/phrases.ts'
import { flow } from './flow.ts'
import type { PictureSizes } from './picture-item.ts'
import { toldAtFoot } from './told.ts'

/** What a layout is composed of. */
export interface Scene {
  readonly slide: LocalizedSlide
  readonly deck: LocalizedDeck
  readonly surface: Surface
  readonly sizes: PictureSizes
  readonly reading: Reading
  /** Whether its title makes room for what would be small below it. */
  readonly isTight: boolean
}

/** A placeholder with what stands in it; in a sample of a layout nothing does. */
export interface Placed {
  readonly slot: Slot
  readonly items: readonly Item[]
}

/** A slide in the terms of its layout. */
export interface Arranged {
  readonly placed: readonly Placed[]
  /** Strokes that belong to what this slide holds. */
  readonly strokes?: readonly Ornament[]
}

/** The edges of text, in px. */
export const left = 80
export const width = 1120
/** Where text ends and the foot begins. */
export const bottom = 626

/** A slot with its own levels. */
export type StyledSlot = Slot & { readonly levels: readonly LevelStyle[] }

/** Text in a placeholder, if there is any. */
export function placeText(slot: Slot, paragraphs: readonly Paragraph[] | undefined): Placed {
  const isEmpty = !paragraphs || paragraphs.length === 0
  return { slot, items: isEmpty ? [] : [{ slot, content: { kind: 'text', paragraphs } }] }
}

/** A title in a placeholder; one that needs several lines is broken between its phrases. */
export function placeTitle(slot: Slot, title: LocalizedSegment | undefined): Placed {
  if (!title) return placeText(slot, undefined)
  const plain = lineOf(title)
  const { levels = [], box } = slot
  const [level] = levels
  const { scale } = fitText(plain, { ...slot, levels }, box)
  if (!level || heightOf(plain, levels, box.width, scale) < level.size * scale * 2) return placeText(slot, plain)
  const room = { size: level.size * scale, width: box.width, ...(level.bold && { bold: true }) }
  return placeText(slot, [{ level: 0, runs: phrasedRuns(title.line, room) }])
}

/** Running text, with the tables and pictures in it. */
export function placeBlocks(slot: StyledSlot, blocks: readonly LocalizedBlock[] | undefined, scene: Scene): Placed {
  const placing = { sizes: scene.sizes, ink: (slot.surface ?? scene.surface).ink }
  return { slot, items: blocks ? flow(blocks, slot, scene.reading, placing) : [] }
}

/** A pair in a placeholder. */
export function placePair(slot: Slot, segment: LocalizedSegment | undefined): Placed {
  return placeText(slot, segment && pairOf(segment))
}

/** The column that titles and text have, where a picture leaves only a part of the slide. */
export type Column = Pick<Box, 'x' | 'width'>

const whole: Column = { x: left, width }

/** What pictures at an edge of the slide leave to everything else on it. */
export function columnOf({ pictures, picturePlace }: LocalizedSlide): Column {
  if (!pictures) return whole
  return picturePlace === 'left' ? { x: 660, width: 540 } : picturePlace === 'right' ? { x: left, width: 540 } : whole
}

/** What the foot has of it: on the last slide a theme's strokes and surfaces take a part. */
export function footColumn({ slide, deck }: Scene): Column {
  if (slide.layout !== 'closing') return columnOf(slide)
  if (deck.theme.name === 'couplet') return { x: left + 146, width: width - 146 }
  return deck.theme.name === 'poster' ? { x: left, width: width - 260 } : whole
}

/** Whether a theme has a frame around the first and the last slide, from which their texts keep away. */
export function isFramed({ slide, deck }: Pick<Scene, 'slide' | 'deck'>): boolean {
  return deck.theme.name === 'essay' && (slide.layout === 'title' || slide.layout === 'closing')
}

/** Whether pictures take the edge of the slide, and with it the room of a logo. */
export function isBesideEdge(slide: LocalizedSlide): boolean {
  return columnOf(slide) !== whole
}

/** What a logo takes of the width of what stands beside it, in px. */
export function logoRoom({ slide, deck }: Pick<Scene, 'slide' | 'deck'>): number {
  return deck.theme.brand?.logo === undefined || isBesideEdge(slide) ? 0 : 210
}

/**
 * The title and its caption, each in a placeholder: what outlines, links and screen readers know a slide by is its line.
 * On a slide without one it is what the slide says first, above the slide, where PowerPoint too puts titles that are
 * not to be seen.
 */
export function head(scene: Scene, column: Column = columnOf(scene.slide)): readonly Placed[] {
  const { slide } = scene
  const room = column.width - logoRoom(scene)
  const isSeen = slide.title !== undefined
  const rows = headRows(scene)
  const box = isSeen
    ? { x: column.x, width: room, ...rows.title }
    : { x: column.x, y: -70, width: column.width, height: 50 }
  const title: Slot = {
    idx: 0,
    type: 'title',
    name: 'title',
    sparing: true,
    box,
    anchor: 'b',
    levels: [{ size: isSeen ? rows.size : 24, color: 'ink', side: 'line', bold: true }],
  }
  const caption: Slot = {
    idx: 13,
    type: 'body',
    name: 'caption',
    box: { x: column.x, width: room, ...rows.caption },
    levels: [{ size: rows.captionSize, color: 'captionInk', side: 'caption' }],
  }
  if (!slide.title) return [placeText(title, hiddenTitle(slide))]
  return [placeTitle(title, slide.title), placeText(caption, captionOf(slide.title))]
}

/** Where the title and its caption stand, in px, with their sizes; and where the room for everything else begins. */
export function headRows({ isTight }: Pick<Scene, 'isTight'>) {
  return isTight
    ? { title: { y: 30, height: 62 }, size: 44, caption: { y: 93, height: 42 }, captionSize: 28, below: 148 }
    : { title: { y: 44, height: 92 }, size: 56, caption: { y: 138, height: 62 }, captionSize: 34, below: 218 }
}

/** What a slide without a title says first. */
function hiddenTitle({ quote, figure, body = [], pictures = [], image, id }: LocalizedSlide): readonly Paragraph[] {
  const first = quote?.text ?? figure?.value ?? firstText(body) ?? pictures[0]?.image.alt ?? image?.alt
  return first ? lineOf(first).map(inOneLine) : [{ level: 0, runs: [{ text: id, locale: 'en' }] }]
}

/** A title is one line, whatever it is taken from. */
function inOneLine({ runs, ...paragraph }: Paragraph): Paragraph {
  const between = (locale: Locale) => (isChinese(locale) ? '' : ' ')
  return { ...paragraph, runs: runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', between(run.locale)) })) }
}

function firstText(blocks: readonly LocalizedBlock[]): LocalizedSegment | undefined {
  for (const block of blocks) {
    const found =
      'text' in block
        ? block.text
        : block.kind === 'list'
          ? firstText(block.items.flatMap((item) => item.blocks))
          : block.kind === 'quotation'
            ? firstText(block.blocks)
            : block.kind === 'image' || block.kind === 'media'
              ? block.alt
              : undefined
    if (found) return found
  }
  return undefined
}

/** The room under the head, in px of the slide. */
export function roomOf(scene: Scene, column: Column = whole): Box {
  const y = scene.slide.title ? headRows(scene).below : 72
  return { ...column, y, height: bottom - notedHeight(scene) - y }
}

/** Where room ends. */
export function endOf({ y, height }: Box): number {
  return y + height
}

/** The levels of what stands at the foot. */
export const footLevels = pairLevels({ line: 18, caption: 17, color: 'captionInk' })

/** How wide the sources at the foot of a slide may be, and the name of the owner beside them, in px. */
export function footWidths(scene: Scene): { readonly sources: number; readonly owner: number } {
  const { slide, deck } = scene
  const { width: room } = footColumn(scene)
  const isTold = slide.citations.length > 0 || slide.footnotes !== undefined
  const owner = Math.min(360, isTold ? room * 0.4 : room - 180)
  const hasOwner = deck.footer !== undefined && slide.layout !== 'title' && slide.layout !== 'cover'
  return { sources: room - (hasOwner ? owner + 100 : 140), owner }
}

/** What a line and its caption take at the foot is there anyway, in px. */
const usualFoot = 52

/** By how much footnotes and long sources raise the foot, so that they need not shrink: by half of the slide at most. */
export function notedHeight(scene: Scene): number {
  const height = heightOf(toldAtFoot(scene.slide, scene.deck), footLevels, footWidths(scene).sources)
  return Math.min(300, Math.max(0, Math.ceil(height) - usualFoot))
}

/** The text of a slide. */
export function bodySlot(
  box: Box,
  levels: readonly LevelStyle[] = bodyLevels({ line: 38, caption: 27, before: 24 }),
  anchor: Slot['anchor'] = 't',
): StyledSlot {
  return { idx: 1, type: 'body', name: 'body', box, levels, anchor }
}

/** The text below what a slide is about. */
export function underSlot(box: Box): StyledSlot {
  return { idx: 1, type: 'body', name: 'body', box, levels: pairLevels({ line: 28, caption: 22, before: 8 }) }
}
