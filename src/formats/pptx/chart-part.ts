import type { Variant } from '../../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../../model/localized.ts'
import {
  type ChartColumn,
  type ChartDrawing,
  captionColumnsOf,
  captionRange,
  chooseSizes,
  labelsOf,
  nameLabels,
  richText,
  ringLabels,
  textProperties,
} from './chart-labels.ts'
import { plotLayout } from './chart-layout.ts'
import { type PlanSeries, planChart } from './chart-plan.ts'
import { type Scheme, solidFill } from './color.ts'
import { officeTag } from './language.ts'
import type { Surface } from './model.ts'
import { namespaces } from './namespaces.ts'
import type { Box } from './units.ts'
import { type Cell, cellRange, writeWorkbook } from './workbook.ts'
import { el, group, type Xml, xmlDocument } from './xml.ts'

const axes = { category: 111111111, value: 222222222 } as const

/**
 * A native chart with the workbook behind it: its sheet has a column for each series, and labels are number formats, so
 * that they follow what is edited there. `relation` leads from the chart to the workbook.
 */
export function writeChart(
  chart: LocalizedChart,
  {
    surface,
    scheme,
    variant,
    box,
  }: { readonly surface: Surface; readonly scheme: Scheme; readonly variant: Variant; readonly box: Box },
  relation: string,
): { readonly xml: string; readonly workbook: Uint8Array<ArrayBuffer> } {
  const { sizes, isJoined } = chooseSizes(chart, box)
  const plan = planChart(chart, surface, isJoined)
  const drawing: ChartDrawing = {
    chart,
    plan,
    surface,
    scheme,
    variant,
    sizes,
    box,
    captionColumns: captionColumnsOf(plan),
  }
  const title = chart.kind === 'scatter' || chart.kind === 'donut' ? undefined : titleXml(chart.axis, drawing)
  const root = el(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': namespaces['xmlns:a'],
      'xmlns:r': namespaces['xmlns:r'],
    },
    value('date1904', 0),
    value('lang', officeTag(variant.locale)),
    value('roundedCorners', 0),
    el(
      'c:chart',
      {},
      title,
      value('autoTitleDeleted', title ? 0 : 1),
      plotArea(drawing),
      plan.legend ? legend(drawing) : undefined,
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(drawing.sizes.label, surface.ink, drawing),
    el('c:externalData', { 'r:id': relation }, value('autoUpdate', 0)),
  )
  const captioned = [...drawing.captionColumns.keys()].flatMap((at) => plan.series[at] ?? [])
  const rows: Cell[][] = [
    [undefined, ...plan.series.map(({ name }) => name), ...captioned.map(({ name }) => name)],
    ...plan.categories.map((category, at) => [
      category,
      ...plan.series.map(({ values }) => values[at]),
      ...captioned.map(({ captions }) => captions?.[at]?.caption),
    ]),
  ]
  return { xml: xmlDocument(root), workbook: writeWorkbook(rows, plan.days ?? 'yyyy-mm-dd') }
}

function value(name: string, val: string | number): Xml {
  return el(`c:${name}`, { val })
}

function plotArea(drawing: ChartDrawing): Xml {
  const { chart, plan } = drawing
  const columns = plan.series.map((series, at) => ({ series, at }))
  const drawn = columns.filter(({ series }) => series.overlay === undefined)
  const over = columns.filter(({ series }) => series.overlay !== undefined)
  switch (chart.kind) {
    case 'donut':
      return el('c:plotArea', {}, el('c:layout'), doughnut(drawn, drawing))
    case 'scatter':
      return el('c:plotArea', {}, el('c:layout'), scatter(drawing), scatterAxes(drawing))
    case 'line':
    case 'slope':
      return el('c:plotArea', {}, plotLayout(drawing), lineChart([...drawn, ...over], drawing), bothAxes(drawing))
    case 'area':
      return el(
        'c:plotArea',
        {},
        plotLayout(drawing),
        areaChart(drawn, drawing),
        over.length > 0 ? lineChart(over, drawing) : undefined,
        bothAxes(drawing),
      )
    default:
      return el(
        'c:plotArea',
        {},
        plotLayout(drawing),
        barChart(drawn, drawing),
        over.length > 0 ? lineChart(over, drawing) : undefined,
        bothAxes(drawing),
      )
  }
}

function isAcross({ chart }: ChartDrawing): boolean {
  return chart.kind === 'bar' || chart.kind === 'range'
}

function barChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
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
    identity(column),
    shapeOf(series.color, series.fill, drawing),
    value('invertIfNegative', 0),
    pointColors(series, drawing, true),
    labelsOf(column, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
    captionRange(column, drawing),
  )
}

function identity({ series, at }: ChartColumn): Xml {
  const cache = el('c:strCache', {}, value('ptCount', 1), el('c:pt', { idx: 0 }, el('c:v', {}, series.name)))
  return group(
    value('idx', at),
    value('order', at),
    el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, cellRange(at + 1, 1, 1)), cache)),
  )
}

