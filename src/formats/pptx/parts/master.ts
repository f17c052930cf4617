import type { Variant } from '../../../model/locale.ts'
import { type Scheme, solidFill } from '../base/color.ts'
import type { ComposedLayout, LevelStyle, Slot, Surface } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import { emu } from '../base/units.ts'
import { el, type Xml, xmlDocument } from '../base/xml.ts'
import { prompt, slotName } from '../layouts/names.ts'
import { bodyLevels } from '../text/levels.ts'
import { ornamentShape } from './ornament.ts'
import { pictureShape } from './picture.ts'
import { placeholder, shapeTree, transform } from './shapes.ts'
import { languagesOf, levelStyles } from './text-looks.ts'

/** What masters and layouts are written with. */
export interface MasterContext {
  readonly variant: Variant
  readonly scheme: Scheme
  readonly dark: boolean
}

/** The first id of masters and layouts, which are counted together. */
export const firstMasterId = 2147483648

const titleLevels: readonly LevelStyle[] = [{ size: 56, color: 'ink', side: 'line', bold: true }]

/** The id of the field that shows the number of a slide. */
const numberField = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'

/** `slideMaster1.xml`: the styles of titles and text, and the layouts by their relations. */
export function masterPart(surface: Surface, layouts: readonly string[], context: MasterContext): string {
  const { variant, scheme, dark } = context
  const own = { variant, scheme, surface }
  const levels = bodyLevels({ line: 38, caption: 27, before: 24 })
  const slots: readonly Slot[] = [
    {
      idx: 0,
      type: 'title',
      name: 'title',
      box: { x: 80, y: 44, width: 1120, height: 92 },
      anchor: 'b',
      levels: titleLevels,
    },
    { idx: 1, type: 'body', name: 'body', box: { x: 80, y: 218, width: 1120, height: 408 }, levels },
    {
      idx: 4,
      type: 'sldNum',
      name: 'number',
      box: { x: 1130, y: 660, width: 70, height: 32 },
      anchor: 'b',
      levels: [{ size: 18, color: 'captionInk', side: 'caption', align: 'r' }],
    },
  ]
  return xmlDocument(
    el(
      'p:sldMaster',
      namespaces,
      el(
        'p:cSld',
        {},
        background(surface, scheme),
        shapeTree(slots.map((slot, at) => slotShape(slot, at + 2, surface, context))),
      ),
      colorMap(dark),
      el(
        'p:sldLayoutIdLst',
        {},
        layouts.map((relation, at) => el('p:sldLayoutId', { id: firstMasterId + 1 + at, 'r:id': relation })),
      ),
      el(
        'p:txStyles',
        {},
        el('p:titleStyle', {}, levelStyles(titleLevels, own, 'major')),
        el('p:bodyStyle', {}, levelStyles(levels, own)),
        el('p:otherStyle', {}, levelStyles([{ size: 24, color: 'ink', side: 'line' }], own)),
      ),
    ),
  )
}

/** Which colours of the theme are paper and ink: a dark theme has its paper in `dk1`, as everybody's dark themes do. */
export function colorMap(dark: boolean): Xml {
  const accents = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`]))
  const [paper, ink] = dark ? ['dk', 'lt'] : ['lt', 'dk']
  return el('p:clrMap', {
    bg1: `${paper}1`,
    tx1: `${ink}1`,
    bg2: `${paper}2`,
    tx2: `${ink}2`,
    ...accents,
    hlink: 'hlink',
    folHlink: 'folHlink',
  })
}

function background(surface: Surface, scheme: Scheme): Xml {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(surface.paper, scheme), el('a:effectLst')))
}

/** A layout: its surface, the ornaments of its theme, its placeholders with how their text looks. */
export function layoutPart(
  layout: ComposedLayout,
  context: MasterContext,
  logo: { readonly bitmap: string; readonly svg?: string; readonly box: Parameters<typeof transform>[0] } | undefined,
): string {
  const { surface, slots, ornaments, name } = layout
  const { scheme } = context
  const shapes = [
    ...ornaments.map((ornament, at) => ornamentShape(ornament, { id: 2 + at, name: `Ornament ${at + 1}` }, scheme)),
    ...slots.map((slot, at) => slotShape(slot, 2 + ornaments.length + at, slot.surface ?? surface, context)),
    ...(logo
      ? [pictureShape({ id: 2 + ornaments.length + slots.length, name: 'Logo' }, { alt: '', box: logo.box }, logo)]
      : []),
  ]
  return xmlDocument(
    el(
      'p:sldLayout',
      { ...namespaces, preserve: 1, userDrawn: 1 },
      el('p:cSld', { name }, background(surface, scheme), shapeTree(shapes)),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  )
}

/** A placeholder with its prompt: in the language that is meant to stand there, a level for each of its styles. */
function slotShape(slot: Slot, id: number, surface: Surface, context: MasterContext): Xml {
  const { variant, scheme } = context
  const { box, anchor = 't', name, levels, fill, inset = 0 } = slot
  const room = emu(inset)
  const body = el(
    'a:bodyPr',
    {
      vert: 'horz',
      wrap: 'square',
      lIns: room,
      tIns: room,
      rIns: room,
      bIns: room,
      anchor,
    },
    el('a:normAutofit'),
  )
  const styles = levels
    ? levelStyles(levels, { variant, scheme, surface }, name === 'title' ? 'major' : 'minor')
    : undefined
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: slotName(name, variant.locale) }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, placeholder(slot)),
    ),
    el(
      'p:spPr',
      {},
      transform(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fill ? solidFill(surface[fill], scheme) : undefined,
    ),
    el(
      'p:txBody',
      {},
      body,
      el('a:lstStyle', {}, styles),
      name === 'number' ? numberParagraph(variant) : prompts(slot, variant),
    ),
  )
}

/** What a placeholder asks for, a level for each of its styles. */
export function prompts({ name, levels = [] }: Slot, variant: Variant): Xml[] {
  const shown = levels.length > 0 ? levels.slice(0, 4) : [{ side: 'line' as const }]
  return shown.map(({ side }, level) => {
    const locale = side === 'caption' ? (variant.caption ?? variant.locale) : variant.locale
    return el(
      'a:p',
      {},
      level === 0 ? undefined : el('a:pPr', { lvl: level }),
      el('a:r', {}, el('a:rPr', languagesOf(side, variant)), el('a:t', {}, prompt(name, locale))),
    )
  })
}

/** The number of the slide, which PowerPoint fills in. */
export function numberParagraph(variant: Variant, number?: number | string): Xml {
  const properties = el('a:rPr', languagesOf('line', variant))
  if (typeof number === 'string') return el('a:p', {}, el('a:r', {}, properties, el('a:t', {}, number)))
  return el(
    'a:p',
    {},
    el(
      'a:fld',
      { id: numberField, type: 'slidenum' },
      properties,
      el('a:t', {}, number === undefined ? '‹#›' : String(number)),
    ),
  )
}
