import type { ComposedLayout, ComposedSlide, Item, Ornament, Slot } from '../base/model.ts'
import { namespaces } from '../base/namespaces.ts'
import type { Relation } from '../base/package.ts'
import { createRelations, type Relations } from '../base/relations.ts'
import { el, type Xml, xmlDocument } from '../base/xml.ts'
import { slotName } from '../layouts/names.ts'
import { type Drawing, type PlacedItem, type SlideContext, textContext, withoutContent } from './drawing.ts'
import { chartData, graphicFrame, tableData } from './frame.ts'
import { ornamentShape } from './ornament.ts'
import { pictureShape } from './picture.ts'
import { shapeTree } from './shapes.ts'
import { drawNumber, drawText } from './slide-text.ts'
import { type Animated, timingXml } from './timing.ts'

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
    case 'number':
      return drawNumber(placed, shape.content, drawing)
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
