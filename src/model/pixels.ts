/** A decoded picture, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Of each pixel red, green, blue and alpha. */
  readonly data: Uint8ClampedArray
}
