import { halvesOf } from '../../model/halves.ts'
import type {
  LocalizedBlock,
  LocalizedFigure,
  LocalizedQuote,
  LocalizedSegment,
  PlainPair,
} from '../../model/localized.ts'
import { textOfRuns } from '../../model/runs.ts'
import { captionOf, joinPairs, lineOf, pairOf, runsOf } from './compose-text.ts'
import { codeItem } from './flow.ts'
import { alignOn, bodyLevels, code, pairLevels, plainLevels } from './levels.ts'
import type { Item, LevelStyle, Ornament, Paragraph, Slot } from './model.ts'
import {
  type Arranged,
  bodySlot,
  bottom,
  head,
  left,
  type Placed,
  placeBlocks,
  placePair,
  placeText,
  roomOf,
  type Scene,
  type StyledSlot,
  width,
} from './scene.ts'
import { textWidth } from './text-width.ts'
import type { Box } from './units.ts'

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

/** One sentence, large, in the middle of its room. */
export function arrangeStatement(scene: Scene): Arranged {
  const levels = plainLevels({ line: 60, caption: 34, before: 30, ...alignOn(scene.surface) })
  return { placed: [...head(scene), placeBlocks(bodySlot(roomOf(scene), levels, 'ctr'), scene.slide.body, scene)] }
}

/** Running text. */
export function arrangeBullets(scene: Scene): Arranged {
  return { placed: [...head(scene), placeBlocks(bodySlot(roomOf(scene)), scene.slide.body, scene)] }
}

/** Code on a panel, and what is said of it above and below. */
export function arrangeCode(scene: Scene): Arranged {
  const room = roomOf(scene)
  const { body = [] } = scene.slide
  const blocks = body.filter((block) => block.kind === 'code')
  const others = body.filter((block) => block.kind !== 'code')
  const height = others.length > 0 ? Math.min(150, room.height * 0.35) : 0
  const each = (room.height - height - 14 * (blocks.length - 1)) / Math.max(blocks.length, 1)
  const slots = (blocks.length > 0 ? blocks : [undefined]).map(
    (_, at): Slot => codeSlot({ ...room, y: room.y + at * (each + 14), height: each }, 21 + at),
  )
  const text = bodySlot(
    { ...room, y: bottom - height + 14, height: Math.max(height - 14, 40) },
    plainLevels({ line: 30, caption: 24, before: 10 }),
  )
  return {
    placed: [
      ...head(scene),
      ...slots.map((slot, at): Placed => ({ slot, items: blocks[at] ? [codeItem(blocks[at], slot)] : [] })),
      ...(others.length > 0 ? [placeBlocks(text, others, scene)] : []),
    ],
  }
}

function codeSlot(box: Box, idx: number): StyledSlot {
  return { idx, type: 'body', name: 'code', box, levels: code, fill: 'panel', inset: 20 }
}

/** A quotation with who said it, and a portrait beside them. */
export function arrangeQuote(scene: Scene): Arranged {
  const { slide, surface } = scene
  const room = roomOf(scene)
  const align = alignOn(surface)
  const portrait: Slot = {
    idx: 41,
    type: 'pic',
    name: 'picture',
    box: { x: left, y: room.y + 6, width: 312, height: Math.min(390, room.height - 12) },
  }
  const column = slide.image ? { x: left + 376, width: width - 376 } : { x: left + 40, width: width - 80 }
  const under = slide.body ? 96 : 0
  const words = room.height - 118 - under
  const quote: StyledSlot = {
    idx: 21,
    type: 'body',
    name: 'quote',
    box: { ...column, y: room.y, height: words - 20 },
    anchor: 'ctr',
    levels: pairLevels({ line: 48, caption: 30, before: 10, ...align }).map((level, at) =>
      at === 1 ? { ...level, before: 14 } : level,
    ),
  }
  const speaker: StyledSlot = {
    idx: 22,
    type: 'body',
    name: 'speaker',
    box: { ...column, y: room.y + words, height: 104 },
    levels: [
      ...pairLevels({ line: 30, caption: 25, before: 4, ...align }),
      { size: 18, color: 'captionInk', side: 'line', before: 6, ...align },
      { size: 18, color: 'captionInk', side: 'caption', ...align },
    ],
  }
  return {
    placed: [
      ...head(scene),
      ...(slide.image ? [placePortrait(portrait, scene)] : []),
      placeText(quote, slide.quote && quotedWords(slide.quote)),
      placeText(speaker, slide.quote && speakerOf(slide.quote, scene)),
      ...(slide.body
        ? [
            placeBlocks(
              {
                ...bodySlot(
                  { ...column, y: bottom - under + 8, height: under - 8 },
                  pairLevels({ line: 28, caption: 23, ...align }),
                ),
              },
              slide.body,
              scene,
            ),
          ]
        : []),
    ],
  }
}

