import type { Variant } from '../../../model/locale.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import { type Scheme, solidFill } from '../base/color.ts'
import type {
  ComposedLayout,
  ComposedSlide,
  Item,
  LevelStyle,
  Link,
  Ornament,
  Paragraph,
  Slot,
  Surface,
} from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import type { Relation } from '../base/package.ts'
import { createRelations, type Relations } from '../base/relations.ts'
import { type Box, emu } from '../base/units.ts'
import { el, type Xml, xmlDocument } from '../base/xml.ts'
import { slotName } from '../layouts/names.ts'
import { numberParagraph } from './master.ts'
import {
  chartData,
  graphicFrame,
  ornamentShape,
  pictureShape,
  placeholder,
  shapeTree,
  tableData,
  transform,
} from './shapes.ts'
import { actionOf, levelStyles, paragraphXml, type TextContext, textBody } from './text.ts'
import { type Animated, timingXml } from './timing.ts'

/** What slides are written with. */
export interface SlideContext {
  readonly variant: Variant
  readonly scheme: Scheme
  /** The part of each slide by its id. */
  readonly slideParts: ReadonlyMap<string, string>
  /** The part of a picture's bitmap and of its drawing. */
  readonly pictureParts: (path: string) => { readonly bitmap: string; readonly svg?: string } | undefined
  /** The part of a film or sound. */
  readonly filmParts: (path: string) => string | undefined
  /** The part of a chart, which is made for it. */
  readonly chartPart: (chart: LocalizedChart, surface: Surface, box: Box) => string
}

/** A slide that has been written. */
export interface WrittenSlide {
  readonly xml: string
  readonly relations: readonly Relation[]
  /** Texts that no size in reach makes fit, by what they stand in. */
  readonly overfull: readonly Slot['name'][]
}

/** A slide's part. Its shapes are numbered as they are drawn, which is also the order in which they are read out. */
export function writeSlide(
  slide: ComposedSlide,
  layout: ComposedLayout,
  number: number,
  parts: { readonly own: string; readonly layout: string; readonly notes?: string },
  context: SlideContext,
): WrittenSlide {
  const relations = createRelations()
  relations.to('slideLayout', parts.layout)
  if (parts.notes) relations.to('notesSlide', parts.notes)
  const overfull: Slot['name'][] = []
  const animated: Animated[] = []
  const shapes: Xml[] = []
  const isCovered = slide.behind.some((one) => 'content' in one)
  const drawn: Drawing = { relations, context, layout, number, overfull, animated, isCovered }
  for (const shape of [...slide.behind, ...slide.before, ...slide.items]) {
    shapes.push(drawShape(shape, shapes.length + 2, drawn))
  }
  const root = el(
    'p:sld',
    { ...namespaces, show: slide.hidden ? 0 : undefined },
    el('p:cSld', {}, shapeTree(shapes)),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    transitionXml(slide.transition),
    timingXml(animated),
  )
  return { xml: xmlDocument(root), relations: relations.all(), overfull }
}

/** How a slide comes on; what slides in comes from the right. */
function transitionXml(transition: ComposedSlide['transition']): Xml | undefined {
  if (transition === undefined) return undefined
  return el('p:transition', { spd: 'med' }, transition === 'fade' ? el('p:fade') : el('p:push', { dir: 'l' }))
}

interface Drawing {
  readonly relations: Relations
  readonly context: SlideContext
  readonly layout: ComposedLayout
  readonly number: number
  readonly overfull: Slot['name'][]
  readonly animated: Animated[]
  /** Whether a picture lies over all that the layout has. */
  readonly isCovered: boolean
}

function drawShape(shape: Item | Ornament, id: number, drawing: Drawing): Xml {
  const { context, layout } = drawing
  if ('preset' in shape) return ornamentShape(shape, { id, name: `Ornament ${id}` }, context.scheme)
  const { slot } = shape
  const box = shape.box ?? slot?.box ?? { x: 80, y: 208, width: 1120, height: 400 }
  const { locale } = context.variant
  const name = slotName(slot?.name ?? 'body', locale)
  const placed = { ...shape, box, named: { id, name: `${name} ${id}` } }
  switch (shape.content.kind) {
    case 'text':
      return drawText(placed, shape.content.paragraphs, drawing)
    case 'number': {
      const number = numberParagraph(context.variant, shape.content.text ?? drawing.number)
      if (drawing.isCovered && slot) return footShape(placed, slot, [number], drawing)
      return textShape(placed, el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), number), drawing)
    }
    case 'picture':
      return drawPicture(placed, shape.content, drawing)
    case 'table':
      return graphicFrame(
        placed.named,
        { alt: shape.content.alt, ...withoutContent(placed) },
        tableData(shape.content, textContext(layout.surface, drawing)),
      )
    case 'chart': {
      const relation = drawing.relations.to('chart', context.chartPart(shape.content.chart, layout.surface, box))
      return graphicFrame(placed.named, { alt: shape.content.alt, ...withoutContent(placed) }, chartData(relation))
    }
  }
}

