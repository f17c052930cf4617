import type { PlainPair } from '../../../model/localized.ts'
import { solidFill } from '../base/color.ts'
import type { Xml } from '../base/xml.ts'
import { el, group } from '../base/xml.ts'
import type { ChartDrawing } from './drawing.ts'
import { richText, textProperties } from './labels.ts'
import { fitsInLine } from './layout.ts'
import { inSheet, scaleOf } from './numbers.ts'
import { timeAxisOf } from './time-axis.ts'

export const axes = { category: 111111111, value: 222222222 } as const

export function value(name: string, val: string | number): Xml {
  return el(`c:${name}`, { val })
}

export function isAcross({ chart }: ChartDrawing): boolean {
  return chart.kind === 'bar' || chart.kind === 'range'
}

/** Values along an axis, below zero with the sign that labels have too. */
const axisFormat = 'General;"−"General'

/** What is measured, and in which unit: in one row where it has so much room in px. */
export function titleXml(axis: PlainPair | undefined, drawing: ChartDrawing, room: number): Xml | undefined {
  if (!axis) return undefined
  const size = drawing.sizes.title
  const text = richText(axis, size, drawing, { inLine: fitsInLine(axis, size, room) })
  return el('c:title', {}, el('c:tx', {}, text), value('overlay', 0))
}

export function bothAxes(drawing: ChartDrawing): Xml {
  return group(categoryAxis(drawing), valueAxis(drawing))
}

const noLine = el('c:spPr', {}, el('a:ln', {}, el('a:noFill')))

function axisLine(color: string, { scheme }: ChartDrawing): Xml {
  return el('c:spPr', {}, el('a:ln', { w: 12700 }, solidFill(color, scheme)))
}

function categoryAxis(drawing: ChartDrawing): Xml {
  const { plan, surface } = drawing
  const across = isAcross(drawing)
  const time = plan.days && timeAxisOf(drawing, plan.days)
  const head = group(
    value('axId', axes.category),
    // What comes first stands on top.
    el('c:scaling', {}, value('orientation', across ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', across ? 'l' : 'b'),
    el('c:numFmt', { formatCode: time?.format ?? 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    drawing.chart.start === undefined ? axisLine(surface.captionInk, drawing) : noLine,
    textProperties(drawing.sizes.category, surface.ink, drawing),
    value('crossAx', axes.value),
    // Bars begin where the axes cross.
    value('crosses', drawing.chart.start === undefined ? 'autoZero' : 'min'),
  )
  if (time) {
    const { unit, step } = time
    const own = [
      value('lblOffset', 100),
      value('baseTimeUnit', unit),
      value('majorUnit', step),
      value('majorTimeUnit', unit),
    ]
    return el('c:dateAx', {}, head, value('auto', 0), own)
  }
  return el(
    'c:catAx',
    {},
    head,
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('tickLblSkip', 1),
    value('noMultiLvlLbl', 1),
  )
}

/** Where labels stand at all marks an axis says nothing more. */
function valueAxis(drawing: ChartDrawing): Xml {
  const { chart, plan, surface, scheme } = drawing
  const { start } = chart
  const isRead = chart.kind === 'line' || chart.kind === 'area' || start !== undefined
  const least = Math.min(0, ...plan.series.flatMap(({ values: all }) => all.map((one) => one ?? 0)))
  const isFromZero = chart.kind !== 'line' && chart.kind !== 'slope' && least === 0
  const begin = start === undefined ? (isFromZero ? 0 : undefined) : inSheet(start, scaleOf(chart.points))
  const grid = el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6350 }, solidFill(surface.rule, scheme))))
  return el(
    'c:valAx',
    {},
    value('axId', axes.value),
    el('c:scaling', {}, value('orientation', 'minMax'), begin === undefined ? undefined : value('min', begin)),
    value('delete', isRead ? 0 : 1),
    value('axPos', isAcross(drawing) ? 't' : 'l'),
    isRead && start === undefined ? grid : undefined,
    el('c:numFmt', { formatCode: axisFormat, sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', start === undefined ? 'nextTo' : 'high'),
    noLine,
    textProperties(drawing.sizes.value, surface.captionInk, drawing),
    value('crossAx', axes.category),
    value('crosses', 'autoZero'),
    value('crossBetween', chart.kind === 'area' || chart.kind === 'slope' ? 'midCat' : 'between'),
  )
}

export function scatterAxes(drawing: ChartDrawing): Xml {
  const { chart, surface, scheme, box } = drawing
  const grid = el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6350 }, solidFill(surface.rule, scheme))))
  const axis = (id: number, other: number, position: 'b' | 'l', name: PlainPair | undefined) =>
    el(
      'c:valAx',
      {},
      value('axId', id),
      el('c:scaling', {}, value('orientation', 'minMax')),
      value('delete', 0),
      value('axPos', position),
      grid,
      titleXml(name, drawing, position === 'b' ? box.width : box.height),
      el('c:numFmt', { formatCode: axisFormat, sourceLinked: 0 }),
      value('majorTickMark', 'none'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'low'),
      axisLine(surface.captionInk, drawing),
      textProperties(drawing.sizes.value, surface.captionInk, drawing),
      value('crossAx', other),
      value('crosses', 'min'),
      value('crossBetween', 'midCat'),
    )
  return group(axis(axes.category, axes.value, 'b', chart.across), axis(axes.value, axes.category, 'l', chart.axis))
}
