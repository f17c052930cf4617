import { contrastOf, rgbOf } from '../../../model/contrast.ts'
import type { Point } from '../../../model/geometry.ts'
import type { PlainPair } from '../../../model/localized.ts'
import { solidFill } from '../base/color.ts'
import { officeTag } from '../base/language.ts'
import type { Surface } from '../base/model.ts'
import { hundredths } from '../base/units.ts'
import { el, group, type Xml } from '../base/xml.ts'
import { languagesOf, themeFaces } from '../parts/text-looks.ts'
import type { ChartColumn, ChartDrawing } from './drawing.ts'
import { fieldsOf, fieldText, fromCells, oneRow } from './fields.ts'
import type { LabelPosition, PlanSeries } from './plan.ts'

const noFill = el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')))

function value(name: string, val: string | number): Xml {
  return el(`c:${name}`, { val })
}

/** Kinds over whose marks a reference is drawn: a label it would strike through stands on paper. */
const crossed: ReadonlySet<string> = new Set(['column', 'grouped-bar', 'stacked', 'waterfall'])

function ground({ chart, plan, surface, scheme }: ChartDrawing): Xml {
  if (!crossed.has(chart.kind) || plan.series.every(({ overlay }) => overlay !== 'reference')) return noFill
  return el('c:spPr', {}, solidFill(surface.paper, scheme), el('a:ln', {}, el('a:noFill')))
}

/** What a label shows: of its series the value, or nothing. */
function flags(isShown: boolean): Xml {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
  return group(...shown.map((name) => value(`show${name}`, name === 'Val' && isShown ? 1 : 0)))
}

/** A label at each value, in its own number format; none where there is none. */
export function labelsOf(column: ChartColumn, drawing: ChartDrawing): Xml {
  const { series } = column
  if (series.labels.length === 0) return el('c:dLbls', {}, flags(false))
  const single = series.labels.map((format, at) => {
    if (format === undefined) return el('c:dLbl', {}, value('idx', at), value('delete', 1))
    const position = series.positions?.[at] ?? series.position
    const offset = series.offsets?.[at]
    return labelAt(column, { at, format, position, offset, on: series.points?.[at] ?? series.color }, drawing)
  })
  return el('c:dLbls', {}, single, noFill, flags(true))
}

/** In a ring each label is read on the colour of its own part. */
export function ringLabels(column: ChartColumn, drawing: ChartDrawing): Xml {
  return labelsOf({ ...column, series: { ...column.series, position: 'none' } }, drawing)
}

interface Label {
  readonly at: number
  readonly format: string
  readonly position: LabelPosition
  /** How far it stands from there, in px of the slide. */
  readonly offset: Point | undefined
  /** The colour of the mark. */
  readonly on: string
}

/** A label follows its value; what a number format cannot write comes from cells of the sheet. */
function labelAt(column: ChartColumn, label: Label, drawing: ChartDrawing): Xml {
  const { series, at } = column
  const { chart, surface, sizes } = drawing
  const isInside = label.position === 'ctr' || chart.kind === 'donut'
  const own = isInside ? readableOn(label.on, surface) : surface.ink
  const color = series.overlay === 'reference' ? series.color : own
  const fields = fieldsOf(series, label.at)
  const isField = fields.length > 0
  // Two languages in one field are of one size.
  const isShared = fields[0]?.text.includes('\n') === true
  const whole = isShared ? (sizes.label + sizes.caption) / 2 : sizes.label
  const size = series.overlay === 'reference' ? sizes.value : whole
  const looks = { size, color, captionColor: isInside ? color : surface.captionInk }
  const key = `${chart.id} ${at} ${label.at}`
  return el(
    'c:dLbl',
    {},
    value('idx', label.at),
    label.offset && movedBy(label.offset, drawing),
    isField ? el('c:tx', {}, fieldText(fields, key, looks, drawing, series.isFlat)) : undefined,
    el('c:numFmt', { formatCode: label.format, sourceLinked: 0 }),
    isInside ? noFill : ground(drawing),
    isField ? undefined : textProperties(size, color, drawing),
    // A ring and an area have no choice of places.
    label.position === 'none' ? undefined : value('dLblPos', label.position),
    flags(true),
    isField ? fromCells : undefined,
  )
}

/** Programs move a label by shares of the chart's frame. */
function movedBy({ x, y }: Point, { box }: ChartDrawing): Xml {
  const share = (px: number, whole: number) => Math.round((px / whole) * 1e4) / 1e4
  return el('c:layout', {}, el('c:manualLayout', {}, value('x', share(x, box.width)), value('y', share(y, box.height))))
}

/** The names of dots, in both languages, each at its side. */
export function nameLabels({ names = [], positions }: PlanSeries, drawing: ChartDrawing): Xml {
  const { sizes, surface } = drawing
  const single = names.map((name, at) => {
    if (!name) return el('c:dLbl', {}, value('idx', at), value('delete', 1))
    const text = richText(name, sizes.legend, drawing, { body: oneRow })
    const position = value('dLblPos', positions?.[at] ?? 'r')
    return el('c:dLbl', {}, value('idx', at), el('c:tx', {}, text), noFill, position, flags(true))
  })
  const looks = textProperties(sizes.legend, surface.ink, drawing)
  return el('c:dLbls', {}, single, noFill, looks, value('dLblPos', 'r'), flags(true))
}

/** A text in both languages, each run with its own, below or beside each other. */
export function richText(
  pair: PlainPair,
  size: number,
  drawing: ChartDrawing,
  { inLine = false, body = el('a:bodyPr') }: { readonly inLine?: boolean; readonly body?: Xml } = {},
): Xml {
  const { surface, scheme, variant } = drawing
  const run = (text: string, side: 'line' | 'caption') => {
    const color = side === 'line' ? surface.ink : surface.captionInk
    const form = { ...languagesOf(side, variant), sz: hundredths(side === 'line' ? size : size * 0.9), b: 0 }
    return el('a:r', {}, el('a:rPr', form, solidFill(color, scheme), themeFaces('minor')), el('a:t', {}, text))
  }
  const paragraph = (...runs: readonly Xml[]) =>
    el('a:p', {}, el('a:pPr', {}, el('a:defRPr', { sz: hundredths(size), b: 0 })), ...runs)
  const line = run(pair.line, 'line')
  const hasCaption = pair.caption !== undefined && pair.caption !== pair.line
  const caption = hasCaption ? run(inLine ? `   ${pair.caption}` : (pair.caption ?? ''), 'caption') : undefined
  const rows =
    caption === undefined
      ? [paragraph(line)]
      : inLine
        ? [paragraph(line, caption)]
        : [paragraph(line), paragraph(caption)]
  return el('c:rich', {}, body, el('a:lstStyle'), rows)
}

/** How text without runs of its own looks. */
export function textProperties(
  size: number,
  color: string,
  { scheme, variant }: Pick<ChartDrawing, 'scheme' | 'variant'>,
): Xml {
  const form = { ...languagesOf('line', variant), sz: hundredths(size), b: 0 }
  const run = el('a:defRPr', form, solidFill(color, scheme), themeFaces('minor'))
  const end = el('a:endParaRPr', { lang: officeTag(variant.locale) })
  return el('c:txPr', {}, oneRow, el('a:lstStyle'), el('a:p', {}, el('a:pPr', {}, run), end))
}

/** Ink or paper, whichever stands out more. */
function readableOn(color: string, { ink, paper }: Surface): string {
  const contrast = (one: string) => contrastOf(rgbOf(one), rgbOf(color))
  return contrast(ink) >= contrast(paper) ? ink : paper
}
