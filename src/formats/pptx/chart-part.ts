import type { Variant } from '../../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../../model/localized.ts'
import { type ChartPlan, type LabelPosition, type PlanSeries, planChart } from './chart-plan.ts'
import { type Scheme, solidFill } from './color.ts'
import { officeTag } from './language.ts'
import type { Surface } from './model.ts'
import { namespaces } from './namespaces.ts'
import { hundredths } from './units.ts'
import { type Cell, cellRange, writeWorkbook } from './workbook.ts'
import { languagesOf, themeFaces } from './write-text.ts'
import { el, group, type Xml, xmlDocument } from './xml.ts'

/** What a chart is drawn with. */
interface Drawing {
  readonly chart: LocalizedChart
  readonly plan: ChartPlan
  readonly surface: Surface
  readonly scheme: Scheme
  readonly variant: Variant
}

/** Sizes of type in charts, in px of the slide. */
const sizes = { label: 24, category: 24, legend: 22, title: 20, value: 18 } as const
const axes = { category: 111111111, value: 222222222 } as const

/**
 * A native chart with the workbook behind it: its sheet has a column for each series, and labels are number formats, so
 * that they follow what is edited there. `relation` leads from the chart to the workbook.
 */
export function writeChart(
  chart: LocalizedChart,
  { surface, scheme, variant }: { readonly surface: Surface; readonly scheme: Scheme; readonly variant: Variant },
  relation: string,
): { readonly xml: string; readonly workbook: Uint8Array<ArrayBuffer> } {
  const plan = planChart(chart, surface)
  const drawing = { chart, plan, surface, scheme, variant }
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
    textProperties(sizes.label, surface.ink, drawing),
    el('c:externalData', { 'r:id': relation }, value('autoUpdate', 0)),
  )
  const rows: Cell[][] = [
    [undefined, ...plan.series.map(({ name }) => name)],
    ...plan.categories.map((category, at) => [category, ...plan.series.map(({ values }) => values[at])]),
  ]
  return { xml: xmlDocument(root), workbook: writeWorkbook(rows, plan.days ?? 'yyyy-mm-dd') }
}

function value(name: string, val: string | number): Xml {
  return el(`c:${name}`, { val })
}

function plotArea(drawing: Drawing): Xml {
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
      return el(
        'c:plotArea',
        {},
        chart.kind === 'slope' ? slopeLayout() : el('c:layout'),
        lineChart([...drawn, ...over], drawing),
        bothAxes(drawing),
      )
    case 'area':
      return el(
        'c:plotArea',
        {},
        el('c:layout'),
        areaChart(drawn, drawing),
        over.length > 0 ? lineChart(over, drawing) : undefined,
        bothAxes(drawing),
      )
    default:
      return el(
        'c:plotArea',
        {},
        el('c:layout'),
        barChart(drawn, drawing),
        over.length > 0 ? lineChart(over, drawing) : undefined,
        bothAxes(drawing),
      )
  }
}

/** Room at both sides for the names of lines. */
function slopeLayout(): Xml {
  const edges = [value('layoutTarget', 'inner'), value('xMode', 'edge'), value('yMode', 'edge')]
  const box = Object.entries({ x: 0.3, y: 0.1, w: 0.4, h: 0.76 }).map(([name, share]) => value(name, share))
  return el('c:layout', {}, el('c:manualLayout', {}, edges, box))
}

interface Column {
  readonly series: PlanSeries
  readonly at: number
}

function isAcross({ chart }: Drawing): boolean {
  return chart.kind === 'bar' || chart.kind === 'range'
}

function barChart(columns: readonly Column[], drawing: Drawing): Xml {
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

function barSeries(column: Column, drawing: Drawing): Xml {
  const { series } = column
  return el(
    'c:ser',
    {},
    identity(column),
    shapeOf(series.color, series.fill, drawing),
    value('invertIfNegative', 0),
    pointColors(series, drawing, true),
    labels(series, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
  )
}

function identity({ series, at }: Column): Xml {
  const cache = el('c:strCache', {}, value('ptCount', 1), el('c:pt', { idx: 0 }, el('c:v', {}, series.name)))
  return group(
    value('idx', at),
    value('order', at),
    el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, cellRange(at + 1, 1, 1)), cache)),
  )
}

