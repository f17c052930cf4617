import type { Slot } from '../base/model.ts'
import { type Box, emu } from '../base/units.ts'
import { el, type Xml } from '../base/xml.ts'

/** What a shape is told by. */
export interface Named {
  readonly id: number
  readonly name: string
}

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
