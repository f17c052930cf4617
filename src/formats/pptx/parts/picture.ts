import type { Crop, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { el, group, type Xml } from '../base/xml.ts'
import { type Named, placeholder, transform } from './shapes.ts'

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