/** Hatched is what a range holds beyond its lower end. */
function shapeOf(color: string, fill: PlanSeries['fill'], { scheme, surface }: Drawing): Xml {
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

function pointColors({ points = [], fill }: PlanSeries, drawing: Drawing, inverts: boolean): Xml[] {
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

/** A label at each value, in its own number format; none where there is none. */
function labels(series: PlanSeries, drawing: Drawing): Xml {
  const flags = (isShown: number) =>
    group(
      value('showLegendKey', 0),
      value('showVal', isShown),
      value('showCatName', 0),
      value('showSerName', 0),
      value('showPercent', 0),
      value('showBubbleSize', 0),
    )
  const single = series.labels.map((format, at) => {
    if (format === undefined) return el('c:dLbl', {}, value('idx', at), value('delete', 1))
    const position = series.positions?.[at] ?? series.position
    return el('c:dLbl', {}, value('idx', at), labelForm(series, format, position, drawing), flags(1))
  })
  if (series.labels.length === 0) return el('c:dLbls', {}, flags(0))
  return el('c:dLbls', {}, single, labelForm(series, 'General', series.position, drawing), flags(1))
}

function labelForm(series: PlanSeries, format: string, position: LabelPosition, drawing: Drawing): Xml {
  const { surface, chart } = drawing
  // A label inside a mark has to be read on its colour.
  const color = position === 'ctr' || chart.kind === 'donut' ? readableOn(series.color, surface) : surface.ink
  const size = series.overlay === 'reference' ? sizes.value : sizes.label
  // A ring and an area have no choice of places.
  const isFree = position !== 'none'
  return group(
    el('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(size, series.overlay === 'reference' ? series.color : color, drawing),
    isFree ? value('dLblPos', position) : undefined,
  )
}

/** Ink or paper, whichever stands out more. */
function readableOn(color: string, { ink, paper }: Surface): string {
  const light = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16) / 255
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    }, 0)
  const contrast = (one: string) =>
    (Math.max(light(one), light(color)) + 0.05) / (Math.min(light(one), light(color)) + 0.05)
  return contrast(ink) >= contrast(paper) ? ink : paper
}

function categories({ plan }: Drawing): Xml {
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

function values({ series, at }: Column, { plan }: Drawing, name: 'val' | 'xVal' | 'yVal'): Xml {
  const range = cellRange(at + 1, 2, plan.categories.length + 1)
  const points = series.values.flatMap((one, idx) =>
    one === undefined ? [] : [el('c:pt', { idx }, el('c:v', {}, String(one)))],
  )
  const cache = el('c:numCache', {}, el('c:formatCode', {}, 'General'), value('ptCount', series.values.length), points)
  return el(`c:${name}`, {}, el('c:numRef', {}, el('c:f', {}, range), cache))
}

function lineChart(columns: readonly Column[], drawing: Drawing): Xml {
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

function lineSeries(column: Column, drawing: Drawing): Xml {
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
    labels(series, drawing),
    categories(drawing),
    values(column, drawing, 'val'),
    value('smooth', 0),
  )
}

function areaChart(columns: readonly Column[], drawing: Drawing): Xml {
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
        labels(column.series, drawing),
        categories(drawing),
        values(column, drawing, 'val'),
      ),
    ),
    value('axId', axes.category),
    value('axId', axes.value),
  )
}

function doughnut(columns: readonly Column[], drawing: Drawing): Xml {
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
        ringLabels(column.series, drawing),
        categories(drawing),
        values(column, drawing, 'val'),
      ),
    ),
    value('firstSliceAng', 0),
    value('holeSize', 55),
  )
}

/** Each label is read on the colour of its own part. */
function ringLabels(series: PlanSeries, drawing: Drawing): Xml {
  const flags = group(
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  )
  const single = series.labels.map((format, at) =>
    el(
      'c:dLbl',
      {},
      value('idx', at),
      labelForm({ ...series, color: series.points?.[at] ?? series.color }, format ?? 'General', 'none', drawing),
      flags,
    ),
  )
  return el('c:dLbls', {}, single, labelForm(series, 'General', 'none', drawing), flags)
}

