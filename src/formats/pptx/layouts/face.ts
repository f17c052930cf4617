import type { Ornament, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { alignOn, bodyLevels, pairLevels, plainLevels } from '../text/levels.ts'
import { captionOf, lineOf } from '../text/runs.ts'
import type { Arranged, Scene, StyledSlot } from './scene.ts'
import { bodySlot, bottom, left, placeBlocks, placePair, placeText, width } from './scene.ts'

/** The first slide: event, title, subtitle, then who speaks and when. */
export function arrangeTitle(scene: Scene): Arranged {
  const { slide, deck, surface } = scene
  const align = alignOn(surface)
  const isCover = slide.layout === 'cover'
  const room: Box = surface.centred
    ? { x: 140, y: 0, width: 1000, height: 0 }
    : { x: left, y: 0, width: isCover ? 860 : 920, height: 0 }
  const title = slide.title ?? deck.title
  const at = (y: number, height: number): Box => ({ ...room, y, height })
  const small = pairLevels({ line: 30, caption: 24, ...align })
  // Text under the subtitle needs the room of a row.
  const rows =
    slide.body && slide.subtitle
      ? { title: 116, caption: 304, subtitle: 384, body: 486 }
      : { title: 150, caption: 338, subtitle: 448, body: 448 }
  const subtitle: StyledSlot = {
    idx: 18,
    type: 'body',
    name: 'subtitle',
    box: at(rows.subtitle, 92),
    levels: pairLevels({ line: 34, caption: 26, ...align }),
  }
  const half = (room.width - 40) / 2
  return {
    placed: [
      placePair({ idx: 15, type: 'body', name: 'event', box: at(56, 80), levels: small }, deck.event),
      placeText(
        {
          idx: 0,
          type: 'ctrTitle',
          name: 'title',
          sparing: true,
          box: at(rows.title, 180),
          anchor: 'b',
          levels: [{ size: 72, color: 'ink', side: 'line', bold: true, ...align }],
        },
        lineOf(title),
      ),
      placeText(
        {
          idx: 13,
          type: 'body',
          name: 'caption',
          box: at(rows.caption, slide.body ? 72 : 96),
          levels: [{ size: 38, color: 'captionInk', side: 'caption', ...align }],
        },
        captionOf(title),
      ),
      { slot: subtitle, items: [] },
      ...(slide.subtitle ? [placePair(subtitle, slide.subtitle)] : []),
      ...(slide.body
        ? [
            placeBlocks(
              bodySlot(
                at(slide.subtitle ? rows.body : rows.subtitle, 96),
                plainLevels({ line: 30, caption: 24, ...align }),
              ),
              slide.body,
              scene,
            ),
          ]
        : []),
      placePair(
        {
          idx: 16,
          type: 'body',
          name: 'author',
          box: { ...room, width: half, y: 596, height: 76 },
          anchor: 'b',
          levels: small,
        },
        deck.author,
      ),
      placePair(
        {
          idx: 17,
          type: 'body',
          name: 'date',
          box: { ...room, x: room.x + (deck.author ? half + 40 : 0), width: half, y: 596, height: 76 },
          anchor: 'b',
          levels: small,
        },
        deck.date,
      ),
    ].filter(({ slot }, index, all) => all.findLastIndex((other) => other.slot.idx === slot.idx) === index),
  }
}

/** A section and the last slide: a large title, and what stands under it. */
export function arrangeSection(scene: Scene): Arranged {
  const { slide, surface } = scene
  const align = alignOn(surface)
  const room = surface.centred
    ? { x: 140, width: 1000 }
    : { x: slide.layout === 'closing' ? left + closingInset(scene) : left, width: 920 }
  const hasMore = slide.subtitle !== undefined || slide.body !== undefined
  const top = hasMore ? 70 : 170
  const at = (y: number, height: number): Box => ({ ...room, y: top + y, height })
  const size = hasMore ? 60 : 68
  const title: Slot = {
    idx: 0,
    type: 'title',
    name: 'title',
    sparing: true,
    box: at(0, 152),
    anchor: 'b',
    levels: [{ size, color: 'ink', side: 'line', bold: true, ...align }],
  }
  const caption: Slot = {
    idx: 13,
    type: 'body',
    name: 'caption',
    box: at(160, 84),
    levels: [{ size: 36, color: 'captionInk', side: 'caption', ...align }],
  }
  const subtitle: Slot = {
    idx: 18,
    type: 'body',
    name: 'subtitle',
    box: at(254, 82),
    levels: pairLevels({ line: 34, caption: 26, ...align }),
  }
  const underneath = slide.subtitle ? 346 : 254
  const body = bodySlot(at(underneath, bottom - top - underneath), bodyLevels({ line: 32, caption: 24, before: 14 }))
  const { progress } = slide
  const number: Slot = {
    idx: 19,
    type: 'body',
    name: 'progress',
    box: { x: left, y: 40, width: 80, height: 52 },
    anchor: 'ctr',
    levels: [{ size: 38, color: 'accentText', side: 'line', bold: true }],
  }
  const isCounted = progress !== undefined && progress.count > 1
  const numeral = isCounted
    ? [{ level: 0, runs: [{ text: String(progress.number).padStart(2, '0'), locale: scene.deck.variant.locale }] }]
    : undefined
  return {
    placed: [
      ...(slide.layout === 'section' ? [placeText(number, numeral)] : []),
      placeText(title, slide.title && lineOf(slide.title)),
      placeText(caption, slide.title && captionOf(slide.title)),
      placePair(subtitle, slide.subtitle),
      placeBlocks(body, slide.body, scene),
    ],
    ...(isCounted && { strokes: track(progress.share, scene) }),
  }
}

/** The room that the strokes of the theme take at the left of the last slide, in px. */
function closingInset({ deck }: Scene): number {
  return deck.theme.name === 'couplet' ? 146 : 0
}

/** How far the talk is: a hairline, and a stroke over its share. */
function track(share: number, { surface }: Scene): readonly Ornament[] {
  const room = { x: left + 96, y: 64, width: width - 96, height: 3 }
  return [
    { preset: 'rect', box: room, color: surface.accent, opacity: 0.3 },
    { preset: 'rect', box: { ...room, y: 61, height: 9, width: room.width * share }, color: surface.accent },
  ]
}
