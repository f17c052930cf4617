/** Replaces what stands between two offsets. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}
