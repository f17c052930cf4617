import type { Scheme } from '../base/color.ts'
import { solidFill } from '../base/color.ts'
import type { Xml } from '../base/xml.ts'
import { el, group } from '../base/xml.ts'
import { axes, isAcross, value } from './axes.ts'
import type { ChartColumn, ChartDrawing } from './drawing.ts'
import { captionRange } from './fields.ts'
import { labelsOf, nameLabels, ringLabels } from './labels.ts'
import type { PlanSeries } from './plan.ts'
import { cellRange } from './workbook.ts'

export function barChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  const { plan } = drawing
  return el(
    'c:barChart',
    {},
    value('barDir', isAcross(drawing) ? 'bar' : 'col'),
    value('grouping', plan.stacking === 'standard' ? 'clustered' : plan.stacking),
    value('varyColors', 0),
    columns.map((column) => barSeries(column, drawing)),
    value('gapWidth', plan.series.length > 1 && plan.stacking === 'clustered' && plan.overlap < 0 ? 80 : 60),
    value('overlap', plan.overlap),
    value('axId', axes.category),
    value('axId', axes.value),
  )
}

function barSeries(column: ChartColumn, drawing: ChartDrawing): Xml {
  const { series } = column
  return el(
    'c:ser',
    {},
    identity(column, drawing),
    shapeOf(series, drawing),
    value('invertIfNegative', 0),
    pointColors(series, drawing, true),
    labelsOf(column, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
    captionRange(column, drawing),
  )
}

function identity({ series, at }: ChartColumn, { columns }: ChartDrawing): Xml {
  const cache = el('c:strCache', {}, value('ptCount', 1), el('c:pt', { idx: 0 }, el('c:v', {}, series.name)))
  return group(
    value('idx', at),
    value('order', at),
    el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, cellRange(columns.first + at, 1, 1)), cache)),
  )
}

type Shape = Pick<PlanSeries, 'color' | 'fill' | 'outline'>

/** Of 3 px at 96 to the inch, as in the SVG; around lighter shades 2 px. */
const outlines = { hollow: 28575, light: 19050 } as const

/** Hatched is what a range holds beyond its lower end, hollow what is taken away. */
function shapeOf({ color, fill, outline }: Shape, { scheme, surface }: ChartDrawing): Xml {
  if (fill === 'none') return el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')))
  const line = (width: number, hex: string) => el('a:ln', { w: width }, solidFill(hex, scheme))
  if (fill === 'hollow') return el('c:spPr', {}, solidFill(surface.paper, scheme), line(outlines.hollow, color))
  if (fill === 'solid')
    return el('c:spPr', {}, solidFill(color, scheme), outline === undefined ? undefined : line(outlines.light, outline))
  const pattern = el(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    el('a:fgClr', {}, colorOnly(color, scheme)),
    el('a:bgClr', {}, colorOnly(surface.paper, scheme)),
  )
  return el('c:spPr', {}, pattern, line(12700, color))
}

function colorOnly(hex: string, scheme: Scheme): Xml {
  const slot = scheme.get(hex)
  return slot ? el('a:schemeClr', { val: slot }) : el('a:srgbClr', { val: hex })
}

function pointColors({ points = [], fill }: PlanSeries, drawing: ChartDrawing, inverts: boolean): Xml[] {
  return points.flatMap((color, at) =>
    color === undefined
      ? []
      : [
          el(
            'c:dPt',
            {},
            value('idx', at),
            inverts ? value('invertIfNegative', 0) : undefined,
            value('bubble3D', 0),
            shapeOf({ color, fill }, drawing),
          ),
        ],
  )
}

function categories({ plan }: ChartDrawing): Xml {
  const range = cellRange(0, 2, plan.categories.length + 1)
  const points = plan.categories.map((cell, idx) =>
    el('c:pt', { idx }, el('c:v', {}, typeof cell === 'object' ? String(cell.day) : String(cell ?? ''))),
  )
  const count = value('ptCount', plan.categories.length)
  if (plan.days)
    return el(
      'c:cat',
      {},
      el('c:numRef', {}, el('c:f', {}, range), el('c:numCache', {}, el('c:formatCode', {}, plan.days), count, points)),
    )
  // Never several levels: Google Slides then shows numbers.
  return el('c:cat', {}, el('c:strRef', {}, el('c:f', {}, range), el('c:strCache', {}, count, points)))
}

