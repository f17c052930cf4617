import type { Printer } from '../../model/effects.ts'
import { shrink } from './shrink.ts'

/** The layout of a slide in CSS px. */
export const slidePage = { width: 1280, height: 720 } as const
/** The width of a column of a contact sheet in CSS px. */
export const columnWidth = 496
/** Of a picture of a slide, in px: what projectors and screens show whole. */
const defaultWidth = 1920

/**
 * Every slide of every print document as PNG, `width` px wide. Small ones are made of larger ones: what a browser draws
 * at less than its size is not the same in every run, a few pixels differ by a level of 255.
 */
export async function takePictures(
  documents: readonly Uint8Array[],
  printer: Printer,
  width = defaultWidth,
): Promise<readonly (readonly Uint8Array[])[]> {
  const times = Math.ceil(slidePage.width / width)
  const request = { selector: 'section.slide', page: slidePage, scale: (width * times) / slidePage.width }
  const taken = await printer.capture(documents.map(decode), request)
  if (times === 1) return taken
  const { default: codec } = await import('@cwasm/lodepng')
  return taken.map((pictures) => pictures.map((png) => codec.encode(shrink(codec.decode(png), times))))
}

/** Every slide of every print document as a small picture, 320 px wide, as a data URI: enough to know a slide again by. */
export async function takeThumbnails(
  documents: readonly Uint8Array[],
  printer: Printer,
): Promise<readonly (readonly string[])[]> {
  const taken = await takePictures(documents, printer, 320)
  return taken.map((pictures) => pictures.map(pngUri))
}

/** The address of a picture that holds it. */
export function pngUri(bytes: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
