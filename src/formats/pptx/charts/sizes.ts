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

/** Where all names and labels have their room in it, as few of them on a whole slide have. */
const large: ChartSizes = { label: 28, caption: 21, category: 27, legend: 24, title: 23, value: 20 }
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
  const larger = box.width < 1000 || !ofBars.has(chart.kind) ? undefined : letterIn(chart, box, large)
  if (larger && hasRoom(chart, box, larger)) return larger
  return letterIn(chart, box, box.width < 700 ? narrow : wide)
}

/** Kinds whose labels stand at the ends of bars: those along lines and inside of parts need all the room there is. */
const ofBars: ReadonlySet<string> = new Set(['bar', 'range', 'column', 'grouped-bar', 'waterfall'])

function letterIn(chart: LocalizedChart, box: Box, sizes: ChartSizes): Lettering {
  if (chart.kind === 'bar' || chart.kind === 'range') return letterBars(chart, box, sizes)
  if (chart.kind === 'slope') return { sizes, names: slopeNames(chart, box, sizes), isFlat: false }
  const over = sizesOverColumns(chart, box, sizes)
  const category = ofBars.has(chart.kind) ? namesUnder(chart, box, over.category) : over.category
  return { sizes: { ...over, category }, names: 'stacked', isFlat: false }
}

/** Whether nothing had to give way to the large type. */
function hasRoom({ categories }: LocalizedChart, { height }: Box, { sizes, names, isFlat }: Lettering): boolean {
  if (names !== 'stacked' || isFlat) return false
  return sizes.category >= 20 && sizes.label === large.label && height >= 300 && categories.length <= 12
}

/** The largest size in which names under marks have few rows, and no word of them is torn. */
function namesUnder({ categories }: LocalizedChart, { width, height }: Box, most: number): number {
  const each = (width - 80) / Math.max(1, categories.length)
  const texts = categories.map(({ line, caption }) => (caption === undefined ? line : `${line}\n${caption}`))
  const words = texts.flatMap((text) => text.split(/[\s\u2e80-\uffff]+/u)).map((word) => textWidth(word))
  const longest = Math.max(0, ...words) * 1.08
  const isWhole = (size: number) => longest * size <= each * 0.96
  const isLow = (size: number) => rowsUnder(texts, size, each * 0.96) * size * leading <= height * 0.36
  // Chinese names, which have no spaces to be broken at, rather stand on one line.
  const isOneRow = (size: number) => categories.every(({ line }) => textWidth(line) * size <= each * 0.96)
  const sizes = [most, 25, 23, 22, 20, 18, 16].filter((size) => size <= most)
  const legible = sizes.filter((size) => isWhole(size) && isLow(size))
  return legible.find((size) => size >= 20 && isOneRow(size)) ?? legible[0] ?? sizes.at(-1) ?? most
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