export function values(
  { series, at }: ChartColumn,
  { plan, columns }: ChartDrawing,
  name: 'val' | 'xVal' | 'yVal',
): Xml {
  const range = cellRange(columns.first + at, 2, plan.categories.length + 1)
  const points = series.values.flatMap((one, idx) =>
    one === undefined ? [] : [el('c:pt', { idx }, el('c:v', {}, String(one)))],
  )
  const cache = el('c:numCache', {}, el('c:formatCode', {}, 'General'), value('ptCount', series.values.length), points)
  return el(`c:${name}`, {}, el('c:numRef', {}, el('c:f', {}, range), cache))
}

export function lineChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  return el(
    'c:lineChart',
    {},
    value('grouping', 'standard'),
    value('varyColors', 0),
    columns.map((column) => lineSeries(column, drawing)),
    value('marker', 1),
    value('axId', axes.category),
    value('axId', axes.value),
  )
}

function lineSeries(column: ChartColumn, drawing: ChartDrawing): Xml {
  const { series } = column
  const { scheme } = drawing
  const isDrawn = series.overlay !== 'labels'
  const width = series.overlay === 'reference' ? 19050 : 38100
  const stroke = isDrawn
    ? el(
        'a:ln',
        { w: width, cap: 'rnd' },
        solidFill(series.color, scheme),
        el('a:prstDash', { val: series.dash ? 'sysDash' : 'solid' }),
        el('a:round'),
      )
    : el('a:ln', { w: width }, el('a:noFill'))
  const marker =
    series.overlay === undefined
      ? el(
          'c:marker',
          {},
          value('symbol', 'circle'),
          value('size', 9),
          el('c:spPr', {}, solidFill(series.color, scheme), el('a:ln', {}, el('a:noFill'))),
        )
      : el('c:marker', {}, value('symbol', 'none'))
  return el(
    'c:ser',
    {},
    identity(column, drawing),
    el('c:spPr', {}, stroke),
    marker,
    labelsOf(column, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
    value('smooth', 0),
    captionRange(column, drawing),
  )
}

export function areaChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  return el(
    'c:areaChart',
    {},
    value('grouping', 'stacked'),
    value('varyColors', 0),
    columns.map((column) =>
      el(
        'c:ser',
        {},
        identity(column, drawing),
        shapeOf({ color: column.series.color, fill: 'solid' }, drawing),
        labelsOf(column, drawing),
        categories(drawing),
        values(column, drawing, 'val'),
        captionRange(column, drawing),
      ),
    ),
    value('axId', axes.category),
    value('axId', axes.value),
  )
}

export function doughnut(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  return el(
    'c:doughnutChart',
    {},
    value('varyColors', 1),
    columns.map((column) =>
      el(
        'c:ser',
        {},
        identity(column, drawing),
        pointColors(column.series, drawing, false),
        ringLabels(column, drawing),
        categories(drawing),
        values(column, drawing, 'val'),
        captionRange(column, drawing),
      ),
    ),
    value('firstSliceAng', 0),
    value('holeSize', 55),
  )
}

export function scatter(drawing: ChartDrawing): Xml {
  const { plan } = drawing
  const [x, y] = plan.series
  if (!x || !y) throw new Error('A scatter chart has two measures')
  const column = { series: y, at: 1 }
  const points = (y.points ?? []).flatMap((color, at) =>
    color === undefined ? [] : [el('c:dPt', {}, value('idx', at), dot(color, drawing), value('bubble3D', 0))],
  )
  return el(
    'c:scatterChart',
    {},
    value('scatterStyle', 'lineMarker'),
    value('varyColors', 0),
    el(
      'c:ser',
      {},
      identity(column, drawing),
      el('c:spPr', {}, el('a:ln', { w: 19050 }, el('a:noFill'))),
      dot(y.color, drawing),
      points,
      nameLabels(y, drawing),
      values({ series: x, at: 0 }, drawing, 'xVal'),
      values(column, drawing, 'yVal'),
      value('smooth', 0),
    ),
    value('axId', axes.category),
    value('axId', axes.value),
  )
}

function dot(color: string, { scheme }: ChartDrawing): Xml {
  return el(
    'c:marker',
    {},
    value('symbol', 'circle'),
    value('size', 12),
    el('c:spPr', {}, solidFill(color, scheme), el('a:ln', {}, el('a:noFill'))),
  )
}
