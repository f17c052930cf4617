import type { Content, LevelStyle, Slot, TableCell } from '../base/model.ts'
import { type Box, emu } from '../base/units.ts'
import { el, type Xml } from '../base/xml.ts'
import { cellPadding } from '../layouts/tables.ts'
import { type Named, placeholder, transform } from './shapes.ts'
import { tableStyleId } from './table-style.ts'
import { paragraphXml, type TextContext } from './text.ts'

/** What stands in a frame: a chart or a table. */
export function graphicFrame(
  { id, name }: Named,
  { alt, box, slot }: { readonly alt: string; readonly box: Box; readonly slot?: Slot },
  data: Xml,
): Xml {
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name, descr: alt }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr', {}, slot ? placeholder(slot) : undefined),
    ),
    transform(box, 'p'),
    el('a:graphic', {}, data),
  )
}

const charts = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** A chart by its relation. */
export function chartData(relation: string): Xml {
  return el('a:graphicData', { uri: charts }, el('c:chart', { 'xmlns:c': charts, 'r:id': relation }))
}

/** A table with its header row. Sizes stand at its runs: tables take nothing else from placeholders than their place. */
export function tableData({ rows, size, columns, heights }: Table, context: TextContext): Xml {
  return el(
    'a:graphicData',
    { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
    el(
      'a:tbl',
      {},
      el('a:tblPr', { firstRow: 1, bandRow: 1 }, el('a:tableStyleId', {}, tableStyleId)),
      el(
        'a:tblGrid',
        {},
        columns.map((column) => el('a:gridCol', { w: emu(column) })),
      ),
      rows.map((row, at) =>
        el(
          'a:tr',
          { h: emu(heights[at] ?? 0) },
          columns.map((_, column) => cellXml(row[column], size, at === 0, context)),
        ),
      ),
    ),
  )
}

type Table = Extract<Content, { kind: 'table' }>

function cellXml(
  cell: TableCell | undefined,
  { line, caption }: Table['size'],
  isHeader: boolean,
  context: TextContext,
): Xml {
  const levels: readonly LevelStyle[] = [
    { size: line, color: 'ink', side: 'line', bold: isHeader },
    { size: caption, color: 'captionInk', side: 'caption' },
  ]
  const paragraphs = cell && cell.paragraphs.length > 0 ? cell.paragraphs : [{ level: 0, runs: [] }]
  const written = paragraphs.map(({ level, runs }) => {
    const style = levels[Math.min(level, 1)]
    const sized = runs.map((run) => ({
      ...run,
      size: style?.size ?? line,
      ...(isHeader && level === 0 && { bold: true }),
      ...(level === 1 && !run.color && { color: 'captionInk' as const }),
    }))
    // A caption in a cell is a paragraph of the cell, not of a deeper level: cells have none.
    return paragraphXml(
      { level: 0, runs: sized, ...(cell && cell.align !== 'l' && { align: cell.align }) },
      [{ size: line, color: 'ink', side: level === 1 ? 'caption' : 'line' }],
      context,
    )
  })
  const { x, y } = cellPadding
  return el(
    'a:tc',
    {},
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), written),
    el('a:tcPr', { marL: emu(x), marR: emu(x), marT: emu(y), marB: emu(y), anchor: 'ctr' }),
  )
}