function placePortrait(slot: Slot, { slide, sizes }: Scene): Placed {
  if (!slide.image) return { slot, items: [] }
  return { slot, items: [portraitItem(slide.image, slot, sizes)] }
}

import { imageItem, tableItem } from './flow.ts'

function portraitItem(image: Parameters<typeof imageItem>[0], slot: Slot, sizes: Scene['sizes']): Item {
  return imageItem(image, slot.box, sizes, { slot, cover: [50, 0] })
}

/** The words between their marks, in both languages. */
export function quotedWords({ text, marks }: LocalizedQuote): readonly Paragraph[] {
  const marked = (side: LocalizedSegment['line'], [open, close]: readonly [string, string]) => {
    const { locale } = side
    const mark = (sign: string) => ({ text: sign, locale, color: 'accentText' as const })
    return [mark(open), ...runsOf(side), mark(close)]
  }
  const line = { level: 0, runs: marked(text.line, marks.line) }
  return text.caption && marks.caption ? [line, { level: 1, runs: marked(text.caption, marks.caption) }] : [line]
}

/** Who said it, and as what; where no source at the foot does, also in which script it was published. */
export function speakerOf({ speaker, role, scriptNote }: LocalizedQuote, { deck, slide }: Scene): readonly Paragraph[] {
  const form = (at: number) => (at === 0 ? { bold: true } : {})
  const said = joinPairs([speaker, ...(role ? [role] : [])], {
    between: '  ',
    form,
    hasCaption: deck.variant.caption !== undefined,
  })
  return [...said, ...(scriptNote && slide.citations.length === 0 ? pairOf(scriptNote, { level: 2 }) : [])]
}

/** A figure with what it counts. */
export function figureParagraphs({ subject, measure, period }: LocalizedFigure, { deck }: Scene): readonly Paragraph[] {
  const form = (at: number) => (at === 0 ? { bold: true } : {})
  const segments = [subject, measure, ...(period ? [period] : [])]
  return joinPairs(segments, { between: '  ', form, hasCaption: deck.variant.caption !== undefined })
}

/** One number, large, and beside it what it is about. */
export function arrangeFigure(scene: Scene): Arranged {
  const { slide } = scene
  const room = roomOf(scene)
  const value: StyledSlot = {
    idx: 21,
    type: 'body',
    name: 'figure',
    box: { ...room, width: 620 },
    anchor: 'ctr',
    single: true,
    levels: pairLevels({ line: 160, caption: 46, bold: true, color: 'accentText' }),
  }
  const about = bodySlot(
    { ...room, x: left + 680, width: width - 680 },
    pairLevels({ line: 34, caption: 26, before: 18 }),
    'ctr',
  )
  const label = slide.figure ? figureParagraphs(slide.figure, scene) : []
  const told = slide.body ? placeBlocks(about, slide.body, scene).items : []
  return { placed: [...head(scene), placePair(value, slide.figure?.value), joined(about, label, told)] }
}

/** Paragraphs set before the text of items. */
function joined(slot: Slot, paragraphs: readonly Paragraph[], items: readonly Item[]): Placed {
  const text = items.find((item) => item.slot === slot)
  const others = items.filter((item) => item !== text)
  const own = text?.content.kind === 'text' ? text.content.paragraphs : []
  const all = [...paragraphs, ...own]
  return {
    slot,
    items: [...(all.length > 0 ? [{ slot, content: { kind: 'text' as const, paragraphs: all } }] : []), ...others],
  }
}

