import type { Focus } from '../../model/deck.ts'
import type { LocalizedMoment, LocalizedSegment } from '../../model/localized.ts'
import { joinPlain } from './arrange-text.ts'
import { pairOf, plainPair } from './compose-text.ts'
import { heightOf } from './fit.ts'
import { imageItem, tableItem } from './flow.ts'
import { pairLevels, plainLevels } from './levels.ts'
import type { Ornament, Paragraph, Slot } from './model.ts'
import {
  type Arranged,
  bottom,
  type Column,
  head,
  left,
  type Placed,
  placeBlocks,
  placeText,
  roomOf,
  type Scene,
  type StyledSlot,
  underSlot,
} from './scene.ts'
import { type Box, slideSize } from './units.ts'

/** A chart, and what is said of it below: also what stands on its marks and has no place in a native chart. */
export function arrangeChart(scene: Scene): Arranged {
  const { slide } = scene
  const remarks = slide.chart ? remarksOf(slide.chart, scene) : []
  const hasText = slide.body !== undefined || remarks.length > 0
  const room = roomOf(scene)
  const text = placeBlocks(underSlot({ ...room, y: bottom - 70, height: 70 }), slide.body, scene)
  const words = text.items.flatMap(({ content }) => (content.kind === 'text' ? content.paragraphs : []))
  const others = text.items.filter(({ content }) => content.kind !== 'text')
  const all = [...words, ...remarks]
  // Remarks take from the chart what they need, up to a half.
  const needed = heightOf(all, underSlot(room).levels, room.width) + 4
  const wordsHeight = Math.min(Math.max(66, needed), room.height / 2)
  const height = hasText ? room.height - wordsHeight - 8 : room.height
  const chart: Slot = { idx: 21, type: 'chart', name: 'chart', box: { ...room, height } }
  const under = underSlot({ ...room, y: bottom - wordsHeight, height: wordsHeight })
  return {
    placed: [
      ...head(scene),
      {
        slot: chart,
        items: slide.chart
          ? [{ slot: chart, content: { kind: 'chart', chart: slide.chart, alt: joinPlain(slide.chart.summary) } }]
          : [],
      },
      ...(hasText
        ? [
            {
              slot: under,
              items: [
                ...(all.length > 0 ? [{ slot: under, content: { kind: 'text' as const, paragraphs: all } }] : []),
                ...others,
              ],
            },
          ]
        : []),
    ],
  }
}

/** What the chart of a slide says on its marks in HTML: remarks, an arrow with what was computed, a line across bars. */
function remarksOf(
  { overlays, points, categories, series, locale, captionLocale, kind }: NonNullable<Scene['slide']['chart']>,
  scene: Scene,
): readonly Paragraph[] {
  if (!overlays) return []
  const caption = captionLocale ?? scene.deck.variant.caption
  const named = (at: number) => {
    const point = points[at]
    const [category, own] = [categories[point?.category ?? -1], series[point?.series ?? -1]?.label]
    const side = (read: 'line' | 'caption') =>
      [own, category]
        .flatMap((pair) =>
          pair && pair.line !== '' ? [(read === 'caption' ? pair.caption : undefined) ?? pair.line] : [],
        )
        .join(' ')
    return { line: side('line'), caption: side('caption') }
  }
  const say = (line: string, other: string | undefined): readonly Paragraph[] => [
    { level: 0, runs: [{ text: line, locale }] },
    ...(other !== undefined && caption ? [{ level: 1, runs: [{ text: other, locale: caption }] }] : []),
  ]
  const { difference, reference, notes } = overlays
  const noted = notes.flatMap(({ point, text }) => {
    const about = named(point)
    return say(
      `${about.line}：${text.line}`,
      text.caption === undefined ? undefined : `${about.caption}: ${text.caption}`,
    )
  })
  const compared = difference ? [named(difference.from), named(difference.to)] : []
  const [from, to] = compared
  const arrow =
    difference && from && to
      ? say(
          `${from.line} → ${to.line}：${difference.label.line}`,
          difference.label.caption === undefined
            ? undefined
            : `${from.caption} → ${to.caption}: ${difference.label.caption}`,
        )
      : []
  const isDrawn = !['bar', 'range', 'donut', 'scatter', 'percent'].includes(kind)
  return [...noted, ...arrow, ...(reference && !isDrawn ? say(reference.label.line, reference.label.caption) : [])]
}

