/** Left, top, right and bottom in px of a slide of 1280 × 720, from its upper left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A way in which a part of a text is set. */
export interface MeasuredStyle {
  /** Font size in px of the slide. */
  readonly size: number
  readonly bold: boolean
  /** True for code. */
  readonly code: boolean
  readonly color: Rgb
  /** What it stands on; absent where that is a picture, a gradient or a pattern. */
  readonly background?: Rgb
}

/** A line of text. */
export interface MeasuredLine {
  readonly text: string
  readonly box: Box
  /** How many formulas stand in it, which are no text. */
  readonly formulas?: number
}

/** A block of text as a browser has laid it out. */
export interface MeasuredText {
  /** `foot` for citations and slide numbers. */
  readonly role: 'body' | 'foot' | 'chart'
  /** BCP 47 tag of the block. */
  readonly language: string
  /** Its lines, with the em boxes of the characters: room for ink, without leading. */
  readonly lines: readonly MeasuredLine[]
  readonly styles: readonly MeasuredStyle[]
  /** How far it runs past an element that cuts it off, in px; 0 if it does not. */
  readonly clipped: number
  /** Names and figures in it that stand on more than one line. */
  readonly torn: readonly string[]
}

/** A picture as a browser has laid it out. */
export interface MeasuredImage {
  /** Its alternative text, by which its source is found. */
  readonly alt: string
  readonly box: Box
  /** The size it has by itself, in its own pixels. */
  readonly natural: readonly [width: number, height: number]
  /** The size it is drawn at, in px of the slide. */
  readonly drawn: readonly [width: number, height: number]
  /** True for drawings, which have no pixels. */
  readonly vector: boolean
  /** Of one with a clear ground: the share of what it paints that stands out from what is behind it. */
  readonly seen?: number
}

/** A slide as a browser has laid it out: what `browser/fit.ts` measures. */
export interface MeasuredSlide {
  readonly id: string
  readonly width: number
  readonly height: number
  /** Where the room for text ends: at the foot, or at the lower edge. */
  readonly floor: number
  /** From where to where the foot reaches, in px: beside it text may stand lower. Absent without one. */
  readonly foot?: readonly [left: number, right: number]
  readonly texts: readonly MeasuredText[]
  readonly images: readonly MeasuredImage[]
}

/** What a slide draws in a browser: what `browser/drawn.ts` finds. */
export interface DrawnSlide {
  /** Empty for the text outside all slides. */
  readonly id: string
  /** Each character of the texts that are seen as a whole, once. */
  readonly characters: string
}

/** The scripts of `browser/` that measure slides, in the order in which they are joined. */
export const fitScripts = ['fit-lines', 'fit-colors', 'fit-pictures', 'fit'] as const
