import type { Printer } from '../../model/effects.ts'

/** The layout of a slide in CSS px. */
export const slidePage = { width: 1280, height: 720 } as const
/** The width of a column of a contact sheet in CSS px. */
export const columnWidth = 496
/** Of a picture of a slide, in px: what projectors and screens show whole. */
const defaultWidth = 1920

/** Every slide of every print document as PNG, `width` px wide. */
export async function takePictures(
  documents: readonly Uint8Array[],
  printer: Printer,
  width = defaultWidth,
): Promise<readonly (readonly Uint8Array[])[]> {
  const request = { selector: 'section.slide', page: slidePage, scale: width / slidePage.width }
  return printer.capture(documents.map(decode), request)
}

/** The address of a picture that holds it. */
export function pngUri(bytes: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
