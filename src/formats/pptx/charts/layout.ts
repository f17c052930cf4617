import type { Box } from '../../../model/geometry.ts'
import type { PlainPair } from '../../../model/localized.ts'
import { textWidth } from '../base/text-width.ts'
import { el, type Xml } from '../base/xml.ts'
import type { ChartDrawing, ChartRoom, ChartSizes } from './drawing.ts'
import { pairOf, textOf } from './numbers.ts'
import type { ChartPlan } from './plan.ts'
import { flatGap } from './sheet.ts'
import { rowsUnder, widestNames } from './sizes.ts'

/** Lines of type in charts, as programs set them at the most. */
const leading = 1.35

/**
 * Where the marks of a chart stand: programs that lay it out themselves forget how high labels over marks are. What is
 * at the edges has room there: the unit and the key above, labels over columns or right of bars, categories, the legend.
 */
export function plotLayout(drawing: ChartDrawing): Xml {
  const { chart, box } = drawing
  if (chart.kind === 'scatter' || chart.kind === 'donut') return el('c:layout')
  const { top, right, bottom, left } = drawing.plot
  const share = (part: number, whole: number) => Math.round((part / whole) * 10000) / 10000
  const mode = ['layoutTarget', 'xMode', 'yMode'].map((name) =>
    el(`c:${name}`, { val: name === 'layoutTarget' ? 'inner' : 'edge' }),
  )
  const sides = {
    x: share(left, box.width),
    y: share(top, box.height),
    w: share(right - left, box.width),
    h: share(bottom - top, box.height),
  }
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      mode,
      Object.entries(sides).map(([name, val]) => el(`c:${name}`, { val })),
    ),
  )
}

/** Where the marks of a chart stand, in px of its frame: what is left between what is written around them. */
export function plotOf(drawing: Omit<ChartRoom, 'plot'>): Box {
  const { width, height } = drawing.box
  const { top, right, bottom, left } = edgesOf(drawing)
  return {
    top,
    left,
    right: Math.max(width - right, left + width * least),
    bottom: Math.max(height - bottom, top + height * least),
  }
}

/** What is left for marks at the least, as a share of the frame. */
const least = 0.2

/** Whether a text and its caption, which is a little smaller, have room beside each other above a chart so many px wide. */
export function fitsInLine({ line, caption = '' }: PlainPair, size: number, width: number): boolean {
  return (textWidth(`${line}   `) + textWidth(caption) * 0.9) * size * 1.1 <= width * 0.75
}

/** The height of a chart's title in px, nothing without one. */
export function titleHeight({ chart: { axis }, sizes, box }: Omit<ChartRoom, 'plot'>): number {
  if (!axis) return 0
  const rows = axis.caption === undefined || fitsInLine(axis, sizes.title, box.width) ? 1 : 2
  return rows * sizes.title * leading
}

function edgesOf(drawing: Omit<ChartRoom, 'plot'>) {
  const { chart, plan, sizes, box } = drawing
  const title = chart.axis ? titleHeight(drawing) + 12 : 4
  const isBeside = isLegendBeside(drawing)
  const legend = plan.legend && !isBeside ? legendRows(plan, sizes, box.width) * sizes.legend * leading + 14 : 0
  const hasCaptions = plan.series.some(({ captions = [] }) => captions.some((pair) => pair))
  const label = (sizes.label + (hasCaptions ? sizes.caption : 0)) * leading + 6
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line) * size * 1.08))
  const names = plan.categories.flatMap((cell) => (typeof cell === 'string' ? [cell] : []))
  if (chart.kind === 'bar' || chart.kind === 'range') {
    const isFlat = plan.series.some((one) => one.isFlat)
    const labels = chart.points.map((point) => {
      const caption = isFlat ? pairOf(point)?.caption : undefined
      return caption === undefined ? textOf(point) : textOf(point) + flatGap + caption
    })
    const left = Math.min(widest(names, sizes.category) + 18, box.width * widestNames)
    return {
      top: title + legend + 6,
      right: Math.min(widest(labels, sizes.label) + 20, box.width * 0.3),
      bottom: chart.start === undefined ? 6 : sizes.value * leading + 12,
      left,
    }
  }
  // Programs lay out the axes of dots themselves, about so.
  if (chart.kind === 'scatter') return { top: 10, right: 16, bottom: 90, left: 110 }
  const each = (box.width * (isBeside ? 1 - besideShare : 1)) / Math.max(plan.categories.length, 1)
  const bottom = rowsUnder(names, sizes.category, each) * sizes.category * leading + 12 + legend
  const top = title + (chart.kind === 'area' || chart.kind === 'percent' ? 24 : label)
  if (chart.kind === 'slope') return { top, bottom, ...besideSlope(drawing, (texts) => widest(texts, sizes.label)) }
  const isRead = chart.kind === 'line' || chart.kind === 'area'
  return { top, bottom, left: isRead ? 70 : 10, right: (isRead ? 40 : 10) + (isBeside ? box.width * besideShare : 0) }
}

