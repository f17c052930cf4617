/** A rectangle in px of the slide, which is 1280 × 720. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The slide, in px. */
export const slideSize = { width: 1280, height: 720 } as const

/** Of 16:9 in PowerPoint: 13.333 × 7.5 inches, so that a px is 9525 EMU. */
const emuPerPx = 9525

/** English Metric Units, of which an inch has 914 400. */
export function emu(px: number): number {
  return Math.round(px * emuPerPx)
}

/** Hundredths of a point, in which DrawingML gives sizes of type. */
export function hundredths(px: number): number {
  return Math.round(px * 75)
}