/** Hatched is what a range holds beyond its lower end. */
function shapeOf(color: string, fill: PlanSeries['fill'], { scheme, surface }: ChartDrawing): Xml {
  if (fill === 'none') return el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')))
  if (fill === 'solid') return el('c:spPr', {}, solidFill(color, scheme))
  const pattern = el(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    el('a:fgClr', {}, colorOnly(color, scheme)),
    el('a:bgClr', {}, colorOnly(surface.paper, scheme)),
  )
  return el('c:spPr', {}, pattern, el('a:ln', { w: 12700 }, solidFill(color, scheme)))
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
            shapeOf(color, fill, drawing),
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

function values({ series, at }: ChartColumn, { plan }: ChartDrawing, name: 'val' | 'xVal' | 'yVal'): Xml {
  const range = cellRange(at + 1, 2, plan.categories.length + 1)
  const points = series.values.flatMap((one, idx) =>
    one === undefined ? [] : [el('c:pt', { idx }, el('c:v', {}, String(one)))],
  )
  const cache = el('c:numCache', {}, el('c:formatCode', {}, 'General'), value('ptCount', series.values.length), points)
  return el(`c:${name}`, {}, el('c:numRef', {}, el('c:f', {}, range), cache))
}

function lineChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
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
    identity(column),
    el('c:spPr', {}, stroke),
    marker,
    labelsOf(column, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
    value('smooth', 0),
    captionRange(column, drawing),
  )
}

function areaChart(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  return el(
    'c:areaChart',
    {},
    value('grouping', 'stacked'),
    value('varyColors', 0),
    columns.map((column) =>
      el(
        'c:ser',
        {},
        identity(column),
        shapeOf(column.series.color, 'solid', drawing),
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

function doughnut(columns: readonly ChartColumn[], drawing: ChartDrawing): Xml {
  return el(
    'c:doughnutChart',
    {},
    value('varyColors', 1),
    columns.map((column) =>
      el(
        'c:ser',
        {},
        identity(column),
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

function scatter(drawing: ChartDrawing): Xml {
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
      identity(column),
      el('c:spPr', {}, el('a:ln', { w: 19050 }, el('a:noFill'))),
      dot(y.color, drawing),
      points,
      nameLabels(drawing),
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

/** What is measured, and in which unit. */
function titleXml(axis: PlainPair | undefined, drawing: ChartDrawing): Xml | undefined {
  return (
    axis && el('c:title', {}, el('c:tx', {}, richText(axis, drawing.sizes.title, drawing, true)), value('overlay', 0))
  )
}

function bothAxes(drawing: ChartDrawing): Xml {
  return group(categoryAxis(drawing), valueAxis(drawing))
}

function axisLine(color: string, { scheme }: ChartDrawing): Xml {
  return el('c:spPr', {}, el('a:ln', { w: 12700 }, solidFill(color, scheme)))
}

function categoryAxis(drawing: ChartDrawing): Xml {
  const { plan, surface } = drawing
  const across = isAcross(drawing)
  const head = group(
    value('axId', axes.category),
    // What comes first stands on top.
    el('c:scaling', {}, value('orientation', across ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', across ? 'l' : 'b'),
    el('c:numFmt', { formatCode: plan.days ?? 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    axisLine(surface.captionInk, drawing),
    textProperties(drawing.sizes.category, surface.ink, drawing),
    value('crossAx', axes.value),
    value('crosses', 'autoZero'),
  )
  if (plan.days) {
    const unit = plan.days === 'yyyy' ? 'years' : 'months'
    return el('c:dateAx', {}, head, value('auto', 0), value('lblOffset', 100), value('baseTimeUnit', unit))
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
  const isRead = chart.kind === 'line' || chart.kind === 'area'
  const least = Math.min(0, ...plan.series.flatMap(({ values: all }) => all.map((one) => one ?? 0)))
  const isFromZero = chart.kind !== 'line' && chart.kind !== 'slope' && least === 0
  const grid = el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6350 }, solidFill(surface.rule, scheme))))
  return el(
    'c:valAx',
    {},
    value('axId', axes.value),
    el('c:scaling', {}, value('orientation', 'minMax'), isFromZero ? value('min', 0) : undefined),
    value('delete', isRead ? 0 : 1),
    value('axPos', isAcross(drawing) ? 't' : 'l'),
    isRead ? grid : undefined,
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textProperties(drawing.sizes.value, surface.captionInk, drawing),
    value('crossAx', axes.category),
    value('crosses', 'autoZero'),
    value('crossBetween', chart.kind === 'area' ? 'midCat' : 'between'),
  )
}

function scatterAxes(drawing: ChartDrawing): Xml {
  const { chart, surface, scheme } = drawing
  const grid = el('c:majorGridlines', {}, el('c:spPr', {}, el('a:ln', { w: 6350 }, solidFill(surface.rule, scheme))))
  const axis = (id: number, other: number, position: string, name: PlainPair | undefined) =>
    el(
      'c:valAx',
      {},
      value('axId', id),
      el('c:scaling', {}, value('orientation', 'minMax')),
      value('delete', 0),
      value('axPos', position),
      grid,
      titleXml(name, drawing),
      el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
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

/** Series that are no marks of their own are not explained. */
function legend(drawing: ChartDrawing): Xml {
  const { plan, chart } = drawing
  const silent = plan.series.flatMap(({ overlay }, at) =>
    overlay === undefined || overlay === 'reference'
      ? []
      : [el('c:legendEntry', {}, value('idx', at), value('delete', 1))],
  )
  return el(
    'c:legend',
    {},
    value('legendPos', chart.kind === 'donut' ? 'r' : isAcross(drawing) ? 't' : 'b'),
    silent,
    value('overlay', 0),
    textProperties(drawing.sizes.legend, drawing.surface.ink, drawing),
  )
}
