import type { Paragraph, Slot } from '../base/model.ts'
import { heightOf } from '../text/fit.ts'
import { tableItem } from './flow.ts'
import type { Arranged, Scene } from './scene.ts'
import { endOf, head, placeBlocks, roomOf, underSlot } from './scene.ts'
import { joinPlain } from './split.ts'

/** A chart, and what is said of it below: also what stands on its marks and has no place in a native chart. */
export function arrangeChart(scene: Scene): Arranged {
  const { slide } = scene
  const remarks = slide.chart ? remarksOf(slide.chart, scene) : []
  const hasText = slide.body !== undefined || remarks.length > 0
  const room = roomOf(scene)
  const text = placeBlocks(underSlot({ ...room, y: endOf(room) - 70, height: 70 }), slide.body, scene)
  const words = text.items.flatMap(({ content }) => (content.kind === 'text' ? content.paragraphs : []))
  const others = text.items.filter(({ content }) => content.kind !== 'text')
  const all = [...words, ...remarks]
  // Remarks take from the chart what they need, up to a half.
  const needed = heightOf(all, underSlot(room).levels, room.width) + 4
  const wordsHeight = Math.min(Math.max(66, needed), room.height / 2)
  const height = hasText ? room.height - wordsHeight - 8 : room.height
  const chart: Slot = { idx: 21, type: 'chart', name: 'chart', box: { ...room, height } }
  const under = underSlot({ ...room, y: endOf(room) - wordsHeight, height: wordsHeight })
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
  const under = underSlot({ ...room, y: endOf(room) - 72, height: 80 })
  return {
    placed: [
      ...head(scene),
      { slot: table, items: item ? [item] : [] },
      ...(slide.body ? [placeBlocks(under, slide.body, scene)] : []),
    ],
  }
}
