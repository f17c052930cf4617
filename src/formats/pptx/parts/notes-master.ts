import { solidFill } from '../base/color.ts'
import type { LevelStyle, Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import { type Attributes, el, type Xml, xmlDocument } from '../base/xml.ts'
import { colorMap, type MasterContext, prompts } from './master.ts'
import { shapeTree, transform } from './shapes.ts'
import { levelStyles } from './text-looks.ts'

const notesBox = { x: 72, y: 422, width: 576, height: 460 }

/** `notesMaster1.xml`: notes are printed on white paper, with a picture of the slide above them. */
export function notesMasterPart(surface: Surface, { variant, scheme }: Omit<MasterContext, 'dark'>): string {
  const levels = notesLevels()
  const own = { variant, scheme, surface }
  const frame = [
    transform({ x: 72, y: 72, width: 576, height: 324 }),
    el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    el('a:noFill'),
    el('a:ln', { w: 9525 }, solidFill('7F7F7F', new Map())),
  ]
  const place = [transform(notesBox), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]
  const asked = prompts({ idx: 3, name: 'body', box: notesBox, levels: levels.slice(0, 2) }, variant)
  const shapes = [slideImage({ idx: 2 }, frame), notesBody({ sz: 'quarter', idx: 3 }, asked, place)]
  return xmlDocument(
    el(
      'p:notesMaster',
      namespaces,
      el(
        'p:cSld',
        {},
        el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
        shapeTree(shapes),
      ),
      colorMap(false),
      el('p:notesStyle', {}, levelStyles(levels, own)),
    ),
  )
}

/** A line of notes and its caption. */
export function notesLevels(): readonly LevelStyle[] {
  return [
    { size: 16, color: 'ink', side: 'line', before: 8 },
    { size: 15, color: 'captionInk', side: 'caption' },
  ]
}

/** The picture of the slide: where it stands on the master, and of what on a page of notes. */
export function slideImage(own: Attributes, place: readonly Xml[] = []): Xml {
  const locks = el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })
  const kind = el('p:ph', { type: 'sldImg', ...own })
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide Image' }),
      el('p:cNvSpPr', {}, locks),
      el('p:nvPr', {}, kind),
    ),
    el('p:spPr', {}, place),
  )
}

/** The text below it. */
export function notesBody(own: Attributes, paragraphs: readonly Xml[], place: readonly Xml[] = []): Xml {
  const kind = el('p:ph', { type: 'body', ...own })
  const locks = el('a:spLocks', { noGrp: 1 })
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id: 3, name: 'Notes' }), el('p:cNvSpPr', {}, locks), el('p:nvPr', {}, kind)),
    el('p:spPr', {}, place),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs),
  )
}
