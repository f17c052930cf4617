import type { Box, Point, Stroke } from '../../model/geometry.ts'
import type { LocalizedChart } from '../../model/localized.ts'
import { element, escapeText, round } from './element.ts'
import { ink } from './paint.ts'
import type { PlacedText } from './set-text.ts'

/** The room a chart is drawn in, in px of the slide. */
export interface Area {
  readonly width: number
  readonly height: number
}

/** What stands for a point. */
export interface Mark {
  /** Index into the points of the chart. */
  readonly point: number
  readonly box: Box
  /** Where the value ends: what is said of it points there. */
  readonly at: Point
}

/** A chart laid out. */
export interface Drawing {
  /** Elements other than text, back to front. */
  readonly shapes: readonly string[]
  readonly texts: readonly PlacedText[]
  readonly marks: readonly Mark[]
  /** Where remarks may stand; anywhere if absent. */
  readonly plot?: Box
  /** Lines that texts keep clear of. */
  readonly strokes?: readonly Stroke[]
  /** Why it cannot be read well, as the end of a sentence; absent if it can. */
  readonly crowded?: string
  /** What found no room, as the end of a sentence. */
  readonly omitted?: string
}

/** What a layout gives that cannot draw a chart at all. */
export const noDrawing: Drawing = { shapes: [], texts: [], marks: [] }

/** The finished `<svg>`, one unit to a px of the slide, with its alternative text. */
export function writeSvg(chart: LocalizedChart, area: Area, drawing: Drawing): string {
  const { id, summary, captionLocale } = chart
  const title = element('title', { id: `${id}-title` }, escapeText(summary.line))
  const described = summary.caption !== undefined && summary.caption !== ''
  const description = described
    ? element('desc', { id: `${id}-desc`, lang: captionLocale }, escapeText(summary.caption))
    : ''
  const texts = drawing.texts.map((text) => writeText(text, captionLocale))
  const content = element('g', { 'aria-hidden': 'true' }, [...drawing.shapes, ...texts].join(''))
  const root = {
    viewBox: `0 0 ${round(area.width)} ${round(area.height)}`,
    // A chart that has to shrink stays in line with the title.
    preserveAspectRatio: 'xMinYMin meet',
    role: 'img',
    'aria-labelledby': described ? `${id}-title ${id}-desc` : `${id}-title`,
  }
  return element('svg', root, title + description + content)
}

function writeText(
  { text, size, role, x, y, anchor, ink: own }: PlacedText,
  captionLocale: string | undefined,
): string {
  const caption = role === 'caption'
  return element(
    'text',
    {
      class: role === 'value' ? 'value strong' : role,
      lang: caption ? captionLocale : undefined,
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      // As a style: the sheets size and colour captions by class, and a class wins over an attribute.
      style: `font-size:${round(size)}px;fill:${own ?? (caption ? ink.quiet : ink.text)}`,
    },
    escapeText(text),
  )
}
