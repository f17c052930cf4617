import { aroundMain } from '../../../model/lead.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import type { Item, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { pairLevels } from '../text/levels.ts'
import { leadOver } from './lead.ts'
import { loosest, paragraphsIn } from './loosest.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { endOf, head, placeBlocks, roomOf, underSlot } from './scene.ts'
import { joinPlain } from './split.ts'
import { tableItem } from './tables.ts'

/** A chart with what is said of it, also what stands on its marks and has no place in a native chart. */
export function arrangeChart(scene: Scene): Arranged {
  const { slide } = scene
  const remarks = slide.chart ? remarksOf(slide.chart, scene) : []
  const room = roomOf(scene)
  const text = placeBlocks(underSlot({ ...room, y: endOf(room) - 70, height: 70 }), slide.body, scene)
  const words = text.items.flatMap(({ content }) => (content.kind === 'text' ? content.paragraphs : []))
  const others = text.items.filter(({ content }) => content.kind !== 'text')
  const all = [...words, ...remarks]
  const needed = heightOf(all, underSlot(room).levels, room.width) + 4
  const hasText = slide.body !== undefined || remarks.length > 0
  const isBeside = slide.chart !== undefined && others.length === 0 && gainsBeside(slide.chart, needed / room.height)
  const [box, under] = !hasText ? [room] : isBeside ? shareWidth(room) : shareHeight(room, needed)
  const chart: Slot = { idx: 21, type: 'chart', name: 'chart', box }
  const drawn: Item[] = slide.chart
    ? [{ slot: chart, content: { kind: 'chart', chart: slide.chart, alt: joinPlain(slide.chart.summary) } }]
    : []
  const said: Item[] = under && all.length > 0 ? [{ slot: under, content: { kind: 'text', paragraphs: all } }] : []
  return {
    placed: [
      ...head(scene),
      { slot: chart, items: drawn },
      ...(under ? [{ slot: under, items: [...said, ...others] }] : []),
    ],
  }
}

/** Whether what is said would take so much of a chart's height that it had better stand beside it, and it may be narrow. */
function gainsBeside({ kind, categories, series }: LocalizedChart, share: number): boolean {
  const isOfColumns = ['column', 'grouped-bar', 'waterfall'].includes(kind)
  const across = kind === 'bar' || kind === 'range' ? 1 : categories.length * (isOfColumns ? series.length : 1)
  return share > 0.24 && across <= 10 && kind !== 'scatter' && kind !== 'slope'
}

function shareWidth(room: Box): readonly [chart: Box, under: StyledSlot] {
  const width = Math.round(room.width * 0.32)
  const side = { ...room, x: room.x + room.width - width, width }
  const levels = pairLevels({ line: 28, caption: 22, before: 24 })
  return [
    { ...room, width: room.width - width - 40 },
    { ...underSlot(side), levels, anchor: 'ctr' },
  ]
}

/** The text below takes what it needs, up to a half. */
function shareHeight(room: Box, needed: number): readonly [chart: Box, under: StyledSlot] {
  const height = Math.min(Math.max(66, needed), room.height / 2)
  return [{ ...room, height: room.height - height - 8 }, underSlot({ ...room, y: endOf(room) - height, height })]
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

/** A table, and what is said of it above and below. */
export function arrangeTable(scene: Scene): Arranged {
  const { slide } = scene
  const { above, below } = aroundMain(slide)
  const whole = roomOf(scene)
  const lead = above.length > 0 ? leadOver(whole, above, scene) : undefined
  const room = lead?.room ?? whole
  const under = { ...underSlot({ ...room, y: endOf(room) - 80, height: 80 }), idx: lead ? 2 : 1 }
  const said = below.length > 0 ? placeBlocks(under, below, scene) : undefined
  const height = room.height - (said ? heightUnder(said) : 0)
  const table: Slot = { idx: 21, type: 'tbl', name: 'table', box: { ...room, height } }
  const item = slide.table && tableItem(slide.table, table.box, table)
  const end = item?.box ? endOf(item.box) : endOf(table.box)
  return {
    placed: [
      ...head(scene),
      ...(lead ? [lead.placed] : []),
      { slot: table, items: item ? [item] : [] },
      ...(said ? [movedUp(said, { ...room, y: end + gap, height: endOf(room) - end - gap })] : []),
    ],
  }
}

/** Between a table and what is said of it, in px. */
const gap = 14

/** What text below a table takes with the gap above it: what it needs, up to a third of a slide. */
function heightUnder({ slot, items }: Placed): number {
  const needed = heightOf(items.flatMap(paragraphsIn), slot.levels ?? [], slot.box.width)
  return gap + (items.some(({ box }) => box) ? 80 : Math.min(140, Math.ceil(needed * 1.1)))
}

/** Text right below a table, larger where there is room; what shares its place with pictures stays at the foot. */
function movedUp(said: Placed, box: Box): Placed {
  if (said.items.some((item) => item.box)) return said
  const roomy = { ...said, slot: { ...said.slot, box } }
  const [larger = roomy] = loosest([roomy], [pairLevels({ line: 36, caption: 28, before: 14 })])
  const own: Slot = { ...larger.slot, box: said.slot.box }
  return { slot: own, items: said.items.map((item) => ({ ...item, slot: own, box })) }
}
