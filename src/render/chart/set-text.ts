/** Font sizes of the two lines of a pair, in px. */
export interface Sizes {
  readonly line: number
  /** 0 leaves the caption out. */
  readonly caption: number
}

export type TextRole = 'label' | 'value'

/** One line of text in a block. `x` is measured from the block's left edge, `y` from its top to the baseline. */
export interface BlockRow {
  readonly text: string
  readonly size: number
  readonly role: TextRole | 'caption'
  readonly x: number
  readonly y: number
}

/** A pair set in lines, ready to be placed. Its size is in px, estimated from the characters. */
export interface Block {
  readonly rows: readonly BlockRow[]
  readonly width: number
  readonly height: number
  /** True if a word or a number had to be broken where no hyphen is. */
  readonly torn?: true
}

export type Anchor = 'start' | 'middle' | 'end'

/** A line of text with its place in the drawing; `y` is the baseline. */
export interface PlacedText extends BlockRow {
  readonly anchor: Anchor
  /** What colours it; as its role says if absent. */
  readonly ink?: string
}