type PlacedItem = Item & { readonly box: Box; readonly named: { readonly id: number; readonly name: string } }

function withoutContent({ box, slot }: PlacedItem) {
  return { box, ...(slot && { slot }) }
}

function textContext(surface: Surface, { context, relations }: Pick<Drawing, 'context' | 'relations'>): TextContext {
  const { variant, scheme } = context
  return { variant, scheme, surface, relate: (link) => relateTo(link, { context, relations }) }
}

/** The relation of a link; undefined for a slide that is not there. */
function relateTo(link: Link, { context, relations }: Pick<Drawing, 'context' | 'relations'>): string | undefined {
  if ('address' in link) return relations.to('hyperlink', link.address, true)
  const target = context.slideParts.get(link.slide)
  return target === undefined ? undefined : relations.to('slide', target)
}

function drawText(item: PlacedItem, paragraphs: readonly Paragraph[], drawing: Drawing): Xml {
  const { slot, box, named } = item
  const levels: readonly LevelStyle[] = slot?.levels ?? [{ size: 36, color: 'ink', side: 'line' }]
  const surface = slot?.surface ?? drawing.layout.surface
  if (drawing.isCovered && slot?.type === 'ftr') {
    const written = paragraphs.map((one) => paragraphXml(one, levels, textContext(surface, drawing)))
    return footShape(item, slot, written, drawing)
  }
  const styled = { ...(slot ?? fallbackSlot(box)), levels }
  const { xml, fit } = textBody(paragraphs, styled, box, textContext(surface, drawing), slot === undefined)
  if (!fit.fits) drawing.overfull.push(styled.name)
  if (paragraphs.some(({ step }) => step !== undefined)) drawing.animated.push({ shape: named.id, paragraphs })
  return textShape(item, xml, drawing)
}

/**
 * The number and the owner on a slide that a picture covers, as shapes of their own: LibreOffice draws their placeholders
 * with the layout, below the picture.
 */
function footShape({ named, box }: PlacedItem, slot: Slot, paragraphs: readonly Xml[], drawing: Drawing): Xml {
  const { fill, inset = 0, levels = [], anchor = 'b' } = slot
  const { scheme, variant } = drawing.context
  const surface = slot.surface ?? drawing.layout.surface
  const room = emu(inset)
  const body = { wrap: 'square', lIns: room, tIns: room, rIns: room, bIns: room, anchor }
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', named), el('p:cNvSpPr', { txBox: 1 }), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      transform(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      fill ? solidFill(surface[fill], scheme) : el('a:noFill'),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', body),
      el('a:lstStyle', {}, levelStyles(levels, { variant, scheme, surface })),
      paragraphs,
    ),
  )
}

function fallbackSlot(box: Box): Slot {
  return { idx: 1, name: 'body', box }
}

function textShape({ named, slot, box, link }: PlacedItem, body: Xml, drawing: Drawing): Xml {
  // A placeholder that stands where its layout has it says nothing of its place, so that it moves with the layout.
  const isMoved = !slot || slot.box !== box
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
    el(
      'p:spPr',
      {},
      isMoved ? transform(box) : undefined,
      isMoved ? el('a:prstGeom', { prst: 'rect' }, el('a:avLst')) : undefined,
    ),
    body,
  )
}

function drawPicture(
  item: PlacedItem,
  content: Extract<Item['content'], { kind: 'picture' }>,
  { context, relations }: Drawing,
): Xml {
  const parts = context.pictureParts(content.path)
  if (!parts) throw new Error(`The picture ${content.path} was not prepared`)
  const bitmap = relations.to('image', parts.bitmap)
  const svg = parts.svg === undefined ? undefined : relations.to('image', parts.svg)
  const link =
    content.link && 'address' in content.link ? relations.to('hyperlink', content.link.address, true) : undefined
  const played = content.film && context.filmParts(content.film.path)
  const film = content.film && played !== undefined && filmRelations(content.film.medium, played, relations)
  return pictureShape(
    item.named,
    { ...withoutContent(item), alt: content.alt, ...(content.crop && { crop: content.crop }) },
    { bitmap, ...(svg !== undefined && { svg }), ...(link !== undefined && { link }), ...(film && { film }) },
  )
}

function filmRelations(medium: 'video' | 'audio', part: string, relations: Relations) {
  return { medium, link: relations.to(medium, part), media: relations.to('media', part) }
}
