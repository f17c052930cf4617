import { fadingFill, type Scheme, solidFill } from '../base/color.ts'
import type { Ornament } from '../base/model.ts'
import { emu } from '../base/units.ts'
import { el, type Xml } from '../base/xml.ts'
import { type Named, transform } from './shapes.ts'

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
