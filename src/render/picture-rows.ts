import type { PictureOf } from '../model/deck.ts'
import type { LocalizedBlock, LocalizedSegment } from '../model/localized.ts'
import { linesOf } from './measure.ts'

/** A block of a slide, or pictures that follow each other and stand side by side. */
export type Row = LocalizedBlock | { readonly kind: 'pictures'; readonly pictures: readonly LocalizedBlock[] }

/** More pictures than this in a row are stamps. */
const mostInRow = 3

/** The blocks of a slide in which pictures that follow each other make rows, of which none is much shorter than another. */
export function pictureRows(blocks: readonly LocalizedBlock[] = []): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < blocks.length; ) {
    const next = blocks.findIndex(({ kind }, index) => index >= at && kind !== 'image')
    const pictures = blocks.slice(at, next < 0 ? blocks.length : next)
    if (pictures.length > 1) rows.push(...evenRows(pictures))
    else rows.push(...blocks.slice(at, at + 1))
    at += Math.max(1, pictures.length)
  }
  return rows
}

function evenRows(pictures: readonly LocalizedBlock[]): readonly Row[] {
  const perRow = Math.ceil(pictures.length / Math.ceil(pictures.length / mostInRow))
  return pictures.flatMap((_, at) =>
    at % perRow === 0 ? [{ kind: 'pictures' as const, pictures: pictures.slice(at, at + perRow) }] : [],
  )
}

/** The height in px that pictures and films among text should have at least: text is set closer before they are stamps. */
export function heightForPictures(blocks: readonly LocalizedBlock[] = []): number {
  const rows = pictureRows(blocks).filter(
    (row) => row.kind === 'pictures' || row.kind === 'image' || (row.kind === 'media' && row.medium === 'video'),
  )
  return rows.length === 0 ? 0 : Math.max(rows.length * 150, 240)
}

/** Lines of both languages under a picture, from which on these take more of its room than it. */
const mostUnderPicture = 5

/** Whether what stands under pictures side by side would leave them little room at its usual size. */
export function areWordy(pictures: readonly PictureOf<LocalizedSegment>[] = []): boolean {
  if (pictures.length < 4) return false
  const column = pictures.length === 4 ? 262 : 357
  return pictures.some(({ caption }) => {
    if (!caption) return false
    const under = caption.caption ? linesOf(caption.caption, 26, column) : 0
    return linesOf(caption.line, 30, column) + under > mostUnderPicture
  })
}
