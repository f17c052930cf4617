/** Where in the talk a section begins: the first is 1 of as many as there are. */
export interface Progress {
  readonly number: number
  readonly count: number
  /** `number` of `count`, from 0 to 1. */
  readonly share: number
}

/** Surfaces of a theme that a slide may stand on besides its paper. */
export const grounds = ['panel', 'accent', 'deep', 'ink'] as const
export type Ground = (typeof grounds)[number]

/** What a slide stands on: a surface of the theme, or a picture. */
export type Background = { readonly ground: Ground } | Backdrop

/** A picture that fills a slide, with text on it. */
export interface Backdrop {
  /** Path inside the project. */
  readonly path: string
  /** The part of it that is never cut off, in percent from its left and top. */
  readonly focus: Focus
  /** How much of its light is held back where text lies, from 0 to 1. */
  readonly scrim: number
}

/** A point of a picture in percent of its width and height. */
export type Focus = readonly [x: number, y: number]

/** Where the pictures of a slide stand. */
export const picturePlaces = ['full', 'left', 'right', 'wide', 'grid'] as const
export type PicturePlace = (typeof picturePlaces)[number]

/** How the items of a timeline are spaced: by their dates, or evenly. */
export const spacings = ['even', 'time'] as const
export type Spacing = (typeof spacings)[number]

/** How a slide is set apart from what it holds. */
export interface Arrangement {
  readonly background?: Background
  readonly picturePlace?: PicturePlace
  /** For each picture its focus, in order. */
  readonly focus?: readonly Focus[]
  /** Whether its pictures are shown whole where others fill their place. */
  readonly whole?: true
  readonly spacing?: Spacing
  /** How many blocks of its text were written above its table, timeline or pictures; they stand there. */
  readonly lead?: number
  /** Of a slide that opens a section. */
  readonly progress?: Progress
  /** How the slide comes on; at once if absent. */
  readonly transition?: Exclude<Transition, 'none'>
  /** Whether what it shares with the slide after it, or before it, moves from one to the other. */
  readonly motion?: Motion
  /** Of a slide after the closing one, kept for questions: its number among them. */
  readonly backup?: number
}

/** How one slide gives way to the next. */
export const transitions = ['none', 'fade', 'slide'] as const
export type Transition = (typeof transitions)[number]

/** A slide may be the first from which something moves, or one to which it does. */
export type Motion = 'from' | 'to'