/** Two to four numbers in a row, each with what it counts and how it has changed. */
export function arrangeFigures(scene: Scene): Arranged {
  const { slide } = scene
  const figures = slide.figures ?? []
  const count = Math.max(figures.length, 2)
  const room = roomOf(scene)
  const height = slide.body ? room.height - 110 : room.height - 40
  const boxes = columnsIn({ ...room, y: room.y + 24, height }, count)
  // All are as large as the longest of them can be on one line.
  const longest = Math.max(0, ...figures.map(({ value }) => textWidth(textOfRuns(value.line.runs), true)))
  const size = Math.max(28, Math.min(96, Math.floor(((boxes[0]?.width ?? 0) * 0.86) / Math.max(longest, 0.1))))
  const levels: readonly LevelStyle[] = [
    ...pairLevels({ line: size, caption: 30, bold: true, color: 'accentText' }),
    ...pairLevels({ line: 30, caption: 24, before: 14 }),
  ]
  const arrows = { up: '▲ ', down: '▼ ', same: '– ' } as const
  const placed = boxes.map((box, at): Placed => {
    const slot: StyledSlot = {
      idx: 21 + at,
      type: 'body',
      name: 'figure',
      box: { ...box, y: box.y + 14, height: box.height - 14 },
      levels,
    }
    const one = figures[at]
    if (!one) return placeText(slot, undefined)
    const deeper = (paragraphs: readonly Paragraph[]) =>
      paragraphs.map((paragraph) => ({ ...paragraph, level: paragraph.level + 2 }))
    const change = one.change ? pairOf(one.change, { level: 2 }) : []
    const marked = change.map((paragraph, row) =>
      row === 0 && one.direction
        ? {
            ...paragraph,
            runs: [
              { text: arrows[one.direction], locale: scene.deck.variant.locale, color: 'accent' as const },
              ...paragraph.runs,
            ],
          }
        : paragraph,
    )
    return placeText(slot, [...pairOf(one.value), ...deeper(figureParagraphs(one, scene)), ...marked])
  })
  const under = bodySlot({ ...room, y: bottom - 86, height: 80 }, pairLevels({ line: 30, caption: 24 }))
  return {
    placed: [...head(scene), ...placed, ...(slide.body ? [placeBlocks(under, slide.body, scene)] : [])],
    strokes: boxes.slice(0, Math.max(figures.length, 1)).map((box, at) => ruleOver(box, at, scene)),
  }
}

function columnsIn(box: Box, count: number, gap = 48): readonly Box[] {
  const each = (box.width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => ({ ...box, x: box.x + at * (each + gap), width: each }))
}

function ruleOver({ x, y, width: length }: Box, at: number, { surface }: Scene): Ornament {
  return { preset: 'rect', box: { x, y, width: length, height: 3 }, color: at === 0 ? surface.accent : surface.ink }
}

/** Columns, each with a heading. */
export function arrangeCompare(scene: Scene): Arranged {
  const columns = scene.slide.columns ?? []
  const count = Math.max(columns.length, 2)
  const room = roomOf(scene)
  const boxes = columnsIn(room, count)
  const size = count === 2 ? 33 : count === 3 ? 30 : 26
  const placed = boxes.flatMap((box, at): readonly Placed[] => {
    const heading: Slot = {
      idx: 21 + at,
      type: 'body',
      name: 'heading',
      box: { ...box, y: box.y + 12, height: 88 },
      levels: pairLevels({ line: 36, caption: 26, bold: true }),
    }
    const body: StyledSlot = {
      idx: 31 + at,
      type: 'body',
      name: 'column',
      box: { ...box, y: box.y + 110, height: box.height - 110 },
      levels: bodyLevels({ line: size, caption: size * 0.78, before: 14 }),
    }
    const column = columns[at]
    return [placePair(heading, column?.heading), placeBlocks(body, column?.body, scene)].map(enlargeSolitary)
  })
  return {
    placed: [...head(scene), ...placed],
    strokes: boxes.slice(0, Math.max(columns.length, 1)).map((box, at) => ruleOver(box, at, scene)),
  }
}

/** A number that stands for itself is set larger than the text around it. */
function enlargeSolitary({ slot, items }: Placed): Placed {
  if (slot.name !== 'column') return { slot, items }
  const enlarged = items.map((item): Item => {
    if (item.content.kind !== 'text') return item
    const paragraphs = item.content.paragraphs.map((paragraph) =>
      paragraph.mark === 'none' && paragraph.runs.length > 0 && paragraph.runs.every((run) => run.bold)
        ? { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, size: paragraph.level === 0 ? 60 : 30 })) }
        : paragraph,
    )
    return { ...item, content: { kind: 'text', paragraphs } }
  })
  return { slot, items: enlarged }
}

