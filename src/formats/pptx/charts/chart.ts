import type { Variant } from '../../../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../../../model/localized.ts'
import type { Scheme } from '../base/color.ts'
import { officeTag } from '../base/language.ts'
import type { Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import type { Box } from '../base/units.ts'
import type { Xml } from '../base/xml.ts'
import { el, xmlDocument } from '../base/xml.ts'
import { bothAxes, isAcross, scatterAxes, titleXml, value } from './axes.ts'
import type { ChartDrawing } from './drawing.ts'
import { planChart } from './kinds.ts'
import { textProperties } from './labels.ts'
import { besideLegend, isLegendBeside, legendLayout, legendSize, plotLayout, plotOf } from './layout.ts'
import { placeLabels } from './place-labels.ts'
import { areaChart, barChart, doughnut, lineChart, scatter } from './series.ts'
import { columnsOf, sheetOf } from './sheet.ts'
import { twoLines } from './single.ts'
import { letter, rowsUnder } from './sizes.ts'
import { writeWorkbook } from './workbook.ts'

/**
 * A native chart with the workbook behind it: its sheet has a column for each series, and labels are number formats or
 * come from formulas, so that they follow what is edited there. `relation` leads from the chart to the workbook.
 */
export function writeChart(
  given: LocalizedChart,
  {
    surface,
    scheme,
    variant,
    box,
  }: { readonly surface: Surface; readonly scheme: Scheme; readonly variant: Variant; readonly box: Box },
  relation: string,
): { readonly xml: string; readonly workbook: Uint8Array<ArrayBuffer>; readonly unwritten: number } {
  const chart = turned(given, box)
  const { sizes: whole, ...form } = letter(chart, box)
  const made = planChart(chart, surface, form)
  const isBeside = isLegendBeside({ chart, plan: made, sizes: whole, box })
  const sizes = isBeside ? letter(chart, besideLegend(box)).sizes : whole
  const plot = plotOf({ chart, plan: made, sizes, box })
  const { plan, unwritten } = placeLabels({ chart, plan: made, sizes, box, plot })
  const drawing: ChartDrawing = { chart, plan, surface, scheme, variant, sizes, box, plot, columns: columnsOf(plan) }
  const title = titleXml(headingOf(chart), drawing, drawing.box.width)
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
  const workbook = writeWorkbook(sheetOf(plan, drawing.columns), plan.days ?? 'yyyy-mm-dd')
  return { xml: xmlDocument(root), workbook, unwritten }
}

/** More rows than these under a column, and it is a bar: long names have room beside bars that they have not under columns. */
const mostRowsUnder = 4

function turned(chart: LocalizedChart, box: Box): LocalizedChart {
  if (chart.kind !== 'column' || chart.overlays?.reference) return chart
  const each = box.width / Math.max(1, chart.categories.length)
  const rows = rowsUnder(chart.categories.map(twoLines), letter(chart, box).sizes.category, each)
  return rows > mostRowsUnder ? { ...chart, kind: 'bar' } : chart
}

/** What is said over a chart: what it measures, or of a ring what its parts add up to. */
function headingOf({ kind, axis, totals }: LocalizedChart): PlainPair | undefined {
  if (kind === 'scatter') return undefined
  const [total] = totals ?? []
  if (kind !== 'donut' || !total) return axis
  const sum = (text: string) => `∑ ${text}`
  return { line: sum(total.line), ...(total.caption !== undefined && { caption: sum(total.caption) }) }
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

/** A ring leaves room for its names beside it, but in a half of a slide. */
function hasRoomBeside({ chart, box }: ChartDrawing): boolean {
  return chart.kind === 'donut' && box.width >= 700
}

/** Series that are no marks of their own are not explained. */
function legend(drawing: ChartDrawing): Xml {
  const { plan } = drawing
  const isBeside = isLegendBeside(drawing)
  const silent = plan.series.flatMap(({ overlay }, at) =>
    overlay === 'reference' || (overlay === undefined && !plan.onlyReference)
      ? []
      : [el('c:legendEntry', {}, value('idx', at), value('delete', 1))],
  )
  return el(
    'c:legend',
    {},
    value('legendPos', isBeside || hasRoomBeside(drawing) ? 'r' : isAcross(drawing) ? 't' : 'b'),
    silent,
    isBeside ? legendLayout(drawing) : undefined,
    value('overlay', 0),
    textProperties(isBeside ? legendSize(drawing) : drawing.sizes.legend, drawing.surface.ink, drawing),
  )
}