/** A table, and what is said of it below. */
export function arrangeTable(scene: Scene): Arranged {
  const { slide } = scene
  const room = roomOf(scene)
  const height = slide.body ? room.height - 92 : room.height
  const table: Slot = { idx: 21, type: 'tbl', name: 'table', box: { ...room, height } }
  const item = slide.table && tableItem(slide.table, table.box, table)
  const under = underSlot({ ...room, y: bottom - 72, height: 80 })
  return {
    placed: [
      ...head(scene),
      { slot: table, items: item ? [item] : [] },
      ...(slide.body ? [placeBlocks(under, slide.body, scene)] : []),
    ],
  }
}

/** Where the pictures of a slide stand, and its text. */
interface Frames {
  readonly column?: Column
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
  const placed = frames.pictures.flatMap((frame, at): readonly Placed[] => {
    const isAtEdge = frame.x === 0 || frame.x + frame.width === slideSize.width
    const height = isCaptioned ? (isAtEdge ? 92 : 64) : 0
    const box = { ...frame, height: frame.height - (height > 0 ? height + 8 : 0) }
    const slot: Slot = { idx: 41 + at, type: 'pic', name: 'picture', box }
    const caption: StyledSlot = {
      idx: 51 + at,
      type: 'body',
      name: 'caption',
      box: { ...frame, y: frame.y + frame.height - height, height },
      levels: pairLevels({ line: 26, caption: 22 }),
      // What stands at the edge of the slide keeps away from it.
      ...(isAtEdge && { fill: 'panel' as const, inset: 14 }),
    }
    const one = pictures[at]
    const focus: Focus = slide.focus?.[at] ?? [50, 50]
    const drawn =
      one && !isBehind ? [imageItem(one.image, box, sizes, { slot, ...(frames.cover && { cover: focus }) })] : []
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
  return {
    placed: [
      ...head(scene, frames.column),
      ...placed,
      ...(text && slide.body ? [placeBlocks(text, slide.body, scene)] : []),
    ],
  }
}

/** A line under a picture is emphasis as a whole, which is no reason to colour it. */
function uncoloured(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map(({ runs, ...rest }) => ({ ...rest, runs: runs.map(({ color: _, ...run }) => run) }))
}

function framesOf(scene: Scene, count: number): Frames {
  const { slide } = scene
  const hasText = slide.body !== undefined
  const room = roomOf(scene)
  const grid = (box: Box, columns: number): readonly Box[] => {
    const rows = Math.ceil(count / columns)
    const [across, down] = [(box.width - 20 * (columns - 1)) / columns, (box.height - 16 * (rows - 1)) / rows]
    return Array.from({ length: count }, (_, at) => ({
      x: box.x + (at % columns) * (across + 20),
      y: box.y + Math.floor(at / columns) * (down + 16),
      width: across,
      height: down,
    }))
  }
  const stacked = (x: number): readonly Box[] => {
    const each = (slideSize.height - 4 * (count - 1)) / count
    return Array.from({ length: count }, (_, at) => ({ x, y: at * (each + 4), width: 600, height: each }))
  }
  switch (slide.picturePlace) {
    case 'left':
      return {
        column: { x: 660, width: 540 },
        pictures: stacked(0),
        text: { ...room, x: 660, width: 540 },
        cover: true,
      }
    case 'right':
      return { column: { x: left, width: 540 }, pictures: stacked(680), text: { ...room, width: 540 }, cover: true }
    case 'wide': {
      const height = room.height - (hasText ? 120 : 0)
      return {
        pictures: grid({ x: 0, y: room.y, width: slideSize.width, height }, count),
        text: { ...room, y: room.y + height + 12, height: 108 },
        cover: true,
      }
    }
    case 'grid': {
      const height = room.height - (hasText ? 100 : 0)
      return {
        pictures: grid({ ...room, height }, count > 3 ? Math.ceil(count / 2) : count),
        text: { ...room, y: room.y + height + 12, height: 88 },
        cover: true,
      }
    }
    case 'full':
      return {
        pictures: grid({ ...room, y: bottom - 70, height: 70 }, count),
        text: { ...room, width: 760 },
        cover: true,
      }
    default: {
      const column = hasText ? 460 : 0
      const gap = hasText ? 56 : 0
      const box = { ...room, x: room.x + column + gap, width: room.width - column - gap }
      return {
        pictures: grid(box, count > 3 ? Math.ceil(count / 2) : count),
        text: { ...room, width: 460 },
        cover: false,
      }
    }
  }
}

/** As many moments as stand side by side under the axis; more stand above and below it in turn. */
const oneSided = 4

/** Dated items along an axis: their texts stand evenly, the dots where their dates are. */
export function arrangeTimeline(scene: Scene): Arranged {
  const { slide, surface } = scene
  const moments = slide.timeline ?? []
  const room = roomOf(scene)
  const under = slide.body ? 96 : 0
  const area = { ...room, height: room.height - under }
  const isTwoSided = moments.length > oneSided
  const axis = isTwoSided ? area.y + area.height / 2 : area.y + 56
  const count = Math.max(moments.length, 3)
  const lanes = isTwoSided ? count + 1 : count
  const lane = area.width / lanes
  const inset = 10
  const placed: Placed[] = []
  const strokes: Ornament[] = [{ preset: 'rect', box: { ...area, y: axis - 1.5, height: 3 }, color: surface.ink }]
  for (let at = 0; at < count; at++) {
    const moment = moments[at]
    const isAbove = isTwoSided && at % 2 === 0
    const x = area.x + at * lane
    const span = lane * (isTwoSided ? 2 : 1) - 24
    const room = isTwoSided ? area.height / 2 - 30 : area.height - 100
    const box = {
      x,
      y: isAbove ? axis - 30 - room : axis + 34,
      width: Math.min(span, area.x + area.width - x),
      height: room,
    }
    const slot: StyledSlot = {
      idx: 21 + at,
      type: 'body',
      name: 'moment',
      box,
      anchor: isAbove ? 'b' : 't',
      levels: momentLevels(isTwoSided ? 26 : 32),
    }
    placed.push(placeMoment(slot, moment))
    if (!moment) continue
    const dot = area.x + inset + (slide.spacing === 'time' ? moment.at * (area.width - 2 * inset) : at * lane)
    strokes.push({ preset: 'ellipse', box: { x: dot - 9, y: axis - 9, width: 18, height: 18 }, color: surface.accent })
    // From the dot of a date to where its text begins.
    const text = x + 2
    const leader = { x: Math.min(dot, text), y: isAbove ? axis - 30 : axis, width: Math.abs(dot - text), height: 30 }
    const isFalling = dot < text === !isAbove
    strokes.push({ preset: isFalling ? 'line' : 'lineInv', box: leader, color: surface.accent })
  }
  const text = underSlot({ ...room, y: bottom - under + 8, height: under - 8 })
  return { placed: [...head(scene), ...placed, ...(slide.body ? [placeBlocks(text, slide.body, scene)] : [])], strokes }
}

function momentLevels(size: number): StyledSlot['levels'] {
  const when = pairLevels({ line: size, caption: size * 0.8, bold: true, color: 'accentText' })
  return [...when, ...pairLevels({ line: size, caption: size * 0.8, before: 8 })]
}

function placeMoment(slot: StyledSlot, moment: LocalizedMoment | undefined): Placed {
  if (!moment) return { slot, items: [] }
  const text = pairOf(moment.text).map((paragraph) => ({ ...paragraph, level: paragraph.level + 2 }))
  return { slot, items: [{ slot, content: { kind: 'text', paragraphs: [...pairOf(moment.when), ...text] } }] }
}

/** The picture that a slide stands on, under a veil that keeps its text readable. */
export function behindOf(
  { slide }: Scene,
  alt: LocalizedSegment | undefined,
  size: { readonly width: number; readonly height: number },
) {
  const { background } = slide
  if (!background || !('path' in background)) return []
  const box: Box = { x: 0, y: 0, ...slideSize }
  const image = { path: background.path, focus: slide.focus?.[0] ?? background.focus }
  const scale = Math.max(box.width / size.width, box.height / size.height)
  const [across, down] = [1 - box.width / (size.width * scale), 1 - box.height / (size.height * scale)]
  const of = (share: number) => Math.round(share * 1000)
  const [x, y] = image.focus
  const crop = { left: of(across * x), right: of(across * (100 - x)), top: of(down * y), bottom: of(down * (100 - y)) }
  const veil: Ornament = { preset: 'rect', box, color: '0C0C0E', opacity: background.scrim }
  return [{ box, content: { kind: 'picture' as const, path: image.path, alt: alt ? plainPair(alt) : '', crop } }, veil]
}
