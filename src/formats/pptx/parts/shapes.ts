import { fadingFill, type Scheme, solidFill } from '../base/color.ts'
import type { Content, Crop, LevelStyle, Ornament, Slot, TableCell } from '../base/model.ts'
import { type Box, emu } from '../base/units.ts'
import { el, group, type Xml } from '../base/xml.ts'
import { cellPadding } from '../layouts/tables.ts'
import { tableStyleId } from './table-style.ts'
import { paragraphXml, type TextContext } from './text.ts'

/** What every tree of shapes begins with. */
export function shapeTree(shapes: readonly Xml[]): Xml {
  const zero = { x: 0, y: 0 }
  const none = { cx: 0, cy: 0 }
  return el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', zero), el('a:ext', none), el('a:chOff', zero), el('a:chExt', none)),
    ),
    shapes,
  )
}

/** Where a shape is. */
export function transform(box: Box, prefix: 'a' | 'p' = 'a'): Xml {
  return el(
    `${prefix}:xfrm`,
    {},
    el('a:off', { x: emu(box.x), y: emu(box.y) }),
    el('a:ext', { cx: Math.max(0, emu(box.width)), cy: Math.max(0, emu(box.height)) }),
  )
}

/** `p:ph` of a slot: alike in the layout and on slides, which find their place by it. */
export function placeholder({ type, idx }: Pick<Slot, 'type' | 'idx'>): Xml {
  return el('p:ph', { type: type === undefined ? undefined : type, idx: idx === 0 ? undefined : idx })
}

interface Named {
  readonly id: number
  readonly name: string
}

/** A shape without text. Screen readers are told that it is an ornament. */
export function ornamentShape(
  { preset, box, color, opacity, fades, weight = 2 }: Ornament,
  { id, name }: Named,
  scheme: Scheme,
): Xml {
  const isStroke = preset === 'frame' || preset === 'line' || preset === 'lineInv'
  const full = fades ? fadingFill(color, scheme, opacity ?? 1, fades) : solidFill(color, scheme, opacity)
  const fill = isStroke ? el('a:noFill') : full
  const line = isStroke ? el('a:ln', { w: emu(weight) }, solidFill(color, scheme)) : el('a:ln', {}, el('a:noFill'))
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }, decorative()),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: undefined }),
    ),
    el('p:spPr', {}, transform(box), geometry(preset), fill, line),
  )
}

function decorative(): Xml {
  return el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
    ),
  )
}

function geometry(preset: Ornament['preset']): Xml {
  if (preset !== 'triangle') return el('a:prstGeom', { prst: preset === 'frame' ? 'rect' : preset }, el('a:avLst'))
  const point = (x: number, y: number) => el('a:pt', { x, y })
  return el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      el(
        'a:path',
        { w: 100, h: 100 },
        el('a:moveTo', {}, point(45, 0)),
        el('a:lnTo', {}, point(100, 0)),
        el('a:lnTo', {}, point(100, 100)),
        el('a:lnTo', {}, point(0, 100)),
        el('a:close'),
      ),
    ),
  )
}

/** Where a picture leads: to its files, to a film, and out of the presentation. */
export interface PictureRelations {
  readonly bitmap: string
  readonly svg?: string
  readonly link?: string
  readonly film?: FilmRelations
}

/** A film is related to twice: as PowerPoint has it since 2010, and as it had it before. */
export interface FilmRelations {
  readonly medium: 'video' | 'audio'
  readonly link: string
  readonly media: string
}

function filmXml({ medium, link, media }: FilmRelations): Xml {
  const own = el('p14:media', {
    'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
    'r:embed': media,
  })
  return group(
    el(`a:${medium}File`, { 'r:link': link }),
    el('p:extLst', {}, el('p:ext', { uri: '{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}' }, own)),
  )
}

/** What a click on a picture does: it plays its film, or opens an address. */
function clickXml({ link, film }: PictureRelations): Xml | undefined {
  if (film) return el('a:hlinkClick', { 'r:id': '', action: 'ppaction://media' })
  return link === undefined ? undefined : el('a:hlinkClick', { 'r:id': link })
}

/** A picture, in a placeholder or free; of a drawing both the drawing and its picture, for those who cannot draw. */
export function pictureShape(
  { id, name }: Named,
  { alt, crop, box, slot }: { readonly alt: string; readonly crop?: Crop; readonly box: Box; readonly slot?: Slot },
  relations: PictureRelations,
): Xml {
  const drawing = relations.svg
    ? el(
        'a:extLst',
        {},
        el(
          'a:ext',
          { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
          el('asvg:svgBlip', {
            'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
            'r:embed': relations.svg,
          }),
        ),
      )
    : undefined
  const cut = crop && { l: crop.left, t: crop.top, r: crop.right, b: crop.bottom }
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name, descr: alt }, clickXml(relations)),
      el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: slot ? 1 : undefined, noChangeAspect: 1 })),
      el('p:nvPr', {}, slot ? placeholder(slot) : undefined, relations.film ? filmXml(relations.film) : undefined),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': relations.bitmap }, drawing),
      cut ? el('a:srcRect', cut) : undefined,
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  )
}

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
