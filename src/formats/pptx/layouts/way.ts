import { hasOwnNumber } from '../../../model/own-number.ts'
import type { Ornament, Slot } from '../base/model.ts'
import type { Placed, Scene } from './scene.ts'
import { left, logoRoom, placeText, width } from './scene.ts'

/** The number of a section: its size, and the middle, height and width of where it stands, in px. */
const numbers = {
  usual: { size: 38, middle: 65, height: 52, width: 80, gap: 16 },
  poster: { size: 120, middle: 123, height: 150, width: 164, gap: 20 },
}

/** How far the talk is, over the title of a section: its number, and a track; and where text may begin below. */
export interface Way {
  readonly placed: readonly Placed[]
  readonly strokes: readonly Ornament[]
  readonly end: number
}

/** The way at the top of a section; sections that their author has counted have no other number. */
export function wayOf(scene: Scene): Way {
  const { slide, deck } = scene
  const { size, middle, height, width: wide, gap } = deck.theme.name === 'poster' ? numbers.poster : numbers.usual
  const slot: Slot = {
    idx: 19,
    type: 'body',
    name: 'progress',
    box: { x: left, y: middle - height / 2, width: wide, height },
    anchor: 'ctr',
    levels: [{ size, color: 'accentText', side: 'line', bold: true }],
  }
  const { progress } = slide
  if (progress === undefined || progress.count < 2)
    return { placed: [placeText(slot, undefined)], strokes: [], end: 64 }
  const isOwn = slide.title !== undefined && hasOwnNumber(slide.title.line)
  const run = { text: String(progress.number).padStart(2, '0'), locale: deck.variant.locale }
  return {
    placed: [placeText(slot, isOwn ? undefined : [{ level: 0, runs: [run] }])],
    strokes: track(progress.share, { x: isOwn ? left : left + wide + gap, middle }, scene),
    end: middle + height / 2 + 19,
  }
}

/** A hairline, and a stroke over the share that is done; a logo stands at its end. */
function track(
  share: number,
  { x, middle }: { readonly x: number; readonly middle: number },
  scene: Scene,
): readonly Ornament[] {
  const color = scene.surface.accent
  const room = { x, y: middle - 1.5, width: left + width - x - logoRoom(scene), height: 3 }
  return [
    { preset: 'rect', box: room, color, opacity: 0.3 },
    { preset: 'rect', box: { ...room, y: middle - 4.5, height: 9, width: room.width * share }, color },
  ]
}
