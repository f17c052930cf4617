import type { LocalizedChart, PlainPair } from '../../../model/localized.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import type { ChartSizes } from './drawing.ts'
import { pairOf, textOf } from './numbers.ts'

/** How names are written along an axis: one language over the other, beside each other, or the first alone. */
export type NameForm = 'stacked' | 'joined' | 'single'

/** How a chart is lettered. */
export interface Lettering {
  readonly sizes: ChartSizes
  readonly names: NameForm
  /** Whether the two languages of a label stand beside each other: rows are too low for both. */
  readonly isFlat: boolean
}

const wide: ChartSizes = { label: 23, caption: 17, category: 22, legend: 20, title: 20, value: 18 }
const narrow: ChartSizes = { label: 19, caption: 15, category: 18, legend: 17, title: 16, value: 16 }
/** Type of a chart is never smaller, in px. */
const least = 14
/** The share of the width that names beside bars may take, and those of a slope. */
export const widestNames = 0.42
/** Lines of type, with the air around them. */
const leading = 1.4

/** Sizes that suit the room, and whether the two languages of names and labels need to share a line. */
export function letter(chart: LocalizedChart, box: Box): Lettering {
  const sizes = box.width < 700 ? narrow : wide
  if (chart.kind === 'bar' || chart.kind === 'range') return letterBars(chart, box, sizes)
  if (chart.kind === 'slope') return { sizes, names: slopeNames(chart, box, sizes), isFlat: false }
  return { sizes: sizesOverColumns(chart, box, sizes), names: 'stacked', isFlat: false }
}

/** Bars whose names and labels keep to their rows. */
function letterBars(chart: LocalizedChart, { width, height }: Box, sizes: ChartSizes): Lettering {
  const { categories, axis, kind } = chart
  const each = (height - (axis ? 40 : 0) - (kind === 'range' ? 36 : 0)) / Math.max(categories.length, 1)
  const { form, size } = nameForms(categories, { each, room: width * widestNames - 18, most: sizes.category })
  const label = Math.max(least, Math.min(sizes.label, size + 2, Math.floor(each / leading)))
  const caption = Math.min(sizes.caption, label)
  const isFlat = (sizes.label + sizes.caption) * 1.3 > each && chart.points.some((point) => pairOf(point) !== undefined)
  return { sizes: { ...sizes, category: size, label: isFlat ? label : sizes.label, caption }, names: form, isFlat }
}

/** The first way of writing names, from the largest, in which all keep to their rows. */
function nameForms(
  names: readonly PlainPair[],
  { each, room, most }: { readonly each: number; readonly room: number; readonly most: number },
): { readonly form: NameForm; readonly size: number } {
  const rows = (text: string, size: number) => Math.max(1, Math.ceil((textWidth(text) * size * 1.08) / room))
  const rowsAs = {
    stacked: ({ line, caption }: PlainPair, size: number) => rows(line, size) + (caption ? rows(caption, size) : 0),
    joined: ({ line, caption = '' }: PlainPair, size: number) => rows(`${line}  ${caption}`, size),
    single: ({ line }: PlainPair, size: number) => rows(line, size),
  }
  const tried = [
    ...[most, 20, 18].map((size) => ({ form: 'stacked' as const, size })),
    ...[most, 20, 18, 16, 15].map((size) => ({ form: 'joined' as const, size })),
    ...[most, 20, 18, 16, 15, least].map((size) => ({ form: 'single' as const, size })),
  ].filter(({ size }) => size <= most)
  const fits = ({ form, size }: (typeof tried)[number]) =>
    names.every((pair) => rowsAs[form](pair, size) * size * leading <= each)
  return tried.find(fits) ?? { form: 'single', size: least }
}

/** Labels over columns that do not reach into the next one's. */
function sizesOverColumns(chart: LocalizedChart, { width }: Box, sizes: ChartSizes): ChartSizes {
  const { kind, categories, series, points } = chart
  if (!['column', 'grouped-bar', 'waterfall'].includes(kind)) return sizes
  const each = (width - 20) / Math.max(1, categories.length)
  const count = kind === 'grouped-bar' ? series.length : 1
  // Between groups programs leave 0.8 of a column, and between columns a tenth.
  const pitch = count > 1 ? (each / (1.1 * count + 0.7)) * 1.1 : each
  const widths = points.map((point) => Math.max(textWidth(textOf(point)) * sizes.label, captionWidth(point, sizes)))
  const share = Math.min(1, (pitch - 4) / (Math.max(1, ...widths) * 1.05))
  const shrunk = (size: number) => Math.max(least, Math.floor(size * share))
  return { ...sizes, label: shrunk(sizes.label), caption: Math.min(sizes.caption, shrunk(sizes.caption)) }
}

function captionWidth(point: LocalizedChart['points'][number], { caption }: ChartSizes): number {
  return textWidth(pairOf(point)?.caption ?? '') * caption
}

/** Names left of a slope, in one language where two would take the room of its lines. */
function slopeNames({ series, points }: LocalizedChart, { width }: Box, { label }: ChartSizes): NameForm {
  const numbers = Math.max(0, ...points.map((point) => textWidth(textOf(point))))
  const names = series.map(({ label: { line, caption = '' } }) => textWidth(`${line} ${caption}`))
  return (Math.max(0, ...names) + numbers) * label * 1.08 + 30 > width * widestNames ? 'single' : 'stacked'
}

/** How many rows the longest name under columns takes. */
export function rowsUnder(names: readonly string[], size: number, each: number): number {
  const rows = (name: string) =>
    name.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * size) / each)), 0)
  return Math.max(1, ...names.map(rows))
}
