import { solidFill } from '../base/color.ts'
import type { Item, LevelStyle, Paragraph, Slot } from '../base/model.ts'
import { type Box, emu } from '../base/units.ts'
import { type Attributes, el, type Xml } from '../base/xml.ts'
import { type Drawing, type PlacedItem, relateTo, textContext } from './drawing.ts'
import { numberParagraph } from './master.ts'
import { placeholder, transform } from './shapes.ts'
import { actionOf, type OwnLooks, paragraphXml, textBody } from './text.ts'
import { levelStyles } from './text-looks.ts'

/** Text on a slide, in a placeholder or free. */
export function drawText(item: PlacedItem, paragraphs: readonly Paragraph[], drawing: Drawing): Xml {
  const { slot, box, named } = item
  const levels: readonly LevelStyle[] = slot?.levels ?? [{ size: 36, color: 'ink', side: 'line' }]
  const context = textContext(slot?.surface ?? drawing.layout.surface, drawing)
  if (drawing.isCovered && slot?.type === 'ftr') {
    const written = paragraphs.map((one) => paragraphXml(one, levels, context))
    return footShape(item, slot, written, drawing)
  }
  const styled = { ...(slot ?? { idx: 1, name: 'body' as const, box }), levels }
  const { xml, fit } = textBody(paragraphs, styled, box, context, ownLooks(item, levels, drawing))
  if (!fit.fits) drawing.overfull.push(styled.name)
  if (paragraphs.some(({ step }) => step !== undefined)) drawing.animated.push({ shape: named.id, paragraphs })
  return textShape(item, xml, drawing)
}

/** The number of a slide, or the text that it has in place of one. */
export function drawNumber(
  item: PlacedItem,
  { text }: Extract<Item['content'], { kind: 'number' }>,
  drawing: Drawing,
): Xml {
  const { slot } = item
  const number = numberParagraph(drawing.context.variant, text ?? drawing.number)
  if (drawing.isCovered && slot) return footShape(item, slot, [number], drawing)
  const { body, levels } = ownLooks(item, slot?.levels ?? [], drawing)
  return textShape(item, el('p:txBody', {}, el('a:bodyPr', body), el('a:lstStyle', {}, levels), number), drawing)
}

/** The placeholder of its layout that an item stands in. */
function knownSlot({ slot }: PlacedItem, { layout }: Drawing): Slot | undefined {
  return slot && layout.slots.find(({ idx }) => idx === slot.idx)
}

/** What a text has otherwise than its layout, which several slides share; one in no placeholder has all of it. */
function ownLooks(item: PlacedItem, levels: readonly LevelStyle[], drawing: Drawing): OwnLooks {
  const { slot } = item
  const context = textContext(slot?.surface ?? drawing.layout.surface, drawing)
  if (!slot) return { body: { wrap: 'square', ...insets(0) }, levels: levelStyles(levels, context) }
  const known = knownSlot(item, drawing)
  const { anchor = 't', inset = 0 } = slot
  const body = {
    ...(inset !== (known?.inset ?? 0) && insets(inset)),
    anchor: anchor === (known?.anchor ?? 't') ? undefined : anchor,
  }
  return { body, levels: levelStyles(levels, context, slot.name === 'title' ? 'major' : 'minor', known?.levels) }
}

function insets(px: number): Attributes {
  const room = emu(px)
  return { lIns: room, tIns: room, rIns: room, bIns: room }
}

/**
 * The number and the owner on a slide that a picture covers, as shapes of their own: LibreOffice draws their placeholders
 * with the layout, below the picture.
 */
function footShape({ named, box }: PlacedItem, slot: Slot, paragraphs: readonly Xml[], drawing: Drawing): Xml {
  const { fill, inset = 0, levels = [], anchor = 'b' } = slot
  const context = textContext(slot.surface ?? drawing.layout.surface, drawing)
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', named), el('p:cNvSpPr', { txBox: 1 }), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      transform(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fill ? solidFill(context.surface[fill], context.scheme) : el('a:noFill'),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { wrap: 'square', ...insets(inset), anchor }),
      el('a:lstStyle', {}, levelStyles(levels, context)),
      paragraphs,
    ),
  )
}

function textShape(item: PlacedItem, body: Xml, drawing: Drawing): Xml {
  const { named, slot, box, link } = item
  const id = link && relateTo(link, drawing)
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', named, id === undefined ? undefined : el('a:hlinkClick', { 'r:id': id, action: actionOf(link) })),
      el('p:cNvSpPr', {}, slot ? el('a:spLocks', { noGrp: 1 }) : undefined),
      el('p:nvPr', {}, slot ? placeholder(slot) : undefined),
    ),
    el('p:spPr', {}, placeOf(box, knownSlot(item, drawing)), fillOf(item, drawing)),
    body,
  )
}

/** A placeholder that stands where its layout has it says nothing of its place, so that it moves with the layout. */
function placeOf(box: Box, known: Slot | undefined): readonly Xml[] {
  const sides = ['x', 'y', 'width', 'height'] as const
  if (known && sides.every((side) => known.box[side] === box[side])) return []
  return [transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]
}

function fillOf(item: PlacedItem, drawing: Drawing): Xml | undefined {
  const { slot } = item
  if (!slot || slot.fill === knownSlot(item, drawing)?.fill) return undefined
  const { surface, scheme } = textContext(slot.surface ?? drawing.layout.surface, drawing)
  return slot.fill ? solidFill(surface[slot.fill], scheme) : el('a:noFill')
}