/** Two things side by side. */
export function arrangeSplit(scene: Scene): Arranged {
  const { slide } = scene
  const { body = [], quote, figure, chart } = slide
  const named = { ...(quote && { quote }), ...(figure && { figure }), ...(chart && { chart }) }
  const halves = halvesOf(body, named, slide.picturePlace === 'left')
  const boxes = columnsIn(roomOf(scene), Math.max(halves.length, 2), 56)
  const placed = boxes.map((box, at): Placed => {
    const half = halves[at]
    const slot: StyledSlot = {
      idx: 21 + at,
      name: 'column',
      box,
      levels: bodyLevels({ line: 33, caption: 25, before: 16 }),
    }
    if (!half) return { slot, items: [] }
    return 'blocks' in half ? placeHalf(slot, half.blocks, scene) : placeNamed(slot, half.kind, scene)
  })
  return { placed: [...head(scene), ...placed] }
}

function placeHalf(slot: StyledSlot, blocks: readonly LocalizedBlock[], scene: Scene): Placed {
  const [only, ...others] = blocks
  if (only && others.length === 0) {
    if (only.kind === 'image')
      return {
        slot: withoutLevels(slot),
        items: [imageItem(only, slot.box, scene.sizes, { slot: withoutLevels(slot) })],
      }
    if (only.kind === 'table') return { slot, items: [tableItem(only, slot.box, slot)] }
    if (only.kind === 'code') {
      const panel = { ...codeSlot(slot.box, slot.idx), levels: code.map((level) => ({ ...level, size: 22 })) }
      return { slot: panel, items: [codeItem(only, panel)] }
    }
  }
  return placeBlocks(slot, blocks, scene)
}

function withoutLevels(slot: StyledSlot): Slot {
  return slot
}

function placeNamed(slot: StyledSlot, kind: 'quote' | 'figure' | 'chart', scene: Scene): Placed {
  const { quote, figure, chart } = scene.slide
  if (kind === 'chart' && chart)
    return { slot, items: [{ slot, content: { kind: 'chart', chart, alt: joinPlain(chart.summary) } }] }
  const levels =
    kind === 'quote'
      ? pairLevels({ line: 38, caption: 27, before: 16 })
      : pairLevels({ line: 34, caption: 26, before: 14 })
  const own = { ...slot, levels, anchor: 'ctr' as const }
  if (kind === 'quote' && quote)
    return placeText(own, [
      ...quotedWords(quote),
      ...speakerOf(quote, scene).map((one) => ({
        ...one,
        level: Math.min(one.level, 1),
        runs: one.runs.map((run) => ({ ...run, size: one.level === 0 ? 28 : 23 })),
      })),
    ])
  if (figure)
    return placeText(own, [
      ...pairOf(figure.value, { form: { size: 96, bold: true, color: 'accentText' }, captionForm: { size: 36 } }),
      ...figureParagraphs(figure, scene),
    ])
  return { slot, items: [] }
}

/** Both sides of a plain pair, as they are read out. */
export function joinPlain({ line, caption }: PlainPair): string {
  return caption === undefined || caption === line ? line : `${line} ${caption}`
}

/** The sections of the talk, each a link to where it begins. */
export function arrangeAgenda(scene: Scene): Arranged {
  const { slide } = scene
  const room = roomOf(scene)
  const sections = slide.agenda ?? []
  const listed = sections.flatMap(({ title, current, id }): readonly Paragraph[] => {
    const link = { slide: id }
    const form = current ? { bold: true, color: 'accentText' as const, link } : { link }
    return pairOf(title, { mark: { start: 1 }, form, captionForm: current ? { bold: true } : {} }).map((one) => ({
      ...one,
      indent: 60,
    }))
  })
  const levels = bodyLevels({ line: 38, caption: 27, before: 24 }).map((level) => ({ ...level, indent: 60 }))
  const slot = bodySlot(room, levels)
  return {
    placed: [...head(scene), joined(slot, listed, slide.body ? placeBlocks(slot, slide.body, scene).items : [])],
  }
}

/** Where everything comes from. */
export function arrangeSources(scene: Scene): Arranged {
  const entries = scene.slide.bibliography ?? []
  const many = entries.length > 6
  const slot: StyledSlot = {
    ...bodySlot(roomOf(scene), pairLevels({ line: 26, caption: 20, before: 14 })),
    ...(many && { columns: 2 }),
  }
  const listed = entries.flatMap(({ text, url }) =>
    pairOf(text, url === undefined ? {} : { form: { link: { address: url } }, captionForm: {} }),
  )
  return {
    placed: [
      ...head(scene),
      joined(slot, listed, scene.slide.body ? placeBlocks(slot, scene.slide.body, scene).items : []),
    ],
  }
}