/** Both ends of a slope have room for their labels, of which those at the left name the lines. */
function besideSlope({ chart, plan, box }: Omit<ChartRoom, 'plot'>, widest: (texts: readonly string[]) => number) {
  const written = (at: number) => chart.points.filter(({ category }) => category === at)
  const named = written(0).map((point) => `${plan.series[point.series]?.name ?? ''}  ${textOf(point)}`)
  const room = (texts: readonly string[], most: number) => Math.min(widest(texts) + 30, box.width * most)
  return { left: room(named, 0.5), right: room(written(1).map(textOf), 0.25) }
}

/** The share of the width that a legend beside a chart has. */
const besideShare = 0.34
const legendGap = 0.02
/** In more rows than these under a chart a legend is no key any more, and programs let it run over itself. */
const mostRows = 2

/** Whether the names in a legend are so long that they had better stand beside the chart. */
export function isLegendBeside({ chart, plan, sizes, box }: Omit<ChartRoom, 'plot'>): boolean {
  const isUpright = !['bar', 'range', 'donut', 'scatter', 'slope'].includes(chart.kind)
  return isUpright && plan.legend && !plan.onlyReference && legendRows(plan, sizes, box.width) > mostRows
}

/** The room of a chart that has its legend beside it. */
export function besideLegend<T extends { readonly width: number }>(box: T): T {
  return { ...box, width: box.width * (1 - besideShare) }
}

/** The size of type in which all names of a legend beside a chart have room: programs leave out what has none. */
export function legendSize({ plan, sizes, box, plot }: ChartDrawing): number {
  const room = box.width * (besideShare - legendGap) - 50
  const names = plan.series.filter(({ overlay }) => overlay !== 'labels').map(({ name }) => textWidth(name))
  const height = (size: number) =>
    names.reduce((sum, width) => sum + Math.ceil((width * size * 1.15) / room) * size * leading + 8, 0)
  const smaller = [sizes.legend, 18, 17, 16, 15, 14, 13].filter((size) => size <= sizes.legend)
  return smaller.find((size) => height(size) <= box.height - plot.top) ?? 12
}

/** Where a legend beside a chart stands. */
export function legendLayout({ plot, box }: ChartDrawing): Xml {
  const share = (part: number, whole: number) => Math.round((part / whole) * 10000) / 10000
  const x = 1 - besideShare + legendGap
  const y = share(plot.top, box.height)
  const sides = { x, y, w: besideShare - legendGap, h: 1 - y }
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      ['xMode', 'yMode'].map((name) => el(`c:${name}`, { val: 'edge' })),
      Object.entries(sides).map(([name, val]) => el(`c:${name}`, { val })),
    ),
  )
}

/** A legend has its entries in columns, each as wide as the widest of them. */
function legendRows({ series, onlyReference }: ChartPlan, { legend }: ChartSizes, width: number): number {
  const named = series.filter(({ overlay }) => overlay === 'reference' || (overlay === undefined && !onlyReference))
  const each = Math.max(...named.map(({ name }) => textWidth(name))) * legend + 56
  return Math.ceil(named.length / Math.max(1, Math.floor((width * 0.95) / each)))
}
