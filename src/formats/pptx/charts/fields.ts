import { solidFill } from '../base/color.ts'
import { hundredths } from '../base/units.ts'
import { el, group, type Xml } from '../base/xml.ts'
import { guidOf } from '../parts/presentation.ts'
import { languagesOf, themeFaces } from '../parts/text-looks.ts'
import type { ChartColumn, ChartDrawing } from './drawing.ts'
import type { PlanSeries } from './plan.ts'
import { flatGap, textInCell } from './sheet.ts'
import { cellRange } from './workbook.ts'

const namespace = 'http://schemas.microsoft.com/office/drawing/2012/chart'
/** A label is as wide as it is: broken in two, or slanted, it would not be read as one number. */
export const oneRow = el('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none' })
/** That a label shows the cell of its value: the last child of a label. */
export const fromCells = el(
  'c:extLst',
  {},
  el(
    'c:ext',
    { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', 'xmlns:c15': namespace },
    el('c15:showDataLabelsRange', { val: 1 }),
  ),
)

interface Looks {
  readonly size: number
  readonly color: string
  readonly captionColor: string
}

/** A text of a label that comes from the value or from a cell, with what it shows until it is asked. */
export interface Field {
  readonly type: 'VALUE' | 'CELLRANGE'
  readonly text: string
  readonly side: 'line' | 'caption'
}

/**
 * The fields of a label; none where its value is all that it says. A line that comes from a cell shares it with its
 * caption: there is one range of cells for each series, and LibreOffice draws no text from other cells.
 */
export function fieldsOf(series: PlanSeries, at: number): readonly Field[] {
  const text = textInCell(series, at)
  if (text === undefined) return []
  if (series.lines?.[at] !== undefined) return [{ type: 'CELLRANGE', side: 'line', text }]
  return [
    { type: 'VALUE', side: 'line', text: series.captions?.[at]?.line ?? '' },
    { type: 'CELLRANGE', side: 'caption', text },
  ]
}

/** The text of a label: its fields below each other or, if it is flat, beside each other. */
export function fieldText(
  fields: readonly Field[],
  key: string,
  { size, color, captionColor }: Looks,
  { variant, scheme, sizes }: ChartDrawing,
  isFlat = false,
): Xml {
  const runs = fields.map(({ type, text, side }) => {
    const isLine = side === 'line'
    const form = { ...languagesOf(side, variant), sz: hundredths(isLine ? size : sizes.caption), b: 0 }
    const looks = group(solidFill(isLine ? color : captionColor, scheme), themeFaces('minor'))
    const properties = el('a:pPr', {}, el('a:defRPr', form, looks))
    const field = el('a:fld', { id: guidOf(`${key} ${type}`), type }, el('a:rPr', form, looks), el('a:t', {}, text))
    return { properties, field, gap: el('a:r', {}, el('a:rPr', form, looks), el('a:t', {}, flatGap)) }
  })
  const rows = isFlat
    ? [
        el(
          'a:p',
          {},
          runs[0]?.properties,
          runs.flatMap(({ field, gap }, at) => (at > 0 ? [gap, field] : [field])),
        ),
      ]
    : runs.map(({ properties, field }) => el('a:p', {}, properties, field))
  return el('c:rich', {}, oneRow, el('a:lstStyle'), rows)
}

/** Where texts in the labels of a series come from: the last child of a series. */
export function captionRange({ series, at }: ChartColumn, { columns, plan }: ChartDrawing): Xml | undefined {
  const column = columns.texts.get(at)
  if (column === undefined) return undefined
  const points = plan.categories.flatMap((_, idx) => {
    const text = textInCell(series, idx)
    return text === undefined ? [] : [el('c:pt', { idx }, el('c:v', {}, text))]
  })
  return el(
    'c:extLst',
    {},
    el(
      'c:ext',
      { uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}', 'xmlns:c15': namespace },
      el(
        'c15:datalabelsRange',
        {},
        el('c15:f', {}, cellRange(column, 2, plan.categories.length + 1)),
        el('c15:dlblRangeCache', {}, el('c:ptCount', { val: plan.categories.length }), points),
      ),
    ),
  )
}