function scatter(drawing: Drawing): Xml {
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

function dot(color: string, { scheme }: Drawing): Xml {
  return el(
    'c:marker',
    {},
    value('symbol', 'circle'),
    value('size', 12),
    el('c:spPr', {}, solidFill(color, scheme), el('a:ln', {}, el('a:noFill'))),
  )
}

/** Each dot has the name of its subject, in both languages. */
function nameLabels(drawing: Drawing): Xml {
  const flags = group(
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  )
  const single = drawing.chart.categories.map((pair, at) =>
    el(
      'c:dLbl',
      {},
      value('idx', at),
      el('c:tx', {}, richText(pair, sizes.legend, drawing)),
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      value('dLblPos', 'r'),
      flags,
    ),
  )
  return el(
    'c:dLbls',
    {},
    single,
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(sizes.legend, drawing.surface.ink, drawing),
    value('dLblPos', 'r'),
    flags,
  )
}

/** A text in both languages, each run with its own. */
function richText(pair: PlainPair, size: number, drawing: Drawing): Xml {
  const { surface, scheme, variant } = drawing
  const paragraph = (text: string, side: 'line' | 'caption') =>
    el(
      'a:p',
      {},
      el('a:pPr', {}, el('a:defRPr', { sz: hundredths(size), b: 0 })),
      el(
        'a:r',
        {},
        el(
          'a:rPr',
          { ...languagesOf(side, variant), sz: hundredths(size), b: 0 },
          solidFill(side === 'line' ? surface.ink : surface.captionInk, scheme),
          themeFaces('minor'),
        ),
        el('a:t', {}, text),
      ),
    )
  const rows = [
    paragraph(pair.line, 'line'),
    ...(pair.caption !== undefined && pair.caption !== pair.line ? [paragraph(pair.caption, 'caption')] : []),
  ]
  return el('c:rich', {}, el('a:bodyPr'), el('a:lstStyle'), rows)
}

/** What is measured, and in which unit. */
function titleXml(axis: PlainPair | undefined, drawing: Drawing): Xml | undefined {
  return axis && el('c:title', {}, el('c:tx', {}, richText(axis, sizes.title, drawing)), value('overlay', 0))
}

function textProperties(size: number, color: string, { scheme, variant }: Drawing): Xml {
  const run = el(
    'a:defRPr',
    { ...languagesOf('line', variant), sz: hundredths(size), b: 0 },
    solidFill(color, scheme),
    themeFaces('minor'),
  )
  return el(
    'c:txPr',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, run), el('a:endParaRPr', { lang: officeTag(variant.locale) })),
  )
}

function bothAxes(drawing: Drawing): Xml {
  return group(categoryAxis(drawing), valueAxis(drawing))
}

function axisLine(color: string, { scheme }: Drawing): Xml {
  return el('c:spPr', {}, el('a:ln', { w: 12700 }, solidFill(color, scheme)))
}

function categoryAxis(drawing: Drawing): Xml {
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
    textProperties(sizes.category, surface.ink, drawing),
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
    value('noMultiLvlLbl', 1),
  )
}

/** Where labels stand at all marks an axis says nothing more. */
function valueAxis(drawing: Drawing): Xml {
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
    textProperties(sizes.value, surface.captionInk, drawing),
    value('crossAx', axes.category),
    value('crosses', 'autoZero'),
    value('crossBetween', chart.kind === 'area' ? 'midCat' : 'between'),
  )
}

function scatterAxes(drawing: Drawing): Xml {
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
      textProperties(sizes.value, surface.captionInk, drawing),
      value('crossAx', other),
      value('crosses', 'min'),
      value('crossBetween', 'midCat'),
    )
  return group(axis(axes.category, axes.value, 'b', chart.across), axis(axes.value, axes.category, 'l', chart.axis))
}

/** Series that are no marks of their own are not explained. */
function legend(drawing: Drawing): Xml {
  const { plan, chart } = drawing
  const silent = plan.series.flatMap(({ overlay }, at) =>
    overlay === undefined ? [] : [el('c:legendEntry', {}, value('idx', at), value('delete', 1))],
  )
  return el(
    'c:legend',
    {},
    value('legendPos', chart.kind === 'donut' ? 'r' : 't'),
    silent,
    value('overlay', 0),
    textProperties(sizes.legend, drawing.surface.ink, drawing),
  )
}
